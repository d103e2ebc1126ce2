import { describe, expect, it } from 'vitest';
import { type Cells, type ImportColumn, importColumns } from '../../src/rules/import-cells.ts';
import { serialOf } from '../../src/rules/import-licence.ts';
import { readImportRow, writeImportRow } from '../../src/rules/import-row.ts';
import { codedLaw, lawOf } from '../../src/rules/law.ts';
import { licenceNumber } from '../../src/rules/licence.ts';
import { licenceNumberIn } from '../../src/store/search.ts';
import { freshUnp } from '../support/people.ts';

const today = '2026-11-24';
const unp = freshUnp();
const good: Cells = {
  ...{ number: 'EMP-2019-000123', kind: 'employment', unp, name_ru: 'ООО «Пример»', name_be: 'ТАА «Прыклад»', name_en: 'Pryklad LLC' },
  ...{ region: 'BY-HM', address: 'г. Минск, ул. Примерная, 1', phone: '+375 17 000-00-01', email: 'Office@pryklad.example' },
  ...{
    valid_from: '05.03.2019',
    valid_to: '',
    edition: '',
    countries: 'de PL',
    partners: 'Sady, Sp. [lt, 7/2019, 1.2.2019] | Vita [LV, 8, 2019-02-02]',
  },
  ...{
    branches: 'Брест | Лида',
    programmes: '',
    suspended_from: '2021-02-01|2024-05-06',
    suspended_until: '2021-04-30|',
    revoked_on: '',
    surrendered_on: '',
  },
};

function problemsOf(changed: Cells) {
  const read = readImportRow({ ...good, ...changed }, today, codedLaw);
  return 'problems' in read ? read.problems : [];
}

