import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { lawChangesWithNames } from '../../../src/store/law.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aStaff } from '../../support/people.ts';

const app = useApp();
let browser: Browser;
beforeAll(async () => {
  browser = await app.browser(await aStaff(app.deps, 'head'));
});

const page = '/en/officer/moved-days';
const act = { source: 'Resolution of the Council of Ministers No. 800', confidence: 'confirmed', reasons: 'The year 2027 is set.' };
const good = { year: '2027', 'off-0': '08.01.2027', 'worked-0': '16.1.2027', 'off-1': '', 'worked-1': '', ...act };

describe('setting the moved days of a year', () => {
  it.each(langs)('opens on the first year that is not set, with empty rows: %s', async (lang) => {
    const { status, text } = await browser.get(`/${lang}/officer/moved-days`);
    expect(status).toBe(200);
    expect(text).toContain('name="year" value="2027"');
    expect([...text.matchAll(/name="off-\d+"/g)]).toHaveLength(3);
  });

  it('opens on a year that is set with the days known for it', async () => {
    const { text } = await browser.get(`${page}?year=2025`);
    expect(text).toContain('value="06.01.2025"');
    expect([...text.matchAll(/name="off-\d+"/g)]).toHaveLength(4);
    expect(text).toContain('already: here they can be put right');
  });

  it.each(['2023', '2029', 'x', '20271', ''])('knows no year %s', async (year) => {
    expect((await browser.get(`${page}?year=${year}`)).status).toBe(404);
  });

  it('adds a row with everything typed kept and nothing judged', async () => {
    const before = await rowCounts(app.deps.database);
    const { status, text } = await browser.post(page, { ...good, 'off-1': 'tomorrow', source: '', more: 'rows' });
    expect(status).toBe(200);
    expect([...text.matchAll(/name="off-\d+"/g)]).toHaveLength(4);
    for (const typed of ['value="tomorrow"', 'value="08.01.2027"', 'The year 2027 is set.']) expect(text).toContain(typed);
    expect(text).not.toContain('govuk-error-message');
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is written down with its days and leads to the proposal', async () => {
    const answer = await browser.post(page, { ...good, 'off-4': '2027-05-10', 'worked-4': '2027-05-15' });
    const [row] = await lawChangesWithNames(app.deps.database.db);
    expect([answer.status, answer.headers.location]).toEqual([303, `/en/officer/law-changes/${row?.id}`]);
    const moves = [
      { off: '2027-01-08', worked: '2027-01-16' },
      { off: '2027-05-10', worked: '2027-05-15' },
    ];
    expect(row).toMatchObject({ from: '2027-01-01', change: { what: 'moved-days', year: 2027, moves, confidence: 'confirmed' } });
  });

  it('takes a year in which nothing is moved', async () => {
    expect((await browser.post(page, { year: '2028', ...act })).status).toBe(303);
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ 'off-0': '' }, '#off-0">Fill in this field'],
      [{ 'worked-0': '' }, '#worked-0">Fill in this field'],
      [{ 'off-0': '31.02.2027' }, '#off-0">Write a date that exists'],
      [{ 'off-0': 'a'.repeat(41) }, '#off-0">Write a date that exists'],
      [{ 'off-0': '08.01.2028' }, '#off-0">This day is not of the year'],
      [{ 'off-0': '09.01.2027' }, '#off-0">This day is off anyway'],
      [{ 'worked-0': '15.01.2027' }, '#worked-0">This day is worked anyway'],
      [{ 'off-2': '08.01.2027', 'worked-2': '23.01.2027' }, '#off-2">This day stands in the list twice'],
      [{ source: '' }, '#source">Fill in this field'],
      [{ confidence: '' }, '#confidence">Choose one option'],
      [{ reasons: ' ' }, '#reasons">Fill in this field'],
      [{ year: '2023', 'off-0': '05.01.2023', 'worked-0': '14.01.2023' }, '#main">Days can be set for the nearest years only'],
    ];
    for (const [wrong, told] of wrongs) {
      const typed = { ...good, ...wrong };
      const { status, text } = await browser.post(page, typed);
      const kept = text.includes(`name="worked-0" type="text"${typed['worked-0'] === '' ? '' : ` value="${typed['worked-0']}"`}`);
      expect([told, status, text.includes(told), kept]).toEqual([told, 422, true, true]);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['no year', { ...act }],
    ['a year that is none', { ...good, year: 'MMXXVII' }],
    ['a row beyond the last', { ...good, 'off-20': '08.01.2027' }],
    ['two days where one belongs', { ...good, 'off-0': ['08.01.2027', '11.01.2027'] }],
    ['a button that is none', { ...good, more: 'everything' }],
  ])('%s is malformed', async (_, fields) => {
    const before = await rowCounts(app.deps.database);
    expect((await browser.post(page, fields)).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});
