import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine, type OpenLicence, openColumns, openRow } from '../../src/rules/open-data.ts';
import { plainMeasure } from '../../src/rules/spells.ts';
import { standingOn, standings, turnsOf } from '../../src/rules/standing.ts';

const licence: OpenLicence = {
  ...{ number: 'EMP-2026-000001', kind: 'employment', unp: '100000007', region: 'BY-HM' },
  ...{ nameRu: 'ООО «Путь»', nameBe: 'ТАА «Шлях»', nameEn: 'Shlyakh LLC' },
  ...{ validFrom: '2020-01-01', validTo: '2024-12-31', renewals: [{ validFrom: '2025-01-01', validTo: '2029-12-31' }] },
  ...{ measures: [], items: [], lastEntry: 7, changedAt: new Date('2026-11-01T00:00:00Z') },
};

describe('a line of the open data', () => {
  it('begins with the promised columns, and its last day is that of the last renewal', () => {
    expect(openColumns.slice(0, 10).join(',')).toBe('number,kind,unp,name_ru,name_be,name_en,region,standing,valid_from,valid_to');
    expect(csvLine(openRow(licence, '2026-11-24'))).toBe(
      'EMP-2026-000001,employment,100000007,ООО «Путь»,ТАА «Шлях»,Shlyakh LLC,BY-HM,active,2020-01-01,2029-12-31,2020-01-01,2029-12-31,,0,7,2026-11-01T00:00:00.000Z,2026-11-24\r\n',
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ['+375', `'+375`],
    ['-1+1', `'-1+1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    [' =1', `' =1`],
    ['\u200b=1', `'\u200b=1`],
    ['＝1', `'＝1`],
    ['ООО "Путь", филиал\r\nвторая строка', 'ООО "Путь", филиал\r\nвторая строка'],
    ['a=b', 'a=b'],
  ])('has nothing a spreadsheet would reckon: %j', (name, cell) => {
    const [row] = parse(csvLine(openRow({ ...licence, nameRu: name }, '2026-11-24')));
    expect(row?.[3]).toBe(cell);
  });

  it('counts the countries and partners that are covered on the day and not suspended', () => {
    const item = { from: '2020-01-01', until: null, contractUntil: null };
    const items: OpenLicence['items'] = [
      { ...item, id: 'c1', what: 'country', name: 'PL' },
      { ...item, id: 'c2', what: 'country', name: 'DE', until: '2021-01-01' },
      { ...item, id: 'p1', what: 'partner', name: 'One' },
      { ...item, id: 'p2', what: 'partner', name: 'Two', contractUntil: '2022-01-01' },
      { ...item, id: 'p3', what: 'partner', name: 'Three' },
    ];
    const suspended = { ...plainMeasure('suspension', '2026-11-01', null), item: { id: 'p3', until: null } };
    expect(openRow({ ...licence, items, measures: [suspended] }, '2026-11-24')).toMatchObject({
      ...{ countries: ['PL'], partners: 1, standing: 'suspended-in-part' },
    });
  });
});

describe('the turns of a standing', () => {
  it('tell the same as the standing of each day', () => {
    const measures = [plainMeasure('suspension', '2021-03-01', '2021-03-10'), plainMeasure('revocation', '2026-05-01', null)];
    const turns = turnsOf(licence, measures);
    expect(turns.map(({ standing }) => standing)).toEqual(['active', 'suspended', 'active', 'ended']);
    for (const day of ['2019-12-31', '2020-01-01', '2021-02-28', '2021-03-01', '2021-03-10', '2021-03-11', '2025-01-01', '2026-05-01']) {
      const told = turns.findLast(({ from }) => from <= day)?.standing ?? 'not-yet';
      expect([day, told]).toEqual([day, standingOn(licence, measures, day).standing]);
      expect(standings).toContain(told);
    }
  });
});
