import type { Context, Reply, Route } from '../../http/route.ts';
import { signedIn } from '../../http/route.ts';
import type { ApplicationState } from '../../rules/application.ts';
import { type Calendar, type Day, minskDay } from '../../rules/calendar.ts';
import { type Due, dueOf, type Timing } from '../../rules/due.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import { type Kind, kinds, type Region, regions } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { calendarOn, editionByCode, type Law } from '../../rules/law.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { type Purpose, purposes } from '../../rules/purposes.ts';
import { lawChangesWithNames } from '../../store/law.ts';
import { decidedCases, decidedStates, openCases, openStates, type QueuedCase } from '../../store/queues.ts';
import { countOpenReviews } from '../../store/reviews.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { clockDays } from '../case/clock.ts';
import { type AwaitingView, awaitingView } from './awaiting.ts';
import { daysBetween } from './case-record.ts';
import { lawChangeView } from './law-change-view.ts';
import { meets, type QueueFilter, queueAddress, readFilter } from './queue-filter.ts';

export const queueRoutes: readonly Route[] = [{ method: 'get', path: '/officer', action: 'read-cases', handle: showQueue }];

/** `days`: for how many days it has been late. */
type DueView = Due & { days: number; today: boolean };

type Row = {
  number: string;
  kind: Kind;
  purpose: Purpose;
  agency: string;
  region: Region;
  state: ApplicationState;
  due: DueView | null;
  decidedOn: Day | null;
  examiner: string | null;
  mine: boolean;
};

const pageSize = 50;

async function showQueue(context: Context): Promise<Reply> {
  const { query, lang, now } = context;
  const actor = signedIn(context);
  const filter = readFilter(query);
  const found = filter.view === 'open' ? await findOpen(context, actor, filter) : await findDecided(context, actor, filter);
  const pages = Math.max(1, Math.ceil(found.total / pageSize));
  // A page that is no longer there, because cases were decided, leads to the last one that is.
  if (filter.page > pages) return { to: queueAddress({ ...filter, page: pages }) };
  const awaiting = filter.view === 'open' ? await awaitingView(context, actor) : null;
  return {
    view: 'officer/queue',
    model: {
      view: filter.view,
      summary: awaiting === null ? found.summary : [...found.summary, ...undeliveredItem(awaiting)],
      awaiting,
      reviews: await countOpenReviews(context.deps.database.db, actor.region),
      lawChanges: filter.view === 'open' && can(actor, 'decide-law') ? await lawChangesView(context) : [],
      total: found.total,
      rows: found.cases.map(({ one, due }) => rowOf(lang, actor, one, due, minskDay(now))),
      filtered: isFiltered(filter),
      filter: { ...filter, late: 'late' in filter ? (filter.late ?? null) : null },
      options: optionsOf(lang, filter),
      ownRegion: actor.region,
      otherView: queueAddress({ view: filter.view === 'open' ? 'decided' : 'open' }),
      all: queueAddress({ view: filter.view }),
      paging: {
        page: filter.page,
        pages,
        previous: filter.page > 1 ? queueAddress({ ...filter, page: filter.page - 1 }) : null,
        next: filter.page < pages ? queueAddress({ ...filter, page: filter.page + 1 }) : null,
      },
    },
  };
}

type AwaitedChange = { id: string; title: string; at: Date };

async function lawChangesView({ deps, lang }: Context): Promise<AwaitedChange[]> {
  const awaited = (await lawChangesWithNames(deps.database.db)).filter(({ decidedAt }) => decidedAt === null);
  return awaited.map((row) => ({ id: row.id, title: lawChangeView(lang, row).title, at: row.proposedAt }));
}

type Found = { cases: { one: QueuedCase; due: Due }[]; total: number; summary: SummaryItem[] };
type SummaryItem = { text: string; count: number; href: string };

/** All open cases in reach are read and their dates reckoned: only the rules can tell the order, and there are never very many. */
async function findOpen({ deps, law, now }: Context, actor: Actor, filter: QueueFilter): Promise<Found> {
  const today = minskDay(now);
  const cases = await openCases(deps.database.db, actor.region);
  const reckon = reckoner(law.calendar, today);
  const dated = cases.map((one) => ({ one, due: reckon(timingOf(law, one)) }));
  const met = dated.filter(({ one, due }) => meets(one, due, filter, actor)).sort(soonest);
  return { cases: met.slice((filter.page - 1) * pageSize, filter.page * pageSize), total: met.length, summary: summaryOf(dated) };
}

