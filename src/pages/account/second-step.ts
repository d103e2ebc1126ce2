import { z } from 'zod';
import { passSecondStep } from '../../acts/second-factor.ts';
import { digitsAt } from '../../acts/second-proof.ts';
import { type FieldErrors, type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { factorsOf, totpOf } from '../../store/totp.ts';
import type { User } from '../../store/users.ts';
import { proofField } from './new-password.ts';
import { ownPath } from './own-path.ts';

const shape = { proof: proofField(), to: z.string().max(500).optional() };

/** `totp`: whether digits are what this person has; else a passkey is. `sample`: the digits of now, where a program may sign in for everybody. */
type View = FormModel & { goesOn: string | null; totp: boolean; sample: string | null };

/** The second step of signing in by a password: six digits or a recovery code. */
export function secondStepRoutes(limits: Limits): readonly PublicRoute[] {
  const door = { path: '/account/second-step', action: 'sign-in', withExpiredPassword: true } as const;
  return [
    { ...door, method: 'get', handle: (context) => page(context, ownPath(context.query.to)) },
    { ...door, method: 'post', before: [limits.proof], handle: pass },
  ];
}

/**
 * Where a right password leads: to the second step, or where there is no second factor yet, in, to set one up before anything else.
 */
export async function afterPassword({ deps, req }: PublicContext, user: User, goesOn: string | null): Promise<Reply> {
  const { totp, passkey } = await factorsOf(deps.database.db, user.id);
  if (user.role === 'agency' && (totp || passkey)) {
    await req.goHalfway(user.id);
    return { to: goesOn === null ? '/account/second-step' : `/account/second-step?to=${encodeURIComponent(goesOn)}` };
  }
  const entered = await req.enter(user, 'password');
  return { to: goesOn ?? homeOf(entered) };
}

async function pass(context: PublicContext): Promise<Reply> {
  const { deps, req, body } = context;
  const goesOn = ownPath(body.to);
  const form = readForm(shape, body);
  const userId = req.halfway();
  if (userId === null) return page(context, goesOn);
  if ('errors' in form) return page(context, goesOn, form.errors);
  const user = await passSecondStep(deps, userId, form.value.proof);
  if (!user) return page(context, goesOn, { proof: 'proof-wrong' });
  const entered = await req.enter(user, 'password');
  return { to: goesOn ?? homeOf(entered) };
}

async function page(context: PublicContext, goesOn: string | null, errors?: FieldErrors): Promise<Reply> {
  const { deps, req, lang, actor } = context;
  const userId = req.halfway();
  if (userId === null) return { to: actor ? (goesOn ?? homeOf(actor)) : signInPath(goesOn) };
  const { totp } = await factorsOf(deps.database.db, userId);
  const model: View = { ...formModel(lang, {}, errors), goesOn, totp, sample: await sampleDigits(context, userId) };
  return { view: 'account/second-step', model, code: errors ? 422 : 200 };
}

function signInPath(goesOn: string | null): string {
  return goesOn === null ? '/account/sign-in' : `/account/sign-in?to=${encodeURIComponent(goesOn)}`;
}

/** Those of the step to come, which are taken already and cannot have been used. */
async function sampleDigits({ deps, now }: PublicContext, userId: string): Promise<string | null> {
  if (deps.signing.software === null) return null;
  const totp = await totpOf(deps.database.db, deps.mail.secret, userId);
  return totp ? digitsAt(totp.secret, new Date(now.getTime() + 30_000)) : null;
}
