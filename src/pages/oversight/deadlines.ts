import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { conclusionClock } from '../../rules/conclusions.ts';
import { dueOf } from '../../rules/due.ts';
import { calendarOn, editionByCode } from '../../rules/law.ts';
import { askedConclusions } from '../../store/conclusions.ts';
import { decidedCases, openCases, type QueuedCase } from '../../store/queues.ts';
import { listReports } from '../../store/reports.ts';
import { openReviews } from '../../store/reviews.ts';
import { lapsedSuspensions } from '../../store/supervision.ts';
import { agencyName } from '../../text/agency-name.ts';
import { reviewView } from '../case/reviews.ts';
import { daysBetween } from '../officer/case-record.ts';
import { timingOf } from '../officer/queue.ts';

/** What the Department has not done in time: first what still waits, then what was decided late or lapsed. */
export const deadlinesRoutes: readonly Route[] = [{ method: 'get', path: '/oversight/deadlines', action: 'read-oversight', handle: show }];

/** `days`: by how many days it is, or was, late. */
type Late = { number: string; href: string; agency: string; on: Day; days: number; who: string | null };
type LapsedView = { licence: string; agency: string; by: string; confirmBy: Day };
type View = { open: Late[]; conclusions: Late[]; reviews: Late[]; reports: Late[]; decided: Late[]; looked: number; lapsed: LapsedView[] };

/** So many of the latest decisions are looked at: to reckon one clock costs half a millisecond. */
const latest = 400;

async function show(context: Context): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const { db } = deps.database;
  const today = minskDay(now);
  const lateOf = (one: QueuedCase): Late[] => {
    const due = dueOf(timingOf(law, one), calendarOn(law, one.decidedAt && minskDay(one.decidedAt)), today);
    if (!due.late || due.on === null || due.what === 'reply') return [];
    const until = one.decidedAt === null ? today : minskDay(one.decidedAt);
    const { number, examiner: who } = one;
    const href = `/officer/applications/${number}`;
    return [{ number, href, agency: agencyName(lang, one.agency), on: due.on, days: daysBetween(due.on, until), who }];
  };
  const any = { region: null, kind: null, purpose: null, state: null, examiner: null };
  const { cases } = await decidedCases(db, any, { offset: 0, limit: latest });
  const reports = await listReports(db, false, { offset: 0, limit: 200 });
  const model: View = {
    open: longestFirst((await openCases(db, null)).flatMap(lateOf)),
    conclusions: longestFirst(
      (await askedConclusions(db)).flatMap(({ number, edition, requestedAt, agency }) => {
        const asked = minskDay(requestedAt);
        const { dueOn: on, overdue } = conclusionClock(editionByCode(law, edition), asked, null, law.calendar, today);
        if (!overdue || on === null || number === null) return [];
        const href = `/officer/applications/${number}`;
        return [{ number, href, agency: agencyName(lang, agency), on, days: daysBetween(on, today), who: null }];
      }),
    ),
    reviews: longestFirst(
      (await openReviews(db, null)).flatMap((row) => {
        const { due, id } = reviewView(lang, law, row, today);
        if (!due?.late) return [];
        const number = row.licence ?? row.application ?? '';
        const { on, days } = due;
        return [{ number, href: `/officer/reviews/${id}`, agency: agencyName(lang, row.agency), on, days, who: null }];
      }),
    ),
    reports: reports.found
      .filter(({ answerBy }) => answerBy < today)
      .map(({ number, agency, answerBy: on }) => {
        const days = daysBetween(on, today);
        return { number, href: `/officer/reports/${number}`, agency: agencyName(lang, agency), on, days, who: null };
      }),
    decided: longestFirst(cases.flatMap(lateOf)),
    looked: cases.length,
    lapsed: (await lapsedSuspensions(db, today, 100)).map(({ agency, ...one }) => ({ ...one, agency: agencyName(lang, agency) })),
  };
  return { view: 'oversight/deadlines', model };
}

function longestFirst(list: readonly Late[]): Late[] {
  return list.toSorted((one, other) => other.days - one.days || (one.number < other.number ? -1 : 1));
}
