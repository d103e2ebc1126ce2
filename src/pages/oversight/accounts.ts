import type { Context, Reply, Route } from '../../http/route.ts';
import { type SupervisedAccount, supervisedAccounts } from '../../store/supervision.ts';

/** Who of the staff has which role, by whom they have it, and who vouched for what they sign with. */
export const overseenAccountsRoutes: readonly Route[] = [
  { method: 'get', path: '/oversight/accounts', action: 'read-oversight', handle: show },
];

async function show({ deps }: Context): Promise<Reply> {
  const model: { rows: SupervisedAccount[] } = { rows: await supervisedAccounts(deps.database.db) };
  return { view: 'oversight/accounts', model };
}
