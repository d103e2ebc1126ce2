import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { listReadings, type Reading, readersKnown } from '../../store/readings.ts';
import { addressWith } from './happened-filter.ts';
import { type Paging, pageOf, placeIn } from './sequence.ts';

const path = '/oversight/readings';

/** What every prosecutor has read here, for every prosecutor: they watch one another. */
export const readingsRoutes: readonly Route[] = [{ method: 'get', path, action: 'read-oversight', handle: show }];

type View = {
  rows: Reading[];
  readers: { value: string; label: string }[];
  reader: string | null;
  paging: Paging;
};

async function show({ deps, query }: Context): Promise<Reply> {
  const { db } = deps.database;
  const reader = query.reader === undefined || query.reader === '' ? null : z.uuid().safeParse(query.reader).data;
  if (reader === undefined) throw new HttpError(400, 'unknown filter');
  const before = placeIn(query.before);
  const { rows, more } = await pageOf((limit) => listReadings(db, reader, before, limit));
  const chosen: Record<string, string> = reader === null ? {} : { reader };
  const last = rows.at(-1)?.seq;
  const model: View = {
    rows,
    readers: (await readersKnown(db)).map(({ id, name }) => ({ value: id, label: name })),
    reader,
    paging: {
      newest: before === null ? null : addressWith(path, chosen),
      older: more && last !== undefined ? addressWith(path, { ...chosen, before: String(last) }) : null,
    },
  };
  return { view: 'oversight/readings', model };
}