function summaryOf(dated: Found['cases']): SummaryItem[] {
  const count = (test: (one: QueuedCase, due: Due) => boolean) => dated.filter(({ one, due }) => test(one, due)).length;
  return [
    { text: 'queue.open', count: dated.length, href: queueAddress({ view: 'open' }) },
    { text: 'queue.late', count: count((_, due) => due.late), href: queueAddress({ view: 'open', late: 'yes' }) },
    { text: 'queue.unassigned', count: count((one) => one.examinerId === null), href: queueAddress({ view: 'open', whose: 'unassigned' }) },
    {
      text: 'queue.recommended',
      count: count((one) => one.state === 'recommended'),
      href: queueAddress({ view: 'open', step: 'recommended' }),
    },
  ];
}

/** Beside the cases: the letters that did not arrive, for who may know of them. */
function undeliveredItem({ undelivered: { total } }: AwaitingView): SummaryItem[] {
  return total === 0 ? [] : [{ text: 'queue.undelivered', count: total, href: '/officer#undelivered' }];
}

/** The earliest date first, whoever it binds; what has no date stands last. */
function soonest(one: Found['cases'][number], other: Found['cases'][number]): number {
  const [first, second] = [one, other].map((each) => `${each.due.on ?? '9999'} ${each.one.number}`) as [string, string];
  return first < second ? -1 : 1;
}

async function findDecided({ deps, law, now }: Context, actor: Actor, filter: QueueFilter): Promise<Found> {
  const { kind, purpose, step: state, whose } = filter;
  // A regional officer who asks for another region is answered for neither.
  const outside = actor.region !== null && filter.region !== null && filter.region !== actor.region;
  if (outside) return { cases: [], total: 0, summary: [] };
  const examiner = whose === 'mine' ? actor.id : whose === 'unassigned' ? 'nobody' : null;
  const conditions = { region: actor.region ?? filter.region, kind, purpose, state, examiner };
  const { cases, total } = await decidedCases(deps.database.db, conditions, { offset: (filter.page - 1) * pageSize, limit: pageSize });
  const due = (one: QueuedCase) => dueOf(timingOf(law, one), calendarOn(law, one.decidedAt && minskDay(one.decidedAt)), minskDay(now));
  return { cases: cases.map((one) => ({ one, due: due(one) })), total, summary: [] };
}

/** Cases that were sent or accepted on one day, with nothing asked, share their date: it is reckoned once, for a clock costs half a millisecond. */
function reckoner(calendar: Calendar, today: Day): (timing: Timing) => Due {
  const known = new Map<string, Due>();
  return (timing) => {
    const key = JSON.stringify({ ...timing, edition: timing.edition.code });
    const due = known.get(key) ?? dueOf(timing, calendar, today);
    known.set(key, due);
    return due;
  };
}

/** What the deadline of a case is reckoned from. */
export function timingOf(law: Law, one: QueuedCase): Timing {
  const edition = editionByCode(law, one.edition);
  return {
    state: one.state,
    edition,
    decision: procedureOf(edition, one.purpose, one.kind).decision.value,
    sentOn: minskDay(one.lastSentAt),
    ...clockDays(one),
    decidedOn: one.decidedAt && minskDay(one.decidedAt),
    questions: one.questions.map(({ askedAt, answeredAt, replyBy }) => ({
      askedOn: minskDay(askedAt),
      answeredOn: answeredAt && minskDay(answeredAt),
      replyBy,
    })),
  };
}

function rowOf(lang: Lang, actor: Actor, one: QueuedCase, due: Due, today: Day): Row {
  const days = due.on === null ? 0 : daysBetween(due.on, today);
  return {
    number: one.number,
    kind: one.kind,
    purpose: one.purpose,
    agency: agencyName(lang, one.agency),
    region: one.agency.region,
    state: one.state,
    due: { ...due, days, today: due.on === today },
    decidedOn: one.decidedAt && minskDay(one.decidedAt),
    examiner: one.examiner,
    mine: one.examinerId === actor.id,
  };
}

function isFiltered(filter: QueueFilter): boolean {
  return queueAddress({ ...filter, page: 1 }) !== queueAddress({ view: filter.view });
}

function optionsOf(lang: Lang, { view }: QueueFilter) {
  const named = (topic: string, codes: readonly string[]) => codes.map((value) => ({ value, label: t(lang, `${topic}.${value}`) }));
  return {
    kinds: named('kindNames', kinds),
    purposes: named('purposeNames', purposes),
    regions: named('regions', regions),
    steps: named('applicationStates', view === 'open' ? openStates : decidedStates),
    whose: ['all', 'mine', 'unassigned'].map((value) => ({ value, label: t(lang, `queue.whose-${value}`) })),
  };
}
