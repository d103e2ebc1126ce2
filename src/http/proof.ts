import type { Request } from 'express';
import { checkSignIn } from '../acts/account.ts';
import type { Deps } from '../acts/act.ts';
import { passSecondStep } from '../acts/second-factor.ts';
import { proveByKey } from '../acts/sign-in.ts';
import type { Actor } from '../rules/permissions.ts';
import { factorsOf } from '../store/totp.ts';
import { userById } from '../store/users.ts';
import { HttpError } from './errors.ts';
import { readAssertion } from './signature.ts';

type Fields = Record<string, unknown>;

/** What somebody can show besides a program: an own key, and of what can be typed, one thing or none. */
export type Provable = { key: boolean; typed: 'digits' | 'password' | null };

/**
 * Takes out of a form what proves once more who sends it: the field `proof`, a WebAuthn assertion as JSON, the word `program`, or what an agency's
 * person can type. `proven`: it, or one of the last minutes, holds; a new one renews the session. The form itself knows nothing of it.
 */
export async function takeProof(deps: Deps, req: Request, fields: Fields): Promise<{ proven: boolean; wrong: boolean; body: Fields }> {
  const { proof, ...body } = fields;
  if (proof === undefined) return { proven: req.isFresh(), wrong: false, body };
  const proven = await proves(deps, req, proof);
  if (proven) await req.stepUp();
  return { proven, wrong: !proven, body };
}

/**
 * Officers have nothing but keys. An agency's person shows a passkey, or the digits or a recovery code; who has no second factor yet and is to
 * set one up, the password.
 */
export async function provableBy({ database }: Deps, { id, role }: Actor): Promise<Provable> {
  if (role !== 'agency') return { key: true, typed: null };
  const { totp, passkey } = await factorsOf(database.db, id);
  return { key: passkey, typed: totp ? 'digits' : passkey ? null : 'password' };
}

async function proves(deps: Deps, req: Request, proof: unknown): Promise<boolean> {
  if (!req.user) return false;
  if (proof === 'program') {
    if (deps.signing.software === null) throw new HttpError(400, 'no program vouches here');
    return true;
  }
  if (req.user.role === 'agency' && typeof proof === 'string' && !proof.startsWith('{')) return provesTyped(deps, req.user, proof);
  return proveByKey(deps, req.user, readAssertion(proof));
}

async function provesTyped(deps: Deps, actor: Actor, text: string): Promise<boolean> {
  const { typed } = await provableBy(deps, actor);
  if (typed === 'digits') return (await passSecondStep(deps, actor.id, text.slice(0, 100))) !== null;
  const user = typed === 'password' ? await userById(deps.database.db, actor.id) : undefined;
  return user !== undefined && (await checkSignIn(deps, user.email, text.slice(0, 1000)))?.id === actor.id;
}