describe('a row of an import', () => {
  it('knows the editions that heads have issued since', () => {
    const fee = { path: 'fee' as const, value: 12, source: 'an act', confidence: 'confirmed' as const };
    const law = lawOf([{ issue: 2, from: '2026-06-01', change: { what: 'edition', values: [fee] } }]);
    const given = (valid_from: string, edition = '') => {
      const read = readImportRow({ ...good, valid_from, suspended_from: '', suspended_until: '', edition }, today, law);
      return 'value' in read ? read.value.licence.edition : read.problems[0]?.reason;
    };
    expect([given('2026-05-31'), given('2026-06-01'), given('2026-06-01', 'law-213z')]).toEqual(['law-213z', 'law-213z-2', 'law-213z']);
    expect(given('2026-05-31', 'law-213z-2')).toMatch(/not yet in force/);
  });

  it('becomes an agency, a licence and its measures', () => {
    expect(readImportRow(good, today, codedLaw)).toEqual({
      value: {
        agency: {
          ...{ unp, nameRu: 'ООО «Пример»', nameBe: 'ТАА «Прыклад»', nameEn: 'Pryklad LLC', region: 'BY-HM' },
          ...{ address: 'г. Минск, ул. Примерная, 1', phone: '+375 17 000-00-01', email: 'office@pryklad.example' },
        },
        licence: {
          ...{ number: 'EMP-2019-000123', kind: 'employment', edition: 'edict-450', validFrom: '2019-03-05', validTo: null },
          scope: {
            countries: ['DE', 'LT', 'LV', 'PL'],
            partners: [
              { name: 'Sady, Sp.', country: 'LT', contract: '7/2019', contractDate: '2019-02-01' },
              { name: 'Vita', country: 'LV', contract: '8', contractDate: '2019-02-02' },
            ],
            branches: ['Брест', 'Лида'],
            programmes: [],
          },
        },
        measures: [
          { measure: 'suspension', from: '2021-02-01', until: '2021-04-30' },
          { measure: 'suspension', from: '2024-05-06', until: null },
        ],
      },
    });
  });

  it('reads the same from what it writes', () => {
    const read = readImportRow(good, today, codedLaw);
    expect('value' in read && readImportRow(writeImportRow(read.value), today, codedLaw)).toEqual(read);
  });

  it.each<[ImportColumn, string, RegExp]>([
    ['number', '', /empty/],
    ['number', 'EMP/2019/7', /hyphens/],
    ['number', 'ЕМР-2019-000123', /not Latin/],
    ['number', 'EMP-2019-123', /EMP-2019-000123/],
    ['number', 'EMP2019000123', /EMP-2019-000123/],
    ['number', 'TRV-2019-000123', /kind travel/],
    ['number', 'A'.repeat(41), /40 characters/],
    ['number', unp, /payer number/],
    ['kind', '', /empty/],
    ['kind', 'tourism', /none of employment/],
    ['unp', '', /empty/],
    ['unp', '19990007', /nine/],
    ['unp', unp.slice(0, 8) + String((Number(unp[8]) + 1) % 10), /check digit/],
    ['name_ru', ' ', /empty/],
    ['name_be', '«»', /no letter/],
    ['name_en', 'x'.repeat(201), /200/],
    ['name_ru', 'ООО «При\u200bмер»', /cannot be seen/],
    ['region', 'Minsk', /none of BY-HM/],
    ['address', '', /empty/],
    ['phone', 'нет', /five digits/],
    ['email', 'a@b', /e-mail/],
    ['email', 'a@b.example, c@d.example', /e-mail/],
    ['valid_from', '', /empty/],
    ['valid_from', '2019-02-30', /no date/],
    ['valid_from', '2005-03-08', /before 2005-03-09/],
    ['valid_to', '2019-03-04', /before valid_from/],
    ['valid_to', 'бессрочно', /no date/],
    ['edition', 'law-213z', /not yet in force/],
    ['edition', 'edict', /none of decree-3/],
    ['countries', 'PL XX', /"XX"/],
    ['countries', 'BY', /not abroad/],
    ['partners', 'Sady Sp. z o.o.', /not written as/],
    ['partners', 'Sady [PL, 7, 2019-02-30]', /not written as/],
    ['partners', 'Sady [XX, 7, 2019-02-03]', /"XX"/],
    ['suspended_from', '2019-03-04', /before valid_from/],
    ['suspended_from', '2026-11-25', /after the last day/],
    ['suspended_from', '2021-02-01|2021-04-30', /not after/],
    ['suspended_until', '2021-01-31', /before the suspension began/],
    ['suspended_until', '|2024-05-07', /another follows/],
    ['suspended_until', '1|2|3', /more days/],
    ['revoked_on', '2019-03-04', /before valid_from/],
    ['revoked_on', '2026-11-25', /future/],
    ['surrendered_on', '31.13.2020', /no date/],
  ])('with a wrong %s (%j) is refused with the reason', (field, text, reason) => {
    const problems = problemsOf({ [field]: text });
    expect(problems.map((one) => one.field)).toContain(field);
    expect(problems.find((one) => one.field === field)?.reason).toMatch(reason);
  });

  it('tells everything that is wrong at once', () => {
    const nothing = readImportRow({}, today, codedLaw);
    const fields = 'problems' in nothing ? nothing.problems.map((one) => one.field) : [];
    const needed = ['number', 'kind', 'unp', 'name_ru', 'name_be', 'name_en', 'region', 'address', 'phone', 'valid_from', 'countries'];
    expect(new Set(fields)).toEqual(new Set(needed));
  });

  it('has no measure outside the life of the licence, and one end at the most', () => {
    const past = { suspended_from: '', suspended_until: '' };
    expect(problemsOf({ ...past, revoked_on: '2020-01-01', surrendered_on: '2020-01-02' })).toHaveLength(1);
    expect(problemsOf({ ...past, valid_to: '2020-01-01', revoked_on: '2020-01-02' })[0]?.reason).toMatch(/after valid_to/);
    expect(problemsOf({ ...past, suspended_from: '2020-01-02', revoked_on: '2020-01-02' })[0]?.reason).toMatch(/after the last day/);
    expect(problemsOf({ ...past, suspended_until: '2020-01-02' })[0]?.reason).toMatch(/suspended_from has none/);
  });

  it('must say the end of a licence whose years ran out before licences became perpetual', () => {
    const old = { number: '02010-77', suspended_from: '', suspended_until: '' };
    expect(problemsOf({ ...old, valid_from: '2009-09-14' })).toEqual([
      { field: 'valid_to', reason: expect.stringContaining('2014-09-13') },
    ]);
    expect(problemsOf({ ...old, valid_from: '2009-09-14', valid_to: '2014-09-13' })).toEqual([]);
    expect(problemsOf({ ...old, valid_from: '2013-09-16' })).toEqual([]);
  });

  it('takes only numbers that are found again as they are written', () => {
    for (const number of [
      'EMP-2019-000123',
      '33100-0147',
      'N-5',
      'AB-12',
      'emp-2019-000123',
      'EMP-2019-1000123',
      'NNN-2019-000001',
      'X1-Y2',
    ]) {
      const read = readImportRow({ ...good, number }, today, codedLaw);
      expect('value' in read && licenceNumberIn(read.value.licence.number)).toBe(number.toUpperCase());
    }
  });

  it('knows the serial of a number of our own making and of no other', () => {
    expect(serialOf(licenceNumber('employment', 2019, 123))).toEqual({ series: 'EMP', year: 2019, serial: 123 });
    expect(serialOf(licenceNumber('travel', 2019, 1_000_123))).toEqual({ series: 'TRV', year: 2019, serial: 1_000_123 });
    for (const other of ['33100-0147', 'ABC-2019-000123', 'EMP-2019-0000123', 'EMP-2019-123456789']) expect(serialOf(other)).toBeNull();
  });

  it('has a column for everything', () => {
    expect(Object.keys(good).sort()).toEqual([...importColumns].sort());
  });
});
