import type { Request } from 'express';
import type { Deps } from '../acts/act.ts';
import { proveByKey } from '../acts/sign-in.ts';
import { HttpError } from './errors.ts';
import { readAssertion } from './signature.ts';

type Fields = Record<string, unknown>;

/**
 * Takes out of a form what proves once more who sends it: the field `proof`, a WebAuthn assertion as JSON or the word `program`. `proven`: it, or
 * one of the last minutes, holds; a new one renews the session. The form itself knows nothing of it.
 */
export async function takeProof(deps: Deps, req: Request, fields: Fields): Promise<{ proven: boolean; wrong: boolean; body: Fields }> {
  const { proof, ...body } = fields;
  if (proof === undefined) return { proven: req.isFresh(), wrong: false, body };
  const proven = await proves(deps, req, proof);
  if (proven) await req.stepUp();
  return { proven, wrong: !proven, body };
}

async function proves(deps: Deps, req: Request, proof: unknown): Promise<boolean> {
  if (!req.user) return false;
  if (proof !== 'program') return proveByKey(deps, req.user, readAssertion(proof));
  if (deps.signing.software === null) throw new HttpError(400, 'no program vouches here');
  return true;
}
