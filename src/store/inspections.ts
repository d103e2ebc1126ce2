import { and, asc, count, desc, eq, getColumns, isNotNull, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Day } from '../rules/calendar.ts';
import type { Findings, InspectionStep } from '../rules/inspections.ts';
import type { Kind, Region } from '../rules/kinds.ts';
import type { Db } from './database.ts';
import { decidedStates } from './queues.ts';
import { applications } from './schema/applications.ts';
import { inspections } from './schema/cases.ts';
import { licences } from './schema/licences.ts';
import { agencies, users } from './schema/people.ts';

type Row = typeof inspections.$inferSelect;

/** An inspection with its agency, what it is about, and the names of who ordered and who completed it. */
export type Inspection = Row & {
  agency: { unp: string; nameBe: string; nameRu: string; nameEn: string; address: string; phone: string };
  application: { number: string | null; decided: boolean } | null;
  licence: string | null;
  kind: Kind;
  orderer: string;
  completer: string | null;
};

export async function insertInspection(tx: Db, row: typeof inspections.$inferInsert): Promise<void> {
  await tx.insert(inspections).values(row);
}

export async function inspectionById(db: Db, id: string): Promise<Inspection | undefined> {
  const [found] = await read(db, eq(inspections.id, id));
  return found;
}

/** The same, with the inspection's row locked until the transaction ends. */
export async function lockInspection(tx: Db, id: string): Promise<Inspection | undefined> {
  const [row] = await tx.select({ id: inspections.id }).from(inspections).where(eq(inspections.id, id)).for('update');
  // Read after the lock is held: what the one before in the line wrote is then seen.
  return row && inspectionById(tx, id);
}

/** The assessment of an application; there is one at the most. */
export async function assessmentOf(db: Db, applicationId: string): Promise<Inspection | undefined> {
  const [found] = await read(db, eq(inspections.applicationId, applicationId));
  return found;
}

/** Every inspection of an agency, the latest ordered first. */
export async function inspectionsOfAgency(db: Db, agencyId: string): Promise<Inspection[]> {
  return read(db, eq(inspections.agencyId, agencyId)).orderBy(desc(inspections.orderedAt));
}

/** One page of a region's inspections in one step, or (null) of all that are not done: first what has no day, then by its day. */
export async function inspectionsOfRegion(
  db: Db,
  region: Region,
  step: InspectionStep | null,
  page: { offset: number; limit: number },
): Promise<{ found: Inspection[]; total: number }> {
  const where = and(eq(inspections.region, region), inStep(step));
  const order = step === 'done' ? [desc(inspections.completedAt)] : [sql`${inspections.plannedOn} nulls first`, asc(inspections.orderedAt)];
  const found = await read(db, where)
    .orderBy(...order, asc(inspections.id))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await db
    .select({ total: count() })
    .from(inspections)
    .leftJoin(applications, eq(applications.id, inspections.applicationId))
    .where(where);
  return { found, total: counted?.total ?? 0 };
}

/** An assessment whose application was decided without it is waited for no longer. */
function inStep(step: InspectionStep | null): SQL | undefined {
  if (step === 'done') return isNotNull(inspections.completedAt);
  const needed = or(isNull(inspections.applicationId), notInArray(applications.state, [...decidedStates]));
  const open = and(isNull(inspections.completedAt), needed);
  if (step === null) return open;
  return and(open, step === 'planned' ? isNotNull(inspections.plannedOn) : isNull(inspections.plannedOn));
}

export async function planInspectionRow(tx: Db, id: string, plannedOn: Day): Promise<void> {
  await tx.update(inspections).set({ plannedOn }).where(eq(inspections.id, id));
}

export async function completeInspectionRow(
  tx: Db,
  id: string,
  result: { visitedOn: Day; findings: Findings; summary: string; completedBy: string; completedAt: Date },
): Promise<void> {
  await tx.update(inspections).set(result).where(eq(inspections.id, id));
}

function read(db: Db, where: SQL | undefined) {
  const orderers = alias(users, 'orderers');
  const completers = alias(users, 'completers');
  return db
    .select({
      ...getColumns(inspections),
      agency: {
        unp: agencies.unp,
        nameBe: agencies.nameBe,
        nameRu: agencies.nameRu,
        nameEn: agencies.nameEn,
        address: agencies.address,
        phone: agencies.phone,
      },
      application: {
        number: applications.number,
        decided: sql<boolean>`${applications.state} in ('granted', 'refused', 'withdrawn')`,
      },
      licence: licences.number,
      kind: sql<Kind>`coalesce(${applications.kind}, ${licences.kind})`,
      orderer: orderers.name,
      completer: completers.name,
    })
    .from(inspections)
    .innerJoin(agencies, eq(agencies.id, inspections.agencyId))
    .innerJoin(orderers, eq(orderers.id, inspections.orderedBy))
    .leftJoin(completers, eq(completers.id, inspections.completedBy))
    .leftJoin(applications, eq(applications.id, inspections.applicationId))
    .leftJoin(licences, eq(licences.id, inspections.licenceId))
    .where(where)
    .$dynamic();
}
