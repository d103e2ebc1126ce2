import { actOnApplication } from '../../acts/application.ts';
import { HttpError } from '../../http/errors.ts';
import { readForm, seenVersion } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
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

type View = OwnFrame & { problem: Problem; may: boolean };

/** Withdrawing an application: asked once more, for it cannot be undone. */
export const withdrawalRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/agency/applications/:id/withdrawal',
    action: 'withdraw-application',
    handle: async (context) => page(await ownApplication(context)),
  },
  { method: 'post', path: '/agency/applications/:id/withdrawal', action: 'withdraw-application', handle: withdraw },
];

async function withdraw(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const own = await ownApplication(context);
  const form = readForm({ version: seenVersion }, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = doingOf(own, form.value.formKey, pathOf(own));
  const answer = await actOnApplication(deps, doing, { id: own.application.id }, form.value.version, { act: 'withdraw' });
  return replyTo(answer, {
    refused: (code) => page(own, refusedProblem(lang, code), 422),
    stale: async () => page(await ownApplication(context), staleProblem(lang, 'stale-other'), 409),
  });
}

function page(own: Own, problem: Problem = null, code: 200 | 409 | 422 = 200): Reply {
  const model: View = { ...frameOf(own), problem, may: mayDo(own, 'withdraw') };
  return { view: 'agency/withdrawal', model, code };
}
