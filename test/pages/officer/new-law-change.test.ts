import { beforeAll, describe, expect, it } from 'vitest';
import { groundCodes } from '../../../src/rules/editions/edition.ts';
import { kinds } from '../../../src/rules/kinds.ts';
import { langs } from '../../../src/rules/languages.ts';
import { lawChangesWithNames } from '../../../src/store/law.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aFee, anAct, anEditionOf, anIssuedChange } from '../../support/law.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let head: Person;
let browser: Browser;
beforeAll(async () => {
  head = await aStaff(app.deps, 'head');
  browser = await app.browser(head);
});

const page = '/en/officer/law-changes/new';
const act = 'Edict No. 1 of 5 January 2027, paragraph 2';
const fee = { values: ['fee'], 'fee-count': '12', 'fee-source': act, 'fee-confidence': 'confirmed' };
const validity = { 'validity-count': '5', 'validity-unit': 'years', 'validity-source': act, 'validity-confidence': 'secondary' };
const decision = {
  'terms.decision-count': '20',
  'terms.decision-unit': 'calendar-days',
  'terms.decision-source': act,
  'terms.decision-confidence': 'unconfirmed',
};
const opening = {
  'renewal-opens-count': '3',
  'renewal-opens-unit': 'months',
  'renewal-opens-source': act,
  'renewal-opens-confidence': 'secondary',
};
const ground = {
  values: ['grounds.gross-violation'],
  'grounds.gross-violation-list': ['suspend', 'revoke'],
  'grounds.gross-violation-source': act,
  'grounds.gross-violation-confidence': 'confirmed',
};
const conclusion = {
  values: ['conclusion.travel'],
  'conclusion.travel-word': 'needed',
  'conclusion.travel-source': act,
  'conclusion.travel-confidence': 'secondary',
};
const checklist = {
  values: ['checklists.study'],
  'checklists.study-list': ['fees-shown', 'premises-used'],
  'checklists.study-source': act,
  'checklists.study-confidence': 'confirmed',
};
const rest = { from: '01.01.2027', reasons: 'The Edict says so.' };
const propose = (fields: Record<string, string | string[]>) => browser.post('/en/officer/law-changes', fields);

/** The fields of one value, as those of another. */
const prefixed = (fields: Record<string, string>, path: string) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.replace('terms.decision', path), value]));

