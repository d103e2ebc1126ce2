import { randomUUID } from 'node:crypto';
import type { Answer, Deps, Doing } from '../../acts/act.ts';
import { challengeOfNewKey } from '../../acts/keys.ts';
import type { NewKey } from '../../acts/new-key.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { type FormModel, formModel, line, readForm } from '../../http/forms.ts';
import { newKeyOptions, readNewKey, registration } from '../../http/new-key.ts';
import { type PublicContext, type Reply, signedIn } from '../../http/route.ts';
import type { KeyRefusal } from '../../rules/keys.ts';
import { personOf } from '../../store/log.ts';
import { t } from '../../text/catalogue.ts';

/** Why a page of own keys is shown once more. */
export type Trouble = { refused?: KeyRefusal; form?: FormModel };

export type Problem = { heading: string; text: string } | null;
/** The form of a new key has its key of its own: what the authenticator signs is reckoned from it. */
export type NewKeyForm = { newKey: { formKey: string; options: string }; origin: string };

export type OwnKeysFrame = FormModel & NewKeyForm & { done: string | null; problem: Problem };

type OwnKeys<Refusal extends KeyRefusal> = {
  path: string;
  add: (deps: Deps, doing: Doing, label: string, made: NewKey) => Promise<Answer<Refusal>>;
  /** `session`: the one that stays open. */
  revoke: (deps: Deps, doing: Doing, key: string, session: string) => Promise<Answer<Refusal>>;
  show: (context: PublicContext, trouble?: Trouble) => Promise<Reply>;
};

/** What the forms of a page of own keys do: one adds a key, one for each key revokes the key that the address names. */
export function ownKeys<Refusal extends KeyRefusal>({ path, add, revoke, show }: OwnKeys<Refusal>) {
  const answerTo = (context: PublicContext, answer: Answer<Refusal>, form?: FormModel): Promise<Reply> | Reply => {
    if ('done' in answer) return { to: answer.done };
    if ('refused' in answer) return show(context, { refused: answer.refused, ...(form && { form }) });
    throw notFound();
  };
  return {
    add: async (context: PublicContext): Promise<Reply> => {
      const form = readForm({ label: line(60), registration }, context.body);
      if ('errors' in form) return show(context, { form: formModel(context.lang, form.typed, form.errors) });
      const { label, formKey } = form.value;
      const doing = { actor: signedIn(context), formKey, location: `${path}?done=added` };
      const answer = await add(context.deps, doing, label, readNewKey(form.value.registration));
      return answerTo(context, answer, formModel(context.lang, form.typed));
    },
    revoke: async (context: PublicContext): Promise<Reply> => {
      const form = readForm({}, context.body);
      if ('errors' in form) throw new HttpError(400, 'malformed form');
      const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?done=revoked` };
      return answerTo(context, await revoke(context.deps, doing, context.params.key ?? '', context.req.sessionID));
    },
  };
}

/** `known`: the credentials that the authenticator is not to make once more; `done`: what to say of what was just done. */
export function ownKeysFrame(
  context: PublicContext,
  { refused, form }: Trouble,
  known: readonly string[],
  done: Record<'added' | 'revoked', string>,
): OwnKeysFrame {
  const { deps, lang, query } = context;
  return {
    ...(form ?? formModel(lang)),
    ...newKeyForm(deps, signedIn(context), known),
    done: query.done === 'added' || query.done === 'revoked' ? done[query.done] : null,
    problem: refusedKey(context, refused),
  };
}

export function ownKeysCode({ refused, form }: Trouble): 200 | 422 {
  return refused || form ? 422 : 200;
}

export function refusedKey({ lang }: PublicContext, refused: KeyRefusal | undefined): Problem {
  return refused ? { heading: t(lang, 'keysPage.not-done'), text: t(lang, `keyRefusals.${refused}`) } : null;
}

/** What the browser is given to make a key for this person. */
export function newKeyForm(deps: Deps, { id, name }: { id: string; name: string }, known: readonly string[]): NewKeyForm {
  const formKey = randomUUID();
  const { origin } = deps.signing;
  const options = newKeyOptions(origin, challengeOfNewKey(deps, id, formKey), { handle: personOf(id), name }, known);
  return { newKey: { formKey, options: JSON.stringify(options) }, origin };
}
