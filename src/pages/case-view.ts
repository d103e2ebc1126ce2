import type { ApplicationFacts } from '../rules/application.ts';
import { type Calendar, type Day, minskDay } from '../rules/calendar.ts';
import { type Clock, type ClockDay, runClock } from '../rules/clock.ts';
import type { Asked, Confidence, DocumentCode, Edition, FactCode, Sourced } from '../rules/editions/edition.ts';
import { type Facts, factShapes, isStated } from '../rules/facts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import type { Application } from '../store/applications.ts';
import type { Document } from '../store/documents.ts';
import type { PastEvent } from '../store/events.ts';
import type { Question } from '../store/questions.ts';
import { t } from '../text/catalogue.ts';
import { countryName, formatDay, formatList, formatNumber, formatSize, formatWeekday } from '../text/format.ts';

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

// ── the clock ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** `number`: which day of the term it is; null where it did not count. `mark`: what is special about the day, or null. */
export type ClockRow = { day: Day; weekday: string; number: number | null; why: string; mark: string | null; provisional: boolean };

export type ClockView = {
  startedOn: Day;
  counted: string;
  outcome: string;
  alarm: boolean;
  provisional: boolean;
  earlier: ClockRow[];
  rows: ClockRow[];
  term: string;
  source: SourceView;
};

type Timed = Pick<Application, 'acceptedAt' | 'decidedAt'>;

/** The statutory clock of an application as everybody sees it, day by day; null until it has started. */
export function clockView(
  lang: Lang,
  calendar: Calendar,
  edition: Edition,
  application: Timed,
  questions: readonly Question[],
  now: Date,
): ClockView | null {
  const clock = clockOf(calendar, edition, application, questions, now);
  if (clock === null || application.acceptedAt === null) return null;
  const closedOn = application.decidedAt && minskDay(application.decidedAt);
  const rows = rowsOf(lang, clock, minskDay(now));
  const past = clock.days.length - (closedOn === null ? shownPast : 0);
  const { value: term, ...source } = edition.terms.decision;
  const unit = clock.unit === 'working-days' ? 'working-days' : 'calendar-days';
  return {
    startedOn: minskDay(application.acceptedAt),
    counted: t(lang, `clock.counted-${unit}`, { count: clock.counted, of: clock.of }),
    outcome: outcomeOf(lang, clock, closedOn),
    alarm: clock.overdue,
    provisional: clock.provisional,
    earlier: rows.slice(0, Math.max(past, 0)),
    rows: rows.slice(Math.max(past, 0)),
    term: t(lang, `terms.${term.unit}`, { count: term.count }),
    source: sourceView(lang, source),
  };
}

/** How many past days stand in the open; those before them are folded away. */
const shownPast = 7;

/** The clock itself, for those who sort or count by it; null until it has started. */
export function clockOf(
  calendar: Calendar,
  edition: Edition,
  { acceptedAt, decidedAt }: Timed,
  questions: readonly Question[],
  now: Date,
): Clock | null {
  if (acceptedAt === null) return null;
  return runClock({
    calendar,
    term: edition.terms.decision.value,
    startedOn: minskDay(acceptedAt),
    stops: questions.map(({ askedAt, answer }) => ({ from: minskDay(askedAt), until: answer && minskDay(answer.answeredAt) })),
    closedOn: decidedAt && minskDay(decidedAt),
    today: minskDay(now),
  });
}

function outcomeOf(lang: Lang, { dueOn, stopped, overdue }: Clock, closedOn: Day | null): string {
  const due = dueOn === null ? '' : formatDay(lang, dueOn);
  if (closedOn !== null) {
    const day = formatDay(lang, closedOn);
    if (dueOn === null) return t(lang, 'clock.closed', { day });
    return overdue ? t(lang, 'clock.closed-late', { day, due }) : t(lang, 'clock.closed-in-time', { day });
  }
  if (stopped) return t(lang, 'clock.stopped');
  return t(lang, overdue ? 'clock.overdue' : 'clock.due', { day: due });
}

function rowsOf(lang: Lang, clock: Clock, today: Day): ClockRow[] {
  let number = 0;
  return [...clock.days, ...clock.ahead].map((shown) => {
    if (shown.counted) number += 1;
    return {
      day: shown.day,
      weekday: formatWeekday(lang, shown.day),
      number: shown.counted ? number : null,
      why: whyOf(lang, clock.unit, shown),
      mark: markOf(lang, clock, shown.day, today),
      provisional: shown.provisional,
    };
  });
}

function whyOf(lang: Lang, unit: Clock['unit'], { why, holiday }: ClockDay): string {
  if (why === 'counts' && unit !== 'working-days') return t(lang, 'clockWhy.every-day');
  return t(lang, `clockWhy.${why}`, holiday ? { holiday: t(lang, `holidays.${holiday}`) } : {});
}

