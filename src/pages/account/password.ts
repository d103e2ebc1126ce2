import { z } from 'zod';
import { changeOwnPassword } from '../../acts/own-password.ts';
import { minPasswordLength } from '../../acts/password.ts';
import { weaknessOf } from '../../acts/password-strength.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { factorsOf } from '../../store/totp.ts';
import { type User, userById } from '../../store/users.ts';
import { knownOf, newPassword, proofField } from './new-password.ts';

/** What the person has to show besides: nothing where a passkey was shown just now. */
type Asked = { present: boolean; proof: boolean };
type View = FormModel & { email: string; expired: boolean; min: number; asked: Asked };

/** Changing the own password; people whose password an administrator gave are led here first. */
export function passwordRoutes(limits: Limits): readonly PublicRoute[] {
  const door = { path: '/account/password', action: 'use-account', withExpiredPassword: true } as const;
  return [
    { ...door, method: 'get', handle: async (context) => page(context, await askedOf(context)) },
    { ...door, method: 'post', before: [limits.password], handle: change },
  ];
}

async function change(context: PublicContext): Promise<Reply> {
  const { deps, body, req } = context;
  const actor = signedIn(context);
  const asked = await askedOf(context);
  const form = readForm(shapeOf(asked), body);
  if ('errors' in form) return page(context, asked, form.errors);
  const { present = '', next, proof = '', formKey } = form.value;
  const user = await ownUser(context);
  if (present === next) return page(context, asked, { next: 'password-same' });
  const weakness = await weaknessOf(next, await knownOf(deps, user));
  if (weakness) return page(context, asked, { next: weakness });
  const doing = { actor, formKey, location: '/account?changed' };
  const answer = await changeOwnPassword(deps, doing, { present, next, proof }, { proven: !asked.present, session: req.sessionID });
  if ('refused' in answer)
    return page(context, asked, answer.refused === 'proof-wrong' ? { proof: 'proof-wrong' } : { present: answer.refused });
  if (!('done' in answer)) throw notFound();
  await req.stepUp();
  return { to: answer.done };
}

function shapeOf({ present, proof }: Asked) {
  const field = z.string().min(1, 'required').max(1000, 'password-wrong');
  return {
    next: newPassword(),
    present: present ? field : z.never().optional(),
    proof: proof ? proofField() : z.never().optional(),
  };
}

async function askedOf(context: PublicContext): Promise<Asked> {
  const { deps, req } = context;
  if (req.session.entry?.by === 'passkey' && req.isFresh()) return { present: false, proof: false };
  const { totp } = await factorsOf(deps.database.db, signedIn(context).id);
  return { present: true, proof: totp };
}

async function ownUser(context: PublicContext): Promise<User> {
  const user = await userById(context.deps.database.db, signedIn(context).id);
  if (!user) throw notFound();
  return user;
}

/** Nothing typed is written back: it is all passwords. */
function page({ lang, req }: PublicContext, asked: Asked, errors?: FieldErrors): Reply {
  const { email = '', passwordExpired: expired = false } = req.user ?? {};
  const model: View = { ...formModel(lang, {}, errors), email, expired, min: minPasswordLength, asked };
  return { view: 'account/password', model, code: errors ? 422 : 200 };
}
