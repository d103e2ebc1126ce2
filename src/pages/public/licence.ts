import { HttpError } from '../../http/errors.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { type BaseEditionCode, baseOf, type GroundCode } from '../../rules/editions/edition.ts';
import type { EventType } from '../../rules/entries.ts';
import { readDay } from '../../rules/fact-entry.ts';
import type { Kind, Region } from '../../rules/kinds.ts';
import { type Lang, langs } from '../../rules/languages.ts';
import type { Purpose } from '../../rules/purposes.ts';
import { coveredOn, type ScopeItem, scopeOfItems } from '../../rules/scope.ts';
import { isInForce, type Standing, type StandingOn, standingOn } from '../../rules/standing.ts';
import { keptLicenceText } from '../../store/kept.ts';
import type { PublicItem, PublicLicence, PublicMeasure } from '../../store/register.ts';
import { licenceNumberIn } from '../../store/search.ts';
import { editionNames } from '../../text/editions.ts';
import { countryName } from '../../text/format.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { say } from '../../text/language.ts';
import { surrenderAdvice } from '../../text/purposes.ts';
import { register } from '../../text/register.ts';
import { partName } from '../case/steps.ts';
import { publicHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { hitJson, nameIn, standingView } from './hits.ts';

export const licenceRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/register/:number', action: 'read-register', before: [publicHeaders], handle: openLicence },
];

async function openLicence(context: PublicContext): Promise<Reply> {
  const { deps, params, lang, now, wantsJson } = context;
  const asked = params.number ?? '';
  const number = licenceNumberIn(asked);
  if (asked.length > 40 || !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(number)) throw new HttpError(400, 'not the number of a licence');
  if (number !== asked) return { to: `/register/${number}` };
  const today = minskDay(now);
  const on = dayIn(context.query.on) ?? today;
  const text = await keptLicenceText(deps.database.read, number);
  if (text === undefined) return unknownNumber(context, number);
  if (wantsJson) return { json: licenceJson(JSON.parse(text), on, now) };
  // All that the page is drawn from: the day it tells of, the minute it tells, and everything that was read.
  const made = `${on} ${Math.floor(now.getTime() / 60_000)} ${text}`;
  return { view: 'public/licence', made, model: () => ({ ...view(JSON.parse(text), lang, on, now), on: on === today ? null : on }) };
}

/** The day of `?on=`, null where none is asked for. Throws 400 for anything that is no day. */
function dayIn(text: unknown): Day | null {
  if (text === undefined || text === '') return null;
  const day = typeof text === 'string' ? readDay(text) : null;
  if (day === null) throw new HttpError(400, 'not a day');
  return day;
}

function unknownNumber({ lang, now, wantsJson }: PublicContext, number: string): Reply {
  if (wantsJson) {
    const advice = [register['none-meaning'], register['none-foreign'], register['none-refrain']].map((word) => say(word, lang)).join(' ');
    return { json: { error: 404, number, advice, asOf: now.toISOString() }, code: 404 };
  }
  const model = { text: number, asOf: now, unpWrong: false, hotlines: askingHotlines };
  return { view: 'public/no-licence', model, code: 404 };
}

type LicenceView = {
  number: string;
  kind: Kind;
  name: string;
  names: { lang: Lang; name: string }[];
  standing: Standing;
  /** As in a list: the day the standing began or, not yet in force, will begin. */
  day: Day;
  active: boolean;
  /** The last day of the licence or of its suspension, where one is fixed. */
  until: Day | null;
  /** What to say of the end where no day is fixed, or null where there is nothing to say. */
  untilText: string | null;
  /** Taken away, and not given up: said in the words of the licence's edition. */
  revoked: boolean;
  grounds: GroundCode[];
  advice: string | null;
  asOf: Date;
  unp: string;
  region: Region;
  address: string;
  phone: string;
  email: string;
  scopeTitle: string;
  countries: string[];
  partners: { name: string; country: string }[];
  branches: string[];
  programmes: string[];
  /** A change of an edition keeps its words. */
  edition: BaseEditionCode;
  /** `part`: what came to the licence or left it, or the agency's new name or address. */
  history: { at: Date; type: EventType; grounds: GroundCode[]; until: Day | null; purpose: Purpose | null; part: string | null }[];
  others: { number: string; kind: Kind; standing: Standing; day: Day }[];
  hotlines: readonly Hotline[];
};

