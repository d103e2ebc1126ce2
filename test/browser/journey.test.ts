import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { useApp } from '../support/app.ts';
import { aPdf } from '../support/journeys.ts';
import { aStaff, freshUnp, type Person, samplePassword } from '../support/people.ts';
import { enter, inspect, useWeb, visit } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);

const unp = freshUnp('BY-BR');
let examiner: Person;
let head: Person;
const pages = {} as { agency: Page; examiner: Page; head: Page; citizen: Page };

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  pages.agency = await web.visitor();
  pages.examiner = await web.visitor({ width: 1280 });
  pages.head = await web.visitor({ width: 1280 });
  pages.citizen = await web.visitor();
});

/** Presses a button and waits for the page that answers. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

const main = (page: Page) => page.locator('main').innerText();
const edition = editionByCode(codedLaw, 'law-213z');
let application: string;
let number: string;
let licence: string;

// One story, told in order: each step begins where the one before ended. No page of it runs a script.
describe('from an application to the public answer', { timeout: 60_000 }, () => {
  it('the agency makes an account and starts an application', async () => {
    const { agency } = pages;
    await visit(agency, '/be/account/registration');
    await inspect(agency, 'registration');
    await press(agency, 'main form button');
    expect(await agency.locator('.govuk-error-summary a').count()).toBeGreaterThan(5);
    await inspect(agency, 'registration-errors');
    const typed = { unp, nameBe: 'ТАА «Дарога»', nameRu: 'ООО «Дорога»', nameEn: 'Daroha LLC', address: 'г. Брэст, вул. Савецкая, 5' };
    for (const [name, value] of Object.entries(typed)) await agency.fill(`[name=${name}]`, value);
    await agency.fill('[name=phone]', '+375 29 123-45-67');
    await agency.fill('[name=email]', 'daroha@daroha.example');
    await agency.fill('[name=person]', 'Ганна Дарожная');
    await agency.fill('[name=password]', samplePassword);
    await agency.check('[name=region][value=BY-BR]');
    await press(agency, 'main form button');
    expect(new URL(agency.url()).pathname).toBe('/be/account/second-factor');
    await inspect(agency, 'second-factor');
    await agency.fill('[name=digits]', /\d{6}/.exec(await main(agency))?.[0] ?? '');
    await press(agency, 'main form button');
    await inspect(agency, 'recovery-codes');
    await press(agency, 'main a.govuk-button');
    expect(new URL(agency.url()).pathname).toBe('/be/agency');
    await inspect(agency, 'agency');
    await visit(agency, '/be/agency/applications/new');
    await inspect(agency, 'new-application');
    await agency.check('[name=kind][value=employment]');
    await press(agency, 'main form button');
    application = new URL(agency.url()).pathname;
    await inspect(agency, 'draft');
  });

  it('it states the facts, adds the documents and is told what is missing', async () => {
    const { agency } = pages;
    await visit(agency, `${application}/submission`);
    expect(await agency.locator('main form').count()).toBe(0);
    await inspect(agency, 'submission-incomplete');
    await visit(agency, `${application}/facts`);
    await inspect(agency, 'facts');
    const typed = {
      premises: 'г. Брэст, вул. Савецкая, 5, пакой 3',
      director: 'Янка Дарожны',
      specialist: 'Ганна Дарожная',
      'specialist-experience': '4',
      employees: '3',
    };
    for (const [name, value] of Object.entries(typed)) await agency.fill(`[name="${name}"]`, value);
    await agency.selectOption('[name=countries] >> nth=0', 'PL');
    await agency.fill('[name="partners-0-name"]', 'Baltic Orchards UAB');
    await agency.selectOption('[name="partners-0-country"]', 'LT');
    await agency.selectOption('[name="partners-0-role"]', 'employer');
    await agency.fill('[name="partners-0-contract"]', '7/2026');
    await agency.fill('[name="partners-0-date"]', '31.02.2026');
    await press(agency, 'main form > button.govuk-button');
    expect(await agency.locator('.govuk-error-summary a').getAttribute('href')).toBe('#partners-0-date');
    expect(await agency.inputValue('[name=premises]')).toBe(typed.premises);
    await inspect(agency, 'facts-errors');
    await agency.fill('[name="partners-0-date"]', '03.02.2026');
    await press(agency, 'main form > button.govuk-button');
    await visit(agency, `${application}/documents`);
    for (const { code } of edition.documents.employment) {
      const form = agency.locator(`form:has([name=code][value="${code}"])`);
      await form.locator('[name=file]').setInputFiles({ name: `${code}.pdf`, mimeType: 'application/pdf', buffer: aPdf });
      await Promise.all([agency.waitForEvent('load'), form.locator('button').click()]);
    }
    await inspect(agency, 'documents');
  });

  it('it sends the application and gets a number', async () => {
    await send(pages.agency);
    number = /A-2026-\d{6}/.exec(await main(pages.agency))?.[0] ?? '';
    expect(number).not.toBe('');
    await inspect(pages.agency, 'sent');
  });

  it('the examiner takes the case and returns it with what is missing', async () => {
    const page = pages.examiner;
    await enter(page, examiner);
    await inspect(page, 'queue');
    await press(page, `a[href$="/officer/applications/${number}"]`);
    await inspect(page, 'case');
    await press(page, 'form[action$="/assignment"] button');
    await press(page, 'a[href$="/return"]');
    await inspect(page, 'return');
    await page.check('[name=missing][value=head-diploma]');
    await page.fill('[name=text]', 'The diploma cannot be read.');
    await press(page, 'main form button');
    expect(await main(page)).toContain('The diploma cannot be read.');
  });

  it('the agency reads why, and sends it again', async () => {
    await visit(pages.agency, application);
    expect(await main(pages.agency)).toContain('The diploma cannot be read.');
    await inspect(pages.agency, 'returned');
    await send(pages.agency);
  });

  it('the examiner accepts it and asks a question: the clock starts and stops', async () => {
    const page = pages.examiner;
    app.clock.forward(60);
    await visit(page, `/en/officer/applications/${number}`);
    await press(page, 'form[action$="/acceptance"] button');
    app.clock.forward(3 * 24 * 60);
    await press(page, 'a[href$="/question"]');
    await inspect(page, 'question');
    await page.check('[name=ground] >> nth=0');
    await page.fill('[name=text]', 'Who meets the workers in Vilnius?');
    await press(page, 'main form button');
    await inspect(page, 'case-waiting');
  });

  it('the agency answers', async () => {
    const { agency } = pages;
    app.clock.forward(2 * 24 * 60);
    await visit(agency, application);
    expect(await main(agency)).toContain('Who meets the workers in Vilnius?');
    await inspect(agency, 'waiting');
    await visit(agency, `${application}/answer`);
    await inspect(agency, 'answer');
    await agency.fill('[name=text]', 'Іх сустракае прадстаўнік партнёра.');
    await press(agency, 'main form button');
    await visit(agency, application);
    await inspect(agency, 'clock');
  });

  it('the examiner recommends, and cannot decide', async () => {
    const page = pages.examiner;
    await visit(page, `/en/officer/applications/${number}`);
    expect(await main(page)).toContain('Іх сустракае прадстаўнік партнёра.');
    await press(page, 'a[href$="/recommendation"]');
    await inspect(page, 'recommendation');
    await page.check('[name=outcome][value=grant]');
    await page.fill('[name=reasons]', 'All documents are in order.');
    await press(page, 'main form button');
    expect(await page.locator('a[href$="/decision"]').count()).toBe(0);
    await inspect(page, 'case-recommended');
  });

  it('the head grants: the licence is born', async () => {
    const page = pages.head;
    await enter(page, head);
    await press(page, `a[href$="/officer/applications/${number}"]`);
    await press(page, 'a[href$="/decision"]');
    await inspect(page, 'decision');
    await page.check('[name=outcome][value=grant]');
    await page.fill('[name=reasons]', 'Agreed.');
    await press(page, 'main form button');
    licence = /EMP-2026-\d{6}/.exec(await main(page))?.[0] ?? '';
    expect(licence).not.toBe('');
    await inspect(page, 'case-granted');
    await visit(pages.agency, application);
    expect(await main(pages.agency)).toContain(licence);
    await inspect(pages.agency, 'granted');
  });

  it.each([
    ['a name', () => 'дарога'],
    ['the number', () => licence.toLowerCase()],
    ['the УНП', () => unp],
  ])('a citizen finds it by %s', async (_, text) => {
    const { citizen } = pages;
    await visit(citizen, '/');
    await citizen.fill('[name=q]', text());
    await press(citizen, 'main form button');
    await inspect(citizen, 'found');
    await press(citizen, `a[href$="/register/${licence}"]`);
    const page = await main(citizen);
    for (const fact of [licence, unp, 'ТАА «Дарога»', 'Baltic Orchards UAB', 'Літва']) expect(page).toContain(fact);
    await inspect(citizen, 'licence');
    expect(await citizen.context().cookies()).toEqual([]);
  });

  it('and "not found" is an answer too', async () => {
    const { citizen } = pages;
    await visit(citizen, '/be/register?q=Чараўнік');
    expect(await main(citizen)).toContain('218-52-64');
    await inspect(citizen, 'not-found');
  });
});

async function send(agency: Page): Promise<void> {
  await visit(agency, `${application}/submission`);
  await agency.check('[name=declare]');
  await press(agency, 'main form button');
}
