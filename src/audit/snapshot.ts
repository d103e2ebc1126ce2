import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { type Standing, standings } from '../rules/standing.ts';
import type { Audit } from './audit.ts';
import type { Source } from './source.ts';
import { type Finding, finding } from './words.ts';

/** What the register says of every licence, signed, at a moment and so many entries of its log. `code`: the beginning of its newest extract's. */
export type Snapshot = { size: number; madeAt: Date; licences: ReadonlyMap<string, Shown> };
type Shown = { kind: string; standing: Standing; extract: string | null; code: string };

/** The snapshot that the register publishes beside its log; null where it publishes none, or none that holds. */
export async function readSnapshot(source: Source): Promise<{ snapshot: Snapshot | null; findings: Finding[] }> {
  const bytes = await source.get('snapshot');
  if (!bytes) return { snapshot: null, findings: [] };
  const keys = keysIn(await source.get('/q/keys'));
  const snapshot = keys && snapshotIn(bytes, keys);
  return snapshot ? { snapshot, findings: [] } : { snapshot: null, findings: [finding('snapshot-malformed')] };
}

/** What the snapshot says otherwise than the log, of which the audit has read as many entries as the snapshot speaks of. */
export function compare({ madeAt, licences }: Snapshot, audit: Audit): Finding[] {
  const standingsNow = audit.standings(madeAt);
  const differs = (number: string, what: string) => finding('snapshot-differs', null, `${number}: ${what}`);
  const missing = [...standingsNow.keys()]
    .filter((number) => !licences.has(number))
    .map((number) => differs(number, 'it is not in the snapshot'));
  const wrong = [...licences].flatMap(([number, { standing, extract, code }]) => {
    const worths = standingsNow.get(number);
    if (worths === undefined) return [differs(number, 'the log never granted it')];
    const newest = audit.newestExtract(number);
    if (!isSame(standing, worths)) return [differs(number, `${standing}, by the log ${worths.join(' or ')}`)];
    if ((newest?.extract ?? null) !== extract || !(newest?.code ?? '').startsWith(extract === null ? '' : code)) {
      return [differs(number, `extract ${extract}, by the log ${newest?.extract}`)];
    }
    return [];
  });
  return [...missing, ...wrong];
}

/** Until when a partner's contract runs the log does not say: a suspension of that part may have ended with it. */
function isSame(shown: Standing, worths: readonly Standing[]): boolean {
  return worths.includes(shown) || (shown === 'active' && worths.includes('suspended-in-part'));
}

type SigningKey = { kid: string; key: KeyObject };

function keysIn(bytes: Buffer | null): SigningKey[] | null {
  try {
    const { keys } = JSON.parse(bytes?.toString() ?? '') as { keys: { kid: string; x: string; y: string }[] };
    return keys.map(({ kid, x, y }) => ({ kid, key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }) }));
  } catch {
    return null;
  }
}

const [sign1, algorithm, keyId, es256] = [0xd2, 1, 4, -7];

function snapshotIn(bytes: Buffer, keys: readonly SigningKey[]): Snapshot | null {
  const parts = bytes[0] === sign1 ? cborIn(bytes.subarray(1)) : null;
  if (!Array.isArray(parts) || parts.length !== 4) return null;
  const [header, unprotected, payload, signature] = parts as unknown[];
  if (!isBytes(header) || !isBytes(payload) || !isBytes(signature) || !(unprotected instanceof Map) || unprotected.size > 0) return null;
  const named = cborIn(header);
  const kid = named instanceof Map && named.size === 2 && named.get(algorithm) === es256 ? named.get(keyId) : null;
  const signer = isBytes(kid) && keys.find((one) => one.kid === Buffer.from(kid).toString('hex'));
  const said = encode(['Signature1', header, Buffer.from('dazvol snapshot'), payload], rfc8949EncodeOptions);
  if (!signer || !verify('sha256', said, { key: signer.key, dsaEncoding: 'ieee-p1363' }, signature)) return null;
  return columnsIn(cborIn(payload));
}

/** The snapshot is kept column by column; all of them must be of one length. */
function columnsIn(parts: unknown): Snapshot | null {
  if (!Array.isArray(parts) || parts[0] !== 1 || parts.length !== 10) return null;
  const [, size, seconds, numbers, kindCodes, standingCodes, untils, years, serials, hashes] = parts as unknown[];
  const lists = [numbers, untils, years, serials];
  if (typeof size !== 'number' || typeof seconds !== 'number' || !isBytes(kindCodes) || !isBytes(standingCodes) || !isBytes(hashes))
    return null;
  if (!lists.every((one): one is unknown[] => Array.isArray(one) && one.length === kindCodes.length)) return null;
  if (standingCodes.length !== kindCodes.length || hashes.length !== kindCodes.length * codeBytes) return null;
  const licences = (numbers as string[]).map((number, place): [string, Shown | null] => {
    const standing = standings[standingCodes[place] ?? -1];
    const [year, serial] = [(years as number[])[place], (serials as number[])[place]];
    const extract = year === 0 ? null : `X-${year}-${String(serial).padStart(6, '0')}`;
    const code = Buffer.from(hashes.subarray(place * codeBytes, (place + 1) * codeBytes)).toString('hex');
    return [number, standing === undefined ? null : { kind: kinds[kindCodes[place] ?? -1] ?? '', standing, extract, code }];
  });
  if (licences.some(([, shown]) => shown === null) || new Set(licences.map(([number]) => number)).size < licences.length) return null;
  return { size, madeAt: new Date(seconds * 1000), licences: new Map(licences as [string, Shown][]) };
}

const codeBytes = 8;
const kinds = ['employment', 'introduction', 'study', 'travel'];

/** CBOR in its one deterministic form; null for anything else. */
function cborIn(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, { strict: true, useMaps: true, allowIndefinite: false, rejectDuplicateMapKeys: true });
    return Buffer.from(encode(value, rfc8949EncodeOptions)).equals(bytes) ? value : null;
  } catch {
    return null;
  }
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
