import { HttpError, notFound } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import { homeOf } from '../../http/navigation.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import type { Lang } from '../../rules/languages.ts';
import { can, type Role } from '../../rules/permissions.ts';
import { hasEnded, type Way } from '../../rules/sessions.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
import { endOtherSessions, sessionsOf } from '../../store/sessions.ts';
import { waitingKeys } from '../../store/staff-keys.ts';
import { type User, userById } from '../../store/users.ts';
import { agencyName } from '../../text/agency-name.ts';

type View = {
  changed: boolean;
  name: string;
  email: string;
  role: Role;
  region: string | null;
  agency: { name: string; unp: string } | null;
  room: string | null;
  /** Whether this person signs what enters the public log. */
  signs: boolean;
  /** Whether this person keeps keys to sign in by, and whether there can be a password. */
  passkeys: boolean;
  password: boolean;
  /** How many keys wait for somebody like this person to vouch for them. */
  waiting: number;
  ended: boolean;
  sessions: { by: Way; own: boolean; began: Date; seen: Date }[];
  /** Whether this person can link the account with the sign-in service of others. */
  links: boolean;
};

type Known = Pick<View, 'changed' | 'name' | 'email' | 'role' | 'region' | 'agency' | 'room'>;

/** Who the register takes this person for, and what they can change about it. */
export const accountRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/account', action: 'use-account', handle: show },
  { method: 'post', path: '/account/sessions', shownOn: '/account', action: 'use-account', handle: endOthers },
];

async function endOthers(context: PublicContext): Promise<Reply> {
  if ('errors' in readForm({}, context.body)) throw new HttpError(400, 'malformed form');
  await endOtherSessions(context.deps.database.db, signedIn(context).id, context.req.sessionID);
  return { to: '/account?ended' };
}

async function show(context: PublicContext): Promise<Reply> {
  const actor = signedIn(context);
  const { db } = context.deps.database;
  const user = await userById(db, actor.id);
  if (!user) throw notFound();
  const agency = user.agencyId === null ? undefined : await agencyById(db, user.agencyId);
  const room = homeOf(actor);
  const model = view(context.lang, user, agency, room === '/account' ? null : room, context.query.changed !== undefined);
  const sessions = await sessionsOf(db, actor.id, context.req.sessionID);
  const open = sessions.filter(({ entry }) => !hasEnded(entry, context.now));
  const own: View = {
    ...model,
    signs: can(actor, 'keep-keys'),
    links: context.req.offersOpenId && can(actor, 'link-identity'),
    passkeys: can(actor, 'keep-passkeys'),
    password: user.role === 'agency',
    waiting: can(actor, 'confirm-key') ? (await waitingKeys(db)).length : 0,
    ended: context.query.ended !== undefined,
    sessions: open.map(({ entry: { by, began, seen }, own }) => ({ by, own, began: new Date(began), seen: new Date(seen) })),
  };
  return { view: 'account/account', model: own };
}

function view(lang: Lang, user: User, agency: Agency | undefined, room: string | null, changed: boolean): Known {
  return {
    changed,
    name: user.name,
    email: user.email,
    role: user.role,
    region: user.region ?? agency?.region ?? null,
    agency: agency ? { name: agencyName(lang, agency), unp: agency.unp } : null,
    room,
  };
}
