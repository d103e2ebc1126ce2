import type { NextFunction, Request, Response } from 'express';
import { type Lang, langs } from '../rules/languages.ts';

declare global {
  namespace Express {
    interface Request {
      lang: Lang;
      /** The path without its language, with the query: where the language links of the page head lead. */
      plainUrl: string;
    }
  }
}

/**
 * Finds the language of the page: `?lang=` first, then the address (`/ru/register`), then what the browser prefers, then Belarusian.
 * The language is taken off the address, so that routes know nothing of it.
 */
export function findLanguage(req: Request, res: Response, next: NextFunction): void {
  const inPath = /^\/(be|ru|en)(?=[/?]|$)/.exec(req.url)?.[1];
  if (inPath !== undefined) req.url = req.url.slice(3).replace(/^(?!\/)/, '/');
  const asked = /[?&]lang=(be|ru|en)(?:&|$)/.exec(req.url)?.[1];
  const chosen = asked ?? inPath;
  req.lang = (chosen ?? (req.acceptsLanguages([...langs]) || 'be')) as Lang;
  req.plainUrl = req.url.replace(/([?&])lang=[^&]*&?/, '$1').replace(/[?&]$/, '');
  if (chosen === undefined) res.vary('Accept-Language');
  next();
}
