import { type Reviewed, reviewedDecision, type SubjectKey } from '../../acts/review-subject.ts';
import { notFound } from '../../http/errors.ts';
import { isUuid } from '../../http/forms.ts';
import { type Context, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { type Lang, langs } from '../../rules/languages.ts';
import { editionByCode } from '../../rules/law.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { userById } from '../../store/users.ts';
import { agencyName } from '../../text/agency-name.ts';
import { titleOf } from '../case/reviews.ts';
import { caseAddress } from './case-form.ts';
import { type GroundView, groundViews } from './case-record.ts';
import { licenceAddress } from './licence.ts';

/** A decision that this person may read, and that can be looked at again. */
export type OpenedDecision = { actor: Actor; key: SubjectKey; reviewed: Reviewed };

/**
 * Opens the decision of `/officer/measures/:id/…`, or of `/officer/refusals/:id/…` and `/officer/grants/:id/…`, these by the application's id.
 * Throws 404 for any other.
 */
export async function openDecision(context: Context): Promise<OpenedDecision> {
  const { subject, id = '' } = context.params;
  if (!isUuid(id)) throw notFound();
  if (subject === 'measures') return open(context, { measureId: id });
  if (subject !== 'refusals' && subject !== 'grants') throw notFound();
  const opened = await open(context, { applicationId: id });
  if ((subject === 'refusals') !== (opened.reviewed.subject.what === 'refusal')) throw notFound();
  return opened;
}

/** The same for the decision that a review names. */
export async function open(context: Context, key: SubjectKey): Promise<OpenedDecision> {
  const actor = signedIn(context);
  const reviewed = await reviewedDecision(context.deps.database.db, context.law, key, minskDay(context.now));
  if (!reviewed || !can(actor, 'read-cases', { region: reviewed.agency.region })) throw notFound();
  return { actor, key, reviewed };
}

/** The page of the licence or of the case that the decision is about. */
export function homeOf(reviewed: Reviewed): string {
  return reviewed.of === 'measure' ? licenceAddress(reviewed.licence.number) : caseAddress(reviewed.application.number ?? '');
}

/** What was decided, by whom and on which grounds. */
export type DecisionView = {
  home: string;
  number: string;
  agency: string;
  title: string;
  from: Day | null;
  until: Day | null;
  /** By when an order has to be met. */
  remedyBy: Day | null;
  grounds: GroundView[];
  reasons: string;
  advice: { lang: Lang; text: string }[];
  decided: { by: string; at: Date } | null;
  preparedBy: string | null;
  /** A suspension by one officer that no head has confirmed. */
  unconfirmed: boolean;
};

export async function decisionView({ lang, deps, law }: Context, reviewed: Reviewed): Promise<DecisionView> {
  const { db } = deps.database;
  const { subject, agency } = reviewed;
  const decider = subject.decidedBy === null ? undefined : await userById(db, subject.decidedBy);
  const preparer = subject.preparedBy === null ? undefined : await userById(db, subject.preparedBy);
  const common = {
    home: homeOf(reviewed),
    agency: agencyName(lang, agency),
    preparedBy: preparer?.name ?? null,
    title: titleOf(lang, reviewed),
  };
  if (reviewed.of === 'application') {
    const { decision, application } = reviewed;
    return {
      ...common,
      number: application.number ?? '',
      ...{ from: null, until: null, remedyBy: null, advice: [], unconfirmed: false, reasons: decision.reasons },
      grounds: groundViews(lang, editionByCode(law, application.edition), decision.grounds),
      decided: decider ? { by: decider.name, at: decision.decidedAt } : null,
    };
  }
  const { measure, licence } = reviewed;
  const { advice } = measure;
  return {
    ...common,
    number: licence.number,
    ...{
      from: measure.effectiveFrom,
      until: measure.effectiveUntil,
      remedyBy: measure.remedyBy,
      reasons: measure.reasons,
      unconfirmed: subject.force === 'unconfirmed',
    },
    grounds: groundViews(lang, editionByCode(law, licence.edition), measure.grounds),
    advice: advice === null ? [] : langs.map((one) => ({ lang: one, text: advice[one] })),
    decided: decider && measure.decidedAt ? { by: decider.name, at: measure.decidedAt } : null,
  };
}
