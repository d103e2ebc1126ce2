import { type Day, minskDay, minskMidnight } from '../rules/calendar.ts';
import { importColumns } from '../rules/import-cells.ts';
import { serialOf } from '../rules/import-licence.ts';
import type { PastMeasure } from '../rules/import-measures.ts';
import { type ImportRow, writeImportRow } from '../rules/import-row.ts';
import type { LicenceDates } from '../rules/licence.ts';
import { eventOfMeasure } from '../rules/measure-rules.ts';
import { itemsOf } from '../rules/scope.ts';
import { type MeasureFacts, plainMeasure } from '../rules/spells.ts';
import { isOver, standingOn } from '../rules/standing.ts';
import { tracesOfFacts } from '../rules/traces.ts';
import { addNames } from '../store/agencies.ts';
import { type Db, withTransaction } from '../store/database.ts';
import { type NewEvent, recordAll } from '../store/events.ts';
import { addAgencies, addItems, addLicences, addMeasures, type NewMeasure, type Register, readRegister } from '../store/imports.ts';
import { raiseNumber } from '../store/numbers.ts';
import { addTraces } from '../store/traces.ts';
import type { Deps } from './act.ts';

/** A row and the line of the file it begins on. */
export type RowAt = { line: number; row: ImportRow };
export type BadRow = { line: number; field: string; reason: string };

/** What an import does or would do with the rows that are good. With a single bad row it does nothing at all. */
export type ImportReport = { agencies: number; licences: number; unchanged: number; bad: BadRow[] };

/**
 * Brings licences of the register kept before into this one, all of them or none, in one transaction.
 * A row whose number is here with the same facts is unchanged; with other facts it is a conflict, reported and never overwritten.
 * `commit: false` only reports. A later number of this register's own making never meets an imported one: the series are raised past them.
 */
export async function importLicences(deps: Deps, rows: readonly RowAt[], { commit }: { commit: boolean }): Promise<ImportReport> {
  const now = deps.now();
  return withTransaction(deps.database, async (tx) => {
    const register = await readRegister(
      tx,
      rows.map(({ row }) => row.agency.unp),
      rows.map(({ row }) => row.licence.number),
    );
    const bad = [...problemsInFile(rows, register), ...conflicts(rows, register), ...twiceLicensed(rows, register, minskDay(now))];
    const badLines = new Set(bad.map(({ line }) => line));
    const good = rows.filter(({ line }) => !badLines.has(line)).map(({ row }) => row);
    const fresh = good.filter((row) => !register.licences.has(row.licence.number));
    const unps = new Set(fresh.map((row) => row.agency.unp).filter((unp) => !register.agencies.has(unp)));
    if (commit && bad.length === 0) await write(tx, now, fresh, register);
    return { agencies: unps.size, licences: fresh.length, unchanged: good.length - fresh.length, bad };
  });
}

const agencyColumns = importColumns.slice(importColumns.indexOf('name_ru'), importColumns.indexOf('valid_from'));

/** Numbers that stand in the file twice, and rows that tell of one agency in two ways. */
function problemsInFile(rows: readonly RowAt[], register: Register): BadRow[] {
  const numbers = new Map<string, number>();
  const agencies = new Map<string, RowAt>();
  return rows.flatMap((one) => {
    const { line, row } = one;
    const before = numbers.get(row.licence.number);
    if (before !== undefined) return [{ line, field: 'number', reason: `${row.licence.number} stands on line ${before} too` }];
    numbers.set(row.licence.number, line);
    // An agency of the register is compared with the register.
    if (register.agencies.has(row.agency.unp)) return [];
    const told = agencies.get(row.agency.unp);
    if (!told) agencies.set(row.agency.unp, one);
    return told ? differences(line, row, told.row, agencyColumns, `line ${told.line}`) : [];
  });
}

/** Rows that say something else than the register, of the licence or of its agency. */
function conflicts(rows: readonly RowAt[], register: Register): BadRow[] {
  return rows.flatMap(({ line, row }) => {
    const licence = register.licences.get(row.licence.number);
    if (licence) return differences(line, row, licence, importColumns, 'the register');
    const agency = register.agencies.get(row.agency.unp);
    return agency ? differences(line, row, { ...row, agency }, agencyColumns, 'the register') : [];
  });
}

function differences(line: number, row: ImportRow, other: ImportRow, columns: readonly (keyof Written)[], where: string): BadRow[] {
  const [here, there] = [writeImportRow(row), writeImportRow(other)];
  return columns
    .filter((column) => here[column] !== there[column])
    .map((field) => ({ line, field, reason: `is "${here[field]}", but ${where} has "${there[field]}" (${row.agency.unp})` }));
}
type Written = ReturnType<typeof writeImportRow>;

