import { z } from 'zod';
import { changeRole } from '../../acts/account.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, formModel, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { regions } from '../../rules/kinds.ts';
import { roles } from '../../rules/permissions.ts';
import { userById } from '../../store/users.ts';
import { t } from '../../text/catalogue.ts';
import { idOf } from './accounts.ts';

const path = '/admin/accounts/:id/role';
const action = 'manage-accounts';
const offices = roles.filter((role) => role !== 'agency');

/** Another office for an officer. */
export const roleRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: (context) => show(context) },
  { method: 'post', path, action, fresh: true, handle: change },
];

const shape = {
  role: choice(offices as [(typeof offices)[number], ...(typeof offices)[number][]]),
  region: z.enum(regions).or(z.literal('').transform(() => null)),
};

async function change(context: Context): Promise<Reply> {
  const form = readForm(shape, context.body);
  if ('errors' in form) return show(context, form.typed, form.errors);
  const { formKey, ...office } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/admin/accounts?done=role' };
  const answer = await changeRole(context.deps, doing, idOf(context), office);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  if (answer.refused === 'not-allowed') throw new HttpError(422, answer.refused);
  return show(context, form.typed, answer.refused === 'role-same' ? { role: answer.refused } : { region: answer.refused });
}

async function show(context: Context, typed?: Typed, errors?: FieldErrors): Promise<Reply> {
  const { deps, lang } = context;
  const user = await userById(deps.database.db, idOf(context));
  if (!user || user.role === 'agency' || user.disabledAt !== null || user.id === signedIn(context).id) throw notFound();
  return {
    view: 'admin/role',
    code: errors ? 422 : 200,
    model: {
      ...formModel(lang, typed ?? { role: user.role, region: user.region ?? '' }, errors),
      ...{ name: user.name, email: user.email },
      roles: offices.map((value) => ({ value, label: t(lang, `roles.${value}`) })),
      regions: regions.map((value) => ({ value, label: t(lang, `regions.${value}`) })),
    },
  };
}
