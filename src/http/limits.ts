import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../store/database.ts';
import { readLink } from '../store/recovery-links.ts';
import { HttpError } from './errors.ts';

/** How often something may be tried: `points` in `seconds`, counted apart for each address and for each account. */
export type Limits = Record<'signIn' | 'key' | 'registration' | 'password' | 'proof' | 'openId', RequestHandler>;

/**
 * The limits on what a stranger can try. Counters live in the database, so several processes count together and a restart forgets nothing.
 * Over the limit the answer is 429 and says when to come back.
 */
export function openLimits(database: Database): Limits {
  const limiter = (keyPrefix: string, points: number, seconds: number) =>
    new RateLimiterPostgres({
      storeClient: database.pool,
      storeType: 'pool',
      tableName: 'limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: seconds,
    });
  const signInByAddress = limiter('sign-in-address', 30, 15 * 60);
  // Ten guesses at one account from one address. From everywhere together many more: an account's address is public, and whoever only
  // wants to lock its owner out must not have it easy.
  const signInByAccountAndAddress = limiter('sign-in-account-address', 10, 15 * 60);
  const signInByAccount = limiter('sign-in-account', 100, 60 * 60);
  // No key can be guessed: only the work of checking signatures is bounded. Everybody in an office may come from one address.
  const keyByAddress = limiter('key-address', 120, 15 * 60);
  const passwordByPerson = limiter('password-person', 10, 15 * 60);
  // Of a million digits three are right at any moment: a hundred guesses a day find them in ten years.
  const proofByPerson = limiter('proof-person', 10, 15 * 60);
  const proofByPersonAndDay = limiter('proof-person-day', 100, 24 * 60 * 60);
  const registrationByAddress = limiter('registration-address', 20, 60 * 60);
  // Each leaves a session behind for some minutes.
  const openIdByAddress = limiter('openid-address', 60, 15 * 60);
  return {
    openId: spend((req) => [[openIdByAddress, addressOf(req)]]),
    signIn: spend((req) => [
      [signInByAddress, addressOf(req)],
      [signInByAccountAndAddress, `${accountOf(req)} ${addressOf(req)}`],
      [signInByAccount, accountOf(req)],
    ]),
    key: spend((req) => [[keyByAddress, addressOf(req)]]),
    registration: spend((req) => [[registrationByAddress, addressOf(req)]]),
    password: spend((req) => [[passwordByPerson, req.user?.id ?? addressOf(req)]]),
    proof: spend((req) => [
      [proofByPerson, provingPerson(req)],
      [proofByPersonAndDay, provingPerson(req)],
    ]),
  };
}

function spend(countersOf: (req: Request) => [RateLimiterPostgres, string][]): RequestHandler {
  return async (req: Request, _res: Response, next: NextFunction) => {
    for (const [counter, key] of countersOf(req)) {
      try {
        await counter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new HttpError(429, 'too many attempts', Math.ceil(error.msBeforeNext / 1000));
      }
    }
    next();
  };
}

// An IPv6 subscriber has a whole /64: its addresses count as one.
function addressOf(req: Request): string {
  const address = req.ip ?? 'unknown';
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}

/** Whose second factor is to be proved: of who is signed in, or half signed in, or came by a letter's link. */
function provingPerson(req: Request): string {
  const { code } = req.params;
  const owner = typeof code === 'string' ? readLink(code)?.userId : undefined;
  return req.user?.id ?? req.halfway() ?? owner ?? addressOf(req);
}

function accountOf(req: Request): string {
  const { email, account = email } = (req.body ?? {}) as { email?: unknown; account?: unknown };
  return typeof account === 'string' ? account.trim().toLowerCase().slice(0, 200) : '';
}
