import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import { type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';

// An address or password of any shape is only right or wrong; what is said of either helps a guesser.
const shape = { email: z.string().max(300), password: z.string().max(1000), to: z.string().max(500).optional() };

type View = FormModel & { goesOn: string | null };

/** Signing in and out. */
export function signInRoutes(limits: Limits): readonly PublicRoute[] {
  return [
    { method: 'get', path: '/account/sign-in', action: 'sign-in', withExpiredPassword: true, handle: show },
    {
      method: 'post',
      path: '/account/sign-in',
      action: 'sign-in',
      withExpiredPassword: true,
      before: [limits.signIn],
      handle: signIn,
    },
    {
      method: 'post',
      path: '/account/sign-out',
      shownOn: '/account/sign-in',
      action: 'sign-in',
      withExpiredPassword: true,
      handle: signOut,
    },
  ];
}

function show({ actor, query, lang }: PublicContext): Reply {
  const goesOn = ownPath(query.to);
  if (actor) return { to: goesOn ?? homeOf(actor) };
  const model: View = { ...formModel(lang), goesOn };
  return { view: 'account/sign-in', model };
}

async function signIn({ req, body, lang }: PublicContext): Promise<Reply> {
  const form = readForm(shape, body);
  const goesOn = ownPath(body.to);
  const person = 'value' in form ? await req.signIn() : null;
  if (person) return { to: goesOn ?? homeOf(person) };
  const { password: _, ...typed } = form.typed;
  const model: View = { ...formModel(lang, typed, { email: 'sign-in-wrong' }), goesOn };
  return { view: 'account/sign-in', model, code: 422 };
}

async function signOut({ req, actor, body }: PublicContext): Promise<Reply> {
  if ('errors' in readForm({}, body)) throw new HttpError(400, 'malformed form');
  if (actor) await req.signOut();
  return { to: '/' };
}

/** Where to go on after signing in: a path of our own, or null. What could lead elsewhere or breaks a header is no path of ours. */
function ownPath(to: unknown): string | null {
  return typeof to === 'string' && to.length <= 500 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : null;
}
