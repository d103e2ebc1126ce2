import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes, roomRoutes } from '../../src/pages/routes.ts';
import { useApp } from '../support/app.ts';
import { useBehindProxy } from '../support/behind-proxy.ts';
import { rowCounts } from '../support/database.ts';
import { type Form, formsIn } from '../support/html.ts';
import { aLicence, aPdf } from '../support/journeys.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();
const behind = useBehindProxy(app);
let cookie: string;
let licence: string;

beforeAll(async () => {
  licence = (await aLicence(app.deps)).licence;
  const answer = await (await app.browser(await anAgency(app.deps))).get('/account');
  cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one: string) => one.split(';')[0])
    .join('; ');
}, 60_000);

const pass: RequestHandler = (_req, _res, next) => next();
const open = new Proxy({} as never, { get: () => pass });
const addressOf = (path: string) => path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');

function post(path: string, fields: [string, string][], as = '') {
  return request(behind.listener)
    .post(path)
    .set('Accept', 'text/html')
    .set('Sec-Fetch-Site', 'same-origin')
    .set('Cookie', as)
    .type('form')
    .send(new URLSearchParams(fields).toString());
}

/** The form of the page on which what was typed is kept. */
function keptIn(html: string, path: string): Form {
  const form = formsIn(html, path).find(({ fields }) => fields.some(({ name }) => name === 'formKey'));
  if (!form) throw new Error(`nothing is kept on the page of ${path}`);
  return form;
}

const pairs = ({ fields }: Form) =>
  fields.filter(({ name, type }) => name !== 'file' && type !== 'button').map(({ name, value }) => [name, value] as [string, string]);

describe('a form sent while the database is away', { timeout: 120_000 }, () => {
  it('is drawn again whole by every address of every room, and done by none', async () => {
    const before = await rowCounts(app.deps.database);
    behind.proxy.shut();
    const routes = [...accountRoutes(open, null), ...roomRoutes].filter(({ method }) => method === 'post');
    expect(routes.length).toBeGreaterThan(50);
    const typed: [string, string][] = [
      ['text', 'Першы радок, "двукоссе" & <б>\nдругі радок'],
      ['many', 'one'],
      ['many', 'two'],
      ['formKey', randomUUID()],
      ['version', '1'],
    ];
    for (const { path, upload } of routes) {
      const to = `/ru${addressOf(path)}`;
      const asked = request(behind.listener).post(to).set('Accept', 'text/html').set('Sec-Fetch-Site', 'same-origin').set('Cookie', cookie);
      const sent = upload
        ? asked.field({ text: typed[0]?.[1] ?? '', formKey: typed[3]?.[1] ?? '' }).attach('file', aPdf, 'lease.pdf')
        : asked.type('form').send(new URLSearchParams(typed).toString());
      const { status, headers, text } = await sent;
      expect([path, status, headers['cache-control'], headers['retry-after']]).toEqual([path, 503, 'no-store', '10']);
      const kept = keptIn(text, to);
      expect([path, kept.action, kept.multipart]).toEqual([path, to, upload === 'file']);
      const expected = upload ? [typed[0], typed[3]] : typed;
      // A browser sends every line end as two characters, and the server takes them so.
      expect([path, pairs(kept)]).toEqual([path, expected]);
    }
    behind.proxy.reopen();
    await behind.back();
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('never writes a password on the page', async () => {
    behind.proxy.shut();
    const { status, text } = await post('/en/account/sign-in', [
      ['email', 'anna@pryklad.example'],
      ['password', 'what nobody may read'],
      ['formKey', randomUUID()],
    ]);
    expect(status).toBe(503);
    expect(text).not.toContain('what nobody may read');
    expect(text).toMatch(/type="password" name="password"[^>]* required/);
    expect(text).toContain('value="anna@pryklad.example"');
    // Whatever it looks like, it is a password.
    for (const password of ['{braces and no key}', 'program']) {
      const again = await post('/en/account/sign-in', Object.entries({ email: 'anna@pryklad.example', password, formKey: randomUUID() }));
      expect([password, /type="password" name="password"/.test(again.text)]).toEqual([password, true]);
    }
    behind.proxy.reopen();
    await behind.back();
  });

  it('asks again for a proof that was typed, and takes none of a key back', async () => {
    behind.proxy.shut();
    const proven = (proof: string) => post('/en/account/passkeys', Object.entries({ label: 'Desk', proof, formKey: randomUUID() }), cookie);
    const typed = await proven('abcd-efgh-jkmn');
    expect([typed.status, typed.text.includes('abcd-efgh-jkmn')]).toEqual([503, false]);
    expect(typed.text).toMatch(/type="password" name="proof"[^>]* required/);
    for (const proof of ['{"id":"of a key"}', 'program']) {
      const { text } = await proven(proof);
      expect([proof, text.includes('name="proof"'), text.includes('value="Desk"')]).toEqual([proof, false, true]);
    }
    behind.proxy.reopen();
    await behind.back();
  });

  it.each([
    ['/en/tips/new', { told: 'They took my passport in Rimini.', who: 'Maryna' }, 'tips'],
    ['/en/register/:licence/report', { text: 'The office has moved.', email: '' }, 'error_reports'],
  ])('%s: pressed again when the database is back, it takes effect once, and no log knows of it', async (address, fields, table) => {
    const path = address.replace(':licence', licence);
    const before = (await rowCounts(app.deps.database))[table] ?? Number.NaN;
    behind.proxy.shut();
    const away = await post(path, [...Object.entries(fields), ['formKey', randomUUID()]]);
    expect([away.status, away.headers['cache-control']]).toEqual([503, 'no-store']);
    const kept = keptIn(away.text, path);
    const still = await post(kept.action, pairs(kept));
    expect(pairs(keptIn(still.text, path))).toEqual(pairs(kept));
    behind.proxy.reopen();
    await behind.back();
    for (let times = 0; times < 3; times += 1) expect((await post(kept.action, pairs(kept))).status).toBeLessThan(400);
    expect((await rowCounts(app.deps.database))[table]).toBe(before + 1);
    for (const text of Object.values(fields).filter(Boolean)) expect(behind.logs.join('\n')).not.toContain(text);
  });
});
