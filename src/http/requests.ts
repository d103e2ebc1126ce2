import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One line a request: method, path without its query, answer, time. Never what was asked, typed or by whom:
 * a citizen who looks an agency up leaves no trace in a log.
 */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    serializers: {
      req: (req: { method: string; url: string }) => ({ method: req.method, path: privatePath(req.url) }),
      res: (res: { statusCode: number }) => ({ code: res.statusCode }),
    },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'debug'),
  });
}

// Which licence somebody looked at is as private as what was typed into the box.
function privatePath(url: string): string {
  return url.replace(/[?#].*$/, '').replace(/\/register\/.+$/, '/register/…');
}
