import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { asHttpError, notFound } from './errors.ts';
import type { KeptForms } from './kept-forms.ts';
import type { Render } from './render.ts';
import { chromeOf } from './send.ts';
import { unsavedForm } from './unsaved.ts';

export const noSuchPage: RequestHandler = () => {
  throw notFound();
};

/** The one page of everything that went wrong: in the reader's language, or as JSON to a program. Only surprises are logged. */
export function answerErrors(render: Render, logger: Logger, { keep }: KeptForms): ErrorRequestHandler {
  return async (error, req, res, next) => {
    const known = asHttpError(error);
    const code = known?.code ?? 500;
    if (!known) logger.error({ err: error, method: req.method }, 'unexpected error');
    if (res.headersSent) return next(error);
    req.lang ??= 'be';
    req.plainUrl ??= '/';
    if (known?.retryAfter !== undefined) res.set('Retry-After', String(known.retryAfter));
    res.status(code).set('Cache-Control', 'no-store');
    if (req.accepts(['html', 'json']) === 'json') {
      res.json({ error: code });
      return;
    }
    if (code === 401 && req.method === 'POST') {
      res.type('html').send(render('account/ended', { problem: null, kept: await keep(req, res) }, chromeOf(req)));
      return;
    }
    if (code === 503 && req.method === 'POST' && !req.drawsAgain) {
      const form = await unsavedForm(req, res);
      if (form) return void res.type('html').send(render('public/unsaved', form, chromeOf(req)));
    }
    const minutes = Math.max(1, Math.ceil((known?.retryAfter ?? 60) / 60));
    res.type('html').send(render('public/fault', { code, text: `fault.${code}`, advice: `fault.${code}-advice`, minutes }, chromeOf(req)));
  };
}
