import { measuredLicence } from '../../acts/measure.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Law } from '../../rules/law.ts';
import { refusalOfClosing, refusalOfFinding } from '../../rules/letters.ts';
import { isFollowed, type MeasuredLicence } from '../../rules/measured.ts';
import { awaitsDecision, measuresToPropose, refusalOfDecision, refusalOfTakingBack, scopesToSuspendAtOnce } from '../../rules/measures.ts';
import { partsOn } from '../../rules/parts.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import type { HeldItem } from '../../rules/scope.ts';
import type { Standing } from '../../rules/standing.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
import { type LoggedEvent, loggedEvents } from '../../store/events.ts';
import { inspectionsOfAgency } from '../../store/inspections.ts';
import { type Licence, licenceByNumber } from '../../store/licences.ts';
import { measuresWithNames } from '../../store/measures.ts';
import { itemsOfLicence } from '../../store/scope.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { type DeliveryView, deliveryView, readDelivery, undeliveredNote } from '../case/delivery.ts';
import { entryTexts } from '../case/entries.ts';
import { type InspectionRow, inspectionRows } from '../case/inspections.ts';
import { readWritings } from '../case/letters.ts';
import { type MeasureView, measuresView } from '../case/measures.ts';
import { type ScopeView, scopeTitles, scopeView } from '../case/scope.ts';
import { type OpenProposalView, openProposalView } from './open-proposal.ts';
import { type ReviewSection, reviewsOnLicence } from './review-section.ts';

export const licenceRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/officer/licences/:number',
    action: 'read-cases',
    handle: async (context) => showLicence(context, await openLicence(context)),
  },
];

/** A licence that this person may read, with what the rules of measures need to know of it and the public log says of it. */
export type OpenedLicence = {
  actor: Actor;
  licence: Licence;
  agency: Agency;
  measured: MeasuredLicence;
  items: HeldItem[];
  log: LoggedEvent[];
};

/** Opens the licence of the address. Throws 404 for an unknown number and for a licence out of this person's reach. */
export async function openLicence(context: Context): Promise<OpenedLicence> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const { number = '' } = params;
  const { db } = deps.database;
  const licence = /^[A-Z0-9-]{1,40}$/.test(number) ? await licenceByNumber(db, number) : undefined;
  const agency = licence && (await agencyById(db, licence.agencyId));
  if (!licence || !agency || !can(actor, 'read-cases', { region: agency.region })) throw notFound();
  return {
    ...{ actor, licence, agency },
    measured: await measuredLicence(db, law, licence, minskDay(now)),
    items: await itemsOfLicence(db, licence.id),
    log: await loggedEvents(db, licence),
  };
}

export function licenceAddress(number: string, page = ''): string {
  return `/officer/licences/${number}${page === '' ? '' : `/${page}`}`;
}

/** What this person is asked to decide; `confirmBy` is set where one officer took it already. */
type Ruling = { id: string; name: string; confirmBy: Day | null };

type View = FormModel & {
  staff: true;
  number: string;
  agency: string;
  kind: string;
  standing: Standing;
  since: Day;
  until: Day | null;
  edition: string;
  scopeTitle: string;
  scope: ScopeView;
  measures: MeasureView[];
  inspections: InspectionRow[];
  reviews: ReviewSection;
  delivery: DeliveryView;
  /** The proposal for whose decision this person waits with every other. */
  waits: OpenProposalView | null;
  /** Whether there is a measure this person could propose or take. */
  mayAct: boolean;
  /** What this person proposed and can take back. */
  takenBack: string[];
  /** The orders on whose remedy this person can find. */
  findings: string[];
  /** The notices that this person can close without a measure. */
  closings: string[];
  rulings: Ruling[];
  /** Why this person may not decide on what awaits its decision. */
  why: string | null;
  stale: boolean;
};

