import { and, asc, eq, isNull } from 'drizzle-orm';
import { nameKey } from '../rules/names.ts';
import type { Db } from './database.ts';
import { tradingNames } from './schema/other-names.ts';
import { agencyNames } from './schema/people.ts';

/** A name that an agency trades as now, with the id of its row. */
export type TradingName = Pick<typeof tradingNames.$inferSelect, 'id' | 'name' | 'key' | 'since'>;

/** The names the agency trades as now, the oldest first. */
export async function tradingNamesOf(db: Db, agencyId: string): Promise<TradingName[]> {
  const { id, name, key, since } = tradingNames;
  return db
    .select({ id, name, key, since })
    .from(tradingNames)
    .where(and(eq(tradingNames.agencyId, agencyId), isNull(tradingNames.until)))
    .orderBy(asc(since), asc(key));
}

/** Whose names have this key: other agencies, by a name they are registered by or were, or by one they trade as; or the agency itself. */
export async function holdersOfName(db: Db, key: string): Promise<Set<string>> {
  const registered = await db.select({ agencyId: agencyNames.agencyId }).from(agencyNames).where(eq(agencyNames.key, key));
  const traded = await db
    .select({ agencyId: tradingNames.agencyId })
    .from(tradingNames)
    .where(and(eq(tradingNames.key, key), isNull(tradingNames.until)));
  return new Set([...registered, ...traded].map(({ agencyId }) => agencyId));
}

export async function addTradingName(tx: Db, one: { agencyId: string; name: string; since: Date }): Promise<void> {
  await tx.insert(tradingNames).values({ ...one, key: nameKey(one.name) });
}

/** Ends a name that the agency trades as. `false` where it was ended already, `undefined` where it never was the agency's. */
export async function endTradingName(tx: Db, agencyId: string, id: string, until: Date): Promise<boolean | undefined> {
  const own = and(eq(tradingNames.id, id), eq(tradingNames.agencyId, agencyId));
  const ended = await tx
    .update(tradingNames)
    .set({ until })
    .where(and(own, isNull(tradingNames.until)))
    .returning({ id: tradingNames.id });
  if (ended.length > 0) return true;
  return (await tx.$count(tradingNames, own)) > 0 ? false : undefined;
}
