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
export type UploadRefusal = ApplicationRefusal | 'file-missing' | 'file-too-large' | 'file-type';

/**
 * Adds a document to an application. What the file is, its first bytes say, never its name.
 * Refuses `file-missing` (no bytes), `file-too-large` (over 10 MiB), `file-type` (not PDF, JPEG or PNG) and what the rules refuse.
 */
export async function attachDocument(
  deps: Deps,
  doing: Doing,
  key: ApplicationKey,
  seen: number,
  code: DocumentCode,
  upload: Upload | undefined,
): Promise<Answer<UploadRefusal>> {
  if (upload && (upload.tooLarge || upload.bytes.length > maxDocumentSize)) return { refused: 'file-too-large' };
  if (!upload || upload.bytes.length === 0) return { refused: 'file-missing' };
  const mediaType = (await fileTypeFromBuffer(upload.bytes))?.mime;
  if (mediaType === undefined || !mediaTypes.includes(mediaType)) return { refused: 'file-type' };
  if (!(await seeApplication(deps, doing.actor, key))) return { missing: true };
  // Stored before the transaction: a row never points at bytes that are not there. Bytes without a row do no harm.
  const sha256 = await deps.files.put(upload.bytes);
  const attachment = { sha256, name: cleanName(upload.name), size: upload.bytes.length, mediaType };
  return actOnApplication(deps, doing, key, seen, { act: 'attach', code }, attachment);
}

/** The file's own name without folders and control characters, at most 200 characters. */
function cleanName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(-200) || 'document';
}
