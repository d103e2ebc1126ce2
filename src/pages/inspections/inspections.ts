import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { type InspectionStep, inspectionSteps } from '../../rules/inspections.ts';
import { inspectionsOfRegion } from '../../store/inspections.ts';
import { t } from '../../text/catalogue.ts';
import { inspectionRows } from '../case/inspections.ts';

export const inspectionsRoutes: readonly Route[] = [{ method: 'get', path: '/inspections', action: 'inspect', handle: list }];

const pageSize = 50;
const shape = z.strictObject({
  lang: z.string().optional(),
  step: z
    .enum(inspectionSteps)
    .or(z.literal('').transform(() => null))
    .nullable()
    .default(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

/** The inspections of the officer's own region: what is to be planned and done, or in one step. */
async function list(context: Context): Promise<Reply> {
  const { deps, lang, now, query } = context;
  const { region } = signedIn(context);
  if (region === null) throw notFound();
  const read = shape.safeParse(query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { step, page } = read.data;
  const { found, total } = await inspectionsOfRegion(deps.database.db, region, step, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(step, pages) };
  return {
    view: 'inspections/inspections',
    model: {
      region,
      step,
      steps: inspectionSteps.map((value) => ({ value, label: t(lang, `inspectionSteps.${value}`) })),
      rows: inspectionRows(lang, found, minskDay(now)),
      paging: {
        page,
        pages,
        previous: page > 1 ? addressOf(step, page - 1) : null,
        next: page < pages ? addressOf(step, page + 1) : null,
      },
    },
  };
}

function addressOf(step: InspectionStep | null, page: number): string {
  return `/inspections?${new URLSearchParams({ ...(step === null ? {} : { step }), page: String(page) }).toString()}`;
}
