import { notFound } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay, type Term } from '../../rules/calendar.ts';
import { type Asked, type Confidence, type Edition, editionCodes, type Sourced, type SourceKey } from '../../rules/editions/edition.ts';
import { editionByCode, editions } from '../../rules/editions/index.ts';
import { kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatList } from '../../text/format.ts';

export const editionsRoutes: readonly Route[] = [
  { method: 'get', path: '/officer/editions', action: 'read-law', handle: showEditions },
  { method: 'get', path: '/officer/editions/:code', action: 'read-law', handle: showEdition },
];

type Force = { from: Day; to: Day | null; now: boolean };

function showEditions({ now }: Context): Reply {
  const today = minskDay(now);
  const rows = editions.toReversed().map((edition) => {
    const marks = marksOf(edition);
    return { code: edition.code, force: forceOf(edition, today), unconfirmed: unconfirmedIn(marks), values: marks.length };
  });
  return { view: 'officer/editions', model: { rows } };
}

function showEdition({ params, lang, now }: Context): Reply {
  const code = editionCodes.find((one) => one === params.code);
  if (code === undefined) throw notFound();
  const edition = editionByCode(code);
  const marks = marksOf(edition);
  const sources = [...new Set(marks.map((mark) => mark.source))];
  const mark = (one: Marked) => markView(sources, one);
  return {
    view: 'officer/edition',
    model: {
      code,
      force: forceOf(edition, minskDay(now)),
      unconfirmed: unconfirmedIn(marks),
      values: marks.length,
      confidences: (['confirmed', 'secondary', 'unconfirmed'] as const).filter((one) => marks.some(({ confidence }) => confidence === one)),
      rows: [...feeRows(lang, edition), ...termRows(lang, edition), ...conclusionRows(lang, edition)].map(({ marked, ...row }) => ({
        ...row,
        mark: mark(marked),
      })),
      kinds: kinds.map((kind) => ({
        kind,
        documents: edition.documents[kind].map((asked) => askedRow(lang, 'documents', asked, mark)),
        facts: edition.facts[kind].map((asked) => askedRow(lang, 'facts', asked, mark)),
        checks: edition.checklists[kind].map((check) => ({ what: t(lang, `checks.${check.code}`), mark: mark(check) })),
      })),
      grounds: edition.grounds.map((ground) => ({
        text: t(lang, `grounds.${ground.code}`),
        allows: formatList(
          lang,
          ground.allows.map((one) => t(lang, `allowances.${one}`)),
        ),
        mark: mark(ground),
      })),
      sources: sources.map((source, index) => ({ number: index + 1, text: t(lang, `sources.${source}`) })),
    },
  };
}

type Marked = { source: SourceKey; article?: string; confidence: Confidence };
type MarkView = { number: number; article: string | null; confidence: Confidence };

/** Every value of an edition with where it comes from, in the order the page shows them. */
function marksOf(edition: Edition): Marked[] {
  const asked = kinds.flatMap((kind) => [...edition.documents[kind], ...edition.facts[kind], ...edition.checklists[kind]]);
  const conclusion = [...Object.values(edition.conclusion), edition.shownForConclusion];
  return [edition.fee, ...edition.validityYears, ...Object.values(edition.terms), ...conclusion, ...asked, ...edition.grounds];
}

function unconfirmedIn(marks: readonly Marked[]): number {
  return marks.filter(({ confidence }) => confidence === 'unconfirmed').length;
}

function markView(sources: readonly SourceKey[], { source, article, confidence }: Marked): MarkView {
  return { number: sources.indexOf(source) + 1, article: article ?? null, confidence };
}

function forceOf({ from, to }: Edition, today: Day): Force {
  return { from, to, now: from <= today && (to === null || today <= to) };
}

type ValueRow = { what: string; value: string; marked: Marked };

function feeRows(lang: Lang, { fee, validityYears }: Edition): ValueRow[] {
  return [
    { what: t(lang, 'law.fee'), value: t(lang, 'law.base-values', { count: fee.value }), marked: fee },
    ...validityYears.map((validity) => ({
      what: t(lang, 'law.validity', { day: formatDay(lang, validity.since) }),
      value: validity.value === null ? t(lang, 'law.perpetual') : t(lang, 'law.years', { count: validity.value }),
      marked: validity,
    })),
  ];
}

function termRows(lang: Lang, { terms }: Edition): ValueRow[] {
  return Object.entries<Sourced<Term | null>>(terms).map(([code, term]) => ({
    what: t(lang, `termNames.${code}`),
    value: term.value === null ? t(lang, 'law.no-assessment') : t(lang, `terms.${term.value.unit}`, { count: term.value.count }),
    marked: term,
  }));
}

function conclusionRows(lang: Lang, { conclusion, shownForConclusion }: Edition): ValueRow[] {
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

function askedRow(lang: Lang, topic: 'documents' | 'facts', asked: Asked<string>, mark: (one: Marked) => MarkView) {
  return { what: t(lang, `${topic}.${asked.code}`), required: asked.required, mark: mark(asked) };
}