function markOf(lang: Lang, { dueOn }: Clock, day: Day, today: Day): string | null {
  const marks = [day === today ? 'today' : day > today ? 'ahead' : null, day === dueOn ? 'last' : null].filter((mark) => mark !== null);
  return marks.length === 0 ? null : marks.map((mark) => t(lang, `clock.${mark}`)).join(', ');
}

// ── facts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── documents ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type FileRow = { id: string; name: string; size: string; addedAt: Date };

/** One document of the edition's checklist with the files given for it; `source` is null for one that is not on the list. */
export type DocumentRow = {
  code: DocumentCode;
  label: string;
  hint: string;
  required: boolean;
  missing: boolean;
  source: SourceView | null;
  files: FileRow[];
};

/** The edition's checklist for this kind with the given files; what was given beyond the list stands last. */
export function documentsView(lang: Lang, edition: Edition, kind: Kind, documents: readonly Document[]): DocumentRow[] {
  const asked: readonly Asked<DocumentCode>[] = edition.documents[kind];
  const beyond = [...new Set(documents.map(({ code }) => code))].filter((code) => !asked.some((one) => one.code === code));
  const row = (code: DocumentCode, required: boolean, source: SourceView | null): DocumentRow => {
    const files = documents.filter((document) => document.code === code).map((document) => fileRow(lang, document));
    const words = { label: t(lang, `documents.${code}`), hint: t(lang, `documentHints.${code}`) };
    return { code, ...words, required, missing: required && files.length === 0, source, files };
  };
  return [...asked.map((one) => row(one.code, one.required, sourceView(lang, one))), ...beyond.map((code) => row(code, false, null))];
}

export function fileRow(lang: Lang, { id, name, size, uploadedAt }: Document): FileRow {
  return { id, name, size: formatSize(lang, size), addedAt: uploadedAt };
}

/** The name of something an application lacks, document or fact. */
export function missingName(lang: Lang, code: DocumentCode | FactCode): string {
  return t(lang, code in factShapes ? `facts.${code}` : `documents.${code}`);
}

// ── questions ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type QuestionView = {
  number: number;
  ground: string;
  text: string;
  askedOn: Day;
  /** The officer's name; shown to staff only. */
  askedBy: string;
  replyBy: Day;
  late: boolean;
  answer: { text: string; on: Day } | null;
};

export function questionsView(lang: Lang, questions: readonly Question[], today: ApplicationFacts['today']): QuestionView[] {
  return questions.map((question) => ({
    number: question.seq,
    ground: t(lang, `grounds.${question.ground}`),
    text: question.text,
    askedOn: minskDay(question.askedAt),
    askedBy: question.askedBy,
    replyBy: question.replyBy,
    late: question.answer === null && today > question.replyBy,
    answer: question.answer && { text: question.answer.text, on: minskDay(question.answer.answeredAt) },
  }));
}

// ── steps ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One recorded step. `who` is the doer's name, shown to staff only. */
export type StepView = { at: Date; text: string; details: string[]; who: string | null };

/** The dated steps of an application from the events its reader may see, oldest first. */
export function stepsView(lang: Lang, events: readonly PastEvent[]): StepView[] {
  return events.map(({ at, type, actor, data }) => ({ at, text: t(lang, `steps.${type}`), details: detailsOf(lang, data), who: actor }));
}

function detailsOf(lang: Lang, data: Record<string, unknown>): string[] {
  const { licence, from, outcome, replyBy, documents } = data;
  const details: string[] = [];
  if (typeof outcome === 'string') details.push(t(lang, `outcomes.${outcome}`));
  if (typeof licence === 'string' && typeof from === 'string') {
    details.push(t(lang, 'stepWords.licence-from', { licence, day: formatDay(lang, from) }));
  }
  for (const code of textsIn(data.ground === undefined ? data.grounds : [data.ground])) details.push(t(lang, `grounds.${code}`));
  const missing = missingOf(data);
  if (missing.length > 0)
    details.push(
      t(lang, 'stepWords.missing', {
        list: formatList(
          lang,
          missing.map((code) => missingName(lang, code)),
        ),
      }),
    );
  if (typeof data.text === 'string') details.push(data.text);
  if (typeof replyBy === 'string') details.push(t(lang, 'stepWords.reply-by', { day: formatDay(lang, replyBy) }));
  if (typeof documents === 'number' && documents > 0) details.push(t(lang, 'stepWords.documents', { count: documents }));
  return details;
}

/** What an examiner marked as missing when returning the application, from the event's data. */
export function missingOf(data: Record<string, unknown>): (DocumentCode | FactCode)[] {
  return textsIn(data.missing) as (DocumentCode | FactCode)[];
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
