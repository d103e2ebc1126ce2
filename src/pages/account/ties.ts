import { stateTie, type TieRefusal } from '../../acts/tie.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, isErrorCode, line, prose, readForm } from '../../http/forms.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import type { Lang } from '../../rules/languages.ts';
import { agencyById } from '../../store/agencies.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { errors } from '../../text/errors.ts';
import { say } from '../../text/language.ts';

const path = '/account/ties';
const action = 'state-tie';

/** An officer states to be bound to an agency, and from then on does nothing about it. */
export const tiesRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action, handle: (context) => show(context, formModel(context.lang)) },
  { method: 'post', path, action, handle: state },
];

const shape = { unp: line(20), why: prose(2000) };

async function state(context: PublicContext): Promise<Reply> {
  const { deps, body, lang } = context;
  const form = readForm(shape, body);
  if ('errors' in form) return show(context, formModel(lang, form.typed, form.errors));
  const { unp, why, formKey } = form.value;
  const answer = await stateTie(deps, { actor: signedIn(context), formKey, location: path }, unp, why);
  if ('done' in answer) return { to: answer.done };
  if (!('refused' in answer)) throw notFound();
  const text = told(lang, answer.refused);
  return show(context, { typed: form.typed, errors: { unp: text }, errorList: [{ field: 'unp', text }] });
}

function told(lang: Lang, refused: TieRefusal): string {
  const code = refused === 'unp-empty' ? 'required' : refused;
  return isErrorCode(code) ? say(errors[code], lang) : t(lang, `tiesPage.${code}`);
}

type View = FormModel & { ties: { unp: string; name: string }[] };

async function show(context: PublicContext, form: FormModel): Promise<Reply> {
  const { deps, lang } = context;
  const ids = signedIn(context).ties ?? [];
  const agencies = await Promise.all(ids.map((id) => agencyById(deps.database.db, id)));
  const ties = agencies.flatMap((one) => (one ? [{ unp: one.unp, name: agencyName(lang, one) }] : []));
  const model: View = { ...form, ties };
  return { view: 'account/ties', model, code: form.errorList.length > 0 ? 422 : 200 };
}
