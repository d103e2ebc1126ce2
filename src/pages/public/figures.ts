import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { addDays, addYears, type Day, minskDay } from '../../rules/calendar.ts';
import { type CountedPage, figuresOf } from '../../rules/figures.ts';
import { monthlyCounts } from '../../store/counts.ts';
import { publicHeaders } from './headers.ts';

export const figuresRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/figures', action: 'read-register', before: [publicHeaders], handle: showFigures },
];

/** How often each page gave each answer in the last twelve whole months, for everybody. */
async function showFigures({ deps, now, wantsJson }: PublicContext): Promise<Reply> {
  const { from, to } = wholeMonths(minskDay(now));
  const months = figuresOf(await monthlyCounts(deps.database.read, from, to));
  if (wantsJson) return { json: { from, to, months, asOf: now.toISOString() } };
  const told = months.map(({ month, pages }) => ({
    first: `${month}-01`,
    pages: pages.map(({ page, total, answers, others }) => ({
      ...{ page, label: `figures.page-${page}`, total, others },
      lines: answers.map(({ answer, count }) => ({ label: labelOf(page, answer), count })),
    })),
  }));
  return { view: 'public/figures', model: { months: told.filter(({ pages }) => pages.length > 0), asOf: now } };
}

/** The month of `today` is left out: while it grows, a single question could be seen in it. */
function wholeMonths(today: Day): { from: Day; to: Day } {
  const first = `${today.slice(0, 7)}-01`;
  return { from: addYears(first, -1), to: addDays(first, -1) };
}

/** The answer in the words of its page. */
function labelOf(page: CountedPage, answer: string): string {
  if (page === 'check') return `offerAnswers.${answer}`;
  return page === 'licence' && answer !== 'none' ? `standings.${answer}` : `figures.${page}-${answer}`;
}
