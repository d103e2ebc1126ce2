import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router } from 'express';
import { langs } from '../rules/languages.ts';
import { pack, packingFor, packings } from './pack.ts';

const cbor = dirname(fileURLToPath(import.meta.resolve('cborg')));
const unneeded = /bin|diagnostic|extended|json|length|taglib/;
const codes = fileURLToPath(new URL('../codes', import.meta.url));

/**
 * The scripts of the scanner, at addresses below `/scan/`: its own out of `folder`, and the very modules by which the register itself reads
 * codes, so that the two never disagree. The worker that keeps them for when there is no network is told what to keep, besides `more`.
 */
export function openScanAssets(folder: string, more: readonly string[]): Router {
  const own = filesIn(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const reading = filesIn(codes).map((name) => [`codes/${name}`, readFileSync(join(codes, name), 'utf8')] as const);
  const library = ['cborg.js', ...filesIn(join(cbor, 'lib')).map((name) => `lib/${name}`)].filter((name) => !unneeded.test(name));
  const scripts = new Map([
    ...own,
    ...reading,
    ...library.map((name) => [`cborg/${name}`, readFileSync(join(cbor, name), 'utf8')] as const),
  ]);
  const worker = scripts.get('worker.js') ?? '';
  scripts.delete('worker.js');
  const keep = [...langs.map((lang) => `/${lang}/scan`), ...[...scripts.keys()].map((name) => `/scan/${name}`), ...more];
  const version = createHash('sha256')
    .update(JSON.stringify([keep, worker, ...scripts.values()]))
    .digest('hex')
    .slice(0, 16);
  const router = Router({ caseSensitive: true });
  for (const [name, text] of scripts) serve(router, name, browserText(text));
  serve(router, 'worker.js', `self.kept = ${JSON.stringify({ version, keep })};\n${worker}`);
  return router;
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.name.endsWith('.js'));
  return files.map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/')).sort();
}

/** A browser finds no library by its name. */
function browserText(text: string): string {
  return text.replace(/ from 'cborg';/g, " from '../cborg/cborg.js';");
}

function serve(router: Router, name: string, text: string): void {
  const packed = new Map(packings.map((packing) => [packing, pack(Buffer.from(text), packing, 9)]));
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  router.get(`/scan/${name}`, (req, res) => {
    const packing = packingFor(req.headers['accept-encoding']);
    res.set('Cache-Control', 'no-cache').vary('Accept-Encoding').set('ETag', etag);
    // One worker serves the page in each language, which stands beside it and not below.
    if (name === 'worker.js') res.set('Service-Worker-Allowed', '/');
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    if (packing !== 'plain') res.set('Content-Encoding', packing);
    res.type('js').send(packed.get(packing));
  });
}
