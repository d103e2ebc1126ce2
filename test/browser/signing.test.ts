import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../src/rules/languages.ts';
import { findApplication } from '../../src/store/applications.ts';
import { personOf } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { aRecommendedCase } from '../support/journeys.ts';
import { vouchFor } from '../support/keys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { askedIn, entriesOf, faultOf } from '../support/signed.ts';
import { enter, inspectScripted, useWeb, visit } from '../support/web.ts';

const app = useApp({ asks: true });
const web = useWeb(app);

let head: Person;
let origin: string;
let page: Page;
let authenticator: Authenticator;

type Authenticator = { cdp: CDPSession; id: string };

beforeAll(async () => {
  // Keys are bound to a name: browsers give none to a bare address.
  origin = web.address.replace('127.0.0.1', 'localhost');
  app.signing.origin = origin;
  head = await aStaff(app.deps, 'head');
  page = await signedIn(await web.visitor({ javaScript: true }), origin);
  authenticator = await anAuthenticator(page);
}, 120_000);

async function signedIn(one: Page, at: string, lang = 'en'): Promise<Page> {
  await enter(one, head, { at, lang });
  return one;
}

/** A key of the kind that checks its user, in the browser itself. */
async function anAuthenticator(one: Page): Promise<Authenticator> {
  const cdp = await one.context().newCDPSession(one);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'usb' },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { cdp, id };
}

/** Presses a button and waits for the page that answers; what follows is on that page. */
async function press(one: Page, selector: string): Promise<void> {
  await Promise.all([one.waitForEvent('load'), one.click(selector)]);
}

const main = (one: Page = page) => one.locator('main').innerText();
const path = () => new URL(page.url()).pathname;
const sign = 'button[data-ask]';
const entries = () => entriesOf(app.deps.database);

type Before = { id: string; number: string };

async function aCase(): Promise<Before> {
  const { id } = await aRecommendedCase(app.deps, { head });
  return { id, number: (await findApplication(app.deps.database.db, { id }))?.application.number ?? '' };
}

/** The head fills in the form of the decision and sends it: what comes is to be signed. */
async function decide({ number }: Before, { one = page, at = origin, lang = 'en' } = {}): Promise<void> {
  await visit(one, `${at}/${lang}/officer/applications/${number}/decision`);
  await one.check('[name=outcome][value=grant]');
  await one.fill('[name=reasons]', 'Усё ў парадку.\nAgreed.');
  await press(one, 'main form button');
}

const stateOf = async ({ id }: Before) => (await findApplication(app.deps.database.db, { id }))?.application.state;

