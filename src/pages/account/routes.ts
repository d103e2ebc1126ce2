import type { Limits } from '../../http/limits.ts';
import type { OpenId } from '../../http/openid.ts';
import type { PublicRoute } from '../../http/route.ts';
import { accountRoutes } from './account.ts';
import { documentRoutes } from './document.ts';
import { identityRoutes } from './identity.ts';
import { keysRoutes } from './keys.ts';
import { letterRoutes } from './letter.ts';
import { openIdRoutes } from './openid.ts';
import { passwordRoutes } from './password.ts';
import { registrationRoutes } from './registration.ts';
import { signInRoutes } from './sign-in.ts';

/** What has to do with the own account, and the files that everyone with one may be given. */
export function accountRoom(limits: Limits, openId: OpenId | null): readonly PublicRoute[] {
  return [
    ...signInRoutes(limits),
    ...openIdRoutes(limits, openId),
    ...identityRoutes(openId),
    ...accountRoutes,
    ...passwordRoutes(limits),
    ...keysRoutes,
    ...registrationRoutes(limits),
    ...documentRoutes,
    ...letterRoutes,
  ];
}
