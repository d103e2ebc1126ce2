import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { lawChangesWithNames } from '../../../src/store/law.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aDraft } from '../../support/journeys.ts';
import { aBaseValue, anIssuedChange } from '../../support/law.ts';
import { anAgency, aStaff } from '../../support/people.ts';

const app = useApp();
let browser: Browser;
beforeAll(async () => {
  browser = await app.browser(await aStaff(app.deps, 'head'));
});

const page = '/en/officer/base-value';
const good = {
  ...{ amount: '46,50', from: '01.01.2027', source: 'Resolution <b>9</b>', confidence: 'confirmed' },
  reasons: 'The Council of Ministers has set it.',
};

describe('recording the base value', () => {
  it.each(langs)('opens on the next year with the present one beside: %s', async (lang) => {
    const { status, text } = await browser.get(`/${lang}/officer/base-value`);
    expect([status, text.includes('value="01.01.2027"')]).toEqual([200, true]);
    if (lang === 'en') expect(text).toContain('Now: 45 roubles, since 1 January 2026.');
  });

  it('is written down and leads to the proposal, which shows it before and after', async () => {
    const answer = await browser.post(page, good);
    const [row] = await lawChangesWithNames(app.deps.database.db);
    expect([answer.status, answer.headers.location]).toEqual([303, `/en/officer/law-changes/${row?.id}`]);
    expect(row).toMatchObject({
      from: '2027-01-01',
      change: { what: 'base-value', amount: 46_50, source: good.source, confidence: 'confirmed' },
    });
    const { text } = await browser.get(answer.headers.location as string);
    for (const told of ['45 roubles', '46.50 roubles', 'Resolution &lt;b&gt;9&lt;/b&gt;']) expect(text).toContain(told);
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ amount: '' }, '#amount">Fill in this field'],
      [{ amount: '45 or so' }, '#amount">Write an amount in roubles'],
      [{ amount: '0,50' }, '#amount">One of the values is outside its limits'],
      [{ amount: '10000,01' }, '#amount">One of the values is outside its limits'],
      [{ from: '24.11.2026' }, '#from">The date must be after today'],
      [{ from: '' }, '#from">Fill in this field'],
      [{ from: '31.02.2027' }, '#from">Write a date that exists'],
      [{ source: ' ' }, '#source">Fill in this field'],
      [{ confidence: '' }, '#confidence">Choose one option'],
      [{ reasons: '' }, '#reasons">Fill in this field'],
    ];
    for (const [wrong, told] of wrongs) {
      const typed = { ...good, ...wrong };
      const { status, text } = await browser.post(page, typed);
      const kept = Object.entries({ amount: typed.amount, from: typed.from }).every(
        ([name, value]) => value === '' || text.includes(`name="${name}" type="text" value="${value}"`),
      );
      expect([told, status, text.includes(told), kept]).toEqual([told, 422, true, true]);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

describe('a sum of the state duty', () => {
  it('is provisional from 1 January of a year for which no base value is recorded', async () => {
    const agency = await anAgency(app.deps);
    const draft = await aDraft(app.deps, agency);
    const told = async () => (await (await app.browser(agency)).get(`/en/agency/applications/${draft}`)).text;
    expect(await told()).not.toContain('Provisional: the base value');
    app.clock.set('2027-01-01T10:00:00+03:00');
    expect(await told()).toContain('Provisional: the base value of 2027 is not recorded yet');
    app.clock.set('2026-11-24T10:00:00+03:00');
    await anIssuedChange(app.deps, aBaseValue(46_50), '2027-01-01');
    app.clock.set('2027-01-01T10:00:00+03:00');
    expect(await told()).not.toContain('Provisional: the base value');
    expect(await told()).toContain('10 base values: today that is 465 roubles.');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('rests on base values that the law shows with their source, the recorded first', async () => {
    const { text } = await browser.get('/en/officer/editions');
    const section = text.slice(text.indexOf('id="base-values-heading"'));
    expect(section.indexOf('46.50 roubles')).toBeLessThan(section.indexOf('>45 roubles'));
    for (const told of ['Edict No. 1 of 5 January 2027', 'secondary', '210,000 roubles before the denomination'])
      expect(section).toContain(told);
    expect(section).not.toContain('No base value is recorded');
    expect(text).toContain('href="/en/officer/base-value"');
  });
});
