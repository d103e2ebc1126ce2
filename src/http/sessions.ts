import connectPgSimple from 'connect-pg-simple';
import { type RequestHandler, Router } from 'express';
import session from 'express-session';
import { Passport } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { checkSignIn } from '../acts/account.ts';
import type { Deps } from '../acts/act.ts';
import type { Actor } from '../rules/permissions.ts';
import { actorOf, type User, userById } from '../store/users.ts';

declare global {
  namespace Express {
    interface User extends Actor {
      /** True until a password given by an administrator is changed. */
      passwordExpired: boolean;
    }
  }
}

export type SessionSettings = { secret: string; secure: boolean; onError: (error: Error) => void };

const idleMinutes = 30;

/**
 * Sessions kept in the database and the sign-in by Passport. A visitor has no session and no cookie before signing in.
 * Another way to sign in (a signing key) is one more strategy here.
 */
export function openSessions(deps: Deps, settings: SessionSettings): Router {
  const Store = connectPgSimple(session);
  const passport = new Passport();
  passport.use(
    new LocalStrategy({ usernameField: 'email', passwordField: 'password' }, (email, password, done) => {
      checkSignIn(deps, email, password).then((user) => done(null, user ? visitor(user) : false), done);
    }),
  );
  passport.serializeUser((user, done) => done(null, user.id));
  passport.deserializeUser((id: string, done) => {
    userById(deps.database.db, id).then((user) => done(null, user && user.disabledAt === null ? visitor(user) : false), done);
  });
  const name = settings.secure ? '__Host-session' : 'session';
  const cookie = { httpOnly: true, sameSite: 'lax', secure: settings.secure, path: '/' } as const;
  const router = Router();
  router.use(
    session({
      store: new Store({
        pool: deps.database.pool,
        tableName: 'sessions',
        createTableIfMissing: false,
        // `jobs/sweep.ts` deletes what has run out.
        pruneSessionInterval: false,
        errorLog: (error: unknown) => settings.onError(error instanceof Error ? error : new Error(String(error))),
      }),
      name,
      secret: settings.secret,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { ...cookie, maxAge: idleMinutes * 60_000 },
    }),
    passport.session(),
    neverStored,
  );
  router.use((req, res, next) => {
    req.signIn = () =>
      new Promise((resolve, reject) => {
        passport.authenticate('local', (error: unknown, user: Express.User | false) => {
          if (error) return reject(error);
          if (!user) return resolve(null);
          req.logIn(user, (failed) => (failed ? reject(failed) : resolve(user)));
        })(req, res, reject);
      });
    req.signOut = async () => {
      await new Promise<void>((resolve, reject) => req.session.destroy((error) => (error ? reject(error) : resolve())));
      res.clearCookie(name, cookie);
    };
    next();
  });
  return router;
}

declare global {
  namespace Express {
    interface Request {
      /**
       * Passport's check of the e-mail address and the password in the form. Right: the person, now signed in with a fresh session.
       * Wrong, either of them: null.
       */
      signIn: () => Promise<Express.User | null>;
      /** Ends this session on the server and in the browser. */
      signOut: () => Promise<void>;
    }
  }
}

const neverStored: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

function visitor(user: User): Express.User {
  return { ...actorOf(user), passwordExpired: user.passwordExpired };
}
