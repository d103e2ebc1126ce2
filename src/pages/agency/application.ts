import { type Reviewed, reviewedDecision } from '../../acts/review-subject.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { calendarOn } from '../../rules/law.ts';
import type { Actor } from '../../rules/permissions.ts';
import { decisionOf, submissionsOf } from '../../store/applications.ts';
import { conclusionsOf } from '../../store/conclusions.ts';
import { documentsOf } from '../../store/documents.ts';
import { eventsOfApplication, type PastEvent } from '../../store/events.ts';
import { assessmentOf } from '../../store/inspections.ts';
import { paymentsOf } from '../../store/payments.ts';
import { questionsOf } from '../../store/questions.ts';
import { t } from '../../text/catalogue.ts';
import { type AssessmentView, assessmentView } from '../case/assessment.ts';
import type { ChangesView } from '../case/changes.ts';
import { type ClockView, clockView, completenessView } from '../case/clock.ts';
import { type ConclusionView, conclusionsView } from '../case/conclusions.ts';
import { type DocumentRow, documentsView, missingName } from '../case/documents.ts';
import { type DutyView, dutyView } from '../case/duty.ts';
import { type FactRow, factsView } from '../case/facts.ts';
import { type QuestionView, questionsView } from '../case/questions.ts';
import { missingOf, type StepView, stepsView } from '../case/steps.ts';
import { appealPath } from './appeal.ts';
import { reviewNote } from './decisions.ts';
import { nextOf } from './next.ts';
import { frameOf, type MissingItem, mayDo, missingItems, type Own, type OwnFrame, ownApplication, pathOf } from './own-application.ts';
import { ownChanges } from './own-changes.ts';

type Returned = { missing: string[]; text: string };
type Decision = { on: Day; grounds: string[]; reasons: string; licence: string | null; review: ReviewLine | null };
/** How a review of the decision stands. `href`: where the agency contests it; null where it got what it asked for. */
type ReviewLine = { text: string; href: string | null; note: string };

type View = OwnFrame & {
  notice: string | null;
  next: string;
  /** What the edition still requires; null once it is the Department's turn. */
  missing: MissingItem[] | null;
  returned: Returned | null;
  links: { text: string; href: string; main: boolean }[];
  withdraw: string | null;
  decision: Decision | null;
  clock: ClockView | null;
  questions: QuestionView[];
  conclusions: ConclusionView[];
  assessment: AssessmentView | null;
  duty: DutyView;
  facts: FactRow[];
  documents: DocumentRow[];
  steps: StepView[];
  changes: ChangesView | null;
};

/** One application, as its own agency follows it. */
export const applicationRoutes: readonly Route[] = [
  { method: 'get', path: '/agency/applications/:id', action: 'read-own-agency', handle: show },
];

async function show(context: Context): Promise<Reply> {
  const { deps, lang, law, now, query } = context;
  const { db } = deps.database;
  const own = await ownApplication(context);
  const { application, procedure } = own;
  const reviewed = await reviewedDecision(db, law, { applicationId: application.id }, minskDay(now));
  const questions = await questionsOf(db, [application.id]);
  const events = await eventsOfApplication(db, application.id, ['public', 'agency']);
  const withAgency = mayDo(own, 'save');
  const model: View = {
    ...frameOf(own),
    notice: noticeOf(lang, own, query),
    next: reviewed && isUndone(reviewed) ? t(lang, 'agencyNext.granted-set-aside') : nextOf(lang, own, questions),
    missing: withAgency ? missingItems(lang, own) : null,
    returned: application.state === 'returned' ? lastReturn(lang, events) : null,
    links: linksOf(lang, own),
    withdraw: mayDo(own, 'withdraw') ? pathOf(own, 'withdrawal') : null,
    decision: await decisionView(context, own, reviewed),
    clock:
      clockView(lang, calendarOn(law, application.decidedAt && minskDay(application.decidedAt)), own, application, questions, now) ??
      completenessView(lang, law.calendar, own.edition, application, (await submissionsOf(db, application.id)).at(-1)?.sentAt, now),
    duty: dutyView(lang, law, procedure, application, await paymentsOf(db, application.id), now),
    questions: questionsView(lang, questions, minskDay(now)),
    conclusions: conclusionsView(lang, law, own.edition, application, await conclusionsOf(db, application.id), now),
    assessment: assessmentView(lang, law, own, application, questions, await assessmentOf(db, application.id), now),
    facts: factsView(lang, procedure.facts, application.draft),
    documents: documentsView(lang, procedure.documents, await documentsOf(db, application.id), own.facts.occasions),
    steps: stepsView(lang, events),
    changes: await ownChanges(context, own),
  };
  return { view: 'agency/application', model };
}

function noticeOf(lang: Lang, { application: { number } }: Own, query: Record<string, unknown>): string | null {
  if (query.sent !== undefined && number !== null) return t(lang, 'ownApplication.sent', { number });
  if (query.paid !== undefined) return t(lang, 'duty.stated');
  if (query.answered !== undefined) return t(lang, 'ownApplication.answered');
  return query.saved === undefined ? null : t(lang, 'ownApplication.saved');
}

/** What the examiner said when returning it the last time. */
function lastReturn(lang: Lang, events: readonly PastEvent[]): Returned {
  const data = events.findLast(({ type }) => type === 'application-returned')?.data ?? {};
  return { missing: missingOf(data).map((code) => missingName(lang, code)), text: typeof data.text === 'string' ? data.text : '' };
}

function linksOf(lang: Lang, own: Own): View['links'] {
  const link = (text: string, part: string, main: boolean) => ({ text: t(lang, `ownApplication.${text}`), href: pathOf(own, part), main });
  return [
    ...(mayDo(own, 'answer') ? [link('do-answer', 'answer', true)] : []),
    ...(mayDo(own, 'save') ? [link('do-facts', 'facts', false)] : []),
    ...(mayDo(own, 'attach') ? [link('do-documents', 'documents', false)] : []),
    ...(mayDo(own, 'pay') ? [link('do-pay', 'payment', false)] : []),
    ...(mayDo(own, 'send') ? [link('do-send', 'submission', own.missing.length === 0)] : []),
  ];
}

async function decisionView(context: Context, { application, actor }: Own, reviewed: Reviewed | undefined): Promise<Decision | null> {
  if (application.state !== 'granted' && application.state !== 'refused') return null;
  const { deps, lang } = context;
  const decision = await decisionOf(deps.database.db, application.id);
  if (!decision) throw new Error(`application ${application.id} is decided without a decision`);
  return {
    on: minskDay(decision.decidedAt),
    grounds: decision.grounds.map((ground) => t(lang, `grounds.${ground}`)),
    reasons: decision.reasons,
    licence: decision.licence,
    review: reviewed ? reviewLine(context, actor, reviewed, application.id) : null,
  };
}

function reviewLine(context: Context, actor: Actor, { subject, reviews }: Reviewed, applicationId: string): ReviewLine | null {
  const note = reviewNote(context, actor, subject, reviews);
  if (note === null) return null;
  if (subject.what === 'refusal') return { text: t(context.lang, 'appealPage.heading'), href: appealPath({ applicationId }), note };
  return { text: t(context.lang, 'reviewPage.heading'), href: null, note };
}

/** A grant or a renewal that holds no more. What came of it, and the way to appeal, stands with the licence. */
function isUndone({ subject }: Reviewed): boolean {
  return subject.what !== 'refusal' && subject.force === 'replaced';
}
