import { measuredLicence } from '../../acts/licence.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import { type Lang, langs } from '../../rules/languages.ts';
import { type MeasuredLicence, measuresToPropose, refusalOfDecision } from '../../rules/measures.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { coveredOn, scopeOfItems } from '../../rules/scope.ts';
import { type Standing, standingOn } from '../../rules/standing.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
import { type Licence, licenceByNumber } from '../../store/licences.ts';
import { measureFacts, measuresWithNames } from '../../store/measures.ts';
import { itemsOfLicence } from '../../store/scope.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { countryName } from '../../text/format.ts';

export const licenceRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/officer/licences/:number',
    action: 'read-cases',
    handle: async (context) => showLicence(context, await openLicence(context)),
  },
];

/** A licence that this person may read, with what the rules of measures need to know of it. */
export type OpenedLicence = { actor: Actor; licence: Licence; agency: Agency; measured: MeasuredLicence };

/** Opens the licence of the address. Throws 404 for an unknown number and for a licence out of this person's reach. */
export async function openLicence(context: Context): Promise<OpenedLicence> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const { number = '' } = params;
  const { db } = deps.database;
  const licence = /^[A-Z0-9-]{1,40}$/.test(number) ? await licenceByNumber(db, number) : undefined;
  const agency = licence && (await agencyById(db, licence.agencyId));
  if (!licence || !agency || !can(actor, 'read-cases', { region: agency.region })) throw notFound();
  return { actor, licence, agency, measured: await measuredLicence(db, law, licence, minskDay(now)) };
}

export function licenceAddress(number: string): string {
  return `/officer/licences/${number}`;
}

type MeasureView = {
  measure: string;
  /** `proposed` awaits its decision; `imported` was brought in with no more than its days. */
  outcome: 'proposed' | 'upheld' | 'rejected' | 'imported';
  from: Day;
  until: Day | null;
  grounds: GroundCode[];
  reasons: string;
  /** What the public will read, in each language, before anybody puts a name to it. */
  advice: { lang: Lang; text: string }[];
  proposed: { by: string; at: Date } | null;
  decided: { by: string; at: Date } | null;
};

type View = FormModel & {
  number: string;
  agency: string;
  kind: string;
  standing: Standing;
  since: Day;
  until: Day | null;
  edition: string;
  countries: string[];
  partners: string[];
  measures: MeasureView[];
  mayPropose: boolean;
  /** The proposal this person may decide on, or why not. */
  decide: { id: string } | null;
  why: string | null;
  stale: boolean;
};

/** The page of a licence, with what this person can do against it now; also the page of the decision when it was not taken. */
export async function showLicence(
  { deps, lang, now }: Context,
  { actor, licence, agency, measured }: OpenedLicence,
  trouble: { form?: FormModel; stale?: boolean } = {},
): Promise<Reply> {
  const rows = await measuresWithNames(deps.database.db, licence.id);
  const proposed = rows.find((row) => row.decidedAt === null);
  const refused = proposed && refusalOfDecision(proposed.proposedBy, actor);
  const scope = scopeOfItems(coveredOn(await itemsOfLicence(deps.database.db, licence.id), minskDay(now)));
  const worth = standingOn(licence, measureFacts(rows), minskDay(now));
  const model: View = {
    ...(trouble.form ?? formModel(lang)),
    number: licence.number,
    agency: agencyName(lang, agency),
    kind: licence.kind,
    ...worth,
    edition: licence.edition,
    countries: scope.countries.map((code) => countryName(lang, code)),
    partners: scope.partners.map(({ name, country }) => `${name} (${countryName(lang, country)})`),
    measures: rows.map(measureView),
    mayPropose: measuresToPropose(measured, actor).length > 0,
    decide: proposed && !refused ? { id: proposed.id } : null,
    why: refused === 'same-person' ? t(lang, 'measureRefusals.same-person') : null,
    stale: trouble.stale ?? false,
  };
  return { view: 'officer/licence', model, code: trouble.stale ? 409 : trouble.form ? 422 : 200 };
}

function measureView(row: Awaited<ReturnType<typeof measuresWithNames>>[number]): MeasureView {
  const {
    measure,
    grounds,
    reasons,
    advice,
    effectiveFrom: from,
    effectiveUntil: until,
    proposer,
    proposedAt,
    decider,
    decidedAt,
    upheld,
  } = row;
  const outcome = decidedAt === null ? 'proposed' : upheld ? 'upheld' : 'rejected';
  return {
    ...{ measure, from, until, grounds, reasons },
    advice: advice === null ? [] : langs.map((lang) => ({ lang, text: advice[lang] })),
    outcome: proposer === null ? 'imported' : outcome,
    proposed: proposer !== null && proposedAt !== null ? { by: proposer, at: proposedAt } : null,
    decided: decider !== null && decidedAt !== null ? { by: decider, at: decidedAt } : null,
  };
}
