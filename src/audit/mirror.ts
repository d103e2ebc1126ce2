import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** What a witness remembers of the head it cosigned last: `bytes` is how long the file of entries was then. */
export type Memory = { size: number; bytes: number; root: string; note: string; at: number; handedIn: boolean };

/**
 * A witness's own copy of a log in a folder: the entries one behind another, the head it cosigned last, and when it cosigned which size.
 * What stands behind the remembered head, as after a crash, is cut off.
 */
export class Mirror {
  readonly #folder: string;
  readonly #entries: FileHandle;
  memory: Memory | null;
  readonly witnessed: { size: number; at: number }[];

  private constructor(folder: string, entries: FileHandle, memory: Memory | null, witnessed: { size: number; at: number }[]) {
    this.#folder = folder;
    this.#entries = entries;
    this.memory = memory;
    this.witnessed = witnessed;
  }

  /** Opens the copy in this folder, or begins one. */
  static async open(folder: string): Promise<Mirror> {
    await mkdir(folder, { recursive: true });
    const memory = await readJson<Memory>(join(folder, 'head.json'));
    const entries = await open(join(folder, 'entries'), memory ? 'r+' : 'w+', 0o644);
    const { size } = await entries.stat();
    if (size < (memory?.bytes ?? 0)) {
      await entries.close();
      throw new Error(`the copy in ${folder} is damaged: its entries are cut`);
    }
    await entries.truncate(memory?.bytes ?? 0);
    const history = (await readJson<{ size: number; at: number }[]>(join(folder, 'witnessed.json'))) ?? [];
    // A crash may come between the two files: the head is written first.
    const known = history.filter((one) => one.size <= (memory?.size ?? 0));
    if (memory && known.at(-1)?.size !== memory.size) known.push({ size: memory.size, at: memory.at });
    return new Mirror(folder, entries, memory, known);
  }

  /** All entries of the copy in order. Throws where the file is damaged. */
  async *entries(): AsyncGenerator<Buffer> {
    const end = this.memory?.bytes ?? 0;
    let rest: Buffer = Buffer.alloc(0);
    for (let at = 0; at < end; ) {
      const chunk = Buffer.alloc(Math.min(chunkSize, end - at));
      const { bytesRead } = await this.#entries.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      for (let next = entryIn(rest); next !== null; next = entryIn(rest)) {
        yield next;
        rest = rest.subarray(2 + next.length);
      }
    }
    if (rest.length > 0) throw new Error(`the copy in ${this.#folder} is damaged: an entry is cut`);
  }

  /** Adds entries and the head that ends them. All of it is on the disk when this returns, and only then may the head be cosigned. */
  async keep(added: readonly Buffer[], memory: Omit<Memory, 'bytes'>): Promise<void> {
    const from = this.memory?.bytes ?? 0;
    const bytes = Buffer.concat(added.flatMap((entry) => [lengthOf(entry), entry]));
    await this.#entries.write(bytes, 0, bytes.length, from);
    await this.#entries.sync();
    await this.remember({ ...memory, bytes: from + bytes.length });
    if (this.witnessed.at(-1)?.size !== memory.size) this.witnessed.push({ size: memory.size, at: memory.at });
    await this.#write('witnessed.json', JSON.stringify(this.witnessed));
  }

  async remember(memory: Memory): Promise<void> {
    await this.#write('head.json', JSON.stringify(memory));
    this.memory = memory;
  }

  /** Keeps a file beside the copy, such as the proof of what was refused. */
  async keepFile(name: string, text: string): Promise<void> {
    await this.#write(name, text);
  }

  async close(): Promise<void> {
    await this.#entries.close();
  }

  /** Whole or not at all, and on the disk. */
  async #write(name: string, text: string): Promise<void> {
    const path = join(this.#folder, name);
    const file = await open(`${path}.new`, 'w', 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    const folder = await open(this.#folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

const chunkSize = 1024 * 1024;

function lengthOf(entry: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return length;
}

function entryIn(bytes: Buffer): Buffer | null {
  if (bytes.length < 2) return null;
  const end = 2 + bytes.readUInt16BE(0);
  return bytes.length < end ? null : bytes.subarray(2, end);
}

async function readJson<T>(path: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
