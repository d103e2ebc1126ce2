import { addContact, type ContactRefusal, endContact } from '../../acts/contacts.ts';
import { notFound } from '../../http/errors.ts';
import { choice, type FieldErrors, type FormModel, formModel, isUuid, line, readForm, type Typed } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { channels, contactKey } from '../../rules/contacts.ts';
import { contactsOfAgency, type OwnContact } from '../../store/contacts.ts';
import { t } from '../../text/catalogue.ts';
import { type Problem, replyTo } from './own-application.ts';

const path = '/agency/contacts';

/** The contacts by which people find the agency: what it has now, one more, and the end of one. */
export const contactsRoutes: readonly Route[] = [
  { method: 'get', path, action: 'keep-contacts', handle: (context) => page(context) },
  { method: 'post', path, action: 'keep-contacts', handle: add },
  { method: 'post', path: `${path}/:id/end`, action: 'keep-contacts', shownOn: path, handle: end },
];

const shape = { channel: choice(channels), text: line(200) };

type View = FormModel & {
  problem: Problem;
  done: 'added' | 'ended' | null;
  contacts: OwnContact[];
  channelOptions: { value: string; label: string }[];
};

async function add(context: Context): Promise<Reply> {
  const { deps, body, lang } = context;
  const form = readForm(shape, body);
  const { typed } = form;
  if ('errors' in form) return page(context, { typed, errors: form.errors });
  const { channel, text, formKey } = form.value;
  const key = contactKey(channel, text);
  if (key === null) return page(context, { typed, errors: { text: 'contact-malformed' } });
  const doing = { actor: signedIn(context), formKey, location: `${path}?added` };
  return replyTo(await addContact(deps, doing, { channel, key, shown: text }), {
    refused: (code) => page(context, { typed, problem: refused(lang, code) }),
    stale: () => page(context, { typed }),
  });
}

async function end(context: Context): Promise<Reply> {
  const { deps, body, lang, params } = context;
  const { id = '' } = params;
  const form = readForm({}, body);
  if ('errors' in form) return page(context);
  if (!isUuid(id)) throw notFound();
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?ended` };
  return replyTo(await endContact(deps, doing, id), {
    refused: (code) => page(context, { problem: refused(lang, code) }),
    stale: () => page(context, { problem: { heading: null, text: t(lang, 'ownContacts.stale') }, code: 409 }),
  });
}

function refused(lang: Context['lang'], code: ContactRefusal): Problem {
  return { heading: null, text: t(lang, `contactRefusals.${code}`) };
}

type Shown = { typed?: Typed; errors?: FieldErrors; problem?: Problem; code?: 409 };

async function page(context: Context, { typed, errors, problem = null, code }: Shown = {}): Promise<Reply> {
  const { deps, lang, query } = context;
  const { agencyId } = signedIn(context);
  if (agencyId === null) throw notFound();
  const model: View = {
    ...formModel(lang, typed, errors),
    problem,
    done: query.added !== undefined ? 'added' : query.ended !== undefined ? 'ended' : null,
    contacts: await contactsOfAgency(deps.database.db, agencyId),
    channelOptions: channels.map((value) => ({ value, label: t(lang, `channels.${value}`) })),
  };
  return { view: 'agency/contacts', model, code: code ?? (problem || errors ? 422 : 200) };
}
