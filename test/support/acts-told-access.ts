import { randomUUID } from 'node:crypto';
import { changeRole, createAccount, inviteAdministratorHere, inviteAgain } from '../../src/acts/account.ts';
import type { Deps } from '../../src/acts/act.ts';
import { newChallenge } from '../../src/acts/challenge.ts';
import { linkIdentity, unlinkIdentity } from '../../src/acts/identity.ts';
import { acceptByKey, acceptByPassword } from '../../src/acts/invitation.ts';
import { confirmKey } from '../../src/acts/key-confirmation.ts';
import { challengeOfNewKey } from '../../src/acts/keys.ts';
import type { NewKey } from '../../src/acts/new-key.ts';
import { askForLink, changeOwnPassword, recoverPassword } from '../../src/acts/own-password.ts';
import { addPasskey, takePasskey } from '../../src/acts/passkeys.ts';
import { offerSecret, passSecondStep, renewCodes, setSecondFactor } from '../../src/acts/second-factor.ts';
import { digitsAt } from '../../src/acts/second-proof.ts';
import { proveByKey, signInByKey } from '../../src/acts/sign-in.ts';
import { stateTie } from '../../src/acts/tie.ts';
import { withInvitationLink } from '../../src/store/invitations.ts';
import { linkFor, withRecoveryLink } from '../../src/store/recovery-links.ts';
import { userByEmail } from '../../src/store/users.ts';
import type { Told } from './acts-told.ts';
import { aDevice } from './device.ts';
import { allMails } from './mail.ts';
import { anAgency, aStaff, freshUnp, type Person, samplePassword } from './people.ts';
import { withDigits } from './second-factor.ts';

type Sending = (deps: Deps) => Promise<unknown>;
type Form = { formKey: string; location: string };

/** Every act by which somebody gets in, or by which others are let in, each on people of its own. */
export function accessActs({ administrator, head }: Record<'administrator' | 'head', Person>): Told[] {
  const tell = (act: string, begin: (real: Deps, form: Form) => Promise<Sending>): Told => ({
    act,
    begin: (real) => begin(real, { formKey: randomUUID(), location: '/somewhere' }),
  });
  const by = ({ actor }: Person, form: Form) => ({ ...form, actor });
  return [
    tell('inviteAgain', async (real, form) => {
      const { actor } = await anAgency(real);
      return (given) => inviteAgain(given, by(administrator, form), actor.id);
    }),
    tell('inviteAgain', async (real, form) => {
      const { actor } = await aStaff(real, 'hotline');
      return (given) => inviteAgain(given, by(administrator, form), actor.id);
    }),
    tell('changeRole', async (real, form) => {
      const { actor } = await aStaff(real, 'hotline');
      return (given) => changeRole(given, by(administrator, form), actor.id, { role: 'education', region: null });
    }),
    tell('acceptByKey', async (real, form) => {
      const { id, code } = await anInvited(real, administrator, null);
      const made = madeFor(real, aDevice(real.signing.origin), id, form);
      return (given) => acceptByKey(given, { ...form }, code, 'key', made);
    }),
    tell('acceptByKey', async (real, form) => {
      const { id, code } = await anInvited(real, administrator, (await anAgency(real)).unp ?? freshUnp());
      const made = madeFor(real, aDevice(real.signing.origin), id, form);
      return (given) => acceptByKey(given, { ...form }, code, 'key', made);
    }),
    tell('acceptByPassword', async (real, form) => {
      const { code } = await anInvited(real, administrator, (await anAgency(real)).unp ?? freshUnp());
      return (given) => acceptByPassword(given, { ...form }, code, 'a password nobody had before');
    }),
    tell('confirmKey', async (real, form) => {
      const { id, code } = await anInvited(real, administrator, null);
      const accepting = { formKey: randomUUID(), location: '' };
      await acceptByKey(real, accepting, code, 'key', madeFor(real, aDevice(real.signing.origin), id, accepting));
      const { rows } = await real.database.pool.query('select key from staff_keys where user_id = $1', [id]);
      return (given) => confirmKey(given, by(head, form), rows[0].key);
    }),
    tell('changeOwnPassword', async (real, form) => {
      const person = await anAgency(real);
      const { codes } = await withDigits(real, person);
      const typed = { present: samplePassword, next: 'another password of this person', proof: codes[0] ?? '' };
      return (given) => changeOwnPassword(given, by(person, form), typed, { proven: false, session: '' });
    }),
    tell('askForLink', async (real, form) => {
      const { email } = await anAgency(real);
      return (given) => askForLink(given, { ...form }, email, 'be');
    }),
    tell('recoverPassword', async (real, form) => {
      const person = await anAgency(real);
      const { codes } = await withDigits(real, person);
      const { secret } = real.mail;
      const user = await userByEmail(real.database.db, person.email);
      if (!user) throw new Error('nobody forgot it');
      const { path } = withRecoveryLink(secret, { path: '', recovery: linkFor(secret, user, real.now()) });
      const typed = { code: path.split('/').at(-1) ?? '', next: 'another password of this person', proof: codes[0] ?? '' };
      return (given) => recoverPassword(given, { ...form }, typed);
    }),
    tell('setSecondFactor', async (real, form) => {
      const person = await anAgency(real);
      const { secret, sealed } = offerSecret(real, person.actor.id, person.email);
      const typed = { sealed, digits: digitsAt(secret, real.now()), proof: '' };
      return (given) => setSecondFactor(given, by(person, form), typed, '');
    }),
    tell('renewCodes', async (real, form) => {
      const person = await anAgency(real);
      const { codes } = await withDigits(real, person);
      return (given) => renewCodes(given, by(person, form), codes[0] ?? '', '');
    }),
    tell('addPasskey', async (real, form) => {
      const person = await anAgency(real);
      const made = madeFor(real, aDevice(real.signing.origin), person.actor.id, form);
      return (given) => addPasskey(given, by(person, form), 'passkey', made);
    }),
    tell('takePasskey', async (real, form) => {
      const { person, device } = await aPasskey(real);
      return (given) => takePasskey(given, by(person, form), device.credential, '');
    }),
    tell('linkIdentity', async (real, form) => {
      const person = await anAgency(real);
      const identity = { issuer: 'https://sign-in.example', subject: randomUUID() };
      return (given) => linkIdentity(given, by(person, form), identity);
    }),
    tell('unlinkIdentity', async (real, form) => {
      const person = await anAgency(real);
      const linking = { actor: person.actor, formKey: randomUUID(), location: '' };
      await linkIdentity(real, linking, { issuer: 'https://sign-in.example', subject: randomUUID() });
      return (given) => unlinkIdentity(given, by(person, form), '');
    }),
    tell('stateTie', async (real, form) => {
      const officer = await aStaff(real, 'examiner');
      const { unp = '' } = await anAgency(real);
      return (given) => stateTie(given, by(officer, form), unp, 'My sister works there.');
    }),
  ];
}

