import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Deps } from '../acts/act.ts';
import { SignatureNeeded } from '../acts/signing.ts';
import { can } from '../rules/permissions.ts';
import { isAway } from '../store/away.ts';
import { insertReading } from '../store/readings.ts';
import { HttpError } from './errors.ts';
import { drawAgain, wasRead } from './forms.ts';
import type { Lane } from './lane.ts';
import { takeProof } from './proof.ts';
import { sendRemembered } from './remembered.ts';
import type { Render } from './render.ts';
import type { AskToSign, Frame, PublicContext, PublicRoute, Reply, Route } from './route.ts';
import { send, sendPublic } from './send.ts';
import { hashOf, takeSignature } from './signature.ts';
import { readUpload } from './uploads.ts';

/** A router of the pages for everybody. */
export function mountPublicRoutes(routes: readonly PublicRoute[], { deps, render, ...asks }: Frame, lane: Lane): Router {
  const answer = (reply: Reply, req: Request, res: Response) =>
    'view' in reply && !req.user ? sendPublic(reply, req, res, render, lane) : send(reply, req, res, render);
  const remembering = routes.map((route) => (route.away ? withMemory(route, route.away, render) : route));
  return mount(remembering, answer, (req) => contextOf(req, deps), asks);
}

/** The same route; while the database is away it answers by itself, out of what is remembered. */
function withMemory(route: PublicRoute, away: NonNullable<PublicRoute['away']>, render: Render): PublicRoute {
  const handle = async (context: PublicContext): Promise<Reply> => {
    try {
      return await route.handle(context);
    } catch (error) {
      const remembered = isAway(error) ? await away(context) : null;
      if (!remembered) throw error;
      return { sent: (res) => sendRemembered(remembered, context.req, res, render) };
    }
  };
  return { ...route, handle };
}

/** A router of these routes. Who may not do the route's action is asked to sign in, or refused with 403. */
export function mountRoutes(routes: readonly Route[], { deps, render, ...asks }: Frame): Router {
  return mount(
    routes,
    (reply, req, res) => send(reply, req, res, render),
    async (req) => ({ ...contextOf(req, deps), law: await deps.law(deps.database.db) }),
    asks,
  );
}

function mount<Given extends PublicContext>(
  routes: readonly Route<Given>[],
  answer: (reply: Reply, req: Request, res: Response) => void,
  give: (req: Request) => Given | Promise<Given>,
  { askToSign, askToProve }: Pick<Frame, 'askToSign' | 'askToProve'>,
): Router {
  const router = Router({ strict: false, caseSensitive: true });
  for (const route of routes) {
    const steps = [admit(route), ...(route.upload ? [readUploadOnce] : []), ...(route.before ?? [])];
    router[route.method](route.path, ...steps, async (req: Request, res: Response) => {
      if (route.method === 'post') req.plainUrl = fill(route.shownOn ?? route.path, req.params);
      const context = await give(req);
      route.limit?.(req, context.now);
      if (req.drawsAgain) return answer(await drawnAgain(route, context), req, res);
      if (route.fresh) {
        const { proven, wrong, body } = await takeProof(context.deps, req, context.body);
        context.body = body;
        if (!proven) return answer(await askToProve(context, wrong), req, res);
      }
      const mayBeSigned = route.method === 'post' && context.actor !== null && context.actor.role !== 'agency';
      const reply = mayBeSigned ? await handleSigned(route, context, askToSign) : await handle(route, context);
      if (context.actor?.role === 'prosecutor' && !('to' in reply)) await keepReading(route, context, reply);
      answer(reply, req, res);
    });
  }
  return router;
}

/** A handler that answers a form without having read it by a schema would let in what nobody declared: a fault, found by the first test of it. */
async function handle<Given extends PublicContext>(route: Route<Given>, context: Given): Promise<Reply> {
  const reply = await route.handle(context);
  if (route.method === 'post' && route.body !== 'text' && !wasRead(context.body)) throw new Error(`${route.path} took a form unread`);
  return reply;
}

/**
 * Takes an officer's signature out of the form and gives it to the act; where the act still lacks one, asks for it. The field `again` has the
 * page draw its form with everything typed, and nothing is done.
 */
async function handleSigned<Given extends PublicContext>(route: Route<Given>, context: Given, askToSign: AskToSign): Promise<Reply> {
  const { again, ...rest } = context.body;
  const { given, body } = takeSignature(rest, context.deps.signing);
  const deps = { ...context.deps, signing: { ...context.deps.signing, given, form: hashOf(body) } };
  try {
    if (again === undefined) return await handle(route, { ...context, body, deps });
    return await drawnAgain(route, { ...context, body });
  } catch (error) {
    if (!(error instanceof SignatureNeeded)) throw error;
    // A file cannot be sent a second time by a page that shows what is to be signed.
    if (route.upload) throw new HttpError(422, 'an act with a file cannot be signed');
    return askToSign({ ...context, body }, error);
  }
}

/** The page with its form as it was typed, and nothing done. */
async function drawnAgain<Given extends PublicContext>(route: Route<Given>, context: Given): Promise<Reply> {
  try {
    const reply = await handle(route, { ...context, body: drawAgain(context.body) });
    return 'model' in reply ? { ...reply, code: 200 } : reply;
  } catch (error) {
    // A form in which nothing can be typed takes nothing but what it was drawn with: there is only its page to come back to.
    if (error instanceof HttpError && error.code === 400) return { to: context.req.plainUrl };
    throw error;
  }
}

/**
 * Who watches is watched: what a prosecutor is shown behind the sign-in is on record before it is sent, also the page a form was not taken on.
 * Only what is there is, so no address that somebody merely typed is kept.
 */
async function keepReading<Given extends PublicContext>(
  { action, path, shownOn }: Route<Given>,
  context: Given,
  reply: Reply,
): Promise<void> {
  const { actor, deps, now, params } = context;
  if (actor === null || can(null, action)) return;
  try {
    await insertReading(deps.database.db, { at: now, userId: actor.id, action, path: fill(shownOn ?? path, params) });
  } catch (error) {
    if ('file' in reply) reply.file.destroy();
    throw error;
  }
}

/** A form that comes back after its session had ended has no file any more. */
const readUploadOnce: RequestHandler = (req, res, next) => (req.drawsAgain ? next() : readUpload(req, res, next));

function fill(path: string, params: Request['params']): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function admit<Given extends PublicContext>(route: Route<Given>): RequestHandler {
  return (req, res, next) => {
    const actor = req.user ?? null;
    const first = req.user?.passwordExpired ? 'password' : req.user?.secondFactorDue ? 'second-factor' : null;
    if (first && !route.withExpiredPassword) return res.redirect(303, `/${req.lang}/account/${first}`);
    if (can(actor, route.action)) return next();
    if (actor) throw new HttpError(403, `not for ${actor.role}`);
    if (route.method === 'post') {
      req.plainUrl = fill(route.shownOn ?? route.path, req.params);
      throw new HttpError(401, 'not signed in');
    }
    res.redirect(303, `/${req.lang}/account/sign-in?to=${encodeURIComponent(req.plainUrl)}`);
  };
}

function contextOf(req: Request, deps: Deps): PublicContext {
  return {
    deps,
    actor: req.user ?? null,
    lang: req.lang,
    now: deps.now(),
    params: req.params as Record<string, string>,
    query: req.query as Record<string, unknown>,
    body: (req.body ?? {}) as Record<string, unknown>,
    file: req.upload,
    wantsJson: req.accepts(['html', 'json']) === 'json',
    req,
  };
}
