import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { written } from '../../audit/canonical.ts';
import { writeVerifierKey } from '../../audit/note.ts';
import { digestOf } from '../../audit/signature.ts';
import { openSource } from '../../audit/source.ts';
import { hashesOf, levelsOf, tilePath, tilesOf, tileWidth } from '../../audit/tiles.ts';
import { leafHash, Tree } from '../../audit/tree.ts';
import { verifyLog } from '../../audit/verify.ts';
import { openSoftwareKeys } from '../../store/software-keys.ts';
import { keyIdOf } from '../../store/staff-keys.ts';

/** `npm run bench -- audit`: how long a whole audit takes, of a log in which each tenth entry is signed by an officer and the rest are imports. */
export async function benchAudit(say: (text: string) => void): Promise<void> {
  for (const size of [10_000, 1_000_000]) {
    const folder = await mkdtemp(join(tmpdir(), 'dazvol-bench-audit-'));
    try {
      await writeLog(folder, size);
      const [started, before] = [performance.now(), process.cpuUsage()];
      const { findings } = await verifyLog(openSource(folder), { vkey: null, hosts: [], software: true, now: Date.now });
      const seconds = (performance.now() - started) / 1000;
      if (findings.length > 0) throw new Error(`the made-up log is not lawful: ${JSON.stringify(findings.slice(0, 3))}`);
      const { user, system } = process.cpuUsage(before);
      const worked = (user + system) / 1e6;
      const memory = process.memoryUsage().rss / 2 ** 20;
      say(`${size} entries in ${seconds.toFixed(1)} s, of them ${worked.toFixed(1)} s of a processor; ${memory.toFixed(0)} MB resident`);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}

async function writeLog(folder: string, size: number): Promise<void> {
  const entryAt = entryMaker();
  const tree = new Tree();
  for (const tile of tilesOf('entries', size)) {
    const entries = Array.from({ length: tile.width }, (_, place) => entryAt(tile.index * tileWidth + place));
    for (const entry of entries) tree.add(leafHash(entry));
    const bundle = entries.flatMap((entry) => [Buffer.from([entry.length >> 8, entry.length & 255]), entry]);
    await put(folder, tilePath(tile), Buffer.concat(bundle));
  }
  for (const level of levelsOf(size)) {
    for (const tile of tilesOf(level, size)) await put(folder, tilePath(tile), hashesOf(tree, { ...tile, level }));
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const origin = 'bench.example/log';
  const vkey = writeVerifierKey(origin, 'log', Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
  const text = `${origin}\n${size}\n${tree.root().toString('base64')}\n`;
  const signature = Buffer.concat([Buffer.from(vkey.split('+')[1] ?? '', 'hex'), sign(null, Buffer.from(text), privateKey)]);
  await put(folder, 'checkpoint', Buffer.from(`${text}\n— ${origin} ${signature.toString('base64')}\n`));
  await put(folder, 'vkey', Buffer.from(`${vkey}\n`));
}

async function put(folder: string, path: string, bytes: Buffer): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

function entryMaker(): (index: number) => Buffer {
  const software = openSoftwareKeys('the bench asks nobody before it signs');
  const officer = '0123456789abcdef0123456789abcdef';
  const { publicKey } = software.keyOf(officer);
  const begun = Date.parse('2026-01-05T06:00:00.000Z');
  return (index) => {
    const frame = { v: 2, at: new Date(begun + index * 100).toISOString() };
    if (index === 0) {
      const key = { key: keyIdOf(publicKey), publicKey: publicKey.toString('base64url'), officer, role: 'examiner', software: 1 };
      return Buffer.from(written({ ...frame, type: 'key-added', by: 'register', ...key }));
    }
    if (index % 10 === 0) {
      const said = { ...frame, type: 'proposal-made', by: officer, act: randomUUID(), commitment: hash(`${index}`).toString('hex') };
      const digests = [digestOf(said)];
      const { auth, client, sig } = software.assert(officer, hash(written(digests)).toString('base64url'), 'https://bench.example');
      return Buffer.from(written({ ...said, signed: { key: keyIdOf(publicKey), place: 0, digests, auth, client, sig } }));
    }
    const about = { licence: `OLD-${index}`, unp: String(100_000_000 + index), kind: 'travel', edition: 'edict-450', from: '2019-03-05' };
    return Buffer.from(
      written({ ...frame, type: 'licence-imported', by: 'register', commitment: hash(`${index}`).toString('hex'), ...about }),
    );
  };
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
