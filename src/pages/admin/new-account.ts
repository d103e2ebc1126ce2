import { z } from 'zod';
import { createStaff } from '../../acts/account.ts';
import { HttpError } from '../../http/errors.ts';
import { choice, type FieldErrors, formModel, line, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { regions } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { staffRoles } from '../../rules/permissions.ts';
import { userByEmail } from '../../store/users.ts';
import { t } from '../../text/catalogue.ts';
import { passwordPage } from './accounts.ts';

const action = 'manage-accounts';

export const newAccountRoutes: readonly Route[] = [
  { method: 'get', path: '/admin/accounts/new', action, handle: ({ lang }) => show(lang) },
  { method: 'post', path: '/admin/accounts/new', action, handle: create },
];

const [firstRole, ...otherRoles] = staffRoles;
const form = {
  name: line(200),
  email: line(200).pipe(z.string().toLowerCase().pipe(z.email('email-malformed'))),
  role: choice([firstRole as (typeof staffRoles)[number], ...otherRoles]),
  region: z.enum(regions).or(z.literal('').transform(() => null)),
};

async function create(context: Context): Promise<Reply> {
  const { deps, lang, body } = context;
  const read = readForm(form, body);
  if ('errors' in read) return show(lang, read.typed, read.errors);
  const { formKey, ...staff } = read.value;
  // The language is what the person reads first; everyone changes it by a link on every page.
  const answer = await createStaff(deps, signedIn(context), { ...staff, lang: 'be' }, formKey);
  if ('refused' in answer) {
    if (answer.refused === 'not-allowed') throw new HttpError(403, answer.refused);
    return show(lang, read.typed, answer.refused === 'email-taken' ? { email: 'email-taken' } : { region: 'region-needed' });
  }
  const user = await userByEmail(deps.database.db, staff.email);
  if (!user) throw new Error('the account just created is not there');
  return passwordPage('created', user, 'password' in answer ? answer.password : null);
}

function show(lang: Lang, typed: Record<string, string | string[]> = {}, errors: FieldErrors = {}): Reply {
  return {
    view: 'admin/new-account',
    code: Object.keys(errors).length > 0 ? 422 : 200,
    model: {
      ...formModel(lang, typed, errors),
      roles: staffRoles.map((value) => ({ value, label: t(lang, `roles.${value}`) })),
      regions: regions.map((value) => ({ value, label: t(lang, `regions.${value}`) })),
    },
  };
}
