import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { baseOf } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import { type Law, movesOf } from '../../rules/law.ts';
import { yearsToSet } from '../../rules/law-proposal.ts';
import { isAssumed } from '../../rules/money.ts';
import { can } from '../../rules/permissions.ts';
import { lawChangesWithNames } from '../../store/law.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { forceView, marksOf, unconfirmedIn } from './edition.ts';
import { lawChangeView } from './law-change-view.ts';
import { baseValueText, moveText } from './law-values.ts';

export const editionsRoutes: readonly Route[] = [{ method: 'get', path: '/officer/editions', action: 'read-law', handle: showEditions }];

/** The law as a whole: its editions, its calendar and every change that was proposed. */
async function showEditions(context: Context): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const today = minskDay(now);
  const rows = law.editions.toReversed().map((edition) => {
    const marks = marksOf(edition);
    const { code } = edition;
    return { code, base: baseOf(code), force: forceView(lang, edition, today), unconfirmed: unconfirmedIn(marks), values: marks.length };
  });
  const changes = (await lawChangesWithNames(deps.database.db)).map((row) => lawChangeView(lang, row));
  const mayPropose = can(signedIn(context), 'propose-law');
  return {
    view: 'officer/editions',
    model: { rows, changes, years: yearRows(lang, law, today), baseValues: baseValuesView(lang, law, today), mayPropose },
  };
}

type YearRow = { year: number; moves: string[]; decreed: boolean };

function yearRows(lang: Lang, { calendar }: Law, today: Day): YearRow[] {
  return yearsToSet(today).map((year) => ({
    year,
    moves: movesOf(calendar, year).map((move) => moveText(lang, move)),
    decreed: year <= calendar.decreedThrough,
  }));
}

type BaseValueRow = { since: Day; value: string; source: SourceView };
type BaseValuesView = { latest: BaseValueRow[]; earlier: BaseValueRow[]; missing: string | null };

/** The base values, the latest first; `missing`: this year or the next, where none was recorded for it. */
function baseValuesView(lang: Lang, { baseValues }: Law, today: Day): BaseValuesView {
  const rows = baseValues.toReversed().map((one) => ({ since: one.since, value: baseValueText(lang, one), source: sourceView(lang, one) }));
  const year = Number(today.slice(0, 4));
  const missing = [year, year + 1].find((one) => isAssumed(baseValues, `${one}-01-01`));
  return { latest: rows.slice(0, 3), earlier: rows.slice(3), missing: missing === undefined ? null : String(missing) };
}
