import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';

/** Chance that comes out the same for the same seed, so that what fails can be sent again. */
export function chanceFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { below, one, isOneIn: (count: number) => below(count) === 0 };
}
export type Chance = ReturnType<typeof chanceFrom>;

/** A request as it is put on the wire. Bodies are bytes: what is malformed is no text. `raw`: the whole of it, for what no client would send. */
export type Shot = { method: string; path: string; headers: Record<string, string>; body: Buffer | null; raw?: Buffer };

/** What is no value of any field, or only just: written as it goes into an address or a form, per cent signs and all. */
export const hostile: readonly string[] = [
  ...['', ' ', '%00', 'a%00b', '%ED%A0%80', '%E0%A4%A', '%C0%AF', '%', '%zz', '%F4%90%80%80', '%EF%BF%BE', '%E2%80%AE'],
  ...[
    '0',
    '-0',
    '-1',
    '1.5',
    '1e9',
    '1e309',
    'NaN',
    'Infinity',
    '0x10',
    '2147483647',
    '2147483648',
    '9007199254740993',
    '9223372036854775808',
  ],
  ...[
    '99999999999999999999999999',
    '00000000-0000-4000-8000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '{}',
    '[]',
    'null',
    'true',
  ],
  ...[
    '0000-00-00',
    '2026-02-30',
    '2026-13-01',
    '9999-12-31',
    '10000-01-01',
    '-0001-01-01',
    '2026-06-31T25:61',
    '1582-10-10',
    '2026-1-1',
    '32.01.2026',
  ],
  ...[
    "'%20or%201=1--",
    '%22;drop%20table%20entries;--',
    '$1',
    '%25s%25n',
    '{{constructor}}',
    '$%7B7*7%7D',
    '__proto__',
    'constructor',
    'toString',
  ],
  ...[
    '..%2f..%2fetc%2fpasswd',
    '..%5c..',
    '.',
    '..',
    '%2e%2e%2f',
    '%3Cscript%3Ealert(1)%3C/script%3E',
    'javascript:alert(1)',
    '%0d%0aSet-Cookie:a=b',
  ],
  ...[
    '%D0%AB'.repeat(400),
    'a'.repeat(7000),
    '%F0%9F%87%A7%F0%9F%87%BE',
    'e%CC%81'.repeat(50),
    '%E2%80%8B',
    '%1b[31m',
    '%7f',
    '+',
    '&',
    '=',
  ],
];

const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'MKCOL', 'REPORT', 'QUERY', 'POST', 'GET'];
const types = [
  ...['application/json', 'text/xml', 'text/plain', 'application/x-www-form-urlencoded; charset=utf-16', 'multipart/form-data'],
  ...['application/x-www-form-urlencoded; charset=utf-99', 'multipart/form-data; boundary=', 'a/b; boundary="', ';', ''],
];
const oddHeaders: readonly [string, readonly string[]][] = [
  ['accept', ['*/*;q=2', 'text/html;q=', ',,,', 'a'.repeat(3000), 'application/json', 'text/html;q=0.1,application/json;q=0']],
  ['accept-language', ['xx', 'be;q=9', '*', 'zh-Hant-x-'.repeat(100), ',', 'ru;q=NaN']],
  ['accept-encoding', ['br;q=0, gzip;q=', '*;q=0', 'identity;q=0', 'zstd'.repeat(300)]],
  ['if-none-match', ['*', 'W/"', '"'.repeat(200), '"a", "b"']],
  ['if-modified-since', ['yesterday', 'Thu, 32 Foo 2026 25:61:61 GMT']],
  ['range', ['bytes=9-1', 'bytes=-', 'bytes=0-0,1-1,2-2', 'lines=1-2']],
  ['cookie', ['session=', 'session=s%3A..', 'session=%', '__proto__=1', `a=${'b'.repeat(4000)}`, ';;;=']],
  ['x-forwarded-for', ["' or 1=1", '::::', '127.0.0.1,'.repeat(100)]],
  ['x-forwarded-proto', ['ftp', 'https,http', '']],
  ['origin', ['null', 'https://', 'a'.repeat(2000)]],
  ['sec-fetch-site', ['cross-site', 'none', 'same-origin', '?']],
  ['content-encoding', ['gzip', 'br', 'x']],
  ['traceparent', ['00-0-0-0', 'ff-'.repeat(50)]],
  ['authorization', ['Basic', 'Bearer ..', 'Digest a="b']],
  ['te', ['trailers, chunked']],
  ['expect', ['200-ok']],
];

