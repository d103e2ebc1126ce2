import { actOnApplication } from '../../acts/application.ts';
import { type FieldErrors, type FormModel, formModel, readForm, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { partnerRoles } from '../../rules/facts.ts';
import { regions } from '../../rules/kinds.ts';
import { t } from '../../text/catalogue.ts';
import { factsView } from '../case/facts.ts';
import { sharedSource } from '../case/source.ts';
import { factsShape, readFacts, typedOf } from './facts-form.ts';
import { countryOptions, type FactField, factFields, type More } from './facts-view.ts';
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

type View = FormModel &
  OwnFrame & {
    /** The key of a text. */
    heading: string;
    may: boolean;
    problem: Problem;
    source: string | null;
    fields: FactField[];
    countryOptions: { value: string; label: string }[];
    roleOptions: { value: string; label: string }[];
    regionOptions: { value: string; label: string }[];
  };

/** What the agency states in an application. */
export const factsRoutes: readonly Route[] = [
  { method: 'get', path: '/agency/applications/:id/facts', action: 'prepare-application', handle: show },
  { method: 'post', path: '/agency/applications/:id/facts', action: 'prepare-application', handle: save },
];

async function show(context: Context): Promise<Reply> {
  const own = await ownApplication(context);
  return page(context, own, { typed: typedOf(own.application.draft) });
}

async function save(context: Context): Promise<Reply> {
  const { deps, body, lang, params } = context;
  const own = await ownApplication(context);
  const asked = own.procedure.facts;
  const form = readForm(factsShape(asked), body);
  const { typed } = form;
  if ('errors' in form) return page(context, own, { typed, errors: form.errors });
  if (form.value.more !== undefined) return page(context, own, { typed, more: form.value.more as More });
  const read = readFacts(asked, typed, own.facts.today);
  if ('errors' in read) return page(context, own, { typed, errors: read.errors });
  const doing = doingOf(own, form.value.formKey, `${pathOf(own)}?saved`);
  const key = { id: params.id ?? '' };
  const answer = await actOnApplication(deps, doing, key, Number(form.value.version), { act: 'save', facts: read.facts });
  return replyTo(answer, {
    refused: (code) => page(context, own, { typed, code: 422, problem: refusedProblem(lang, code) }),
    stale: async () => page(context, await ownApplication(context), { typed, code: 409, problem: staleProblem(lang, 'stale-facts') }),
  });
}

type Shown = { typed: Typed; errors?: FieldErrors; more?: More; problem?: Problem; code?: 409 | 422 };

/** A form drawn again after somebody else's change carries the new version: sent once more, it takes effect. */
function page({ lang }: Context, own: Own, { typed, errors, more, problem = null, code }: Shown): Reply {
  const form = formModel(lang, typed, errors);
  const { application } = own;
  const asked = own.procedure.facts;
  // While only a row is added, the version stays the one the form was drawn from.
  const version = code === 409 ? application.version : Number(typed.version ?? application.version);
  const saved = code === 409 ? application.draft : null;
  const model: View = {
    ...form,
    ...frameOf(own),
    heading: application.purpose === 'surrender' ? 'ownApplication.facts-heading-surrender' : 'ownApplication.facts-heading',
    version,
    may: mayDo(own, 'save'),
    problem,
    fields: factFields(lang, asked, form, more, saved),
    source: sharedSource(factsView(lang, asked, {})),
    countryOptions: countryOptions(lang),
    regionOptions: regions.map((value) => ({ value, label: t(lang, `regions.${value}`) })),
    roleOptions: partnerRoles.map((value) => ({ value, label: t(lang, `partnerRoles.${value}`) })),
  };
  return { view: 'agency/facts', model, code: code ?? (errors ? 422 : 200) };
}
