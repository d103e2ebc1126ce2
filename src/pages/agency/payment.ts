import { z } from 'zod';
import { actOnApplication } from '../../acts/application.ts';
import { type FieldErrors, type FormModel, formModel, line, readForm, seenVersion, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { readDay } from '../../rules/fact-entry.ts';
import { currencyOn, readSum, refusalOfPayment } from '../../rules/payments.ts';
import { paymentsOf } from '../../store/payments.ts';
import { t } from '../../text/catalogue.ts';
import { type DutyView, dutyView } from '../case/duty.ts';
import {
  doingOf,
  frameOf,
  mayDo,
  type Own,
  type OwnFrame,
  ownApplication,
  type Problem,
  pathOf,
  refusedProblem,
  replyTo,
  staleProblem,
} from './own-application.ts';

const shape = {
  version: seenVersion,
  paidOn: z.string().transform((text, context) => {
    const day = readDay(text);
    if (day !== null) return day;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'date-malformed' });
    return z.NEVER;
  }),
  amount: line(30).refine((text) => readSum(text, 'BYN') !== null || readSum(text, 'BYR') !== null, 'amount-malformed'),
  reference: line(100),
};

type View = FormModel & OwnFrame & { problem: Problem; may: boolean; duty: DutyView };

/** The agency states what it has paid of the duty: as many payments as it made. */
export const paymentRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/agency/applications/:id/payment',
    action: 'state-payment',
    handle: async (context) => page(context, await ownApplication(context)),
  },
  { method: 'post', path: '/agency/applications/:id/payment', action: 'state-payment', handle: statePayment },
];

async function statePayment(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const own = await ownApplication(context);
  const form = readForm(shape, body);
  const { typed } = form;
  if ('errors' in form) return page(context, own, { typed, errors: form.errors });
  const { version, paidOn, reference, formKey } = form.value;
  const wrongDay = refusalOfPayment(own.edition, own.facts.today, paidOn);
  if (wrongDay !== null) return page(context, own, { typed, day: t(lang, `applicationRefusals.${wrongDay}`) });
  // In which roubles the sum was paid, its day tells.
  const currency = currencyOn(paidOn);
  const amount = readSum(form.value.amount, currency);
  if (amount === null) return page(context, own, { typed, errors: { amount: 'amount-malformed' } });
  const act = { act: 'pay', paidOn, sum: { amount, currency }, reference } as const;
  const doing = doingOf(own, formKey, `${pathOf(own)}?paid`);
  const answer = await actOnApplication(deps, doing, { id: own.application.id }, version, act);
  return replyTo(answer, {
    refused: (code) => page(context, own, { typed, problem: refusedProblem(lang, code) }),
    stale: async () => page(context, await ownApplication(context), { typed, problem: staleProblem(lang, 'stale-other'), code: 409 }),
  });
}

/** `day`: what is wrong with the day of the payment by the law and not by its writing. */
type Shown = { typed?: Typed; errors?: FieldErrors; day?: string; problem?: Problem; code?: 409 };

async function page({ deps, lang, law, now }: Context, own: Own, shown: Shown = {}): Promise<Reply> {
  const { typed, errors, day, problem = null, code } = shown;
  const { application, procedure } = own;
  const form = formModel(lang, typed, errors);
  const model: View = {
    ...form,
    ...(day === undefined ? {} : { errors: { paidOn: day }, errorList: [{ field: 'paidOn', text: day }] }),
    ...frameOf(own),
    problem,
    may: mayDo(own, 'pay'),
    duty: dutyView(lang, law, procedure, application, await paymentsOf(deps.database.db, application.id), now),
  };
  return { view: 'agency/payment', model, code: code ?? (problem || errors || day ? 422 : 200) };
}
