import type { NextFunction, Request, Response } from 'express';

/** What everyone may read is asked for anew each time: a standing that was kept could be a lie by now. */
export function publicHeaders(_req: Request, res: Response, next: NextFunction): void {
  res.set('Cache-Control', 'no-cache').vary('Accept');
  next();
}

/** What must not be found later in the browser of somebody who is watched: nothing is stored, and no page we link to learns where one was. */
export function untracedHeaders(_req: Request, res: Response, next: NextFunction): void {
  res.set('Cache-Control', 'no-store').set('Referrer-Policy', 'no-referrer');
  next();
}

/** For answers to a question that somebody typed: no search engine is to hold what was asked. The empty page may be found. */
export function neverListed(req: Request, res: Response, next: NextFunction): void {
  if (Object.keys(req.query).length > 0) res.set('X-Robots-Tag', 'noindex, nofollow');
  next();
}

/** For what only who holds an address is to find, such as the code of a paper. */
export function unlisted(_req: Request, res: Response, next: NextFunction): void {
  res.set('X-Robots-Tag', 'noindex, nofollow');
  next();
}
