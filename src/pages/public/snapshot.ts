import { packingFor } from '../../http/pack.ts';
import type { Open, PublicContext, PublicRoute } from '../../http/route.ts';
import { snapshotNow } from '../../store/snapshots.ts';
import { forPrograms } from './log.ts';

/** What posts without a network check papers by. */
export const snapshotRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/log/snapshot', action: 'read-register', before: [forPrograms], handle: showSnapshot },
];

async function showSnapshot({ deps, now, req }: PublicContext): Promise<Open> {
  const { bytes, packed, etag } = await snapshotNow(deps.database.read, now);
  const isPlain = packingFor(req.headers['accept-encoding']) === 'plain';
  const headers = { 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding', ETag: etag };
  const mediaType = 'application/cose; cose-type="cose-sign1"';
  return isPlain ? { open: bytes, mediaType, headers } : { open: packed, mediaType, headers: { ...headers, 'Content-Encoding': 'gzip' } };
}
