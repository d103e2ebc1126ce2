import { readSite } from './fact-entry.ts';
import { phoneKey } from './traces.ts';

/** The ways to reach somebody by which the register can be asked. */
export const channels = ['phone', 'email', 'site', 'telegram', 'instagram', 'viber', 'whatsapp', 'facebook', 'vk', 'tiktok'] as const;
export type Channel = (typeof channels)[number];

/** One contact point: the folded key by which it is found, however it was written, and the words it came from. */
export type Contact = { channel: Channel; key: string; shown: string };

/** The key of a contact of this channel; null where the text is none. */
export function contactKey(channel: Channel, text: string): string | null {
  const plain = text.trim().toLowerCase();
  if (channel === 'phone' || channel === 'viber' || channel === 'whatsapp') return phoneKey(plain);
  if (channel === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) ? plain : null;
  if (channel === 'site') return hostOf(plain);
  const handle = plain.replace(/^(?:https?:\/\/)?(?:[a-z.]+\/)?@?/, '').split(/[/?#]/)[0] ?? '';
  return /^[\w.]{3,64}$/.test(handle) ? handle : null;
}

/** Every contact point that can be read in a text, each once. */
export function contactsIn(text: string): Contact[] {
  const found: Contact[] = [];
  const rest = patterns.reduce(
    (left, [channel, pattern]) =>
      left.replace(pattern, (shown) => {
        const key = contactKey(channel, shown);
        if (key !== null && !found.some((one) => one.channel === channel && one.key === key))
          found.push({ channel, key, shown: shown.trim() });
        return key === null ? shown : ' ';
      }),
    text,
  );
  return rest === text ? [] : found;
}

const patterns: [Channel, RegExp][] = [
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['instagram', /(?:https?:\/\/)?(?:www\.)?instagram\.com\/[\w.]+/gi],
  ['telegram', /(?:https?:\/\/)?t\.me\/\w+|(?<![\w.])@\w{3,64}/gi],
  ['site', /(?:https?:\/\/[^\s<>"]+|(?<![\w@.])(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[^\s<>"]*)?)/gi],
  ['phone', /\+?\d[\d\s()-]{6,}\d/g],
];

function hostOf(text: string): string | null {
  const site = readSite(text);
  return site && new URL(site).hostname.replace(/^www\./, '').replace(/\.$/, '');
}
