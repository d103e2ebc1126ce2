import { z } from 'zod';
import { createAccount, inviteAdministratorHere } from '../acts/account.ts';
import type { Deps } from '../acts/act.ts';
import { listAccounts } from '../store/users.ts';
import { Refused } from './command.ts';

/**
 * Creates one of the first two administrators and returns the code of the invitation by which the key is made. Two, because each vouches for those
 * whom the other lets in. An address that is an administrator's already is invited anew: its keys are revoked. Throws `Refused` when there are two
 * already (who create the others at /admin/accounts), when the address has an account, and when the address or the name is none.
 */
export async function makeAdministrator(deps: Deps, email: string, name: string): Promise<string> {
  const given = z.object({ email: z.email().max(200), name: z.string().trim().min(1).max(200) }).safeParse({ email: email.trim(), name });
  if (!given.success) throw new Refused(`not an e-mail address and a name: ${email}, ${name}`);
  const again = await inviteAdministratorHere(deps, given.data.email);
  if (again !== null) return again;
  const { total } = await listAccounts(deps.database.db, 'administrator', { offset: 0, limit: 1 });
  if (total >= 2) {
    throw new Refused('there are two administrators already, who create further accounts at /admin/accounts: nothing was changed');
  }
  const made = await createAccount(deps, null, { ...given.data, role: 'administrator', region: null, unp: null, lang: 'be' });
  if ('invited' in made && made.invited !== null) return made.invited;
  throw new Refused(`${email} has an account already: nothing was changed`);
}
