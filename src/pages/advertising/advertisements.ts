import type { Context, Reply, Route } from '../../http/route.ts';
import { decidedAdvertisements, openAdvertisements } from '../../store/advertisement-rows.ts';
import { type AdvertisementView, advertisementView } from '../case/advertisements.ts';
import { termWords } from '../case/clock.ts';
import { type SourceView, sourceView } from '../case/source.ts';
import { type AdvertisingRoom, askingIn, pageIn } from './room.ts';

export function advertisementsRoutes(room: AdvertisingRoom): readonly Route[] {
  return [{ method: 'get', path: room.base, action: room.reads, handle: (context) => show(context, room) }];
}

const pageSize = 50;

type View = {
  base: string;
  lead: AdvertisingRoom['lead'];
  term: string;
  source: SourceView;
  open: AdvertisementView[];
  decided: AdvertisementView[];
  paging: { page: number; pages: number; previous: string | null; next: string | null };
};

/** What is to be decided, the soonest due first, then one page of the rest. */
async function show(context: Context, { base, lead }: AdvertisingRoom): Promise<Reply> {
  const { deps, lang, law, now, query } = context;
  const { db } = deps.database;
  const { kinds, edition } = askingIn(context);
  const page = pageIn(query.page);
  const { rows, total } = await decidedAdvertisements(db, kinds, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: `${base}?page=${pages}` };
  const open = (await openAdvertisements(db, kinds)).map((row) => advertisementView(lang, law, row, now));
  const { value, ...source } = edition.advertising.decision;
  const model: View = {
    base,
    lead,
    term: termWords(lang, value),
    source: sourceView(lang, source),
    open: open.toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1)),
    decided: rows.map((row) => advertisementView(lang, law, row, now)),
    paging: {
      page,
      pages,
      previous: page > 1 ? `${base}?page=${page - 1}` : null,
      next: page < pages ? `${base}?page=${page + 1}` : null,
    },
  };
  return { view: 'advertising/advertisements', model };
}
