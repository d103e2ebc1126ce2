import type { Deps } from '../acts/act.ts';
import { type Day, minskDay } from '../rules/calendar.ts';
import { type Mail, type MailData, pathOf } from '../rules/mails.ts';
import { horizonOf, leadOn, type Reminder } from '../rules/reminders.ts';
import { isOver, standingOn } from '../rules/standing.ts';
import type { Db } from '../store/database.ts';
import { endingLicences, type OpenDeadline, openNotices, openOrders, openReplies } from '../store/deadlines.ts';
import { licencesById } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { queueMails } from '../store/outbox.ts';

/**
 * Queues a reminder of every deadline that is near and that the agency can still meet. May run at any time and as often as anybody likes:
 * one lead of one deadline is one letter, and a deadline that was moved is another one.
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
}

type Search = (db: Db, days: { from: Day; to: Day }) => Promise<OpenDeadline[]>;

const searches: Record<Reminder, Search> = {
  'reply-due': openReplies,
  'notice-due': openNotices,
  'remedy-due': openOrders,
  'licence-ending': endingLicences,
};

async function licencesThatAreOver(db: Db, ids: readonly string[], today: Day): Promise<Set<string>> {
  const [held, rows] = [await licencesById(db, ids), await measuresOf(db, ids)];
  const over = held.filter((licence) => {
    const own = measureFacts(rows.filter((row) => row.licenceId === licence.id));
    return isOver(standingOn(licence, own, today).standing);
  });
  return new Set(over.map(({ id }) => id));
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
