import { describe, expect, it } from 'vitest';
import { factCodes } from '../../../src/rules/editions/edition.ts';
import type { Kind } from '../../../src/rules/kinds.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { useApp } from '../../support/app.ts';
import { aDraft, anEmptyDraft, must, someFacts, versionOf } from '../../support/journeys.ts';
import { anAgency } from '../../support/people.ts';

const app = useApp();

const blank: Record<string, string | string[]> = {
  premises: '',
  director: '',
  founders: '',
  specialist: '',
  'specialist-experience': '',
  employees: '',
  website: '',
  branches: '',
  countries: ['', '', ''],
  programmes: '',
};
const aPartner = {
  'partners-0-name': 'Baltic UAB',
  'partners-0-country': 'LT',
  'partners-0-role': 'employer',
  'partners-0-contract': '12',
  'partners-0-date': '3.2.2026',
};

async function aForm(filled = false, kind: Kind = 'employment') {
  const agency = await anAgency(app.deps);
  const id = filled ? await aDraft(app.deps, agency, kind) : await anEmptyDraft(app.deps, agency, kind);
  const browser = await app.browser(agency);
  const path = `/en/agency/applications/${id}/facts`;
  const version = String(await versionOf(app.deps, id));
  const saved = async () => (await findApplication(app.deps.database.db, { id }))?.application.draft;
  return { agency, id, browser, path, version, saved };
}

