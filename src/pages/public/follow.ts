import type { RequestHandler } from 'express';
import { z } from 'zod';
import { askToFollow, confirmFollowing, leaveFollowing } from '../../acts/follow.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, line, readForm } from '../../http/forms.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { langs } from '../../rules/languages.ts';
import { keptLicenceText } from '../../store/kept.ts';
import type { PublicLicence } from '../../store/register.ts';
import { t } from '../../text/catalogue.ts';
import { nameIn } from './hits.ts';

/** Such a page is nobody's to keep: its address is the key to it. */
const keepNowhere: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
const open: Pick<PublicRoute, 'action' | 'before'> = { action: 'read-register', before: [keepNowhere] };

export const followRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/register/:number/follow', ...open, handle: (context) => page(context) },
  { method: 'get', path: '/follow/confirm/:code', ...open, handle: ({ query }) => step('confirm', 'done' in query) },
  { method: 'get', path: '/follow/leave/:code', ...open, handle: ({ query }) => step('leave', 'done' in query) },
];

/** The forms of these pages. */
export const followForms: readonly PublicRoute[] = [
  { method: 'post', path: '/register/:number/follow', ...open, handle: ask },
  { method: 'post', path: '/follow/confirm/:code', ...open, handle: confirm },
  // A mail program sends no form of ours: RFC 8058.
  { method: 'post', path: '/follow/leave/:code', ...open, body: 'text', handle: leave },
];

type View = FormModel & { number: string; name: string; asked: boolean; langOptions: { value: string; label: string }[] };

async function page(context: PublicContext, form: FormModel = formModel(context.lang), code: 200 | 422 = 200): Promise<Reply> {
  const { deps, lang, params, query } = context;
  const { text } = await keptLicenceText(deps.database.read, numberIn(params));
  if (text === undefined) throw notFound();
  const licence: PublicLicence = JSON.parse(text);
  const model: View = {
    ...form,
    typed: { lang, ...form.typed },
    ...{ number: licence.number, name: nameIn(lang, licence), asked: 'asked' in query && form.errorList.length === 0 },
    langOptions: langs.map((value) => ({ value, label: t(lang, `chrome.${value}`) })),
  };
  return { view: 'public/follow', model, code };
}

const shape = { email: line(200).pipe(z.email('email-malformed')), lang: choice(langs) };

async function ask(context: PublicContext): Promise<Reply> {
  const { deps, lang, params, body } = context;
  const number = numberIn(params);
  const form = readForm(shape, body);
  if ('errors' in form) return page(context, formModel(lang, form.typed, form.errors), 422);
  const { formKey, email, lang: wanted } = form.value;
  const location = `/register/${number}/follow?asked`;
  const answer = await askToFollow(deps, { formKey, location }, { number, email: email.toLowerCase(), lang: wanted });
  if (!('done' in answer)) throw notFound();
  return { to: answer.done };
}

function step(act: 'confirm' | 'leave', done: boolean): Reply {
  return { view: 'public/follow-step', model: { act, done, late: false } };
}

async function confirm({ deps, params, body }: PublicContext): Promise<Reply> {
  const form = readForm({}, body);
  if ('errors' in form) throw new Error('a form without fields has nothing to mend');
  const code = codeIn(params);
  // The code is a key: not even the memory of forms keeps it.
  const answer = await confirmFollowing(deps, { formKey: form.value.formKey, location: '/follow/confirm' }, code);
  if ('done' in answer) return { to: `/follow/confirm/${code}?done` };
  return { view: 'public/follow-step', model: { act: 'confirm', done: false, late: true }, code: 404 };
}

/** By our button or, as RFC 8058 has it, by the reader's mail program, which knows no key: leaving takes effect once by its nature. */
async function leave({ deps, params, body, req }: PublicContext): Promise<Reply> {
  if (!isOneClick(body, req) && 'errors' in readForm({}, body)) throw new Error('a form without fields has nothing to mend');
  const code = codeIn(params);
  await leaveFollowing(deps, code);
  return { to: `/follow/leave/${code}?done` };
}

/** What RFC 8058 lets a mail program send, in either of its two forms; what is in the second is not read, for it says nothing more. */
function isOneClick(body: PublicContext['body'], req: PublicContext['req']): boolean {
  const fields = Object.entries(body);
  return (fields.length === 1 && fields[0]?.join('=') === 'List-Unsubscribe=One-Click') || Boolean(req.is('multipart/form-data'));
}

function codeIn({ code = '' }: PublicContext['params']): string {
  if (!/^[\w-]{1,64}$/.test(code)) throw notFound();
  return code;
}

function numberIn({ number = '' }: PublicContext['params']): string {
  if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number) || number.length > 40) throw notFound();
  return number;
}
