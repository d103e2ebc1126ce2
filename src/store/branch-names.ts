import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { branchKeys } from '../rules/branch-names.ts';
import { nameKey, nameKeyVersion } from '../rules/names.ts';
import type { ScopeWhat } from '../rules/scope.ts';
import { insertMany } from './bulk.ts';
import type { Db } from './database.ts';
import { raiseNumber } from './numbers.ts';
import { scopeItems } from './schema/licences.ts';
import { branchNames, tradingNames } from './schema/other-names.ts';
import { numbers } from './schema/plumbing.ts';

/** Makes the branches among these things findable. */
export async function nameBranches(tx: Db, items: readonly { id: string; what: ScopeWhat; name: string }[]): Promise<void> {
  const branches = items.filter(({ what }) => what === 'branch');
  const rows = branches.flatMap(({ id, name }) => branchKeys(name).map((key) => ({ itemId: id, key })));
  await insertMany(tx, branchNames, rows, sql`on conflict do nothing`);
}

const series = 'other-name-keys';
const rowsAtOnce = 2000;

/**
 * Folds the names of branches and those that agencies trade as anew where an earlier version of `nameKey` folded them, or nobody did. Does
 * nothing where the version is known; when it is interrupted, the next start begins again.
 */
export async function refoldOtherNames(db: Db): Promise<void> {
  const [known] = await db.select({ version: numbers.last }).from(numbers).where(eq(numbers.series, series));
  if (known && known.version >= nameKeyVersion) return;
  await db.delete(branchNames);
  for (let last = 0, more = true; more; ) {
    const { id, seq, what, name } = scopeItems;
    const isNext = and(eq(what, 'branch'), gt(seq, last));
    const rows = await db.select({ id, seq, what, name }).from(scopeItems).where(isNext).orderBy(asc(seq)).limit(rowsAtOnce);
    await nameBranches(db, rows);
    last = rows.at(-1)?.seq ?? last;
    more = rows.length === rowsAtOnce;
  }
  for (const { id, name, key } of await db.select().from(tradingNames)) {
    const fresh = nameKey(name);
    if (fresh !== key) await db.update(tradingNames).set({ key: fresh }).where(eq(tradingNames.id, id));
  }
  await raiseNumber(db, series, 0, nameKeyVersion);
}
