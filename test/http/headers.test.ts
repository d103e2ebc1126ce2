import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';
import { anAgency, aStaff } from '../support/people.ts';

const app = useApp();

const policy =
  "default-src 'none';style-src 'self';font-src 'self';img-src 'self' data:;script-src 'self';connect-src 'self';form-action 'self';" +
  "base-uri 'none';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types 'none'";

/** Answers of every sort: pages made once and for one, files of ours, redirections, refusals, texts for programs. */
const addresses: [string, number][] = [
  ['/', 200],
  ['/ru/register', 200],
  ['/en/tips', 200],
  ['/be/account/sign-in', 200],
  ['/account', 303],
  ['/health/live', 200],
  ['/icon.svg', 200],
  ['/.well-known/security.txt', 200],
  ['/nothing', 404],
  ['/register?page=x', 400],
];

describe('every answer', () => {
  it.each(addresses)('of %s lets a browser do no more than it must', async (address, code) => {
    const { status, headers } = await app.visitor().get(address);
    expect([status, headers['content-security-policy']]).toEqual([code, policy]);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/);
    expect(headers['x-frame-options']).toBe('DENY');
    expect(Object.keys(headers)).not.toContain('x-powered-by');
    expect(Object.keys(headers)).not.toContain('server');
    expect(Object.keys(headers)).not.toContain('access-control-allow-origin');
    if (code === 200)
      expect(headers['content-type']).toMatch(/^(text\/(html|plain); charset=utf-8|application\/json; charset=utf-8|image\/svg\+xml)$/);
  });

  it('of a page behind the sign-in is stored nowhere, and signing out empties what the browser kept', async () => {
    const { agency } = await aLicence(app.deps);
    const browser = await app.browser(agency);
    for (const address of ['/agency', '/account', '/agency/nothing']) {
      expect([address, (await browser.get(address)).headers['cache-control']]).toEqual([address, 'no-store']);
    }
    const { headers } = await browser.post('/account/sign-out');
    expect(headers['clear-site-data']).toBe('"cache"');
  });

  it('to a method that nothing knows is a refusal that repeats nothing', async () => {
    for (const method of ['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await sentRaw(`${method} /account HTTP/1.1\r\nHost: x\r\nX-Secret: never-told\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).not.toContain('never-told');
    }
  });

  it('to a message whose end can be read in two ways is 400', async () => {
    const two =
      'POST /account/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n';
    const lengths = 'POST /account/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 40\r\n\r\nabcd';
    for (const message of [two, lengths]) expect(await sentRaw(message)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('the page of an error', () => {
  it('tells what to do and nothing of the inside', async () => {
    const broken = { ...app.deps, database: { ...app.deps.database, db: null as never, read: null as never } };
    const listener = createApp(broken, settings);
    for (const accepted of ['text/html', 'application/json']) {
      const { status, text } = await request(listener).get('/en/register?q=somebody').set('Accept', accepted);
      expect(status).toBe(500);
      expect(text).not.toMatch(/TypeError|node_modules|\bat .*\.ts|\bnull\b|undefined|postgres|select /i);
    }
  });
});

describe('a cookie', () => {
  it('of a register behind TLS is for this host, for HTTPS and for no script', async () => {
    const agency = await anAgency(app.deps);
    const listener = createApp(
      { ...app.deps, signing: app.signing },
      { ...settings, secureCookies: true, trustProxy: ['127.0.0.1', '::ffff:127.0.0.1', '::1'] },
    );
    const answer = await request(listener)
      .post('/account/sign-in/sample')
      .set('X-Forwarded-Proto', 'https')
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ account: agency.email, formKey: '2c1b6a4e-6b1e-4f55-8a54-0a3f7c0d9e11' });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    expect(answer.status).toBe(303);
    expect(cookies.some((one) => one.startsWith('__Host-session='))).toBe(true);
    for (const one of cookies) {
      expect(one).toMatch(/^__Host-/);
      expect(one).toMatch(/; Path=\/(;|$)/);
      expect(one).toMatch(/; HttpOnly(;|$)/);
      expect(one).toMatch(/; Secure(;|$)/);
      expect(one).toMatch(/; SameSite=Lax(;|$)/);
      expect(one).not.toMatch(/; Domain=/);
      expect(one.length).toBeLessThan(4096);
    }
  });
});

describe('the log of requests', () => {
  it('tells every try to come in and what was refused to whom, and nothing that was typed', async () => {
    const head = await aStaff(app.deps, 'head');
    const before = app.logs.length;
    const browser = await app.browser(head);
    await browser.post('/en/account/sign-in', { email: 'somebody@dazvol.example', password: 'typed by mistake' });
    await browser.get('/en/admin/accounts');
    await browser.get('/en/officer/applications/00000000-0000-4000-8000-000000000000');
    await app.visitor().get('/en/register?q=somebody');
    await app.visitor().get('/en/nothing');
    const lines = app.logs.slice(before).map((line) => JSON.parse(line));
    const told = lines.filter(({ level }) => level === 30).map(({ method, path, code, who }) => ({ method, path, code, who }));
    const who = head.actor.id;
    expect(told).toEqual([
      { method: 'POST', path: '/account/sign-in/sample', code: 303, who },
      { method: 'POST', path: '/en/account/sign-in', code: 422, who },
      { method: 'GET', path: '/en/admin/accounts', code: 403, who },
      { method: 'GET', path: '/en/officer/applications/00000000-0000-4000-8000-000000000000', code: 404, who },
    ]);
    expect(app.logs.slice(before).join('')).not.toMatch(/somebody|typed by mistake|127\.0\.0\.1/);
  });
});

const settings = {
  sessionSecret: 'a secret of the tests that is long enough',
  secureCookies: false,
  trustProxy: [] as string[],
  logger: pino({ level: 'silent' }),
};

let server: Server;
beforeAll(async () => {
  server = createServer(app.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

/** Whatever comes back for these bytes. */
function sentRaw(message: string): Promise<string> {
  const { port } = server.address() as { port: number };
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(message));
    let told = '';
    socket.setEncoding('utf8').on('data', (part) => {
      told += part;
    });
    socket.on('close', () => resolve(told)).on('error', reject);
  });
}
