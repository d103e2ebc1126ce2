import { z } from 'zod';
import { type MailRefusal, retryMail, returnMail } from '../../acts/mail.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import type { Lang } from '../../rules/languages.ts';
import { waitsTooLong } from '../../rules/mails.ts';
import { can } from '../../rules/permissions.ts';
import { lettersTo } from '../../store/delivery.ts';
import { countWaiting, type QueuedMail, troubledMails } from '../../store/outbox.ts';
import { t } from '../../text/catalogue.ts';
import { letterOf } from '../../text/letter.ts';
import { type LetterRow, letterRow } from '../case/delivery.ts';

export const mailRoutes: readonly Route[] = [
  { method: 'get', path: '/officer/mail', action: 'read-mail', handle: (context) => showMail(context) },
  {
    method: 'post',
    path: '/officer/mail/:seq/attempt',
    shownOn: '/officer/mail',
    action: 'retry-mail',
    handle: (context) => act(context, retryMail),
  },
  {
    method: 'post',
    path: '/officer/mail/:seq/return',
    shownOn: '/officer/mail',
    action: 'retry-mail',
    handle: (context) => act(context, returnMail),
  },
];

type Row = Pick<QueuedMail, 'seq' | 'recipient' | 'failedAt' | 'dueAt' | 'queuedAt' | 'error'> & { subject: string };

const pageSize = 50;
const query = z.strictObject({
  lang: z.string().optional(),
  to: z.string().max(254).optional(),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
});

/** What staff look after: letters that were given up or came back, those that wait for longer than they should, and what went to one address. */
async function showMail(context: Context, refused?: MailRefusal): Promise<Reply> {
  const { deps, lang, now } = context;
  const { db } = deps.database;
  const read = query.safeParse(context.query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { page } = read.data;
  const before = new Date(now.getTime() - waitsTooLong * 60_000);
  const { mails, total } = await troubledMails(db, before, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: address(pages) };
  return {
    view: 'officer/mail',
    code: refused ? 422 : 200,
    model: {
      problem: refused ? { heading: null, text: t(lang, `mailPage.${refused}`) } : null,
      noServer: deps.mail.way === 'none',
      waiting: await countWaiting(db),
      mayRetry: can(signedIn(context), 'retry-mail'),
      rows: mails.map((mail) => rowOf(lang, mail)),
      ...(await foundView(context, read.data.to)),
      paging: { page, pages, previous: page > 1 ? address(page - 1) : null, next: page < pages ? address(page + 1) : null },
    },
  };
}

function address(page: number): string {
  return `/officer/mail?page=${page}`;
}

/** The subject is in the reader's language: staff read what the letter is about, not the letter. */
function rowOf(lang: Lang, { seq, recipient, mail, data, failedAt, dueAt, queuedAt, error }: QueuedMail): Row {
  return { seq, recipient, subject: letterOf(lang, mail, data, '').subject, failedAt, dueAt, queuedAt, error };
}

/** The letters to one address: `to` is null where nobody asked. */
async function foundView({ deps, lang }: Context, to = ''): Promise<{ to: string | null; found: (LetterRow & { seq: number })[] }> {
  const asked = to.trim().toLowerCase();
  if (asked === '') return { to: null, found: [] };
  const mails = await lettersTo(deps.database.db, asked, pageSize);
  return {
    to: asked,
    found: mails.map((mail) => ({ ...letterRow(lang, mail), seq: mail.seq, subject: letterOf(lang, mail.mail, mail.data, '').subject })),
  };
}

async function act(context: Context, doIt: typeof retryMail): Promise<Reply> {
  const { deps, body, params } = context;
  const form = readForm({}, body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  if (!/^[1-9]\d{0,14}$/.test(params.seq ?? '')) throw notFound();
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: '/officer/mail' };
  const answer = await doIt(deps, doing, Number(params.seq));
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) return showMail(context, answer.refused);
  throw notFound();
}
