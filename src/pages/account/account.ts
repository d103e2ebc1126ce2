import { notFound } from '../../http/errors.ts';
import { homeOf } from '../../http/navigation.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import type { Lang } from '../../rules/languages.ts';
import { can, type Role } from '../../rules/permissions.ts';
import { type Agency, agencyById } from '../../store/agencies.ts';
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
  /** Whether this person can link the account with the sign-in service of others. */
  links: boolean;
};

/** Who the register takes this person for, and what they can change about it. */
export const accountRoutes: readonly PublicRoute[] = [{ method: 'get', path: '/account', action: 'use-account', handle: show }];

async function show(context: PublicContext): Promise<Reply> {
  const actor = signedIn(context);
  const { db } = context.deps.database;
  const user = await userById(db, actor.id);
  if (!user) throw notFound();
  const agency = user.agencyId === null ? undefined : await agencyById(db, user.agencyId);
  const room = homeOf(actor);
  const model = view(context.lang, user, agency, room === '/account' ? null : room, context.query.changed !== undefined);
  return {
    view: 'account/account',
    model: { ...model, signs: can(actor, 'keep-keys'), links: context.req.offersOpenId && can(actor, 'link-identity') } satisfies View,
  };
}

function view(lang: Lang, user: User, agency: Agency | undefined, room: string | null, changed: boolean): Omit<View, 'signs' | 'links'> {
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
