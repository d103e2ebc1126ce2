import type { NextFunction, Request, Response } from 'express';
import { HttpError } from './errors.ts';

/**
 * Refuses a change that another site's page sends with our cookie. Every browser of today says where a request comes from
 * (`Sec-Fetch-Site`); an older one says its `Origin`. A program that sends neither has no cookie of ours to misuse.
 */
export function refuseForeignForms(req: Request, _res: Response, next: NextFunction): void {
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(req.method);
  if (changes && !comesFromHere(req)) throw new HttpError(403, 'a form of another site');
  next();
}

function comesFromHere(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined || isOwn(origin, req);
}

function isOwn(origin: string, req: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === req.get('host');
}
