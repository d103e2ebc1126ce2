import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * What a signer must never forget: the name of its log, its keys from the first one on (`log/trust.ts`), and the last head it signed.
 * It is one file, so a crash leaves either what was or what is.
 */
const memory = z.strictObject({
  origin: z.string(),
  keys: z.string(),
  last: z.strictObject({ size: z.int().min(0), root: z.string(), note: z.string() }).nullable(),
});
export type Memory = z.infer<typeof memory>;

/** What is remembered, and the how-manieth memory it is; undefined in a folder where nothing ever was. Throws for a file that is damaged. */
export function readMemory(folder: string): { memory: Memory; turn: number } | undefined {
  const turn = lastTurn(folder);
  if (turn === 0) return undefined;
  return { memory: memory.parse(JSON.parse(readFileSync(fileOf(folder, turn), 'utf8'))), turn };
}

/**
 * Remembers in place of the memory of `turn` (0: of none), and is back only when the disk has it. False where another process was
 * first: each turn is one file that only one can make, so two signers on one folder never sign past one another.
 */
export function remember(folder: string, turn: number, what: Memory): boolean {
  const draft = join(folder, `draft-${process.pid}-${turn}.json`);
  writeKept(draft, JSON.stringify(what), 0o600);
  const mine = fileOf(folder, turn + 1);
  try {
    linkSync(draft, mine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // Whoever was so slow that the others have thrown this turn away already finds theirs here.
  if (lastTurn(folder) !== turn + 1) {
    rmSync(mine, { force: true });
    return false;
  }
  keepFolder(folder);
  for (const one of turnsIn(folder)) if (one < turn) rmSync(fileOf(folder, one), { force: true });
  return true;
}

function fileOf(folder: string, turn: number): string {
  return join(folder, `memory-${String(turn).padStart(12, '0')}.json`);
}

function lastTurn(folder: string): number {
  return Math.max(0, ...turnsIn(folder));
}

function turnsIn(folder: string): number[] {
  return readdirSync(folder).flatMap((name) => Number(/^memory-(\d{12})\.json$/.exec(name)?.[1] ?? []));
}

/** The folder, for its owner alone. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The text of the key with this identifier; undefined where there is none. */
export function readKeyFile(folder: string, id: string): string | undefined {
  // A crash right after a key was taken into use leaves it under the name of a new one.
  const file = [`key-${id}.pem`, `new-${id}.pem`].map((name) => join(folder, name)).find(existsSync);
  return file && readFileSync(file, 'utf8');
}

/** Whether any key was ever in use here. */
export function hasKeys(folder: string): boolean {
  return readdirSync(folder).some((name) => /^key-.*\.pem$/.test(name));
}

/** Writes a key that is not in use yet. `inUse` gives it its name, `rejected` throws it away. */
export function writeNewKey(folder: string, id: string, text: string): { inUse: () => void; rejected: () => void } {
  const file = join(folder, `new-${id}.pem`);
  writeKept(file, text, 0o400);
  keepFolder(folder);
  return {
    inUse: () => {
      renameSync(file, join(folder, `key-${id}.pem`));
      keepFolder(folder);
    },
    rejected: () => rmSync(file, { force: true }),
  };
}

function writeKept(file: string, text: string, mode: number): void {
  rmSync(file, { force: true });
  const handle = openSync(file, 'wx', mode);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function keepFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
