import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { branchKeysAsked } from '../rules/branch-names.ts';
import type { Day } from '../rules/calendar.ts';
import { isVeryName, layoutSwapped, nameKey, similarity, spacelessKey } from '../rules/names.ts';
import { parseUnp } from '../rules/unp.ts';
import type { Db } from './database.ts';
import { type Hit, hitColumns } from './register.ts';
import { licences, scopeItems } from './schema/licences.ts';
import { branchNames, tradingNames } from './schema/other-names.ts';
import { agencies } from './schema/people.ts';
import { leastSimilarity } from './search.ts';

export const otherWays = ['trading-name', 'branch'] as const;

/**
 * A licence that was found by another name than its agency's: one the agency trades as, or its branch's. `same`: it is the one asked for, and
 * not merely near it. `until`: the last day a branch was covered.
 */
export type OtherName = { way: (typeof otherWays)[number]; name: string; same: boolean; until: Day | null; hit: Hit };

const most = 12;
const mostCandidates = 40;
/** An address that differs by more is another one. */
const leastOfBranch = 0.85;

/** The licences that what somebody asks leads to by another name than the agency's own; those of this very name first. */
export async function otherNamesFor(read: Db, text: string): Promise<OtherName[]> {
  if (!('refused' in parseUnp(text)) || !/\p{L}/u.test(text)) return [];
  const [traded, branches] = await Promise.all([byTradingName(read, text), byBranch(read, text)]);
  const found = [...traded, ...branches].toSorted((one, other) => other.nearness - one.nearness);
  return found.slice(0, most).map(({ nearness: _, ...one }) => one);
}

type Near = OtherName & { nearness: number };

async function byTradingName(read: Db, text: string): Promise<Near[]> {
  const keys = [text, layoutSwapped(text) ?? ''].map(nameKey).filter(Boolean);
  if (keys.length === 0) return [];
  const rows = await read
    .select({ ...hitColumns, name: tradingNames.name, key: tradingNames.key })
    .from(tradingNames)
    .innerJoin(agencies, eq(agencies.id, tradingNames.agencyId))
    .innerJoin(licences, eq(licences.agencyId, agencies.id))
    .where(and(isNull(tradingNames.until), isNear(tradingNames.key, keys)))
    .orderBy(desc(closeness(tradingNames.key, keys)), desc(licences.validFrom))
    .limit(mostCandidates);
  return rows.flatMap(({ name, key, ...hit }): Near[] => {
    const same = isVeryName(text, name);
    const nearness = same ? 2 : Math.max(...keys.map((asked) => similarity(asked, key)));
    return nearness < leastSimilarity ? [] : [{ way: 'trading-name', name, same, until: null, hit, nearness }];
  });
}

async function byBranch(read: Db, text: string): Promise<Near[]> {
  const keys = branchKeysAsked(text);
  if (keys.length === 0) return [];
  const rows = await read
    .select({ ...hitColumns, item: scopeItems.id, name: scopeItems.name, until: scopeItems.until, key: branchNames.key })
    .from(branchNames)
    .innerJoin(scopeItems, eq(scopeItems.id, branchNames.itemId))
    .innerJoin(licences, eq(licences.id, scopeItems.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .where(isNear(branchNames.key, keys))
    .orderBy(desc(closeness(branchNames.key, keys)))
    .limit(mostCandidates);
  const near = rows.flatMap(({ item, name, until, key, ...hit }) => {
    const same = keys.some((asked) => spacelessKey(asked) === spacelessKey(key));
    // Both ways: a town alone is the beginning of many an address and means none of them.
    const nearness = same ? 2 : Math.max(...keys.map((asked) => Math.min(similarity(asked, key), similarity(key, asked))));
    return nearness < leastOfBranch ? [] : [{ item, one: { way: 'branch' as const, name, same, until, hit, nearness } }];
  });
  // A branch has several keys.
  const best = new Map<string, Near>();
  for (const { item, one } of near) if (one.nearness > (best.get(item)?.nearness ?? 0)) best.set(item, one);
  return [...best.values()];
}

function isNear(column: PgColumn, keys: readonly string[]): SQL | undefined {
  return or(...keys.map((key) => sql`${column} % ${key}`));
}

function closeness(column: PgColumn, keys: readonly string[]): SQL {
  return sql`greatest(${sql.join(
    keys.map((key) => sql`similarity(${column}, ${key})`),
    sql`, `,
  )})`;
}
