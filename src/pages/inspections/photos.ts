import { addPhoto } from '../../acts/inspection.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { formModel, isErrorCode, isUuid, readForm } from '../../http/forms.ts';
import { sendKept } from '../../http/kept-file.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { photoOf } from '../../store/photos.ts';
import { refusalForm } from './form.ts';
import { inspectionAddress, openInspection, showInspection } from './inspection.ts';

export const photosRoutes: readonly Route[] = [
  { method: 'post', path: '/inspections/:id/photos', shownOn: '/inspections/:id', action: 'inspect', upload: 'file', handle: add },
  { method: 'get', path: '/inspections/:id/photos/:photo', action: 'read-cases', handle: download },
];

async function add(context: Context): Promise<Reply> {
  const { deps, lang, body, file } = context;
  const opened = await openInspection(context);
  const form = readForm({}, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: opened.actor, formKey: form.value.formKey, location: `${inspectionAddress(opened.inspection)}#photos` };
  const answer = await addPhoto(deps, doing, opened.inspection.id, file);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const code = answer.refused === 'file-type' ? 'photo-type' : answer.refused;
  const again = await openInspection(context);
  if (isErrorCode(code)) return showInspection(context, again, { form: formModel(lang, {}, { file: code }), code: 422 });
  return showInspection(context, again, { form: refusalForm(lang, {}, code), code: 422 });
}

/** A photograph, for whoever may read its inspection, and only under the address of its own. */
async function download(context: Context): Promise<Reply> {
  const { deps, params } = context;
  const { inspection } = await openInspection(context);
  const { photo: id = '' } = params;
  const photo = isUuid(id) ? await photoOf(deps.database.db, inspection.id, id) : undefined;
  if (!photo) throw notFound();
  return sendKept(context, photo);
}
