import { phoneKey, phonesIn } from './phones.ts';
import { handleKey, profilesAt } from './profiles.ts';
import { hostsAbove, knownEndings, mendMixed, siteKey, urlOf } from './sites.ts';
import { parseUnp } from './unp.ts';

/** The ways to reach somebody by which the register can be asked. */
export const channels = ['phone', 'email', 'site', 'telegram', 'instagram', 'viber', 'whatsapp', 'facebook', 'vk', 'tiktok'] as const;
export type Channel = (typeof channels)[number];

/** One contact point: the folded key by which it is found, however it was written, and the words it came from. */
export type Contact = { channel: Channel; key: string; shown: string };

/**
 * The one key of what was written as a contact of this channel; null for what is none. A key is its own key.
 * A site on a domain that thousands share has the key of its page there.
 */
export function contactKey(channel: Channel, text: string): string | null {
  const written = plainText(text.slice(0, mostOfOne))
    .trim()
    .replace(/[.,;:!?…'’*]{1,9}$/, '');
  if (channel === 'phone') return phoneKey(written.replace(/^tel:/i, ''));
  if (channel === 'email') return emailKey(written);
  const url = urlOf(written);
  const profiles = url && profilesAt(url);
  if (channel === 'site') return profiles === null ? siteKey(written) : null;
  return profiles?.find((one) => one.channel === channel)?.key ?? (profiles ? null : handleKey(channel, mendMixed(written)));
}

/** Every contact in a text, each once, in the order in which they stand. A bare @name may be one of two services: both are told. */
export function contactsIn(text: string): Contact[] {
  return readContacts(text).contacts;
}

/** The contacts of an agency as it gave them when it registered. */
export function contactsOfRecord({ phone, email }: { phone: string; email: string }): Contact[] {
  const phones = [phone, ...phone.split(/[,;/]/)].flatMap((one) => {
    const key = contactKey('phone', one);
    return key === null ? [] : [{ channel: 'phone' as const, key, shown: one.trim() }];
  });
  const address = emailKey(email);
  const written = contactsIn(phone).filter(({ channel }) => channel === 'phone');
  return distinct([...phones, ...written, ...(address === null ? [] : [{ channel: 'email' as const, key: address, shown: email.trim() }])]);
}

/** The same contacts, and the text without them. */
export function readContacts(text: string): { contacts: Contact[]; rest: string } {
  const plain = plainText(text);
  const words = [...plain.matchAll(word)].flatMap(wordAt);
  const unlinked = without(plain, words);
  const labelled = [...unlinked.matchAll(label)].flatMap(labelledAt);
  const unlabelled = without(unlinked, labelled);
  const phones = phonesIn(unlabelled, (digits) => 'unp' in parseUnp(digits)).map(({ key, from, to }) => ({
    ...{ from, to },
    keys: [{ channel: 'phone' as const, key }],
  }));
  const all = [...words, ...labelled, ...phones].sort((one, other) => one.from - other.from);
  const contacts = all.flatMap(({ keys, from, to }) =>
    keys.map((one) => ({ shown: plain.slice(from, to).trim().slice(0, mostShown), ...one })),
  );
  return { contacts: distinct(contacts), rest: without(unlabelled, phones) };
}

/** Whether a text is nothing but contacts and the words that say so: no name is asked for. */
export function isOnlyContacts(text: string): boolean {
  const { contacts, rest } = readContacts(text);
  return contacts.length > 0 && !/[\p{L}\p{N}]/u.test(rest.replace(labels, ' '));
}

/** By which channels and keys a contact is looked for: one number is reached in many ways, and a part of a site is a part of its site. */
export function keysAsked({ channel, key }: Pick<Contact, 'channel' | 'key'>): { channels: readonly Channel[]; keys: readonly string[] } {
  if (/^\+\d+$/.test(key)) return { channels: ['phone', 'viber', 'whatsapp', 'telegram'], keys: [key] };
  return { channels: [channel], keys: channel === 'site' && !key.includes('/') ? hostsAbove(key) : [key] };
}

const mostOfOne = 2000;
const mostShown = 200;

/** `shown`: where it is not the very words of the text. */
type Found = { keys: { channel: Channel; key: string; shown?: string }[]; from: number; to: number };

/** One width of letter and of space, none that cannot be seen, and the signs that people write out to hide an address from machines. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/ {0,2}[[({] {0,2}(?:at|эт|собака|сабака|@) {0,2}[\])}] {0,2}/gi, '@')
    .replace(/ {0,2}[[({] {0,2}(?:dot|точка|кропка|\.) {0,2}[\])}] {0,2}/gi, '.')
    .replace(/(?<=[\w-]) {1,2}(?:собака|сабака) {1,2}(?=[\w-])/gi, '@');
}

const word = /[^\s<>"«»“”„,;|()[\]{}\\]+/gu;
const edge = /^[.:!?…'’*~`•→–—-]{0,9}(?:\p{L}[\p{L}-]{0,15}:(?!\/\/))?[.:!?…'’*~`•→–—-]{0,9}/u;

function wordAt(match: RegExpExecArray): Found[] {
  const [whole] = match;
  const before = edge.exec(whole)?.[0].length ?? 0;
  const bare = whole.slice(before, before + mostOfOne).replace(/[.:!?…'’*~`•–—-]{1,9}$/, '');
  const keys = keysOfWord(bare);
  const from = match.index + before;
  return keys.length === 0 ? [] : [{ keys, from, to: from + bare.length }];
}

function keysOfWord(text: string): Found['keys'] {
  if (text.startsWith('@')) {
    const name = mendMixed(text);
    return (['telegram', 'instagram'] as const).flatMap((channel) => keyed(channel, handleKey(channel, name)));
  }
  const address = text.includes('@') && !text.includes('/') ? emailKey(text) : null;
  if (address !== null) {
    const site = siteKey(address.slice(address.lastIndexOf('@') + 1));
    return [...keyed('email', address), ...keyed('site', site).map((one) => ({ ...one, shown: one.key }))];
  }
  if (!/[./]/.test(text) || !/\p{L}/u.test(text)) return [];
  const url = urlOf(text);
  const profiles = url && profilesAt(url);
  if (profiles) return profiles;
  const isSite = url !== null && (/^(?:https?:\/\/|www\.)/i.test(text) || knownEndings.has(url.hostname.split('.').at(-1) ?? ''));
  return isSite ? keyed('site', siteKey(text)) : [];
}

function keyed(channel: Channel, key: string | null): Found['keys'] {
  return key === null ? [] : [{ channel, key }];
}

/** An address by its small letters. Those of another script in it are mended where its domain is Latin, for no such mailbox exists. */
function emailKey(text: string): string | null {
  const [, local = '', host = ''] =
    /^(?:mailto:)?([\p{L}\p{N}._%+'-]{1,64})@([^\s@/?#]{3,253})(?:\?|$)/iu.exec(text.split('?')[0] ?? '') ?? [];
  const url = host === '' || host.includes(':') ? null : urlOf(host);
  const domain = url?.hostname ?? '';
  if (local === '' || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?=[^.]*[a-z])[a-z0-9-]{2,63}$/.test(domain)) return null;
  const mended = domain.includes('xn--') ? mendMixed(local) : mendMixed(`${local}@x`).slice(0, -2);
  return `${mended.toLowerCase()}@${domain}`;
}

const services: Record<'telegram' | 'instagram' | 'facebook' | 'vk' | 'tiktok', string> = {
  telegram: 'telegram|телеграмм?|тэлеграм|телега|тг|tg',
  instagram: 'instagram|инстаграмм?|инста|inst|insta|інстаграм|iнстаграм',
  facebook: 'facebook|фейсбук|фэйсбук|fb',
  vk: 'vk|вк|вконтакте|укантакце',
  tiktok: 'tiktok|tik-tok|тикток|тик-ток|цікток',
};
const label = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.entries(services)
    .map(([channel, words]) => `(?<${channel}>${words})`)
    .join('|')})[ \\t]{0,3}[:=–—-][ \\t]{0,3}(?<name>[a-z0-9_][a-z0-9_.]{2,31})(?![\\p{L}\\p{N}@/])`,
  'giu',
);

function labelledAt({ groups = {}, index, 0: whole }: RegExpExecArray): Found[] {
  const name = (groups.name ?? '').replace(/\.+$/, '');
  const channel = (Object.keys(services) as (keyof typeof services)[]).find((one) => groups[one] !== undefined);
  const key = channel === undefined ? null : handleKey(channel, name);
  const from = index + whole.length - (groups.name ?? '').length;
  return channel === undefined || key === null ? [] : [{ keys: [{ channel, key }], from, to: from + name.length }];
}

const labels = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.values(services).join('|')}|e-?mail|mail|mailto|почта|пошта|эл|сайт|site|web|тел|телефон|тэлефон|tel|phone|моб|mob|viber|вайбер|вайбэр|whats ?app|ватсап|вотсап|мтс|mts|a1|а1|life|лайф|https?)(?![\\p{L}\\p{N}])`,
  'giu',
);

function without(text: string, found: readonly { from: number; to: number }[]): string {
  let rest = '';
  let place = 0;
  for (const { from, to } of found) {
    rest += `${text.slice(place, from)}${';'.repeat(to - from)}`;
    place = to;
  }
  return rest + text.slice(place);
}

function distinct(all: readonly Contact[]): Contact[] {
  return [...new Map(all.toReversed().map((one) => [`${one.channel} ${one.key}`, one])).values()].reverse();
}
