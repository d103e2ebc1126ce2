import type { Route } from '../../http/route.ts';
import { advertisementRoutes } from './advertisement.ts';
import { advertisementsRoutes } from './advertisements.ts';
import { agencyRoutes } from './agency.ts';
import { answerRoutes } from './answer.ts';
import { appealRoutes } from './appeal.ts';
import { applicationRoutes } from './application.ts';
import { contactsRoutes } from './contacts.ts';
import { documentsRoutes } from './documents.ts';
import { extractsRoutes } from './extracts.ts';
import { factsRoutes } from './facts.ts';
import { letterRoutes } from './letter.ts';
import { licenceRoutes } from './licence.ts';
import { newApplicationRoutes } from './new-application.ts';
import { paymentRoutes } from './payment.ts';
import { purposeRoutes } from './purpose.ts';
import { submissionRoutes } from './submission.ts';
import { tradingNamesRoutes } from './trading-names.ts';
import { withdrawalRoutes } from './withdrawal.ts';

/** The room of an agency. `new` stands before the address that any id fits. */
export const agencyRoom: readonly Route[] = [
  ...agencyRoutes,
  ...contactsRoutes,
  ...tradingNamesRoutes,
  ...licenceRoutes,
  ...letterRoutes,
  ...extractsRoutes,
  ...advertisementsRoutes,
  ...advertisementRoutes,
  ...newApplicationRoutes,
  ...purposeRoutes,
  ...applicationRoutes,
  ...factsRoutes,
  ...documentsRoutes,
  ...paymentRoutes,
  ...submissionRoutes,
  ...answerRoutes,
  ...appealRoutes,
  ...withdrawalRoutes,
];
