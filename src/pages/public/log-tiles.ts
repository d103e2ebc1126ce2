import { notFound } from '../../http/errors.ts';
import { pack, packingFor } from '../../http/pack.ts';
import type { Open, PublicContext, PublicRoute } from '../../http/route.ts';
import { inclusionRanges } from '../../log/merkle.ts';
import { proofText } from '../../log/proof.ts';
import { bundleOf, hasTile, readTilePath, tileWidth } from '../../log/tiles.ts';
import { lastCheckpoint, witnessedCheckpoint } from '../../store/checkpoints.ts';
import { bundleEntries, hashesOf, tileBytes } from '../../store/tiles.ts';
import { forPrograms, told } from './log.ts';

/** The log's tree and its entries as C2SP tlog-tiles lays them out, and one entry with its proof for whoever wants no more. */
export const logTileRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/log/tile/*path', action: 'read-register', before: [forPrograms], handle: showTile },
  { method: 'get', path: '/log/entry/:index', action: 'read-register', before: [forPrograms], handle: showEntry },
  { method: 'get', path: '/log/proof/:index', action: 'read-register', before: [forPrograms], handle: showProof },
];

async function showTile({ deps, params, req }: PublicContext): Promise<Open> {
  const { read } = deps.database;
  const named = readTilePath([params.path ?? ''].flat().join('/'));
  // Nothing is shown that no checkpoint speaks of yet.
  if (named === null || !hasTile((await lastCheckpoint(read))?.size ?? 0, named.tile)) throw notFound();
  const { tile, ofEntries } = named;
  if (!ofEntries) return unchanging(await tileBytes(read, tile));
  const packing = packingFor(req.headers['accept-encoding']);
  const bundle = unchanging(pack(bundleOf(await bundleEntries(read, tile)), packing, 5));
  const packed: Record<string, string> = packing === 'plain' ? {} : { 'Content-Encoding': packing };
  return { ...bundle, headers: { ...bundle.headers, ...packed, Vary: 'Accept-Encoding' } };
}

async function showEntry(context: PublicContext): Promise<Open> {
  const { read } = context.deps.database;
  const index = indexIn(context);
  if (index >= ((await lastCheckpoint(read))?.size ?? 0)) throw notFound();
  const place = index % tileWidth;
  const entries = await bundleEntries(read, { level: 0, index: (index - place) / tileWidth, width: place + 1 });
  return { ...unchanging(entries[place] as Buffer), mediaType: 'application/json' };
}

/** In the newest checkpoint that enough witnesses cosigned, where the entry is in one already, otherwise in the newest there is. */
async function showProof(context: PublicContext): Promise<Open> {
  const { database, policy } = context.deps;
  const index = indexIn(context);
  const witnessed = policy.quorum > 0 ? await witnessedCheckpoint(database.read, index + 1, policy.quorum) : undefined;
  const checkpoint = witnessed ?? (await lastCheckpoint(database.read));
  if (!checkpoint || index >= checkpoint.size) throw notFound();
  const proof = await hashesOf(database.read, inclusionRanges(index, checkpoint.size));
  return { ...told(proofText({ index, proof, note: checkpoint.note })), name: `${index}.tlog-proof` };
}

function indexIn({ params }: PublicContext): number {
  const text = params.index ?? '';
  if (!/^(0|[1-9]\d{0,14})$/.test(text)) throw notFound();
  return Number(text);
}

/** What never changes once it is there. */
function unchanging(bytes: Buffer): Open {
  return { open: bytes, mediaType: 'application/octet-stream', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } };
}
