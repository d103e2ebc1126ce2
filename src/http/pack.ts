import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How an answer is packed on its way: a telephone far from the town waits for every kilobyte. */
export const packings = ['br', 'gzip', 'plain'] as const;
export type Packing = (typeof packings)[number];

/** The best packing that a client's `Accept-Encoding` takes. */
export function packingFor(accepted: string | string[] | undefined): Packing {
  if (accepted === undefined) return 'plain';
  const said = String(accepted);
  const known = knownPackings.get(said);
  if (known !== undefined) return known;
  const found = readPacking(said);
  if (knownPackings.size >= 100) knownPackings.clear();
  if (said.length <= 100) knownPackings.set(said, found);
  return found;
}

/** Browsers send a handful of these. */
const knownPackings = new Map<string, Packing>();

function readPacking(said: string): Packing {
  const takes = (name: string) => new RegExp(`(^|[ ,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))(?=$|[ ,;])`).test(said);
  if (takes('br')) return 'br';
  return takes('gzip') ? 'gzip' : 'plain';
}

/** `quality`: from 1, quick, to 11, small; for what is packed once and sent often, 11. */
export function pack(body: Buffer, packing: Packing, quality: number): Buffer {
  if (packing === 'plain') return body;
  if (packing === 'gzip') return gzipSync(body, { level: Math.min(quality, 9) });
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}
