import type { Day } from '../../rules/calendar.ts';
import type { PartnerRole } from '../../rules/facts.ts';
import type { Lang } from '../../rules/languages.ts';
import { isGone, isListed, type PartOn, type PartState, partsOn } from '../../rules/parts.ts';
import type { ScopeWhat } from '../../rules/scope.ts';
import { standingOn } from '../../rules/standing.ts';
import type { PublicItem, PublicLicence } from '../../store/register.ts';
import { countryName } from '../../text/format.ts';
import { type Why, whyOf } from './licence-why.ts';

/** One thing of a licence as it is on a day. */
export type PublicPart = PartOn<PublicItem> & { why: Why | null };

/** Everything of a licence as it is on `day`; of a licence not in force yet, as it will be on its first day. */
export function publicParts(licence: PublicLicence, day: Day): PublicPart[] {
  const then = day < licence.validFrom ? licence.validFrom : day;
  const { parts } = standingOn(licence, licence.measures, then);
  return partsOn(licence.items, parts, then).map((part) => ({
    ...part,
    why: part.cause === null ? null : (whyOf(licence.measures, [part.cause], then)[0] ?? null),
  }));
}

export type PartView = {
  id: string;
  what: ScopeWhat;
  name: string;
  country: string | null;
  role: PartnerRole | null;
  state: PartState;
  since: Day;
  until: Day | null;
  why: WhyView | null;
};

export type WhyView = Omit<Why, 'advice' | 'confirmBy'> & {
  advice: string | null;
  /** What one officer took alone: until when it holds, or held, and whether the head can still confirm it. */
  alone: { until: Day; open: boolean } | null;
};

export type ScopeView = {
  countries: PartView[];
  partners: PartView[];
  branches: PartView[];
  programmes: PartView[];
  suspended: PartView[];
  /** What nobody may be sent to any more, apart from what is listed. */
  gone: PartView[];
};

/** What the licence lists, and apart from it what it no longer covers. */
export function scopeView(lang: Lang, all: readonly PublicPart[], today: Day): ScopeView {
  const views = all.filter(isListed).map((part) => partView(lang, part, today));
  const of = (what: ScopeWhat) => views.filter((part) => part.what === what);
  return {
    countries: of('country').sort((one, other) => collators[lang].compare(one.name, other.name)),
    partners: of('partner'),
    branches: of('branch'),
    programmes: of('programme'),
    suspended: views.filter(({ state }) => state === 'suspended'),
    gone: all.filter((part) => isGone(part) && !cameBack(part, all)).map((part) => partView(lang, part, today)),
  };
}

const collators = { be: new Intl.Collator('be'), ru: new Intl.Collator('ru'), en: new Intl.Collator('en') };

/** A partner whose contract ended and was made anew is simply covered. One that was struck off is told in any case. */
function cameBack({ item, state }: PublicPart, all: readonly PublicPart[]): boolean {
  const same = (other: PublicItem) => other.what === item.what && other.name === item.name && other.country === item.country;
  return state !== 'struck-off' && all.some((other) => isListed(other) && same(other.item));
}

function partView(lang: Lang, { item, state, since, until, why }: PublicPart, today: Day): PartView {
  const { id, what, role } = item;
  return {
    ...{ id, what, role, state, since, until },
    name: what === 'country' ? countryName(lang, item.name) : item.name,
    country: item.country === null ? null : countryName(lang, item.country),
    why: why && whyView(lang, why, today),
  };
}

export function whyView(lang: Lang, { grounds, advice, confirmBy, revoked }: Why, today: Day): WhyView {
  const alone = confirmBy === null ? null : { until: confirmBy, open: today <= confirmBy };
  return { grounds, revoked, advice: advice?.[lang] ?? null, alone };
}
