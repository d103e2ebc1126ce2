import type { MailCode, MailData } from '../rules/mails.ts';
import { withFollowLinks } from './followers.ts';
import { withInvitationLink } from './invitations.ts';

/** What a letter says, with the links that only it may carry: they are reckoned while it is drawn, and kept nowhere. */
export function withLinks(secret: string, mail: MailCode, data: MailData): MailData {
  return withInvitationLink(secret, withFollowLinks(secret, mail, data));
}
