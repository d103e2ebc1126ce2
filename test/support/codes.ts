import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { decode, encode } from 'cborg';
import { toBase32 } from '../../src/codes/base32.js';
import { hashOf, toBeSigned, writeCode } from '../../src/codes/code.js';
import { writePaper } from '../../src/codes/paper.js';
import { lowered } from '../../src/codes/sign1.js';
import type { CodeKey, Paper } from '../../src/codes/types.ts';

/** A key with which tests sign what no register would. */
export type TestKey = CodeKey & { sign: (said: Uint8Array) => Uint8Array };

export function keyOf(pem: string): TestKey {
  const key = createPrivateKey(pem);
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const kid = createHash('sha256').update(point).digest('hex').slice(0, 16);
  return { kid, x, y, sign: (said) => lowered(sign('sha256', said, { key, dsaEncoding: 'ieee-p1363' })) };
}

export const aPaper: Paper = {
  serial: 'X-2026-000017',
  licence: 'EMP-2026-000042',
  unp: '191111119',
  kind: 'employment',
  validFrom: '2026-11-24',
  validTo: null,
  issuedOn: '2026-11-24',
  name: 'ТАА «Прыклад»',
};

/** A code as the register writes it. */
export function codeOf(paper: Paper, key: TestKey): Uint8Array {
  return writeCode(paper, key.kid, key.sign(toBeSigned(paper, key.kid)));
}

/** The hash of a paper's code, by which the log names it. */
export function hashOfPaper(paper: Paper, key: TestKey): Promise<string> {
  return hashOf(toBeSigned(paper, key.kid));
}

/** Chance that is the same at every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A COSE_Sign1 as somebody else might write it, with a signature that holds. */
export function signedOtherwise(
  key: TestKey,
  paper: Paper,
  { header, unprotected, payload, tag, context }: Partial<Otherwise>,
): Uint8Array {
  const plain = header ?? map([1, encode(-7)], [4, encode(Buffer.from(key.kid, 'hex'))]);
  const body = payload ?? writePaper(paper);
  const said = encode([context ?? 'Signature1', plain, Buffer.from('dazvol extract'), body]);
  const rest = Buffer.concat([
    Buffer.from([0x84]),
    encode(plain),
    unprotected ?? Buffer.from([0xa0]),
    encode(body),
    encode(key.sign(said)),
  ]);
  return Buffer.concat([tag ?? Buffer.from([0xd2]), rest]);
}

type Otherwise = { header: Uint8Array; unprotected: Uint8Array; payload: Uint8Array; tag: Uint8Array; context: string };

/** A CBOR map with just these entries in this order, also where a key comes twice. */
export function map(...entries: readonly (readonly [number, Uint8Array])[]): Uint8Array {
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flatMap(([key, value]) => [encode(key), value])]);
}

export type Forgery = { what: string; text: string };

/** Two thousand codes that the register never issued, made of a genuine one: `key` is the register's own, `foreign` is another's. */
export function forgeries(key: TestKey, foreign: TestKey, paper: Paper, count: number): Forgery[] {
  const roll = dice(20_261_129);
  const genuine = codeOf(paper, key);
  const kinds = [bitFlipped, cut, longer, resigned, asForeign, reencoded, lettersChanged, headed];
  return Array.from({ length: count }, (_, place) => (kinds[place % kinds.length] ?? bitFlipped)({ key, foreign, paper, genuine, roll }));
}

type Forging = { key: TestKey; foreign: TestKey; paper: Paper; genuine: Uint8Array; roll: (below: number) => number };

function written(what: string, bytes: Uint8Array): Forgery {
  return { what, text: toBase32(bytes) };
}

