import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import { nameKey, nameKeyVersion } from '../rules/names.ts';
import type { Db } from './database.ts';
import { raiseNumber } from './numbers.ts';
import { agencyTraces } from './schema/cases.ts';
import { agencyNames } from './schema/people.ts';
import { numbers } from './schema/plumbing.ts';

const rowsAtOnce = 2000;

/**
 * Folds the names anew that an earlier version of `nameKey` folded: what is asked is folded by the present one, and they must meet. Does
 * nothing where the version is known; when it is interrupted, the next start begins again.
 */
export async function refoldNames(db: Db): Promise<void> {
  const [known] = await db.select({ version: numbers.last }).from(numbers).where(eq(numbers.series, 'name-keys'));
  if (known && known.version >= nameKeyVersion) return;
  await refoldOwn(db);
  await refoldTraces(db);
  await raiseNumber(db, 'name-keys', 0, nameKeyVersion);
}

async function refoldOwn(db: Db): Promise<void> {
  for (let last = 0, more = true; more; ) {
    const rows = await db.select().from(agencyNames).where(gt(agencyNames.seq, last)).orderBy(asc(agencyNames.seq)).limit(rowsAtOnce);
    for (const { seq, name, key } of rows) {
      const fresh = nameKey(name);
      if (fresh !== key) await db.update(agencyNames).set({ key: fresh }).where(eq(agencyNames.seq, seq));
    }
    last = rows.at(-1)?.seq ?? last;
    more = rows.length === rowsAtOnce;
  }
}

/** A trace is never taken away: that of the new key joins the old one. */
async function refoldTraces(db: Db): Promise<void> {
  const isName = eq(agencyTraces.trace, 'name');
  for (let last: { agencyId: string; key: string } | null = null, more = true; more; ) {
    const after: ReturnType<typeof and> = last
      ? or(gt(agencyTraces.agencyId, last.agencyId), and(eq(agencyTraces.agencyId, last.agencyId), gt(agencyTraces.key, last.key)))
      : sql`true`;
    const rows: (typeof agencyTraces.$inferSelect)[] = await db
      .select()
      .from(agencyTraces)
      .where(and(isName, after))
      .orderBy(asc(agencyTraces.agencyId), asc(agencyTraces.key))
      .limit(rowsAtOnce);
    const fresh = rows.map((row) => ({ ...row, key: nameKey(row.shown) })).filter(({ key }, place) => key !== rows[place]?.key);
    if (fresh.length > 0) await db.insert(agencyTraces).values(fresh).onConflictDoNothing();
    last = rows.at(-1) ?? null;
    more = rows.length === rowsAtOnce;
  }
}
