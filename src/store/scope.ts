import { asc, eq, inArray } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { HeldItem, ScopeItem } from '../rules/scope.ts';
import { nameBranches } from './branch-names.ts';
import type { Db } from './database.ts';
import { scopeItems } from './schema/licences.ts';
import { newId } from './signing.ts';

/** Everything a licence covers or ever covered, in the order it was brought in. */
export async function itemsOfLicence(db: Db, licenceId: string): Promise<HeldItem[]> {
  return db.select(columns).from(scopeItems).where(eq(scopeItems.licenceId, licenceId)).orderBy(asc(scopeItems.seq));
}

const columns = {
  id: scopeItems.id,
  what: scopeItems.what,
  name: scopeItems.name,
  country: scopeItems.country,
  role: scopeItems.role,
  contract: scopeItems.contract,
  contractDate: scopeItems.contractDate,
  contractUntil: scopeItems.contractUntil,
  proof: scopeItems.proof,
  from: scopeItems.from,
  until: scopeItems.until,
};

export type NewItems = { licenceId: string; from: Day; applicationId: string | null; items: readonly ScopeItem[] };

/** Adds these things to what a licence covers and returns them with their ids, in the order given. */
export async function insertItems(tx: Db, { items, ...common }: NewItems): Promise<HeldItem[]> {
  if (items.length === 0) return [];
  const added = await tx
    .insert(scopeItems)
    .values(items.map((item) => ({ ...item, ...common, id: newId(tx) })))
    .returning(columns);
  await nameBranches(tx, added);
  return added;
}

/** Ends these things by a variation: `until` is the last day they are covered. */
export async function endItems(tx: Db, ids: readonly string[], until: Day, endedBy: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(scopeItems)
    .set({ until, endedBy })
    .where(inArray(scopeItems.id, [...ids]));
}
