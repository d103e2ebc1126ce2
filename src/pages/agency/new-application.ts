import { heldAndOpen, startApplication } from '../../acts/starting.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import { editionOn } from '../../rules/law.ts';
import { refusalOfGrant } from '../../rules/starting.ts';
import { t } from '../../text/catalogue.ts';
import { type FeeView, feeView } from '../case/fee.ts';
import { type AskedView, askedView } from './asked.ts';

const shape = { kind: choice(kinds) };

type View = FormModel & {
  options: { value: Kind; label: string; hint: string }[];
  asked: (AskedView & { kind: Kind })[];
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
  const href = answer.refused === 'already-open' ? await openApplication(context, kind) : null;
  return page(context, form.typed, {}, { text: t(context.lang, `startRefusals.${answer.refused}`), href });
}

async function openApplication({ deps, now, actor }: Context, kind: Kind): Promise<string | null> {
  const { open } = await heldAndOpen(deps.database.db, actor?.agencyId ?? '', minskDay(now));
  const inTheWay = open.find((one) => one.kind === kind && refusalOfGrant(kind, [], [one]));
  return inTheWay ? `/agency/applications/${inTheWay.id}` : null;
}

async function page(context: Context, typed: Typed = {}, errors?: FieldErrors, refusal: View['refusal'] = null): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const { agencyId } = signedIn(context);
  if (agencyId === null) throw notFound();
  const today = minskDay(now);
  const { licences, open } = await heldAndOpen(deps.database.db, agencyId, today);
  const possible = kinds.filter((kind) => refusalOfGrant(kind, licences, open) === null);
  const edition = editionOn(law, today);
  const model: View = {
    ...formModel(lang, typed, errors),
    options: possible.map((kind) => ({ value: kind, label: t(lang, `kindNames.${kind}`), hint: t(lang, `kindMeanings.${kind}`) })),
    asked: possible.map((kind) => ({ kind, ...askedView(lang, procedureOf(edition, 'grant', kind)) })),
    fee: feeView(lang, law, edition, today),
    refusal,
  };
  return { view: 'agency/new-application', model, code: errors ? 422 : 200 };
}
