import { acceptByKey, acceptByPassword, invitedBy } from '../../acts/invitation.ts';
import { minPasswordLength } from '../../acts/password.ts';
import { weaknessOf } from '../../acts/password-strength.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, line, readForm, type Typed } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import { readNewKey, registration } from '../../http/new-key.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import type { Role } from '../../rules/permissions.ts';
import { knownOf, newPassword, withoutPasswords } from './new-password.ts';
import { type NewKeyForm, newKeyForm, type Problem, refusedKey } from './own-keys.ts';

const path = '/account/invitation/:code';
const action = 'sign-in';

/** Where a letter of invitation leads: its reader makes the first key there, and nobody else ever knew a way in. */
export function invitationRoutes(limits: Limits): readonly PublicRoute[] {
  return [
    { method: 'get', path, action, handle: (context) => page(context) },
    { method: 'post', path, action, before: [limits.key], handle: makeKey },
    { method: 'post', path: `${path}/password`, shownOn: path, action, before: [limits.key], handle: choosePassword },
  ];
}

type View = FormModel & {
  problem: Problem;
  invited: { code: string; name: string; email: string; role: Role; agency: boolean } | null;
  /** Null where the letter is worth nothing any more. */
  form: NewKeyForm | null;
  min: number;
};

async function makeKey(context: PublicContext): Promise<Reply> {
  const { deps, body, req } = context;
  const form = readForm({ label: line(60), registration }, body);
  if ('errors' in form) return page(context, { typed: form.typed, errors: form.errors });
  const user = await invitedBy(deps, codeOf(context));
  const { label, formKey } = form.value;
  const made = readNewKey(form.value.registration);
  const answer = await acceptByKey(deps, { formKey, location: '/account/keys?done=added' }, codeOf(context), label, made);
  if ('refused' in answer) return page(context, { typed: form.typed, refused: answer.refused });
  if (!('done' in answer)) return page(context);
  // Sent again by whoever got no answer: the key is there, and only that key lets anybody in.
  if (!user) return { to: '/account/sign-in' };
  const entered = await req.enter(user, 'passkey');
  return { to: entered.role === 'agency' ? homeOf(entered) : answer.done };
}

async function choosePassword(context: PublicContext): Promise<Reply> {
  const { deps, body } = context;
  const form = readForm({ password: newPassword() }, body);
  if ('errors' in form) return page(context, { typed: form.typed, errors: form.errors });
  const user = await invitedBy(deps, codeOf(context));
  const { password, formKey } = form.value;
  const weakness = user && (await weaknessOf(password, await knownOf(deps, user)));
  if (weakness) return page(context, { errors: { password: weakness } });
  const answer = await acceptByPassword(deps, { formKey, location: '/account/sign-in' }, codeOf(context), password);
  if ('done' in answer) return { to: answer.done };
  // An officer has no password: there is no such form.
  if (user && user.role !== 'agency') throw notFound();
  return page(context);
}

function codeOf({ params }: PublicContext): string {
  return params.code ?? '';
}

type Trouble = { typed?: Typed; errors?: FieldErrors; refused?: 'key-wrong' | 'key-taken' };

async function page(context: PublicContext, { typed = {}, errors, refused }: Trouble = {}): Promise<Reply> {
  const { deps, lang } = context;
  const user = await invitedBy(deps, codeOf(context));
  const model: View = {
    ...formModel(lang, withoutPasswords(typed) as Typed, errors),
    problem: refusedKey(context, refused),
    invited: user ? { code: codeOf(context), name: user.name, email: user.email, role: user.role, agency: user.role === 'agency' } : null,
    form: user ? newKeyForm(deps, user, []) : null,
    min: minPasswordLength,
  };
  if (!user) return { view: 'account/invitation', model, code: 404 };
  return { view: 'account/invitation', model, code: errors || refused ? 422 : 200 };
}
