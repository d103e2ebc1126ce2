import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { importLicences, type RowAt } from '../../src/acts/import.ts';
import { decideMeasure, proposeMeasure } from '../../src/acts/measure.ts';
import type { ImportRow } from '../../src/rules/import-row.ts';
import { itemsOf } from '../../src/rules/scope.ts';
import { standingOn } from '../../src/rules/standing.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { measureFacts, measuresOf } from '../../src/store/measures.ts';
import { publicLicence } from '../../src/store/register.ts';
import { agencies } from '../../src/store/schema/people.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { rowOf } from '../support/imports.ts';
import { aLicence, doing, proposalOn } from '../support/journeys.ts';
import { aStaff } from '../support/people.ts';

const app = useApp();
const at = (...rows: ImportRow[]): RowAt[] => rows.map((row, place) => ({ line: place + 2, row }));
const commit = (...rows: ImportRow[]) => importLicences(app.deps, at(...rows), { commit: true });

async function standingOf(number: string, day = '2026-11-24') {
  const licence = await licenceByNumber(app.deps.database.db, number);
  if (!licence) throw new Error(`no licence ${number}`);
  return standingOn(licence, measureFacts(await measuresOf(app.deps.database.db, [licence.id])), day);
}

describe('an import', () => {
  it('only reports unless it is told to commit', async () => {
    const before = await rowCounts(app.deps.database);
    const report = await importLicences(app.deps, at(rowOf(), rowOf()), { commit: false });
    expect(report).toEqual({ agencies: 2, licences: 2, unchanged: 0, bad: [] });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('brings the agency, the licence and its standing', async () => {
    const active = rowOf({ suspended_from: '2021-02-01', suspended_until: '2021-04-30' });
    const suspended = rowOf({ suspended_from: '2024-05-06', suspended_until: '' });
    const revoked = rowOf({ suspended_from: '2024-05-06', suspended_until: '', revoked_on: '2024-09-02' });
    const surrendered = rowOf({ surrendered_on: '2022-02-02' });
    const expired = rowOf({ number: '02010-77', valid_from: '2009-09-14', valid_to: '2014-09-13', edition: 'decree-15' });
    expect(await commit(active, suspended, revoked, surrendered, expired)).toEqual({ agencies: 5, licences: 5, unchanged: 0, bad: [] });
    expect(await standingOf(active.licence.number)).toMatchObject({ standing: 'active', since: '2021-05-01' });
    expect(await standingOf(active.licence.number, '2021-04-30')).toMatchObject({ standing: 'suspended', until: '2021-04-30' });
    expect(await standingOf(suspended.licence.number)).toMatchObject({ standing: 'suspended', since: '2024-05-06', until: null });
    expect(await standingOf(revoked.licence.number)).toMatchObject({ standing: 'ended', since: '2024-09-02' });
    expect(await standingOf(surrendered.licence.number)).toMatchObject({ standing: 'ended', since: '2022-02-02' });
    expect(await standingOf(expired.licence.number)).toMatchObject({ standing: 'expired', since: '2014-09-14' });
    const [agency] = await app.deps.database.db.select().from(agencies).where(eq(agencies.unp, active.agency.unp));
    expect(agency).toMatchObject(active.agency);
  });

  it('tells the public of the licence and of each measure, in the log too', async () => {
    const row = rowOf({ suspended_from: '2021-02-01', suspended_until: '2021-04-30', revoked_on: '2022-09-02' });
    const { number } = row.licence;
    const size = (await readEntries(app.deps.database.db)).length;
    await commit(row);
    const told = await publicLicence(app.deps.database.read, number);
    expect(told?.history.map((event) => event.type)).toEqual(['licence-imported', 'licence-suspended', 'licence-revoked']);
    const entries = (await readEntries(app.deps.database.db)).slice(size);
    const about = {
      v: 2,
      by: 'register',
      at: app.clock.now().toISOString(),
      edition: 'edict-450',
      kind: 'employment',
      licence: number,
      unp: row.agency.unp,
    };
    expect(entries.map((entry) => JSON.parse(entry.bytes.toString()))).toEqual([
      { ...about, type: 'licence-imported', from: '2019-03-05', commitment: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { ...about, type: 'licence-suspended', from: '2021-02-01', until: '2021-04-30' },
      { ...about, type: 'licence-revoked', from: '2022-09-02' },
    ]);
    expect(entries.map((entry) => entry.index)).toEqual([size, size + 1, size + 2]);
    // What it covers is committed to.
    const { rows } = await app.deps.database.pool.query('select bytes from entry_secrets where index = $1', [size]);
    const items = itemsOf(row.licence.scope).map(({ what, name, country }) => ({ what, name, ...(country && { country }) }));
    expect(JSON.parse(rows[0].bytes.toString())).toEqual({ items });
  });

  it('changes nothing the second time, whatever was decided here meanwhile', async () => {
    const row = rowOf();
    await commit(row);
    const [examiner, head] = [await aStaff(app.deps, 'examiner'), await aStaff(app.deps, 'head')];
    const advice = { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };
    const proposal = { measure: 'suspension', grounds: ['gross-violation'], reasons: 'So it was.', advice, until: '2027-02-01' } as const;
    expect(await proposeMeasure(app.deps, doing(examiner.actor), row.licence.number, proposal)).toHaveProperty('done');
    expect(
      await decideMeasure(app.deps, doing(head.actor), row.licence.number, await proposalOn(app.deps, row.licence.number), true),
    ).toHaveProperty('done');
    const before = await rowCounts(app.deps.database);
    expect(await commit(row)).toEqual({ agencies: 0, licences: 0, unchanged: 1, bad: [] });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('reports what the register has otherwise, and imports nothing then', async () => {
    const row = rowOf();
    await commit(row);
    const before = await rowCounts(app.deps.database);
    const other = { ...row, licence: { ...row.licence, validTo: '2030-01-01' }, agency: { ...row.agency, nameRu: 'ООО «Другое»' } };
    const sister = { ...rowOf({ kind: 'travel', number: 'TRV-2019-000777' }), agency: { ...row.agency, phone: '+375 17 000-00-99' } };
    const report = await commit(rowOf(), other, sister);
    expect(report.bad.map(({ line, field }) => [line, field])).toEqual([
      [3, 'name_ru'],
      [3, 'valid_to'],
      [4, 'phone'],
    ]);
    expect(report.bad[1]?.reason).toBe(`is "2030-01-01", but the register has "" (${row.agency.unp})`);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('refuses a number that stands twice in the file, and one agency told in two ways', async () => {
    const row = rowOf();
    const again = rowOf({ number: row.licence.number });
    const sister = { ...rowOf({ kind: 'travel', number: 'TRV-2019-000778' }), agency: { ...row.agency, address: 'г. Брест' } };
    const { bad } = await commit(row, again, sister);
    expect(bad).toEqual([
      { line: 3, field: 'number', reason: `${row.licence.number} stands on line 2 too` },
      { line: 4, field: 'address', reason: expect.stringContaining('line 2 has "г. Минск, ул. Примерная, 1"') },
    ]);
  });

  it('gives no agency a second licence of a kind while another holds, in the file or in the register', async () => {
    const old = rowOf({ valid_from: '2013-01-08', valid_to: '2018-01-07' });
    const held = rowOf({ unp: old.agency.unp });
    const one = { ...held, agency: old.agency };
    const two = { ...rowOf(), agency: old.agency };
    expect((await commit(old, one, two)).bad).toMatchObject([{ line: 4, field: 'valid_to' }]);
    expect((await commit(old, one)).bad).toEqual([]);
    expect((await commit(two)).bad).toMatchObject([{ line: 2, reason: expect.stringContaining(one.licence.number) }]);
  });

  it('raises the series of numbers, so that a later grant meets no imported number', async () => {
    const serial = () => aLicence(app.deps).then(({ licence }) => Number(licence.slice(-6)));
    const first = await serial();
    const number = `EMP-2026-${String(first + 1).padStart(6, '0')}`;
    await commit(rowOf({ number, valid_from: '2026-01-12' }), rowOf({ number: 'EMP-2026-000900', valid_from: '2026-01-12' }));
    expect(await serial()).toBe(901);
    await commit(rowOf({ number: 'EMP-2026-000800', valid_from: '2026-01-12' }));
    expect(await serial()).toBe(902);
  });
});
