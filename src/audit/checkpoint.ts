import { strictBase64 } from './note.ts';

/** The text of a checkpoint: how many entries the log of this origin has, and the root over them. */
export type Checkpoint = { origin: string; size: number; root: Buffer };

/** Reads a checkpoint's text. Null where it is malformed. Lines of an extension are let be: they are signed like the rest. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin, size, root, ...rest] = text.split('\n');
  if (!origin || size === undefined || root === undefined || rest.pop() !== '' || rest.includes('')) return null;
  const hash = strictBase64(root);
  if (!/^(0|[1-9]\d{0,14})$/.test(size) || hash?.length !== 32) return null;
  return { origin, size: Number(size), root: hash };
}