function bitFlipped({ genuine, roll }: Forging): Forgery {
  const bytes = Uint8Array.from(genuine);
  const at = roll(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
  return written(`bit of byte ${at}`, bytes);
}

function cut({ genuine, roll }: Forging): Forgery {
  return written('cut', genuine.subarray(0, roll(genuine.length)));
}

function longer({ genuine, roll }: Forging): Forgery {
  return written('longer', Uint8Array.from([...genuine, ...Array.from({ length: 1 + roll(8) }, () => roll(256))]));
}

/** Another paper under the genuine signature. */
function resigned({ genuine, paper, key, roll }: Forging): Forgery {
  return written('other paper, genuine signature', writeCode(otherPaper(paper, roll), key.kid, genuine.subarray(-64)));
}

/** Signed by a foreign key, under its own id or the register's. */
function asForeign({ key, foreign, paper, roll }: Forging): Forgery {
  const claimed = roll(2) === 0 ? paper : otherPaper(paper, roll);
  const named = roll(2) === 0 ? key.kid : foreign.kid;
  return written('foreign key', writeCode(claimed, named, foreign.sign(toBeSigned(claimed, named))));
}

/** What the register's own key signed in a form that the register does not write. */
function reencoded({ key, paper, roll }: Forging): Forgery {
  const plain = writePaper(paper);
  const parts = decode(plain) as unknown[];
  const changed = (at: number, value: unknown) => encode(parts.with(at, value));
  const joined = (...bytes: (Uint8Array | number[])[]) => Buffer.concat(bytes.map((one) => Buffer.from(one)));
  const payloads = [
    joined(plain, [0]),
    joined([0x98, 10], plain.subarray(1)),
    joined([0x9f], plain.subarray(1), [0xff]),
    joined([0x8a, 0x18, 1], plain.subarray(2)),
    joined([0x8a, 0xfb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0], plain.subarray(2)),
    changed(0, 2),
    encode({ serial: paper.serial, licence: paper.licence }),
    encode(parts.slice(0, 3)),
    encode([...parts, 0]),
    changed(2, -17),
    changed(3, 'EMP 1'),
    changed(4, '1'),
    changed(5, 9),
    changed(6, '2026-11-24'),
    changed(7, undefined),
    changed(9, 'x'.repeat(200)),
    changed(9, 'a\u202eb'),
  ];
  const place = roll(payloads.length);
  return written(`re-encoded payload ${place}`, signedOtherwise(key, paper, { payload: payloads[place] as Uint8Array }));
}

function lettersChanged({ genuine, roll }: Forging): Forgery {
  const text = toBase32(genuine);
  const at = roll(text.length);
  const [put, gone] = [['0', '1', '8', '=', ' ', 'Ä', '%2F', text[at] === 'A' ? 'B' : 'A'][roll(8)] ?? '', roll(2)];
  return { what: 'letters', text: `${text.slice(0, at)}${put}${text.slice(at + gone)}` };
}

/** Signatures of the register's own key, under other headers, tags and purposes. */
function headed({ key, paper, genuine, roll }: Forging): Forgery {
  const [alg, kid] = [encode(-7), encode(Buffer.from(key.kid, 'hex'))];
  const high = Uint8Array.from([...genuine.subarray(0, -32), ...raised(genuine.subarray(-32))]);
  const all: [string, Uint8Array][] = [
    ['key twice', signedOtherwise(key, paper, { header: map([1, alg], [1, alg], [4, kid]) })],
    ['kid twice', signedOtherwise(key, paper, { header: map([1, alg], [4, kid], [4, kid]) })],
    ['other order', signedOtherwise(key, paper, { header: map([4, kid], [1, alg]) })],
    ['alg ES384', signedOtherwise(key, paper, { header: map([1, encode(-35)], [4, kid]) })],
    ['alg EdDSA', signedOtherwise(key, paper, { header: map([1, encode(-8)], [4, kid]) })],
    ['no alg', signedOtherwise(key, paper, { header: map([4, kid]) })],
    ['no kid', signedOtherwise(key, paper, { header: map([1, alg]) })],
    ['a header more', signedOtherwise(key, paper, { header: map([1, alg], [4, kid], [5, encode(1)]) })],
    ['critical', signedOtherwise(key, paper, { header: map([1, alg], [2, encode([99])], [4, kid]) })],
    ['unprotected kid', signedOtherwise(key, paper, { unprotected: map([4, kid]) })],
    ['no tag', signedOtherwise(key, paper, { tag: Buffer.from([]) })],
    ['tag 98', signedOtherwise(key, paper, { tag: Buffer.from([0xd8, 98]) })],
    ['tag 18 the long way', signedOtherwise(key, paper, { tag: Buffer.from([0xd8, 18]) })],
    ['tag twice', signedOtherwise(key, paper, { tag: Buffer.from([0xd2, 0xd2]) })],
    ['other context', signedOtherwise(key, paper, { context: 'Signature' })],
    ['higher s', high],
  ];
  const [what, bytes] = all[roll(all.length)] as [string, Uint8Array];
  return written(what, bytes);
}

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The other s under which every verifier but a strict one takes the same signature. */
function raised(s: Uint8Array): Uint8Array {
  const other = order - BigInt(`0x${Buffer.from(s).toString('hex')}`);
  return Buffer.from(other.toString(16).padStart(64, '0'), 'hex');
}

function otherPaper(paper: Paper, roll: (below: number) => number): Paper {
  const changes: Partial<Paper>[] = [
    { name: 'ТАА «Прыклап»' },
    { unp: '191111120' },
    { licence: `EMP-2026-${String(100_000 + roll(900_000))}` },
    { kind: 'travel' },
    { validTo: '2031-01-01' },
    { validFrom: '2020-01-01' },
    { serial: `X-2026-${String(100_000 + roll(900_000))}` },
  ];
  return { ...paper, ...changes[roll(changes.length)] };
}
