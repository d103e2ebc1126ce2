import { z } from 'zod';
import { createAccount } from '../acts/account.ts';
import type { Deps } from '../acts/act.ts';
import { listAccounts } from '../store/users.ts';
import { Refused } from './command.ts';

/**
 * Creates the first administrator and returns the one-time password.
 * Throws `Refused` when there is an administrator already (who creates the others at /admin/accounts), when the address has an account,
 * and when the address or the name is none.
 */
export async function makeAdministrator(deps: Deps, email: string, name: string): Promise<string> {
  const given = z.object({ email: z.email().max(200), name: z.string().trim().min(1).max(200) }).safeParse({ email: email.trim(), name });
  if (!given.success) throw new Refused(`not an e-mail address and a name: ${email}, ${name}`);
  const { total } = await listAccounts(deps.database.db, 'administrator', { offset: 0, limit: 1 });
  if (total > 0) {
    throw new Refused('there is an administrator already, who creates further accounts at /admin/accounts: nothing was changed');
  }
  const made = await createAccount(deps, null, { ...given.data, role: 'administrator', region: null, unp: null, lang: 'be' });
  if ('password' in made) return made.password;
  throw new Refused(`${email} has an account already: nothing was changed`);
}
