import type { Deps, Mailing } from '../acts/act.ts';
import { pauseAfter, staleAfter, takenFor } from '../rules/mails.ts';
import type { Db } from '../store/database.ts';
import { withLinks } from '../store/mail-links.ts';
import { giveUpStale, type MailChange, type QueuedMail, takeMails, updateMail } from '../store/outbox.ts';
import { withRecoveryLink } from '../store/recovery-links.ts';
import { type Letter, letterOf } from '../text/letter.ts';

/**
 * Hands one letter over. `taken`: whoever carries it has it. `refused`: it will never be taken, and why. Throws where another try may help.
 * `id` is the same at every try, so that a reader's server can tell a letter it has already.
 */
export type Post = (letter: Letter & { id: string; to: string }) => Promise<'taken' | { refused: string }>;

/** How a run ended: letters handed over, to be tried again, given up. */
export type Outcome = { sent: number; later: number; failed: number };

const batchSize = 10;

/**
 * Sends every letter that is due. No transaction is open while a letter is on its way: a letter is taken for a quarter of an hour, handed
 * over, and marked. So a crash between handing over and marking sends it once more, and nothing but a crash does; other processes may run
 * this at the same time. Told to stop, it takes no more.
 */
export async function sendMail(
  { database, now, mail }: Pick<Deps, 'database' | 'now' | 'mail'>,
  post: Post,
  isStopping = () => false,
): Promise<Outcome> {
  const { db } = database;
  const outcome: Outcome = { sent: 0, later: 0, failed: 0 };
  await giveUpStale(db, earlier(now(), staleAfter * 24 * 60), now(), `nobody tried to send it for ${staleAfter} days`);
  for (;;) {
    const batch = await takeMails(db, now(), later(now(), takenFor), batchSize);
    for (const one of batch) outcome[await sendOne(db, one, mail, post, now)] += 1;
    if (batch.length < batchSize || isStopping()) return outcome;
  }
}

async function sendOne(db: Db, one: QueuedMail, mail: Mailing, post: Post, now: () => Date): Promise<keyof Outcome> {
  const change = await handOver(one, mail, post, now);
  await updateMail(db, one.seq, change);
  return 'sentAt' in change ? 'sent' : 'dueAt' in change ? 'later' : 'failed';
}

async function handOver(one: QueuedMail, { base, secret }: Mailing, post: Post, now: () => Date): Promise<MailChange> {
  try {
    const data = withRecoveryLink(secret, withLinks(secret, one.mail, one.data));
    const answer = await post({ ...letterOf(one.lang, one.mail, data, base), id: `outbox-${one.seq}`, to: one.recipient });
    return answer === 'taken' ? { sentAt: now() } : { failedAt: now(), error: short(answer.refused) };
  } catch (trouble) {
    const error = short(trouble instanceof Error ? trouble.message : String(trouble));
    const pause = pauseAfter(one.attempts);
    return pause === null ? { failedAt: now(), error } : { dueAt: later(now(), pause), error };
  }
}

/** A mail server may answer with a page of text. */
function short(text: string): string {
  return text.slice(0, 500);
}

function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

function earlier(moment: Date, minutes: number): Date {
  return later(moment, -minutes);
}