describe('the facts of an application', () => {
  it('are asked for as the edition has them, with hint and source, in three languages', async () => {
    const { browser, path, id } = await aForm();
    for (const [lang, country] of [
      ['be', 'Літва'],
      ['ru', 'Литва'],
      ['en', 'Lithuania'],
    ]) {
      const { status, text } = await browser.get(`/${lang}/agency/applications/${id}/facts`);
      expect(status).toBe(200);
      expect(text).toContain(`<option value="LT">${country}</option>`);
    }
    const { text } = await browser.get(path);
    for (const part of [
      'name="premises"',
      'Address of the premises',
      'with postcode',
      'register’s own rule',
      'From 0 to 70',
      'name="partners-0-name"',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('unconfirmed');
    const travel = await aForm(false, 'travel');
    expect((await travel.browser.get(travel.path)).text).not.toContain('name="programmes"');
  });

  it('are saved unfinished, cleaned and in one shape', async () => {
    const { browser, path, version, saved, id } = await aForm();
    const typed = {
      ...blank,
      ...aPartner,
      premises: '  Minsk, 1 Main St.  ',
      employees: '1 200',
      website: 'pryklad.by',
      branches: 'Brest\r\n\r\n  Grodno ',
      countries: ['PL', '', 'LT', 'PL'],
    };
    const answer = await browser.post(path, { ...typed, version });
    expect([answer.status, answer.headers.location]).toEqual([303, `/en/agency/applications/${id}?saved`]);
    expect(await saved()).toEqual({
      premises: 'Minsk, 1 Main St.',
      employees: 1200,
      website: 'https://pryklad.by',
      branches: ['Brest', 'Grodno'],
      countries: ['PL', 'LT'],
      partners: [{ name: 'Baltic UAB', country: 'LT', role: 'employer', contract: '12', contractDate: '2026-02-03' }],
    });
    const again = await browser.get(path);
    for (const text of [
      'value="Minsk, 1 Main St."',
      'value="1200"',
      '<option value="LT" selected>',
      'value="2026-02-03"',
      'Brest\nGrodno',
    ]) {
      expect(again.text).toContain(text);
    }
    const cleared = await browser.post(path, { ...blank, version: String(await versionOf(app.deps, id)) });
    expect([cleared.status, await saved()]).toEqual([303, {}]);
  });

  it('say what is malformed by field and keep everything typed', async () => {
    const { browser, path, version, saved } = await aForm();
    const wrongs: [string, string, string][] = [
      ['premises', 'x'.repeat(301), 'too long'],
      ['premises', 'a\u0000b', 'cannot be printed'],
      ['specialist', 'two\nlines', 'cannot be printed'],
      ['specialist-experience', '71', 'whole number'],
      ['employees', '0', 'whole number'],
      ['employees', '3.5', 'whole number'],
      ['employees', '-1', 'whole number'],
      ['website', 'not a site', 'address of a site'],
      ['website', 'javascript:alert(1)', 'address of a site'],
      ['website', 'ftp://pryklad.by', 'address of a site'],
      ['branches', `a\n${'x'.repeat(301)}`, 'lines is too long'],
      ['branches', 'x\n'.repeat(51), 'too many lines'],
      // As much as somebody pastes by mistake: it is told to be too long, and is still there.
      ['programmes', 'word '.repeat(9000), 'lines is too long'],
      ['partners-0-contract', '7'.repeat(30_000), 'too long'],
      ['partners-0-name', '', 'partner’s name'],
      ['partners-0-name', 'x'.repeat(201), 'too long'],
      ['partners-0-country', '', 'partner’s country'],
      ['partners-0-role', '', 'what this partner is'],
      ['partners-0-until', '31.11.2026', 'date that exists'],
      ['partners-0-until', '2.2.2026', 'cannot end before'],
      // Today is 24 November 2026.
      ['partners-0-date', '25.11.2026', 'dated later than today'],
      ['partners-0-until', '23.11.2026', 'is over already'],
      ['partners-0-proof', 'x'.repeat(201), 'too long'],
      ['partners-0-contract', '', 'number of the contract'],
      ['partners-0-date', '30.02.2026', 'date that exists'],
      ['partners-0-date', '2026-13-01', 'date that exists'],
      ['partners-0-date', '', 'Fill in this field'],
    ];
    for (const [field, value, words] of wrongs) {
      const answer = await browser.post(path, { ...blank, ...aPartner, premises: 'Kept Street 7', [field]: value, version });
      expect([field, value, answer.status]).toEqual([field, value, 422]);
      expect(answer.text).toContain(words);
      expect(answer.text).toContain(`href="#${field}"`);
      expect(answer.text).toContain(`id="${field}-error"`);
      expect(answer.text).toContain(value.slice(-200).replace('\u0000', '').trim());
      if (field !== 'premises') expect(answer.text).toContain('value="Kept Street 7"');
    }
    expect(await saved()).toEqual({});
  });

  it('tell of everything that is wrong, each by its field and its partner', async () => {
    const { browser, path, version } = await aForm();
    const second = {
      'partners-1-name': '',
      'partners-1-country': '',
      'partners-1-role': '',
      'partners-1-contract': '',
      'partners-1-date': '',
    };
    const typed = {
      ...blank,
      ...aPartner,
      'partners-0-date': '30.02.2026',
      ...second,
      'partners-1-proof': 'KRS 1',
      employees: 'x',
      version,
    };
    const { text } = await browser.post(path, typed);
    expect([...text.matchAll(/<li><a href="#([\w-]+)">([^<]+)/g)].map(([, field, told]) => [field, told])).toEqual([
      ['employees', 'Write a whole number within the limits: Number of employees'],
      ['partners-0-date', 'Write a date that exists, such as 03.02.2026: Partner 1 · Date of contract'],
      ['partners-1-name', 'Write the partner’s name, or clear the whole row: Partner 2 · Name'],
      ['partners-1-country', 'Choose the partner’s country: Partner 2 · Country'],
      ['partners-1-role', 'Choose what this partner is: Partner 2 · What it is'],
      ['partners-1-contract', 'Write the number of the contract with the partner: Partner 2 · Contract number'],
      ['partners-1-date', 'Fill in this field: Partner 2 · Date of contract'],
    ]);
  });

  it('take a contract that is concluded today and one whose last day is today', async () => {
    const { browser, path, version, saved } = await aForm();
    const dates = { 'partners-0-date': '24.11.2026', 'partners-0-until': '24.11.2026' };
    expect((await browser.post(path, { ...blank, ...aPartner, ...dates, version })).status).toBe(303);
    expect((await saved())?.partners?.[0]).toMatchObject({ contractDate: '2026-11-24', contractUntil: '2026-11-24' });
  });

  it('get another row without a script, saving nothing and losing nothing', async () => {
    const { browser, path, version, saved } = await aForm();
    const typed = { ...blank, ...aPartner, premises: 'x', employees: 'nonsense', countries: ['PL', 'LT', 'DE'], version };
    const more = await browser.post(path, { ...typed, more: 'partners' });
    expect(more.status).toBe(200);
    for (const text of ['value="Baltic UAB"', 'id="partners-1-name"', 'value="nonsense"']) expect(more.text).toContain(text);
    expect(more.text).not.toContain('id="partners-2-name"');
    const countries = await browser.post(path, { ...typed, more: 'countries' });
    expect(countries.text.match(/name="countries"/g)).toHaveLength(5);
    expect(await saved()).toEqual({});
  });

  it('refuse what never came from the page with 400', async () => {
    const { browser, path, version } = await aForm();
    const whole = { ...blank, version };
    const wrongs: Record<string, string | string[]>[] = [
      { ...whole, admin: '1' },
      { ...whole, premises: ['a', 'b'] },
      { ...whole, countries: 'XX' },
      // Belarus is not abroad, and the page offers it neither as a country nor as a partner's.
      { ...whole, countries: 'BY' },
      { ...whole, ...aPartner, 'partners-0-country': 'BY' },
      { ...whole, ...aPartner, 'partners-0-country': 'XX' },
      { ...whole, ...aPartner, 'partners-0-role': 'friend' },
      { ...whole, reasons: 'not of this purpose' },
      { ...whole, 'partners-40-name': 'one too many' },
      { ...whole, 'partners-x-name': 'x' },
      { ...whole, more: 'money' },
      { ...whole, version: 'x' },
      { ...whole, formKey: 'x' },
      { version },
      { ...blank },
    ];
    for (const fields of wrongs) expect([fields, (await browser.post(path, fields)).status]).toEqual([fields, 400]);
    const travel = await aForm(false, 'travel');
    const { specialist: _, 'specialist-experience': __, employees: ___, programmes: ____, ...asked } = blank;
    expect((await travel.browser.post(travel.path, { ...asked, version, programmes: 'not of this kind' })).status).toBe(400);
    expect((await travel.browser.post(travel.path, { ...asked, version })).status).toBe(303);
  });

  it('meet a change of somebody else with 409, both versions and everything typed', async () => {
    const { agency, browser, path, version, saved, id } = await aForm(true);
    await must(app.deps, agency.actor, id, {
      act: 'save',
      facts: { ...someFacts, programmes: undefined, premises: 'Saved Street 1', countries: ['DE'] } as never,
    });
    const mine = { ...blank, ...aPartner, premises: 'My Street 2', countries: ['FR', 'PL'], employees: '7' };
    const answer = await browser.post(path, { ...mine, version });
    expect(answer.status).toBe(409);
    for (const text of [
      'changed while you were writing',
      'value="My Street 2"',
      'Saved Street 1',
      '<li>Germany</li>',
      '<option value="FR" selected>',
    ]) {
      expect(answer.text).toContain(text);
    }
    // What is the same in both is not shown twice: seven employees stand in the field only.
    expect(answer.text.match(/Saved now:/g)?.length).toBeLessThan(factCodes.length - 1);
    expect((await saved())?.premises).toBe('Saved Street 1');
    const fresh = /name="version" value="(\d+)"/.exec(answer.text)?.[1] ?? '';
    expect((await browser.post(path, { ...mine, version: fresh })).status).toBe(303);
    expect((await saved())?.premises).toBe('My Street 2');
  });

  it('cannot be changed once sent', async () => {
    const { agency, browser, path, saved, id } = await aForm(true);
    await must(app.deps, agency.actor, id, { act: 'send' });
    expect((await browser.get(path)).text).toContain('This cannot be done now');
    const before = await saved();
    const answer = await browser.post(path, { ...blank, version: String(await versionOf(app.deps, id)) });
    expect([answer.status, await saved()]).toEqual([422, before]);
  });
});
