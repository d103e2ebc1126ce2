import type { Answer, Doing } from '../../acts/act.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, isUuid, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, signedIn } from '../../http/route.ts';
import { type Problem, replyTo } from './own-application.ts';

/** What a page of things that the agency says of itself shows beside them. */
export type Shown = { typed?: Typed; errors?: FieldErrors; problem?: Problem; code?: 409 };

export type OwnListFrame = FormModel & { problem: Problem; done: 'added' | 'ended' | null };

export function ownListFrame({ lang, query }: Context, { typed, errors, problem = null }: Shown): OwnListFrame {
  const done = query.added !== undefined ? 'added' : query.ended !== undefined ? 'ended' : null;
  return { ...formModel(lang, typed, errors), problem, done };
}

export function ownListCode({ problem, errors, code }: Shown): 200 | 409 | 422 {
  return code ?? (problem || errors ? 422 : 200);
}

type Ending<Code extends string> = {
  path: string;
  act: (doing: Doing, id: string) => Promise<Answer<Code>>;
  page: (context: Context, shown?: Shown) => Promise<Reply>;
  refused: (code: Code) => Problem;
  stale: Problem;
};

/** Ends the one thing of the list that the address names. */
export async function endOwn<Code extends string>(context: Context, { path, act, page, refused, stale }: Ending<Code>): Promise<Reply> {
  const { id = '' } = context.params;
  const form = readForm({}, context.body);
  if ('errors' in form) return page(context);
  if (!isUuid(id)) throw notFound();
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?ended` };
  return replyTo(await act(doing, id), {
    refused: (code) => page(context, { problem: refused(code) }),
    stale: () => page(context, { problem: stale, code: 409 }),
  });
}
