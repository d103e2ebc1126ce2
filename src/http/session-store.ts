import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import type { Database } from '../store/database.ts';
import { sessionKey } from '../store/sessions.ts';

declare module 'express-session' {
  interface SessionData {
    /** Set on what was read from the database. */
    stored?: true;
  }
}

type Done = (error?: unknown) => void;

/**
 * Sessions in the database, under the hash of their id. What was ended stays so: a request that was under way meanwhile writes nothing back.
 */
export function openSessionStore(database: Database, onError: (error: Error) => void): session.Store {
  const base = connectPgSimple(session);
  class Sessions extends base {
    override get(sid: string, done: (error: unknown, found?: SessionData | null) => void): void {
      super.get(sessionKey(sid), done);
    }
    override set(sid: string, data: SessionData, done?: Done): void {
      const kept = { ...data, stored: true as const };
      if (!data.stored) {
        super.set(sessionKey(sid), kept, done);
        return;
      }
      const change = [kept, data.cookie.expires ?? null, sessionKey(sid)];
      database.pool.query('update sessions set sess = $1, expire = $2::timestamptz where sid = $3', change).then(() => done?.(), done);
    }
    override destroy(sid: string, done?: Done): void {
      super.destroy(sessionKey(sid), done);
    }
  }
  return new Sessions({
    pool: database.pool,
    tableName: 'sessions',
    createTableIfMissing: false,
    // `jobs/sweep.ts` deletes what has run out.
    pruneSessionInterval: false,
    // `http/sessions.ts` writes down once a minute that a session is in use.
    disableTouch: true,
    errorLog: (error: unknown) => onError(error instanceof Error ? error : new Error(String(error))),
  });
}