describe('proposing a changed edition', () => {
  it.each(langs)('asks for every value that is offered, each in its form: %s', async (lang) => {
    const { text } = await browser.get(`/${lang}/officer/law-changes/new`);
    const offered = [...text.matchAll(/name="values" type="checkbox" value="([^"]+)"/g)].map((match) => match[1]);
    const form = await browser.get(`/${lang}/officer/law-changes/new?${offered.map((path) => `values=${path}`).join('&')}`);
    expect(form.status).toBe(200);
    for (const path of offered) expect(form.text).toContain(`name="${path}-source"`);
  });

  it.each(langs)('offers every value with what it is and where that comes from: %s', async (lang) => {
    const { status, text } = await browser.get(`/${lang}/officer/law-changes/new`);
    expect(status).toBe(200);
    const edition = (await app.deps.law(app.deps.database.db)).editions.at(-1);
    const offered = [...text.matchAll(/name="values" type="checkbox" value="([^"]+)"/g)].map((match) => match[1]);
    const purposes = ['variation', 'renewal', 'surrender'];
    expect(offered).toEqual([
      ...['fee', ...purposes.map((purpose) => `held.${purpose}.fee`), 'validity', 'renewal-opens'],
      ...Object.keys(edition?.terms ?? {}).map((code) => `terms.${code}`),
      ...purposes.map((purpose) => `held.${purpose}.decision`),
      ...kinds.flatMap((kind) => [`conclusion.${kind}`, `checklists.${kind}`]),
      ...kinds.map((kind) => `advertising.deciders.${kind}`),
      ...['advertising.decision', 'advertising.approval'],
      ...groundCodes.map((code) => `grounds.${code}`),
    ]);
    if (lang !== 'en') return;
    expect(text).toMatch(/10 base values<\/span><span class="line">Law of the Republic of Belarus No. 213-Z/);
    for (const group of [
      'Duties',
      'Validity and renewal of a licence',
      'Times',
      'Inspections and conclusions',
      'Advertising',
      'What a ground allows',
    ])
      expect(text).toContain(`>${group}</legend>`);
  });

  it('asks on for what was marked, and only for that', async () => {
    const { text } = await browser.get(`${page}?values=fee&values=terms.decision&values=nothing&chosen=yes`);
    expect([...text.matchAll(/<input[^>]*name="([\w.]+)-count"[^>]*value="(\d+)"/g)].map((match) => [match[1], match[2]])).toEqual([
      ['fee', '10'],
      ['terms.decision', '15'],
    ]);
    expect(text).toContain('<option value="working-days" selected>');
    expect(text).not.toContain('name="fee-unit"');
    const nothing = await browser.get(`${page}?chosen=yes`);
    expect([nothing.status, nothing.text.includes('#values">Mark at least one value')]).toEqual([422, true]);
  });

  it('is written down whole and leads to the proposal', async () => {
    const added = { ...prefixed(decision, 'terms.assessment'), 'terms.assessment-count': '5' };
    const values = ['fee', 'validity', 'renewal-opens', 'terms.decision', 'terms.assessment'];
    const answer = await propose({ ...fee, values, ...validity, ...opening, ...decision, ...added, ...rest });
    expect(answer.status).toBe(303);
    const [row] = await lawChangesWithNames(app.deps.database.db);
    expect(answer.headers.location).toBe(`/en/officer/law-changes/${row?.id}`);
    expect(row).toMatchObject({ from: '2027-01-01', reasons: 'The Edict says so.', proposer: head.actor.name, upheld: null });
    expect(row?.change).toEqual({
      what: 'edition',
      values: [
        { path: 'fee', value: 12, source: act, confidence: 'confirmed' },
        { path: 'validity', value: 5, source: act, confidence: 'secondary' },
        { path: 'renewal-opens', value: { count: 3, unit: 'months' }, source: act, confidence: 'secondary' },
        { path: 'terms.decision', value: { count: 20, unit: 'calendar-days' }, source: act, confidence: 'unconfirmed' },
        { path: 'terms.assessment', value: { count: 5, unit: 'calendar-days' }, source: act, confidence: 'unconfirmed' },
      ],
    });
  });

  it('takes what a ground allows, a list of points and a word, and shows what was chosen before', async () => {
    const values = [...ground.values, ...conclusion.values, ...checklist.values];
    const asked = (await browser.get(`${page}?${values.map((one) => `values=${one}`).join('&')}`)).text;
    const marked = (name: string) =>
      [...asked.matchAll(new RegExp(`name="${name}" type="\\w+" value="([\\w-]+)" checked`, 'g'))].map((one) => one[1]);
    expect(marked('grounds.gross-violation-list')).toEqual(['suspend', 'suspend-at-once', 'strike-off', 'revoke']);
    expect(marked('conclusion.travel-word')).toEqual(['not-needed']);
    expect(marked('checklists.study-list')).toHaveLength(7);
    const study = { 'conclusion.study-word': 'not-needed', 'conclusion.study-source': act, 'conclusion.study-confidence': 'secondary' };
    const all = [...ground.values, 'conclusion.study', ...checklist.values];
    expect((await propose({ ...ground, ...study, ...checklist, ...rest, values: all })).status).toBe(303);
    const [row] = await lawChangesWithNames(app.deps.database.db);
    expect(row?.change).toEqual({
      what: 'edition',
      values: [
        { path: 'grounds.gross-violation', value: ['suspend', 'revoke'], source: act, confidence: 'confirmed' },
        { path: 'conclusion.study', value: 'not-needed', source: act, confidence: 'secondary' },
        { path: 'checklists.study', value: ['premises-used', 'fees-shown'], source: act, confidence: 'confirmed' },
      ],
    });
  });

  it.each(langs)('offers what is asked for by purpose and kind, without what is locked: %s', async (lang) => {
    const offered = async (purpose: string, kind: string) => {
      const { status, text } = await browser.get(`/${lang}/officer/law-changes/new?purpose=${purpose}&kind=${kind}`);
      expect([status, text.includes('id="values"')]).toEqual([200, true]);
      return [...text.matchAll(/name="values" type="checkbox" value="([^"]+)"/g)].map((match) => match[1] ?? '');
    };
    const grant = await offered('grant', 'employment');
    expect(grant).toContain('asked.grant.employment.programmes');
    for (const code of ['application-form', 'state-duty', 'countries', 'name-ru', 'reasons'])
      expect(grant.filter((path) => path.endsWith(`.${code}`))).toEqual([]);
    expect(await offered('surrender', 'travel')).toHaveLength(16);
    expect(new Set((await offered('variation', 'study')).map((path) => path.split('.').slice(0, 3).join('.')))).toEqual(
      new Set(['asked.variation.study']),
    );
  });

  it('takes a document that is asked for, and asks for it from the day on, with the act', async () => {
    const path = 'asked.grant.travel.carrier-contract';
    const nothing = await browser.get(`${page}?purpose=grant&kind=travel&chosen=yes`);
    expect([nothing.status, nothing.text.includes('#values">Mark at least one value'), nothing.text.includes(path)]).toEqual([
      422,
      true,
      true,
    ]);
    const asked = (await browser.get(`${page}?purpose=grant&kind=travel&values=${path}&chosen=yes`)).text;
    expect(asked).toContain('value="where-any" checked');
    const fields = { [`${path}-word`]: 'always', [`${path}-source`]: act, [`${path}-confidence`]: 'confirmed' };
    const answer = await propose({ values: path, ...fields, ...rest });
    expect(answer.status).toBe(303);
    const { text } = await browser.get(answer.headers.location as string);
    for (const told of ['(Grant of a licence, Travel abroad)', 'where there is any', 'always', act]) expect(text).toContain(told);
    const change = (await lawChangesWithNames(app.deps.database.db))[0]?.change;
    if (change?.what !== 'edition') throw new Error('nothing proposed');
    await anIssuedChange(app.deps, change, '2026-11-24');
    const agency = await app.browser(await anAgency(app.deps));
    expect((await agency.get('/en/agency/applications/new')).text).toContain(act);
    await anIssuedChange(app.deps, anEditionOf({ path, value: 'where-any', ...anAct }), '2026-11-24');
  });

  it.each<[string, Record<string, string | string[]>, string]>([
    ['a list of no points', { ...checklist, 'checklists.study-list': [] }, '#checklists.study-list">Mark at least one value'],
    ['no word', { ...conclusion, 'conclusion.travel-word': '' }, '#conclusion.travel-word">Choose one option'],
    [
      'at once and not otherwise',
      { ...ground, 'grounds.gross-violation-list': 'suspend-at-once' },
      'list">A ground that allows suspending at once',
    ],
    ['a conclusion on nothing', conclusion, '#conclusion.travel-word">A conclusion is on programmes'],
  ])('tells by the field what cannot be: %s', async (_, fields, told) => {
    const { status, text } = await propose({ ...fields, ...rest });
    expect([status, text.includes(told), text.includes('paragraph 2')]).toEqual([422, true, true]);
  });

  it('may name today, and a licence without end', async () => {
    const endless = { values: ['validity'], ...validity, 'validity-count': '', 'validity-unit': 'perpetual' };
    expect((await propose({ ...endless, ...rest, from: '24.11.2026' })).status).toBe(303);
    const [row] = await lawChangesWithNames(app.deps.database.db);
    expect(row?.change).toMatchObject({ values: [{ path: 'validity', value: null }] });
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const own = { ...prefixed(decision, 'held.renewal.decision'), 'held.renewal.decision-count': '5' };
    const values = ['fee', 'validity', 'terms.decision', 'held.renewal.decision'];
    const good = { ...fee, values, ...validity, ...decision, ...own, ...rest };
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ 'fee-count': '' }, '#fee-count">Fill in this field'],
      [{ 'fee-count': '-1' }, '#fee-count">Write a whole number'],
      [{ 'fee-count': '1001' }, '#fee-count">Write a whole number'],
      [{ 'fee-count': '1'.repeat(30) }, '#fee-count">Write a whole number'],
      [{ 'fee-source': ' ' }, '#fee-source">Fill in this field'],
      [{ 'fee-source': 'a'.repeat(501) }, '#fee-source">The text is too long'],
      [{ 'fee-confidence': '' }, '#fee-confidence">Choose one option'],
      [{ 'validity-count': '0' }, '#validity-count">Write a whole number'],
      [{ 'validity-unit': 'perpetual' }, '#validity-count">For a licence without end leave the number empty'],
      [{ 'validity-unit': '' }, '#validity-unit">Choose one option'],
      [{ 'terms.decision-count': '2.5' }, '#terms.decision-count">Write a whole number'],
      [{ 'held.renewal.decision-unit': 'as-for-grant' }, '#held.renewal.decision-count">Leave the number empty'],
      // Whatever is right by itself and wrong together is told by the first value it is about.
      [{}, '#validity-count">Licences would have an end'],
      [{ 'validity-count': '', 'validity-unit': 'perpetual' }, '#terms.decision-count">The time for a decision'],
      [{ from: '' }, '#from">Fill in this field'],
      [{ from: '30.02.2027' }, '#from">Write a date that exists'],
      [{ from: '23.11.2026' }, '#from">The date cannot be before today'],
      [{ reasons: '' }, '#reasons">Fill in this field'],
    ];
    for (const [wrong, told] of wrongs) {
      const { status, text } = await propose({ ...good, ...wrong });
      const kept = ['name="terms.decision-source" type="text" value="Edict No. 1', '<option value="calendar-days" selected>'];
      expect([told, status, text.includes(told), ...kept.map((one) => text.includes(one))]).toEqual([told, 422, true, true, true]);
    }
    const two = (await propose({ ...good, 'fee-count': 'x', from: 'x' })).text;
    expect([two.includes('#fee-count">'), two.includes('#from">')]).toEqual([true, true]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['no value', { ...rest }],
    ['a value that is none', { ...fee, values: ['fee', 'grounds'], ...rest }],
    [
      'a paper on an occasion that it does not prove',
      {
        ...{ values: 'asked.grant.travel.premises-proof', 'asked.grant.travel.premises-proof-word': 'on-occasion', ...rest },
        ...{ 'asked.grant.travel.premises-proof-source': act, 'asked.grant.travel.premises-proof-confidence': 'confirmed' },
      },
    ],
    ['what is locked', { values: 'asked.grant.travel.countries', 'asked.grant.travel.countries-word': 'not-asked', ...rest }],
    ['an allowance that is none', { ...ground, 'grounds.gross-violation-list': 'fine', ...rest }],
    ['a conclusion that is none', { ...conclusion, 'conclusion.travel-word': 'perhaps', ...rest }],
    ['fields of a value that was not chosen', { ...fee, ...validity, ...rest }],
    ['a unit that a fee has not', { ...fee, 'fee-unit': 'perpetual', ...rest }],
    ['a term without end', { values: 'terms.decision', ...decision, 'terms.decision-unit': 'perpetual', ...rest }],
    ['a confidence that is none', { ...fee, 'fee-confidence': 'sure', ...rest }],
    ['a list where one number belongs', { ...fee, 'fee-count': ['1', '2'], ...rest }],
  ])('%s is malformed', async (_, fields) => {
    const before = await rowCounts(app.deps.database);
    expect((await propose(fields)).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('starts from the edition in force today, whoever changed it', async () => {
    await anIssuedChange(
      app.deps,
      anEditionOf({ path: 'terms.reply', value: { count: 2, unit: 'months' }, source: 'Resolution <b>7</b>', confidence: 'secondary' }),
      '2026-11-24',
    );
    const { text } = await browser.get(`${page}?values=terms.reply`);
    expect(text).toContain('Law No. 213-Z on licensing, change No. 3');
    expect(text).toMatch(/Now: 2 months<\/span><span class="line">Resolution &lt;b&gt;7&lt;\/b&gt;/);
  });

  it('tells beside the value of today what is issued already for a later day, once', async () => {
    await anIssuedChange(app.deps, aFee(14), '2027-05-01');
    await anIssuedChange(
      app.deps,
      anEditionOf({ path: 'held.renewal.fee', value: 3, source: 'Act', confidence: 'secondary' }),
      '2027-06-01',
    );
    for (const address of [`${page}?values=fee`, page]) {
      const told = (await browser.get(address)).text;
      expect(told).toContain('Now: 10 base values');
      expect(told.match(/From 1 (May|June) 2027, by a change issued already: 14 base values/g)).toEqual([
        'From 1 May 2027, by a change issued already: 14 base values',
      ]);
    }
  });
});
