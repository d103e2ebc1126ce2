import { z } from 'zod';
import { setSeal } from '../../acts/seal.ts';
import { type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { currentSeals, type Seal } from '../../store/seals.ts';

const path = '/officer/seal';

/** A prosecutor sets the key to which contacts of tips are sealed. */
export const sealRoutes: readonly Route[] = [
  { method: 'get', path, action: 'set-seal', handle: (context) => show(context) },
  { method: 'post', path, action: 'set-seal', handle: set },
];

const shape = {
  recipient: z
    .string()
    .transform((text) => text.replace(/\s/g, ''))
    .refine((text) => !/AGE-SECRET-KEY-/i.test(text), 'recipient-secret')
    .refine((text) => text !== '', 'required')
    .refine((text) => text.length <= 3000, 'too-long'),
};

async function set(context: Context): Promise<Reply> {
  const { deps, body } = context;
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, form.typed, form.errors);
  const { formKey, recipient } = form.value;
  const answer = await setSeal(deps, { actor: signedIn(context), formKey, location: path }, recipient);
  return 'done' in answer ? { to: answer.done } : show(context, form.typed, { recipient: 'recipient-malformed' });
}

type View = FormModel & { seals: Pick<Seal, 'name' | 'recipient' | 'setAt'>[] };

async function show({ deps, lang }: Context, typed: Typed = {}, errors: FieldErrors = {}): Promise<Reply> {
  // A secret key does not come back in a page either.
  const kept = errors.recipient === 'recipient-secret' ? {} : typed;
  const model: View = { ...formModel(lang, kept, errors), seals: await currentSeals(deps.database.db) };
  return { view: 'officer/seal', model, code: Object.keys(errors).length > 0 ? 422 : 200 };
}
