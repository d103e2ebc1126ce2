import { Router } from 'express';
import type { Deps } from '../../acts/act.ts';
import { packingFor } from '../../http/pack.ts';
import { snapshotNow } from '../../store/snapshots.ts';

/** What posts without a network check papers by: bytes, and not a page, so it has no route like the pages'. */
export function snapshotRouter(deps: Deps): Router {
  const router = Router({ caseSensitive: true });
  router.get('/log/snapshot', async (req, res) => {
    const { bytes, packed, etag } = await snapshotNow(deps.database.read, deps.now());
    const isPacked = packingFor(req.headers['accept-encoding']) !== 'plain';
    res.set('Cache-Control', 'no-cache').vary('Accept-Encoding').set('ETag', etag);
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    if (isPacked) res.set('Content-Encoding', 'gzip');
    res.type('application/cose; cose-type="cose-sign1"').send(isPacked ? packed : bytes);
  });
  return router;
}
