import type { Limits } from '../../http/limits.ts';
import type { OpenId } from '../../http/openid.ts';
import type { PublicRoute } from '../../http/route.ts';
import { accountRoutes } from './account.ts';
import { documentRoutes } from './document.ts';
import { identityRoutes } from './identity.ts';
import { invitationRoutes } from './invitation.ts';
import { keptRoutes } from './kept.ts';
import { keyConfirmationRoutes } from './key-confirmations.ts';
import { keysRoutes } from './keys.ts';
import { letterRoutes } from './letter.ts';
import { openIdRoutes } from './openid.ts';
import { passkeysRoutes } from './passkeys.ts';
import { passwordRoutes } from './password.ts';
import { recoveryRoutes } from './recovery.ts';
import { registrationRoutes } from './registration.ts';
import { secondFactorRoutes } from './second-factor.ts';
import { secondStepRoutes } from './second-step.ts';
import { signInRoutes } from './sign-in.ts';
import { tiesRoutes } from './ties.ts';

/** What has to do with the own account, and the files that everyone with one may be given. */
export function accountRoom(limits: Limits, openId: OpenId | null): readonly PublicRoute[] {
  return [
    ...signInRoutes(limits),
    ...secondStepRoutes(limits),
    ...secondFactorRoutes(limits),
    ...recoveryRoutes(limits),
    ...openIdRoutes(limits, openId),
    ...identityRoutes(limits, openId),
    ...accountRoutes,
    ...keptRoutes,
    ...passwordRoutes(limits),
    ...keysRoutes,
    ...tiesRoutes,
    ...keyConfirmationRoutes,
    ...passkeysRoutes(limits),
    ...invitationRoutes(limits),
    ...registrationRoutes(limits),
    ...documentRoutes,
    ...letterRoutes,
  ];
}
