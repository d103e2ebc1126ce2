import type { Procedure } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { type DocumentRow, documentsView } from '../case/documents.ts';
import { type FactRow, factsView } from '../case/facts.ts';
import { sharedSource } from '../case/source.ts';

/** What an application will have to bring; a source is null where it is named beside each row. */
export type AskedView = {
  facts: (FactRow & { hint: string })[];
  documents: DocumentRow[];
  factsSource: string | null;
  documentsSource: string | null;
};

export function askedView(lang: Lang, procedure: Procedure): AskedView {
  const facts = factsView(lang, procedure.facts, {}).map((row) => ({ ...row, hint: t(lang, `factHints.${row.code}`) }));
  const documents = documentsView(lang, procedure.documents, [], []);
  return { facts, documents, factsSource: sharedSource(facts), documentsSource: sharedSource(documents) };
}
