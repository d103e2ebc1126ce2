import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Uploaded bytes, each file under the hash of its content. */
export type Files = {
  /** Stores the bytes so that they survive a power cut, and returns their SHA-256 in hex. The same bytes are stored once. */
  put: (bytes: Buffer) => Promise<string>;
  /** The stored bytes, or null when there are none under this hash. */
  read: (sha256: string) => Promise<Readable | null>;
};

export function openFiles(folder: string): Files {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const place = placeOf(sha256);
      if (!(await exists(place))) await write(place, bytes);
      return sha256;
    },
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const place = placeOf(sha256);
      return (await exists(place)) ? createReadStream(place) : null;
    },
  };
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

// Written aside and renamed, so that a file under its hash is always whole.
async function write(place: string, bytes: Buffer): Promise<void> {
  await mkdir(join(place, '..'), { recursive: true });
  const aside = `${place}.${process.pid}.${Date.now()}`;
  const handle = await open(aside, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, place);
}
