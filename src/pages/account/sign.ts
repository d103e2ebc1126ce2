import { challengeOf, type SignatureNeeded, signingKeys } from '../../acts/signing.ts';
import { type AskToSign, type PublicContext, signedIn } from '../../http/route.ts';
import { personOf } from '../../store/log.ts';
import type { StaffKey } from '../../store/staff-keys.ts';
import { t } from '../../text/catalogue.ts';
import { type EntryView, entryView } from './entry-view.ts';

type View = {
  /** Why what came signed was not done. */
  problem: { heading: string; text: string } | null;
  name: string;
  person: string;
  entries: (EntryView & { number: number; count: number })[];
  fingerprint: string;
  /** Where the form goes once more, and all it carried. */
  action: string;
  fields: { name: string; value: string }[];
  /** Whether somebody typed or chose anything: then the form can be drawn again with it. */
  typed: boolean;
  /** What the browser is asked for, as JSON; null where the officer has no key that a browser could use. */
  options: string | null;
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
  const { draft, contents, why } = needed;
  const challenge = challengeOf(draft.digests);
  const keys = (await signingKeys(deps.database.db, deps.signing, actor.id)).filter((key) => !key.software && !isRevokedBy(needed, key));
  const publicKey = optionsFor(deps.signing.origin, challenge, keys);
  if (context.wantsJson) return { json: { why, digests: draft.digests, contents, publicKey }, code: why ? codes[why] : 428 };
  const model: View = {
    problem: why && { heading: t(lang, 'signPage.not-done'), text: t(lang, `signPage.${why}`) },
    ...{ name: actor.name, person: personOf(actor.id) },
    entries: contents.map((content, place) => ({ ...entryView(lang, content), number: place + 1, count: contents.length })),
    fingerprint: challenge,
    action: addressOf(context),
    fields: fieldsOf(context.body),
    typed: Object.keys(context.body).some((name) => !['formKey', 'version', 'seen'].includes(name)),
    options: keys.length === 0 ? null : JSON.stringify(publicKey),
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

/** What `navigator.credentials.get` is to be asked, bytes in base64url. */
function optionsFor(origin: string, challenge: string, keys: readonly StaffKey[]) {
  return {
    challenge,
    rpId: new URL(origin).hostname,
    allowCredentials: keys.map(({ credential, transports }) => ({ type: 'public-key', id: credential, transports })),
    userVerification: 'required',
    timeout: minutesToSign * 60_000,
  };
}

const minutesToSign = 5;

/** The address at which the form was sent, in the language of the page. */
function addressOf({ lang, req }: PublicContext): string {
  const path = req.originalUrl.replace(/^\/(be|ru|en)(?=[/?]|$)/, '').replace(/^\/*/, '/');
  return `/${lang}${path}`;
}

function fieldsOf(body: Record<string, unknown>): View['fields'] {
  return Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
  );
}