// One story, told in order: the browser has one key.
describe('an officer', { timeout: 180_000 }, () => {
  it('adds a key to sign with', async () => {
    await visit(page, `${origin}/en/account/keys`);
    await inspectScripted(page, 'keys-none');
    await page.fill('[name=label]', 'my laptop');
    await press(page, sign);
    expect([path(), (await main()).includes('The key is added.')]).toEqual(['/en/account/keys', true]);
    expect(await main()).toContain('my laptop');
    for (const lang of langs) {
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await visit(page, `${origin}/${lang}/account/keys`);
        await inspectScripted(page, `keys-${lang}-${width}`);
      }
    }
    expect((await entries()).at(-1)).toMatchObject({ type: 'key-added', by: 'register', officer: personOf(head.actor.id) });
    await vouchFor(app.deps, head);
    // The browser knows that it has one here, and makes no second.
    await visit(page, `${origin}/en/account/keys`);
    await page.fill('[name=label]', 'my laptop again');
    await page.click(sign);
    await page.locator('[data-tell=there]').waitFor();
  });

  it('reads what will be published, in three languages and two widths', async () => {
    const one = await aCase();
    for (const lang of langs) {
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await decide(one, { lang });
        expect(await page.locator(sign).isVisible()).toBe(true);
        expect(await page.locator('[data-tell]:visible').count()).toBe(0);
        await inspectScripted(page, `sign-${lang}-${width}`);
      }
    }
    expect(await stateOf(one)).toBe('recommended');
  });

  it('signs, and the entry carries a signature that anybody can check', async () => {
    const one = await aCase();
    await decide(one);
    const fingerprint = askedIn(await page.content()).challenge;
    expect(await main()).toContain(fingerprint);
    await press(page, sign);
    expect(path()).toBe(`/en/officer/applications/${one.number}`);
    expect(await main()).toContain('The licence was granted');
    expect(await stateOf(one)).toBe('granted');
    const all = await entries();
    const index = all.findLastIndex(({ type }) => type === 'licence-granted');
    expect(all[index]?.by).toBe(personOf(head.actor.id));
    expect(faultOf(all, index, origin)).toBeNull();
    expect(all.find(({ key, type }) => type === 'key-added' && key === all[index]?.signed?.key)).not.toHaveProperty('software');
  });

  it('is shown anew what a form changed in between would publish, and nothing is done', async () => {
    const one = await aCase();
    await decide(one);
    const before = await entries();
    await page.evaluate(`document.querySelector('main form [name=reasons]').value = 'Because of a present.'`);
    await press(page, sign);
    expect(await main()).toContain('Something changed while you were signing');
    await inspectScripted(page, 'sign-changed');
    expect([await stateOf(one), await entries()]).toEqual(['recommended', before]);
    await press(page, sign);
    expect(await stateOf(one)).toBe('granted');
  });

  it('has signed one decision and no other', async () => {
    const [one, other] = [await aCase(), await aCase()];
    await decide(one);
    const asked = await page.locator('form[data-options]').getAttribute('data-options');
    await decide(other);
    const before = await entries();
    // The page of the second decision asks for a signature of the first.
    await page.locator('form[data-options]').evaluate((form, options) => form.setAttribute('data-options', options ?? ''), asked);
    await press(page, sign);
    expect(await main()).toContain('The signature does not fit');
    await inspectScripted(page, 'sign-wrong');
    expect([await stateOf(one), await stateOf(other), await entries()]).toEqual(['recommended', 'recommended', before]);
  });

  it('goes back to the form with everything typed', async () => {
    await decide(await aCase());
    await press(page, 'button[name=again]');
    expect(await page.inputValue('[name=reasons]')).toBe('Усё ў парадку.\nAgreed.');
    expect(await page.isChecked('[name=outcome][value=grant]')).toBe(true);
    await inspectScripted(page, 'sign-again');
  });

  it('who does not confirm it with a finger has not signed', async () => {
    const one = await aCase();
    await decide(one);
    const { cdp, id } = authenticator;
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await page.click(sign);
    await page.locator('[data-tell=cancelled]').waitFor();
    await inspectScripted(page, 'sign-cancelled');
    expect(await stateOf(one)).toBe('recommended');
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
    await press(page, sign);
    expect(await stateOf(one)).toBe('granted');
  });

  it('is told at another address of the same machine where keys work', async () => {
    const elsewhere = await signedIn(await web.visitor({ javaScript: true }), web.address);
    await decide(await aCase(), { one: elsewhere, at: web.address });
    expect(await elsewhere.locator(sign).isVisible()).toBe(false);
    expect(await main(elsewhere)).toContain(`Keys work at the address ${origin} only`);
    await inspectScripted(elsewhere, 'sign-elsewhere');
  });

  it('without JavaScript is told what is missing, and in the sample lets the program sign', async () => {
    const plain = await signedIn(await web.visitor(), origin);
    const one = await aCase();
    await decide(one, { one: plain });
    expect(await main(plain)).toContain('Signing with a key needs JavaScript');
    expect(await plain.locator(sign).isVisible()).toBe(false);
    await press(plain, 'button[value=software]');
    expect(await stateOf(one)).toBe('granted');
  });
});
