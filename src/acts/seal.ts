import { can } from '../rules/permissions.ts';
import { record } from '../store/events.ts';
import { isRecipient } from '../store/sealing.ts';
import { insertSeal } from '../store/seals.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type SealRefusal = 'recipient-malformed' | 'not-allowed';

/** A prosecutor sets the age recipient to which contacts are sealed from now on, in place of the own one before. */
export async function setSeal(deps: Deps, doing: Doing, recipient: string): Promise<Answer<SealRefusal>> {
  if (!(await isRecipient(recipient))) return { refused: 'recipient-malformed' };
  return actOnce<SealRefusal>(deps, doing, async (tx, now) => {
    const { actor } = doing;
    if (!can(actor, 'set-seal')) return { refused: 'not-allowed' };
    await insertSeal(tx, { userId: actor.id, recipient, setAt: now });
    await record(tx, { type: 'seal-set', at: now, actor, data: { recipient } });
    return { done: doing.location };
  });
}
