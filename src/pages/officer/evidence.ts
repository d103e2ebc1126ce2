import { openEvidence } from '../../acts/warning.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, isUuid, readForm } from '../../http/forms.ts';
import { sendKept } from '../../http/kept-file.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { formatSize } from '../../text/format.ts';
import { causeOptions, openingFields } from './opening.ts';
import { type OpenedWarning, openWarning } from './warning.ts';

const path = '/officer/warnings/:number/evidence/:id';

/** A piece of evidence is sealed: whoever wants it says why, that is recorded, and only then the bytes come. */
export const evidenceRoutes: readonly Route[] = [
  { method: 'get', path, action: 'read-warnings', handle: async (context) => show(context, await reach(context)) },
  { method: 'post', path, action: 'read-warnings', handle: open },
];

type Reached = OpenedWarning & { piece: OpenedWarning['warning']['evidence'][number] };

async function reach(context: Context): Promise<Reached> {
  const { id = '' } = context.params;
  const opened = await openWarning(context);
  const piece = isUuid(id) ? opened.warning.evidence.find((one) => one.id === id) : undefined;
  if (!piece) throw notFound();
  return { ...opened, piece };
}

async function open(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const reached = await reach(context);
  const { actor, warning, piece } = reached;
  const form = readForm(openingFields, body);
  if ('errors' in form) return show(context, reached, formModel(lang, form.typed, form.errors));
  const { formKey, ...opening } = form.value;
  const evidence = await openEvidence(deps, { actor, formKey }, { number: warning.number, id: piece.id }, opening);
  if (!evidence) throw notFound();
  return sendKept(context, evidence);
}

type View = FormModel & {
  number: string;
  name: string;
  size: string;
  by: string;
  addedAt: Date;
  causes: { value: string; label: string }[];
};

function show({ lang }: Context, { warning, piece }: Reached, form: FormModel = formModel(lang)): Reply {
  const { name, size, by, addedAt } = piece;
  const model: View = { ...form, number: warning.number, name, by, addedAt, size: formatSize(lang, size), causes: causeOptions(lang) };
  return { view: 'officer/evidence', model, code: form.errorList.length > 0 ? 422 : 200 };
}
