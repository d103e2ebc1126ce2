import { z } from 'zod';
import { decideReview } from '../../acts/review.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, isUuid, optionalDay, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { annuls, latestLastDay, outcomesOf } from '../../rules/review-outcomes.ts';
import { type ReviewedDecision, type ReviewOutcome, type ReviewRefusal, refusalOfReview, reviewOutcomes } from '../../rules/reviews.ts';
import { type ReviewRow, reviewById } from '../../store/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type ReviewView, reviewView } from '../case/reviews.ts';
import { sourceText } from '../case/source.ts';
import { besideText } from './review-beside.ts';
import { type DecisionView, decisionView, type OpenedDecision, open } from './reviewed.ts';

const path = '/officer/reviews/:id';

export const reviewRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-cases', handle: async (context) => show(context, await openReview(context)) },
  { method: 'post', path: `${path}/outcome`, shownOn: path, action: 'decide-review', handle: decide },
];

type Opened = OpenedDecision & { review: ReviewRow };

async function openReview(context: Context): Promise<Opened> {
  const { id = '' } = context.params;
  const review = isUuid(id) ? await reviewById(context.deps.database.db, id) : undefined;
  if (review?.measureId) return { review, ...(await open(context, { measureId: review.measureId })) };
  if (review?.decisionId) return { review, ...(await open(context, { decisionId: review.decisionId })) };
  throw notFound();
}

export function reviewAddress(id: string): string {
  return `/officer/reviews/${id}`;
}

const advice = z.string().max(2000, 'too-long').default('');
const shape = {
  outcome: choice(reviewOutcomes),
  reasons: prose(8000),
  until: optionalDay(),
  ...{ adviceBe: advice, adviceRu: advice, adviceEn: advice },
};

/** A head decides on an appeal or a protest, or carries out a court's ruling. */
async function decide(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const opened = await openReview(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, opened, { form: formModel(lang, form.typed, form.errors) });
  const { formKey, adviceBe: be, adviceRu: ru, adviceEn: en, ...decision } = form.value;
  const doing = { actor: opened.actor, formKey, location: reviewAddress(opened.review.id) };
  const answer = await decideReview(deps, doing, opened.review.id, { ...decision, advice: { be, ru, en } });
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const again = await openReview(context);
  if ('stale' in answer) return show(context, again, { form: formModel(lang, form.typed), stale: true });
  return show(context, again, { form: refusalModel(context, again, form.typed, answer.refused) });
}

const fieldOfRefusal: Partial<Record<ReviewRefusal, string>> = {
  'outcome-impossible': 'outcome',
  'already-open': 'outcome',
  'last-day-required': 'until',
  'last-day-past': 'until',
  'last-day-too-late': 'until',
  'advice-required': 'adviceBe',
};

function refusalModel({ lang, law, now }: Context, { reviewed }: Opened, typed: FormModel['typed'], code: ReviewRefusal): FormModel {
  const latest = latestLastDay(reviewed.subject, law.calendar, minskDay(now));
  const text = t(lang, `reviewRefusals.${code}`, { day: latest === null ? '' : formatDay(lang, latest) });
  const field = fieldOfRefusal[code] ?? 'main';
  return { typed, errors: { [field]: text }, errorList: [{ field, text }] };
}

type View = FormModel & {
  staff: true;
  stale: boolean;
  review: ReviewView;
  decision: DecisionView;
  /** What else was lodged against the same decision. */
  others: ReviewView[];
  why: string | null;
  /** The form of the decision; null for whoever may not decide, and once it is decided. */
  form: {
    bound: boolean;
    outcomes: { value: ReviewOutcome; label: string; hint: string }[];
    chosen: FormModel['typed'][string] | null;
    /** The latest last day that can be set, and its source, where a head may set one. */
    latest: Day | null;
    source: string;
    /** What follows where the agency got another licence of the kind since the one was ended; null where it has none. */
    beside: string | null;
    /** When what clients should do now is asked: where the decision is changed, or where a licence is annulled; null for neither. */
    advice: string | null;
  } | null;
};

async function show(context: Context, opened: Opened, trouble: { form?: FormModel; stale?: boolean } = {}): Promise<Reply> {
  const { lang, law, now } = context;
  const { review, reviewed, actor } = opened;
  const today = minskDay(now);
  const isOpen = review.decidedAt === null;
  const refused = isOpen ? refusalOfReview(review, reviewed.subject, actor) : null;
  const typed = trouble.form?.typed ?? adviceSaid(opened);
  const model: View = {
    ...(trouble.form ?? formModel(lang)),
    typed,
    ...{ staff: true, stale: trouble.stale ?? false },
    review: reviewView(lang, law, review, today),
    decision: await decisionView(context, reviewed),
    others: reviewed.reviews.filter(({ id }) => id !== review.id).map((row) => reviewView(lang, law, row, today)),
    // What a role never does explains nothing; what another head must do, or do first, does.
    why: refused === null || refused === 'not-allowed' ? null : t(lang, `reviewRefusals.${refused}`),
    form: isOpen && refused === null ? await formOf(context, opened, typed) : null,
  };
  return { view: 'officer/review', model, code: trouble.stale ? 409 : trouble.form ? 422 : 200 };
}

/** The advice of the first decision, to be rewritten where it is changed. */
function adviceSaid({ reviewed }: Opened): FormModel['typed'] {
  const said = reviewed.of === 'measure' ? reviewed.measure.advice : null;
  return said === null ? {} : { adviceBe: said.be, adviceRu: said.ru, adviceEn: said.en };
}

/** What comes of setting these aside is said in words of their own. */
const ownHint: readonly ReviewedDecision[] = ['refusal', 'order', 'grant', 'renewal'];

async function formOf(context: Context, { review, reviewed }: Opened, typed: FormModel['typed']): Promise<View['form']> {
  const { lang, law, now } = context;
  const { subject } = reviewed;
  const today = minskDay(now);
  const outcomes = outcomesOf(review, subject, law.calendar, today);
  const mayChange = outcomes.includes('changed');
  const mayAnnul = outcomes.some((outcome) => annuls(subject, outcome));
  const hint = (outcome: ReviewOutcome) =>
    t(lang, `reviewPage.hint-${outcome}${outcome === 'set-aside' && ownHint.includes(subject.what) ? `-${subject.what}` : ''}`);
  return {
    bound: review.ruled !== null,
    outcomes: outcomes.map((value) => ({ value, label: t(lang, `reviewOutcomes.${value}`), hint: hint(value) })),
    chosen: typed.outcome ?? (review.ruled === null ? null : review.ruled),
    latest: mayChange && review.ruled === null ? latestLastDay(subject, law.calendar, today) : null,
    source: sourceText(lang, subject.edition.terms.suspension.source),
    beside: outcomes.some((outcome) => outcome !== 'upheld') ? await besideText(context, reviewed) : null,
    advice: mayChange ? t(lang, 'reviewPage.advice-lead') : mayAnnul ? t(lang, 'reviewPage.advice-lead-annulled') : null,
  };
}
