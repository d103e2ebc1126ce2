import type { Contact } from './contacts.ts';
import type { Facts } from './facts.ts';
import { nameKey, wordsOf } from './names.ts';
import { dropLegalForms } from './names-forms.ts';
import { foldWord } from './names-letters.ts';
import { phoneKey } from './phones.ts';
import { domainKey } from './sites.ts';

/** What two agencies can have in common. */
export const traces = ['director', 'founder', 'address', 'premises', 'phone', 'domain', 'partner', 'name'] as const;
export type Trace = (typeof traces)[number];

/** One thing by which an agency can be told: the folded key it is compared by, and the words it came from. */
export type AgencyTrace = { trace: Trace; key: string; shown: string };

/** What an agency says of itself outside any application. */
export type Contacts = { nameBe: string; nameRu: string; nameEn: string; address: string; phone: string; email: string };

/** The traces in an agency's names and contacts. The names may be given with their keys, where somebody has folded them already. */
export function tracesOfAgency(contacts: Contacts, names = namesOf(contacts)): AgencyTrace[] {
  const { address, phone, email } = contacts;
  return distinct([
    ...names.map(({ name, key }) => trace('name', key, name)),
    trace('address', addressKey(address), address),
    ...phone.split(/[,;/]/).map((one) => trace('phone', phoneTrace(one), one.trim())),
    trace('domain', domainKey(email.split('@').at(-1) ?? ''), email),
  ]);
}

function namesOf({ nameBe, nameRu, nameEn }: Contacts): { name: string; key: string }[] {
  return [nameRu, nameBe, nameEn].map((name) => ({ name, key: nameKey(name) }));
}

/** The trace in a contact point that it says is its own: a number however it is reached, a site's domain or a mailbox's. A handle leaves none. */
export function tracesOfContact({ channel, key, shown }: Contact): AgencyTrace[] {
  if (/^\+\d+$/.test(key)) return distinct([trace('phone', phoneTrace(key), shown)]);
  if (channel !== 'site' && channel !== 'email') return [];
  return distinct([trace('domain', domainKey(channel === 'email' ? (key.split('@').at(-1) ?? '') : key), shown)]);
}

/** The trace in a name under which it says it works. */
export function tracesOfTradingName(name: string): AgencyTrace[] {
  return distinct([trace('name', nameKey(name), name)]);
}

/** The traces in what it states in an application. */
export function tracesOfFacts(facts: Facts): AgencyTrace[] {
  const { address = '', director = '', founders = [], premises = '', website = '', partners = [] } = facts;
  return distinct([
    ...namesStated(facts).map((name) => trace('name', nameKey(name), name)),
    trace('address', addressKey(address), address),
    trace('director', personKey(director), director),
    ...founders.map((founder) => trace('founder', personKey(founder), founder)),
    trace('premises', addressKey(premises), premises),
    trace('domain', domainKey(website), website),
    ...partners.map(({ name, country }) => trace('partner', partnerKey(name, country), `${name} (${country})`)),
  ]);
}

function namesStated(facts: Facts): string[] {
  return [facts['name-ru'], facts['name-be'], facts['name-en']].filter((name) => name !== undefined);
}

/**
 * A person by the name's parts, whatever their order, script or alphabet. Initials say too little and are left out: a surname with initials
 * only has no key (null). What has a legal form is an entity, and one word of it is enough.
 */
export function personKey(name: string): string | null {
  const words = wordsOf(name.replace(initial, ' '));
  const bare = dropLegalForms(words);
  const parts = bare
    .filter((word) => word.length > 1)
    .map(foldWord)
    .filter(Boolean);
  const enough = bare.length < words.length ? 1 : 2;
  return parts.length < enough ? null : parts.sort().join(' ');
}

const initial = /(?<!\p{L})\p{L}{1,2}\./gu;

/**
 * An address by its names and numbers: without the words that only say what a name or a number is, and without the postcode. What stands
 * after a semicolon, such as the lease, is no part of it. Null where no number is left: a town alone is nobody's address.
 */
export function addressKey(address: string): string | null {
  const [place = ''] = address.split(';');
  const words = wordsOf(place.replace(district, ' ')).filter((word) => !placeWords.has(word) && !/^\d{6}$/.test(word));
  const parts = words.map((word) => (/\d/.test(word) ? foldNumber(word) : foldWord(word))).filter(Boolean);
  const key = parts.join(' ').replace(/(?<=\d) (?=[a-z]( |$))/g, '');
  return /\d/.test(key) && /[a-z]{2}/.test(key) ? key : null;
}

/** A town says enough: its region and its district are written by some and left out by others. */
const district = /\p{L}+\s+(?:обл|вобл|р-н|раён|район)\p{L}*/giu;

const placeWords: ReadonlySet<string> = new Set(
  `
  г гор город горад д дер деревня в вёска пос посёлок поселок пасёлак
  ул улица вул вуліца пр т просп проспект праспект пер переулок зав завулак пл площадь плошча бул бульвар тракт ш шоссе шаша
  дом зд здание будынак корп корпус к стр строение оф офис офіс каб кабинет кабінет пом помещение пам памяшканне кв квартира кватэра
  комн комната пак пакой эт этаж паверх беларусь рб республика рэспубліка
  str st street ave avenue office off room apt building bldg belarus
  `
    .trim()
    .split(/\s+/),
);

/** A number is kept digit by digit: in a house number, 11 and 1 are two houses. */
function foldNumber(word: string): string {
  return word.replace(/\D+/g, foldWord);
}

/**
 * A telephone number by the register's one key; one of which nobody can say where it is by its digits. Null for fewer than seven: a short
 * number is nobody's own. A number of another country has no plus here, as in the rows written before.
 */
function phoneTrace(phone: string): string | null {
  const key = phoneKey(phone);
  const digits = (key ?? phone).replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < 7) return null;
  return key?.startsWith('+375') ? key : digits;
}

/**
 * A partner by country and folded name, without the legal forms of abroad and the marks on Latin letters, which are often left out here;
 * null for a name without a letter that could be compared.
 */
export function partnerKey(name: string, country: string): string | null {
  const key = nameKey(partnerWords(name).words.join(' ')) || nameKey(name);
  return key === '' ? null : `${country} ${key}`;
}

/** The words of a partner's name as they are compared, and apart from them its legal forms of abroad. */
export function partnerWords(name: string): { words: string[]; forms: string[] } {
  const plain = name
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  const long = wordsOf(plain).filter((word) => word.length > 1);
  return { words: long.filter((word) => !foreignForms.has(word)), forms: long.filter((word) => foreignForms.has(word)) };
}

const foreignForms: ReadonlySet<string> = new Set(
  'uab sia oy ou oü ab as aps gmbh ag kg ug srl sarl sas sa spa sl slu bv nv ltd limited llc inc co corp plc sp zoo sro kft zrt doo ood eood sae sti şti'.split(
    ' ',
  ),
);

function trace(name: Trace, key: string | null, shown: string): AgencyTrace | null {
  return key === null || key === '' ? null : { trace: name, key, shown };
}

function distinct(all: readonly (AgencyTrace | null)[]): AgencyTrace[] {
  const stated = all.filter((one) => one !== null);
  const first = ({ trace, key }: AgencyTrace) => stated.findIndex((one) => one.trace === trace && one.key === key);
  return stated.filter((one, place) => first(one) === place);
}
