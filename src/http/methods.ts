import type { NextFunction, Request, Response } from 'express';
import { HttpError } from './errors.ts';

const known = ['GET', 'HEAD', 'POST'];

/** Refuses every other method: no address knows one, and none answers what could be done to it, as the router would to `OPTIONS`. */
export function refuseOtherMethods(req: Request, res: Response, next: NextFunction): void {
  if (!known.includes(req.method)) {
    res.set('Allow', known.join(', '));
    throw new HttpError(405, 'no such method');
  }
  next();
}
