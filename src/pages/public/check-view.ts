import { type Day, minskDay } from '../../rules/calendar.ts';
import { baseOf } from '../../rules/editions/edition.ts';
import { hotlineCode, type Situation, situationOf, spokenCode } from '../../rules/hotline-code.ts';
import type { Lang } from '../../rules/languages.ts';
import { decidingReason, type Offer } from '../../rules/offer.ts';
import { type Named, type Reason, reasonAnswers } from '../../rules/offer-reasons.ts';
import type { Offered } from '../../rules/offer-scope.ts';
import { standingOn } from '../../rules/standing.ts';
import { parseUnp } from '../../rules/unp.ts';
import type { RegisterState } from '../../store/kept.ts';
import type { PublicLicence } from '../../store/register.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatList } from '../../text/format.ts';
import type { AskedAgency } from './check-agency.ts';
import { askingHotlines } from './help.ts';
import { hitView, nameIn } from './hits.ts';
import { contactsByChannel, impersonationsOn } from './licence-contacts.ts';
import { whyView } from './licence-scope.ts';
import { whyOf } from './licence-why.ts';
import { nearOtherNames, otherNamesSection } from './other-names.ts';
import { warningHitView } from './warning-hits.ts';

/** A question with everything that its answer rests on. `text`: the agency as it was typed; `base`: the address of the register. */
export type Checked = {
  text: string;
  offered: Offered;
  day: Day;
  today: Day;
  now: Date;
  agency: AskedAgency;
  offer: Offer;
  base: string;
};

/** A `may` with something still open is not told as one without. */
type Tone = Offer['answer'] | 'may-if';

const looks: Record<Tone, { verdict: string; shape: string }> = {
  may: { verdict: 'active', shape: 'active' },
  'may-if': { verdict: 'suspended-in-part', shape: 'suspended-in-part' },
  'cannot-tell': { verdict: 'suspended-in-part', shape: 'suspended-in-part' },
  'may-not-now': { verdict: 'suspended', shape: 'suspended' },
  'may-not': { verdict: 'ended', shape: 'ended' },
  'not-found': { verdict: 'none', shape: 'past' },
};

/** The answer as the page and the printed statement show it. */
export function checkView(checked: Checked, lang: Lang) {
  const { text, offered, day, today, now, agency, offer, base } = checked;
  const tone: Tone = offer.answer === 'may' && offer.still.length > 0 ? 'may-if' : offer.answer;
  const licence = licenceOf(checked);
  const parsed = parseUnp(text);
  const code = callCodeOf(offer, now);
  const isNobody = agency.hits.length === 0;
  return {
    ...{
      tone,
      ...looks[tone],
      asOf: now,
      today: day === today,
      on: day,
      still: offer.still,
      next: offer.next,
      programmes: offer.programmes,
    },
    asked: {
      ...{ text, kind: offered.kind, partner: offered.partner },
      country: offered.country && countryName(lang, offered.country),
    },
    warnings: warningsBeside(agency, licence).map((hit) => warningHitView(lang, hit)),
    since: offer.since,
    until: offer.until,
    reasons: offer.reasons.map((one) => reasonView(one, licence, lang, day, today)),
    licence: licence && licenceFacts(licence, lang, day),
    choose:
      offer.reasons[0]?.code === 'several-agencies'
        ? agency.hits.map((hit) => ({ ...hitView(hit, lang, today), href: againWith(hit.unp, checked) }))
        : [],
    known: isNobody
      ? (otherNamesSection(agency.others, lang, today)?.hits ?? []).map((hit) => ({ ...hit, href: againWith(hit.unp, checked) }))
      : [],
    similar: isNobody
      ? [...agency.similar.map((hit) => hitView(hit, lang, today, true)), ...nearOtherNames(agency.others, lang, today, agency.similar)]
      : [],
    unpWrong: 'refused' in parsed && parsed.refused === 'unp-checksum',
    version: versionOf(agency.state),
    again: `${base}/${lang}/check`,
    hotlines: tone === 'may' ? [] : askingHotlines,
    callCode: code && spokenCode(code),
  };
}

/** Warnings about what was typed; those that somebody passes for the agency itself are told of with its own contacts. */
function warningsBeside({ warnings }: AskedAgency, licence: PublicLicence | null) {
  return warnings.filter(({ number }) => !licence?.impersonatedBy.some((one) => one.number === number));
}

/** The caller's code of an answer; null for a plain `may`. */
export function callCodeOf(offer: Offer, now: Date): string | null {
  const situation = situationSeen(offer);
  return situation && hotlineCode(situation, minskDay(now));
}

function situationSeen(offer: Offer): Situation | null {
  if (offer.answer === 'may') return offer.still.length > 0 ? 'check still' : null;
  const deciding = decidingReason(offer);
  return deciding ? situationOf(deciding.code) : null;
}

/** The register's version: how many entries its log has, and the beginning of the last one's hash. */
export function versionOf({ version, size }: RegisterState): { size: number; hash: string } {
  return { size, hash: (version.split(' ')[1] ?? '').slice(0, 16) };
}

export function licenceOf({ agency, offer }: Pick<Checked, 'agency' | 'offer'>): PublicLicence | null {
  return agency.licences.find(({ number }) => number === offer.licence) ?? null;
}

function reasonView({ code, since, until, names, kinds, causes }: Reason, licence: PublicLicence | null, lang: Lang, day: Day, today: Day) {
  const look = looks[reasonAnswers[code]];
  return {
    ...{ code, since, until, shape: look.shape, standing: look.verdict, past: pastCodes.has(code), coming: comingCodes.has(code) },
    names: formatList(
      lang,
      names.map((one) => namedText(lang, one)),
    ),
    kinds: formatList(
      lang,
      kinds.map((kind) => t(lang, `kindNames.${kind}`)),
    ),
    whys: licence ? whyOf(licence, causes, day).map((why) => whyView(lang, why, today)) : [],
  };
}

/** `until` is of what was covered and is no more. */
const pastCodes: ReadonlySet<Reason['code']> = new Set(['expired', 'country-ended', 'contract-over', 'partner-ended']);
/** `since` is a day still to come. */
const comingCodes: ReadonlySet<Reason['code']> = new Set(['not-yet', 'country-not-yet', 'partner-not-yet']);

function namedText(lang: Lang, { name, country }: Named): string {
  const place = country && countryName(lang, country);
  return [name, place].filter(Boolean).join(', ');
}

function licenceFacts(licence: PublicLicence, lang: Lang, day: Day) {
  const { number, kind, unp, address, edition, appealOpen } = licence;
  return {
    ...{ number, kind, unp, address, appealOpen, edition: baseOf(edition), name: nameIn(lang, licence) },
    standing: standingOn(licence, licence.measures, day).standing,
    contacts: contactsByChannel(licence),
    impersonatedBy: impersonationsOn(licence),
  };
}

/** The same question about this one agency. */
function againWith(unp: string, { offered: { kind, country, partner }, day, today }: Checked): string {
  const asked = { agency: unp, kind, country: country ?? '', partner: partner ?? '', on: day === today ? '' : day };
  return `/check?${new URLSearchParams(asked)}`;
}
