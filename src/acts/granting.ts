import { minskDay } from '../rules/calendar.ts';
import { contactsIn } from '../rules/contacts.ts';
import { stillCovered } from '../rules/contracts.ts';
import { kindPrefix } from '../rules/kinds.ts';
import { datesOfGrant, datesOfRenewal, licenceNumber } from '../rules/licence.ts';
import type { Purpose } from '../rules/purposes.ts';
import { itemsOf } from '../rules/scope.ts';
import { lastSubmission, type Recommendation } from '../store/applications.ts';
import { addContacts } from '../store/contacts.ts';
import { insertLicence, insertRenewal } from '../store/licences.ts';
import { insertMeasure } from '../store/measures.ts';
import { nextNumber } from '../store/numbers.ts';
import { insertItems } from '../store/scope.ts';
import { type EffectContext, tell } from './application-history.ts';
import { issueExtract } from './extract.ts';
import { changesAsked, holdingOf, licenceOf } from './holding.ts';
import { tellAdded } from './scope-history.ts';
import { restateSite, vary } from './varying.ts';

/** What the head's grant does, by what was asked for. The rules have allowed it, and the licence's row is locked. */
export async function grant(context: EffectContext, recommendation: Recommendation): Promise<void> {
  await effects[context.application.purpose](context, recommendation);
}

const effects: Record<Purpose, (context: EffectContext, recommendation: Recommendation) => Promise<void>> = {
  grant: bear,
  variation: vary,
  renewal: renew,
  surrender: endAtOwnRequest,
};

/** The licence is born: its number, kind, scope and dates, by the edition pinned to the application. */
async function bear(context: EffectContext): Promise<void> {
  const { tx, now, application, agency, edition } = context;
  const sent = await lastSubmission(tx, application.id);
  if (!sent) throw new Error(`application ${application.id} was never sent`);
  const today = minskDay(now);
  const year = Number(today.slice(0, 4));
  const number = licenceNumber(application.kind, year, await nextNumber(tx, kindPrefix[application.kind], year));
  const { validFrom, validTo } = datesOfGrant(edition, today);
  const licence = await insertLicence(tx, {
    number,
    kind: application.kind,
    agencyId: agency.id,
    applicationId: application.id,
    edition: edition.code,
    validFrom,
    validTo,
    createdAt: now,
  });
  const items = await insertItems(tx, {
    licenceId: licence.id,
    from: validFrom,
    applicationId: application.id,
    items: stillCovered(itemsOf(sent.facts), validFrom),
  });
  await addContacts(tx, [{ agencyId: agency.id, contacts: contactsIn(sent.facts.website ?? ''), since: now }]);
  const entry = { licence: number, from: validFrom, ...(validTo === null ? {} : { until: validTo }) };
  await tell(context, 'licence-granted', { licence: number, from: validFrom, until: validTo }, entry, {}, licence.id);
  await tellAdded(context, items, { id: licence.id, number });
  await issueExtract(tx, { ...context, licenceId: licence.id, issuedFor: 'grant', applicationId: application.id });
}

async function renew(context: EffectContext): Promise<void> {
  const { tx, law, now, application, agency, edition, licence: number } = context;
  const licence = await licenceOf(tx, application);
  const today = minskDay(now);
  const { validFrom, validTo } = datesOfRenewal(licence, edition, today);
  await insertRenewal(tx, { licenceId: licence.id, applicationId: application.id, validFrom, validTo, createdAt: now });
  const part = { from: validFrom, ...(validTo === null ? {} : { until: validTo }) };
  await tell(context, 'licence-renewed', { licence: number, from: validFrom, until: validTo }, part);
  await restateSite(context, await changesAsked(tx, application.id, await holdingOf(tx, law, licence, agency, today), today));
  // The paper in the agency's hands names the old end.
  await issueExtract(tx, { ...context, licenceId: licence.id, issuedFor: 'variation', applicationId: application.id });
}

/** A surrender ends the licence as a measure does: proposed by the examiner who recommended it, decided by the head, from that day on. */
async function endAtOwnRequest(context: EffectContext, recommendation: Recommendation): Promise<void> {
  const { tx, now, actor, application } = context;
  const { recommendedBy, recommendedAt, reasons } = recommendation;
  const { id } = await licenceOf(tx, application);
  const from = minskDay(now);
  await insertMeasure(tx, {
    ...{ licenceId: id, measure: 'surrender', edition: application.edition, grounds: [], reasons, effectiveFrom: from },
    ...{ proposedBy: recommendedBy, proposedAt: recommendedAt, decidedBy: actor.id, decidedAt: now, upheld: true },
  });
  await tell(context, 'licence-surrendered', { from }, { from });
}
