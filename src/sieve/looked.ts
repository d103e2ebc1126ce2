/** Why a file is not taken, once its content is looked at. */
export const sieveRefusals = [
  'file-type',
  'file-unreadable',
  'file-too-heavy',
  'picture-too-large',
  'pdf-encrypted',
  'pdf-script',
  'pdf-program',
  'pdf-attachment',
  'pdf-media',
  'pdf-xfa',
  'pdf-sending',
  'pdf-elsewhere',
  'pdf-on-open',
] as const;
export type SieveRefusal = (typeof sieveRefusals)[number];

/** What may be kept of a file: a PDF as it came, since it may be signed, a picture drawn anew. */
export type Looked = { bytes: Uint8Array; mediaType: string } | { refused: SieveRefusal };

/** What a child is asked, and what it answers. A file that is kept as it came is not sent back. */
export type Question = { bytes: Uint8Array; types: readonly string[] };
export type Finding = { refused: SieveRefusal } | { mediaType: string; bytes: Uint8Array | null };

/** The largest file that is taken, and the largest that is kept, in bytes. */
export const largestFile = 10 * 1024 * 1024;
