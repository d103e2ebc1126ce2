import type { Limits } from '../http/limits.ts';
import type { PublicRoute, Route } from '../http/route.ts';
import { accountRoom } from './account/routes.ts';
import { adminRoutes } from './admin/routes.ts';
import { agencyRoom } from './agency/routes.ts';
import { educationRoutes } from './education/routes.ts';
import { inspectionRoutes } from './inspections/routes.ts';
import { officerRoutes } from './officer/routes.ts';
import { aboutRoutes } from './public/about.ts';
import { helpRoutes } from './public/help.ts';
import { homeRoutes } from './public/home.ts';
import { inboxRoutes } from './public/inbox.ts';
import { licenceRoutes } from './public/licence.ts';
import { registerRoutes } from './public/register.ts';
import { waitingRoutes } from './public/waiting.ts';

/** What everyone may read, without a session. */
export const publicRoutes: readonly PublicRoute[] = [
  ...homeRoutes,
  ...registerRoutes,
  ...licenceRoutes,
  ...helpRoutes,
  ...waitingRoutes,
  ...aboutRoutes,
  ...inboxRoutes,
];

/** Everything that knows who is asking. */
export function roomRoutes(limits: Limits): readonly Route[] {
  return [...accountRoom(limits), ...agencyRoom, ...officerRoutes, ...educationRoutes, ...inspectionRoutes, ...adminRoutes];
}
