import { z } from 'zod';
import { askForLink, ownerOfLink, recoverPassword } from '../../acts/own-password.ts';
import { minPasswordLength } from '../../acts/password.ts';
import { weaknessOf } from '../../acts/password-strength.ts';
import { type FieldErrors, type FormModel, formModel, line, readForm, type Typed } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { knownOf, newPassword, proofField } from './new-password.ts';

const askShape = { email: line(200).pipe(z.email('email-malformed')) };
const shape = { next: newPassword(), proof: proofField() };

/** `told`: what has just been done. */
type AskView = FormModel & { told: 'sent' | 'changed' | null };
/** `way`: by what the person can go on, besides the letter; `over`: the link leads nowhere any more. */
type View = FormModel & { way: 'digits' | 'passkey' | 'none' | 'over'; email: string | null; min: number };

/** Who forgot the password: a letter with a link, and the second factor beside it. */
export function recoveryRoutes(limits: Limits): readonly PublicRoute[] {
  const ask = { path: '/account/recovery', action: 'sign-in', withExpiredPassword: true } as const;
  const link = { ...ask, path: '/account/recovery/:code' } as const;
  return [
    { ...ask, method: 'get', handle: showAsking },
    { ...ask, method: 'post', before: [limits.signIn], handle: askFor },
    { ...link, method: 'get', handle: (context) => page(context) },
    { ...link, method: 'post', before: [limits.proof], handle: recover },
  ];
}

function showAsking({ lang, query }: PublicContext): Reply {
  const told = query.sent !== undefined ? 'sent' : query.changed !== undefined ? 'changed' : null;
  return asking(lang, told);
}

async function askFor({ deps, body, lang }: PublicContext): Promise<Reply> {
  const form = readForm(askShape, body);
  if ('errors' in form) return asking(lang, null, form.typed, form.errors);
  const { email, formKey } = form.value;
  await askForLink(deps, { formKey, location: '/account/recovery?sent' }, email, lang);
  return { to: '/account/recovery?sent' };
}

function asking(lang: PublicContext['lang'], told: AskView['told'], typed: Typed = {}, errors?: FieldErrors): Reply {
  const model: AskView = { ...formModel(lang, typed, errors), told };
  return { view: 'account/recovery', model, code: errors ? 422 : 200 };
}

async function recover(context: PublicContext): Promise<Reply> {
  const { deps, body, params } = context;
  const { code = '' } = params;
  const form = readForm(shape, body);
  if ('errors' in form) return page(context, form.errors);
  const { next, proof, formKey } = form.value;
  const owner = await ownerOfLink(deps, code);
  const weakness = owner && (await weaknessOf(next, await knownOf(deps, owner.user)));
  if (weakness) return page(context, { next: weakness });
  const answer = await recoverPassword(deps, { formKey, location: '/account/recovery?changed' }, { code, next, proof });
  if ('done' in answer) return { to: answer.done };
  return page(context, 'refused' in answer && answer.refused === 'proof-wrong' ? { proof: 'proof-wrong' } : undefined);
}

async function page(context: PublicContext, errors?: FieldErrors): Promise<Reply> {
  const { deps, lang, params } = context;
  const owner = await ownerOfLink(deps, params.code ?? '');
  const way = owner === null ? 'over' : owner.totp ? 'digits' : owner.passkey ? 'passkey' : 'none';
  const model: View = { ...formModel(lang, {}, errors), way, email: owner?.user.email ?? null, min: minPasswordLength };
  return { view: 'account/new-password', model, code: owner === null ? 404 : errors ? 422 : 200 };
}