/**
 * Acts without a form, in which something is shown that is good for one time: whoever got no answer shows the next, so each sending is another.
 * They leave more behind where they were cut off, and so stand last in the story.
 */
export function shownAfresh(): Told[] {
  return [
    {
      act: 'signInByKey',
      begin: async (real) => {
        const { device } = await aPasskey(real);
        return async (given) => (await signInByKey(given, asserted(given, device)))?.role ?? 'missing';
      },
    },
    {
      act: 'proveByKey',
      begin: async (real) => {
        const { person, device } = await aPasskey(real);
        return async (given) => ((await proveByKey(given, person.actor, asserted(given, device))) ? 'proven' : 'missing');
      },
    },
    {
      act: 'passSecondStep',
      begin: async (real) => {
        const person = await anAgency(real);
        const { codes } = await withDigits(real, person);
        // A code on paper is crossed out once it let somebody in, or may have done so.
        const taken = async (code: string) => {
          const used = 'select from recovery_codes where user_id = $1 and used_at is not null';
          return (await real.database.pool.query(used, [person.actor.id])).rowCount === 0 ? code : (codes[1] ?? '');
        };
        return async (given) =>
          (await passSecondStep(given, person.actor.id, await taken(codes[0] ?? '').catch(() => '')))?.role ?? 'missing';
      },
    },
    {
      act: 'inviteAdministratorHere',
      begin: async (real) => {
        const { email } = await aStaff(real, 'administrator');
        return async (given) => ((await inviteAdministratorHere(given, email)) === null ? 'missing' : 'invited');
      },
    },
  ];
}

type Device = ReturnType<typeof aDevice>;

async function aPasskey(deps: Deps): Promise<{ person: Person; device: Device }> {
  const person = await anAgency(deps);
  const device = aDevice(deps.signing.origin);
  const form = { actor: person.actor, formKey: randomUUID(), location: '' };
  await addPasskey(deps, form, 'passkey', madeFor(deps, device, person.actor.id, form));
  return { person, device };
}

function madeFor(deps: Deps, device: Device, userId: string, { formKey }: Form): NewKey {
  const {
    credential,
    attestation,
    client,
    transports = [],
  } = JSON.parse(device.register({ challenge: challengeOfNewKey(deps, userId, formKey) }));
  return { credential, attestation, client, transports };
}

function asserted({ mail, now }: Deps, device: Device): Parameters<typeof signInByKey>[1] {
  return JSON.parse(device.sign({ challenge: newChallenge(mail.secret, now()) }));
}

/** Somebody with an account and a letter: of an agency, or (null) an examiner. */
async function anInvited(deps: Deps, { actor }: Person, unp: string | null): Promise<{ id: string; code: string }> {
  const email = `${randomUUID()}@dazvol.example`;
  const role = unp === null ? 'examiner' : 'agency';
  await createAccount(deps, actor, { email, name: 'Invited', role, region: null, unp, lang: 'be' });
  const user = await userByEmail(deps.database.db, email);
  const letter = (await allMails(deps)).find(({ recipient }) => recipient === email);
  if (!user || !letter) throw new Error('nobody was invited');
  return { id: user.id, code: withInvitationLink(deps.mail.secret, letter.data).path.split('/').at(-1) ?? '' };
}
