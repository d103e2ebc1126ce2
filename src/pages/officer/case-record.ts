import type { Context } from '../../http/route.ts';
import { type Day, minskDay, type Term } from '../../rules/calendar.ts';
import { type Due, dueOf } from '../../rules/due.ts';
import type { Edition, GroundCode } from '../../rules/editions/edition.ts';
import { findGround } from '../../rules/editions/index.ts';
import type { Lang } from '../../rules/languages.ts';
import { calendarOn } from '../../rules/law.ts';
import { type Application, decisionOf, recommendationsOf, submissionsOf } from '../../store/applications.ts';
import { givenDocuments, type HeadAnswer, headAnswers } from '../../store/cases.ts';
import { conclusionsOf } from '../../store/conclusions.ts';
import { assessmentOf } from '../../store/inspections.ts';
import { paymentsOf } from '../../store/payments.ts';
import { type Question, questionsOf } from '../../store/questions.ts';
import { userById } from '../../store/users.ts';
import { t } from '../../text/catalogue.ts';
import { assessmentView } from '../case/assessment.ts';
import { clockDays, clockView } from '../case/clock.ts';
import { conclusionsView } from '../case/conclusions.ts';
import { deliveryView, readDelivery, undeliveredNote } from '../case/delivery.ts';
import { documentsView } from '../case/documents.ts';
import { dutyView } from '../case/duty.ts';
import { factsView } from '../case/facts.ts';
import { questionsView } from '../case/questions.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { stepsView } from '../case/steps.ts';
import type { OpenedCase } from './case-form.ts';
import { relationsView } from './relations-view.ts';
import { sendingsView } from './sendings.ts';

/** Everything that staff read of a case, whoever they are. What the agency has not sent is not in it. */
export async function caseRecord(context: Context, opened: OpenedCase) {
  const { actor, application, agency, edition, procedure, events } = opened;
  const { lang, deps, law, now } = context;
  const { db } = deps.database;
  const { id } = application;
  const questions = await questionsOf(db, [id]);
  const sent = await submissionsOf(db, id);
  const given = await givenDocuments(db, id);
  const recommendations = await recommendationsOf(db, id);
  const answers = await headAnswers(db, id);
  const examiner = application.assignedTo === null ? undefined : await userById(db, application.assignedTo);
  const mails = await readDelivery(db, actor, 'application', application.number ?? '');
  const last = sent.at(-1);
  if (!last) throw new Error(`application ${id} was never sent`);
  const current = given.filter(({ submission }) => submission === null || submission === last.seq).map(({ document }) => document);
  return {
    record: {
      edition: edition.code,
      unp: agency.unp,
      names: [agency.nameBe, agency.nameRu, agency.nameEn],
      region: agency.region,
      address: agency.address,
      phone: agency.phone,
      email: agency.email,
      registeredOn: minskDay(agency.registeredAt),
      examiner: examiner?.name ?? null,
      due:
        application.decidedAt === null
          ? dueView(context, application, { edition, decision: procedure.decision.value }, last.sentAt, questions)
          : null,
      sentAt: last.sentAt,
      facts: factsView(lang, procedure.facts, last.facts),
      documents: documentsView(lang, procedure.documents, current, opened.facts.occasions),
      sendings: sendingsView(lang, procedure, sent, given),
      recommendations: recommendations.map((one) => ({
        at: one.recommendedAt,
        outcome: one.outcome,
        grounds: groundViews(lang, edition, one.grounds),
        reasons: one.reasons,
        by: one.by,
        answer: answerView(lang, edition, answers, one.id),
      })),
      refusalUndelivered: application.state === 'refused' ? undeliveredNote(lang, mails, { latest: 'application-refused' }) : null,
      licence: (await decisionOf(db, id))?.licence ?? null,
      notes: events.flatMap(({ type, at, actor, data }) =>
        type === 'note-added' ? [{ at, by: actor ?? '', text: String(data.text) }] : [],
      ),
    },
    clock: clockView(
      lang,
      calendarOn(law, application.decidedAt && minskDay(application.decidedAt)),
      { edition, procedure },
      application,
      questions,
      now,
    ),
    duty: dutyView(lang, law, procedure, application, await paymentsOf(db, id), now),
    relations: await relationsView(context, opened),
    questions: questionsView(lang, questions, minskDay(now)).map((view, place) => {
      return { ...view, undelivered: undeliveredNote(lang, mails, { id: questions[place]?.id ?? '' }) };
    }),
    delivery: deliveryView(lang, mails),
    conclusions: conclusionsView(lang, law, edition, application, await conclusionsOf(db, id), now),
    assessment: assessmentView(lang, law, { edition, procedure }, application, questions, await assessmentOf(db, id), now),
    steps: stepsView(
      lang,
      events.filter(({ type }) => type !== 'note-added'),
    ),
  };
}

type DueView = Due & { days: number };

function dueView(
  { law, now }: Context,
  application: Application,
  pinned: { edition: Edition; decision: Term },
  sentAt: Date,
  questions: readonly Question[],
): DueView {
  const today = minskDay(now);
  const due = dueOf(
    {
      state: application.state,
      ...pinned,
      sentOn: minskDay(sentAt),
      ...clockDays(application),
      decidedOn: null,
      questions: questions.map(({ askedAt, answer, replyBy }) => ({
        askedOn: minskDay(askedAt),
        answeredOn: answer && minskDay(answer.answeredAt),
        replyBy,
      })),
    },
    law.calendar,
    today,
  );
  return { ...due, days: due.on === null ? 0 : daysBetween(due.on, today) };
}

/** Whole days from one day to another; negative when the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

export type GroundView = { code: GroundCode; text: string; source: SourceView };

/** Grounds in words, with their place in the law. */
export function groundViews(lang: Lang, edition: Edition, codes: readonly GroundCode[]): GroundView[] {
  return codes.flatMap((code) => {
    const ground = findGround(edition, code);
    return ground ? [{ code, text: t(lang, `grounds.${code}`), source: sourceView(lang, ground) }] : [];
  });
}

function answerView(lang: Lang, edition: Edition, answers: readonly HeadAnswer[], recommendationId: string) {
  const answer = answers.find((one) => one.recommendationId === recommendationId);
  if (!answer) return null;
  const { outcome, reasons, decidedAt: at, by } = answer;
  return { outcome, reasons, at, by, grounds: groundViews(lang, edition, answer.grounds) };
}
