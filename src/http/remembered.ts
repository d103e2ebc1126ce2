import type { Request, Response } from 'express';
import { type Lang, langs } from '../rules/languages.ts';
import { hotlines } from '../text/hotlines.ts';
import { knownAtHeader } from './lane.ts';
import type { Render } from './render.ts';

/** An answer from before the database went away, and the moment up to which it is known to have been true. */
export type Remembered = {
  at: Date;
  reply: { view: string; model: object; code?: 200 | 404 | 503 } | { json: object; code?: 200 | 404 | 503 };
};

/** Sends it as what it is: dated for people and for programs, and kept by nobody. */
export function sendRemembered({ at, reply }: Remembered, req: Request, res: Response, render: Render): void {
  const { lang, plainUrl } = req;
  res.set('Cache-Control', 'no-store').set(knownAtHeader, at.toISOString());
  if (reply.code === 503) res.set('Retry-After', '10');
  res.status(reply.code ?? 200);
  if ('json' in reply) res.json(reply.json);
  else res.type('html').send(dated(render, render(reply.view, reply.model, { lang, plainUrl, actor: null, back: null }), lang, at));
}

/** A page of ours with the moment at the top of what it says, and the number to call. */
export function dated(render: Render, page: string, lang: Lang, at: Date): string {
  const note = render('partials/known-at', { at, hotlines: asking }, { lang, plainUrl: '/', actor: null, back: null });
  return page.replace(/<main [^>]*>/, (main) => `${main}\n${note}`);
}

/** The language that an address says. */
export function langOf(address: string): Lang {
  return langs.find((lang) => address.startsWith(`/${lang}`)) ?? 'be';
}

const asking = hotlines.filter(({ code, confidence }) => code === 'department' && confidence === 'confirmed');
