import type { Day } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { citationsOf, type LawChange } from '../../rules/law-change.ts';
import type { NamedLawChange } from '../../store/law.ts';
import { t } from '../../text/catalogue.ts';

/** A change of the law as lists and pages name it. */
export type LawChangeView = {
  id: string;
  title: string;
  outcome: 'proposed' | 'issued' | 'rejected';
  /** The number under which it was issued. */
  number: number | null;
  from: Day;
  citations: string[];
  reasons: string;
  proposed: { by: string; at: Date };
  decided: { by: string; at: Date } | null;
};

export function lawChangeView(lang: Lang, row: NamedLawChange): LawChangeView {
  const { id, change, from, reasons, proposer, proposedAt, decider, decidedAt, upheld, issue } = row;
  return {
    ...{ id, from, reasons, number: issue },
    title: titleOf(lang, change),
    outcome: upheld === null ? 'proposed' : upheld ? 'issued' : 'rejected',
    citations: [...new Set(citationsOf(change))],
    proposed: { by: proposer, at: proposedAt },
    decided: decider !== null && decidedAt !== null ? { by: decider, at: decidedAt } : null,
  };
}

function titleOf(lang: Lang, change: LawChange): string {
  if (change.what === 'moved-days') return t(lang, 'lawChanges.of-days', { year: change.year });
  return t(lang, `lawChanges.of-${change.what}`);
}
