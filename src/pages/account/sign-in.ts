import { z } from 'zod';
import { signInSample } from '../../acts/sign-in.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';

// An address or password of any shape is only right or wrong; what is said of either helps a guesser.
const shape = { email: z.string().max(300), password: z.string().max(1000), to: z.string().max(500).optional() };

const sampleShape = { account: shape.email, to: shape.to };

/** `sample`: whether a program lets everybody in, for looking at the register. */
type View = FormModel & { goesOn: string | null; sample: boolean; openId: boolean };

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
      path: '/account/sign-in/sample',
      shownOn: '/account/sign-in',
      action: 'sign-in',
      withExpiredPassword: true,
      before: [limits.signIn],
      handle: enterSample,
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

function show(context: PublicContext): Reply {
  const { actor, query } = context;
  const goesOn = ownPath(query.to);
  return actor ? { to: goesOn ?? homeOf(actor) } : page(context, goesOn);
}

async function signIn(context: PublicContext): Promise<Reply> {
  const { req, body } = context;
  const form = readForm(shape, body);
  const goesOn = ownPath(body.to);
  const user = 'value' in form ? await req.checkPassword() : null;
  if (user) return { to: goesOn ?? homeOf(await req.enter(user, 'password')) };
  const { password: _, ...typed } = form.typed;
  return page(context, goesOn, typed, { email: 'sign-in-wrong' });
}

/** The program's keys open any account where there is such a program: the samples and who looks at the register sign in so. */
async function enterSample(context: PublicContext): Promise<Reply> {
  const { deps, req, body } = context;
  if (deps.signing.software === null) throw notFound();
  const form = readForm(sampleShape, body);
  const goesOn = ownPath(body.to);
  const user = 'value' in form ? await signInSample(deps, form.value.account) : null;
  if (user) return { to: goesOn ?? homeOf(await req.enter(user, 'program')) };
  return page(context, goesOn, form.typed, { account: 'account-unknown' });
}

function page({ deps, lang, req }: PublicContext, goesOn: string | null, typed: Typed = {}, errors?: FieldErrors): Reply {
  const model: View = { ...formModel(lang, typed, errors), goesOn, sample: deps.signing.software !== null, openId: req.offersOpenId };
  return { view: 'account/sign-in', model, code: errors ? 422 : 200 };
}

async function signOut({ req, actor }: PublicContext): Promise<Reply> {
  if (actor) await req.signOut();
  return { to: '/' };
}

/** Where to go on after signing in: a path of our own, or null. What could lead elsewhere or breaks a header is no path of ours. */
function ownPath(to: unknown): string | null {
  return typeof to === 'string' && to.length <= 500 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : null;
}
