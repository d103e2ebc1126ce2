import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { type ConclusionOutcome, conclusionClock } from '../../rules/conclusions.ts';
import type { Kind } from '../../rules/kinds.ts';
import { calendarOn, editionByCode } from '../../rules/law.ts';
import { countOpenAdvertisements } from '../../store/advertisement-rows.ts';
import { type AskedConclusion, askedConclusions, givenConclusions } from '../../store/conclusions.ts';
import { agencyName } from '../../text/agency-name.ts';
import { askingIn } from '../advertising/room.ts';
import { daysBetween } from '../officer/case-record.ts';

export const conclusionsRoutes: readonly Route[] = [{ method: 'get', path: '/education', action: 'give-conclusion', handle: show }];

const pageSize = 50;
const shape = z.strictObject({
  lang: z.string().optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

type Row = {
  number: string;
  kind: Kind;
  agency: string;
  askedOn: Day;
  dueOn: Day | null;
  late: { what: 'conclusion'; days: number } | null;
  givenOn: Day | null;
  outcome: ConclusionOutcome | null;
};

/** What the Ministry has to give, the soonest due first, and what it gave. */
async function show(context: Context): Promise<Reply> {
  const { deps, query } = context;
  const { db } = deps.database;
  const read = shape.safeParse(query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { page } = read.data;
  const { given, total } = await givenConclusions(db, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(pages) };
  const asked = (await askedConclusions(db)).map((one) => rowOf(context, one));
  return {
    view: 'education/conclusions',
    model: {
      asked: asked.toSorted((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1)),
      advertisements: await countOpenAdvertisements(db, askingIn(context).kinds),
      given: given.map((one) => rowOf(context, one)),
      paging: {
        page,
        pages,
        previous: page > 1 ? addressOf(page - 1) : null,
        next: page < pages ? addressOf(page + 1) : null,
      },
    },
  };
}

function addressOf(page: number): string {
  return `/education?page=${page}`;
}

function rowOf({ lang, law, now }: Context, one: AskedConclusion): Row {
  const today = minskDay(now);
  const askedOn = minskDay(one.requestedAt);
  const givenOn = one.givenAt && minskDay(one.givenAt);
  const { dueOn, overdue } = conclusionClock(editionByCode(law, one.edition), askedOn, givenOn, calendarOn(law, givenOn), today);
  return {
    ...{ number: one.number ?? '', kind: one.kind, agency: agencyName(lang, one.agency), askedOn, dueOn, givenOn, outcome: one.outcome },
    late: overdue && dueOn !== null ? { what: 'conclusion', days: daysBetween(dueOn, givenOn ?? today) } : null,
  };
}
