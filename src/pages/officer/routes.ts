import type { Route } from '../../http/route.ts';
import { advertisementRoutes } from '../advertising/advertisement.ts';
import { advertisementsRoutes } from '../advertising/advertisements.ts';
import { departmentRoom } from '../advertising/room.ts';
import { acceptanceRoutes } from './acceptance.ts';
import { assessmentRoutes } from './assessment.ts';
import { assignmentRoutes } from './assignment.ts';
import { baseValueRoutes } from './base-value.ts';
import { caseRoutes } from './case.ts';
import { conclusionRoutes } from './conclusion.ts';
import { courtRulingRoutes } from './court-ruling.ts';
import { decisionRoutes } from './decision.ts';
import { editionRoutes } from './edition.ts';
import { editionsRoutes } from './editions.ts';
import { evidenceRoutes } from './evidence.ts';
import { findingRoutes } from './finding.ts';
import { lawChangeRoutes } from './law-change.ts';
import { licenceRoutes } from './licence.ts';
import { mailRoutes } from './mail.ts';
import { measureRoutes } from './measure.ts';
import { measureFormRoutes } from './measure-form.ts';
import { movedDaysRoutes } from './moved-days.ts';
import { newLawChangeRoutes } from './new-law-change.ts';
import { newWarningRoutes } from './new-warning.ts';
import { notesRoutes } from './notes.ts';
import { noticeClosingRoutes } from './notice-closing.ts';
import { protestRoutes } from './protest.ts';
import { questionRoutes } from './question.ts';
import { queueRoutes } from './queue.ts';
import { recommendationRoutes } from './recommendation.ts';
import { relationsRoutes } from './relations.ts';
import { reportRoutes } from './report.ts';
import { reportsRoutes } from './reports.ts';
import { returnRoutes } from './return.ts';
import { reviewRoutes } from './review.ts';
import { reviewsRoutes } from './reviews.ts';
import { rulingRoutes } from './ruling.ts';
import { sealRoutes } from './seal.ts';
import { takingBackRoutes } from './taking-back.ts';
import { tipRoutes } from './tip.ts';
import { tipContactRoutes } from './tip-contact.ts';
import { tipWorkRoutes } from './tip-work.ts';
import { tipsRoutes } from './tips.ts';
import { warningRoutes } from './warning.ts';
import { warningActRoutes } from './warning-acts.ts';
import { warningsRoutes } from './warnings.ts';

/** The Department's room: cases and the law they are examined under. */
export const officerRoutes: readonly Route[] = [
  ...queueRoutes,
  ...caseRoutes,
  ...assignmentRoutes,
  ...returnRoutes,
  ...acceptanceRoutes,
  ...questionRoutes,
  ...conclusionRoutes,
  ...assessmentRoutes,
  ...notesRoutes,
  ...relationsRoutes,
  ...recommendationRoutes,
  ...decisionRoutes,
  ...licenceRoutes,
  ...measureRoutes,
  ...measureFormRoutes,
  ...rulingRoutes,
  ...takingBackRoutes,
  ...reviewsRoutes,
  ...reviewRoutes,
  ...protestRoutes,
  ...courtRulingRoutes,
  ...findingRoutes,
  ...noticeClosingRoutes,
  ...tipsRoutes,
  ...tipRoutes,
  ...tipWorkRoutes,
  ...tipContactRoutes,
  ...sealRoutes,
  ...reportsRoutes,
  ...reportRoutes,
  ...advertisementsRoutes(departmentRoom),
  ...advertisementRoutes(departmentRoom),
  ...mailRoutes,
  ...editionsRoutes,
  ...editionRoutes,
  ...newLawChangeRoutes,
  ...movedDaysRoutes,
  ...baseValueRoutes,
  ...lawChangeRoutes,
  ...warningsRoutes,
  ...newWarningRoutes,
  ...warningRoutes,
  ...evidenceRoutes,
  ...warningActRoutes,
];
