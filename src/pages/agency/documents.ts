import { z } from 'zod';
import { actOnApplication } from '../../acts/application.ts';
import { attachDocument } from '../../acts/document.ts';
import { maxFileSize } from '../../acts/upload.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type ErrorCode, type FormModel, formModel, isErrorCode, isUuid, readForm, seenVersion } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type DocumentCode, documentCodes } from '../../rules/editions/edition.ts';
import { documentsOf, looseDocuments } from '../../store/documents.ts';
import { formatSize } from '../../text/format.ts';
import { type DocumentRow, documentsView, type FileRow } from '../case/documents.ts';
import { sharedSource } from '../case/source.ts';
import {
  doingOf,
  frameOf,
  mayDo,
  type Own,
  type OwnFrame,
  ownApplication,
  type Problem,
  pathOf,
  refusedProblem,
  replyTo,
  staleProblem,
} from './own-application.ts';

type Row = Omit<DocumentRow, 'files'> & { field: string; error: string | null; files: (FileRow & { removable: boolean })[] };

type View = FormModel &
  OwnFrame & {
    problem: Problem;
    may: boolean;
    /** The documents go with the answer to a question. */
    answering: boolean;
    /** The one source of the whole list; null where it is named beside each. */
    source: string | null;
    rows: Row[];
    maxSize: string;
  };

/** The documents of an application: the edition's checklist, one file at a time. */
export const documentsRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/agency/applications/:id/documents',
    action: 'prepare-application',
    handle: async (context) => page(context, await ownApplication(context)),
  },
  { method: 'post', path: '/agency/applications/:id/documents', action: 'prepare-application', upload: 'file', handle: add },
  {
    method: 'post',
    path: '/agency/applications/:id/documents/:documentId/removal',
    shownOn: '/agency/applications/:id/documents',
    action: 'prepare-application',
    handle: remove,
  },
];

async function add(context: Context): Promise<Reply> {
  const { deps, body, file, lang } = context;
  const own = await ownApplication(context);
  const form = readForm({ version: seenVersion, code: z.enum(documentCodes) }, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const { version, code, formKey } = form.value;
  if (!own.procedure.documents.some((asked) => asked.code === code)) throw new HttpError(400, 'not asked for');
  const doing = doingOf(own, formKey, `${pathOf(own, 'documents')}#file-${code}`);
  const answer = await attachDocument(deps, doing, { id: own.application.id }, version, code, file);
  return replyTo(answer, {
    refused: (refused) =>
      isErrorCode(refused)
        ? page(context, own, { error: { code, text: refused } })
        : page(context, own, { problem: refusedProblem(lang, refused) }),
    stale: () => stale(context),
  });
}

async function remove(context: Context): Promise<Reply> {
  const { deps, body, lang, params } = context;
  const own = await ownApplication(context);
  const form = readForm({ version: seenVersion }, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const { documentId = '' } = params;
  if (!isUuid(documentId)) throw notFound();
  const doing = doingOf(own, form.value.formKey, pathOf(own, 'documents'));
  const answer = await actOnApplication(deps, doing, { id: own.application.id }, form.value.version, { act: 'detach', documentId });
  return replyTo(answer, {
    refused: (code) => page(context, own, { problem: refusedProblem(lang, code) }),
    stale: () => stale(context),
  });
}

async function stale(context: Context): Promise<Reply> {
  const text = context.file ? 'stale-file' : 'stale-other';
  return page(context, await ownApplication(context), { problem: staleProblem(context.lang, text), code: 409 });
}

type Shown = { problem?: Problem; error?: { code: DocumentCode; text: ErrorCode }; code?: 409 };

async function page(context: Context, own: Own, { problem = null, error, code }: Shown = {}): Promise<Reply> {
  const { deps, lang } = context;
  const { db } = deps.database;
  const { application, procedure } = own;
  const documents = await documentsOf(db, application.id);
  const checklist = documentsView(lang, procedure.documents, documents, own.facts.occasions);
  const may = mayDo(own, 'attach');
  const removable = may ? await removableIds(context, own, documents) : new Set<string>();
  const form = formModel(lang, {}, error ? { [fieldOf(error.code)]: error.text } : {});
  const model: View = {
    ...form,
    ...frameOf(own),
    problem,
    may,
    answering: application.state === 'waiting',
    source: sharedSource(checklist),
    rows: checklist.map((row) => ({
      ...row,
      field: fieldOf(row.code),
      error: form.errors[fieldOf(row.code)] ?? null,
      files: row.files.map((file) => ({ ...file, removable: removable.has(file.id) })),
    })),
    maxSize: formatSize(lang, Math.floor(maxFileSize / 1_000_000) * 1_000_000),
  };
  return { view: 'agency/documents', model, code: code ?? (problem || error ? 422 : 200) };
}

/** While a question is open only what was added for the answer may be taken away: what was sent stays. */
async function removableIds({ deps }: Context, { application }: Own, all: readonly { id: string }[]): Promise<Set<string>> {
  const rows = application.state === 'waiting' ? await looseDocuments(deps.database.db, application.id) : all;
  return new Set(rows.map(({ id }) => id));
}

function fieldOf(code: DocumentCode): string {
  return `file-${code}`;
}
