import { phoneKey } from './phones.ts';

/** The services that millions use, in which somebody has a name or a number. */
type Service = 'telegram' | 'instagram' | 'viber' | 'whatsapp' | 'facebook' | 'vk' | 'tiktok';

/** Somebody's page in a service, or the number behind it. */
type Profile = { channel: Service | 'phone'; key: string };

/** Whose page an address leads to; null for an ordinary site, an empty list for a service's page that is nobody's own. */
export function profilesAt(url: URL): Profile[] | null {
  const host = url.hostname.replace(/^(?:www|m|mobile|web|[a-z]{2}-[a-z]{2})\./, '');
  const named = /^([a-z0-9_-]+)\.t\.me$/.exec(host)?.[1];
  const read =
    readers.get(`${url.protocol}//${host}`) ?? readers.get(host) ?? (named === undefined ? undefined : () => handle('telegram', named));
  return read === undefined ? null : read(partsOf(url), url);
}

/** The key of a name in a service as people write it, with or without @; null for what can be no name there. */
export function handleKey(channel: Service, text: string): string | null {
  const name = text.trim().replace(/^@/, '');
  const number = /^\+?[\d\s()-]{9,20}$/.test(name) && numbered.has(channel) ? phoneKey(name) : null;
  return number ?? shapes[channel](name);
}

const numbered: ReadonlySet<Service> = new Set(['telegram', 'viber', 'whatsapp']);

type Read = (parts: readonly string[], url: URL) => Profile[];

const telegram: Read = ([first = '', second = '']) => {
  if (first === 's') return handle('telegram', second);
  if (first === 'joinchat') return handle('telegram', `+${second}`);
  if (first.startsWith('+')) return [...handle('telegram', first), ...numberOf('phone', /^\+\d+$/.test(first) ? first : null)];
  return handle('telegram', first);
};
const instagram: Read = ([first = '', second = '']) =>
  handle('instagram', first === 'stories' || first === '_u' || first === 'm' ? second : first);
const facebook: Read = ([first = '', second = '', third = ''], url) => {
  if (first === 'profile.php') return handle('facebook', url.searchParams.get('id') ?? '');
  if (first === 'people' || first === 'pages') return handle('facebook', third);
  return handle('facebook', ['groups', 'share', 'p'].includes(first) && second !== '' ? `${first}/${second}` : first);
};
const vk: Read = ([first = '']) => {
  const community = /^(?:wall|club|public|event|topic|market|album|video|photo)-?(\d+)(?:_|$)/.exec(first);
  const isOfCommunity = community !== null && /^(?:club|public|event)|-/.test(first);
  return handle('vk', isOfCommunity ? `club${community[1]}` : first);
};
const tiktok: Read = ([first = '']) => (first.startsWith('@') ? handle('tiktok', first) : []);
const whatsapp: Read = ([first = '', second = ''], url) => {
  if (['message', 'qr', 'group', 'channel'].includes(first)) return handle('whatsapp', `${first}/${second}`);
  return numberIn('whatsapp', url.searchParams.get('phone') ?? first);
};
const viber: Read = (_, url) => {
  const account = url.searchParams.get('chatURI') ?? url.searchParams.get('chaturi');
  if (account !== null) return handle('viber', `pa/${account}`);
  const invite = url.searchParams.get('g2') ?? url.searchParams.get('g');
  if (invite !== null) return handle('viber', `invite/${invite}`);
  return numberIn('viber', url.searchParams.get('number') ?? url.pathname.split('/').filter(Boolean)[0] ?? '');
};

