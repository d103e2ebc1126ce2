import { z } from 'zod';
import { choice, type ErrorCode, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOf } from '../../rules/application.ts';
import { type Calendar, type Day, dayKind, minskDay, termEnd } from '../../rules/calendar.ts';
import type { GroundCode } from '../../rules/editions/edition.ts';
import { groundsFor } from '../../rules/editions/index.ts';
import { readDay } from '../../rules/fact-entry.ts';
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
    replyBy: replyDay(context.law.calendar, minskDay(context.now)),
  };
  const form = readForm(shape, context.body);
  if ('errors' in form) return show(context, opened, form);
  const { ground, text, replyBy } = form.value;
  return perform(context, opened, form, { act: 'ask', ground, text, replyBy }, show);
}

/** A working day after today, typed as `readDay` takes it. */
function replyDay(calendar: Calendar, today: Day) {
  return z.string().transform((text, context) => {
    const day = readDay(text);
    const wrong = wrongWith(day, text, calendar, today);
    if (day !== null && wrong === null) return day;
    context.addIssue({ code: 'custom', message: wrong ?? 'date-malformed' });
    return z.NEVER;
  });
}

function wrongWith(day: Day | null, text: string, calendar: Calendar, today: Day): ErrorCode | null {
  if (text.trim() === '') return 'required';
  if (day === null) return 'date-malformed';
  if (day <= today) return 'date-not-ahead';
  return dayKind(calendar, day).working ? null : 'date-not-working';
}

async function show(context: Context, opened: OpenedCase, trouble: Trouble): Promise<Reply> {
  const { lang, law, now } = context;
  const { edition } = opened;
  const { value: term, ...source } = edition.terms.reply;
  const proposed = termEnd(law.calendar, minskDay(now), term);
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
