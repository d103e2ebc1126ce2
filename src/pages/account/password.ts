import { z } from 'zod';
import { changePassword } from '../../acts/account.ts';
import { minPasswordLength } from '../../acts/password.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { agencyById } from '../../store/agencies.ts';
import { userById } from '../../store/users.ts';
import { isGuessable, newPassword } from './new-password.ts';

const shape = { present: z.string().min(1, 'required').max(1000, 'password-wrong'), next: newPassword() };

type View = FormModel & { expired: boolean; min: number };

/** Changing the own password; people whose password an administrator gave are led here first. */
export function passwordRoutes(limits: Limits): readonly PublicRoute[] {
  const door = { path: '/account/password', action: 'use-account', withExpiredPassword: true } as const;
  return [
    { ...door, method: 'get', handle: (context) => page(context) },
    { ...door, method: 'post', before: [limits.password], handle: change },
  ];
}

async function change(context: PublicContext): Promise<Reply> {
  const { deps, body, req } = context;
  const actor = signedIn(context);
  const form = readForm(shape, body);
  if ('errors' in form) return page(context, form.errors);
  const { present, next, formKey } = form.value;
  if (present === next) return page(context, { next: 'password-same' });
  if (isGuessable(next, await knownOf(context, actor.id))) return page(context, { next: 'password-guessable' });
  const doing = { actor, formKey, location: '/account?changed' };
  const answer = await changePassword(deps, doing, present, next, req.sessionID);
  if ('refused' in answer) return page(context, { present: answer.refused });
  if ('done' in answer) return { to: answer.done };
  throw notFound();
}

async function knownOf({ deps }: PublicContext, userId: string): Promise<string[]> {
  const { db } = deps.database;
  const user = await userById(db, userId);
  const agency = user?.agencyId ? await agencyById(db, user.agencyId) : undefined;
  const names = agency ? [agency.nameBe, agency.nameRu, agency.nameEn, agency.email] : [];
  return user ? [user.email, user.name, ...names] : [];
}

/** Nothing typed is written back: it is all passwords. */
function page({ lang, req }: PublicContext, errors?: FieldErrors): Reply {
  const model: View = { ...formModel(lang, {}, errors), expired: req.user?.passwordExpired ?? false, min: minPasswordLength };
  return { view: 'account/password', model, code: errors ? 422 : 200 };
}
