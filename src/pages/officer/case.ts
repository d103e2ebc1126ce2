import type { Context, Reply, Route } from '../../http/route.ts';
import { type ActName, refusalOf } from '../../rules/application.ts';
import { type Day, minskDay, termEnd } from '../../rules/calendar.ts';
import { t } from '../../text/catalogue.ts';
import { termWords } from '../case/clock.ts';
import { caseFrame, codeOf, noTrouble, type OpenedCase, openCase, type Trouble } from './case-form.ts';
import { caseRecord } from './case-record.ts';
import { effectView } from './effect.ts';
import { reviewsOnCase } from './review-section.ts';

export const caseRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/officer/applications/:number',
    action: 'read-cases',
    handle: async (context) => showCase(context, await openCase(context), noTrouble),
  },
];

/** The page of a case, with what this person can do there now; also the page of its short forms when one was not taken. */
export async function showCase(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  return {
    view: 'officer/case',
    code: codeOf(trouble),
    model: {
      ...caseFrame(context, opened, trouble),
      ...(await caseRecord(context, opened)),
      // What a grant would bear is seen where it is decided; what would change in a licence is examined with the case.
      effect: opened.licence ? await effectView(context, opened) : null,
      can: actsView(context, opened),
      reviews: await reviewsOnCase(context, opened.actor, opened.application.id),
    },
  };
}

/** What the person can do, in the order it is done; `why` says why the next step is not theirs. */
type ActsView = {
  take: { from: boolean } | null;
  accept: { dueOn: Day } | null;
  return: boolean;
  ask: boolean;
  /** The time the Ministry of Education would have. */
  askConclusion: { term: string } | null;
  assess: boolean;
  weigh: boolean;
  recommend: boolean;
  decide: boolean;
  note: boolean;
  why: string | null;
  shown: boolean;
};

function actsView({ lang, law, now }: Context, { actor, application, edition, procedure, facts }: OpenedCase): ActsView {
  const can = (act: ActName) => refusalOf(facts, act, actor) === null;
  // What the person's role never does explains nothing; what somebody else must do now does.
  const next: readonly ActName[] = ['return', 'accept', 'ask', 'recommend', 'decide'];
  const refusals = next.map((act) => refusalOf(facts, act, actor));
  const why = refusals.find(
    (code) => code === 'same-person' || code === 'assessment-open' || (code === 'not-your-case' && application.assignedTo !== null),
  );
  return {
    take: can('take') ? { from: application.assignedTo !== null } : null,
    accept: can('accept') ? { dueOn: termEnd(law.calendar, minskDay(now), procedure.decision.value) } : null,
    return: can('return'),
    ask: can('ask'),
    askConclusion: can('ask-conclusion') ? { term: termWords(lang, edition.terms.conclusion.value) } : null,
    assess: can('assess'),
    weigh: can('weigh'),
    recommend: can('recommend'),
    decide: can('decide'),
    note: can('note'),
    why: why === undefined ? null : t(lang, `applicationRefusals.${why}`),
    shown: why !== undefined || [...next, 'take' as const, 'weigh' as const].some(can),
  };
}
