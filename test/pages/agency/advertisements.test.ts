import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { advertisementByNumber } from '../../../src/store/advertisement-rows.ts';
import { anAdvertisement, anApproved, aRefused, ownPage, someText } from '../../support/advertisements.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import type { Licensed } from '../../support/given.ts';
import { unescaped } from '../../support/html.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';
import { anAgency, aStaff } from '../../support/people.ts';

const app = useApp();
let one: Licensed;
let browser: Browser;
let fields: Record<string, string>;
const list = '/en/agency/advertisements';

beforeAll(async () => {
  one = await aLicence(app.deps);
  browser = await app.browser(one.agency);
  fields = {
    licence: one.licence,
    text: `  ${someText}\r\nВторая строка  `,
    place: await ownPage(app.deps, one),
    contacts: '+375 29 611 22 33',
  };
});

describe('sending an advertisement', () => {
  it('is reached from the agency’s room and from the licence, and leads to its own page', async () => {
    expect((await browser.get('/en/agency')).text).toContain(`href="${list}"`);
    const licence = unescaped((await browser.get(`/en/agency/licences/${one.licence}`)).text);
    expect(licence).toContain(`${list}/new?licence=${one.licence}`);
    const form = await browser.get(`${list}/new`);
    expect(form.text).toContain(`value="${one.licence}" checked`);
    const sent = await browser.post(list, fields);
    expect([sent.status, sent.headers.location]).toEqual([303, expect.stringMatching(/advertisements\/ADV-2026-\d{6}\?sent$/)]);
    const number = /ADV-[\d-]+/.exec(sent.headers.location ?? '')?.[0] ?? '';
    expect(await advertisementByNumber(app.deps.database.db, number)).toMatchObject({ text: `${someText}\nВторая строка` });
    for (const lang of langs) {
      const page = await browser.get(`/${lang}/agency/advertisements/${number}?sent`);
      expect([page.status, page.text.includes('Вторая строка')]).toEqual([200, true]);
      expect((await browser.get(`/${lang}/agency/advertisements`)).text).toContain(number);
    }
    const { text } = await browser.get(`${list}/${number}`);
    expect(text).toContain('The head of the Department on Citizenship and Migration decides.');
    expect(text).toContain('No. 353-Z of 6 January 2024');
    expect(text).toContain('8 December 2026');
  });

  it.each([
    [{ text: ' ' }, 'text'],
    [{ text: 'слово '.repeat(700) }, 'text'],
    [{ place: '' }, 'place'],
    [{ place: 'https://rabota.example/' }, 'place'],
    [{ place: 'чат в Telegram' }, 'place'],
    [{ contacts: 'позвоните нам' }, 'contacts'],
    [{ licence: 'EMP-2026-999999' }, 'licence'],
    [{ contacts: 'a\u0000b' }, 'contacts'],
    [{ text: 'half \ud83d' }, null],
  ])('is refused by its field with everything kept: %o', async (change, field) => {
    const before = await rowCounts(app.deps.database);
    const { status, text } = await browser.post(list, { ...fields, ...change });
    if (field === null) expect([200, 303, 422]).toContain(status);
    else {
      expect([status, text.includes(`href="#${field}"`), text.includes('Вторая строка') || 'text' in change]).toEqual([422, true, true]);
      expect(await rowCounts(app.deps.database)).toEqual(before);
    }
  });

  it('takes no other field, no list and no form without its key', async () => {
    const wrongs: Record<string, string | string[]>[] = [{ surprise: '1' }, { text: ['a', 'b'] }, { formKey: 'x' }];
    for (const wrong of wrongs) expect((await browser.post(list, { ...fields, ...wrong })).status).toBe(400);
  });

  it('has one effect however often the form is sent', async () => {
    const formKey = crypto.randomUUID();
    const [first, second] = [await browser.post(list, { ...fields, formKey }), await browser.post(list, { ...fields, formKey })];
    expect(second.headers.location).toMatch(/advertisements\//);
    const { advertisements } = await rowCounts(app.deps.database);
    await browser.post(list, { ...fields, formKey });
    expect((await rowCounts(app.deps.database)).advertisements).toBe(advertisements);
    expect(first.status).toBe(303);
  });

  it('is not offered without a licence in force', async () => {
    const none = await app.browser(await anAgency(app.deps));
    expect((await none.get(list)).text).toContain('An advertisement can be sent while a licence of the agency is in force.');
    expect((await none.post(list, fields)).status).toBe(422);
    const shut = await aLicence(app.deps);
    await aMeasure(app.deps, shut, 'suspension');
    expect((await (await app.browser(shut.agency)).get(`${list}/new`)).text).not.toContain('name="text"');
  });
});

describe('following one’s advertisement', () => {
  it('shows why it was refused, and nobody else’s', async () => {
    const head = await aStaff(app.deps, 'head');
    const refused = await aRefused(app.deps, one, head, 'Which <wage>?');
    const { text } = await browser.get(`${list}/${refused}`);
    expect(text).toContain('Which &lt;wage&gt;?');
    expect(text).not.toContain(head.actor.name);
    expect(text).not.toContain('/withdrawal"');
    const other = await app.browser((await aLicence(app.deps)).agency);
    expect((await other.get(`${list}/${refused}`)).status).toBe(404);
    expect((await other.post(`${list}/${refused}/withdrawal`, { version: '2' })).status).toBe(404);
    for (const wrong of ['ADV-2026-999999', 'x', '%00', 'EMP-2026-000001'])
      expect((await browser.get(`${list}/${wrong}`)).status).toBe(404);
  });

  it('takes it back, once, and is told when the form is older than the decision', async () => {
    const number = await anAdvertisement(app.deps, one);
    expect((await browser.get(`${list}/${number}`)).text).toContain('/withdrawal"');
    expect((await browser.post(`${list}/${number}/withdrawal`, { version: '1' })).status).toBe(303);
    expect((await browser.get(`${list}/${number}`)).text).toContain('Taken back by the agency');
    expect((await browser.post(`${list}/${number}/withdrawal`, { version: '2' })).status).toBe(422);
    const approved = await anApproved(app.deps, one);
    const late = await browser.post(`${list}/${approved}/withdrawal`, { version: '1' });
    expect([late.status, late.text.includes('Something was done with this advertisement meanwhile')]).toEqual([409, true]);
    expect((await browser.get(`/en/advertisements/${approved}`)).status).toBe(200);
  });
});
