import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { asc, count, gt } from 'drizzle-orm';
import { readSnapshot } from '../codes/snapshot.js';
import type { Known } from '../codes/types.ts';
import { codeSigner } from './code-keys.ts';
import { type Database, type Db, originOf } from './database.ts';
import { registerState } from './kept.ts';
import { licences } from './schema/licences.ts';
import { agencies } from './schema/people.ts';
import { snapshotNow } from './snapshots.ts';

/** An agency as it was last known, with the numbers of its licences, the oldest first. */
export type KnownAgency = { unp: string; nameRu: string; nameBe: string; nameEn: string; numbers: string[] };

/** The register as it was at `madeAt`: what answers while the database is away. `named`: whether agencies are known too. */
export type LastKnown = {
  madeAt: Date;
  licences: ReadonlyMap<string, Known>;
  named: boolean;
  byUnp: ReadonlyMap<string, KnownAgency>;
  byNumber: ReadonlyMap<string, KnownAgency>;
};

type Place = { folder: string; read: { written: number; known: Promise<LastKnown | null> } | null; of: string; at: number };
const places = new WeakMap<Db, Place>();

/** From now on the last known register is kept in this folder. What an earlier process kept there is known at once. */
export function keepLastKnownIn(database: Database, folder: string): void {
  places.set(originOf(database.db), { folder, read: null, of: '', at: Number.NEGATIVE_INFINITY });
}

/**
 * Writes down the register as it is now, where it has changed since or an hour has passed. What every licence is worth is the signed snapshot,
 * byte for byte; beside it stands whose each is. A large register is written the more seldom the longer it takes.
 */
export async function writeLastKnown(database: Database, now: Date): Promise<void> {
  const place = places.get(originOf(database.db));
  if (!place) return;
  const { read } = database;
  const of = `${(await registerState(read)).version} ${Math.floor(now.getTime() / 3_600_000)}`;
  if (place.of === of) return;
  const [{ size } = { size: 0 }] = await read.select({ size: count() }).from(licences);
  if (now.getTime() - place.at < size * 3.6) return;
  const { bytes } = await snapshotNow(read, now);
  await mkdir(place.folder, { recursive: true });
  await write(join(place.folder, 'agencies'), size > mostNamed ? null : await packedAgencies(read));
  // Last: whose a licence is may be newer than what it is worth, never the other way round.
  await write(join(place.folder, 'snapshot'), bytes);
  Object.assign(place, { of, at: now.getTime() });
}

/** The register as it was last written down, read when it is first needed; null where nothing is known, or not by the register's own hand. */
export async function lastKnown(db: Db): Promise<LastKnown | null> {
  const place = places.get(originOf(db));
  if (!place) return null;
  const written = await stat(join(place.folder, 'snapshot')).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
  if (written === null) return null;
  if (place.read?.written !== written) place.read = { written, known: readFrom(place.folder, db) };
  return place.read.known;
}

/** Beyond these the names would fill the memory. */
const mostNamed = 200_000;

async function readFrom(folder: string, db: Db): Promise<LastKnown | null> {
  const snapshot = await readSnapshot(new Uint8Array(await readFile(join(folder, 'snapshot'))), [codeSigner(db)]).catch(() => null);
  if (!snapshot) return null;
  const agencies = await readAgencies(join(folder, 'agencies')).catch(() => []);
  const byNumber = new Map(agencies.flatMap((agency) => agency.numbers.map((number) => [number, agency] as const)));
  const byUnp = new Map(agencies.map((agency) => [agency.unp, agency]));
  return { madeAt: snapshot.madeAt, licences: snapshot.licences, named: agencies.length > 0, byNumber, byUnp };
}

async function readAgencies(file: string): Promise<KnownAgency[]> {
  const packed = await readFile(file);
  if (packed.length === 0) return [];
  return JSON.parse((await promisify(gunzip)(packed)).toString());
}

async function packedAgencies(read: Db): Promise<Buffer> {
  const known = new Map<string, KnownAgency>();
  const { id, unp, nameRu, nameBe, nameEn } = agencies;
  const owners = new Map<string, KnownAgency>();
  for (let last = noId; ; ) {
    const rows = await read
      .select({ id, unp, nameRu, nameBe, nameEn })
      .from(agencies)
      .where(gt(id, last))
      .orderBy(asc(id))
      .limit(batchSize);
    for (const { id: owner, ...row } of rows) owners.set(owner, { ...row, numbers: [] });
    if (rows.length < batchSize) break;
    last = rows.at(-1)?.id ?? noId;
  }
  for (let last = ''; ; ) {
    const { number, agencyId } = licences;
    const rows = await read.select({ number, agencyId }).from(licences).where(gt(number, last)).orderBy(asc(number)).limit(batchSize);
    for (const row of rows) {
      const owner = owners.get(row.agencyId);
      if (!owner) continue;
      owner.numbers.push(row.number);
      known.set(owner.unp, owner);
    }
    if (rows.length < batchSize) break;
    last = rows.at(-1)?.number ?? '';
  }
  return promisify(gzip)(JSON.stringify([...known.values()]));
}

const batchSize = 2000;
const noId = '00000000-0000-0000-0000-000000000000';

/** Whole or not at all, whenever the process ends. */
async function write(file: string, bytes: Buffer | null): Promise<void> {
  await writeFile(`${file}.new`, bytes ?? '', { mode: 0o600 });
  await rename(`${file}.new`, file);
}
