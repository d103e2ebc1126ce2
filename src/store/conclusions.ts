import { and, asc, count, desc, eq, getColumns, isNotNull, isNull, notInArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ConclusionOutcome } from '../rules/conclusions.ts';
import type { Db } from './database.ts';
import { decidedStates } from './queues.ts';
import { applications } from './schema/applications.ts';
import { conclusions } from './schema/cases.ts';
import { agencies, users } from './schema/people.ts';

/** A request to the Ministry of Education with the names of who asked and, once it is given, who concluded. */
export type Conclusion = typeof conclusions.$inferSelect & { asker: string; giver: string | null };

export async function insertConclusion(tx: Db, row: { applicationId: string; requestedBy: string; requestedAt: Date }): Promise<void> {
  await tx.insert(conclusions).values(row);
}

/** The requests on an application, oldest first: more than one where a conclusion was negative. */
export async function conclusionsOf(db: Db, applicationId: string): Promise<Conclusion[]> {
  const askers = alias(users, 'askers');
  const givers = alias(users, 'givers');
  return db
    .select({ ...getColumns(conclusions), asker: askers.name, giver: givers.name })
    .from(conclusions)
    .innerJoin(askers, eq(askers.id, conclusions.requestedBy))
    .leftJoin(givers, eq(givers.id, conclusions.givenBy))
    .where(eq(conclusions.applicationId, applicationId))
    .orderBy(asc(conclusions.requestedAt), asc(conclusions.id));
}

export async function giveConclusionRow(
  tx: Db,
  id: string,
  given: { outcome: ConclusionOutcome; reasons: string; givenBy: string; givenAt: Date },
): Promise<void> {
  await tx.update(conclusions).set(given).where(eq(conclusions.id, id));
}

/** A request as the Ministry's queue shows it. */
export type AskedConclusion = Awaited<ReturnType<typeof readAsked>>[number];

/** Every conclusion that is still to be given, on applications that are not decided yet, oldest first. */
export async function askedConclusions(db: Db): Promise<AskedConclusion[]> {
  const open = and(isNull(conclusions.givenAt), notInArray(applications.state, [...decidedStates]));
  return readAsked(db).where(open).orderBy(asc(conclusions.requestedAt), asc(applications.number));
}

/** One page of the given ones, the latest first, and how many there are in all. */
export async function givenConclusions(
  db: Db,
  page: { offset: number; limit: number },
): Promise<{ given: AskedConclusion[]; total: number }> {
  const where = isNotNull(conclusions.givenAt);
  const given = await readAsked(db)
    .where(where)
    .orderBy(desc(conclusions.givenAt), desc(conclusions.id))
    .limit(page.limit)
    .offset(page.offset);
  const [counted] = await db.select({ total: count() }).from(conclusions).where(where);
  return { given, total: counted?.total ?? 0 };
}

function readAsked(db: Db) {
  return db
    .select({
      number: applications.number,
      kind: applications.kind,
      edition: applications.edition,
      agency: { nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn },
      requestedAt: conclusions.requestedAt,
      givenAt: conclusions.givenAt,
      outcome: conclusions.outcome,
    })
    .from(conclusions)
    .innerJoin(applications, eq(applications.id, conclusions.applicationId))
    .innerJoin(agencies, eq(agencies.id, applications.agencyId))
    .$dynamic();
}
