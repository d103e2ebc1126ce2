import { addKey, revokeKey } from '../../acts/keys.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { keysOfUser } from '../../store/staff-keys.ts';
import { t } from '../../text/catalogue.ts';
import { type OwnKeysFrame, ownKeys, ownKeysCode, ownKeysFrame, type Trouble } from './own-keys.ts';

const path = '/account/keys';
const action = 'keep-keys';
const { add, revoke } = ownKeys({ path, add: addKey, revoke: revokeKey, show });

/** The keys an officer signs with: every one in the public log, and every one with its own day. */
export const keysRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action, handle: (context) => show(context) },
  { method: 'post', path, action, handle: add },
  { method: 'post', path: `${path}/:key/revocation`, shownOn: path, action, handle: revoke },
];

type View = OwnKeysFrame & {
  keys: { key: string; label: string; ending: string; since: Date; software: boolean; refused: boolean; waits: boolean }[];
  /** Whether there is one that nobody vouched for yet. */
  waiting: boolean;
  /** Whether a key can be added now. */
  mayAdd: boolean;
};

async function show(context: PublicContext, trouble: Trouble = {}): Promise<Reply> {
  const { deps, lang } = context;
  const { software } = deps.signing;
  const keys = await keysOfUser(deps.database.db, signedIn(context).id);
  const known = keys.flatMap((key) => (key.software ? [] : [key.credential]));
  const done = { added: t(lang, 'keysPage.is-added'), revoked: t(lang, 'keysPage.is-revoked') };
  const model: View = {
    ...ownKeysFrame(context, trouble, known, done),
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
  };
  return { view: 'account/keys', model, code: ownKeysCode(trouble) };
}

/** The digits by which two people on the telephone know that they speak of the same key. */
export function endingOf(key: string): string {
  return `${key.slice(-8, -4)} ${key.slice(-4)}`;
}
