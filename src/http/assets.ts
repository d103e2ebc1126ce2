import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { Router } from 'express';
import { pack, packingFor, packings } from './pack.ts';
import { dropUnused } from './styles.ts';

const resolve = createRequire(import.meta.url).resolve;
const fonts = join(dirname(resolve('@fontsource-variable/golos-text/package.json')), 'files');
const govukStyles = join(dirname(resolve('govuk-frontend/package.json')), 'dist/govuk/govuk-frontend.min.css');

export type Assets = { router: Router; styles: string; font: string; leave: string; sign: string };

/**
 * The style sheet, the fonts and the files of `public/`. Addresses carry a hash of the content, so a browser keeps them for a year.
 * The style sheet is the components' own in a cascade layer, without the fonts that belong to others and the components that no template in
 * `views` has, and ours above it.
 */
export function openAssets(folder: string, views: string): Assets {
  const components = readFileSync(govukStyles, 'utf8')
    .replace('@charset "UTF-8";', '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--font)');
  const styles = `@layer components{${dropUnused(components, 'govuk-', classesOf(views))}}\n${readFileSync(join(folder, 'dazvol.css'), 'utf8')}`;
  const kept = { maxAge: '365d', immutable: true, etag: false, lastModified: false } as const;
  const router = Router();
  router.use('/assets/fonts', express.static(join(folder, 'fonts'), kept));
  router.use('/assets/fonts', express.static(fonts, kept));
  // Only what is there is looked for on the disk: every other request passes by without touching it.
  const names = new Set(readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isFile() ? [`/${one.name}`] : [])));
  const files = express.static(folder, { index: false, maxAge: '1d' });
  router.use((req, res, next) => (names.has(req.path) ? files(req, res, next) : next()));
  return {
    router,
    styles: serveText(router, 'css', styles),
    leave: serveText(router, 'js', readFileSync(join(folder, 'leave.js'), 'utf8')),
    sign: serveText(router, 'js', readFileSync(join(folder, 'sign.js'), 'utf8')),
    font: '/assets/fonts/golos-text-cyrillic-basic.woff2',
  };
}

function classesOf(views: string): ReadonlySet<string> {
  const templates = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs'));
  return new Set(templates.flatMap((name) => readFileSync(join(views, name), 'utf8').match(/govuk-[\w-]+/g) ?? []));
}

/** Serves a text under an address of its own, packed once; the address. */
function serveText(router: Router, type: 'css' | 'js', text: string): string {
  const address = `/assets/dazvol-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${type}`;
  const packed = new Map(packings.map((packing) => [packing, pack(Buffer.from(text), packing, 11)]));
  router.get(address, (req, res) => {
    const packing = packingFor(req.headers['accept-encoding']);
    if (packing !== 'plain') res.set('Content-Encoding', packing);
    res.set('Cache-Control', 'public, max-age=31536000, immutable').vary('Accept-Encoding').type(type).send(packed.get(packing));
  });
  return address;
}
