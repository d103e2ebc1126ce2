import { z } from 'zod';
import { choice, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOf } from '../../rules/application.ts';
import { type Calendar, type Day, dayKind, isDay, minskDay, termEnd } from '../../rules/calendar.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import { groundsFor } from '../../rules/editions/index.ts';
import { t } from '../../text/catalogue.ts';
import { sourceView } from '../case/source.ts';
import { caseAddress, caseFields, caseFrame, codeOf, noTrouble, type OpenedCase, openCase, perform, type Trouble } from './case-form.ts';
import { groundOptions } from './case-grounds.ts';

const path = '/officer/applications/:number/question';

export const questionRoutes: readonly Route[] = [
  { method: 'get', path, action: 'examine', handle: open },
  { method: 'post', path, action: 'examine', handle: ask },
];

async function open(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  if (refusalOf(opened.facts, 'ask', opened.actor)) return { to: caseAddress(opened.number) };
  return show(context, opened, noTrouble);
}

/** A question to the agency on a ground of the law. The clock stops until it is answered. */
async function ask(context: Context): Promise<Reply> {
  const opened = await openCase(context);
  const codes = groundsFor(opened.edition, 'ask').map(({ code }) => code) as [GroundCode];
  const shape = {
    ...caseFields,
    ground: choice(codes),
    text: prose(4000),
    replyBy: replyDay(context.deps.calendar, minskDay(context.now)),
  };
  const form = readForm(shape, context.body);
  if ('errors' in form) return show(context, opened, form);
  const { ground, text, replyBy } = form.value;
  return perform(context, opened, form, { act: 'ask', ground, text, replyBy }, show);
}

/** A working day after today, written `03.12.2026` or `2026-12-03`. */
function replyDay(calendar: Calendar, today: Day) {
  return z
    .string()
    .transform((text) =>
      text.trim().replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day, month, year) => `${year}-${pad(month)}-${pad(day)}`),
    )
    .pipe(
      z
        .string()
        .min(1, { error: 'required', abort: true })
        .refine(isDay, { error: 'date-malformed', abort: true })
        .refine((day) => day > today, { error: 'date-not-ahead', abort: true })
        .refine((day) => dayKind(calendar, day).working, 'date-not-working'),
    );
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  const { lang, deps, now } = context;
  const { edition } = opened;
  const { value: term, ...source } = edition.terms.reply;
  const proposed = termEnd(deps.calendar, minskDay(now), term);
  const frame = caseFrame(context, opened, trouble, 'ask');
  return {
    view: 'officer/question',
    code: codeOf(trouble),
    model: {
      ...frame,
      typed: { replyBy: proposed.split('-').toReversed().join('.'), ...frame.typed },
      grounds: groundOptions(lang, groundsFor(edition, 'ask')),
      term: t(lang, `terms.${term.unit}`, { count: term.count }),
      source: sourceView(lang, source),
    },
  };
}
