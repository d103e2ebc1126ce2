import type { Context, Reply, Route } from '../../http/route.ts';
import { eventGroups } from '../../rules/happened.ts';
import { listEvents } from '../../store/past-events.ts';
import { type EventView, eventView } from './event-view.ts';
import { type Paging, pageOf, placeIn } from './sequence.ts';

const path = '/oversight/openings';

/** Who opened a sealed tip, a sealed contact or a piece of evidence, when and why. */
export const openingsRoutes: readonly Route[] = [{ method: 'get', path, action: 'read-oversight', handle: show }];

async function show({ deps, lang, query }: Context): Promise<Reply> {
  const before = placeIn(query.before);
  const filter = { types: eventGroups.openings, audience: null, actorId: null, agencyId: null, from: null, to: null };
  const { rows, more } = await pageOf((limit) => listEvents(deps.database.db, filter, before, limit));
  const last = rows.at(-1)?.seq;
  const model: { rows: EventView[]; paging: Paging } = {
    rows: rows.map((event) => eventView(lang, event)),
    paging: { newest: before === null ? null : path, older: more && last !== undefined ? `${path}?before=${last}` : null },
  };
  return { view: 'oversight/openings', model };
}
