import { asc } from 'drizzle-orm';
import type { Deps } from '../../src/acts/act.ts';
import type { Post } from '../../src/jobs/send-mail.ts';
import { addWorkingDays, type Day, minskDay } from '../../src/rules/calendar.ts';
import { codedLaw } from '../../src/rules/law.ts';
import type { QueuedMail } from '../../src/store/outbox.ts';
import { outbox } from '../../src/store/schema/mail.ts';
import { aTakenCase, type Case, must } from './journeys.ts';
import type { Person } from './people.ts';

/** Every letter there is, in the order it was queued. */
export async function allMails({ database }: Deps): Promise<QueuedMail[]> {
  return database.db.select().from(outbox).orderBy(asc(outbox.seq));
}

/** An agency's letters, in the order they were queued: a job may queue those of other tests' agencies in the same run, before or after. */
export async function mailsFor(deps: Deps, { actor }: Person): Promise<QueuedMail[]> {
  return (await allMails(deps)).filter(({ agencyId }) => agencyId === actor.agencyId);
}

/** The codes of an agency's letters, in the order they were queued. */
export async function codesFor(deps: Deps, person: Person): Promise<string[]> {
  return (await mailsFor(deps, person)).map(({ mail }) => mail);
}

/** Empties the outbox, so that a test sees its own letters only. */
export async function emptyOutbox({ database }: Deps): Promise<void> {
  await database.db.delete(outbox);
}

/** A carrier that keeps what it is handed. `answer` may refuse a letter, or throw. */
export function aPost(answer: (to: string) => Awaited<ReturnType<Post>> = () => 'taken') {
  const letters: Parameters<Post>[0][] = [];
  const post: Post = async (letter) => {
    const said = answer(letter.to);
    if (said === 'taken') letters.push(letter);
    return said;
  };
  return { post, letters };
}

/** An accepted application with a question to be answered in so many working days. */
export async function anAskedCase(
  deps: Deps,
  inWorkingDays = 10,
  options: Parameters<typeof aTakenCase>[1] = {},
): Promise<Case & { replyBy: Day }> {
  const one = await aTakenCase(deps, options);
  const replyBy = addWorkingDays(codedLaw.calendar, minskDay(deps.now()), inWorkingDays);
  await must(deps, one.examiner.actor, one.id, { act: 'accept' });
  await must(deps, one.examiner.actor, one.id, { act: 'ask', ground: 'facts-unclear', text: 'The secret of Ivan Ivanov?', replyBy });
  return { ...one, replyBy };
}