/** The page of a licence, with what this person can do against it now; `stale`: what was to be decided on is decided already. */
export async function showLicence(
  context: Context,
  opened: OpenedLicence,
  trouble: { form?: FormModel; stale?: boolean } = {},
): Promise<Reply> {
  const { deps, lang, law } = context;
  const { actor, licence, agency, measured, items } = opened;
  const measures = await licenceMeasures(context, opened);
  const mails = await readDelivery(deps.database.db, actor, 'licence', licence.number);
  const model: View = {
    ...(trouble.form ?? formModel(lang)),
    staff: true,
    number: licence.number,
    agency: agencyName(lang, agency),
    kind: licence.kind,
    ...{ standing: measured.standing, since: measured.worth.since, until: measured.worth.until },
    edition: licence.edition,
    scopeTitle: scopeTitles[measured.standing],
    scope: scopeView(lang, partsOn(items, measured.worth.parts, measured.today), () => null),
    measures: measures.map((one) => ({ ...one, undelivered: undeliveredNote(lang, mails, { id: one.id }) })),
    delivery: deliveryView(lang, mails),
    inspections: inspectionRows(lang, await inspectionsOfAgency(deps.database.db, agency.id), measured.today),
    reviews: await reviewsOnLicence(context, actor, licence),
    waits: openProposalView(lang, measured, actor),
    mayAct: measuresToPropose(measured, actor).length > 0 || scopesToSuspendAtOnce(measured, actor).length > 0,
    takenBack: measured.measures.filter((one) => refusalOfTakingBack(one, measured, actor) === null).map(({ id }) => id),
    findings: ordersToFind(measured, actor),
    closings: noticesToClose(measured, actor),
    rulings: rulingsOf(law, opened, measures),
    why: isOwnProposal(measured, actor) ? t(lang, 'measureRefusals.same-person') : null,
    stale: trouble.stale ?? false,
  };
  return { view: 'officer/licence', model, code: trouble.stale ? 409 : trouble.form ? 422 : 200 };
}

/** The measures of the licence as staff read them, with everything written about them. */
export async function licenceMeasures({ deps, lang }: Context, { licence, measured, log }: OpenedLicence): Promise<MeasureView[]> {
  const { db } = deps.database;
  const rows = await measuresWithNames(db, licence.id);
  const ids = rows.map(({ id }) => id);
  const texts = entryTexts(lang, log);
  return measuresView(lang, measured, rows, await readWritings(db, ids), (index) => texts.get(index) ?? String(index));
}

/** The notices that this person can close without a measure. */
export function noticesToClose(measured: MeasuredLicence, actor: Actor): string[] {
  const { agencyId, measures, today } = measured;
  if (!can(actor, 'propose-measure', { agencyId })) return [];
  return measures.filter((one) => refusalOfClosing(one, isFollowed(measured, one.id), today) === null).map(({ id }) => id);
}

function ordersToFind({ agencyId, measures, today }: MeasuredLicence, actor: Actor): string[] {
  if (!can(actor, 'propose-measure', { agencyId })) return [];
  return measures.filter((one) => refusalOfFinding(one, today) === null).map(({ id }) => id);
}

/** What cannot be upheld any more can still be rejected: asked with `false`, the rules say what awaits this person at all. */
function rulingsOf({ calendar }: Law, { measured, actor }: OpenedLicence, views: readonly MeasureView[]): Ruling[] {
  const awaiting = measured.measures.filter((one) => refusalOfDecision(one, false, measured, actor, calendar) === null);
  return awaiting.flatMap(({ id, confirmBy }) => {
    const view = views.find((each) => each.id === id);
    return view ? [{ id, confirmBy, name: [view.title, view.part].filter(Boolean).join(' · ') }] : [];
  });
}

function isOwnProposal(measured: MeasuredLicence, actor: Actor): boolean {
  const awaits = measured.measures.filter((one) => awaitsDecision(one, measured));
  return can(actor, 'decide-measure') && awaits.some(({ proposedBy }) => !can(actor, 'decide-measure', { preparedBy: [proposedBy] }));
}
