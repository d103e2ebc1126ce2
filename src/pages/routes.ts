import type { Limits } from '../http/limits.ts';
import type { OpenId } from '../http/openid.ts';
import type { PublicRoute, Route } from '../http/route.ts';
import { accountRoom } from './account/routes.ts';
import { adminRoutes } from './admin/routes.ts';
import { agencyRoom } from './agency/routes.ts';
import { educationRoutes } from './education/routes.ts';
import { hotlineRoutes } from './hotline/hotline.ts';
import { inspectionRoutes } from './inspections/routes.ts';
import { officerRoutes } from './officer/routes.ts';
import { oversightRoutes } from './oversight/routes.ts';
import { aboutRoutes } from './public/about.ts';
import { advertisementRoutes } from './public/advertisement.ts';
import { openapiRoutes } from './public/api/openapi.ts';
import { checkRoutes } from './public/check.ts';
import { feedRoutes } from './public/feeds.ts';
import { figuresRoutes } from './public/figures.ts';
import { followForms, followRoutes } from './public/follow.ts';
import { helpRoutes } from './public/help.ts';
import { homeRoutes } from './public/home.ts';
import { inboxRoutes } from './public/inbox.ts';
import { licenceRoutes } from './public/licence.ts';
import { logRoutes } from './public/log.ts';
import { cosignatureRoutes } from './public/log-cosignature.ts';
import { logTileRoutes } from './public/log-tiles.ts';
import { newTipRoutes } from './public/new-tip.ts';
import { openDataRoutes } from './public/open-data.ts';
import { pastedRoutes, pastedVisitorRoutes } from './public/pasted.ts';
import { codeRoutes } from './public/q.ts';
import { regionsRoutes } from './public/regions.ts';
import { registerRoutes } from './public/register.ts';
import { reportRoutes } from './public/report.ts';
import { reportsRoutes } from './public/reports.ts';
import { scanRoutes } from './public/scan.ts';
import { securityTxtRoutes } from './public/security-txt.ts';
import { snapshotRoutes } from './public/snapshot.ts';
import { statusRoutes } from './public/status.ts';
import { tipsRoutes } from './public/tips.ts';
import { waitingRoutes } from './public/waiting.ts';
import { warningRoutes } from './public/warning.ts';
import { warningsRoutes } from './public/warnings.ts';
import { yearsRoutes } from './public/years.ts';

/** What everyone may read, without a session. */
export const publicRoutes: readonly PublicRoute[] = [
  ...homeRoutes,
  ...registerRoutes,
  // Before the address that the number of any licence fits.
  ...pastedRoutes,
  ...feedRoutes,
  ...followRoutes,
  ...licenceRoutes,
  ...advertisementRoutes,
  ...checkRoutes,
  ...codeRoutes,
  ...scanRoutes,
  ...snapshotRoutes,
  ...helpRoutes,
  ...regionsRoutes,
  ...yearsRoutes,
  ...openDataRoutes,
  ...openapiRoutes,
  ...logRoutes,
  ...logTileRoutes,
  ...cosignatureRoutes,
  ...waitingRoutes,
  ...figuresRoutes,
  ...warningsRoutes,
  ...warningRoutes,
  ...aboutRoutes,
  ...securityTxtRoutes,
  ...statusRoutes,
  ...inboxRoutes,
];

/**
 * What everyone may write, without a session: no cookie is set and nothing is known of who writes. Their forms carry a key like all others.
 */
export const visitorRoutes: readonly PublicRoute[] = [
  ...newTipRoutes,
  ...tipsRoutes,
  ...reportRoutes,
  ...reportsRoutes,
  ...pastedVisitorRoutes,
  ...followForms,
];

/** Signing in, out and up: it knows who is asking and, like the public pages, does without the law and so without a query for it. */
export function accountRoutes(limits: Limits, openId: OpenId | null): readonly PublicRoute[] {
  return accountRoom(limits, openId);
}

/** The rooms in which people work by the law. */
export const roomRoutes: readonly Route[] = [
  ...agencyRoom,
  ...officerRoutes,
  ...educationRoutes,
  ...inspectionRoutes,
  ...adminRoutes,
  ...hotlineRoutes,
  ...oversightRoutes,
];
