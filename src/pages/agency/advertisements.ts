import { sendAdvertisement } from '../../acts/advertisement.ts';
import { heldAndOpen } from '../../acts/starting.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, line, prose, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import type { AdvertisementRefusal } from '../../rules/advertisements.ts';
import { minskDay } from '../../rules/calendar.ts';
import { isInForce } from '../../rules/standing.ts';
import { advertisementsOfAgency, domainsOfAgency } from '../../store/advertisement-rows.ts';
import { t } from '../../text/catalogue.ts';
import { formatList } from '../../text/format.ts';
import { advertisementView } from '../case/advertisements.ts';
import { replyTo } from './own-application.ts';

const list = '/agency/advertisements';

/** The agency's advertisements and the form with which it sends one. `new` stands before the address that any number fits. */
export const advertisementsRoutes: readonly Route[] = [
  { method: 'get', path: list, action: 'send-advertisement', handle: show },
  { method: 'get', path: `${list}/new`, action: 'send-advertisement', handle: (context) => form(context) },
  { method: 'post', path: list, shownOn: `${list}/new`, action: 'send-advertisement', handle: send },
];

const longestText = 4000;
const shape = { licence: line(40), text: prose(longestText), place: line(200), contacts: prose(1000) };

type LicenceOption = { value: string; label: string };

async function show(context: Context): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const rows = await advertisementsOfAgency(deps.database.db, agencyOf(context));
  const model = {
    advertisements: rows.map((row) => advertisementView(lang, law, row, now)),
    maySend: (await usableLicences(context)).length > 0,
  };
  return { view: 'agency/advertisements', model };
}

async function send(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const read = readForm(shape, body);
  if ('errors' in read) return form(context, formModel(lang, read.typed, read.errors));
  const { formKey, ...sent } = read.value;
  // A licence that is none of the agency's, or in force no more, is not among the choices.
  if (!(await usableLicences(context)).some(({ value }) => value === sent.licence)) {
    return form(context, formModel(lang, read.typed, { licence: 'choose-one' }));
  }
  const doing = { actor: signedIn(context), formKey, location: `${list}/:number?sent` };
  const answer = await sendAdvertisement(deps, doing, sent);
  return replyTo(answer, {
    refused: (code) => form(context, refusedModel(context, read.typed, code)),
    stale: () => form(context),
  });
}

const fieldOf: Partial<Record<AdvertisementRefusal, string>> = {
  'no-contact': 'contacts',
  'place-no-site': 'place',
  'place-not-own': 'place',
  'licence-not-in-force': 'licence',
};

function refusedModel({ lang }: Context, typed: Typed, code: AdvertisementRefusal): FormModel {
  const field = fieldOf[code] ?? 'main';
  const text = t(lang, `advertisementRefusals.${code}`);
  return { typed, errors: { [field]: text }, errorList: [{ field, text }] };
}

type View = FormModel & { licences: LicenceOption[]; chosen: string | string[] | null; sites: string; longest: number };

async function form(context: Context, model: FormModel = formModel(context.lang)): Promise<Reply> {
  const { deps, lang, query } = context;
  const licences = await usableLicences(context);
  const asked = licences.find(({ value }) => value === query.licence) ?? (licences.length === 1 ? licences[0] : undefined);
  const domains = await domainsOfAgency(deps.database.db, agencyOf(context));
  const view: View = {
    ...model,
    licences,
    chosen: model.typed.licence ?? asked?.value ?? null,
    sites: domains.length > 0 ? formatList(lang, domains) : t(lang, 'advertisementPage.no-sites'),
    longest: longestText,
  };
  return { view: 'agency/new-advertisement', model: view, code: model.errorList.length > 0 ? 422 : 200 };
}

function agencyOf(context: Context): string {
  const { agencyId } = signedIn(context);
  if (agencyId === null) throw notFound();
  return agencyId;
}

async function usableLicences(context: Context): Promise<LicenceOption[]> {
  const { deps, lang, now } = context;
  const { licences } = await heldAndOpen(deps.database.db, agencyOf(context), minskDay(now));
  const usable = licences.filter(({ standing }) => isInForce(standing));
  return usable.map(({ number, kind }) => ({ value: number, label: `${t(lang, `kindNames.${kind}`)}, ${number}` }));
}
