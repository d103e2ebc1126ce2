import { z } from 'zod';
import type { Answer, Doing } from '../../acts/act.ts';
import { answerTip, assignTip, closeTip, linkTip } from '../../acts/tip-work.ts';
import { notFound } from '../../http/errors.ts';
import { choice, formModel, prose, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { regions } from '../../rules/kinds.ts';
import type { TipRefusal } from '../../rules/tips.ts';
import { t } from '../../text/catalogue.ts';
import { reachTip, showTip, tipAddress } from './tip.ts';

const shownOn = '/officer/tips/:id';
const seen = z.string().regex(/^[a-z]{3,10}\/[A-Z-]{0,10}\/[0-9a-f-]{0,36}$/);

/** What is done about a tip from its page. */
export const tipWorkRoutes: readonly Route[] = [
  { method: 'post', path: `${shownOn}/message`, shownOn, action: 'answer-tip', handle: answer },
  { method: 'post', path: `${shownOn}/region`, shownOn, action: 'triage-tips', handle: assign },
  { method: 'post', path: `${shownOn}/inspection`, shownOn, action: 'answer-tip', handle: link },
  { method: 'post', path: `${shownOn}/closing`, shownOn, action: 'triage-tips', handle: close },
];

function answer(context: Context): Promise<Reply> {
  return perform(context, { text: prose(8000) }, (doing, id, { text }) => answerTip(context.deps, doing, id, text));
}

function assign(context: Context): Promise<Reply> {
  const shape = { seen, region: choice(regions) };
  return perform(context, shape, (doing, id, form) => assignTip(context.deps, doing, id, form.seen, form.region));
}

function link(context: Context): Promise<Reply> {
  const shape = { seen, inspection: z.literal('').or(z.uuid()) };
  return perform(context, shape, (doing, id, form) => linkTip(context.deps, doing, id, form.seen, form.inspection || null));
}

function close(context: Context): Promise<Reply> {
  return perform(context, { seen }, (doing, id, form) => closeTip(context.deps, doing, id, form.seen));
}

async function perform<Shape extends z.ZodRawShape>(
  context: Context,
  shape: Shape,
  act: (doing: Doing, id: string, form: z.infer<z.ZodObject<Shape>>) => Promise<Answer<TipRefusal>>,
): Promise<Reply> {
  const { body, lang } = context;
  const reached = await reachTip(context);
  const form = readForm(shape, body);
  if ('errors' in form) return showTip(context, reached, { form: formModel(lang, form.typed, form.errors) });
  const doing = { actor: reached.actor, formKey: form.value.formKey, location: tipAddress(reached.tip) };
  const done = await act(doing, reached.tip.id, form.value);
  if ('done' in done) return { to: done.done };
  if ('missing' in done) throw notFound();
  const again = await reachTip(context);
  const typed = formModel(lang, form.typed);
  if ('stale' in done) return showTip(context, again, { form: typed, stale: t(lang, 'tipDesk.stale'), code: 409 });
  return showTip(context, again, { form: typed, problem: t(lang, `tipRefusals.${done.refused}`) });
}
