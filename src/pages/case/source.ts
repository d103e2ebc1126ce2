import type { Confidence, Source, Sourced } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';

/** Where a value of the law comes from, for everybody, and how sure we are of it, for staff. */
export type SourceView = { text: string; confidence: Confidence };

export function sourceView(lang: Lang, { source, article, confidence }: Omit<Sourced<unknown>, 'value'>): SourceView {
  const text = sourceText(lang, source);
  return { text: article === undefined ? text : `${text}, ${article}`, confidence };
}

/** The citation of a source: in this language, or as the head who issued a change wrote it. */
export function sourceText(lang: Lang, source: Source): string {
  return typeof source === 'string' ? t(lang, `sources.${source}`) : source.cited;
}

/** The one source of all these rows, to be named once above them; null where they come from several. */
export function sharedSource(rows: readonly { source: SourceView | null }[]): string | null {
  const texts = new Set(rows.map(({ source }) => source?.text ?? null));
  const [text] = texts;
  return texts.size === 1 ? (text ?? null) : null;
}
