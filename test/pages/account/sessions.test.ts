import { createHash } from 'node:crypto';
import type { SessionData } from 'express-session';
import { describe, expect, it } from 'vitest';
import { openSessionStore } from '../../../src/http/session-store.ts';
import type { roles } from '../../../src/rules/permissions.ts';
import { sessions } from '../../../src/store/schema/plumbing.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp({ endsSessions: true });
const isIn = async (browser: Browser) => (await browser.get('/en/account')).status === 200;
const someone = (role: (typeof roles)[number]) => (role === 'agency' ? anAgency(app.deps) : aStaff(app.deps, role));

/** The id that the browser holds, out of its signed cookie. */
function sidOf({ agent }: Browser): string {
  const cookie = agent.jar.getCookie('session', { domain: '127.0.0.1', path: '/', secure: false, script: false })?.value ?? '';
  return decodeURIComponent(cookie).replace(/^s:/, '').split('.')[0] ?? '';
}

const kept = async () => (await app.deps.database.db.select().from(sessions)).map(({ sid }) => sid);
const hashed = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a session', () => {
  it('is kept under the hash of its id: a copied database opens none', async () => {
    const browser = await app.browser(await someone('head'));
    const sid = sidOf(browser);
    expect(sid.length).toBeGreaterThan(20);
    expect([(await kept()).includes(sid), (await kept()).includes(hashed(sid))]).toEqual([false, true]);
  });

  it('has another id after signing in and after a fresh proof', async () => {
    const administrator = await someone('administrator');
    const browser = await app.browser(administrator);
    const first = sidOf(browser);
    await browser.post('/en/account/sign-in/sample', { account: administrator.email });
    const second = sidOf(browser);
    await browser.post('/en/admin/accounts/new', { proof: 'program', name: '', email: '', region: '', unp: '' });
    const third = sidOf(browser);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(await isIn(browser)).toBe(true);
    expect([(await kept()).includes(hashed(first)), (await kept()).includes(hashed(second))]).toEqual([false, false]);
  });

  it.each([
    ['agency', 60, 24],
    ['examiner', 20, 10],
    ['head', 20, 10],
    ['prosecutor', 20, 10],
    ['administrator', 15, 8],
  ] as const)('of %s ends after %i idle minutes, and after %i hours whatever is done', async (role, idle, hours) => {
    const browser = await app.browser(await someone(role));
    app.clock.forward(idle - 1);
    expect(await isIn(browser)).toBe(true);
    app.clock.forward(idle - 1);
    expect(await isIn(browser)).toBe(true);
    app.clock.forward(idle);
    expect(await isIn(browser)).toBe(false);
    const other = await app.browser(await someone(role));
    let passed = 0;
    for (; passed + idle - 1 < hours * 60; passed += idle - 1) {
      app.clock.forward(idle - 1);
      expect([passed, await isIn(other)]).toEqual([passed, true]);
    }
    app.clock.forward(hours * 60 - passed);
    expect(await isIn(other)).toBe(false);
  });

  it('ends when the account comes to another role, even one it was not told of', async () => {
    const officer = await someone('examiner');
    const browser = await app.browser(officer);
    await app.deps.database.pool.query(`update users set role = 'prosecutor' where id = $1`, [officer.actor.id]);
    expect(await isIn(browser)).toBe(false);
    await app.deps.database.pool.query(`update users set role = 'examiner' where id = $1`, [officer.actor.id]);
    expect(await isIn(browser)).toBe(false);
  });

  it('that was ended does not come back by a request that was under way', async () => {
    const browser = await app.browser(await someone('examiner'));
    const sid = sidOf(browser);
    const store = openSessionStore(app.deps.database, () => {});
    const data = await new Promise<SessionData>((resolve, reject) => {
      store.get(sid, (error, found) => (found ? resolve(found) : reject(error)));
    });
    await app.deps.database.db.delete(sessions);
    const expires = new Date(String(data.cookie.expires));
    await new Promise<void>((resolve, reject) => {
      store.set(sid, { ...data, cookie: { ...data.cookie, expires } }, (error) => (error ? reject(error) : resolve()));
    });
    expect(await kept()).toEqual([]);
    expect(await isIn(browser)).toBe(false);
  });
});

describe('the own sessions', () => {
  const table = (text: string) => text.split('Where you are signed in')[1] ?? '';

  it('are listed, and end everywhere else by one button', async () => {
    const officer: Person = await someone('head');
    const [here, there, elsewhere] = [await app.browser(officer), await app.browser(officer), await app.browser(await someone('head'))];
    const { text } = await here.get('/en/account');
    expect(table(text).match(/by the program’s key, as a sample/g)).toHaveLength(2);
    expect(table(text).match(/this browser/g)).toHaveLength(1);
    const answer = await here.post('/en/account/sessions');
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/account?ended']);
    expect([await isIn(here), await isIn(there), await isIn(elsewhere)]).toEqual([true, false, true]);
    expect(table((await here.get('/en/account')).text).match(/by the program’s key, as a sample/g)).toHaveLength(1);
  });
});
