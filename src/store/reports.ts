import { asc, desc, eq, getColumns, isNotNull, isNull } from 'drizzle-orm';
import type { ReportOutcome } from '../rules/error-reports.ts';
import type { Db } from './database.ts';
import { licences } from './schema/licences.ts';
import { agencies, users } from './schema/people.ts';
import { errorReports } from './schema/reports.ts';

/** A report with the licence and the agency it is about, and who answered it. */
export type ErrorReport = typeof errorReports.$inferSelect & {
  licence: string;
  agencyId: string;
  agency: { nameBe: string; nameRu: string; nameEn: string };
  answerer: string | null;
};

export async function insertReport(tx: Db, report: typeof errorReports.$inferInsert): Promise<void> {
  await tx.insert(errorReports).values(report);
}

export async function reportByCode(db: Db, codeHash: Buffer): Promise<ErrorReport | undefined> {
  const [found] = await read(db).where(eq(errorReports.codeHash, codeHash));
  return found;
}

export async function reportByNumber(db: Db, number: string): Promise<ErrorReport | undefined> {
  const [found] = await read(db).where(eq(errorReports.number, number));
  return found;
}

/** The same, with the report's row locked until the transaction ends. */
export async function lockReport(tx: Db, number: string): Promise<ErrorReport | undefined> {
  const [row] = await tx.select({ id: errorReports.id }).from(errorReports).where(eq(errorReports.number, number)).for('update');
  return row && reportByNumber(tx, number);
}

/** Answers a report, and forgets the address in the same breath. */
export async function answerReportRow(
  tx: Db,
  report: Pick<ErrorReport, 'id' | 'version'>,
  answer: { outcome: ReportOutcome; answer: string; answeredBy: string; answeredAt: Date },
): Promise<void> {
  await tx
    .update(errorReports)
    .set({ ...answer, email: null, version: report.version + 1 })
    .where(eq(errorReports.id, report.id));
}

/** One page of the reports that wait, by the day of their answer, or of the answered ones, the latest first. */
export async function listReports(
  db: Db,
  answered: boolean,
  page: { offset: number; limit: number },
): Promise<{ found: ErrorReport[]; total: number }> {
  const where = answered ? isNotNull(errorReports.answeredAt) : isNull(errorReports.answeredAt);
  const order = answered ? [desc(errorReports.answeredAt)] : [asc(errorReports.answerBy), asc(errorReports.receivedAt)];
  const found = await read(db)
    .where(where)
    .orderBy(...order, asc(errorReports.id))
    .limit(page.limit)
    .offset(page.offset);
  return { found, total: await db.$count(errorReports, where) };
}

function read(db: Db) {
  return db
    .select({
      ...getColumns(errorReports),
      licence: licences.number,
      agencyId: licences.agencyId,
      agency: { nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn },
      answerer: users.name,
    })
    .from(errorReports)
    .innerJoin(licences, eq(licences.id, errorReports.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .leftJoin(users, eq(users.id, errorReports.answeredBy))
    .$dynamic();
}
