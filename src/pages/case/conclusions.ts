import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Clock } from '../../rules/clock.ts';
import { type ConclusionOutcome, conclusionClock } from '../../rules/conclusions.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { calendarOn, type Law } from '../../rules/law.ts';
import type { Application } from '../../store/applications.ts';
import type { Conclusion } from '../../store/conclusions.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type ClockRow, countedWords, rowsOf, termWords } from './clock.ts';
import { type SourceView, sourceView } from './source.ts';

/** One conclusion that was asked for, with its own days. `askedBy` and `givenBy` are shown to the Department only. */
export type ConclusionView = {
  id: string;
  askedOn: Day;
  askedBy: string;
  givenBy: string | null;
  outcome: ConclusionOutcome | null;
  reasons: string | null;
  counted: string;
  /** By when it is due, or that it was given in time or not. */
  told: string;
  rows: ClockRow[];
  term: string;
  source: SourceView;
};

/** The conclusions that were asked for on an application, oldest first. */
export function conclusionsView(
  lang: Lang,
  law: Law,
  edition: Edition,
  { decidedAt }: Pick<Application, 'decidedAt'>,
  conclusions: readonly Conclusion[],
  now: Date,
): ConclusionView[] {
  const today = minskDay(now);
  const { value: term, ...source } = edition.terms.conclusion;
  return conclusions.map((one) => {
    const askedOn = minskDay(one.requestedAt);
    const givenOn = one.givenAt && minskDay(one.givenAt);
    const closedOn = givenOn ?? (decidedAt && minskDay(decidedAt));
    const clock = conclusionClock(edition, askedOn, closedOn, calendarOn(law, closedOn), today);
    return {
      ...{ id: one.id, askedOn, askedBy: one.asker, givenBy: one.giver, outcome: one.outcome, reasons: one.reasons },
      counted: countedWords(lang, clock),
      told: toldOf(lang, clock, givenOn, decidedAt !== null),
      rows: rowsOf(lang, clock, today),
      term: termWords(lang, term),
      source: sourceView(lang, source),
    };
  });
}

function toldOf(lang: Lang, { dueOn, overdue }: Clock, givenOn: Day | null, decided: boolean): string {
  // Nothing stops this clock, so it always has its last day.
  const due = formatDay(lang, dueOn ?? '');
  if (givenOn !== null) return t(lang, `conclusionPage.${overdue ? 'too-late' : 'in-time'}`, { day: formatDay(lang, givenOn), due });
  if (decided) return t(lang, 'conclusionPage.lapsed');
  return t(lang, `conclusionPage.${overdue ? 'is-overdue' : 'is-due'}`, { day: due });
}
