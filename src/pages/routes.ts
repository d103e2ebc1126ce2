import type { Limits } from '../http/limits.ts';
import type { PublicRoute, Route } from '../http/route.ts';
import { accountRoom } from './account/routes.ts';
import { adminRoutes } from './admin/routes.ts';
import { agencyRoom } from './agency/routes.ts';
import { educationRoutes } from './education/routes.ts';
import { inspectionRoutes } from './inspections/routes.ts';
import { officerRoutes } from './officer/routes.ts';
import { aboutRoutes } from './public/about.ts';
import { openapiRoutes } from './public/api/openapi.ts';
import { feedRoutes } from './public/feeds.ts';
import { followForms, followRoutes } from './public/follow.ts';
import { helpRoutes } from './public/help.ts';
import { homeRoutes } from './public/home.ts';
import { inboxRoutes } from './public/inbox.ts';
import { licenceRoutes } from './public/licence.ts';
import { openDataRoutes } from './public/open-data.ts';
import { regionsRoutes } from './public/regions.ts';
import { registerRoutes } from './public/register.ts';
import { waitingRoutes } from './public/waiting.ts';
import { yearsRoutes } from './public/years.ts';

/** What everyone may read, without a session. */
export const publicRoutes: readonly PublicRoute[] = [
  ...homeRoutes,
  ...registerRoutes,
  ...feedRoutes,
  ...followRoutes,
  ...licenceRoutes,
  ...helpRoutes,
  ...regionsRoutes,
  ...yearsRoutes,
  ...openDataRoutes,
  ...openapiRoutes,
  ...waitingRoutes,
  ...aboutRoutes,
  ...inboxRoutes,
];

/**
 * What everyone may write, without a session: no cookie is set and nothing is known of who writes. Their forms carry a key like all others.
 */
export const visitorRoutes: readonly PublicRoute[] = [...followForms];

/** Signing in, out and up: it knows who is asking and, like the public pages, does without the law and so without a query for it. */
export function accountRoutes(limits: Limits): readonly PublicRoute[] {
  return accountRoom(limits);
}

/** The rooms in which people work by the law. */
export const roomRoutes: readonly Route[] = [...agencyRoom, ...officerRoutes, ...educationRoutes, ...inspectionRoutes, ...adminRoutes];
