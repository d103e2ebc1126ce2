import type { Reviewed } from '../../acts/review-subject.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { editionByCode, type Law } from '../../rules/law.ts';
import { dueOfReview, type ReviewedDecision } from '../../rules/reviews.ts';
import type { ReviewRow } from '../../store/reviews.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';

/** A review as both sides read it. `due` while it is open, `outcome` once it is decided; the names are for staff only. */
export type ReviewView = {
  id: string;
  origin: string;
  /** The decision under review. */
  title: string;
  lodgedOn: Day;
  text: string;
  court: string | null;
  courtLastDay: Day | null;
  due: { what: 'decision'; on: Day; late: boolean; days: number } | null;
  outcome: { text: string; on: Day; until: Day | null; reasons: string } | null;
  lodged: { by: string; at: Date };
  decided: { by: string; at: Date } | null;
};

export function reviewView(lang: Lang, law: Law, row: ReviewRow, today: Day): ReviewView {
  const { origin, text, lodger, lodgedAt, ruled, newUntil, decidedAt, decider, outcome } = row;
  const on = minskDay(lodgedAt);
  const due = dueOfReview(editionByCode(law, row.edition), on, law.calendar, today);
  return {
    ...{ id: row.id, origin, lodgedOn: on, text },
    title: decisionTitle(lang, row.what, row.firstDecidedAt ? minskDay(row.firstDecidedAt) : row.since, row.item),
    court: courtText(lang, row),
    courtLastDay: ruled === 'changed' ? newUntil : null,
    due: decidedAt === null ? { what: 'decision', ...due, days: Temporal.PlainDate.from(due.on).until(today).days } : null,
    outcome:
      decidedAt !== null && outcome !== null
        ? { text: t(lang, `reviewOutcomes.${outcome}`), on: minskDay(decidedAt), until: newUntil, reasons: row.reasons ?? '' }
        : null,
    lodged: { by: lodger, at: lodgedAt },
    decided: decidedAt !== null && decider !== null ? { by: decider, at: decidedAt } : null,
  };
}

export function titleOf(lang: Lang, reviewed: Reviewed): string {
  const { what, decidedOn } = reviewed.subject;
  return decisionTitle(lang, what, decidedOn, reviewed.of === 'measure' ? reviewed.item : null);
}

/** "Suspension of 24 November 2026: Baltic Orchards UAB". */
function decisionTitle(lang: Lang, decision: ReviewedDecision, day: Day, item: string | null): string {
  const what = t(lang, 'reviewPage.of-day', { what: t(lang, `reviewedDecisions.${decision}`), day: formatDay(lang, day) });
  return item === null ? what : t(lang, 'reviewPage.of-item', { what, item });
}

function courtText(lang: Lang, { court, rulingNumber, ruledOn, ruled }: ReviewRow): string | null {
  if (court === null || ruledOn === null || ruled === null) return null;
  const outcome = t(lang, `reviewOutcomes.${ruled}`);
  return t(lang, 'reviewPage.court-said', { court, number: rulingNumber ?? '', day: formatDay(lang, ruledOn), outcome });
}
