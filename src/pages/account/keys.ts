import { randomUUID } from 'node:crypto';
import type { Answer } from '../../acts/act.ts';
import { addKey, challengeOfNewKey, revokeKey } from '../../acts/keys.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FormModel, formModel, line, readForm } from '../../http/forms.ts';
import { newKeyOptions, readNewKey, registration } from '../../http/new-key.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import type { KeyRefusal } from '../../rules/keys.ts';
import { personOf } from '../../store/log.ts';
import { keysOfUser } from '../../store/staff-keys.ts';
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
  keys: { key: string; label: string; ending: string; since: Date; software: boolean; refused: boolean; waits: boolean }[];
  /** Whether there is one that nobody vouched for yet. */
  waiting: boolean;
  /** Whether a key can be added now. */
  mayAdd: boolean;
  /** The form of a new key has its key of its own: what the authenticator signs is reckoned from it. */
  newKey: { formKey: string; options: string };
  origin: string;
};

async function add(context: PublicContext): Promise<Reply> {
  const { deps, body } = context;
  const actor = signedIn(context);
  const form = readForm({ label: line(60), registration }, body);
  if ('errors' in form) return show(context, { form: formModel(context.lang, form.typed, form.errors) });
  const { label, formKey } = form.value;
  const newKey = readNewKey(form.value.registration);
  const doing = { actor, formKey, location: `${path}?done=added` };
  return answerTo(context, await addKey(deps, doing, label, newKey), formModel(context.lang, form.typed));
}

async function revoke(context: PublicContext): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?done=revoked` };
  return answerTo(context, await revokeKey(context.deps, doing, context.params.key ?? '', context.req.sessionID));
}

function answerTo(context: PublicContext, answer: Answer<KeyRefusal>, form?: FormModel): Promise<Reply> | Reply {
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) return show(context, { refused: answer.refused, ...(form && { form }) });
  throw notFound();
}

type Trouble = { refused?: KeyRefusal; form?: FormModel };

async function show(context: PublicContext, { refused, form }: Trouble = {}): Promise<Reply> {
  const { deps, lang, query } = context;
  const actor = signedIn(context);
  const keys = await keysOfUser(deps.database.db, actor.id);
  const formKey = randomUUID();
  const { origin, software } = deps.signing;
  const challenge = challengeOfNewKey(deps, actor.id, formKey);
  const owner = { handle: personOf(actor.id), name: actor.name };
  const known = keys.flatMap((key) => (key.software ? [] : [key.credential]));
  const model: View = {
    ...(form ?? formModel(lang)),
    done: query.done === 'added' || query.done === 'revoked' ? t(lang, `keysPage.is-${query.done}`) : null,
    problem: refused ? { heading: t(lang, 'keysPage.not-done'), text: t(lang, `keyRefusals.${refused}`) } : null,
    keys: keys.map((key) => ({
      key: key.key,
      label: key.software ? t(lang, 'keysPage.software') : key.label,
      ending: endingOf(key.key),
      since: key.addedAt,
      software: key.software,
      refused: key.software && software === null,
      waits: key.confirmedAt === null,
    })),
    waiting: keys.some(({ confirmedAt }) => confirmedAt === null),
    mayAdd: (software !== null && keys.length === 0) || keys.some(({ confirmedAt }) => confirmedAt !== null),
    newKey: { formKey, options: JSON.stringify(newKeyOptions(origin, challenge, owner, known)) },
    origin,
  };
  return { view: 'account/keys', model, code: refused || form ? 422 : 200 };
}

/** The digits by which two people on the telephone know that they speak of the same key. */
export function endingOf(key: string): string {
  return `${key.slice(-8, -4)} ${key.slice(-4)}`;
}
