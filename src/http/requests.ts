import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * One line a request: method, path without its query, answer, time. Never what was asked or typed, nor an address of the network:
 * a citizen who looks an agency up leaves no trace in a log. Told at `info` is what an investigation asks for: every try to come in, every change of
 * a way in, and what was refused behind the sign-in, with the account that was signed in. Other answers that went well are told at `debug` only.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const { method, url } = req;
    res.on('finish', () => {
      const code = res.statusCode;
      const guarded = isGuarded(req, url, code);
      const level = code >= 500 ? 'error' : guarded ? 'info' : 'debug';
      if (!logger.isLevelEnabled(level)) return;
      const who = guarded ? { who: req.user?.id ?? null } : {};
      logger[level]({ method, path: privatePath(url), code, ms: Math.round(performance.now() - started), ...who }, 'request');
    });
    next();
  };
}

/** Public pages never get as far as a session, so that nothing of whoever tells, reports or looks up is ever guarded. */
function isGuarded(req: Request, url: string, code: number): boolean {
  if (req.session === undefined) return false;
  if (req.method === 'POST' && /^(\/\w\w)?\/(account|invitation)(\/|$)/.test(url)) return true;
  return refusals.includes(code) || (code === 404 && req.user !== undefined);
}
const refusals = [400, 401, 403, 413, 415, 429];

// Which licence somebody looked at, or whose paper, is as private as what was typed into the box; the code in a letter is a key.
function privatePath(url: string): string {
  return url
    .replace(/[?#].*$/, '')
    .replace(/\/register\/.+$/, '/register/…')
    .replace(/\/q\/.+$/i, '/q/…')
    .replace(/\/account\/recovery\/.+$/, '/account/recovery/…')
    .replace(/\/invitation\/.+$/, '/invitation/…')
    .replace(/\/follow\/(\w+)\/.+$/, '/follow/$1/…');
}
