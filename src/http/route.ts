import { pipeline, Readable } from 'node:stream';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Deps } from '../acts/act.ts';
import { SignatureNeeded } from '../acts/signing.ts';
import type { Lang } from '../rules/languages.ts';
import type { Law } from '../rules/law.ts';
import { type Action, type Actor, can } from '../rules/permissions.ts';
import { isAway } from '../store/away.ts';
import { insertReading } from '../store/readings.ts';
import { HttpError } from './errors.ts';
import { drawAgain, wasRead } from './forms.ts';
import type { Lane } from './lane.ts';
import { pack, packingFor } from './pack.ts';
import { takeProof } from './proof.ts';
import { type Remembered, sendRemembered } from './remembered.ts';
import type { Chrome, Render } from './render.ts';
import { hashOf, takeSignature } from './signature.ts';
import { readUpload, type UploadedFile } from './uploads.ts';

/** What the handler of a page for everybody is given. Everything from outside is text still to be checked. */
export type PublicContext = {
  deps: Deps;
  /** Null for a citizen without an account. */
  actor: Actor | null;
  lang: Lang;
  now: Date;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  file: UploadedFile | undefined;
  wantsJson: boolean;
  /** The raw request, for signing in and out. */
  req: Request;
};

/** What the handler of a page behind the sign-in is given: the law beside it, read for this request. */
export type Context = PublicContext & { law: Law };

/** What a page answers with. `to` is a path without its language. */
export type Reply =
  | { view: string; model: object; code?: 200 | 404 | 409 | 422 | 503 }
  /**
   * A public page that many ask for, drawn once for all of them. `holds`: see `http/holds.ts`; null where it is made of nothing that changes.
   * `count` is called each time it is sent.
   */
  | { view: string; holds: string | null; model: object; count?: () => void }
  | { to: string }
  | { json: object; code?: 200 | 404 | 409 | 422 | 428 }
  | { file: Readable; name: string; mediaType: string; size: number }
  | { sent: (res: Response) => void }
  | Open;

/**
 * What programs fetch: a text or bytes, or one that is too long to be made before it is sent and is begun only when somebody takes it. With an
 * `ETag` among the headers, who has it already is told so. `name`: the file it is kept as.
 */
export type Open = {
  open: string | Buffer | (() => AsyncIterable<string>);
  mediaType: string;
  headers: Record<string, string>;
  name?: string;
};

/** One address of the product, declared once. Without an action no route can exist. */
export type Route<Given extends PublicContext = Context> = {
  method: 'get' | 'post';
  path: string;
  action: Action;
  /**
   * For a form that has no page at its own address: the page it shows when it was not taken. There the language links lead, and a reload.
   */
  shownOn?: string;
  /** `file`: the form carries one file in the field `file`, of the size that `http/uploads.ts` takes. Every other form is small: see `app.ts`. */
  upload?: 'file';
  /** `text`: what is sent is no form but a text, read by a step in `before`. A form that its handler has not read by a schema is a fault. */
  body?: 'text';
  /** How often forms are taken from one address; throws 429. Those that are counted in the database stand in `before`. */
  limit?: (req: Request, now: Date) => void;
  /** Open to somebody who must change a password given by an administrator, or set up a second factor, before anything else. */
  withExpiredPassword?: true;
  /**
   * Done only by who has proven in the last minutes who they are; others are asked to, and nothing of the form is lost. One for agencies, who may type
   * the proof, bounds the guesses in `before`.
   */
  fresh?: true;
  /** More steps before the handler, such as the limit on attempts to sign in. */
  before?: RequestHandler[];
  handle: (context: Given) => Promise<Reply> | Reply;
  /** What is answered while the database is away, out of what is remembered; null where nothing is. Only for what everybody is shown alike. */
  away?: (context: Given) => Promise<Remembered | null> | Remembered | null;
};

/** Shows an officer what an act would publish in the officer's name, to be signed. The form's fields are the context's body. */
export type AskToSign = (context: PublicContext, needed: SignatureNeeded) => Promise<Reply>;

/** Asks who is signed in to prove it once more. The form's fields are the context's body. `wrong`: what came proved nothing. */
export type AskToProve = (context: PublicContext, wrong: boolean) => Promise<Reply>;

/** What a router is made with. */
export type Frame = { deps: Deps; render: Render; askToSign: AskToSign; askToProve: AskToProve };

/** A page for everybody. It does without the law: what millions ask for costs no query more than its own. */
export type PublicRoute = Route<PublicContext>;

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

function send(reply: Reply, req: Request, res: Response, render: Render): void {
  if ('sent' in reply) {
    reply.sent(res);
  } else if ('to' in reply) {
    res.redirect(303, `/${req.lang}${reply.to}`);
  } else if ('json' in reply) {
    res.status(reply.code ?? 200).json(reply.json);
  } else if ('file' in reply) {
    // Shown only as a download, never inside our pages: what an agency uploads is not our own.
    res.set('Content-Security-Policy', "default-src 'none'; sandbox");
    res.set('Content-Type', reply.mediaType).set('Content-Length', String(reply.size));
    res.attachment(reply.name).type(reply.mediaType);
    reply.file.on('error', (error) => res.destroy(error)).pipe(res);
  } else if ('open' in reply) {
    sendOpen(reply, req, res);
  } else {
    const html = render(reply.view, reply.model, chromeOf(req));
    res
      .status('code' in reply ? (reply.code ?? 200) : 200)
      .type('html')
      .send(html);
  }
}

function sendOpen({ open, mediaType, headers, name }: Open, req: Request, res: Response): void {
  res.set(headers);
  if (name !== undefined) res.attachment(name);
  res.set('Content-Type', mediaType);
  if (req.fresh) res.status(304).end();
  else if (typeof open !== 'function') res.send(open);
  else if (req.method === 'HEAD') res.end();
  // What goes wrong on the way, such as a reader that went away, ends the answer short and what makes it too.
  else pipeline(Readable.from(open(), { objectMode: false }), res, () => {});
}

// Packed only for a visitor: the length of a packed page can betray what is private in it.
function sendPublic(reply: Extract<Reply, { view: string }>, req: Request, res: Response, render: Render, lane: Lane): void {
  const html = render(reply.view, reply.model, chromeOf(req));
  res.type('html');
  if ('holds' in reply) {
    lane.send(req, res, html, reply);
    return;
  }
  const packing = packingFor(req.headers['accept-encoding']);
  if (packing !== 'plain') res.set('Content-Encoding', packing);
  res
    .status(reply.code ?? 200)
    .vary('Accept-Encoding')
    .send(pack(Buffer.from(html), packing, 4));
}

/** What the page's frame needs to know of the request. */
export function chromeOf(req: Request): Chrome {
  return { lang: req.lang, plainUrl: req.plainUrl, actor: req.user ?? null, back: req.drawsAgain ?? null };
}

/** The person of a route that only signed-in people reach. */
export function signedIn(context: PublicContext): Actor {
  if (!context.actor) throw new HttpError(401, 'not signed in');
  return context.actor;
}
