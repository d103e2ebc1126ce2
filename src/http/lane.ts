import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { type Packing, pack, packingFor } from './pack.ts';

/** A page as it was sent once. `holds`: what must still be so for it to be true; null for a page made of nothing that changes. */
type Held = { headers: OutgoingHttpHeaders; body: Buffer; packed: Map<Packing, { bytes: Buffer; etag: string }>; holds: string | null };

/**
 * The quick way for pages that everybody is shown alike. What was drawn for one is held, whole, and sent to the next without asking the
 * application again, once it is known that what it was drawn from still holds.
 */
export type Lane = {
  /** The listener with the lane before it. */
  before: (listener: RequestListener) => RequestListener;
  /** Sends a page, with the headers already set on the answer, and holds it. */
  send: (req: IncomingMessage & { originalUrl: string }, res: ServerResponse, page: string, holds: string | null) => void;
};

/**
 * @param holdsNow what holds at this moment, asked anew for each request: an answer begun after a decision shows the decision
 * @param most how many pages are held; the oldest goes first
 */
export function openLane(holdsNow: () => Promise<string>, most: number): Lane {
  const pages = new Map<string, Held>();
  const find = (req: IncomingMessage) => (isPlain(req) ? pages.get(req.url ?? '') : undefined);
  return {
    before: (listener) => (req, res) => {
      const held = find(req);
      if (held === undefined) listener(req, res);
      else if (held.holds === null) answer(held, req, res);
      else
        holdsNow().then(
          (now) => (now === held.holds ? answer(held, req, res) : listener(req, res)),
          // Without its database the application has its own answer.
          () => listener(req, res),
        );
    },
    send: (req, res, page, holds) => {
      res.setHeader('Vary', [res.getHeader('Vary'), 'Accept-Encoding'].flat().filter(Boolean).join(', '));
      const held = { headers: { ...res.getHeaders() }, body: Buffer.from(page), packed: new Map(), holds };
      // Only an address that says its language is one page for everybody.
      if (isPlain(req) && /^\/(be|ru|en)(?=[/?]|$)/.test(req.originalUrl)) keep(pages, req.originalUrl, held, most);
      answer(held, req, res);
    },
  };
}

/** A browser's plain question for a page: what asks for anything else, such as a program for JSON, goes the whole way. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  const { accept } = headers;
  return method === 'GET' && (accept === undefined || (/text\/html/.test(accept) && !/json/.test(accept)));
}

function keep(pages: Map<string, Held>, address: string, held: Held, most: number): void {
  pages.delete(address);
  pages.set(address, held);
  const [oldest] = pages.keys();
  if (pages.size > most && oldest !== undefined) pages.delete(oldest);
}

function answer(held: Held, req: IncomingMessage, res: ServerResponse): void {
  const packing = packingFor(req.headers['accept-encoding']);
  const { bytes, etag } = packedAs(held, packing);
  const isKnown = (req.headers['if-none-match'] ?? '').split(',').some((one) => one.trim() === etag);
  res.writeHead(isKnown ? 304 : 200, {
    ...held.headers,
    ETag: etag,
    ...(packing === 'plain' ? {} : { 'Content-Encoding': packing }),
    ...(isKnown ? {} : { 'Content-Length': bytes.length }),
  });
  res.end(isKnown ? undefined : bytes);
}

function packedAs(held: Held, packing: Packing): { bytes: Buffer; etag: string } {
  const known = held.packed.get(packing);
  if (known) return known;
  const bytes = pack(held.body, packing, 5);
  const made = { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
  held.packed.set(packing, made);
  return made;
}
