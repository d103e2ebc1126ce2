import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lang } from '../../src/rules/languages.ts';
import { withRecoveryLink } from '../../src/store/recovery-links.ts';
import { limits, sessions } from '../../src/store/schema/plumbing.ts';
import { useApp } from '../support/app.ts';
import { allMails } from '../support/mail.ts';
import { anAgency, type Person, samplePassword } from '../support/people.ts';
import { type Pocket, withDigits } from '../support/second-factor.ts';
import { hasTurn, inspect, look, useWeb, visit, type Width } from '../support/web.ts';

const app = useApp({ endsSessions: true });
const web = useWeb(app);
let agency: Person;
let pocket: Pocket;

beforeAll(async () => {
  agency = await anAgency(app.deps);
  pocket = await withDigits(app.deps, agency);
});

/** Presses a button and waits for the page that answers. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

async function typePassword(page: Page, person: Person): Promise<void> {
  await app.deps.database.db.delete(limits);
  await page.fill('[name=email]', person.email);
  await page.fill('[name=password]', samplePassword);
  await press(page, 'form:has([name=password]) button');
}

/** The digits of a step that was never shown before. */
function freshDigits(): string {
  app.clock.forward(1);
  return pocket.digits();
}

const looks = (['be', 'ru', 'en'] as const).flatMap((lang) => ([320, 1280] as const).map((width): [Lang, Width] => [lang, width]));

// No page of it runs a script.
describe('the pages of the way in, in three languages, narrow and wide', { timeout: 120_000 }, () => {
  it.each(looks)('%s, %i', async (lang, width) => {
    const see = hasTurn(lang, 0) ? inspect : look;
    const fresh = await anAgency(app.deps);
    const page = await web.visitor({ width });
    await visit(page, `/${lang}/account/sign-in`);
    await typePassword(page, fresh);
    expect(new URL(page.url()).pathname).toBe(`/${lang}/account/second-factor`);
    await see(page, `second-factor-${lang}-${width}`);
    await page.fill('[name=digits]', '000000');
    await press(page, 'main form button');
    await see(page, `second-factor-wrong-${lang}-${width}`);
    await page.fill('[name=digits]', /\d{6}/.exec(await page.locator('main .panel').innerText())?.[0] ?? '');
    await press(page, 'main form button');
    await see(page, `recovery-codes-${lang}-${width}`);
    const code = await page.locator('main code').first().innerText();
    await visit(page, `/${lang}/account/second-factor`);
    await see(page, `second-factor-kept-${lang}-${width}`);
    await visit(page, `/${lang}/account/password`);
    await see(page, `password-${lang}-${width}`);

    const other = await web.visitor({ width });
    await visit(other, `/${lang}/account/sign-in`);
    await typePassword(other, fresh);
    await see(other, `second-step-${lang}-${width}`);
    await other.fill('[name=proof]', code);
    await press(other, 'main form button');
    expect(new URL(other.url()).pathname).toBe(`/${lang}/agency`);

    const forgetful = await web.visitor({ width });
    await visit(forgetful, `/${lang}/account/recovery`);
    await see(forgetful, `recovery-${lang}-${width}`);
    await forgetful.fill('[name=email]', fresh.email);
    await press(forgetful, 'main form button');
    await see(forgetful, `recovery-sent-${lang}-${width}`);
    const letter = (await allMails(app.deps)).findLast(({ mail }) => mail === 'own-password-forgotten');
    await visit(forgetful, `/${lang}${letter ? withRecoveryLink(app.deps.mail.secret, letter.data).path : ''}`);
    await see(forgetful, `new-password-${lang}-${width}`);
    await visit(forgetful, `/${lang}/account/recovery/over`, 404);
    await see(forgetful, `link-over-${lang}-${width}`);
    await visit(forgetful, `/${lang}/account/recovery?changed`);
    await see(forgetful, `recovered-${lang}-${width}`);
  });
});

describe('a form whose session ended', { timeout: 120_000 }, () => {
  it.each(looks)('comes back whole: %s, %i', async (lang, width) => {
    const see = hasTurn(lang, 1) ? inspect : look;
    const own = `/${lang}/agency/contacts`;
    const page = await web.visitor({ width });
    await visit(page, `/${lang}/account/sign-in`);
    await typePassword(page, agency);
    await page.fill('[name=proof]', freshDigits());
    await press(page, 'main form button');
    await visit(page, own);
    await page.fill('main [name=text]', '@lastauka_travel');
    await app.deps.database.db.delete(sessions);
    await press(page, 'main form:has([name=text]) button');
    await see(page, `ended-${lang}-${width}`);

    // In the tab that the link opens, by both steps.
    const tab = await page.context().newPage();
    await visit(tab, (await page.locator('main ol a').getAttribute('href')) ?? '');
    await typePassword(tab, agency);
    await tab.fill('[name=proof]', freshDigits());
    await press(tab, 'main form button');
    expect(new URL(tab.url()).pathname).toBe(`/${lang}/account/kept`);
    await see(tab, `signed-in-${lang}-${width}`);
    await tab.close();

    await press(page, 'main form button');
    expect(await page.inputValue('main [name=text]')).toBe('@lastauka_travel');
    await see(page, `back-${lang}-${width}`);
  });
});
