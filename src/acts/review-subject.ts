import { type Day, minskDay } from '../rules/calendar.ts';
import { editionByCode, type Law } from '../rules/law.ts';
import { isReviewed, type ReviewSubject, reviewedOutcome } from '../rules/reviews.ts';
import { type MeasureFacts, spellsOf } from '../rules/spells.ts';
import { type Agency, agencyById } from '../store/agencies.ts';
import {
  type Application,
  type Decision,
  decisionById,
  decisionOf,
  findApplication,
  hasOtherOpen,
  lockApplication,
} from '../store/applications.ts';
import type { Db } from '../store/database.ts';
import { type Licence, licenceById, licenceByNumber, lockLicence } from '../store/licences.ts';
import { type MeasureRow, measureById, measureFacts, measuresOf } from '../store/measures.ts';
import { carriesOutRuling, type ReviewRow, reviewsOf, undoneBy } from '../store/reviews.ts';
import { itemsOfLicence } from '../store/scope.ts';

/** What an address or a review names as the decision to look at again. An application stands for its latest decision. */
export type SubjectKey = { measureId: string } | { applicationId: string } | { decisionId: string };

/**
 * A decision that can be reviewed, with its reviews, oldest first: a measure against a licence or a part (`item`) of one, or the outcome of an
 * application, with the licence that it was about or that it granted.
 */
export type Reviewed = { subject: ReviewSubject; agency: Agency; reviews: ReviewRow[] } & (
  | { of: 'measure'; measure: MeasureRow; licence: Licence; item: string | null }
  | { of: 'application'; decision: Decision; application: Application; licence: Licence | null }
);

/** The decision as it stands today; undefined where there is none, or none that is ever reviewed. */
export async function reviewedDecision(db: Db, law: Law, key: SubjectKey, today: Day): Promise<Reviewed | undefined> {
  return 'measureId' in key ? reviewedMeasure(db, law, key.measureId, today) : reviewedApplication(db, law, key);
}

/** The same with the rows locked on which every act against it stands in line: its licence's and its application's. */
export async function lockReviewed(tx: Db, law: Law, key: SubjectKey, today: Day): Promise<Reviewed | undefined> {
  const found = await reviewedDecision(tx, law, key, today);
  if (!found) return undefined;
  // The acts of an application lock it before its licence.
  if (found.of === 'application') await lockApplication(tx, { id: found.application.id });
  if (found.licence) await lockLicence(tx, found.licence.number);
  return reviewedDecision(tx, law, key, today);
}

async function reviewedMeasure(db: Db, law: Law, id: string, today: Day): Promise<Reviewed | undefined> {
  const measure = await measureById(db, id);
  // What was only proposed, or rejected, decided nothing; a suspension by one officer takes effect at once.
  if (!measure || !isReviewed(measure.measure) || !(measure.upheld || measure.immediate)) return undefined;
  const licence = await licenceById(db, measure.licenceId);
  const agency = licence && (await agencyById(db, licence.agencyId));
  if (!licence || !agency) return undefined;
  const reviews = await reviewsOf(db, { measureId: id });
  const all = await measuresOf(db, [licence.id]);
  const subject: ReviewSubject = {
    what: measure.measure,
    part: measure.itemId !== null,
    agencyId: agency.id,
    region: agency.region,
    edition: editionByCode(law, measure.edition ?? licence.edition),
    decidedOn: measure.decidedAt ? minskDay(measure.decidedAt) : measure.effectiveFrom,
    decidedBy: measure.decidedBy,
    preparedBy: measure.proposedBy,
    undid: measure.measure === 'annulment' ? await undoneBy(db, licence, measure.decidedAt) : revokers(measure, all),
    force: forceOf(measure, today),
    suspension: suspensionOf(measure, measureFacts(all), today),
    byCourt: await carriesOutRuling(db, id),
    otherOpen: false,
    reviews,
  };
  const items = measure.itemId === null ? [] : await itemsOfLicence(db, licence.id);
  const item = items.find((one) => one.id === measure.itemId)?.name ?? null;
  return { of: 'measure', measure, licence, item, agency, reviews, subject };
}

/** Who took and who prepared the revocation that a review changed into this suspension; nobody where it came of none. */
function revokers({ measure, follows }: MeasureRow, all: readonly MeasureRow[]): (string | null)[] {
  const revocation = all.find((one) => measure === 'suspension' && one.id === follows && one.measure === 'revocation');
  return revocation ? [revocation.decidedBy, revocation.proposedBy] : [];
}

function forceOf({ measure, upheld, confirmBy, reviews }: MeasureRow, today: Day): ReviewSubject['force'] {
  if (reviews.some(({ outcome }) => outcome === 'set-aside' || measure === 'revocation')) return 'replaced';
  if (upheld === true) return 'decided';
  return upheld === null && confirmBy !== null && today <= confirmBy ? 'unconfirmed' : 'lapsed';
}

function suspensionOf({ id, measure, follows }: MeasureRow, all: readonly MeasureFacts[], today: Day): ReviewSubject['suspension'] {
  const cause = measure === 'extension' ? follows : id;
  const spells = spellsOf(all).suspensions.filter((spell) => spell.cause === cause);
  const running = spells.find(({ from, until }) => from <= today && (until === null || today <= until));
  const from = all.find((one) => one.id === cause)?.from;
  return running && from !== undefined ? { from, until: running.until } : null;
}

type OutcomeKey = { applicationId: string } | { decisionId: string };

async function reviewedApplication(db: Db, law: Law, key: OutcomeKey): Promise<Reviewed | undefined> {
  const applicationId = 'decisionId' in key ? (await decisionById(db, key.decisionId))?.applicationId : key.applicationId;
  const latest = applicationId === undefined ? undefined : await decisionOf(db, applicationId);
  const decision = 'decisionId' in key && latest?.id !== key.decisionId ? await decisionById(db, key.decisionId) : latest;
  const found = decision && (await findApplication(db, { id: decision.applicationId }));
  const what = found && reviewedOutcome(decision.outcome, found.application.purpose);
  if (!decision || !found || !what) return undefined;
  const { application, agency } = found;
  const number = found.licence ?? (what === 'refusal' ? null : (latest?.licence ?? null));
  const licence = number === null ? null : ((await licenceByNumber(db, number)) ?? null);
  const reviews = await reviewsOf(db, { decisionId: decision.id });
  const subject: ReviewSubject = {
    what,
    part: false,
    agencyId: agency.id,
    region: agency.region,
    edition: editionByCode(law, application.edition),
    decidedOn: minskDay(decision.decidedAt),
    decidedBy: decision.decidedBy,
    preparedBy: decision.recommendedBy,
    undid: [],
    force: isReplaced(reviews, licence ? await measuresOf(db, [licence.id]) : []) ? 'replaced' : 'decided',
    suspension: null,
    byCourt: false,
    otherOpen: what === 'refusal' && (await hasOtherOpen(db, application)),
    reviews,
  };
  return { of: 'application', decision, application, licence, agency, reviews, subject };
}

/** Set aside, and not given back: where the annulment that came of it was set aside in its turn, the decision holds again. */
function isReplaced(reviews: readonly ReviewRow[], measures: readonly MeasureRow[]): boolean {
  const back = measures.filter(
    ({ measure, reviews: own }) => measure === 'annulment' && own.some(({ outcome }) => outcome === 'set-aside'),
  );
  const moments = back.map(({ decidedAt }) => decidedAt?.getTime());
  return reviews.some(({ outcome, decidedAt }) => outcome === 'set-aside' && !moments.includes(decidedAt?.getTime()));
}
