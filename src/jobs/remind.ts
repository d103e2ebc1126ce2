import type { Deps } from '../acts/act.ts';
import { addYears, dayKind, minskDay, minskMidnight } from '../rules/calendar.ts';
import { editionByCode, type Law } from '../rules/law.ts';
import { type Mail, type MailData, pathOf } from '../rules/mails.ts';
import { horizonOf, leadOn, type Reminder } from '../rules/reminders.ts';
import { lastDayOfAppeal } from '../rules/reviews.ts';
import { isOver } from '../rules/standing.ts';
import { endsAhead } from '../rules/suspension-ends.ts';
import { headsAreAwaited } from '../store/awaiting-heads.ts';
import type { Db } from '../store/database.ts';
import { appealables, type Days, nothingTold, type OpenDeadline, openNotices, openOrders, openReplies } from '../store/deadlines.ts';
import { endingAdvertisements, endingContracts, endingLicences, licencesWithSuspensionEnding } from '../store/endings.ts';
import { licencesOn } from '../store/licences-on.ts';
import { queueMails, queueToRole } from '../store/outbox.ts';
import { tellOfDays } from './days.ts';

/**
 * Queues a reminder of every deadline that is near and that the agency can still meet, and a letter about what came by its day alone. May run
 * at any time and as often as anybody likes: one lead of one deadline is one letter, and a deadline that was moved is another one.
 */
export async function remind(deps: Pick<Deps, 'database' | 'law' | 'now'>): Promise<void> {
  const { db } = deps.database;
  const at = deps.now();
  const today = minskDay(at);
  const law = await deps.law(db);
  for (const [reminder, find] of Object.entries(searches) as [Reminder, Search][]) {
    const found = await find(db, { from: today, to: horizonOf(reminder, today) }, law);
    const near = found.flatMap((deadline) => {
      const lead = leadOn({ reminder, ...deadline }, law.calendar, today);
      return lead ? [{ deadline, stage: `${lead.count} ${lead.unit}` }] : [];
    });
    const licences = await licencesOn(
      db,
      near.flatMap(({ deadline }) => deadline.licenceId ?? []),
      today,
    );
    const isOpen = ({ licenceId }: OpenDeadline) => !isOver(licences.get(licenceId ?? '')?.standing ?? 'active');
    await queueMails(
      db,
      near.filter(({ deadline }) => isOpen(deadline)).map(({ deadline, stage }) => letterOn(reminder, deadline, stage, at)),
    );
  }
  await tellOfDays(db, law, at);
  await remindHeads(db, law, at);
}

/** One letter a head and working day, and none for each thing: what awaits them since an earlier day is in their queue. */
async function remindHeads(db: Db, { calendar }: Law, at: Date): Promise<void> {
  const day = minskDay(at);
  if (!dayKind(calendar, day).working || !(await headsAreAwaited(db, minskMidnight(day)))) return;
  await queueToRole(db, 'head', { at, mail: 'head-awaiting', about: 'awaiting', day, data: { path: pathOf('head-awaiting', {}) } });
}

/** `from` is today. What is found for a licence by its id is left out where that licence is over. */
type Search = (db: Db, days: Days, law: Law) => Promise<OpenDeadline[]>;

const searches: Record<Reminder, Search> = {
  'reply-due': openReplies,
  'notice-due': openNotices,
  'remedy-due': openOrders,
  'appeal-due': openAppeals,
  'contract-ending': endingContracts,
  'suspension-ending': endingSuspensions,
  'advertisement-ending': endingAdvertisements,
  'licence-ending': endingLicences,
};

/** Also against what ended the licence. */
async function openAppeals(db: Db, { from: today, to }: Days, law: Law): Promise<OpenDeadline[]> {
  // No edition leaves longer than a year for an appeal.
  const found = await appealables(db, { from: addYears(today, -1), to: today }, today);
  return found
    .map(({ edition, ...one }) => {
      const on = lastDayOfAppeal({ edition: editionByCode(law, edition), decidedOn: one.setOn }, law.calendar);
      return { ...one, on };
    })
    .filter(({ on }) => today <= on && on <= to);
}

async function endingSuspensions(db: Db, days: Days): Promise<OpenDeadline[]> {
  const found = await licencesWithSuspensionEnding(db, days);
  const licences = await licencesOn(
    db,
    found.map(({ id }) => id),
    days.from,
  );
  return found.flatMap(({ id: licenceId, number: licence, agencyId, kind }) => {
    const near = endsAhead(licences.get(licenceId)?.measures ?? [], days.from).filter(({ on }) => on <= days.to);
    return near.map(({ id, on, fixedOn }) => ({ ...nothingTold, id, agencyId, kind, licence, licenceId, setOn: fixedOn, on }));
  });
}

function letterOn(reminder: Reminder, deadline: OpenDeadline, stage: string, at: Date): Mail {
  const { id, on, agencyId, kind } = deadline;
  const day: Partial<MailData> = { [dayNames[reminder]]: on };
  const path = pathOf(reminder, known(deadline, ['applicationId', 'licence', 'advertisement', 'measureId']));
  const data = { ...known(deadline, ['application', 'licence', 'advertisement']), kind, path, ...day };
  return { at, mail: reminder, about: `${id} ${stage}`, day: on, agencyId, data };
}

/** These of its parts that are not null. */
function known<Name extends keyof OpenDeadline>(deadline: OpenDeadline, names: readonly Name[]): Partial<Record<Name, string>> {
  const parts = names.flatMap((name) => (deadline[name] === null ? [] : [[name, deadline[name]] as const]));
  return Object.fromEntries(parts) as Partial<Record<Name, string>>;
}

const dayNames: Record<Reminder, keyof MailData> = {
  'reply-due': 'replyBy',
  'notice-due': 'replyBy',
  'remedy-due': 'remedyBy',
  'appeal-due': 'appealBy',
  'contract-ending': 'until',
  'suspension-ending': 'until',
  'advertisement-ending': 'until',
  'licence-ending': 'until',
};
