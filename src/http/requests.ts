import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * One line a request: method, path without its query, answer, time. Never what was asked, typed or by whom:
 * a citizen who looks an agency up leaves no trace in a log. Answers that went well are told at the level `debug` only.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const started = performance.now();
    const { method, url } = req;
    res.on('finish', () => {
      const level = res.statusCode >= 500 ? 'error' : 'debug';
      if (!logger.isLevelEnabled(level)) return;
      logger[level]({ method, path: privatePath(url), code: res.statusCode, ms: Math.round(performance.now() - started) }, 'request');
    });
    next();
  };
}

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
