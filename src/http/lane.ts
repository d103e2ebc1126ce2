import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { type Packing, pack, packingFor } from './pack.ts';

/**
 * What a page that is held rests on. `holds`: what must still be so for it to be true; null for a page made of nothing that changes.
 * `count`: counts one more who was shown it.
 */
type Holding = { holds: string | null; count?: (() => void) | undefined };
/** A page as it was sent once. `at`: when it was drawn. `aged`: the same as it is sent while nothing can be asked. */
type Held = Holding & { headers: OutgoingHttpHeaders; body: Buffer; packed: Map<Packing, Packed>; at: Date; aged: Aged | null };
/** A page with the moment up to which it is known to have been true. */
type Aged = { at: Date; body: Buffer };
/** `head`: names and values one after the other, as node takes them without looking again. `known`: the same for one who has the page. */
type Packed = { bytes: Buffer; etag: string; head: string[]; known: string[] };

/**
 * The quick way for pages that everybody is shown alike. What was drawn for one is held, whole, and sent to the next without asking the
 * application again, once it is known that what it was drawn from still holds.
 */
export type Lane = {
  /** The listener with the lane before it. */
  before: (listener: RequestListener) => RequestListener;
  /** Sends a page, with the headers already set on the answer, and holds it. */
  send: (req: IncomingMessage & { originalUrl: string }, res: ServerResponse, page: string, holding: Holding) => void;
};

/**
 * `holdsNow`: what holds at this moment, asked anew for each request: an answer begun after a decision shows the decision. `most`: how many
 * pages are held; the oldest goes first. `mayBeShown`: whether a page that rests on this may be shown, dated, while nothing can be asked.
 * `dated`: the page with the moment on it up to which it is known to have been true.
 */
type LaneSettings = {
  holdsNow: () => Promise<string>;
  most: number;
  now: () => Date;
  mayBeShown: (holds: string) => boolean;
  dated: (page: string, address: string, at: Date) => string;
};

export function openLane({ holdsNow, most, now, mayBeShown, dated }: LaneSettings): Lane {
  const pages = new Map<string, Held>();
  const find = (req: IncomingMessage) => (isPlain(req) ? pages.get(req.url ?? '') : undefined);
  // What held when it was last asked, and when that was: every page that rests on it was true then.
  let last = { holds: '', at: new Date(0) };
  const answerAged = (held: Held, address: string, res: ServerResponse) => {
    const at = held.holds === last.holds ? last.at : held.at;
    if (held.aged?.at !== at) held.aged = { at, body: Buffer.from(dated(held.body.toString(), address, at)) };
    sendAged(held, held.aged, res);
  };
  return {
    before: (listener) => (req, res) => {
      const held = find(req);
      if (held === undefined) listener(req, res);
      else if (held.holds === null) answer(held, req, res);
      else
        holdsNow().then(
          (holds) => {
            last = { holds, at: now() };
            if (holds === held.holds) answer(held, req, res);
            else listener(req, res);
          },
          () => {
            if (held.holds !== null && mayBeShown(held.holds)) answerAged(held, req.url ?? '', res);
            // Without its database the application has its own answer.
            else listener(req, res);
          },
        );
    },
    send: (req, res, page, { holds, count }) => {
      res.setHeader('Vary', [res.getHeader('Vary'), 'Accept-Encoding'].flat().filter(Boolean).join(', '));
      const held = { headers: { ...res.getHeaders() }, body: Buffer.from(page), packed: new Map(), holds, count, at: now(), aged: null };
      // Only an address that says its language is one page for everybody.
      if (isPlain(req) && /^\/(be|ru|en)(?=[/?]|$)/.test(req.originalUrl)) keep(pages, req.originalUrl, held, most);
      answer(held, req, res);
    },
  };
}

/** A browser's plain question for a page: what asks for anything else, such as a program for JSON, goes the whole way. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  const { accept } = headers;
  return method === 'GET' && (accept === undefined || (accept.includes('text/html') && !accept.includes('json')));
}

function keep(pages: Map<string, Held>, address: string, held: Held, most: number): void {
  pages.delete(address);
  pages.set(address, held);
  const [oldest] = pages.keys();
  if (pages.size > most && oldest !== undefined) pages.delete(oldest);
}

function answer(held: Held, req: IncomingMessage, res: ServerResponse): void {
  held.count?.();
  const packing = packingFor(req.headers['accept-encoding']);
  const { bytes, etag, head, known } = packedAs(held, packing);
  const asked = req.headers['if-none-match'];
  const isKnown = asked?.split(',').some((one) => one.trim() === etag) ?? false;
  // What the application set is in the head already.
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  res.writeHead(isKnown ? 304 : 200, isKnown ? known : head);
  res.end(isKnown ? undefined : bytes);
}

/** No tag and no packing: it is sent seldom, and nobody is to keep it. */
function sendAged({ headers, count }: Held, { at, body }: Aged, res: ServerResponse): void {
  count?.();
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
  res.setHeader('Cache-Control', 'no-store').setHeader(knownAtHeader, at.toISOString());
  res.writeHead(200, { 'Content-Length': body.length }).end(body);
}

/** Tells programs that an answer is not of this moment but the last known one, and of when that is. */
export const knownAtHeader = 'Register-Known-At';

function packedAs(held: Held, packing: Packing): Packed {
  const before = held.packed.get(packing);
  if (before) return before;
  const bytes = pack(held.body, packing, 5);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const said = Object.entries(held.headers).flatMap(([name, value]) => [value ?? []].flat().flatMap((one) => [name, String(one)]));
  const known = [...said, 'ETag', etag, ...(packing === 'plain' ? [] : ['Content-Encoding', packing])];
  const made = { bytes, etag, known, head: [...known, 'Content-Length', String(bytes.length)] };
  held.packed.set(packing, made);
  return made;
}
