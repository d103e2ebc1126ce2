import { notFound } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay, type Term } from '../../rules/calendar.ts';
import { type Asked, type Confidence, type Edition, editionCodes, type Sourced, type SourceKey } from '../../rules/editions/edition.ts';
import { editionByCode, editions, procedureOf } from '../../rules/editions/index.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { type Purpose, purposes } from '../../rules/purposes.ts';
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
      rows: [...feeRows(lang, edition), ...termRows(lang, edition)].map(({ marked, ...row }) => ({ ...row, mark: mark(marked) })),
      purposes: purposes.map((purpose) => ({ purpose, kinds: kinds.map((kind) => askedOf(lang, edition, purpose, kind, mark)) })),
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
  const asked = purposes.flatMap((purpose) =>
    kinds.flatMap((kind) => {
      const { documents, facts } = procedureOf(edition, purpose, kind);
      return [...documents, ...facts];
    }),
  );
  const held = Object.values(edition.held).flatMap(({ fee, decision }) => [fee, ...(decision ? [decision] : [])]);
  const values = [edition.fee, ...edition.validityYears, ...edition.renewalOpens, ...Object.values(edition.terms), ...held];
  return [...values, ...asked, ...edition.grounds];
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

function feeRows(lang: Lang, { fee, held, validityYears, renewalOpens }: Edition): ValueRow[] {
  const fees = Object.entries({ grant: { fee }, ...held });
  return [
    ...fees.map(([purpose, { fee: marked }]) => ({
      what: t(lang, 'law.fee-of', { purpose: t(lang, `purposeNames.${purpose}`) }),
      value: marked.value === 0 ? t(lang, 'law.no-fee') : t(lang, 'law.base-values', { count: marked.value }),
      marked,
    })),
    ...validityYears.map((validity) => ({
      what: t(lang, 'law.validity', { day: formatDay(lang, validity.since) }),
      value: validity.value === null ? t(lang, 'law.perpetual') : t(lang, 'law.years', { count: validity.value }),
      marked: validity,
    })),
    ...renewalOpens.map((opens) => ({
      what: t(lang, 'law.renewal-opens', { day: formatDay(lang, opens.since) }),
      value: opens.value === null ? t(lang, 'law.no-renewal') : t(lang, `terms.${opens.value.unit}`, { count: opens.value.count }),
      marked: opens,
    })),
  ];
}

function termRows(lang: Lang, { terms, held }: Edition): ValueRow[] {
  const value = (term: Term | null) =>
    term === null ? t(lang, 'law.no-assessment') : t(lang, `terms.${term.unit}`, { count: term.count });
  const own = Object.entries(held).flatMap(([purpose, { decision }]) => (decision ? [{ purpose, decision }] : []));
  return [
    ...Object.entries<Sourced<Term | null>>(terms).map(([code, term]) => ({
      what: t(lang, `termNames.${code}`),
      value: value(term.value),
      marked: term,
    })),
    ...own.map(({ purpose, decision }) => ({
      what: t(lang, 'law.decision-of', { purpose: t(lang, `purposeNames.${purpose}`) }),
      value: value(decision.value),
      marked: decision,
    })),
  ];
}

function askedOf(lang: Lang, edition: Edition, purpose: Purpose, kind: Kind, mark: (one: Marked) => MarkView) {
  const { documents, facts } = procedureOf(edition, purpose, kind);
  return {
    kind,
    documents: documents.map((asked) => askedRow(lang, 'documents', asked, mark)),
    facts: facts.map((asked) => askedRow(lang, 'facts', asked, mark)),
  };
}

function askedRow(lang: Lang, topic: 'documents' | 'facts', asked: Asked<string>, mark: (one: Marked) => MarkView) {
  return { what: t(lang, `${topic}.${asked.code}`), required: asked.required, mark: mark(asked) };
}
