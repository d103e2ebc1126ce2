import type { NextFunction, Request, Response } from 'express';

/** What everyone may read is asked for anew each time: a standing that was kept could be a lie by now. */
export function publicHeaders(_req: Request, res: Response, next: NextFunction): void {
  res.set('Cache-Control', 'no-cache').vary('Accept');
  next();
}

/** The answer to something that somebody sent is theirs alone, and kept nowhere on the way. */
export function sentHeaders(_req: Request, res: Response, next: NextFunction): void {
  res.set('Cache-Control', 'no-store');
  next();
}
