import { readBase64 } from './note.ts';

// C2SP tlog-checkpoint: https://c2sp.org/tlog-checkpoint

/** What the log says it is: `size` entries with this root, in the log that is named `origin`. */
export type Checkpoint = { origin: string; size: number; root: Buffer };

export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads the text of a checkpoint; null where it is none or has further lines, which our log never writes. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const hash = readBase64(root);
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || hash?.length !== 32 || rest.length !== 1 || rest[0] !== '') return null;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root: hash } : null;
}
