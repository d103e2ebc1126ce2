import { type Day, minskDay, minskMidnight } from '../../rules/calendar.ts';
import { broughtByDays, type DayAlone } from '../../rules/days-alone.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import type { EventType } from '../../rules/entries.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Purpose } from '../../rules/purposes.ts';
import type { PublicEvent, PublicLicence } from '../../store/register.ts';
import { t } from '../../text/catalogue.ts';
import { countryName, formatDay } from '../../text/format.ts';
import { partName } from '../case/scope.ts';

/** One line of a licence's history: an entry of the log, or what days alone brought (`entry` null, `day` set). */
export type HistoryLine = {
  entry: number | null;
  at: Date;
  day: Day | null;
  type: EventType | DayAlone;
  grounds: GroundCode[];
  until: Day | null;
  purpose: Purpose | null;
  /** The part it speaks of by its name, or the agency's new name or address. */
  part: string | null;
  /** Which decision a review is of, what a court ruled, and that one officer acted alone. */
  said: string[];
  corrects: { entry: number; type: EventType; at: Date } | null;
  correction: string | null;
  correctedBy: { entry: number; at: Date }[];
};

/** Everything that happened to a licence up to `today`, oldest first. */
export function historyLines(lang: Lang, licence: PublicLicence, today: Day): HistoryLine[] {
  const lines = licence.history.map((event) => eventLine(lang, event, licence.history));
  // What lies before the first entry was in the register kept before: its days stand in what was taken over.
  const [first] = lines;
  const since = first ? minskDay(first.at) : today;
  const brought = broughtByDays(licence, licence.measures, today).filter(({ on }) => on >= since);
  const byDays = brought.map(({ on, what, itemId }): HistoryLine => {
    const item = licence.items.find(({ id }) => id === itemId);
    return {
      ...{ entry: null, at: minskMidnight(on), day: on, type: what, grounds: [], until: null, purpose: null },
      ...{ part: item ? partName(lang, item) : null, said: [], corrects: null, correction: null, correctedBy: [] },
    };
  });
  return [...lines, ...byDays].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** What the application was for, where the line itself does not say so. */
export function purposeBeside({ type, purpose }: Pick<PublicEvent, 'type' | 'purpose'>): Purpose | null {
  return saysItself.has(type) ? null : purpose;
}

const saysItself: ReadonlySet<EventType> = new Set(['licence-varied', 'licence-renewed', 'licence-surrendered']);

/** What an entry says beside its line: which decision a review is of, what a court ruled, that one officer acted alone. */
export function saidOf(lang: Lang, { type, part, reviewed, ruled, confirmBy }: PublicEvent): string[] {
  return [
    ...(reviewed ? [reviewedText(lang, reviewed, part !== null)] : []),
    ...(ruled ? [t(lang, `licencePage.court-${ruled}`)] : []),
    ...(confirmBy && type !== 'suspension-confirmed' ? [t(lang, 'licencePage.alone-line', { day: formatDay(lang, confirmBy) })] : []),
  ];
}

function reviewedText(lang: Lang, { decision, on }: NonNullable<PublicEvent['reviewed']>, isPart: boolean): string {
  const name = decision === 'revocation' && isPart ? t(lang, 'measures.strike-off') : t(lang, `reviewedDecisions.${decision}`);
  return on === null
    ? t(lang, 'licencePage.reviewed', { decision: name })
    : t(lang, 'licencePage.reviewed-of', { decision: name, day: formatDay(lang, on) });
}

function eventLine(lang: Lang, event: PublicEvent, all: readonly PublicEvent[]): HistoryLine {
  const { entry, at, type, grounds, until, part, country, name, corrects, correction } = event;
  return {
    ...{ entry, type, until, purpose: purposeBeside(event), at: new Date(at), day: null },
    grounds: grounds ?? [],
    part: part ? partName(lang, { ...part, country }) : (name ?? (country && countryName(lang, country))),
    said: saidOf(lang, event),
    corrects: corrects && { ...corrects, at: new Date(corrects.at) },
    correction: correction?.[lang] ?? null,
    correctedBy: correctionsOf(event, all).map((one) => ({ entry: one.entry, at: new Date(one.at) })),
  };
}

/** The entries that correct this one. */
export function correctionsOf({ entry }: Pick<PublicEvent, 'entry'>, all: readonly PublicEvent[]): PublicEvent[] {
  return all.filter(({ corrects }) => corrects?.entry === entry);
}
