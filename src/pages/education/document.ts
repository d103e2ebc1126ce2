import { notFound } from '../../http/errors.ts';
import { sendKept } from '../../http/kept-file.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { openConclusion, shownDocuments } from './opened.ts';

export const documentRoutes: readonly Route[] = [
  { method: 'get', path: '/education/:number/documents/:id', action: 'give-conclusion', handle: download },
];

/** A document on a programme. Any other of the same application is answered as if it were not there. */
async function download(context: Context): Promise<Reply> {
  const shown = await shownDocuments(context, await openConclusion(context));
  const document = shown.find(({ id }) => id === context.params.id);
  if (!document) throw notFound();
  return sendKept(context, document);
}
