import type { DocumentCode, Procedure } from '../../rules/editions/edition.ts';
import type { Facts } from '../../rules/facts.ts';
import type { Lang } from '../../rules/languages.ts';
import type { GivenDocument } from '../../store/cases.ts';
import type { Document } from '../../store/documents.ts';
import { t } from '../../text/catalogue.ts';
import { type DocumentRow, documentsView } from '../case/documents.ts';
import { type FactRow, factsView, partnerText } from '../case/facts.ts';

/** One sending of an application: as it was sent, and what differs from the one before it. */
type SendingView = {
  seq: number;
  at: Date;
  facts: FactRow[];
  documents: DocumentRow[];
  /** Null for the first sending, which has nothing before it. */
  changes: { facts: ChangedFact[]; added: string[]; removed: string[] } | null;
};
type ChangedFact = { label: string; before: string; after: string };

type Sending = { seq: number; sentAt: Date; facts: Facts };

/** All sendings of an application, the latest first. */
export function sendingsView(
  lang: Lang,
  { facts: askedFacts, documents: askedDocuments }: Procedure,
  sent: readonly Sending[],
  given: readonly GivenDocument[],
): SendingView[] {
  const carried = (one: Sending) => given.filter(({ submission }) => submission === one.seq).map(({ document }) => document);
  return sent
    .map((one, index) => {
      const before = sent[index - 1];
      const [facts, documents] = [factsView(lang, askedFacts, one.facts), carried(one)];
      const changes = before && {
        facts: changedFacts(lang, factsView(lang, askedFacts, before.facts), facts),
        added: namesOf(lang, apart(documents, carried(before))),
        removed: namesOf(lang, apart(carried(before), documents)),
      };
      return {
        seq: one.seq,
        at: one.sentAt,
        facts,
        documents: documentsView(lang, askedDocuments, documents, []),
        changes: changes ?? null,
      };
    })
    .toReversed();
}

function changedFacts(lang: Lang, before: readonly FactRow[], after: readonly FactRow[]): ChangedFact[] {
  return after
    .map((row, index) => ({ label: row.label, before: plain(lang, before[index]), after: plain(lang, row) }))
    .filter((changed) => changed.before !== changed.after);
}

/** A fact on one line. */
function plain(lang: Lang, row: FactRow | undefined): string {
  if (row?.partners) return row.partners.map((one) => partnerText(lang, one)).join('; ');
  return row?.text ?? row?.list?.join('; ') ?? t(lang, 'application.not-stated');
}

function apart(documents: readonly Document[], others: readonly Document[]): Document[] {
  return documents.filter((document) => !others.some((other) => other.id === document.id));
}

function namesOf(lang: Lang, documents: readonly Document[]): string[] {
  return documents.map(({ code, name }: { code: DocumentCode; name: string }) => `${t(lang, `documents.${code}`)}: ${name}`);
}
