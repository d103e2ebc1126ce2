import { addPasskey, takePasskey } from '../../acts/passkeys.ts';
import type { Limits } from '../../http/limits.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { passkeysOfUser } from '../../store/passkeys.ts';
import { t } from '../../text/catalogue.ts';
import { type OwnKeysFrame, ownKeys, ownKeysCode, ownKeysFrame, type Trouble } from './own-keys.ts';

const path = '/account/passkeys';
const action = 'keep-passkeys';
const { add, revoke } = ownKeys({ path, add: addPasskey, revoke: takePasskey, show });

/** The keys by which an agency's people sign in. */
export function passkeysRoutes(limits: Limits): readonly PublicRoute[] {
  const door = { path, action, withExpiredPassword: true } as const;
  return [
    { ...door, method: 'get', handle: (context) => show(context) },
    { ...door, method: 'post', fresh: true, before: [limits.proof], handle: add },
    { method: 'post', path: `${path}/:key/revocation`, shownOn: path, action, handle: revoke },
  ];
}

type View = OwnKeysFrame & { keys: { credential: string; label: string; since: Date; used: Date | null }[] };

async function show(context: PublicContext, trouble: Trouble = {}): Promise<Reply> {
  const { deps, lang } = context;
  const keys = await passkeysOfUser(deps.database.db, signedIn(context).id);
  const known = keys.map(({ credential }) => credential);
  const done = { added: t(lang, 'keysPage.is-added'), revoked: t(lang, 'passkeysPage.is-revoked') };
  const model: View = {
    ...ownKeysFrame(context, trouble, known, done),
    keys: keys.map(({ credential, label, addedAt, usedAt }) => ({ credential, label, since: addedAt, used: usedAt })),
  };
  return { view: 'account/passkeys', model, code: ownKeysCode(trouble) };
}
