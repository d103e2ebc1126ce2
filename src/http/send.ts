import { pipeline, Readable } from 'node:stream';
import type { Request, Response } from 'express';
import type { Lane } from './lane.ts';
import { pack, packingFor } from './pack.ts';
import type { Chrome, Render } from './render.ts';
import type { Open, Reply } from './route.ts';

/** Sends what a page answered, to one person alone. */
export function send(reply: Reply, req: Request, res: Response, render: Render): void {
  if ('sent' in reply) {
    reply.sent(res);
  } else if ('to' in reply) {
    res.redirect(303, `/${req.lang}${reply.to}`);
  } else if ('json' in reply) {
    res.status(reply.code ?? 200).json(reply.json);
  } else if ('file' in reply) {
    // Shown only as a download, never inside our pages: what an agency uploads is not our own.
    res.set('Content-Security-Policy', "default-src 'none'; sandbox");
    res.set('Content-Type', reply.mediaType).set('Content-Length', String(reply.size));
    res.attachment(reply.name).type(reply.mediaType);
    reply.file.on('error', (error) => res.destroy(error)).pipe(res);
  } else if ('open' in reply) {
    sendOpen(reply, req, res);
  } else {
    const html = render(reply.view, reply.model, chromeOf(req));
    res
      .status('code' in reply ? (reply.code ?? 200) : 200)
      .type('html')
      .send(html);
  }
}

function sendOpen({ open, mediaType, headers, name }: Open, req: Request, res: Response): void {
  res.set(headers);
  if (name !== undefined) res.attachment(name);
  res.set('Content-Type', mediaType);
  if (req.fresh) res.status(304).end();
  else if (typeof open !== 'function') res.send(open);
  else if (req.method === 'HEAD') res.end();
  // What goes wrong on the way, such as a reader that went away, ends the answer short and what makes it too.
  else pipeline(Readable.from(open(), { objectMode: false }), res, () => {});
}

/** Sends a page that a visitor is shown. Packed only then: the length of a packed page can betray what is private in it. */
export function sendPublic(reply: Extract<Reply, { view: string }>, req: Request, res: Response, render: Render, lane: Lane): void {
  const html = render(reply.view, reply.model, chromeOf(req));
  res.type('html');
  if ('holds' in reply) {
    lane.send(req, res, html, reply);
    return;
  }
  const packing = packingFor(req.headers['accept-encoding']);
  if (packing !== 'plain') res.set('Content-Encoding', packing);
  res
    .status(reply.code ?? 200)
    .vary('Accept-Encoding')
    .send(pack(Buffer.from(html), packing, 4));
}

/** What the page's frame needs to know of the request. */
export function chromeOf(req: Request): Chrome {
  return { lang: req.lang, plainUrl: req.plainUrl, actor: req.user ?? null, back: req.drawsAgain ?? null };
}
