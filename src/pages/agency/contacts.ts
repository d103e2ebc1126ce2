import { addContact, type ContactRefusal, endContact } from '../../acts/contacts.ts';
import { notFound } from '../../http/errors.ts';
import { choice, line, readForm } from '../../http/forms.ts';
import { type Context, type Reply, type Route, signedIn } from '../../http/route.ts';
import { channels, contactKey } from '../../rules/contacts.ts';
import { contactsOfAgency, type OwnContact } from '../../store/contacts.ts';
import { t } from '../../text/catalogue.ts';
import { type Problem, replyTo } from './own-application.ts';
import { endOwn, type OwnListFrame, ownListCode, ownListFrame, type Shown } from './own-list.ts';

const path = '/agency/contacts';

/** The contacts by which people find the agency: what it has now, one more, and the end of one. */
export const contactsRoutes: readonly Route[] = [
  { method: 'get', path, action: 'keep-contacts', handle: (context) => page(context) },
  { method: 'post', path, action: 'keep-contacts', handle: add },
  { method: 'post', path: `${path}/:id/end`, action: 'keep-contacts', shownOn: path, handle: end },
];

const shape = { channel: choice(channels), text: line(200) };

type View = OwnListFrame & {
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

function end(context: Context): Promise<Reply> {
  const { deps, lang } = context;
  return endOwn<'not-allowed'>(context, {
    path,
    page,
    refused: (code) => refused(lang, code),
    act: (doing, id) => endContact(deps, doing, id),
    stale: { heading: null, text: t(lang, 'ownContacts.stale') },
  });
}

function refused(lang: Context['lang'], code: ContactRefusal): Problem {
  return { heading: null, text: t(lang, `contactRefusals.${code}`) };
}

async function page(context: Context, shown: Shown = {}): Promise<Reply> {
  const { deps, lang } = context;
  const { agencyId } = signedIn(context);
  if (agencyId === null) throw notFound();
  const model: View = {
    ...ownListFrame(context, shown),
    contacts: await contactsOfAgency(deps.database.db, agencyId),
    channelOptions: channels.map((value) => ({ value, label: t(lang, `channels.${value}`) })),
  };
  return { view: 'agency/contacts', model, code: ownListCode(shown) };
}
