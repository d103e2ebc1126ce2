import { type Request, type RequestHandler, Router } from 'express';
import session from 'express-session';
import { type Strategy as AnyStrategy, Passport } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { checkSignIn } from '../acts/account.ts';
import type { Deps } from '../acts/act.ts';
import type { Actor } from '../rules/permissions.ts';
import { type Entry, hasEnded, idleOf, isFresh, type Way } from '../rules/sessions.ts';
import { factorsOf } from '../store/totp.ts';
import { actorOf, type User, userById } from '../store/users.ts';
import { openSessionStore } from './session-store.ts';

declare global {
  namespace Express {
    interface User extends Actor {
      email: string;
      /** True until a password given by an administrator is changed. */
      passwordExpired: boolean;
      /** True for who came in by a password alone: a second factor is set up before anything else. */
      secondFactorDue: boolean;
    }
    interface Request {
      /** Passport's check of the e-mail address and the password in the form. Wrong, either of them: null. Lets nobody in. */
      checkPassword: () => Promise<import('../store/users.ts').User | null>;
      /** Runs a strategy of Passport's over this request: what it found, or null where it refused. One that sends the browser elsewhere ends the answer. */
      runStrategy: (strategy: object) => Promise<unknown>;
      /** Whether there is a sign-in service of others. */
      offersOpenId: boolean;
      /** Lets this person in, with a fresh session that remembers how. Every way of signing in ends here. */
      enter: (user: import('../store/users.ts').User, by: Way) => Promise<Express.User>;
      /** Remembers, in a fresh session and for some minutes, that this person has shown one of two proofs. Nothing is opened by it. */
      goHalfway: (userId: string) => Promise<void>;
      /** Who has shown one of two proofs in this browser, and not too long ago: the id of the user, or null. */
      halfway: () => string | null;
      /** Notes that who is signed in has just proven it once more, and renews the session's id. */
      stepUp: () => Promise<void>;
      /** Whether who is signed in has proven it in the last minutes. */
      isFresh: () => boolean;
      /** Ends this session on the server and in the browser. */
      signOut: () => Promise<void>;
    }
  }
}

declare module 'express-session' {
  interface SessionData {
    /** How this session began; there is one exactly where somebody is signed in. */
    entry?: Entry;
    halfway?: { userId: string; until: number };
  }
}

export type SessionSettings = { secret: string; secure: boolean; openId: boolean; onError: (error: Error) => void };

const minutesHalfway = 5;

/** A session is written down as in use when a minute has passed since it last was. */
const seenEvery = 60_000;

/** Sessions kept in the database, and who is signed in. A visitor has no session and no cookie before signing in. */
export function openSessions(deps: Deps, settings: SessionSettings): Router {
  const passport = new Passport();
  passport.use(
    new LocalStrategy({ usernameField: 'email', passwordField: 'password' }, (email, password, done) => {
      checkSignIn(deps, email, password).then((user) => done(null, user ? visitor(user) : false), done);
    }),
  );
  passport.serializeUser((user, done) => done(null, user.id));
  passport.deserializeUser((req: Request, id: string, done: (error: unknown, user?: Express.User | false) => void) => {
    stillThere(deps, req.session.entry, id).then((user) => done(null, user), done);
  });
  const name = settings.secure ? '__Host-session' : 'session';
  const cookie = { httpOnly: true, sameSite: 'lax', secure: settings.secure, path: '/' } as const;
  const router = Router();
  router.use(
    session({
      store: openSessionStore(deps.database, settings.onError),
      name,
      secret: settings.secret,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { ...cookie, maxAge: minutesHalfway * 60_000 },
    }),
    passport.session(),
    neverStored,
  );
  router.use(async (req, res, next) => {
    const now = () => deps.now().getTime();
    const { entry } = req.session;
    if (entry && !req.user) await regenerate(req);
    else if (entry && now() - entry.seen >= seenEvery) entry.seen = now();

    req.checkPassword = () =>
      new Promise((resolve, reject) => {
        passport.authenticate('local', (error: unknown, user: Express.User | false) => {
          if (error) return reject(error);
          if (!user) return resolve(null);
          userById(deps.database.db, user.id).then((found) => resolve(found ?? null), reject);
        })(req, res, reject);
      });
    req.offersOpenId = settings.openId;
    req.runStrategy = (strategy) =>
      new Promise((resolve, reject) => {
        passport.authenticate(strategy as AnyStrategy, (error: unknown, found: unknown) =>
          error ? reject(error) : resolve(found || null),
        )(req, res, reject);
      });
    req.enter = async (user, by) => {
      const at = now();
      const entered = visitor(user);
      await logIn(req, entered);
      req.session.entry = { by, role: user.role, began: at, seen: at, provenAt: at };
      req.session.cookie.maxAge = idleOf(user.role);
      await save(req);
      return entered;
    };
    req.goHalfway = async (userId) => {
      await regenerate(req);
      req.session.halfway = { userId, until: now() + minutesHalfway * 60_000 };
      await save(req);
    };
    req.halfway = () => {
      const { halfway } = req.session;
      return halfway && now() < halfway.until ? halfway.userId : null;
    };
    req.stepUp = async () => {
      const { entry: before, openIdPending } = req.session;
      if (!req.user || !before) throw new Error('nobody is signed in');
      await logIn(req, req.user);
      // Who came back from the sign-in service to be linked is still the same person's.
      if (openIdPending) req.session.openIdPending = openIdPending;
      req.session.entry = { ...before, seen: now(), provenAt: now() };
      req.session.cookie.maxAge = idleOf(before.role);
      await save(req);
    };
    req.isFresh = () => req.session.entry !== undefined && isFresh(req.session.entry, deps.now());
    req.signOut = async () => {
      await called((done) => req.session.destroy(done));
      // Whoever sits there next finds no page by the way back. Not `storage`: the scanner of a post keeps its snapshot there.
      res.clearCookie(name, cookie).set('Clear-Site-Data', '"cache"');
    };
    next();
  });
  return router;
}

/** Who is signed in by a session that began so; false where it has ended, or the account is no longer what it was opened for. */
async function stillThere(deps: Deps, entry: Entry | undefined, id: string): Promise<Express.User | false> {
  if (!entry || hasEnded(entry, deps.now())) return false;
  const user = await userById(deps.database.db, id);
  if (!user || user.disabledAt !== null || user.role !== entry.role) return false;
  return { ...visitor(user), secondFactorDue: entry.by === 'password' && (await lacksFactor(deps, user)) };
}

/** Gives the session a new id: whoever knew the old one knows nothing. */
function regenerate(req: Request): Promise<void> {
  return called((done) => req.session.regenerate(done));
}

function logIn(req: Request, user: Express.User): Promise<void> {
  return called((done) => req.logIn(user, done));
}

// Before the answer leaves: who follows it at once is known by then.
function save(req: Request): Promise<void> {
  return called((done) => req.session.save(done));
}

function called(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
}

const neverStored: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

function visitor(user: User): Express.User {
  return { ...actorOf(user), email: user.email, passwordExpired: user.passwordExpired, secondFactorDue: false };
}

async function lacksFactor({ database }: Deps, { id, role }: User): Promise<boolean> {
  if (role !== 'agency') return false;
  const { totp, passkey } = await factorsOf(database.db, id);
  return !totp && !passkey;
}
