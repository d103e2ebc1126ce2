import { can } from '../rules/permissions.ts';
import { parseUnp, type UnpRefusal } from '../rules/unp.ts';
import { agencyByUnp } from '../store/agencies.ts';
import { record } from '../store/events.ts';
import { lockUser, updateUser, userById } from '../store/users.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type TieRefusal = UnpRefusal | 'agency-unknown' | 'tie-stated' | 'not-allowed';

/**
 * An officer states to be bound to the agency with this УНП, and why. From now on nothing that is about the agency is done by this person. It is
 * not taken back: whoever could do so could decide the next day.
 */
export async function stateTie(deps: Deps, doing: Doing, unp: string, why: string): Promise<Answer<TieRefusal>> {
  const parsed = parseUnp(unp);
  if ('refused' in parsed) return { refused: parsed.refused };
  return actOnce<TieRefusal>(deps, doing, async (tx, now) => {
    const { actor } = doing;
    if (!can(actor, 'state-tie')) return { refused: 'not-allowed' };
    const agency = await agencyByUnp(tx, parsed.unp);
    if (!agency) return { refused: 'agency-unknown' };
    await lockUser(tx, actor.id);
    const ties = (await userById(tx, actor.id))?.ties ?? [];
    if (ties.includes(agency.id)) return { refused: 'tie-stated' };
    await updateUser(tx, actor.id, { ties: [...ties, agency.id] });
    await record(tx, { type: 'tie-stated', at: now, actor, agencyId: agency.id, data: { why } });
    return { done: doing.location };
  });
}
