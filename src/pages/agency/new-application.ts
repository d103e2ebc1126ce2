import { startApplication } from '../../acts/application.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { isOpen } from '../../rules/application.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import { editionOn } from '../../rules/editions/index.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { applicationsOfAgency } from '../../store/applications.ts';
import { t } from '../../text/catalogue.ts';
import { type DocumentRow, documentsView } from '../case/documents.ts';
import { type FactRow, factsView } from '../case/facts.ts';
import { type FeeView, feeView } from '../case/fee.ts';
import { sharedSource } from '../case/source.ts';
import { licencesToday, startableKinds } from './agency.ts';

const shape = { kind: choice(kinds) };

type Asked = {
  kind: Kind;
  facts: (FactRow & { hint: string })[];
  documents: DocumentRow[];
  factsSource: string | null;
  documentsSource: string | null;
};

type View = FormModel & {
  options: { value: Kind; label: string; hint: string }[];
  asked: Asked[];
  fee: FeeView;
  /** Why it was not started: the sentence, and the application or licence that stands in the way. */
  refusal: { text: string; href: string | null } | null;
};

/** Choosing what to apply for. */
export const newApplicationRoutes: readonly Route[] = [
  { method: 'get', path: '/agency/applications/new', action: 'prepare-application', handle: (context) => page(context) },
  { method: 'post', path: '/agency/applications', shownOn: '/agency/applications/new', action: 'prepare-application', handle: start },
];

async function start(context: Context): Promise<Reply> {
  const form = readForm(shape, context.body);
  if ('errors' in form) return page(context, form.typed, form.errors);
  const { kind, formKey } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/agency/applications/:id' };
  const answer = await startApplication(context.deps, doing, kind);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  if (answer.refused === 'not-allowed') return page(context, form.typed, {}, refusalOf(context.lang, 'applicationRefusals.not-allowed'));
  const href = answer.refused === 'already-open' ? await openApplication(context, kind) : null;
  return page(context, form.typed, {}, refusalOf(context.lang, `agency.${answer.refused}`, href));
}

function refusalOf(lang: Lang, text: string, href: string | null = null): View['refusal'] {
  return { text: t(lang, text), href };
}

async function openApplication(context: Context, kind: Kind): Promise<string | null> {
  const { agencyId } = signedIn(context);
  const own = agencyId === null ? [] : await applicationsOfAgency(context.deps.database.db, agencyId);
  const open = own.find((application) => application.kind === kind && isOpen(application.state));
  return open ? `/agency/applications/${open.id}` : null;
}

async function page(context: Context, typed: Typed = {}, errors?: FieldErrors, refusal: View['refusal'] = null): Promise<Reply> {
  const { deps, lang, now } = context;
  const { agencyId } = signedIn(context);
  if (agencyId === null) throw notFound();
  const today = minskDay(now);
  const applications = await applicationsOfAgency(deps.database.db, agencyId);
  const licences = await licencesToday(deps, agencyId, today);
  const possible = startableKinds(
    applications.map(({ kind, state }) => ({ kind, open: isOpen(state) })),
    licences,
  );
  const edition = editionOn(today);
  const model: View = {
    ...formModel(lang, typed, errors),
    options: possible.map((kind) => ({ value: kind, label: t(lang, `kindNames.${kind}`), hint: t(lang, `kindMeanings.${kind}`) })),
    asked: possible.map((kind) => askedFor(lang, edition, kind)),
    fee: feeView(lang, edition, today),
    refusal,
  };
  return { view: 'agency/new-application', model, code: errors ? 422 : 200 };
}

function askedFor(lang: Lang, edition: Edition, kind: Kind): Asked {
  const facts = factsView(lang, edition, kind, {}).map((row) => ({ ...row, hint: t(lang, `factHints.${row.code}`) }));
  const documents = documentsView(lang, edition, kind, []);
  return { kind, facts, documents, factsSource: sharedSource(facts), documentsSource: sharedSource(documents) };
}