const addresses: Record<string, Read> = {
  ...{ 't.me': telegram, 'telegram.me': telegram, 'telegram.dog': telegram },
  'telegram.org': (_, url) => handle('telegram', /^#@?([\w]+)$/.exec(url.hash)?.[1] ?? ''),
  'tg://resolve': (_, url) => [
    ...handle('telegram', url.searchParams.get('domain') ?? ''),
    ...numberIn('telegram', url.searchParams.get('phone') ?? ''),
  ],
  'tg://join': (_, url) => handle('telegram', `+${url.searchParams.get('invite') ?? ''}`),
  ...{ 'instagram.com': instagram, 'instagr.am': instagram, 'ig.me': instagram },
  ...{ 'facebook.com': facebook, 'fb.com': facebook, 'fb.me': facebook, 'm.me': facebook },
  ...{ 'vk.com': vk, 'vk.ru': vk, 'vk.me': vk, 'vkontakte.ru': vk },
  'tiktok.com': tiktok,
  ...{ 'vm.tiktok.com': shortened, 'vt.tiktok.com': shortened },
  ...{ 'wa.me': whatsapp, 'api.whatsapp.com': whatsapp, 'whatsapp.com': whatsapp, 'whatsapp://send': whatsapp },
  'chat.whatsapp.com': ([first = '']) => handle('whatsapp', `group/${first}`),
  ...{ 'viber://chat': viber, 'viber://add': viber, 'viber://pa': viber, 'viber.click': viber, 'invite.viber.com': viber },
  'chats.viber.com': ([first = '']) => handle('viber', `pa/${first}`),
};
/** A map, so that no host is taken for a property that every object has. */
const readers = new Map(Object.entries(addresses));

function shortened([first = '']: readonly string[]): Profile[] {
  return handle('tiktok', `vm/${first}`);
}

function handle(channel: Service, text: string): Profile[] {
  const key = handleKey(channel, text);
  return key === null ? [] : [{ channel, key }];
}

/** Such links have the number with its country's code and often without the plus, which an address turns into a space. */
function numberIn(channel: Service, text: string): Profile[] {
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  const key = digits === '' ? null : phoneKey(`+${digits}`);
  return [...numberOf(channel, key), ...numberOf('phone', key)];
}

function numberOf(channel: Service | 'phone', text: string | null): Profile[] {
  const key = text === null ? null : phoneKey(text);
  return key === null ? [] : [{ channel, key }];
}

function partsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean).slice(0, 4).map(decoded);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Names in each service, as their keys. What is one person's own code in a link keeps its case. */
const shapes: Record<Service, (name: string) => string | null> = {
  telegram: (name) => (/^\+[\w-]{10,64}$/.test(name) ? name : plain(name, /^[a-z][a-z0-9_]{3,31}$/, telegramsOwn)),
  instagram: (name) => plain(name, /^(?!\.)[a-z0-9._]{1,30}(?<!\.)$/, instagramsOwn),
  facebook: (name) =>
    /^(?:groups|share|p)\/[\w.-]{1,80}$/.test(name) ? name : plain(name.replaceAll('.', ''), /^[a-z0-9-]{3,60}$/, facebooksOwn),
  vk: (name) => plain(name, /^[a-z0-9_.]{2,32}(?<!\.)$/, vksOwn),
  tiktok: (name) => (/^vm\/[\w-]{4,40}$/.test(name) ? name : plain(name, /^(?!\.)[a-z0-9._]{2,24}(?<!\.)$/, new Set())),
  whatsapp: (name) => (/^(?:message|qr|group|channel)\/[\w-]{4,64}$/.test(name) ? name : null),
  viber: (name) => {
    if (/^invite\/[\w%+=-]{4,128}$/.test(name)) return name;
    return /^pa\/[\w.-]{2,64}$/.test(name) ? name.toLowerCase() : null;
  },
};

function plain(name: string, shape: RegExp, own: ReadonlySet<string>): string | null {
  const small = name.toLowerCase();
  return shape.test(small) && !own.has(small) ? small : null;
}

const telegramsOwn = new Set(
  'share addstickers addemoji addtheme addlist proxy socks login confirmphone setlanguage invoice boost contact'.split(' '),
);
const instagramsOwn = new Set('p reel reels tv explore stories accounts direct about legal share'.split(' '));
const facebooksOwn = new Set(
  'profilephp sharerphp sharer groups pages people watch events marketplace login story permalinkphp lphp share'.split(' '),
);
const vksOwn = new Set('feed im away.php share.php login video audio search apps groups friends market mail'.split(' '));
