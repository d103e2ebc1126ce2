import type { ApplicationAct } from '../rules/application.ts';
import { minskDay } from '../rules/calendar.ts';
import type { Changes } from '../rules/changes.ts';
import type { DocumentCode } from '../rules/editions/edition.ts';
import { applicationNumber } from '../rules/licence.ts';
import { lastDayOfAppeal } from '../rules/reviews.ts';
import { tracesOfAgency, tracesOfFacts } from '../rules/traces.ts';
import {
  type ApplicationChange,
  insertDecision,
  insertRecommendation,
  insertSubmission,
  recommendationsOf,
} from '../store/applications.ts';
import { insertConclusion } from '../store/conclusions.ts';
import { documentsOf, insertDocument, looseDocuments, removeDocument, unsentDocuments } from '../store/documents.ts';
import { insertInspection } from '../store/inspections.ts';
import { nextNumber } from '../store/numbers.ts';
import { insertPayment } from '../store/payments.ts';
import { insertAnswer, insertQuestion, questionsOf } from '../store/questions.ts';
import { insertRelationView, relationsOf } from '../store/relations.ts';
import { addTraces } from '../store/traces.ts';
import { type EffectContext, tell } from './application-history.ts';
import { grant } from './granting.ts';
import { draftChanges, holdingOf, licenceOf } from './holding.ts';

/**
 * Writes the rows of an act that the rules have allowed, with its history, and returns what changes in the application's own row.
 * `missing`: the act names something that is not there.
 */
export async function effectOf(context: EffectContext, act: ApplicationAct): Promise<ApplicationChange | 'missing'> {
  const { tx, now, actor, application } = context;
  switch (act.act) {
    case 'save':
      return { draft: act.facts, edition: application.sentAt === null ? context.edition.code : application.edition };
    case 'attach':
      return attach(context, act.code);
    case 'detach':
      return (await detach(context, act.documentId)) ? {} : 'missing';
    case 'send':
      return send(context);
    case 'withdraw':
      // A draft nobody saw leaves no public trace.
      if (application.sentAt !== null) await tell(context, 'application-withdrawn', {});
      return { decidedAt: now };
    case 'answer':
      return answer(context, act.text);
    case 'pay':
      return pay(context, act);
    case 'take':
      await tell(context, 'application-taken', {});
      return { assignedTo: actor.id };
    case 'return':
      await tell(context, 'application-returned', { missing: act.missing, text: act.text }, {}, { reasons: act.text });
      return {};
    case 'accept':
      await tell(context, 'application-accepted', {});
      return { acceptedAt: now };
    case 'ask':
      return ask(context, act);
    case 'ask-conclusion':
      await insertConclusion(tx, { applicationId: application.id, requestedBy: actor.id, requestedAt: now });
      await tell(context, 'conclusion-requested', {});
      return {};
    case 'assess':
      return assess(context, act);
    case 'note':
      await tell(context, 'note-added', { text: act.text });
      return {};
    case 'weigh':
      return weigh(context, act);
    case 'recommend':
      await insertRecommendation(tx, {
        applicationId: application.id,
        outcome: act.outcome,
        grounds: [...act.grounds],
        reasons: act.reasons,
        recommendedBy: actor.id,
        recommendedAt: now,
      });
      await tell(context, 'outcome-recommended', { outcome: act.outcome, grounds: [...act.grounds] }, {}, { reasons: act.reasons });
      return {};
    case 'decide':
      return decideOutcome(context, act);
  }
}

async function attach({ tx, now, actor, application, attachment }: EffectContext, code: DocumentCode): Promise<ApplicationChange> {
  if (!attachment) throw new Error('an attach without its file');
  await insertDocument(tx, { ...attachment, applicationId: application.id, code, uploadedBy: actor.id, uploadedAt: now });
  return {};
}

async function detach({ tx, now, application }: EffectContext, documentId: string): Promise<boolean> {
  // What was sent stays with the application.
  if (application.state === 'waiting') {
    const loose = await looseDocuments(tx, application.id);
    if (!loose.some((document) => document.id === documentId)) return false;
  }
  return removeDocument(tx, application.id, documentId, now);
}

async function send(context: EffectContext): Promise<ApplicationChange> {
  const { tx, now, actor, application, edition } = context;
  const year = Number(minskDay(now).slice(0, 4));
  const number = application.number ?? applicationNumber(year, await nextNumber(tx, 'A', year));
  const documents = await documentsOf(tx, application.id);
  await insertSubmission(tx, {
    applicationId: application.id,
    facts: application.draft,
    changes: await changesSent(context),
    sentBy: actor.id,
    sentAt: now,
    documentIds: documents.map((document) => document.id),
  });
  await keepTraces(context);
  await tell({ ...context, application: { ...application, number, edition: edition.code } }, 'application-sent', {});
  return { number, edition: edition.code, sentAt: application.sentAt ?? now };
}

