import type { Request, RequestHandler } from 'express';
import * as client from 'openid-client';
import { type AuthenticateOptions, Strategy, type StrategyOptions } from 'openid-client/passport';
import type { Identity } from '../store/identities.ts';

/** A sign-in service of others. `acr`: one of these must be how sure it is of the person; `amr`: each of these must be how it knew. */
export type OpenIdSettings = { issuer: string; clientId: string; clientSecret: string; acr: readonly string[]; amr: readonly string[] };

/** What came back from it. `name`: what it calls the person, to be shown and never trusted. */
export type OpenIdAnswer = { identity: Identity; name: string | null } | { failed: 'away' | 'refused' | 'cancelled' | 'too-weak' };

declare global {
  namespace Express {
    interface Request {
      openIdAnswer?: OpenIdAnswer;
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    /** The language in which somebody left for the service. */
    openIdLang?: Request['lang'];
    /** Who came back while signed in, until they say that this is to be linked. */
    openIdPending?: { userId: string; identity: Identity; name: string | null; until: number };
  }
}

/** `leave` sends the browser to the service, and `come` reads what it sent back. Where the service is away both say so and go on. */
export type OpenId = { leave: RequestHandler; come: RequestHandler };

export const openIdCallback = '/account/openid/callback';

/** In seconds: a service that takes longer is away. */
const patience = 5;
/** In milliseconds: a service that was away is not asked again before. */
const restBetween = 5000;

/**
 * The way in by a sign-in service of others, found when somebody first asks for it: one that is away keeps nobody else out and is asked again
 * later. Authorization code with PKCE, state and nonce, each good for once.
 */
export function openOpenId(settings: OpenIdSettings, base: string): OpenId {
  const found = finder(settings, base);
  const leave: RequestHandler = async (req, _res, next) => {
    const strategy = await found();
    if (!strategy) return away(req, next);
    req.session.openIdLang = req.lang;
    // The strategy itself sends the browser there; it comes back to us only when it could not.
    await req.runStrategy(strategy).catch(() => undefined);
    away(req, next);
  };
  const come: RequestHandler = async (req, _res, next) => {
    req.lang = req.session.openIdLang ?? req.lang;
    delete req.session.openIdLang;
    // Without either it would send the browser away again.
    if (req.query.code === undefined && req.query.error === undefined) req.openIdAnswer = { failed: 'refused' };
    else {
      const strategy = await found();
      if (!strategy) return away(req, next);
      req.openIdAnswer = await answerOf(req, strategy, settings);
    }
    next();
  };
  return { leave, come };
}

function away(req: Request, next: () => void): void {
  req.openIdAnswer = { failed: 'away' };
  next();
}

async function answerOf(req: Request, strategy: Strategy, { acr, amr }: OpenIdSettings): Promise<OpenIdAnswer> {
  try {
    const claims = (await req.runStrategy(strategy)) as client.IDToken | null;
    if (!claims) return { failed: req.query.error === undefined ? 'refused' : 'cancelled' };
    const methods: readonly unknown[] = Array.isArray(claims.amr) ? claims.amr : [];
    const sure = acr.length === 0 || acr.some((one) => one === claims.acr);
    if (!sure || !amr.every((one) => methods.includes(one))) return { failed: 'too-weak' };
    const name = typeof claims.name === 'string' ? claims.name.slice(0, 200) : null;
    return { identity: { issuer: claims.iss, subject: claims.sub }, name };
  } catch (error) {
    return { failed: isAway(error) ? 'away' : 'refused' };
  }
}

// A network that is down, an answer that does not come, or one of a server in trouble; everything else is an answer that is not to be believed.
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  if (!(error instanceof Error)) return false;
  const { code, status } = error as { code?: string; status?: number };
  return code === 'OAUTH_TIMEOUT' || (status ?? 0) >= 500 || (error.cause instanceof Response && error.cause.status >= 500);
}

function finder(settings: OpenIdSettings, base: string): () => Promise<Strategy | null> {
  let strategy: Promise<Strategy> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (!strategy && performance.now() - failedAt < restBetween) return null;
    strategy ??= find(settings, base);
    try {
      return await strategy;
    } catch {
      strategy = null;
      failedAt = performance.now();
      return null;
    }
  };
}

async function find({ issuer, clientId, clientSecret, acr }: OpenIdSettings, base: string): Promise<Strategy> {
  // The library believes an ID token that came straight from the service unread; its signature is checked all the same.
  const execute = [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])];
  const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: patience });
  const callbackURL = `${base}${openIdCallback}`;
  return new SignIn({ config, passReqToCallback: false, name: 'openid', sessionKey: 'openid', callbackURL, scope: 'openid profile' }, acr);
}

/** The library's strategy, which leaves state and nonce out where it finds that PKCE will do: we ask for all three. */
class SignIn extends Strategy {
  readonly #acr: readonly string[];
  constructor(options: StrategyOptions, acr: readonly string[]) {
    super(options, (tokens, verified) => verified(null, tokens.claims() as never));
    this.#acr = acr;
  }
  override authorizationRequestParams<Options extends AuthenticateOptions>(req: Request, options: Options): URLSearchParams {
    const params = super.authorizationRequestParams(req, options) as URLSearchParams;
    params.set('state', client.randomState());
    params.set('nonce', client.randomNonce());
    params.set('ui_locales', req.lang);
    if (this.#acr.length > 0) params.set('acr_values', this.#acr.join(' '));
    return params;
  }
}
