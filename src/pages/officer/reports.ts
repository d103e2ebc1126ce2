import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { answerTerm, isOverdue, type ReportOutcome } from '../../rules/error-reports.ts';
import { listReports } from '../../store/reports.ts';
import { agencyName } from '../../text/agency-name.ts';

const path = '/officer/reports';

export const reportsRoutes: readonly Route[] = [{ method: 'get', path, action: 'read-reports', handle: list }];

const pageSize = 50;
const shape = z.strictObject({
  lang: z.string().optional(),
  view: z.enum(['open', 'answered']).default('open'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

type Row = { number: string; licence: string; agency: string; receivedAt: Date; due: Day; overdue: boolean; outcome: ReportOutcome | null };

/** Reports of errors by the day of their answer, or those that were answered. */
async function list({ deps, lang, now, query }: Context): Promise<Reply> {
  const read = shape.safeParse(query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { view, page } = read.data;
  const { found, total } = await listReports(deps.database.db, view === 'answered', { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: addressOf(view, pages) };
  const today = minskDay(now);
  const rows = found.map(({ number, licence, agency, receivedAt, answerBy, answeredAt, outcome }): Row => {
    const overdue = isOverdue({ answerBy, answered: answeredAt !== null }, today);
    return { number, licence, agency: agencyName(lang, agency), receivedAt, due: answerBy, overdue, outcome };
  });
  const paging = {
    ...{ page, pages },
    previous: page > 1 ? addressOf(view, page - 1) : null,
    next: page < pages ? addressOf(view, page + 1) : null,
  };
  return { view: 'officer/reports', model: { view, rows, term: answerTerm.value, confidence: answerTerm.confidence, paging } };
}

function addressOf(view: string, page: number): string {
  return `${path}?view=${view}&page=${page}`;
}