/** A place of the product: an address, and for a form the fields a browser would send. */
export type Place = { path: string; form: { fields: [string, string][]; multipart: boolean } | null };

/** One malformed request to this place. `names`: field names known anywhere, so that one form meets the fields of others. */
export function malformed(chance: Chance, place: Place, names: readonly string[], cookie: string): Shot {
  const headers: Record<string, string> = { accept: 'text/html', cookie, 'sec-fetch-site': 'same-origin' };
  const shot: Shot = { method: place.form ? 'POST' : 'GET', path: place.path, headers, body: null };
  if (place.form) fill(shot, place.form, chance, names);
  for (let faults = 1 + chance.below(2); faults > 0; faults -= 1) spoil(shot, chance, names);
  if (chance.isOneIn(25)) shot.raw = broken(shot, chance);
  return shot;
}

function spoil(shot: Shot, chance: Chance, names: readonly string[]): void {
  const way = chance.below(5);
  if (way === 0) shot.path = oddPath(shot.path, chance);
  else if (way === 1) shot.path += `${shot.path.includes('?') ? '&' : '?'}${oddPair(chance, names)}`;
  else if (way === 2) shot.method = chance.one(methods);
  else if (way === 3) {
    const [name, values] = chance.one(oddHeaders);
    shot.headers[name] = chance.one(values);
  } else if (shot.body === null) shot.path = `${shot.path.split('?', 1)[0]}?${oddPair(chance, names)}&${oddPair(chance, names)}`;
  else spoilBody(shot, shot.body, chance);
}

function oddPath(path: string, chance: Chance): string {
  const [plain = '', ...query] = path.split('?');
  const parts = plain.split('/');
  const at = 1 + chance.below(Math.max(1, parts.length - 1));
  const way = chance.below(5);
  if (way === 0) parts[at] = chance.one(hostile);
  else if (way === 1) parts.splice(at, 0, chance.one(hostile));
  else if (way === 2) parts.splice(at, 1);
  else if (way === 3) parts[at] = (parts[at] ?? '').toUpperCase();
  else parts.push(chance.one(hostile));
  const odd = [parts.join('/'), ...query].join('?').replace(/[^\x21-\x7e]/g, '%20');
  return odd.startsWith('/') ? odd : `/${odd}`;
}

function oddPair(chance: Chance, names: readonly string[]): string {
  const name = chance.isOneIn(6)
    ? chance.one(hostile)
    : chance.one([...names.slice(0, 1), chance.one(names), 'q', 'page', 'to', 'on', 'lang']);
  const shape = chance.one(['=', '=', '=', '[]=', '[x]=', '[__proto__]=']);
  return `${name}${shape}${chance.one(hostile)}`.replace(/[^\x21-\x7e]/g, '%20');
}

function fill(shot: Shot, { fields, multipart }: NonNullable<Place['form']>, chance: Chance, names: readonly string[]): void {
  const pairs = fields.map(([name, value]): [string, string] => [
    name,
    chance.isOneIn(4) ? chance.one(hostile) : encodeURIComponent(value),
  ]);
  if (chance.isOneIn(3)) pairs.splice(chance.below(pairs.length + 1), 0, [chance.one(names), chance.one(hostile)]);
  if (chance.isOneIn(4)) pairs.splice(chance.below(pairs.length), 1);
  if (chance.isOneIn(6)) pairs.push(...pairs.slice(0, 1 + chance.below(3)));
  if (multipart) {
    fillParts(shot, pairs, chance);
    return;
  }
  shot.headers['content-type'] = 'application/x-www-form-urlencoded';
  shot.body = Buffer.from(pairs.map(([name, value]) => `${name}=${value}`).join('&'));
}

