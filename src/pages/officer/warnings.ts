import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Kind } from '../../rules/kinds.ts';
import { can } from '../../rules/permissions.ts';
import { type WarningState, warningState, warningStates } from '../../rules/warnings.ts';
import { warningsPage } from '../../store/warning-rows.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { formatList } from '../../text/format.ts';

export const warningsRoutes: readonly Route[] = [{ method: 'get', path: '/officer/warnings', action: 'read-warnings', handle: list }];

const pageSize = 50;

type Row = {
  number: string;
  title: string;
  state: WarningState;
  replyBy: Day | null;
  proposedAt: Date;
  kinds: Kind[];
  /** The agency whose name is taken. */
  agency: string | null;
};

/** Every warning, or those in one state, the newest first. */
async function list(context: Context): Promise<Reply> {
  const { deps, lang, now, query } = context;
  const today = minskDay(now);
  const state = warningStates.find((one) => one === query.state) ?? null;
  const page = typeof query.page === 'string' && /^[1-9]\d{0,5}$/.test(query.page) ? Number(query.page) : 1;
  const { rows, total } = await warningsPage(deps.database.db, state, today, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(state, pages) };
  const model = {
    state,
    states: warningStates.map((value) => ({ value, label: t(lang, `warningStates.${value}`) })),
    rows: rows.map((one): Row => {
      const { number, replyBy, proposedAt, kinds, agency } = one;
      const standing = warningState(one, today);
      return {
        ...{ number, proposedAt, kinds },
        title: formatList(lang, one.titles),
        state: standing,
        replyBy: standing === 'waiting' ? replyBy : null,
        agency: agency && agencyName(lang, agency),
      };
    }),
    mayPropose: can(signedIn(context), 'propose-warning'),
    paging: {
      page,
      pages,
      previous: page > 1 ? addressOf(state, page - 1) : null,
      next: page < pages ? addressOf(state, page + 1) : null,
    },
  };
  return { view: 'officer/warnings', model };
}

function addressOf(state: WarningState | null, page: number): string {
  const asked = [...(state === null ? [] : [`state=${state}`]), ...(page === 1 ? [] : [`page=${page}`])].join('&');
  return asked === '' ? '/officer/warnings' : `/officer/warnings?${asked}`;
}
