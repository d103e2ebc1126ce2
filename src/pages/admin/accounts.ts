import { z } from 'zod';
import { inviteAgain, setAccountDisabled } from '../../acts/account.ts';
import type { Answer } from '../../acts/act.ts';
import { revokeKeysOf } from '../../acts/keys.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { type Role, roles } from '../../rules/permissions.ts';
import { type Account, listAccounts } from '../../store/users.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';

const action = 'manage-accounts';

export const accountsRoutes: readonly Route[] = [
  { method: 'get', path: '/admin/accounts', action, handle: showAccounts },
  {
    method: 'post',
    path: '/admin/accounts/:id/disabling',
    shownOn: '/admin/accounts',
    action,
    fresh: true,
    handle: (context) => setDisabled(context, true),
  },
  {
    method: 'post',
    path: '/admin/accounts/:id/enabling',
    shownOn: '/admin/accounts',
    action,
    fresh: true,
    handle: (context) => setDisabled(context, false),
  },
  { method: 'post', path: '/admin/accounts/:id/keys-revocation', shownOn: '/admin/accounts', action, fresh: true, handle: takeKeys },
  { method: 'post', path: '/admin/accounts/:id/invitation', shownOn: '/admin/accounts', action, fresh: true, handle: inviteOnceMore },
];

type Row = {
  id: string;
  name: string;
  email: string;
  role: Role;
  agency: string | null;
  region: Region | null;
  closedOn: Day | null;
  passwordExpired: boolean;
  own: boolean;
  /** Whether it is an officer's, who signs in by keys alone, and how far those have come. */
  ofStaff: boolean;
  keys: 'none' | 'waiting' | 'there';
  /** Whether there is a key to revoke. */
  signs: boolean;
};

const pageSize = 50;
const query = z.strictObject({
  lang: z.string().optional(),
  role: z
    .enum(roles)
    .or(z.literal('').transform(() => null))
    .nullable()
    .default(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
  done: z.enum(['invited', 'role']).optional(),
});

async function showAccounts(context: Context): Promise<Reply> {
  const { deps, lang } = context;
  const read = query.safeParse(context.query);
  if (!read.success) throw new HttpError(400, 'unknown filter');
  const { role, page, done } = read.data;
  const { accounts, total } = await listAccounts(deps.database.db, role, { offset: (page - 1) * pageSize, limit: pageSize });
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return { to: address(role, pages) };
  const actor = signedIn(context);
  return {
    view: 'admin/accounts',
    model: {
      total,
      done: done ? t(lang, `accounts.is-${done}`) : null,
      role,
      roles: roles.map((value) => ({ value, label: t(lang, `roles.${value}`) })),
      rows: accounts.map((account) => rowOf(lang, account, actor.id)),
      paging: {
        page,
        pages,
        previous: page > 1 ? address(role, page - 1) : null,
        next: page < pages ? address(role, page + 1) : null,
      },
    },
  };
}

function address(role: Role | null, page: number): string {
  return `/admin/accounts?${new URLSearchParams({ ...(role === null ? {} : { role }), page: String(page) }).toString()}`;
}

function rowOf(
  lang: Lang,
  { id, name, email, role, region, agency, disabledAt, passwordExpired, keys, waiting }: Account,
  ownId: string,
): Row {
  return {
    id,
    name,
    email,
    role,
    agency: agency && agencyName(lang, agency),
    region,
    closedOn: disabledAt && minskDay(disabledAt),
    passwordExpired,
    own: id === ownId,
    ofStaff: role !== 'agency',
    keys: keys === 0 ? 'none' : waiting > 0 ? 'waiting' : 'there',
    signs: keys > 0,
  };
}

async function setDisabled(context: Context, disabled: boolean): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: '/admin/accounts' };
  return answerTo(await setAccountDisabled(context.deps, doing, idOf(context), disabled));
}

/** For somebody who lost them: the register writes into the public log that they are worth nothing any more. */
async function takeKeys(context: Context): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: '/admin/accounts' };
  return answerTo(await revokeKeysOf(context.deps, doing, idOf(context)));
}

/** For somebody who lost every key or let the first invitation run out. */
async function inviteOnceMore(context: Context): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: '/admin/accounts?done=invited' };
  return answerTo(await inviteAgain(context.deps, doing, idOf(context)));
}

function answerTo(answer: Answer<'not-allowed'>): Reply {
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) throw new HttpError(422, answer.refused);
  throw notFound();
}

export function idOf({ params }: Context): string {
  const id = z.uuid().safeParse(params.id);
  if (!id.success) throw notFound();
  return id.data;
}
