import type { PublicRoute, Reply } from '../../http/route.ts';
import { addYears } from '../../rules/calendar.ts';
import { langs } from '../../rules/languages.ts';
import { hotlines } from '../../text/hotlines.ts';

/** Whom to tell of a hole in the register (RFC 9116). It runs out a year after the number was last looked up: an old contact says so itself. */
export const securityTxtRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path: '/.well-known/security.txt',
    action: 'read-register',
    handle: ({ deps }) => told(deps.mail.base),
  },
];

function told(base: string): Reply {
  const contact = hotlines.find(({ code }) => code === 'department');
  if (!contact) throw new Error('the Department has no telephone');
  const lines = [
    `Contact: tel:${contact.tel}`,
    `Expires: ${addYears(contact.asOf, 1)}T00:00:00Z`,
    `Preferred-Languages: ${langs.join(', ')}`,
    `Canonical: ${base}/.well-known/security.txt`,
  ];
  return { open: `${lines.join('\n')}\n`, mediaType: 'text/plain; charset=utf-8', headers: { 'Cache-Control': 'no-cache' } };
}
