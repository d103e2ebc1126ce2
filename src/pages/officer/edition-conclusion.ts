import type { Edition } from '../../rules/editions/edition.ts';
import { kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { formatList } from '../../text/format.ts';
import type { Marked, ValueRow } from './edition-held.ts';

/** For which kinds an edition wants the Ministry of Education's conclusion on programmes, and what the Ministry is shown. */
export function conclusionRows(lang: Lang, { conclusion, shownForConclusion }: Edition): ValueRow[] {
  const { facts, documents } = shownForConclusion.value;
  const shown = [...facts.map((code) => t(lang, `facts.${code}`)), ...documents.map((code) => t(lang, `documents.${code}`))];
  return [
    ...kinds.map((kind) => ({
      what: t(lang, 'law.conclusion', { kind: t(lang, `kindNames.${kind}`) }),
      value: t(lang, conclusion[kind].value ? 'law.conclusion-needed' : 'law.conclusion-not-needed'),
      marked: conclusion[kind],
    })),
    { what: t(lang, 'law.shown-for-conclusion'), value: formatList(lang, shown), marked: shownForConclusion },
  ];
}

/** The same values as their marks alone. */
export function conclusionMarks({ conclusion, shownForConclusion }: Edition): Marked[] {
  return [...Object.values(conclusion), shownForConclusion];
}
