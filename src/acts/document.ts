import { fileTypeFromBuffer } from 'file-type';
import type { ApplicationRefusal } from '../rules/application.ts';
import type { DocumentCode } from '../rules/editions/edition.ts';
import type { ApplicationKey } from '../store/applications.ts';
import type { Answer, Deps, Doing } from './act.ts';
import { actOnApplication, seeApplication } from './application.ts';

/** The largest document, in bytes. */
export const maxDocumentSize = 10 * 1024 * 1024;

const mediaTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** `tooLarge`: the bytes were not even taken. */
export type Upload = { name: string; bytes: Buffer; tooLarge?: boolean };
export type FileRefusal = 'file-missing' | 'file-too-large' | 'file-type';
export type UploadRefusal = ApplicationRefusal | FileRefusal;

/** Adds a document to an application. Refuses what `checkUpload` refuses (a document is PDF, JPEG or PNG) and what the rules refuse. */
export async function attachDocument(
  deps: Deps,
  doing: Doing,
  key: ApplicationKey,
  seen: number,
  code: DocumentCode,
  upload: Upload | undefined,
): Promise<Answer<UploadRefusal>> {
  const checked = await checkUpload(upload, mediaTypes);
  if ('refused' in checked) return checked;
  if (!(await seeApplication(deps, doing.actor, key))) return { missing: true };
  // Stored before the transaction: a row never points at bytes that are not there. Bytes without a row do no harm.
  const sha256 = await deps.files.put(checked.bytes);
  return actOnApplication(deps, doing, key, seen, { act: 'attach', code }, { sha256, ...checked.file });
}

/** A file that may be stored, with what its row says of it. */
export type CheckedFile = { bytes: Buffer; file: { name: string; size: number; mediaType: string } };

/**
 * Checks a file before it is stored. What it is, its first bytes say, never its name.
 * Refuses `file-missing` (no bytes), `file-too-large` (over 10 MiB) and `file-type` (none of these media types).
 */
export async function checkUpload(upload: Upload | undefined, types: readonly string[]): Promise<CheckedFile | { refused: FileRefusal }> {
  if (upload && (upload.tooLarge || upload.bytes.length > maxDocumentSize)) return { refused: 'file-too-large' };
  if (!upload || upload.bytes.length === 0) return { refused: 'file-missing' };
  const { bytes, name } = upload;
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
  if (mediaType === undefined || !types.includes(mediaType)) return { refused: 'file-type' };
  return { bytes, file: { name: cleanName(name), size: bytes.length, mediaType } };
}

/** The file's own name without folders and control characters, at most 200 characters. */
function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'document';
}
