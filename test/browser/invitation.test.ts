import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../src/rules/languages.ts';
import { findApplication } from '../../src/store/applications.ts';
import { useApp } from '../support/app.ts';
import { aRecommendedCase } from '../support/journeys.ts';
import { anInvited, invitationOf } from '../support/keys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { entriesOf, faultOf } from '../support/signed.ts';
import { enter, hasTurn, inspectScripted, look, resize, useWeb, visit } from '../support/web.ts';

const app = useApp({ asks: true, endsSessions: true });
const web = useWeb(app);
const ask = 'button[data-ask]';

let origin: string;
let invited: Person & { path: string };
let page: Page;

beforeAll(async () => {
  // Keys are bound to a name: browsers give none to a bare address.
  origin = web.address.replace('127.0.0.1', 'localhost');
  app.signing.origin = origin;
  invited = await anInvited(app.deps, 'head');
  page = await web.visitor({ javaScript: true });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}, 120_000);

const main = (one: Page) => one.locator('main').innerText();
const pathOf = (one: Page) => new URL(one.url()).pathname;

async function press(one: Page, selector: string): Promise<void> {
  await Promise.all([one.waitForEvent('load'), one.click(selector)]);
}

let seen = 0;

/** Looks at one address in three languages and two widths. */
async function lookAt(one: Page, name: string, path: string): Promise<void> {
  seen += 1;
  for (const lang of langs) {
    const see = hasTurn(lang, seen) ? inspectScripted : look;
    await visit(one, `${origin}/${lang}${path}`);
    for (const width of [1280, 320] as const) {
      await resize(one, width);
      await see(one, `${name}-${lang}-${width}`);
    }
  }
}

async function decide(number: string): Promise<void> {
  await visit(page, `${origin}/en/officer/applications/${number}/decision`);
  await page.check('[name=outcome][value=grant]');
  await page.fill('[name=reasons]', 'Agreed.');
  await press(page, 'main form button');
}

async function aCase(): Promise<{ id: string; number: string }> {
  const { id } = await aRecommendedCase(app.deps, { head: invited });
  return { id, number: (await findApplication(app.deps.database.db, { id }))?.application.number ?? '' };
}

const stateOf = async (id: string) => (await findApplication(app.deps.database.db, { id }))?.application.state;

// One story, told in order: the browser has one key.
describe('a head who was invited', { timeout: 240_000 }, () => {
  it('makes a key on the page of the letter and is in', async () => {
    await lookAt(page, 'invitation', invited.path);
    await visit(page, `${origin}/en${invited.path}`);
    await page.fill('[name=label]', 'my telephone');
    await press(page, ask);
    expect([pathOf(page), (await main(page)).includes('Your key signs nothing yet')]).toEqual(['/en/account/keys', true]);
    await lookAt(page, 'key-waits', '/account/keys');
    await visit(page, `${origin}/en${invited.path}`, 404);
    await inspectScripted(page, 'invitation-gone');
  });

  it('decides nothing before somebody vouched for the key', async () => {
    const { id, number } = await aCase();
    await decide(number);
    expect((await main(page)).includes('Your key is not confirmed yet')).toBe(true);
    await inspectScripted(page, 'sign-waits');
    expect([await page.locator(ask).count(), await stateOf(id)]).toEqual([0, 'recommended']);
  });

  it('is called by another head, who compares the digits and confirms', async () => {
    await visit(page, `${origin}/en/account/keys`);
    const digits = await page.locator('main code').first().innerText();
    const other = await web.visitor({ javaScript: true });
    await enter(other, await aStaff(app.deps, 'head'), { at: origin });
    await lookAt(other, 'confirmations', '/account/key-confirmations');
    await visit(other, `${origin}/en/account/key-confirmations`);
    expect(await main(other)).toContain(digits);
    await press(other, 'main form button');
    await press(other, 'button[name=signature]');
    expect([pathOf(other), (await main(other)).includes('The key is confirmed')]).toEqual(['/en/account/key-confirmations', true]);
    await lookAt(other, 'account', '/account');
  });

  it('signs a decision with it, and signs in by it the next time without typing anything', async () => {
    const { id, number } = await aCase();
    await decide(number);
    await press(page, ask);
    expect(await stateOf(id)).toBe('granted');
    const all = await entriesOf(app.deps.database);
    const granted = all.findLastIndex(({ type }) => type === 'licence-granted');
    expect(faultOf(all, granted, origin)).toBeNull();
    await press(page, 'form[action$="/sign-out"] button');
    await lookAt(page, 'sign-in', '/account/sign-in');
    await visit(page, `${origin}/en/account/sign-in?to=/account`);
    await press(page, ask);
    expect([pathOf(page), (await main(page)).includes(invited.email)]).toEqual(['/en/account', true]);
  });
});

describe('an agency’s person', { timeout: 240_000 }, () => {
  it('is invited to a key or a password, and keeps keys at the account', async () => {
    const { unp = '' } = await anAgency(app.deps);
    const member = await anInvited(app.deps, 'agency', undefined, unp);
    await press(page, 'form[action$="/sign-out"] button');
    await lookAt(page, 'invitation-agency', member.path);
    await visit(page, `${origin}/en${member.path}`);
    await page.fill('[name=label]', 'office');
    await press(page, ask);
    expect(pathOf(page)).toBe('/en/agency');
    await lookAt(page, 'passkeys', '/account/passkeys');
    expect(await main(page)).toContain('office');
  });
});

describe('an administrator', { timeout: 240_000 }, () => {
  it('creates an account, proves it once more when that is late, and gives another role', async () => {
    const administrator = await aStaff(app.deps, 'administrator');
    const desk = await web.visitor({ javaScript: true });
    await enter(desk, administrator, { at: origin });
    await lookAt(desk, 'accounts', '/admin/accounts');
    await lookAt(desk, 'role', `/admin/accounts/${invited.actor.id}/role`);
    app.clock.forward(6);
    await visit(desk, `${origin}/en/admin/accounts/new`);
    await desk.fill('[name=name]', 'Late & kept');
    await desk.fill('[name=email]', 'late@dazvol.example');
    await desk.check('[name=role][value=examiner]');
    await press(desk, 'main form button');
    expect(await main(desk)).toContain('Show that it is you');
    for (const width of [1280, 320] as const) {
      await resize(desk, width);
      await inspectScripted(desk, `proof-${width}`);
    }
    await press(desk, 'button[name=proof]');
    expect(await main(desk)).toContain('An invitation was sent');
    await inspectScripted(desk, 'invited');
    expect(await invitationOf(app.deps, 'late@dazvol.example')).toMatch(/^\/account\/invitation\//);
  });
});
