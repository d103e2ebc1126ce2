import type { Route } from '../../http/route.ts';
import { overseenAccountsRoutes } from './accounts.ts';
import { deadlinesRoutes } from './deadlines.ts';
import { decisionsRoutes } from './decisions.ts';
import { happenedRoutes } from './happened.ts';
import { openingsRoutes } from './openings.ts';
import { protestsRoutes } from './protests.ts';
import { readingsRoutes } from './readings.ts';

/** The room of a prosecutor, who reads everything and changes nothing here. */
export const oversightRoutes: readonly Route[] = [
  ...happenedRoutes,
  ...openingsRoutes,
  ...deadlinesRoutes,
  ...decisionsRoutes,
  ...overseenAccountsRoutes,
  ...protestsRoutes,
  ...readingsRoutes,
];
