import { nameKey } from '../rules/names.ts';
import { type Actor, ownAgency } from '../rules/permissions.ts';
import { tracesOfTradingName } from '../rules/traces.ts';
import { lockAgency } from '../store/agencies.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { addTraces } from '../store/traces.ts';
import { addTradingName, endTradingName as endRow, holdersOfName, tradingNamesOf } from '../store/trading-names.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type TradingNameRefusal = 'not-allowed' | 'name-known' | 'name-taken' | 'names-full';

const mostNames = 10;

/**
 * An agency says that it works under a name. Refuses `not-allowed`, `name-known` (the agency has it), `name-taken` (another agency has it, so
 * that nobody passes for another by a word of its own) and `names-full`.
 */
export async function keepTradingName(deps: Deps, doing: Doing, name: string): Promise<Answer<TradingNameRefusal>> {
  const agencyId = ownAgency(doing.actor, 'keep-contacts');
  if (agencyId === null) return { refused: 'not-allowed' };
  return actOnce<TradingNameRefusal>(deps, doing, async (tx, now) => {
    const { unp } = await lockAgency(tx, agencyId);
    if ((await tradingNamesOf(tx, agencyId)).length >= mostNames) return { refused: 'names-full' };
    const holders = await holdersOfName(tx, nameKey(name));
    if (holders.has(agencyId)) return { refused: 'name-known' };
    if (holders.size > 0) return { refused: 'name-taken' };
    await addTradingName(tx, { agencyId, name, since: now });
    await addTraces(tx, [{ agencyId, traces: tracesOfTradingName(name), since: now }]);
    await tellChange(tx, now, doing.actor, { agencyId, unp });
    return { done: doing.location };
  });
}

/** An agency says that it works under a name no more. `stale` when it was ended meanwhile, `missing` when it never was the agency's. */
export async function endTradingName(deps: Deps, doing: Doing, id: string): Promise<Answer<'not-allowed'>> {
  const agencyId = ownAgency(doing.actor, 'keep-contacts');
  if (agencyId === null) return { refused: 'not-allowed' };
  return actOnce<'not-allowed'>(deps, doing, async (tx, now) => {
    const { unp } = await lockAgency(tx, agencyId);
    const ended = await endRow(tx, agencyId, id, now);
    if (ended === undefined) return { missing: true };
    if (!ended) return { stale: true };
    await tellChange(tx, now, doing.actor, { agencyId, unp });
    return { done: doing.location };
  });
}

async function tellChange(tx: Db, at: Date, actor: Actor, { agencyId, unp }: { agencyId: string; unp: string }): Promise<void> {
  const names = (await tradingNamesOf(tx, agencyId)).map(({ name }) => name);
  await record(tx, { type: 'trading-names-changed', at, actor, agencyId, entry: { unp }, secret: { names } });
}
