import type { Deps } from '../acts/act.ts';
import { addDays, type Day, minskDay } from '../rules/calendar.ts';
import { lettersKept, type Mail, type MailData, pathOf } from '../rules/mails.ts';
import { horizonOf, leadOn, type Reminder } from '../rules/reminders.ts';
import { isOver, type Standing, standingOn } from '../rules/standing.ts';
import type { Db } from '../store/database.ts';
import { endingLicences, followedRunOut, type OpenDeadline, openNotices, openOrders, openReplies } from '../store/deadlines.ts';
import { queueFollowMails } from '../store/followers.ts';
import { licencesById } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { queueMails } from '../store/outbox.ts';

/**
 * Queues a reminder of every deadline that is near and that the agency can still meet. May run at any time and as often as anybody likes:
 * one lead of one deadline is one letter, and a deadline that was moved is another one. Who follows a licence is told once that it has
 * expired, which no act of anybody tells.
 */
export async function remind({ database, law, now }: Pick<Deps, 'database' | 'law' | 'now'>): Promise<void> {
  const at = now();
  const today = minskDay(at);
  const { calendar } = await law(database.db);
  for (const [reminder, find] of Object.entries(searches) as [Reminder, Search][]) {
    const found = await find(database.db, { from: today, to: horizonOf(reminder, today) });
    const near = found.flatMap((deadline) => {
      const lead = leadOn({ reminder, setOn: minskDay(deadline.set), on: deadline.on }, calendar, today);
      return lead ? [{ deadline, stage: `${lead.count} ${lead.unit}` }] : [];
    });
    const over = await licencesThatAreOver(
      database.db,
      near.flatMap(({ deadline }) => deadline.licenceId ?? []),
      today,
    );
    const open = near.filter(({ deadline }) => !over.has(deadline.licenceId ?? ''));
    await queueMails(
      database.db,
      open.map(({ deadline, stage }) => letterOn(reminder, deadline, stage, at)),
    );
  }
  await tellOfExpiry(database.db, at);
}

async function tellOfExpiry(db: Db, at: Date): Promise<void> {
  const today = minskDay(at);
  const found = await followedRunOut(db, { from: addDays(today, -lettersKept), to: addDays(today, -1) });
  const standing = await standingsOf(
    db,
    found.map(({ id }) => id),
    today,
  );
  const expired = found.filter(({ id }) => standing.get(id) === 'expired');
  await queueFollowMails(
    db,
    expired.map(({ id, number, kind, on }) => {
      const data = { licence: number, kind, path: pathOf('follow-expired', { licence: number }), until: on };
      return { at, mail: 'follow-expired', about: `licence ${id}`, day: on, licenceId: id, data };
    }),
  );
}

type Search = (db: Db, days: { from: Day; to: Day }) => Promise<OpenDeadline[]>;

const searches: Record<Reminder, Search> = {
  'reply-due': openReplies,
  'notice-due': openNotices,
  'remedy-due': openOrders,
  'licence-ending': endingLicences,
};

async function licencesThatAreOver(db: Db, ids: readonly string[], today: Day): Promise<Set<string>> {
  const standings = await standingsOf(db, ids, today);
  return new Set([...standings].flatMap(([id, standing]) => (isOver(standing) ? [id] : [])));
}

async function standingsOf(db: Db, ids: readonly string[], today: Day): Promise<Map<string, Standing>> {
  const [held, rows] = [await licencesById(db, ids), await measuresOf(db, ids)];
  return new Map(
    held.map((licence) => {
      const own = measureFacts(rows.filter((row) => row.licenceId === licence.id));
      return [licence.id, standingOn(licence, own, today).standing];
    }),
  );
}

function letterOn(reminder: Reminder, { id, on, agencyId, kind, ...about }: OpenDeadline, stage: string, at: Date): Mail {
  const { applicationId, application, licence } = about;
  const day: Partial<MailData> = { [dayNames[reminder]]: on };
  return {
    at,
    mail: reminder,
    about: `${id} ${stage}`,
    day: on,
    agencyId,
    data: {
      ...(application === null ? {} : { application }),
      ...(licence === null ? {} : { licence }),
      kind,
      path: pathOf(reminder, { applicationId: applicationId ?? undefined, licence: licence ?? undefined }),
      ...day,
    },
  };
}

const dayNames: Record<Reminder, keyof MailData> = {
  'reply-due': 'replyBy',
  'notice-due': 'replyBy',
  'remedy-due': 'remedyBy',
  'licence-ending': 'until',
};