/** New rows that would give an agency a second licence of a kind while another has neither ended nor expired. */
function twiceLicensed(rows: readonly RowAt[], register: Register, today: Day): BadRow[] {
  const held = new Map<string, string>();
  for (const kept of register.licences.values())
    if (isHeld(kept.dates, kept.allMeasures, today)) held.set(keyOf(kept), kept.licence.number);
  return rows.flatMap(({ line, row }) => {
    if (register.licences.has(row.licence.number) || !isHeld(row.licence, row.measures.map(pastFacts), today)) return [];
    const other = held.get(keyOf(row));
    held.set(keyOf(row), other ?? row.licence.number);
    if (other === undefined || other === row.licence.number) return [];
    const reason = `${row.agency.unp} holds ${other} of the same kind, which has neither ended nor expired`;
    return [{ line, field: 'valid_to', reason }];
  });
}

function pastFacts({ measure, from, until }: PastMeasure): MeasureFacts {
  return plainMeasure(measure, from, until);
}

function isHeld(dates: LicenceDates, measures: readonly MeasureFacts[], today: Day): boolean {
  return !isOver(standingOn(dates, measures, today).standing);
}

function keyOf({ agency, licence }: ImportRow): string {
  return `${agency.unp} ${licence.kind}`;
}

/**
 * Last what has a lock that others wait for, each in the order of all acts: names, numbers, and the public log, whose lock makes every
 * decision of the register wait. So it is held for as short a time as can be, and imports are written side by side until then.
 */
async function write(tx: Db, now: Date, rows: readonly ImportRow[], register: Register): Promise<void> {
  const fresh = new Map(rows.map(({ agency }) => [agency.unp, agency] as const).filter(([unp]) => !register.agencyIds.has(unp)));
  const added = await addAgencies(tx, [...fresh.values()], now);
  const agencyIds = new Map([...register.agencyIds, ...added.ids]);
  const agencyOf = (row: ImportRow) => idIn(agencyIds, row.agency.unp);
  const licenceIds = await addLicences(
    tx,
    rows.map(({ licence: { scope: _, ...licence }, ...row }) => ({
      ...licence,
      agencyId: idIn(agencyIds, row.agency.unp),
      applicationId: null,
      createdAt: now,
    })),
  );
  const licenceOf = (row: ImportRow) => idIn(licenceIds, row.licence.number);
  await addItems(
    tx,
    rows.flatMap((row) => itemsOf(row.licence.scope).map((item) => ({ ...item, licenceId: licenceOf(row), from: row.licence.validFrom }))),
  );
  await addTraces(
    tx,
    rows.map((row) => ({ agencyId: agencyOf(row), traces: tracesOfFacts({ partners: row.licence.scope.partners }), since: now })),
  );
  await addMeasures(
    tx,
    rows.flatMap((row) => row.measures.map((past) => measureRow(licenceOf(row), past))),
  );
  const events = rows.flatMap((row) => eventsOf(row, { at: now, actor: null, agencyId: agencyOf(row), licenceId: licenceOf(row) }));
  await addNames(tx, added.names);
  await raiseSeries(tx, rows);
  await recordAll(tx, events);
}

function idIn(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} was not added`);
  return id;
}

function measureRow(licenceId: string, { measure, from, until }: PastMeasure): NewMeasure {
  return {
    ...{ licenceId, measure, grounds: [], reasons: takenOver, advice: null },
    // Who decided is not in the file. When, is: a measure takes effect on the day of its decision.
    ...{ decidedAt: minskMidnight(from), upheld: true, effectiveFrom: from, effectiveUntil: until },
  };
}
const takenOver = 'Перанесена з ранейшага рэестра · Перенесено из прежнего реестра';

async function raiseSeries(tx: Db, rows: readonly ImportRow[]): Promise<void> {
  const highest = new Map<string, NonNullable<ReturnType<typeof serialOf>>>();
  for (const { licence } of rows) {
    const one = serialOf(licence.number);
    if (!one) continue;
    const key = `${one.series}-${one.year}`;
    if (one.serial > (highest.get(key)?.serial ?? -1)) highest.set(key, one);
  }
  // In one order, whatever the file's, or two imports would wait for each other.
  const inOrder = [...highest].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [, { series, year, serial }] of inOrder) await raiseNumber(tx, series, year, serial);
}

function eventsOf(row: ImportRow, about: Pick<NewEvent, 'at' | 'actor' | 'agencyId' | 'licenceId'>): NewEvent[] {
  const { number, kind, edition, validFrom, validTo } = row.licence;
  const part = { unp: row.agency.unp, kind, licence: number, edition };
  const dates = { from: validFrom, ...(validTo === null ? {} : { until: validTo }) };
  const items = itemsOf(row.licence.scope).map(({ what, name, country }) => ({ what, name, ...(country === null ? {} : { country }) }));
  const birth: NewEvent = {
    ...about,
    type: 'licence-imported',
    data: { licence: number, ...dates },
    entry: { ...part, ...dates },
    secret: { items },
  };
  const past = row.measures.map(({ measure, from, until }): NewEvent => {
    const term = { from, ...(until === null ? {} : { until }) };
    return { ...about, type: eventOfMeasure(measure), data: { grounds: [], ...term, advice: null }, entry: { ...part, ...term } };
  });
  return [birth, ...past];
}
