import { lodgeReview } from '../../acts/review.ts';
import { type Reviewed, reviewedDecision, type SubjectKey } from '../../acts/review-subject.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, isUuid, prose, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { can } from '../../rules/permissions.ts';
import { lastDayOfAppeal, type ReviewRefusal, refusalOfLodging } from '../../rules/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type ReviewView, reviewView, titleOf } from '../case/reviews.ts';
import { sourceText } from '../case/source.ts';
import { type OrderedView, orderedView } from './ordered.ts';
import { replyTo } from './own-application.ts';

const measurePath = '/agency/measures/:id/appeal';
const refusalPath = '/agency/applications/:id/appeal';

/** A decision against the agency, its appeal, and what came of it. */
export const appealRoutes: readonly Route[] = [
  { method: 'get', path: measurePath, action: 'appeal', handle: async (context) => page(context, await ownMeasure(context)) },
  { method: 'post', path: measurePath, action: 'appeal', handle: async (context) => appeal(context, ownMeasure) },
  { method: 'get', path: refusalPath, action: 'appeal', handle: async (context) => page(context, await ownRefusal(context)) },
  { method: 'post', path: refusalPath, action: 'appeal', handle: async (context) => appeal(context, ownRefusal) },
];

type Own = { key: SubjectKey; reviewed: Reviewed; path: string };
type Open = (context: Context) => Promise<Own>;

function ownMeasure(context: Context): Promise<Own> {
  const { id = '' } = context.params;
  return own(context, { measureId: id }, appealPath({ measureId: id }));
}

function ownRefusal(context: Context): Promise<Own> {
  const { id = '' } = context.params;
  return own(context, { applicationId: id }, appealPath({ applicationId: id }));
}

export function appealPath(key: { measureId: string } | { applicationId: string }): string {
  return 'measureId' in key ? `/agency/measures/${key.measureId}/appeal` : `/agency/applications/${key.applicationId}/appeal`;
}

async function own(context: Context, key: SubjectKey, path: string): Promise<Own> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const reviewed = isUuid(params.id ?? '') ? await reviewedDecision(deps.database.db, law, key, minskDay(now)) : undefined;
  // What gave the agency what it asked for has no page here.
  const isAgainst = reviewed?.of === 'measure' || reviewed?.subject.what === 'refusal';
  if (!reviewed || !isAgainst || !can(actor, 'appeal', { agencyId: reviewed.agency.id })) throw notFound();
  return { key, reviewed, path };
}

async function appeal(context: Context, open: Open): Promise<Reply> {
  const { deps, body, lang } = context;
  const opened = await open(context);
  const form = readForm({ text: prose(8000) }, body);
  if ('errors' in form) return page(context, opened, formModel(lang, form.typed, form.errors));
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${opened.path}?sent` };
  const answer = await lodgeReview(deps, doing, opened.key, { origin: 'appeal', text: form.value.text });
  return replyTo(answer, {
    refused: async (code) => {
      const text = refusalText(context, opened, code);
      return page(context, await open(context), { ...formModel(lang, form.typed), errorList: [{ field: 'main', text }] });
    },
    stale: () => page(context, opened),
  });
}

function refusalText({ lang, law }: Context, { reviewed }: Own, code: ReviewRefusal): string {
  return t(lang, `reviewRefusals.${code}`, { day: formatDay(lang, lastDayOfAppeal(reviewed.subject, law.calendar)) });
}

type View = FormModel & {
  sent: boolean;
  back: string;
  number: string;
  what: string;
  decidedOn: Day;
  from: Day | null;
  until: Day | null;
  grounds: string[];
  /** Whether it is the refusal of an application, and no measure. */
  ofApplication: boolean;
  reasons: string;
  advice: string | null;
  lastDay: Day;
  term: string;
  source: string;
  may: boolean;
  ordered: OrderedView | null;
  /** What holds until the appeal is decided, and who reads what is written. */
  holds: string;
  textHint: string;
  /** The agency's own appeal awaits its decision. */
  waiting: boolean;
  why: string | null;
  reviews: ReviewView[];
};

async function page(context: Context, opened: Own, form: FormModel = formModel(context.lang)): Promise<Reply> {
  const { lang, law, now, query } = context;
  const { reviewed } = opened;
  const { subject } = reviewed;
  const today = minskDay(now);
  const refused = refusalOfLodging(subject, 'appeal', signedIn(context), law.calendar, today);
  const { value: term, source } = subject.edition.terms.appeal;
  const ordered = await orderedView(context, reviewed);
  const model: View = {
    ...form,
    sent: query.sent !== undefined,
    ...decisionView(lang, reviewed),
    ordered,
    holds: t(lang, ordered ? 'appealPage.holds-order' : 'appealPage.holds'),
    textHint: t(lang, ordered ? 'appealPage.text-hint-order' : 'appealPage.text-hint'),
    what: titleOf(lang, reviewed),
    decidedOn: subject.decidedOn,
    lastDay: lastDayOfAppeal(subject, law.calendar),
    term: t(lang, `terms.${term.unit}`, { count: term.count }),
    source: sourceText(lang, source),
    may: refused === null,
    waiting: refused === 'already-lodged',
    why: refused && refusalText(context, opened, refused),
    reviews: reviewed.reviews.map((row) => reviewView(lang, law, row, today)),
  };
  return { view: 'agency/appeal', model, code: form.errorList.length > 0 ? 422 : 200 };
}

function decisionView(lang: Lang, reviewed: Reviewed) {
  const words = (codes: readonly string[]) => codes.map((code) => t(lang, `grounds.${code}`));
  if (reviewed.of === 'application') {
    const { decision, application } = reviewed;
    return {
      ...{ back: `/agency/applications/${application.id}`, number: application.number ?? '' },
      ...{ ofApplication: true, from: null, until: null, advice: null, reasons: decision.reasons, grounds: words(decision.grounds) },
    };
  }
  const { measure, licence } = reviewed;
  return {
    ...{ back: '/agency', number: licence.number },
    ...{ ofApplication: false, from: measure.effectiveFrom, until: measure.effectiveUntil },
    ...{ reasons: measure.reasons, grounds: words(measure.grounds) },
    advice: measure.advice?.[lang] ?? null,
  };
}
