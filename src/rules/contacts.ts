/** The ways to reach somebody by which the register can be asked. */
export const channels = ['phone', 'email', 'site', 'telegram', 'instagram', 'viber', 'whatsapp', 'facebook', 'vk', 'tiktok'] as const;
export type Channel = (typeof channels)[number];

/** One contact point: the folded key by which it is found, however it was written, and the words it came from. */
export type Contact = { channel: Channel; key: string; shown: string };

/** The contact points written in a text, each once. */
export function contactsIn(text: string): Contact[] {
  const found = text.split(/[\n,;]+/).flatMap((part) => contactOf(part.trim()) ?? []);
  return found.filter((one, place) => found.findIndex(({ channel, key }) => channel === one.channel && key === one.key) === place);
}

/** By which channels and keys a contact is looked for: one number is reached in many ways. */
export function keysAsked({ channel, key }: Pick<Contact, 'channel' | 'key'>): { channels: readonly Channel[]; keys: readonly string[] } {
  return { channels: /^\+?\d+$/.test(key) ? ['phone', 'viber', 'whatsapp', 'telegram'] : [channel], keys: [key] };
}

/** The key of what is written in a field of this channel; null where it is none. */
export function contactKey(channel: Channel, text: string): string | null {
  const shown = text.trim();
  if (channel === 'phone' || channel === 'viber' || channel === 'whatsapp') return phoneKey(shown);
  const key = shown
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  if (channel === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(key) ? key : null;
  if (channel === 'site') return /^[^\s/@]+\.[^\s/@.]{2,}(\/\S*)?$/.test(key) ? (key.split('/')[0] ?? null) : null;
  return /([\w.]{3,64})\/?$/.exec(key)?.[1] ?? null;
}

function contactOf(shown: string): Contact | null {
  const channel = channelOf(shown);
  const key = channel && contactKey(channel, shown);
  return channel && key ? { channel, key, shown } : null;
}

function channelOf(text: string): Channel | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/\s]+)\//i.exec(text)?.[1]?.toLowerCase();
  const known = {
    't.me': 'telegram',
    'instagram.com': 'instagram',
    'facebook.com': 'facebook',
    'vk.com': 'vk',
    'tiktok.com': 'tiktok',
  } as const;
  if (host && Object.hasOwn(known, host)) return known[host as keyof typeof known];
  if (/^@\w{3,}$/.test(text)) return 'telegram';
  if (phoneKey(text) !== null) return 'phone';
  if (contactKey('email', text) !== null) return 'email';
  return contactKey('site', text) === null ? null : 'site';
}

/** Digits with the country in front. */
function phoneKey(text: string): string | null {
  if (!/^[\d\s()+.-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '');
  const whole = /^80\d{9}$/.test(digits) ? `375${digits.slice(2)}` : digits;
  return whole.length >= 9 && whole.length <= 15 ? whole : null;
}
