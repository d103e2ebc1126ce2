import { fileTypeFromBuffer } from 'file-type';
import type { Deps } from './act.ts';

/** The largest file that is taken, in bytes. */
export const maxFileSize = 10 * 1024 * 1024;

export const photoTypes: readonly string[] = ['image/jpeg', 'image/png'];
export const documentTypes: readonly string[] = ['application/pdf', ...photoTypes];

/** `tooLarge`: the bytes were not even taken. */
export type Upload = { name: string; bytes: Buffer; tooLarge?: boolean };
export type FileRefusal = 'file-missing' | 'file-too-large' | 'file-type';

/** A file of which the bytes are kept, as a row tells of it. */
export type KeptFile = { sha256: string; name: string; size: number; mediaType: string };

/** A file that may be kept, with what its first bytes say it is: its name is never believed. */
export type CheckedFile = { name: string; bytes: Buffer; mediaType: string };

/** Refuses `file-missing` (no bytes), `file-too-large` (over 10 MiB) and `file-type` (none of these media types). */
export async function checkFile(upload: Upload | undefined, types: readonly string[]): Promise<CheckedFile | { refused: FileRefusal }> {
  if (upload && (upload.tooLarge || upload.bytes.length > maxFileSize)) return { refused: 'file-too-large' };
  if (!upload || upload.bytes.length === 0) return { refused: 'file-missing' };
  const mediaType = (await fileTypeFromBuffer(upload.bytes))?.mime;
  if (mediaType === undefined || !types.includes(mediaType)) return { refused: 'file-type' };
  return { name: upload.name, bytes: upload.bytes, mediaType };
}

/** Keeps the bytes, before the transaction: a row never points at bytes that are not there. Bytes without a row do no harm. */
export async function keepFile({ files }: Pick<Deps, 'files'>, { name, bytes, mediaType }: CheckedFile): Promise<KeptFile> {
  return { sha256: await files.put(bytes), name: cleanName(name), size: bytes.length, mediaType };
}

/** The file's own name without folders and control characters, at most 200 characters. */
function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'document';
}
