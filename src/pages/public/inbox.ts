import { z } from 'zod';
import { HttpError, notFound } from '../../http/errors.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { withLinks } from '../../store/mail-links.ts';
import { latestMails } from '../../store/outbox.ts';
import { withRecoveryLink } from '../../store/recovery-links.ts';
import { letterOf } from '../../text/letter.ts';
import { publicHeaders } from './headers.ts';

export const inboxRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/inbox', action: 'read-register', before: [publicHeaders], handle: showInbox },
];

const pageSize = 20;
const query = z.strictObject({
  lang: z.string().optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

/** Every letter as it would have arrived, for whoever tries the register out. Where there is real mail this page does not exist. */
async function showInbox({ deps, query: asked }: PublicContext): Promise<Reply> {
  if (deps.mail.way !== 'inbox') throw notFound();
  const read = query.safeParse(asked);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { page } = read.data;
  const { mails, total } = await latestMails(deps.database.db, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: address(pages) };
  const letters = mails.map(({ seq, recipient, lang, mail, data: kept, queuedAt }) => {
    const data = withRecoveryLink(deps.mail.secret, withLinks(deps.mail.secret, mail, kept));
    return {
      ...letterOf(lang, mail, data, deps.mail.base),
      ...{ seq, recipient, lang, queuedAt, href: `/${lang}${data.path}` },
      leave: data.leave === undefined ? null : `/${lang}${data.leave}`,
    };
  });
  const paging = { page, pages, previous: page > 1 ? address(page - 1) : null, next: page < pages ? address(page + 1) : null };
  return { view: 'public/inbox', model: { letters, paging } };
}

function address(page: number): string {
  return `/inbox?page=${page}`;
}
