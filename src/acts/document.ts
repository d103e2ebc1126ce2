import type { ApplicationRefusal } from '../rules/application.ts';
import type { DocumentCode } from '../rules/editions/edition.ts';
import type { ApplicationKey } from '../store/applications.ts';
import type { Answer, Deps, Doing } from './act.ts';
import { actOnApplication, seeApplication } from './application.ts';
import { checkFile, documentTypes, type FileRefusal, keepFile, type Upload } from './upload.ts';

export type UploadRefusal = ApplicationRefusal | FileRefusal;

/** Adds a document to an application. Refuses what `checkFile` refuses (a document is PDF, JPEG or PNG) and what the rules refuse. */
export async function attachDocument(
  deps: Deps,
  doing: Doing,
  key: ApplicationKey,
  seen: number,
  code: DocumentCode,
  upload: Upload | undefined,
): Promise<Answer<UploadRefusal>> {
  if (!(await seeApplication(deps, doing.actor, key))) return { missing: true };
  const file = await checkFile(deps, upload, documentTypes);
  if ('refused' in file) return file;
  return actOnApplication(deps, doing, key, seen, { act: 'attach', code }, await keepFile(deps, file));
}
