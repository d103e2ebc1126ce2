import type { Route } from '../../http/route.ts';
import { accountsRoutes } from './accounts.ts';
import { newAccountRoutes } from './new-account.ts';
import { roleRoutes } from './role.ts';

/** The administrator's room: who has access. */
export const adminRoutes: readonly Route[] = [...accountsRoutes, ...newAccountRoutes, ...roleRoutes];
