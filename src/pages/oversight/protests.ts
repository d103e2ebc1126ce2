import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { protestsOf } from '../../store/reviews.ts';
import { agencyName } from '../../text/agency-name.ts';
import { type ReviewView, reviewView } from '../case/reviews.ts';

/** What became of one's own protests. */
export const protestsRoutes: readonly Route[] = [{ method: 'get', path: '/oversight/protests', action: 'read-oversight', handle: show }];

type Row = ReviewView & { number: string; agency: string };

async function show(context: Context): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const found = await protestsOf(deps.database.db, signedIn(context).id);
  const rows: Row[] = found.map((row) => ({
    ...reviewView(lang, law, row, minskDay(now)),
    number: row.licence ?? row.application ?? '',
    agency: agencyName(lang, row.agency),
  }));
  return { view: 'oversight/protests', model: { rows } };
}
