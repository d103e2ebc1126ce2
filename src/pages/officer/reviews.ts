import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { decidedReviews, openReviews, type ReviewRow } from '../../store/reviews.ts';
import { agencyName } from '../../text/agency-name.ts';
import { type ReviewView, reviewView } from '../case/reviews.ts';

export const reviewsRoutes: readonly Route[] = [{ method: 'get', path: '/officer/reviews', action: 'read-cases', handle: show }];

const pageSize = 50;

type Row = ReviewView & { number: string; agency: string };

/** Every review in this person's reach: the open ones by their deadline, then one page of the decided ones. */
async function show(context: Context): Promise<Reply> {
  const { deps, lang, law, now, query } = context;
  const { db } = deps.database;
  const { region } = signedIn(context);
  const rowOf = (row: ReviewRow): Row => ({
    ...reviewView(lang, law, row, minskDay(now)),
    number: row.licence ?? row.application ?? '',
    agency: agencyName(lang, row.agency),
  });
  const page = pageIn(query.page);
  const { rows, total } = await decidedReviews(db, region, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(pages) };
  const open = (await openReviews(db, region)).map(rowOf);
  const model = {
    open: open.toSorted((one, other) => (one.due?.on ?? '').localeCompare(other.due?.on ?? '')),
    decided: rows.map(rowOf),
    paging: { page, pages, previous: page > 1 ? addressOf(page - 1) : null, next: page < pages ? addressOf(page + 1) : null },
  };
  return { view: 'officer/reviews', model };
}

function addressOf(page: number): string {
  return page === 1 ? '/officer/reviews' : `/officer/reviews?page=${page}`;
}

function pageIn(text: unknown): number {
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
