import { minskDay } from '../rules/calendar.ts';
import type { Lang } from '../rules/languages.ts';
import { mostAskings } from '../rules/mails.ts';
import { withTransaction } from '../store/database.ts';
import { confirmFollower, countAskings, deleteFollower, followerFor, queueConfirmation } from '../store/followers.ts';
import { licenceByNumber } from '../store/licences.ts';
import { type Answer, actOnce, type Deps } from './act.ts';

/**
 * Asks an address by letter whether it wants to follow a licence. The answer is the same whether the address follows it already, has been
 * asked too often today, or is new: nobody learns from it who follows what.
 */
export async function askToFollow(
  deps: Deps,
  form: { formKey: string; location: string },
  asking: { number: string; email: string; lang: Lang },
): Promise<Answer<never>> {
  return actOnce(deps, { actor: null, ...form }, async (tx, now) => {
    const licence = await licenceByNumber(tx, asking.number);
    if (!licence) return { missing: true };
    const { email, lang } = asking;
    const follower = await followerFor(tx, deps.mail.secret, { email, lang, licenceId: licence.id, at: now });
    const day = minskDay(now);
    const mayAsk = follower.confirmedAt === null && (await countAskings(tx, email, day)) < mostAskings;
    if (mayAsk) await queueConfirmation(tx, follower, licence.number, now, day);
    return { done: form.location };
  });
}

/** `missing`: the code is nobody's, because the follower left or confirmed too late. */
export async function confirmFollowing(deps: Deps, form: { formKey: string; location: string }, code: string): Promise<Answer<never>> {
  return actOnce(deps, { actor: null, ...form }, async (tx, now) => {
    return (await confirmFollower(tx, code, now)) ? { done: form.location } : { missing: true };
  });
}

/** Leaves. Who left already has left: a mail program may send this twice, and without a key of ours. */
export async function leaveFollowing({ database }: Deps, code: string): Promise<void> {
  await withTransaction(database, (tx) => deleteFollower(tx, code));
}
