import { challengeOf, type SignatureNeeded, signingKeys } from '../../acts/signing.ts';
import { type AskToSign, signedIn } from '../../http/route.ts';
import { assertionOptions } from '../../http/signature.ts';
import { personOf } from '../../store/log.ts';
import { keysOfUser, type StaffKey } from '../../store/staff-keys.ts';
import { t } from '../../text/catalogue.ts';
import { type EntryView, entryView } from './entry-view.ts';
import { addressOf, fieldsOf } from './form-again.ts';

type View = {
  /** Why what came signed was not done. */
  problem: { heading: string; text: string } | null;
  name: string;
  person: string;
  entries: (EntryView & { number: number; count: number })[];
  fingerprint: string;
  /** Where the form goes once more, and all it carried. */
  action: string;
  fields: ReturnType<typeof fieldsOf>;
  /** Whether somebody typed or chose anything: then the form can be drawn again with it. */
  typed: boolean;
  /** What the browser is asked for, as JSON; null where the officer has no key that a browser could use. */
  options: string | null;
  /** Whether the officer has one that nobody vouched for yet. */
  waits: boolean;
  origin: string;
  /** Whether a program may sign in the officer's place. */
  sample: boolean;
};

/**
 * Shows an officer what would stand in the public log in the officer's name, and asks for a signature. Nothing is done yet: the form comes
 * back whole, with the signature beside its own fields. To a program the same as JSON.
 */
export const askToSign: AskToSign = async (context, needed) => {
  const { deps, lang } = context;
  const actor = signedIn(context);
  const { draft, contents, meant, why } = needed;
  const challenge = challengeOf(draft.digests);
  const keys = (await signingKeys(deps.database.db, deps.signing, actor.id)).filter((key) => !key.software && !isRevokedBy(needed, key));
  const publicKey = assertionOptions(
    deps.signing.origin,
    challenge,
    keys.map(({ credential: id, transports }) => ({ id, transports })),
  );
  const waits = keys.length === 0 && (await keysOfUser(deps.database.db, actor.id)).some(({ confirmedAt }) => confirmedAt === null);
  if (context.wantsJson) return { json: { why, digests: draft.digests, contents, publicKey }, code: why ? codes[why] : 428 };
  const model: View = {
    problem: why && { heading: t(lang, 'signPage.not-done'), text: t(lang, `signPage.${why}`) },
    ...{ name: actor.name, person: personOf(actor.id) },
    entries: contents.map((content, place) => ({
      ...entryView(lang, content, meant[place] ?? null),
      number: place + 1,
      count: contents.length,
    })),
    fingerprint: challenge,
    action: addressOf(context),
    fields: fieldsOf(context.body),
    typed: Object.keys(context.body).some((name) => !['formKey', 'version', 'seen'].includes(name)),
    options: keys.length === 0 ? null : JSON.stringify(publicKey),
    waits,
    origin: deps.signing.origin,
    sample: deps.signing.software !== null,
  };
  return { view: 'account/sign', model, code: why ? codes[why] : 200 };
};

const codes = { changed: 409, wrong: 422 } as const;

/** A key does not sign its own revocation. */
function isRevokedBy({ contents }: SignatureNeeded, { key }: StaffKey): boolean {
  return contents.some(({ type, part }) => type === 'key-revoked' && part.key === key);
}
