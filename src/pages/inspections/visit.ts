import { z } from 'zod';
import { checklistOf, completeInspection } from '../../acts/inspection.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, isClean, prose, readForm, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type CheckCode, checkResults, type Findings, flawsOf } from '../../rules/inspections.ts';
import { editionByCode } from '../../rules/law.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { sharedSource, sourceView } from '../case/source.ts';
import { dayField, refusalForm } from './form.ts';
import { inspectionAddress, type OpenedInspection, openInspection } from './inspection.ts';

const path = '/inspections/:id/visit';

export const visitRoutes: readonly Route[] = [
  { method: 'get', path, action: 'inspect', handle: open },
  { method: 'post', path, action: 'inspect', handle: complete },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openInspection(context);
  return opened.refused ? { to: inspectionAddress(opened.inspection) } : show(context, opened);
}

/** The officer records the visit, which completes the inspection. */
async function complete(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const opened = await openInspection(context);
  const { actor, inspection } = opened;
  const checklist = checklistOf(context.law, inspection);
  const form = readForm({ visitedOn: dayField, ...pointFields(checklist), summary: prose(8000) }, body);
  const findings = findingsIn(form.typed, checklist);
  const errors = { ...('errors' in form ? form.errors : {}), ...errorsIn(findings, checklist) };
  if ('errors' in form || Object.keys(errors).length > 0)
    return show(context, opened, formModel(lang, form.typed, inOrder(errors, checklist)));
  const { formKey, visitedOn, summary } = form.value;
  const doing = { actor, formKey, location: inspectionAddress(inspection) };
  const answer = await completeInspection(deps, doing, inspection.id, { visitedOn, findings, summary });
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  return show(context, await openInspection(context), refusalForm(lang, form.typed, answer.refused));
}

const resultField = z.enum(checkResults).or(z.literal('')).optional();
const noteField = z.string().refine(isClean, 'bad-characters').max(2000, 'too-long');

/** Two fields for each point: what was found, and a note. Their values are read by `findingsIn`. */
function pointFields(checklist: readonly CheckCode[]): Record<never, z.ZodType> {
  return Object.fromEntries(checklist.flatMap((code) => [[`result-${code}`, resultField] as const, [`note-${code}`, noteField] as const]));
}

/** What the form says so far, whatever else is wrong with it. */
function findingsIn(typed: Typed, checklist: readonly CheckCode[]): Findings {
  return Object.fromEntries(
    checklist.flatMap((code) => {
      const result = checkResults.find((one) => one === typed[`result-${code}`]);
      const note = String(typed[`note-${code}`] ?? '').replace(/\r\n?/g, '\n');
      return result ? [[code, { result, note: note.trim() }] as const] : [];
    }),
  );
}

function errorsIn(findings: Findings, checklist: readonly CheckCode[]): FieldErrors {
  return Object.fromEntries(
    flawsOf(findings, checklist).map(({ code, lacks }) =>
      lacks === 'result' ? [`result-${code}`, 'choose-one' as const] : [`note-${code}`, 'note-needed' as const],
    ),
  );
}

/** The errors in the order of the fields, so that the summary reads down the page. */
function inOrder(errors: FieldErrors, checklist: readonly CheckCode[]): FieldErrors {
  const fields = ['visitedOn', ...checklist.flatMap((code) => [`result-${code}`, `note-${code}`]), 'summary'];
  return Object.fromEntries(fields.flatMap((field) => (errors[field] ? [[field, errors[field]] as const] : [])));
}

type Point = {
  name: string;
  note: string;
  label: string;
  chosen: string;
  noteTyped: string;
  error: string | null;
  noteError: string | null;
};
type View = FormModel & {
  id: string;
  agency: string;
  points: Point[];
  results: { value: string; label: string }[];
  source: string | null;
  blocked: string | null;
};

function show({ lang, law }: Context, { inspection, refused }: OpenedInspection, form: FormModel = formModel(lang)): Reply {
  const points = editionByCode(law, inspection.edition).checklists[inspection.kind];
  const model: View = {
    ...form,
    id: inspection.id,
    agency: agencyName(lang, inspection.agency),
    points: points.map(({ code }) => pointView(code, t(lang, `checks.${code}`), form)),
    results: checkResults.map((value) => ({ value, label: t(lang, `checkResults.${value}`) })),
    source: sharedSource(points.map((point) => ({ source: sourceView(lang, point) }))),
    blocked: refused && t(lang, `inspectionRefusals.${refused}`),
  };
  return { view: 'inspections/visit', model, code: form.errorList.length > 0 ? 422 : 200 };
}

function pointView(code: CheckCode, label: string, { typed, errors }: FormModel): Point {
  const [name, note] = [`result-${code}`, `note-${code}`];
  return {
    ...{ name, note, label },
    chosen: String(typed[name] ?? ''),
    noteTyped: String(typed[note] ?? ''),
    error: errors[name] ?? null,
    noteError: errors[note] ?? null,
  };
}
