import { notFound } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { type Asked, baseOf, type Confidence, type Edition, issueOf, type Procedure } from '../../rules/editions/edition.ts';
import { procedureOf } from '../../rules/editions/index.ts';
import { type Kind, kinds } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { pathsOf, valueAt } from '../../rules/law-values.ts';
import { purposes } from '../../rules/purposes.ts';
import { lawChangesWithNames } from '../../store/law.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay, formatList } from '../../text/format.ts';
import { sourceText } from '../case/source.ts';
import { advertisingMarks, advertisingRows } from './edition-advertising.ts';
import { conclusionMarks, conclusionRows } from './edition-conclusion.ts';
import { heldMarks, heldRows, type Marked, type ValueRow } from './edition-held.ts';
import { lawChangeView } from './law-change-view.ts';
import { valueName, valueText } from './law-values.ts';

export const editionRoutes: readonly Route[] = [
  { method: 'get', path: '/officer/editions/:code', action: 'read-law', handle: showEdition },
];

/** One edition whole: every value with its source and how sure it is, and the change that made it, where one did. */
async function showEdition({ params, lang, law, deps, now }: Context): Promise<Reply> {
  const edition = law.editions.find((one) => one.code === params.code);
  if (!edition) throw notFound();
  const marks = marksOf(edition);
  const sources = [...new Set(marks.map(({ source }) => sourceText(lang, source)))];
  const mark = ({ source, article, confidence }: Marked): MarkView => ({
    number: sources.indexOf(sourceText(lang, source)) + 1,
    article: article ?? null,
    confidence,
  });
  const issue = issueOf(edition.code);
  const change = issue === null ? undefined : (await lawChangesWithNames(deps.database.db)).find((one) => one.issue === issue);
  return {
    view: 'officer/edition',
    model: {
      code: edition.code,
      base: baseOf(edition.code),
      change: change ? lawChangeView(lang, change) : null,
      force: forceView(lang, edition, minskDay(now)),
      unconfirmed: unconfirmedIn(marks),
      values: marks.length,
      confidences: (['confirmed', 'secondary', 'unconfirmed'] as const).filter((one) => marks.some(({ confidence }) => confidence === one)),
      rows: [
        ...valueRows(lang, edition),
        ...heldRows(lang, edition),
        ...conclusionRows(lang, edition),
        ...advertisingRows(lang, edition),
      ].map(({ marked, ...row }) => ({
        ...row,
        mark: mark(marked),
      })),
      purposes: purposes.map((purpose) => ({
        purpose,
        kinds: kinds.map((kind) => askedOf(lang, procedureOf(edition, purpose, kind), kind, mark)),
      })),
      checklists: kinds.map((kind) => ({
        kind,
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
      sources: sources.map((text, index) => ({ number: index + 1, text })),
    },
  };
}

type ForceView = { text: string; now: boolean };

/** From when to when an edition is in force, in words. One that was replaced before it began was in force on no day. */
export function forceView(lang: Lang, { from, to }: Edition, today: Day): ForceView {
  const now = from <= today && (to === null || today <= to);
  const day = formatDay(lang, from);
  if (to !== null && to < from) return { text: t(lang, 'law.replaced', { day }), now };
  if (to !== null) return { text: t(lang, 'law.from-to', { from: day, to: formatDay(lang, to) }), now };
  return { text: t(lang, now ? 'law.from' : 'law.from-later', { from: day }), now };
}

type MarkView = { number: number; article: string | null; confidence: Confidence };

/** Every value of an edition with where it comes from, in the order the page shows them. */
export function marksOf(edition: Edition): Marked[] {
  const asked = purposes.flatMap((purpose) =>
    kinds.flatMap((kind) => {
      const { documents, facts } = procedureOf(edition, purpose, kind);
      return [...documents, ...facts];
    }),
  );
  const checks = kinds.flatMap((kind) => edition.checklists[kind]);
  return [
    edition.fee,
    ...edition.validityYears,
    ...Object.values(edition.terms),
    ...heldMarks(edition),
    ...conclusionMarks(edition),
    ...advertisingMarks(edition),
    ...checks,
    ...asked,
    ...edition.grounds,
  ];
}

export function unconfirmedIn(marks: readonly Marked[]): number {
  return marks.filter(({ confidence }) => confidence === 'unconfirmed').length;
}

/** What holds for every application; `heldRows` tells the rest. The validity stands once for each time it changed while the edition was in force. */
function valueRows(lang: Lang, edition: Edition): ValueRow[] {
  const forAll = pathsOf(edition).filter((path) => path === 'fee' || path === 'validity' || path.startsWith('terms.'));
  return forAll.flatMap((path): ValueRow[] => {
    if (path === 'validity') return validityRows(lang, edition);
    const { value, ...marked } = valueAt(edition, path, edition.from);
    return [{ what: valueName(lang, path), value: valueText(lang, path, value), marked }];
  });
}

function validityRows(lang: Lang, { validityYears }: Edition): ValueRow[] {
  return validityYears.map((validity) => ({
    what: t(lang, 'law.validity', { day: formatDay(lang, validity.since) }),
    value: valueText(lang, 'validity', validity.value),
    marked: validity,
  }));
}

function askedOf(lang: Lang, { documents, facts }: Procedure, kind: Kind, mark: (one: Marked) => MarkView) {
  return {
    kind,
    documents: documents.map((asked) => askedRow(lang, 'documents', asked, mark)),
    facts: facts.map((asked) => askedRow(lang, 'facts', asked, mark)),
  };
}

function askedRow(lang: Lang, topic: 'documents' | 'facts', asked: Asked<string>, mark: (one: Marked) => MarkView) {
  return { what: t(lang, `${topic}.${asked.code}`), when: whenAsked(lang, asked), mark: mark(asked) };
}

function whenAsked(lang: Lang, { required, on }: Asked<string>): string {
  if (on !== undefined) return t(lang, `occasions.${on}`);
  return t(lang, required ? 'law.always' : 'law.where-any');
}
