import { actOnApplication } from '../../acts/application.ts';
import { type FieldErrors, type FormModel, formModel, prose, readForm, seenVersion, type Typed } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { unsentDocuments } from '../../store/documents.ts';
import { questionsOf } from '../../store/questions.ts';
import { type FileRow, fileRow } from '../case/documents.ts';
import { type QuestionView, questionsView } from '../case/questions.ts';
import { openQuestion } from './next.ts';
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

const shape = { version: seenVersion, text: prose(10_000) };

type View = FormModel & OwnFrame & { problem: Problem; questions: QuestionView[]; files: FileRow[]; may: boolean };

/** The agency's answer to the open question. */
export const answerRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/agency/applications/:id/answer',
    action: 'answer-question',
    handle: async (context) => page(context, await ownApplication(context)),
  },
  { method: 'post', path: '/agency/applications/:id/answer', action: 'answer-question', handle: answerQuestion },
];

async function answerQuestion(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const own = await ownApplication(context);
  const form = readForm(shape, body);
  const { typed } = form;
  if ('errors' in form) return page(context, own, { typed, errors: form.errors });
  const { version, text, formKey } = form.value;
  const doing = doingOf(own, formKey, `${pathOf(own)}?answered`);
  const answer = await actOnApplication(deps, doing, { id: own.application.id }, version, { act: 'answer', text });
  return replyTo(answer, {
    refused: (code) => page(context, own, { typed, problem: refusedProblem(lang, code) }),
    stale: async () => page(context, await ownApplication(context), { typed, problem: staleProblem(lang, 'stale-other'), code: 409 }),
  });
}

type Shown = { typed?: Typed; errors?: FieldErrors; problem?: Problem; code?: 409 };

async function page({ deps, lang, now }: Context, own: Own, { typed, errors, problem = null, code }: Shown = {}): Promise<Reply> {
  const { db } = deps.database;
  const open = openQuestion(await questionsOf(db, [own.application.id]));
  const files = await unsentDocuments(db, own.application.id);
  const model: View = {
    ...formModel(lang, typed, errors),
    ...frameOf(own),
    problem,
    questions: questionsView(lang, open ? [open] : [], minskDay(now)),
    files: files.map((document) => fileRow(lang, document)),
    may: mayDo(own, 'answer'),
  };
  return { view: 'agency/answer', model, code: code ?? (problem || errors ? 422 : 200) };
}
