import { asc, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { payments } from './schema/cases.ts';

export type Payment = typeof payments.$inferSelect;

export async function insertPayment(tx: Db, row: Omit<typeof payments.$inferInsert, 'id'>): Promise<void> {
  await tx.insert(payments).values(row);
}

/** What the agency stated it paid for this application, in the order of the days of payment. */
export async function paymentsOf(db: Db, applicationId: string): Promise<Payment[]> {
  return db.select().from(payments).where(eq(payments.applicationId, applicationId)).orderBy(asc(payments.paidOn), asc(payments.statedAt));
}
