import { createAccount } from '../../src/acts/account.ts';
import type { Answer, Deps } from '../../src/acts/act.ts';
import { acceptByKey } from '../../src/acts/invitation.ts';
import { confirmKey } from '../../src/acts/key-confirmation.ts';
import { challengeOfNewKey } from '../../src/acts/keys.ts';
import { addPasskey } from '../../src/acts/passkeys.ts';
import type { Role } from '../../src/rules/permissions.ts';
import { withLinks } from '../../src/store/mail-links.ts';
import { latestMails } from '../../src/store/outbox.ts';
import { keysOfUser } from '../../src/store/staff-keys.ts';
import { actorOf, userByEmail } from '../../src/store/users.ts';
import { aDevice } from './device.ts';
import { doing } from './journeys.ts';
import { aStaff, type Person } from './people.ts';

let serial = 0;

/** Somebody whom an administrator has just let in: the account, and the address in the letter. */
export async function anInvited(deps: Deps, role: Role, by?: Person, unp: string | null = null): Promise<Person & { path: string }> {
  serial += 1;
  const administrator = by ?? (await aStaff(deps, 'administrator'));
  const email = `invited${serial}@dazvol.example`;
  const region = role === 'regional' ? ('BY-BR' as const) : null;
  const made = await createAccount(deps, administrator.actor, { email, name: `invited ${serial}`, role, region, unp, lang: 'en' });
  if (!('invited' in made)) throw new Error(`${email} was not invited: ${JSON.stringify(made)}`);
  const user = await userByEmail(deps.database.db, email);
  if (!user) throw new Error(`no account ${email}`);
  return { actor: actorOf(user), email, path: await invitationOf(deps, email) };
}

/** The address that the newest letter to this person leads to, without its language. */
export async function invitationOf({ database, mail }: Deps, email: string): Promise<string> {
  const { mails } = await latestMails(database.db, { offset: 0, limit: 1000 });
  const letter = mails.find((one) => one.recipient === email && one.mail === 'invitation');
  if (!letter) throw new Error(`no invitation to ${email}`);
  return withLinks(mail.secret, letter.mail, letter.data).path;
}

/** The first key of somebody who was invited, made on this device. */
export async function acceptOn(deps: Deps, { actor, path }: Person & { path: string }, device = aDevice(deps.signing.origin)) {
  const form = { formKey: crypto.randomUUID(), location: '' };
  const made = JSON.parse(device.register({ challenge: challengeOfNewKey(deps, actor.id, form.formKey) }));
  insist(await acceptByKey(deps, form, path.split('/').at(-1) ?? '', 'first', made));
  return device;
}

/** A head whom nobody knows vouches for every key of this person that waits for it. */
export async function vouchFor(deps: Deps, { actor }: Person): Promise<void> {
  const waiting = (await keysOfUser(deps.database.db, actor.id)).filter(({ confirmedAt }) => confirmedAt === null);
  if (waiting.length === 0) return;
  const head = await aStaff(deps, 'head');
  for (const { key } of waiting) insist(await confirmKey(deps, doing(head.actor), key));
}

/** A passkey of an agency's person, on this device. */
export async function aPasskey(deps: Deps, { actor }: Person, device = aDevice(deps.signing.origin)) {
  const act = doing(actor);
  const made = JSON.parse(device.register({ challenge: challengeOfNewKey(deps, actor.id, act.formKey) }));
  insist(await addPasskey(deps, act, 'my telephone', made));
  return device;
}

function insist(answer: Answer<string>): void {
  if (!('done' in answer)) throw new Error(`not done: ${JSON.stringify(answer)}`);
}
