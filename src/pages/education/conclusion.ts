import { z } from 'zod';
import { giveConclusion } from '../../acts/conclusion.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FormModel, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { changesForConclusion, conclusionOutcomes, factsForConclusion } from '../../rules/conclusions.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import type { Kind } from '../../rules/kinds.ts';
import { lastSubmission } from '../../store/applications.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { type ChangesView, changesView } from '../case/changes.ts';
import { type ConclusionView, conclusionsView } from '../case/conclusions.ts';
import { type FileRow, fileRow } from '../case/documents.ts';
import { type FactRow, factsView } from '../case/facts.ts';
import { type OpenedConclusion, openConclusion, shownDocuments } from './opened.ts';

const path = '/education/:number';

export const conclusionRoutes: readonly Route[] = [
  { method: 'get', path, action: 'give-conclusion', handle: async (context) => show(context, await openConclusion(context)) },
  { method: 'post', path, action: 'give-conclusion', handle: give },
];

const shape = { conclusion: z.uuid(), outcome: choice(conclusionOutcomes), reasons: prose(8000) };

async function give(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const { actor, number, ...opened } = await openConclusion(context);
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, { actor, number, ...opened }, { form: formModel(lang, form.typed, form.errors), code: 422 });
  const { formKey, conclusion, ...given } = form.value;
  const doing = { actor, formKey, location: `/education/${number}` };
  const answer = await giveConclusion(deps, doing, number, conclusion, given);
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const typed = formModel(lang, form.typed);
  const again = await openConclusion(context);
  if ('stale' in answer) return show(context, again, { form: typed, stale: true, code: 409 });
  const errorList = [{ field: 'main', text: t(lang, `conclusionRefusals.${answer.refused}`) }];
  return show(context, again, { form: { ...typed, errorList }, code: 422 });
}

type View = FormModel & {
  number: string;
  kind: Kind;
  agency: string;
  facts: FactRow[];
  /** What a variation brings in and ends; null where the licence is yet to be granted. */
  changes: ChangesView | null;
  documents: { label: string; files: FileRow[] }[];
  conclusions: ConclusionView[];
  /** The request that can be answered now, or why it cannot. */
  give: { id: string; outcomes: { value: string; label: string; hint: string }[] } | null;
  why: string | null;
  stale: boolean;
};

type Trouble = { form?: FormModel; stale?: boolean; code?: 409 | 422 };

async function show(context: Context, opened: OpenedConclusion, { form, stale = false, code }: Trouble = {}): Promise<Reply> {
  const { lang, deps, law, now } = context;
  const { application, agency, edition, number, conclusions, last, refused } = opened;
  const sent = await lastSubmission(deps.database.db, application.id);
  const { facts: shown, documents: codes } = edition.shownForConclusion.value;
  const facts = factsView(
    lang,
    procedureOf(edition, application.purpose, application.kind).facts,
    factsForConclusion(edition, sent?.facts ?? {}),
  );
  const documents = await shownDocuments(context, opened);
  const model: View = {
    ...(form ?? formModel(lang)),
    ...{ number, kind: application.kind, agency: agencyName(lang, agency) },
    facts: facts.filter((fact) => shown.includes(fact.code)),
    changes: sent?.changes ? changesView(lang, changesForConclusion(edition, sent.changes)) : null,
    documents: codes.flatMap((one) => {
      const files = documents.filter((document) => document.code === one).map((document) => fileRow(lang, document));
      return files.length > 0 ? [{ label: t(lang, `documents.${one}`), files }] : [];
    }),
    conclusions: conclusionsView(lang, law, edition, application, conclusions, now),
    give: refused === null ? { id: last.id, outcomes: outcomeOptions(lang) } : null,
    why: refused === null || refused === 'given' ? null : t(lang, `conclusionRefusals.${refused}`),
    stale,
  };
  return { view: 'education/conclusion', model, code: code ?? 200 };
}

function outcomeOptions(lang: Context['lang']) {
  return conclusionOutcomes.map((value) => ({
    value,
    label: t(lang, `conclusionOutcomes.${value}`),
    hint: t(lang, `conclusionPage.hint-${value}`),
  }));
}
