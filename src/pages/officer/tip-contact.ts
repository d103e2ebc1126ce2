import { Readable } from 'node:stream';
import { takeContact } from '../../acts/tip-work.ts';
import { notFound } from '../../http/errors.ts';
import { type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Context, Reply, Route } from '../../http/route.ts';
import { t } from '../../text/catalogue.ts';
import { causeOptions, openingFields } from './opening.ts';
import { type ReachedTip, reachTip, shortOf, tipAddress } from './tip.ts';

const path = '/officer/tips/:id/contact';
const action = 'take-sealed-contact';

export const tipContactRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: async (context) => show(context, await reachTip(context)) },
  { method: 'post', path, action, handle: take },
];

/** The sealed contact as a file that only a prosecutor's own key opens, once it is on record who took it and why. */
async function take(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const reached = await reachTip(context);
  const { actor, tip } = reached;
  const form = readForm(openingFields, body);
  if ('errors' in form) return show(context, reached, formModel(lang, form.typed, form.errors));
  const { formKey, ...opening } = form.value;
  const location = `${tipAddress(tip)}/contact by ${actor.id}`;
  const answer = await takeContact(deps, { actor, formKey, location }, tip.id, opening);
  if ('refused' in answer) return { ...show(context, reached, formModel(lang, form.typed)), code: 422 };
  // A key that some other form took has recorded nothing, and gets nothing.
  if (!('done' in answer) || answer.done !== location || tip.sealedContact === null) throw notFound();
  const { sealedContact } = tip;
  const name = `tip-${shortOf(tip)}.age`;
  return { file: Readable.from([sealedContact]), name, mediaType: 'application/octet-stream', size: sealedContact.length };
}

type View = FormModel & { id: string; short: string; causes: { value: string; label: string }[]; blocked: string | null };

function show({ lang }: Context, { tip }: ReachedTip, form: FormModel = formModel(lang)): Extract<Reply, { view: string }> {
  const blocked = tip.sealedContact === null ? t(lang, 'tipRefusals.no-contact') : null;
  const model: View = { ...form, id: tip.id, short: shortOf(tip), causes: causeOptions(lang), blocked };
  return { view: 'officer/tip-contact', model, code: form.errorList.length > 0 ? 422 : 200 };
}
