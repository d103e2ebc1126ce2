import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { anEmptyDraft, versionOf } from '../support/journeys.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();
let browser: Browser;
let id: string;
let server: Server;
let cookie: string;

beforeAll(async () => {
  const agency = await anAgency(app.deps);
  browser = await app.browser(agency);
  id = await anEmptyDraft(app.deps, agency);
  server = createServer(app.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const answer = await browser.get('/account');
  cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
});
afterAll(() => server.close());

const addresses = [
  '/register?page=abc',
  '/register?page=0',
  '/register?page=-1',
  '/register?page=1e9',
  '/register?page=99999999999999999999',
  '/register?q=%00',
  '/register?q=a&q=b',
  '/register?q[]=a',
  '/register?q[x]=a',
  `/register?q=${'a'.repeat(10_000)}`,
  '/register?q=%E0%A4%A',
  '/register?q=%ED%A0%80',
  '/register/%00',
  '/register/%E0%A4%A',
  '/register/..%2f..%2fetc%2fpasswd',
  `/register/${'A'.repeat(5000)}`,
  "/register/'%20or%201=1--",
  '/register/EMP-2026-000001/x',
  '/agency/applications/1',
  '/agency/applications/99999999999999999999',
  '/agency/applications/%00',
  '/documents/1',
  '/officer/applications/%00',
  '/be/ru/en',
  '/?lang=xx',
  '/?lang[]=be',
];

describe('a malformed address', () => {
  it.each(addresses)('%s is answered, never with 500', async (address) => {
    for (const ask of [app.visitor(), browser]) {
      const { status, text } = await ask.get(address);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain('<script>');
    }
  });
});

describe('a malformed form', () => {
  it.each([
    ['an unknown field', { surprise: '1' }],
    ['a list where one value belongs', { version: ['1', '2'] }],
    ['a form key that is none', { formKey: 'x' }],
    ['no version', {}],
    ['a version that is no number', { version: '1; drop table' }],
    ['NUL in a text', { version: '1', premises: 'a\0b' }],
    ['half a surrogate pair', { version: '1', premises: '\ud800' }],
  ] as [string, Record<string, string | string[]>][])('%s changes nothing and is 4xx', async (_, fields) => {
    const before = await rowCounts(app.deps.database);
    const { status } = await browser.post(`/agency/applications/${id}/facts`, fields);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it.each([
    ['JSON', 'application/json', '{"a":'],
    ['XML', 'text/xml', '<a/>'],
    ['an unknown character set', 'application/x-www-form-urlencoded; charset=utf-99', 'a=b'],
    ['no type at all', '', 'a=b'],
    ['broken percent signs', 'application/x-www-form-urlencoded', 'version=%E0%A4%A&formKey=%'],
    ['too much', 'application/x-www-form-urlencoded', `premises=${'a'.repeat(300_000)}`],
    ['too many fields', 'application/x-www-form-urlencoded', 'a=1&'.repeat(2000)],
  ])('%s is 4xx', async (_, type, body) => {
    const { status } = await browser.agent
      .post(`/agency/applications/${id}/facts`)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Content-Type', type)
      .send(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['with a boundary and nothing else', 'multipart/form-data; boundary=b', ''],
    [
      'cut in the middle',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
    ],
    [
      'with two files',
      'multipart/form-data; boundary=b',
      `${'--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\r\n'.repeat(2)}--b--\r\n`,
    ],
    [
      'with the file in another field',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="x"; filename="a.pdf"\r\n\r\nx\r\n--b--\r\n',
    ],
  ])('an upload %s is 4xx', async (_, type, body) => {
    const before = await rowCounts(app.deps.database);
    const { status } = await browser.agent
      .post(`/agency/applications/${id}/documents`)
      .set('Sec-Fetch-Site', 'same-origin')
      .set('Content-Type', type)
      .send(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('that breaks off in the middle of the wire leaves the process serving', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `POST /agency/applications/${id}/documents HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nSec-Fetch-Site: same-origin\r\n` +
            'Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disp',
        );
        setTimeout(() => socket.destroy(), 100);
      });
      socket.on('close', () => resolve());
    });
    expect((await browser.get(`/agency/applications/${id}`)).status).toBe(200);
    expect(await versionOf(app.deps, id)).toBe(1);
  });
});

describe('a form of another site', () => {
  it.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://elsewhere.example' },
    { Origin: 'null' },
  ])('with %o is refused', async (headers) => {
    const before = await rowCounts(app.deps.database);
    const { status } = await browser.agent.post('/agency/applications').set(headers).type('form').send('kind=travel');
    expect(status).toBe(403);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});
