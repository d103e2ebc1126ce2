import { z } from 'zod';
import { actOnApplication } from '../../acts/application.ts';
import { type FieldErrors, type FormModel, formModel, readForm, seenVersion } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { refusalOfSending } from '../../rules/application.ts';
import { documentsOf } from '../../store/documents.ts';
import { paymentsOf } from '../../store/payments.ts';
import { t } from '../../text/catalogue.ts';
import type { ChangesView } from '../case/changes.ts';
import { type DocumentRow, documentsView } from '../case/documents.ts';
import { type DutyView, dutyView } from '../case/duty.ts';
import { type FactRow, factsView } from '../case/facts.ts';
import {
  doingOf,
  frameOf,
  type MissingItem,
  mayDo,
  missingItems,
  type Own,
  type OwnFrame,
  ownApplication,
  type Problem,
  pathOf,
  refusedProblem,
  replyTo,
  staleProblem,
} from './own-application.ts';
import { ownChanges } from './own-changes.ts';

const shape = { version: seenVersion, declare: z.literal('yes').optional() };

type View = FormModel &
  OwnFrame & {
    problem: Problem;
    may: boolean;
    missing: MissingItem[];
    facts: FactRow[];
    documents: DocumentRow[];
    duty: DutyView;
    declareOptions: { value: string; label: string }[];
    changes: ChangesView | null;
    /** Why it cannot be sent though nothing is missing. */
    blocked: string | null;
  };

/** Checking the whole application and sending it. */
export const submissionRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/agency/applications/:id/submission',
    action: 'send-application',
    handle: async (context) => page(context, await ownApplication(context)),
  },
  { method: 'post', path: '/agency/applications/:id/submission', action: 'send-application', handle: send },
];

async function send(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const own = await ownApplication(context);
  const form = readForm(shape, body);
  if ('errors' in form) return page(context, own, { errors: form.errors });
  const { version, declare, formKey } = form.value;
  if (declare === undefined) return page(context, own, { errors: { declare: 'declare' } });
  const doing = doingOf(own, formKey, `${pathOf(own)}?sent`);
  const answer = await actOnApplication(deps, doing, { id: own.application.id }, version, { act: 'send' });
  return replyTo(answer, {
    refused: (code) => page(context, own, { problem: refusedProblem(lang, code) }),
    stale: async () => page(context, await ownApplication(context), { problem: staleProblem(lang, 'stale-other'), code: 409 }),
  });
}

type Shown = { problem?: Problem; errors?: FieldErrors; code?: 409 };

async function page(context: Context, own: Own, { problem = null, errors, code }: Shown = {}): Promise<Reply> {
  const { deps, lang, law, now } = context;
  const { application, procedure } = own;
  const blocked = refusalOfSending(own.facts);
  const model: View = {
    ...formModel(lang, {}, errors),
    ...frameOf(own),
    problem,
    may: mayDo(own, 'send'),
    missing: missingItems(lang, own),
    facts: factsView(lang, procedure.facts, application.draft),
    documents: documentsView(lang, procedure.documents, await documentsOf(deps.database.db, application.id), own.facts.occasions),
    duty: dutyView(lang, law, procedure, application, await paymentsOf(deps.database.db, application.id), now),
    changes: await ownChanges(context, own),
    blocked: blocked && t(lang, `applicationRefusals.${blocked}`),
    declareOptions: [{ value: 'yes', label: t(lang, 'ownApplication.declare-label') }],
  };
  return { view: 'agency/submission', model, code: code ?? (problem || errors ? 422 : 200) };
}
