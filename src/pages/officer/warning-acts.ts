import type { z } from 'zod';
import type { Answer, Doing } from '../../acts/act.ts';
import { addEvidence, correctWarning, decideWarning, recordReply, type WarningKey, withdrawWarning } from '../../acts/warning.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { choice, formModel, isErrorCode, optionalProse, prose, readForm, seenVersion, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import type { WarningRefusal } from '../../rules/warnings.ts';
import { t } from '../../text/catalogue.ts';
import { type OpenedWarning, openWarning, showWarning, warningPath } from './warning.ts';

const shownOn = warningPath;

/** What is done on the page of a warning. */
export const warningActRoutes: readonly Route[] = [
  { method: 'post', path: `${warningPath}/evidence`, shownOn, action: 'propose-warning', upload: 'file', handle: attach },
  { method: 'post', path: `${warningPath}/reply`, shownOn, action: 'propose-warning', handle: reply },
  { method: 'post', path: `${warningPath}/decision`, shownOn, action: 'decide-warning', handle: decide },
  { method: 'post', path: `${warningPath}/correction`, shownOn, action: 'decide-warning', handle: correct },
  { method: 'post', path: `${warningPath}/withdrawal`, shownOn, action: 'decide-warning', handle: withdraw },
];

async function attach(context: Context): Promise<Reply> {
  const { deps, lang, body, file } = context;
  const opened = await openWarning(context);
  const form = readForm({}, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const location = `${addressOf(opened)}#evidence`;
  const doing = { actor: opened.actor, formKey: form.value.formKey, location };
  const answer = await addEvidence(deps, doing, opened.warning.number, file);
  if ('refused' in answer && isErrorCode(answer.refused))
    return showWarning(context, opened, { form: formModel(lang, {}, { file: answer.refused }), code: 422 });
  return replyTo(context, answer as Answer<WarningRefusal>, {});
}

function reply(context: Context): Promise<Reply> {
  return act(context, { version: seenVersion, reply: prose(8000) }, (doing, key, value) =>
    recordReply(context.deps, doing, key, value.reply),
  );
}

async function decide(context: Context): Promise<Reply> {
  // Reasons are needed for a rejection only: what is published says for itself.
  const needed = context.body.ruling === 'reject' ? prose(8000) : optionalProse(8000);
  const shape = { version: seenVersion, ruling: choice(['publish', 'reject']), reasons: needed };
  return act(context, shape, (doing, key, { ruling, reasons }) =>
    decideWarning(context.deps, doing, key, { upheld: ruling === 'publish', reasons }),
  );
}

function correct(context: Context): Promise<Reply> {
  const shape = { version: seenVersion, toldBe: prose(3000), toldRu: prose(3000), toldEn: prose(3000) };
  return act(context, shape, (doing, key, { toldBe, toldRu, toldEn }) =>
    correctWarning(context.deps, doing, key, { be: toldBe, ru: toldRu, en: toldEn }),
  );
}

function withdraw(context: Context): Promise<Reply> {
  const shape = { version: seenVersion, whyBe: prose(3000), whyRu: prose(3000), whyEn: prose(3000) };
  return act(context, shape, (doing, key, { whyBe, whyRu, whyEn }) =>
    withdrawWarning(context.deps, doing, key, { be: whyBe, ru: whyRu, en: whyEn }),
  );
}

function addressOf({ warning }: OpenedWarning): string {
  return `/officer/warnings/${warning.number}`;
}

type Versioned = z.ZodRawShape & { version: typeof seenVersion };
type Values<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>;

/** Reads the form, does the act on the warning as the person saw it, and answers. */
async function act<Shape extends Versioned>(
  context: Context,
  shape: Shape,
  work: (doing: Doing, key: WarningKey, value: Values<Shape>) => Promise<Answer<WarningRefusal>>,
): Promise<Reply> {
  const opened = await openWarning(context);
  const form = readForm(shape, context.body);
  if ('errors' in form) return showWarning(context, opened, { form: formModel(context.lang, form.typed, form.errors), code: 422 });
  const { version, formKey } = form.value as unknown as { version: number; formKey: string };
  const doing = { actor: opened.actor, formKey, location: addressOf(opened) };
  const answer = await work(doing, { number: opened.warning.number, seen: version }, form.value as unknown as Values<Shape>);
  return replyTo(context, answer, form.typed);
}

/** What was not done is told by the page as it is now. */
async function replyTo(context: Context, answer: Answer<WarningRefusal>, typed: Typed): Promise<Reply> {
  const { lang } = context;
  if ('done' in answer) return { to: answer.done };
  if ('missing' in answer) throw notFound();
  const again = await openWarning(context);
  const form = formModel(lang, typed);
  if ('stale' in answer) {
    return showWarning(context, again, { form, problem: { heading: t(lang, 'fault.409'), text: t(lang, 'warningPage.stale') }, code: 409 });
  }
  return showWarning(context, again, { form, problem: { heading: null, text: t(lang, `warningRefusals.${answer.refused}`) }, code: 422 });
}
