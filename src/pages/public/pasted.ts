import { type FieldErrors, type FormModel, formModel, prose, readForm, type Typed } from '../../http/forms.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import { kindPrefix } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import { nameKey } from '../../rules/names.ts';
import { pickedFrom } from '../../rules/pasted.ts';
import { advertisementsFor } from '../../store/advertisements.ts';
import { contactHits } from '../../store/contacts.ts';
import type { Db } from '../../store/database.ts';
import { otherNamesFor } from '../../store/other-names.ts';
import { licenceNumberIn, searchLicences } from '../../store/search.ts';
import { warningsFor } from '../../store/warnings.ts';
import type { Hotline } from '../../text/hotlines.ts';
import { advertisementsView } from './advertisement-hits.ts';
import { type AnswerSection, advertisementsSection, contactsSection, contactsToAsk } from './answer-sections.ts';
import { publicHeaders, untracedHeaders } from './headers.ts';
import { askingHotlines } from './help.ts';
import { type HitView, hitView } from './hits.ts';
import { nearOtherNames, otherNamesSection } from './other-names.ts';
import { type WarningHitView, warningHitView, withCopies } from './warning-hits.ts';

const path = '/register/advertisement';

export const pastedRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action: 'read-register', before: [publicHeaders], handle: ({ lang }) => page(lang) },
];

/** Sent and not asked for by an address: a whole text has no place in the history of a browser or in the log of a server on the way. */
export const pastedVisitorRoutes: readonly PublicRoute[] = [
  { method: 'post', path, action: 'read-register', before: [untracedHeaders], handle: answerPasted },
];

const most = 4000;
const mostContacts = 12;
const mostSimilar = 2;

/** One name or number of the text, and what the register has of it. */
type Named = { text: string; exact: HitView[]; known: HitView[]; similar: HitView[] };

type View = FormModel & {
  answer: {
    asOf: Date;
    warnings: WarningHitView[];
    sections: AnswerSection[];
    names: Named[];
    empty: boolean;
    hotlines: readonly Hotline[];
  } | null;
};

function page(lang: PublicContext['lang'], typed?: Typed, errors?: FieldErrors): Reply {
  const model: View = { ...formModel(lang, typed, errors), answer: null };
  return { view: 'public/pasted', model, code: errors ? 422 : 200 };
}

/** Answers for each thing in the text that the register can be asked about. Nothing of the text is kept. */
async function answerPasted({ deps, lang, now, body }: PublicContext): Promise<Reply> {
  const form = readForm({ advertisement: prose(most) }, body);
  if ('errors' in form) return page(lang, form.typed, form.errors);
  const { read } = deps.database;
  const { contacts, numbers, names } = pickedFrom(form.value.advertisement);
  const today = minskDay(now);
  const contactsAsked = contactsToAsk(contacts, mostContacts);
  const found = await contactHits(read, contactsAsked);
  const byContact = contactsSection(found, lang, today);
  const warned = await warningsFor(read, { contacts: contactsAsked, keys: names.map(nameKey).filter(Boolean) });
  const advertised = await advertisementsFor(read, { text: form.value.advertisement, contacts: contactsAsked });
  const asked = [...numbers.filter(isNumberOfKind), ...names];
  const named: Named[] = [];
  // One after another: a text must not take more of the database than a question does.
  for (const text of asked) named.push(await namedIn(read, text, lang, today));
  const warnings = await withCopies(read, warned, {
    named: named.flatMap(({ exact, known }) => [...exact, ...known]),
    contacts: found,
    advertised,
  });
  const model: View = {
    ...formModel(lang, form.typed),
    answer: {
      ...{ asOf: now, names: named, hotlines: askingHotlines },
      warnings: warnings.map((hit) => warningHitView(lang, hit)),
      sections: [advertisementsSection(advertisementsView(lang, advertised, today, true)), byContact].filter((one) => one !== null),
      empty: byContact === null && named.length === 0 && advertised.length === 0 && warnings.length === 0,
    },
  };
  return { view: 'public/pasted', model };
}

const prefixes: ReadonlySet<string> = new Set(Object.values(kindPrefix));

function isNumberOfKind(text: string): boolean {
  return /^\w*\d{7}$/.test(text) || prefixes.has(licenceNumberIn(text).slice(0, 3));
}

async function namedIn(read: Db, text: string, lang: Lang, today: Day): Promise<Named> {
  const { exact, similar } = await searchLicences(read, text);
  const others = await otherNamesFor(read, text);
  const known = otherNamesSection(others, lang, today)?.hits ?? [];
  const drawn = [...similar.map((hit) => hitView(hit, lang, today, true)), ...nearOtherNames(others, lang, today, similar)];
  const near = exact.length + known.length > 0 ? [] : drawn.slice(0, mostSimilar);
  return { text, exact: exact.slice(0, 5).map((hit) => hitView(hit, lang, today)), known: known.slice(0, 5), similar: near };
}
