import { signInByIdentity } from '../../acts/identity.ts';
import { notFound } from '../../http/errors.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import { type OpenId, type OpenIdAnswer, openIdCallback } from '../../http/openid.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { can } from '../../rules/permissions.ts';

/** For so many minutes who came back may say that this is to be linked. */
const minutesPending = 5;

/** The way in by the sign-in service of others: away to it, and back. Officers have no such way. */
export function openIdRoutes(limits: Limits, openId: OpenId | null): readonly PublicRoute[] {
  const common = { method: 'get', action: 'sign-in', withExpiredPassword: true } as const;
  // Without a service nobody is sent anywhere, and both addresses are there for nobody.
  const [leave, come] = openId ? [[limits.openId, openId.leave], [openId.come]] : [[], []];
  return [
    { ...common, path: '/account/openid', before: leave, handle: arrive },
    { ...common, path: openIdCallback, before: come, handle: arrive },
  ];
}

async function arrive({ deps, req, actor, now }: PublicContext): Promise<Reply> {
  const { openIdAnswer: answer } = req;
  if (!answer) throw notFound();
  if ('failed' in answer) return told(answer.failed);
  if (actor) {
    if (!can(actor, 'link-identity')) return told('not-for-staff');
    req.session.openIdPending = { userId: actor.id, ...answer, until: now.getTime() + minutesPending * 60_000 };
    return { to: '/account/identity' };
  }
  const user = await signInByIdentity(deps, answer.identity);
  return user ? { to: homeOf(await req.enter(user, 'openid')) } : told('unknown');
}

type Told = Extract<OpenIdAnswer, { failed: string }>['failed'] | 'unknown' | 'not-for-staff';

function told(what: Told): Reply {
  const model: { what: Told; again: boolean } = { what, again: what === 'away' || what === 'refused' || what === 'cancelled' };
  return { view: 'account/openid', model, code: what === 'away' ? 503 : 422 };
}
