import { z } from 'zod';
import { createAccount } from '../../acts/account.ts';
import { HttpError } from '../../http/errors.ts';
import { choice, type FieldErrors, formModel, line, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { regions } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { roles } from '../../rules/permissions.ts';
import { parseUnp } from '../../rules/unp.ts';
import { userByEmail } from '../../store/users.ts';
import { t } from '../../text/catalogue.ts';

const action = 'manage-accounts';

export const newAccountRoutes: readonly Route[] = [
  { method: 'get', path: '/admin/accounts/new', action, handle: ({ lang }) => show(lang) },
  { method: 'post', path: '/admin/accounts/new', action, fresh: true, handle: create },
];

const form = {
  name: line(200),
  email: line(200).pipe(z.string().toLowerCase().pipe(z.email('email-malformed'))),
  role: choice(roles),
  region: z.enum(regions).or(z.literal('').transform(() => null)),
  unp: z.string().max(100, 'unp-length').transform(toUnp),
};

const fieldOf = { 'email-taken': 'email', 'region-needed': 'region', 'unp-needed': 'unp', 'unp-unknown': 'unp' } as const;

async function create(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const read = readForm(form, body);
  if ('errors' in read) return show(lang, read.typed, read.errors);
  const { formKey, ...staff } = read.value;
  // The language is what the person reads first; everyone changes it by a link on every page.
  const answer = await createAccount(deps, signedIn(context), { ...staff, lang: 'be' }, formKey);
  if ('refused' in answer) {
    if (answer.refused === 'not-allowed') throw new HttpError(403, answer.refused);
    return show(lang, read.typed, { [fieldOf[answer.refused]]: answer.refused });
  }
  const user = await userByEmail(deps.database.db, staff.email);
  if (!user) throw new Error('the account just created is not there');
  const heading = 'invited' in answer ? 'accounts.created' : 'accounts.repeated-created';
  const { name, email, role } = user;
  return { view: 'admin/invited', model: { heading, name, email, ofStaff: role !== 'agency', inbox: deps.mail.way === 'inbox' } };
}

/** An УНП in its plain form; null where none was typed. */
function toUnp(text: string, context: z.RefinementCtx): string | null {
  if (text.trim() === '') return null;
  const parsed = parseUnp(text);
  if ('unp' in parsed) return parsed.unp;
  context.addIssue({ code: 'custom', message: parsed.refused });
  return z.NEVER;
}

function show(lang: Lang, typed: Record<string, string | string[]> = {}, errors: FieldErrors = {}): Reply {
  return {
    view: 'admin/new-account',
    code: Object.keys(errors).length > 0 ? 422 : 200,
    model: {
      ...formModel(lang, typed, errors),
      roles: roles.map((value) => ({ value, label: t(lang, `roles.${value}`) })),
      regions: regions.map((value) => ({ value, label: t(lang, `regions.${value}`) })),
    },
  };
}
