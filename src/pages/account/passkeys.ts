import { randomUUID } from 'node:crypto';
import type { Answer } from '../../acts/act.ts';
import { challengeOfNewKey } from '../../acts/keys.ts';
import { addPasskey, type PasskeyRefusal, takePasskey } from '../../acts/passkeys.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FormModel, formModel, line, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { newKeyOptions, readNewKey, registration } from '../../http/new-key.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { personOf } from '../../store/log.ts';
import { passkeysOfUser } from '../../store/passkeys.ts';
import { t } from '../../text/catalogue.ts';

const path = '/account/passkeys';
const action = 'keep-passkeys';

/** The keys by which an agency's people sign in. */
export function passkeysRoutes(limits: Limits): readonly PublicRoute[] {
  const door = { path, action, withExpiredPassword: true } as const;
  return [
    { ...door, method: 'get', handle: (context) => show(context) },
    { ...door, method: 'post', fresh: true, before: [limits.proof], handle: add },
    { method: 'post', path: `${path}/:credential/revocation`, shownOn: path, action, handle: take },
  ];
}

type View = FormModel & {
  done: string | null;
  problem: { heading: string; text: string } | null;
  keys: { credential: string; label: string; since: Date; used: Date | null }[];
  newKey: { formKey: string; options: string };
  origin: string;
};

async function add(context: PublicContext): Promise<Reply> {
  const { deps, body } = context;
  const actor = signedIn(context);
  const form = readForm({ label: line(60), registration }, body);
  if ('errors' in form) return show(context, { form: formModel(context.lang, form.typed, form.errors) });
  const { label, formKey } = form.value;
  const doing = { actor, formKey, location: `${path}?done=added` };
  const answer = await addPasskey(deps, doing, label, readNewKey(form.value.registration));
  return answerTo(context, answer, formModel(context.lang, form.typed));
}

async function take(context: PublicContext): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?done=revoked` };
  return answerTo(context, await takePasskey(context.deps, doing, context.params.credential ?? '', context.req.sessionID));
}

function answerTo(context: PublicContext, answer: Answer<PasskeyRefusal>, form?: FormModel): Promise<Reply> | Reply {
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) return show(context, { refused: answer.refused, ...(form && { form }) });
  throw notFound();
}

type Trouble = { refused?: PasskeyRefusal; form?: FormModel };

async function show(context: PublicContext, { refused, form }: Trouble = {}): Promise<Reply> {
  const { deps, lang, query } = context;
  const actor = signedIn(context);
  const keys = await passkeysOfUser(deps.database.db, actor.id);
  const formKey = randomUUID();
  const { origin } = deps.signing;
  const challenge = challengeOfNewKey(deps, actor.id, formKey);
  const owner = { handle: personOf(actor.id), name: actor.name };
  const known = keys.map(({ credential }) => credential);
  const done = query.done === 'added' ? 'keysPage.is-added' : query.done === 'revoked' ? 'passkeysPage.is-revoked' : null;
  const model: View = {
    ...(form ?? formModel(lang)),
    done: done && t(lang, done),
    problem: refused ? { heading: t(lang, 'keysPage.not-done'), text: t(lang, `keyRefusals.${refused}`) } : null,
    keys: keys.map(({ credential, label, addedAt, usedAt }) => ({ credential, label, since: addedAt, used: usedAt })),
    newKey: { formKey, options: JSON.stringify(newKeyOptions(origin, challenge, owner, known)) },
    origin,
  };
  return { view: 'account/passkeys', model, code: refused || form ? 422 : 200 };
}
