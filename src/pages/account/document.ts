import { maySee } from '../../acts/application.ts';
import { notFound } from '../../http/errors.ts';
import { isUuid } from '../../http/forms.ts';
import { sendKept } from '../../http/kept-file.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { findApplication } from '../../store/applications.ts';
import { type Document, documentById, wasSent } from '../../store/documents.ts';

/** A file somebody added to an application, for the agency itself and for those who read the case. */
export const documentRoutes: readonly PublicRoute[] = [{ method: 'get', path: '/documents/:id', action: 'use-account', handle: download }];

async function download(context: PublicContext): Promise<Reply> {
  const document = await seeDocument(context);
  if (!document) throw notFound();
  return sendKept(context, document);
}

/** A file that nothing sent carries is the agency's own: the staff does not learn that it is there, and once removed it is gone for all. */
async function seeDocument(context: PublicContext): Promise<Document | undefined> {
  const actor = signedIn(context);
  const { db } = context.deps.database;
  const { id = '' } = context.params;
  const document = isUuid(id) ? await documentById(db, id) : undefined;
  const found = document && (await findApplication(db, { id: document.applicationId }));
  if (!found || !maySee(actor, found)) return undefined;
  if (actor.role === 'agency' && document.removedAt === null) return document;
  return (await wasSent(db, document.id)) ? document : undefined;
}
