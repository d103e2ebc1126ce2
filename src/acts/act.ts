import type { Policy } from '../log/policy.ts';
import type { Actor } from '../rules/permissions.ts';
import type { Sieve } from '../sieve/sieve.ts';
import { brokenConstraint, type Database, type Db, withTransaction } from '../store/database.ts';
import type { Files } from '../store/files.ts';
import { leadFormKey, takeFormKey } from '../store/form-keys.ts';
import type { ReadLaw } from '../store/law.ts';
import type { Sealing } from '../store/sealing.ts';
import { useSigner } from '../store/signing.ts';
import { keepDraft, takeDraft } from '../store/signing-drafts.ts';
import { openSigner, SignatureNeeded, type Signing } from './signing.ts';

/** What every act works with. `now` is read once per act, so all its rows carry one moment. */
export type Deps = {
  database: Database;
  files: Files;
  /** What uploaded files go through before they are kept. */
  sieve: Sieve;
  law: ReadLaw;
  sealing: Sealing;
  signing: Signing;
  mail: Mailing;
  /** Who witnesses the public log. */
  policy: Policy;
  now: () => Date;
};

/**
 * `base`: the address of the register that letters lead to. `way`: how letters leave, to a mail server, to the inbox of a development
 * machine, or not at all until a server is set. `secret`: from which the codes in letters, and what a new key has to sign, are reckoned.
 */
export type Mailing = { base: string; way: 'server' | 'inbox' | 'none'; secret: string };

/** Who does it, with which form, and where that form leads when it took effect. */
export type Doing = { actor: Actor; formKey: string; location: string };

/** `done`: it took effect (now, or when this same form came the first time). Everything else changed nothing. */
export type Answer<Code extends string> = { done: string } | { refused: Code } | { stale: true } | { missing: true };

/**
 * Runs one act as one transaction, once per form: a double click or a retry finds the first answer and has no second effect.
 * Whatever `work` returns but `done` undoes everything it wrote. Throws `SignatureNeeded`, nothing done, for what an officer has still to sign.
 */
export async function actOnce<Code extends string>(
  deps: Deps,
  doing: { actor: Actor | null; formKey: string; location: string },
  work: (tx: Db, now: Date) => Promise<Answer<Code>>,
): Promise<Answer<Code>> {
  const now = deps.now();
  const { actor, formKey, location } = doing;
  try {
    return await withTransaction(deps.database, async (tx) => {
      const before = await takeFormKey(tx, formKey, actor?.id ?? null, location, now);
      if (before !== null) return { done: before };
      const signer = actor && actor.role !== 'agency' ? await signerFor(tx, deps.signing, actor, formKey, now) : null;
      if (signer) useSigner(tx, signer);
      const answer = await work(tx, now);
      if (!('done' in answer)) throw new Undone(answer);
      // The number of what is new is known only now.
      if (answer.done !== location) await leadFormKey(tx, formKey, answer.done);
      signer?.finish();
      return answer;
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer as Answer<Code>;
    // The database knows of an office that was lost, or an account shut, since this request was let in.
    if (brokenConstraint(error)?.endsWith('_part')) return { refused: 'not-allowed' as Code };
    if (!(error instanceof SignatureNeeded) || !actor) throw error;
    const kept = await keepDraft(deps.database.db, { ...error.draft, formKey, userId: actor.id, at: now });
    // The same form came twice at once, and the other's draft stands: this one is shown the same, so that either page can be signed.
    if (kept === 'other') return actOnce(deps, doing, work);
    throw error;
  }
}

async function signerFor(tx: Db, signing: Signing, actor: Actor, formKey: string, now: Date) {
  const draft = signing.asking ? await takeDraft(tx, formKey, actor.id) : null;
  return openSigner(tx, signing, { actor, act: formKey, now, draft });
}

class Undone extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('the act was not done');
    this.answer = answer;
  }
}
