import type { Day } from '../../rules/calendar.ts';
import type { Edition, FactCode } from '../../rules/editions/edition.ts';
import { type Facts, factShapes, isStated } from '../../rules/facts.ts';
import type { Kind } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatNumber } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

export type PartnerRow = { name: string; country: string; contract: string; contractDate: Day };

/** One asked fact: exactly one of `text`, `list`, `partners` is not null where it is stated. */
export type FactRow = {
  code: FactCode;
  label: string;
  required: boolean;
  source: SourceView;
  text: string | null;
  list: string[] | null;
  partners: PartnerRow[] | null;
};

/** What the edition asks of this kind beside what the agency states. */
export function factsView(lang: Lang, edition: Edition, kind: Kind, facts: Facts): FactRow[] {
  return edition.facts[kind].map((asked) => ({
    code: asked.code,
    label: t(lang, `facts.${asked.code}`),
    required: asked.required,
    source: sourceView(lang, asked),
    text: null,
    list: null,
    partners: null,
    ...(isStated(facts, asked.code) ? statedFact(lang, facts, asked.code) : {}),
  }));
}

function statedFact(lang: Lang, facts: Facts, code: FactCode): Partial<FactRow> {
  if (code === 'partners') return { partners: (facts.partners ?? []).map((one) => ({ ...one, country: countryName(lang, one.country) })) };
  const value = facts[code];
  if (typeof value === 'number') return { text: formatNumber(lang, value) };
  if (typeof value === 'string') return { text: value };
  const list = value ?? [];
  return { list: factShapes[code].type === 'countries' ? list.map((country) => countryName(lang, country)) : [...list] };
}
