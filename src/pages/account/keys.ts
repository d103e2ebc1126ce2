import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from '../../acts/act.ts';
import { addKey, challengeOfNewKey, revokeKey } from '../../acts/keys.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FormModel, formModel, line, readForm } from '../../http/forms.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { base64url } from '../../http/signature.ts';
import type { KeyRefusal } from '../../rules/keys.ts';
import { personOf } from '../../store/log.ts';
import { keysOfUser, type StaffKey } from '../../store/staff-keys.ts';
import { t } from '../../text/catalogue.ts';

const path = '/account/keys';
const action = 'keep-keys';

/** The keys an officer signs with: every one in the public log, and every one with its own day. */
export const keysRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action, handle: (context) => show(context) },
  { method: 'post', path, action, handle: add },
  { method: 'post', path: `${path}/:key/revocation`, shownOn: path, action, handle: revoke },
];

type View = FormModel & {
  done: string | null;
  problem: { heading: string; text: string } | null;
  keys: { key: string; label: string; ending: string; since: Date; software: boolean; refused: boolean }[];
  /** The form of a new key has its key of its own: what the authenticator signs is reckoned from it. */
  newKey: { formKey: string; options: string };
  origin: string;
};

const made = z.strictObject({
  credential: base64url(1023),
  attestation: base64url(8192),
  client: base64url(2048),
  transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(10),
});

async function add(context: PublicContext): Promise<Reply> {
  const { deps, body } = context;
  const actor = signedIn(context);
  const form = readForm({ label: line(60), registration: z.string().max(20_000) }, body);
  if ('errors' in form) return show(context, { form: formModel(context.lang, form.typed, form.errors) });
  const { label, formKey } = form.value;
  const newKey = made.safeParse(parsed(form.value.registration));
  if (!newKey.success) throw new HttpError(400, 'malformed key');
  const doing = { actor, formKey, location: `${path}?done=added` };
  return answerTo(context, await addKey(deps, doing, label, newKey.data), formModel(context.lang, form.typed));
}

async function revoke(context: PublicContext): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?done=revoked` };
  return answerTo(context, await revokeKey(context.deps, doing, context.params.key ?? ''));
}

function answerTo(context: PublicContext, answer: Answer<KeyRefusal>, form?: FormModel): Promise<Reply> | Reply {
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) return show(context, { refused: answer.refused, ...(form && { form }) });
  throw notFound();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Trouble = { refused?: KeyRefusal; form?: FormModel };

async function show(context: PublicContext, { refused, form }: Trouble = {}): Promise<Reply> {
  const { deps, lang, query } = context;
  const actor = signedIn(context);
  const keys = await keysOfUser(deps.database.db, actor.id);
  const formKey = randomUUID();
  const { origin, software } = deps.signing;
  const model: View = {
    ...(form ?? formModel(lang)),
    done: query.done === 'added' || query.done === 'revoked' ? t(lang, `keysPage.is-${query.done}`) : null,
    problem: refused ? { heading: t(lang, 'keysPage.not-done'), text: t(lang, `keyRefusals.${refused}`) } : null,
    keys: keys.map((key) => ({
      key: key.key,
      label: key.software ? t(lang, 'keysPage.software') : key.label,
      ending: key.key.slice(-4),
      since: key.addedAt,
      software: key.software,
      refused: key.software && software === null,
    })),
    newKey: { formKey, options: JSON.stringify(optionsFor(origin, challengeOfNewKey(deps, actor.id, formKey), actor, keys)) },
    origin,
  };
  return { view: 'account/keys', model, code: refused || form ? 422 : 200 };
}

/** What `navigator.credentials.create` is to be asked, bytes in base64url. */
function optionsFor(origin: string, challenge: string, actor: { id: string; name: string }, keys: readonly StaffKey[]) {
  return {
    challenge,
    rp: { id: new URL(origin).hostname, name: 'Dazvol' },
    user: { id: Buffer.from(personOf(actor.id)).toString('base64url'), name: actor.name, displayName: actor.name },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    excludeCredentials: keys.filter(({ software }) => !software).map(({ credential }) => ({ type: 'public-key', id: credential })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
    timeout: 5 * 60_000,
  };
}
