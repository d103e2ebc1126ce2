import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FieldErrors, formModel } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { refusalToPlan } from '../../rules/inspections.ts';
import type { Actor } from '../../rules/permissions.ts';
import { isOver, standingOn } from '../../rules/standing.ts';
import { parseUnp } from '../../rules/unp.ts';
import { licencesOfRegion, type RegionalLicence } from '../../store/licences.ts';
import { type MeasureRow, measureFacts, measuresOf } from '../../store/measures.ts';
import { agencyName } from '../../text/agency-name.ts';

export const licencesRoutes: readonly Route[] = [{ method: 'get', path: '/inspections/licences', action: 'inspect', handle: choose }];

const pageSize = 50;
const shape = z.strictObject({
  lang: z.string().optional(),
  unp: z.string().max(100).default(''),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

/** The licences of the officer's region, or those of one agency by its УНП, to plan an inspection under. */
async function choose(context: Context): Promise<Reply> {
  const { deps, lang, now, query } = context;
  const { db } = deps.database;
  const actor = signedIn(context);
  if (actor.region === null) throw notFound();
  const read = shape.safeParse(query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { unp: typed, page } = read.data;
  const parsed = typed.trim() === '' ? { unp: null } : parseUnp(typed);
  const errors: FieldErrors = 'refused' in parsed ? { unp: parsed.refused === 'unp-empty' ? 'unp-length' : parsed.refused } : {};
  const none = { found: [], total: 0 };
  const position = { offset: (page - 1) * pageSize, limit: pageSize };
  const { found, total } = 'unp' in parsed ? await licencesOfRegion(db, actor.region, parsed.unp, position) : none;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(typed, pages) };
  const measures = await measuresOf(
    db,
    found.map(({ id }) => id),
  );
  return {
    view: 'inspections/licences',
    code: 'refused' in parsed ? 422 : 200,
    model: {
      ...formModel(lang, { unp: typed }, errors),
      asked: typed.trim() !== '',
      rows: found.map((licence) => ({ agency: agencyName(lang, licence.agency), ...rowOf(actor, licence, measures, minskDay(now)) })),
      paging: {
        page,
        pages,
        previous: page > 1 ? addressOf(typed, page - 1) : null,
        next: page < pages ? addressOf(typed, page + 1) : null,
      },
    },
  };
}

function addressOf(unp: string, page: number): string {
  return `/inspections/licences?${new URLSearchParams({ ...(unp.trim() === '' ? {} : { unp }), page: String(page) }).toString()}`;
}

function rowOf(actor: Actor, licence: RegionalLicence, measures: readonly MeasureRow[], today: Day) {
  const { number, kind, agency } = licence;
  const own = measureFacts(measures.filter((row) => row.licenceId === licence.id));
  const { standing } = standingOn(licence, own, today);
  const region = actor.region;
  const may = region !== null && refusalToPlan({ agencyId: licence.agencyId, region, over: isOver(standing) }, actor) === null;
  return { number, kind, unp: agency.unp, standing, may };
}
