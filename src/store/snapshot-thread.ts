import { createHash } from 'node:crypto';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { signedSnapshot, snapshotToBeSigned, writeSnapshot } from '../codes/snapshot.js';
import type { Known } from '../codes/types.ts';
import type { Told, Written } from './snapshots.ts';

// The thread that writes snapshots: of a million licences that takes seconds, in which nobody else may wait. It holds no key: what is to be signed
// goes back to who has one.

// Linux gives each thread a priority of its own; elsewhere this would be the whole process's.
if (process.platform === 'linux') setPriority(0, 10);

const licences = new Map<string, Known>();
let unsigned: { kid: string; payload: Uint8Array } | null = null;

parentPort?.on('message', (told: Told) => {
  if ('batch' in told) {
    for (const [number, known] of told.batch) licences.set(number, known);
  } else if ('kid' in told) {
    const payload = writeSnapshot({ size: told.size, madeAt: told.madeAt, licences });
    unsigned = { kid: told.kid, payload };
    answer(snapshotToBeSigned(told.kid, payload));
  } else if (unsigned) {
    const bytes = signedSnapshot(unsigned.kid, unsigned.payload, told.signature);
    const packed = Uint8Array.from(gzipSync(bytes, { level: 9 }));
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    answer({ bytes, packed, etag } satisfies Written);
  }
});

function answer(found: Uint8Array | Written): void {
  parentPort?.postMessage(found);
}
