import type { NextFunction, Request, Response } from 'express';
import type { Tone } from '../../codes/types.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { kinds } from '../../rules/kinds.ts';
import { standings } from '../../rules/standing.ts';
import { t } from '../../text/catalogue.ts';
import { paperVerdicts } from '../../text/papers.ts';
import { scanAges, scanTroubles } from '../../text/scan-page.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { shapes } from './q.ts';

export const scanRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/scan', action: 'read-register', before: [publicHeaders, withWorker], handle: showScanner },
  { method: 'get', path: '/scan/manifest', action: 'read-register', before: [publicHeaders], handle: showManifest },
];

/** Besides what every page may do, this one names one worker, and a manifest by which it is put on the home screen. */
function withWorker(_req: Request, res: Response, next: NextFunction): void {
  const policy = String(res.getHeader('Content-Security-Policy'));
  const own = policy.replace("trusted-types 'none'", 'trusted-types dazvol-scan');
  res.set('Content-Security-Policy', `${own};worker-src 'self';manifest-src 'self'`);
  next();
}

function showScanner(): Reply {
  const model = {
    verdicts: Object.keys(paperVerdicts),
    ages: Object.keys(scanAges),
    troubles: Object.keys(scanTroubles),
    shapes: Object.entries(shapes).map(([tone, shape]) => ({ tone: tone as Tone, shape })),
    // A day of each month, for the scanner to write others after.
    months: Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`),
    ...{ kinds, standings, hotlines: askingHotlines },
  };
  return { view: 'public/scan', holds: null, model };
}

/** A web application's manifest, in the language of the page that names it. */
function showManifest({ lang }: PublicContext): Reply {
  const manifest = {
    name: t(lang, 'scanPage.title'),
    short_name: t(lang, 'chrome.wordmark'),
    lang,
    ...{ id: `/${lang}/scan`, start_url: `/${lang}/scan`, scope: `/${lang}/scan`, display: 'standalone' },
    ...{ theme_color: '#3d348b', background_color: '#ffffff' },
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/scan-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/scan-512.png', sizes: '512x512', type: 'image/png' },
    ],
  };
  return { open: JSON.stringify(manifest), mediaType: 'application/manifest+json; charset=utf-8', headers: {} };
}
