import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Lang, langs } from '../../src/rules/languages.ts';
import { t } from '../../src/text/catalogue.ts';
import { useApp } from '../support/app.ts';
import { aLicence, partnerOf } from '../support/journeys.ts';
import { inspect, useWeb, visit } from '../support/web.ts';

// What somebody with an old telephone does who was offered work abroad: no script, no account, and nothing of it left behind.

const app = useApp();
const web = useWeb(app);
let licensed: Awaited<ReturnType<typeof aLicence>>;
let phone: string;

beforeAll(async () => {
  licensed = await aLicence(app.deps);
  const { body } = await app.visitor().agent.get(`/register/${licensed.licence}`).set('Accept', 'application/json');
  phone = body.agency.phone;
});

/** Presses a button and waits for the page that answers. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

const main = (page: Page) => page.locator('main').innerText();
const heading = (page: Page) => page.locator('h1').innerText();

describe.each(langs)('a citizen with a telephone, in %s', { timeout: 120_000 }, (lang: Lang) => {
  it('finds the agency by the number that called, and asks whether it may', async () => {
    const page = await web.visitor();
    await visit(page, `/${lang}/`);
    await inspect(page, `citizen-home-${lang}`);
    await page.fill('[name=q]', phone.replace('+375 17 ', '8 (017) '));
    await press(page, '[role=search] button');
    expect(await heading(page)).toBe(t(lang, 'contactAnswer.found'));
    await inspect(page, `citizen-answer-${lang}`);
    await press(page, `a[href="/${lang}/register/${licensed.licence}"]`);
    expect(await main(page)).toContain(t(lang, 'standings.active'));
    await inspect(page, `citizen-licence-${lang}`);
    await press(page, `a[href="/${lang}/check?agency=${licensed.licence}"]`);
    await page.check('[name=kind][value=employment]');
    await page.selectOption('[name=country]', 'LT');
    await page.fill('[name=partner]', partnerOf(licensed.agency).name);
    await press(page, 'main form button');
    expect(await heading(page)).toMatch(new RegExp(`${t(lang, 'offerAnswers.may')}$`));
    await inspect(page, `citizen-may-${lang}`);
    await page.fill('[name=partner]', 'Warsaw Dream Jobs');
    await press(page, 'main form button');
    expect(await heading(page)).toMatch(new RegExp(`${t(lang, 'offerAnswers.may-not')}$`));
    expect(await main(page)).toContain('(8017) 218-52-64');
    await inspect(page, `citizen-may-not-${lang}`);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('pastes an advertisement, tells of it, and comes back with the code', async () => {
    const page = await web.visitor();
    await visit(page, `/${lang}/register/advertisement`);
    await page.fill('[name=advertisement]', `Работа в Литве! Звоните ${phone} или пишите @nobody_knows_this_one`);
    await press(page, 'main form button');
    expect(await main(page)).toContain(licensed.licence);
    await inspect(page, `citizen-pasted-${lang}`);
    await visit(page, `/${lang}/tips/new`);
    await press(page, 'main form button');
    expect(await page.locator('.govuk-error-summary a').count()).toBeGreaterThan(0);
    await inspect(page, `citizen-tip-wrong-${lang}`);
    await page.fill('[name=told]', 'They want my passport.');
    await press(page, 'main form button');
    await inspect(page, `citizen-tip-sent-${lang}`);
    const code = await page.locator('code.secret').innerText();
    await visit(page, `/${lang}/tips`);
    await page.fill('[name=code]', code);
    await press(page, 'main form button');
    await inspect(page, `citizen-tip-${lang}`);
    expect(await main(page)).not.toContain('passport');
    expect(await page.context().cookies()).toEqual([]);
  });
});
