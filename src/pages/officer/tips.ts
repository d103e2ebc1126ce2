import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import type { Region } from '../../rules/kinds.ts';
import { can } from '../../rules/permissions.ts';
import { type ListedTip, listTips } from '../../store/tips.ts';
import { shortOf } from './tip.ts';

const path = '/officer/tips';

export const tipsRoutes: readonly Route[] = [{ method: 'get', path, action: 'read-tips', handle: list }];

const pageSize = 50;
const shape = z.strictObject({
  lang: z.string().optional(),
  view: z.enum(['open', 'closed']).default('open'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

type View = {
  view: 'open' | 'closed';
  ownRegion: Region | null;
  /** Whether this person sees how often each was opened. */
  oversight: boolean;
  rows: (ListedTip & { short: string })[];
};

/** The tips in this person's reach. Nothing of what was told is here. */
async function list(context: Context): Promise<Reply> {
  const { deps, query } = context;
  const actor = signedIn(context);
  const read = shape.safeParse(query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { view, page } = read.data;
  const within = { region: actor.region, closed: view === 'closed' };
  const { found, total } = await listTips(deps.database.db, within, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(view, pages) };
  const paging = {
    ...{ page, pages },
    previous: page > 1 ? addressOf(view, page - 1) : null,
    next: page < pages ? addressOf(view, page + 1) : null,
  };
  const rows = found.map((tip) => ({ ...tip, short: shortOf(tip) }));
  const model: View = { view, ownRegion: actor.region, oversight: can(actor, 'set-seal'), rows };
  return { view: 'officer/tips', model: { ...model, paging } };
}

function addressOf(view: string, page: number): string {
  return `${path}?view=${view}&page=${page}`;
}
