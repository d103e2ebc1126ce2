import { z } from 'zod';
import { addToTip, conversationOf } from '../../acts/tip.ts';
import { type FormModel, formModel, orEmpty, prose, readForm } from '../../http/forms.ts';
import { gentleLimit } from '../../http/gentle.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { untracedHeaders } from './headers.ts';

const path = '/tips';

const limit = gentleLimit(1200, 60);

/** Whoever told of something comes back with the code, reads what was answered and adds to it. */
export const tipsRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action: 'read-register', before: [untracedHeaders], handle: ({ lang }) => ask(formModel(lang)) },
  { method: 'post', path, action: 'read-register', limit, before: [untracedHeaders], handle: show },
];

/** `more`: what is added; the form that only asks for the code has no such field. */
const shape = {
  code: z.string().refine((text) => text.trim() !== '', 'required'),
  more: orEmpty(prose(10_000)),
};

async function show(context: PublicContext): Promise<Reply> {
  const { deps, lang, body } = context;
  const form = readForm(shape, body);
  if ('errors' in form && form.errors.more === undefined) return ask(formModel(lang, form.typed, form.errors));
  const code = 'value' in form ? form.value.code : String(form.typed.code ?? '');
  const added = 'value' in form && form.value.more !== '' && (await addToTip(deps, form.value.formKey, code, form.value.more));
  const conversation = await conversationOf(deps, code);
  if (!conversation) return ask(formModel(lang, form.typed, { code: 'code-unknown' }));
  const model = { ...formModel(lang, added ? {} : form.typed, 'errors' in form ? form.errors : {}), code, added, ...conversation };
  return { view: 'public/tip', model, code: 'errors' in form ? 422 : 200 };
}

function ask(form: FormModel): Reply {
  return { view: 'public/tips', model: form, code: form.errorList.length > 0 ? 422 : 200 };
}
