import type { Limits } from '../http/limits.ts';
import type { Route } from '../http/route.ts';
import { homeRoutes } from './public/home.ts';

/** What everyone may read, without a session. */
export const publicRoutes: readonly Route[] = [...homeRoutes];

/** Everything that knows who is asking. */
export function roomRoutes(_limits: Limits): readonly Route[] {
  return [];
}
