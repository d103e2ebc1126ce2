import { can } from '../rules/permissions.ts';
import { lockMail, markReturned, renewMail } from '../store/outbox.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type MailRefusal = 'not-allowed' | 'already-sent' | 'not-sent';

/** Lets a letter that was given up, or that waits, be tried at once and from the beginning. Refuses `already-sent`. */
export async function retryMail(deps: Deps, doing: Doing, seq: number): Promise<Answer<MailRefusal>> {
  if (!can(doing.actor, 'retry-mail')) return { refused: 'not-allowed' };
  return actOnce<MailRefusal>(deps, doing, async (tx, now) => {
    const mail = await lockMail(tx, seq);
    if (!mail) return { missing: true };
    if (mail.sentAt !== null) return { refused: 'already-sent' };
    await renewMail(tx, seq, now);
    return { done: doing.location };
  });
}

/** Marks a letter that was sent as come back, by what an officer learned of it. Refuses `not-sent`: then it is known that it did not arrive. */
export async function returnMail(deps: Deps, doing: Doing, seq: number): Promise<Answer<MailRefusal>> {
  if (!can(doing.actor, 'retry-mail')) return { refused: 'not-allowed' };
  return actOnce<MailRefusal>(deps, doing, async (tx, now) => {
    const mail = await lockMail(tx, seq);
    // Letters to who is of no agency are nobody's to look at.
    if (!mail || mail.agencyId === null) return { missing: true };
    if (mail.sentAt === null) return { refused: 'not-sent' };
    await markReturned(tx, seq, `came back: marked by the ${doing.actor.role}`, now);
    return { done: doing.location };
  });
}