/** The licence as it stands on `today`, which may be any day: from the decisions known `now`. */
function view(licence: PublicLicence, lang: Lang, today: Day, now: Date): LicenceView {
  const { number, kind, unp, region, address, phone, email } = licence;
  const scope = scopeOfItems(coveredOn(licence.items, today).map(withoutContract));
  const worth = standingOn(licence, licence.measures, today);
  const { standing } = worth;
  const cause = causeOf(licence.measures, worth);
  return {
    ...{ number, kind, unp, region, address, phone, email, edition: baseOf(licence.edition), asOf: now },
    name: nameIn(lang, licence),
    names: langs.map((one) => ({ lang: one, name: nameIn(one, licence) })),
    ...standingView(licence, today),
    active: isInForce(standing),
    until: isInForce(standing) || standing === 'suspended' ? worth.until : null,
    untilText: untilTexts[standing],
    revoked: cause?.measure === 'revocation',
    grounds: cause?.grounds ?? [],
    advice: adviceOf(cause, kind)?.[lang] ?? null,
    scopeTitle: scopeTitles[standing],
    countries: scope.countries.map((code) => countryName(lang, code)).sort(collators[lang].compare),
    partners: scope.partners.map((partner) => ({ name: partner.name, country: countryName(lang, partner.country) })),
    branches: scope.branches,
    programmes: scope.programmes,
    history: licence.history.map(({ at, type, grounds, until, purpose, name, country }) => ({
      ...{ at: new Date(at), type, grounds: grounds ?? [], until, purpose },
      part: name === null ? null : partName(lang, name, country),
    })),
    others: licence.others.map((other) => ({ number: other.number, kind: other.kind, ...standingView(other, today) })),
    hotlines: askingHotlines,
  };
}

/** The public is not told a contract's number and day: a partner is known by name and country. */
function withoutContract(item: PublicItem): ScopeItem {
  return { ...item, contract: '', contractDate: '', proof: null };
}

const collators = { be: new Intl.Collator('be'), ru: new Intl.Collator('ru'), en: new Intl.Collator('en') };

const untilTexts: Record<Standing, string | null> = {
  'not-yet': null,
  active: 'licencePage.no-end',
  'suspended-in-part': null,
  suspended: 'licencePage.until-resumed',
  expired: null,
  ended: null,
};

// What no longer holds is never told in the present tense.
const scopeTitles: Record<Standing, string> = {
  'not-yet': 'licencePage.scope-not-yet',
  active: 'licencePage.scope-active',
  'suspended-in-part': 'licencePage.scope-active',
  suspended: 'licencePage.scope-past',
  expired: 'licencePage.scope-past',
  ended: 'licencePage.scope-past',
};

/** The measure that made the standing what it is, if one did. */
function causeOf(measures: readonly PublicMeasure[], { causes }: StandingOn): PublicMeasure | undefined {
  return measures.findLast((one) => causes.includes(one.id));
}

/** What clients should do: in the words of the measure or, where an agency gave its licence up, in the register's own for the kind. */
function adviceOf(cause: PublicMeasure | undefined, kind: Kind): Record<Lang, string> | null {
  return cause?.advice ?? (cause?.measure === 'surrender' ? surrenderAdvice[kind] : null);
}

/** One licence for programs. Its fields are promised on the page about the register. */
function licenceJson(licence: PublicLicence, today: Day, now: Date) {
  const { validFrom, validTo, edition, address, phone, email } = licence;
  const scope = scopeOfItems(coveredOn(licence.items, today).map(withoutContract));
  const cause = causeOf(licence.measures, standingOn(licence, licence.measures, today));
  return {
    ...hitJson(licence, today),
    on: today,
    dates: { validFrom, validTo },
    grounds: cause?.grounds ?? [],
    advice: adviceOf(cause, licence.kind),
    scope: {
      countries: scope.countries,
      partners: scope.partners.map(({ name, country }) => ({ name, country })),
      branches: scope.branches,
      programmes: scope.programmes,
    },
    legalBasis: { edition, name: editionNames[baseOf(edition)] },
    agency: { address, phone, email },
    history: licence.history.map(({ at, type, grounds, from, until }) => ({ at: new Date(at).toISOString(), type, grounds, from, until })),
    others: licence.others.map((other) => ({ number: other.number, kind: other.kind, standing: standingView(other, today).standing })),
    asOf: now.toISOString(),
  };
}
