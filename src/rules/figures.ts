import type { Day } from './calendar.ts';
import { offerAnswers } from './offer-reasons.ts';
import { standings } from './standing.ts';
import { apart } from './suppression.ts';

/** The pages whose answers are counted, each with the answers it can give. */
export const countedPages = ['register', 'licence', 'check'] as const;
export type CountedPage = (typeof countedPages)[number];
export const countedAnswers: Record<CountedPage, readonly string[]> = {
  register: ['found', 'similar', 'none'],
  licence: [...standings, 'none'],
  check: offerAnswers,
};

/** How often a page gave an answer on a day. */
export type AnswerCount = { day: Day; page: CountedPage; answer: string; count: number };

/** A smaller count is not published: it would tell of single people. */
export const leastCount = 5;

/** The answers of one page in one month. `others`: those given too seldom to stand alone, together; null where there are none. */
export type PageFigures = { page: CountedPage; total: number; answers: { answer: string; count: number }[]; others: number | null };
export type MonthFigures = { month: string; pages: PageFigures[] };

/** What may be published of these counts, the latest month first. No count in it is below `leastCount`, nor can one be reckoned from the rest. */
export function figuresOf(counts: readonly { month: string; page: CountedPage; answer: string; count: number }[]): MonthFigures[] {
  const months = [...Map.groupBy(counts, ({ month }) => month)].sort(([one], [other]) => (one < other ? 1 : -1));
  return months.map(([month, own]) => ({
    month,
    pages: countedPages.flatMap((page) =>
      pageFigures(
        page,
        own.filter((one) => one.page === page),
      ),
    ),
  }));
}

function pageFigures(page: CountedPage, counts: readonly { answer: string; count: number }[]): PageFigures[] {
  const of = (answer: string) => counts.filter((one) => one.answer === answer).reduce((sum, { count }) => sum + count, 0);
  const groups = countedAnswers[page].map((answer) => ({ key: answer, size: of(answer) }));
  const total = groups.reduce((sum, { size }) => sum + size, 0);
  if (total < leastCount) return [];
  const { shown, together } = apart(groups, leastCount);
  const hidden = together.reduce((sum, answer) => sum + of(answer), 0);
  const answers = shown.flatMap((answer) => (of(answer) > 0 ? [{ answer, count: of(answer) }] : []));
  return [{ page, total, answers, others: hidden > 0 ? hidden : null }];
}