function fillParts(shot: Shot, pairs: readonly [string, string][], chance: Chance): void {
  const boundary = chance.one(['b', '-'.repeat(70), 'x'.repeat(20)]);
  const file = chance.one(['%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'MZ', '', '<svg onload=alert(1)>', 'a'.repeat(3000)]);
  const name = chance.one(['a.pdf', '../../x', 'a\0.png', '"; name="formKey', 'ю'.repeat(300), '', 'CON']);
  const disposition = `Content-Disposition: form-data; name="${chance.one(['file', 'file', 'file', 'formKey', 'x'])}"; filename="${name}"`;
  const parts = [
    ...pairs.map(([field, value]) => `Content-Disposition: form-data; name="${field}"\r\n\r\n${decoded(value)}`),
    `${disposition}\r\nContent-Type: ${chance.one(['application/pdf', 'text/html', ''])}\r\n\r\n${file}`,
  ];
  shot.headers['content-type'] = `multipart/form-data; boundary=${boundary}`;
  shot.body = Buffer.from(`${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`, 'latin1');
  // Cut where a part begins or ends, or anywhere.
  if (chance.isOneIn(2)) {
    const marks = [...shot.body.toString('latin1').matchAll(/\r\n/g)].map(({ index }) => index + chance.below(3));
    shot.body = shot.body.subarray(0, chance.isOneIn(3) ? chance.below(shot.body.length) : chance.one(marks));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function spoilBody(shot: Shot, body: Buffer, chance: Chance): void {
  const way = chance.below(6);
  if (way === 0) shot.headers['content-type'] = chance.one(types);
  else if (way === 1) shot.body = body.subarray(0, chance.below(body.length + 1));
  else if (way === 2) shot.body = Buffer.concat([body, Buffer.from('&a=1'.repeat(chance.one([1, 1500])))]);
  else if (way === 3)
    shot.body = Buffer.from(body.toString('latin1').replaceAll('=', chance.one(['[]=', '%3D', '[0][1]=', '==', ''])), 'latin1');
  else if (way === 4) shot.body = Buffer.concat([body, Buffer.alloc(chance.one([1, 4096, 250_000]), chance.one(['\0', '%', 'a', '\xff']))]);
  else {
    const flipped = Buffer.from(body);
    for (let count = 0; count < 8 && flipped.length > 0; count += 1) flipped[chance.below(flipped.length)] = chance.below(256);
    shot.body = flipped;
  }
}

/** What no client sends: heads that are none, lengths that are not true, chunks that do not end. */
function broken({ method, path, headers, body }: Shot, chance: Chance): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = body?.toString('latin1') ?? '';
  const way = chance.below(9);
  const head = (extra: readonly string[], first = `${method} ${path} HTTP/1.1`) =>
    `${[first, 'Host: localhost', ...lines, ...extra].join('\r\n')}\r\n\r\n`;
  const whole = [
    () => head([`Content-Length: ${text.length + 100}`]) + text,
    () => head(['Content-Length: -1']) + text,
    () => head(['Content-Length: 5', 'Transfer-Encoding: chunked']) + text,
    () => `${head(['Transfer-Encoding: chunked'])}ffffffffff\r\n${text}`,
    () => `${head(['Transfer-Encoding: chunked'])}5\r\nab`,
    () => head([`X-Big: ${'a'.repeat(20_000)}`]),
    () => head(Array.from({ length: 3000 }, (_, place) => `X-${place}: 1`)),
    () => head([], chance.one([`${method} ${path}`, `${method}  HTTP/9.9`, 'GET / HTTP/0.9', '\0\0\0', `${method} http://[::1/ HTTP/1.1`])),
    () => head(['Host: two', 'Bad Header', ': empty', 'Content-Length: 0']),
  ][way];
  return Buffer.from(whole?.() ?? '', 'latin1');
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends it and reads the whole answer. @returns its code; 0 where the connection was closed without one, as befits what is no request */
export function shoot(port: number, { method, path, headers, body, raw }: Shot): Promise<number> {
  if (raw) return shootRaw(port, raw);
  return new Promise((resolve) => {
    const length = body === null ? {} : { 'content-length': String(body.length) };
    let asking: ReturnType<typeof request>;
    try {
      asking = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length }, agent });
    } catch {
      // Node's own client refuses to send it at all: as a client of ours would.
      resolve(-1);
      return;
    }
    asking.on('response', (answer: IncomingMessage) => answer.resume().on('close', () => resolve(answer.statusCode ?? 0)));
    asking.on('error', () => resolve(0)).end(body ?? undefined);
  });
}

function shootRaw(port: number, raw: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(raw));
    // Whoever says that more will come and sends no more is not waited for.
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => {});
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(Buffer.concat(chunks).toString('latin1'))?.[1] ?? 0)));
  });
}
