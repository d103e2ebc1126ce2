import type { Confidence, Sourced } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';

/** Where a value of the law comes from, for everybody, and how sure we are of it, for staff. */
export type SourceView = { text: string; confidence: Confidence };

export function sourceView(lang: Lang, { source, article, confidence }: Omit<Sourced<unknown>, 'value'>): SourceView {
  const text = t(lang, `sources.${source}`);
  return { text: article === undefined ? text : `${text}, ${article}`, confidence };
}

/** The one source of all these rows, to be named once above them; null where they come from several. */
export function sharedSource(rows: readonly { source: SourceView | null }[]): string | null {
  const texts = new Set(rows.map(({ source }) => source?.text ?? null));
  const [text] = texts;
  return texts.size === 1 ? (text ?? null) : null;
}