/** What the facts that are being sent would change in the licence as it is now; null where they are about none. */
async function changesSent({ tx, law, now, application, agency, edition }: EffectContext): Promise<Changes | null> {
  if (application.licenceId === null) return null;
  const held = await holdingOf(tx, law, await licenceOf(tx, application), agency, minskDay(now));
  return draftChanges(application, held, edition);
}

async function ask(context: EffectContext, { ground, text, replyBy }: Extract<ApplicationAct, { act: 'ask' }>): Promise<ApplicationChange> {
  const { tx, now, actor, application } = context;
  const asked = { applicationId: application.id, ground, text, replyBy, askedBy: actor.id, askedAt: now };
  const questionId = await insertQuestion(tx, asked);
  await tell(context, 'question-asked', { ground, replyBy, questionId });
  return {};
}

async function answer(context: EffectContext, text: string): Promise<ApplicationChange> {
  const { tx, now, actor, application } = context;
  const open = (await questionsOf(tx, [application.id])).find((question) => question.answer === null);
  if (!open) throw new Error(`application ${application.id} waits without an open question`);
  const documents = await unsentDocuments(tx, application.id);
  await insertAnswer(tx, {
    questionId: open.id,
    text,
    answeredBy: actor.id,
    answeredAt: now,
    documentIds: documents.map((document) => document.id),
  });
  await keepTraces(context);
  await tell(context, 'question-answered', { documents: documents.length });
  return {};
}

/** The officers of the agency's region find the visit among those they have to plan. */
async function assess(context: EffectContext, { ground, reasons }: ApplicationAct & { act: 'assess' }): Promise<ApplicationChange> {
  const { tx, now, actor, application, agency, edition } = context;
  await insertInspection(tx, {
    agencyId: agency.id,
    region: agency.region,
    applicationId: application.id,
    reason: 'assessment',
    edition: edition.code,
    orderedBy: actor.id,
    orderedAt: now,
  });
  await tell(context, 'assessment-ordered', { ground, text: reasons });
  return { assessedAt: now };
}

async function pay(context: EffectContext, { paidOn, sum, reference }: ApplicationAct & { act: 'pay' }): Promise<ApplicationChange> {
  const { tx, now, actor, application } = context;
  await insertPayment(tx, { ...sum, applicationId: application.id, paidOn, reference, statedBy: actor.id, statedAt: now });
  await tell(context, 'payment-stated', { paidOn, ...sum });
  return {};
}

/** What the agency is known by from what has just arrived; by it others are compared with it from now on. */
async function keepTraces({ tx, now, application, agency }: EffectContext): Promise<void> {
  const traces = [...tracesOfAgency(agency), ...tracesOfFacts(application.draft)];
  await addTraces(tx, [{ agencyId: agency.id, traces, since: now }]);
}

/** The view is kept with the flags it is about, as they are now and as far as its writer was shown them. */
async function weigh(context: EffectContext, act: ApplicationAct & { act: 'weigh' }): Promise<ApplicationChange> {
  const { tx, now, actor, application, agency } = context;
  const relations = await relationsOf(tx, agency.id, now);
  const flags = relations.flags.filter(({ agencyId }) => act.flags.includes(agencyId));
  await insertRelationView(tx, { applicationId: application.id, flags, text: act.text, viewedBy: actor.id, viewedAt: now });
  await tell(context, 'relations-viewed', {});
  return {};
}

async function decideOutcome(context: EffectContext, act: ApplicationAct & { act: 'decide' }): Promise<ApplicationChange> {
  const { tx, law, now, actor, application, edition } = context;
  const recommendation = (await recommendationsOf(tx, application.id)).at(-1);
  if (!recommendation) throw new Error(`application ${application.id} is recommended without a recommendation`);
  await insertDecision(tx, {
    applicationId: application.id,
    recommendationId: recommendation.id,
    recommendedBy: recommendation.recommendedBy,
    outcome: act.outcome,
    grounds: [...act.grounds],
    reasons: act.reasons,
    decidedBy: actor.id,
    decidedAt: now,
  });
  if (act.outcome === 'send-back') {
    await tell(context, 'recommendation-sent-back', { text: act.reasons });
    return {};
  }
  if (act.outcome === 'refuse') {
    const grounds = [...act.grounds];
    const appealBy = lastDayOfAppeal({ edition, decidedOn: minskDay(now) }, law.calendar);
    await tell(context, 'application-refused', { grounds, text: act.reasons, appealBy }, { grounds }, { reasons: act.reasons });
    return { decidedAt: now };
  }
  await grant({ ...context, reasons: act.reasons }, recommendation);
  return { decidedAt: now };
}
