import type { Day } from '../../rules/calendar.ts';
import type { Confidence, GroundCode } from '../../rules/editions/edition.ts';
import type { PartnerRole } from '../../rules/facts.ts';
import type { Lang } from '../../rules/languages.ts';
import { isGone, isListed, type PartOn, type PartState } from '../../rules/parts.ts';
import type { ScopeWhat } from '../../rules/scope.ts';
import type { Standing } from '../../rules/standing.ts';
import { countryName } from '../../text/format.ts';

type Item = { id: string; what: ScopeWhat; name: string; country: string | null; role: PartnerRole | null };

/** Why a licence or a part of it is worth less, as a page tells it. */
export type WhyView = {
  /** Each with the act it comes from and, where no public source confirms it, how sure we are. */
  grounds: { code: GroundCode; source: string | null; mark: Confidence | null }[];
  advice: string | null;
  /** What one officer took alone: until when it holds, or held, and whether the head can still confirm it. */
  alone: { until: Day; open: boolean } | null;
};

export type PartView = Item & { state: PartState; since: Day; until: Day | null; why: WhyView | null };

export type ScopeView = {
  countries: PartView[];
  partners: PartView[];
  branches: PartView[];
  programmes: PartView[];
  suspended: PartView[];
  /** What nobody may be sent to any more, apart from what is listed. */
  gone: PartView[];
};

/** What a licence lists, each thing with its worth, and apart from it what it no longer covers. `whyOf`: what is told of a part's measure. */
export function scopeView<One extends PartOn<Item>>(lang: Lang, parts: readonly One[], whyOf: (part: One) => WhyView | null): ScopeView {
  const viewOf = (part: One): PartView => ({ ...partView(lang, part), why: whyOf(part) });
  const listed = parts.filter(isListed).map(viewOf);
  const of = (what: ScopeWhat) => listed.filter((part) => part.what === what);
  return {
    countries: of('country').sort((one, other) => collators[lang].compare(one.name, other.name)),
    partners: of('partner'),
    branches: of('branch'),
    programmes: of('programme'),
    suspended: listed.filter(({ state }) => state === 'suspended'),
    gone: parts.filter((part) => isGone(part) && !cameBack(part, parts)).map(viewOf),
  };
}

const collators = { be: new Intl.Collator('be'), ru: new Intl.Collator('ru'), en: new Intl.Collator('en') };

function partView(lang: Lang, { item, state, since, until }: PartOn<Item>): Omit<PartView, 'why'> {
  const { id, what, role } = item;
  const name = what === 'country' ? countryName(lang, item.name) : item.name;
  return { id, what, role, state, since, until, name, country: item.country === null ? null : countryName(lang, item.country) };
}

/** A partner whose contract ended and was made anew is simply covered. One that was struck off is told in any case. */
function cameBack({ item, state }: PartOn<Item>, all: readonly PartOn<Item>[]): boolean {
  const same = (other: Item) => other.what === item.what && other.name === item.name && other.country === item.country;
  return state !== 'struck-off' && all.some((other) => isListed(other) && same(other.item));
}

/** "Baltic Orchards UAB, Lithuania": one thing of a licence in a few words. */
export function partName(lang: Lang, { what, name, country }: Pick<Item, 'what' | 'name' | 'country'>): string {
  if (what === 'country') return countryName(lang, name);
  return country === null ? name : `${name}, ${countryName(lang, country)}`;
}

/** How what a licence covers is headed. What no longer holds is never told in the present tense. */
export const scopeTitles: Record<Standing, string> = {
  'not-yet': 'licencePage.scope-not-yet',
  active: 'licencePage.scope-active',
  'suspended-in-part': 'licencePage.scope-active',
  suspended: 'licencePage.scope-past',
  expired: 'licencePage.scope-past',
  ended: 'licencePage.scope-past',
};
