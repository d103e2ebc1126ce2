import { z } from 'zod';
import { newChallenge } from '../../acts/challenge.ts';
import { signInByKey, signInSample } from '../../acts/sign-in.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { assertionOptions, readAssertion } from '../../http/signature.ts';
import { t } from '../../text/catalogue.ts';
import { ownPath } from './own-path.ts';
import { afterPassword } from './second-step.ts';

// An address or password of any shape is only right or wrong; what is said of either helps a guesser.
const shape = { email: z.string().max(300), password: z.string().max(1000), to: z.string().max(500).optional() };

const keyShape = { assertion: z.string().max(10_000), to: shape.to };
const sampleShape = { account: shape.email, to: shape.to };

type View = FormModel & {
  goesOn: string | null;
  problem: { heading: string; text: string } | null;
  /** What the browser is asked for, as JSON, and the address to which keys are bound. */
  options: string;
  origin: string;
  /** Whether a program lets everybody in, for looking at the register. */
  sample: boolean;
  openId: boolean;
};

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
      path: '/account/sign-in/key',
      shownOn: '/account/sign-in',
      action: 'sign-in',
      withExpiredPassword: true,
      before: [limits.key],
      handle: enterByKey,
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
  if (user) return afterPassword(context, user, goesOn);
  const { password: _, ...typed } = form.typed;
  return page(context, goesOn, { typed, errors: { email: 'sign-in-wrong' } });
}

async function enterByKey(context: PublicContext): Promise<Reply> {
  const { deps, req, body } = context;
  const form = readForm(keyShape, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const goesOn = ownPath(body.to);
  const user = await signInByKey(deps, readAssertion(form.value.assertion));
  if (user) return goTo(goesOn, await req.enter(user, 'passkey'));
  return page(context, goesOn, { wrongKey: true });
}

/** The program's keys open any account where there is such a program: the samples and who looks at the register sign in so. */
async function enterSample(context: PublicContext): Promise<Reply> {
  const { deps, req, body } = context;
  if (deps.signing.software === null) throw notFound();
  const form = readForm(sampleShape, body);
  const goesOn = ownPath(body.to);
  const user = 'value' in form ? await signInSample(deps, form.value.account) : null;
  if (user) return goTo(goesOn, await req.enter(user, 'program'));
  return page(context, goesOn, { typed: form.typed, errors: { account: 'account-unknown' } });
}

function goTo(goesOn: string | null, entered: Express.User): Reply {
  return { to: goesOn ?? homeOf(entered) };
}

type Trouble = { typed?: Typed; errors?: FieldErrors; wrongKey?: boolean };

function page({ deps, lang, now, req }: PublicContext, goesOn: string | null, { typed, errors, wrongKey = false }: Trouble = {}): Reply {
  const { origin, software } = deps.signing;
  const model: View = {
    ...formModel(lang, typed, errors),
    goesOn,
    problem: wrongKey ? { heading: t(lang, 'signInPage.not-in'), text: t(lang, 'signInPage.key-unknown') } : null,
    options: JSON.stringify(assertionOptions(origin, newChallenge(deps.mail.secret, now))),
    origin,
    sample: software !== null,
    openId: req.offersOpenId,
  };
  return { view: 'account/sign-in', model, code: errors || wrongKey ? 422 : 200 };
}

async function signOut({ req, actor, body }: PublicContext): Promise<Reply> {
  if ('errors' in readForm({}, body)) throw new HttpError(400, 'malformed form');
  if (actor) await req.signOut();
  return { to: '/' };
}
