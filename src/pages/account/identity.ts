import { type IdentityRefusal, linkIdentity, unlinkIdentity } from '../../acts/identity.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import type { OpenId } from '../../http/openid.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { identitiesOf } from '../../store/identities.ts';
import { t } from '../../text/catalogue.ts';

const path = '/account/identity';
const action = 'link-identity';

/** Links the account of an agency's person to what the sign-in service says of them, and takes that away again. */
export function identityRoutes(limits: Limits, openId: OpenId | null): readonly PublicRoute[] {
  return [
    { method: 'get', path, action, handle: (context) => show(context, openId) },
    // Who finds a browser open must not be able to make a way in of their own.
    { method: 'post', path, action, fresh: true, before: [limits.proof], handle: (context) => link(context, openId) },
    { method: 'post', path: `${path}/unlinking`, shownOn: path, action, handle: (context) => unlink(context, openId) },
  ];
}

type View = FormModel & {
  /** Whether there is a service to link with. */
  offered: boolean;
  linkedAt: Date | null;
  /** Who came back from the service and is to be linked: how it calls the person, and by what it knows them. */
  pending: { name: string | null; subject: string } | null;
  problem: { heading: null; text: string } | null;
};

async function show(context: PublicContext, openId: OpenId | null, problem: IdentityRefusal | null = null): Promise<Reply> {
  const { deps, lang } = context;
  const { id } = signedIn(context);
  const [linked] = await identitiesOf(deps.database.db, id);
  const pending = pendingOf(context);
  const model: View = {
    ...formModel(lang),
    offered: openId !== null,
    linkedAt: linked?.linkedAt ?? null,
    pending: pending && { name: pending.name, subject: pending.identity.subject },
    problem: problem && { heading: null, text: t(lang, `identityRefusals.${problem}`) },
  };
  return { view: 'account/identity', model, code: problem ? 422 : 200 };
}

async function link(context: PublicContext, openId: OpenId | null): Promise<Reply> {
  const { deps, req, body } = context;
  const form = readForm({}, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const pending = pendingOf(context);
  if (!pending) return { to: path };
  const answer = await linkIdentity(deps, { actor: signedIn(context), formKey: form.value.formKey, location: path }, pending.identity);
  delete req.session.openIdPending;
  if ('refused' in answer) return show(context, openId, answer.refused);
  if (!('done' in answer)) throw notFound();
  await req.stepUp();
  return { to: answer.done };
}

async function unlink(context: PublicContext, openId: OpenId | null): Promise<Reply> {
  const { deps, req, body } = context;
  const form = readForm({}, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: path };
  const answer = await unlinkIdentity(deps, doing, req.sessionID);
  if ('refused' in answer) return show(context, openId, answer.refused);
  if (!('done' in answer)) throw notFound();
  return { to: answer.done };
}

function pendingOf({ req, actor, now }: PublicContext) {
  const { openIdPending: pending } = req.session;
  return pending && pending.userId === actor?.id && now.getTime() < pending.until ? pending : null;
}
