import type { RequestListener, ServerResponse } from 'node:http';

/** `begin`: from now on this process says that it is not ready, and each connection is ended by the answer to its next request. */
export type Draining = { listener: RequestListener; begin: () => void };

/** A listener that can be told that its process is about to stop. It goes on answering whoever still asks. */
export function openDraining(listener: RequestListener): Draining {
  const underWay = new Set<ServerResponse>();
  let begun = false;
  return {
    listener: (req, res) => {
      if (begun) res.shouldKeepAlive = false;
      if (begun && req.url === '/health/ready') {
        res.writeHead(503, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end('{"ready":false}');
        return;
      }
      underWay.add(res);
      res.on('close', () => underWay.delete(res));
      listener(req, res);
    },
    begin: () => {
      begun = true;
      // Set on the answer and not as a header: pages that are held bring a head of their own.
      for (const res of underWay) res.shouldKeepAlive = false;
    },
  };
}
