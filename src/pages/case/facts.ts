import type { Day } from '../../rules/calendar.ts';
import type { Asked, FactCode } from '../../rules/editions/edition.ts';
import { type Facts, factShapes, isStated, type PartnerFact } from '../../rules/facts.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatDay, formatNumber } from '../../text/format.ts';
import { type SourceView, sourceView } from './source.ts';

/** `role`, `contractUntil` and `proof` are null where nobody said them. */
export type PartnerRow = {
  name: string;
  country: string;
  role: string | null;
  contract: string;
  contractDate: Day;
  contractUntil: Day | null;
  proof: string | null;
};

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

/** What is asked beside what the agency states. */
export function factsView(lang: Lang, asked: readonly Asked<FactCode>[], facts: Facts): FactRow[] {
  return asked.map((one) => ({
    code: one.code,
    label: t(lang, `facts.${one.code}`),
    required: one.required,
    source: sourceView(lang, one),
    text: null,
    list: null,
    partners: null,
    ...(isStated(facts, one.code) ? statedFact(lang, facts, one.code) : {}),
  }));
}

function statedFact(lang: Lang, facts: Facts, code: FactCode): Partial<FactRow> {
  if (code === 'partners') return { partners: (facts.partners ?? []).map((one) => partnerRow(lang, one)) };
  if (code === 'region') return { text: facts.region ? t(lang, `regions.${facts.region}`) : null };
  const value = facts[code];
  if (typeof value === 'number') return { text: formatNumber(lang, value) };
  if (typeof value === 'string') return { text: value };
  const list = value ?? [];
  return { list: factShapes[code].type === 'countries' ? list.map((country) => countryName(lang, country)) : [...list] };
}

/** A partner on one line, with all that is known of it. */
export function partnerText(lang: Lang, { name, country, role, contract, contractDate, contractUntil, proof }: PartnerRow): string {
  const until = contractUntil && `${t(lang, 'application.contract-until')} ${formatDay(lang, contractUntil)}`;
  return [name, country, role, t(lang, 'chrome.number', { number: contract }), formatDay(lang, contractDate), until, proof]
    .filter(Boolean)
    .join(', ');
}

export function partnerRow(lang: Lang, { name, country, role, contract, contractDate, contractUntil, proof }: PartnerFact): PartnerRow {
  return {
    ...{ name, contract, contractDate },
    country: countryName(lang, country),
    role: role === undefined ? null : t(lang, `partnerRoles.${role}`),
    contractUntil: contractUntil ?? null,
    proof: proof ?? null,
  };
}
