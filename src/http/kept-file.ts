import { fileStanding, type KeptFile } from '../acts/upload.ts';
import { notFound } from './errors.ts';
import type { PublicContext, Reply } from './route.ts';

/** A file that was kept, as a download. While nobody can know that it is clean, a page that says so: that is so for its sender too. */
export async function sendKept({ deps }: PublicContext, { sha256, name, mediaType, size }: KeptFile): Promise<Reply> {
  const standing = await fileStanding(deps.database.db, sha256);
  if (standing !== 'free') return { view: 'account/held-file', model: { standing, name }, code: 409 };
  const file = await deps.files.read(sha256);
  if (!file) throw notFound();
  return { file, name, mediaType, size };
}
