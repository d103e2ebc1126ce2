import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setAccountDisabled } from '../../../src/acts/account.ts';
import { identitiesOf, insertIdentity } from '../../../src/store/identities.ts';
import { limits } from '../../../src/store/schema/plumbing.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { doing } from '../../support/journeys.ts';
import { useOpenId } from '../../support/openid.ts';
import { anAgency, aStaff, type Person, samplePassword } from '../../support/people.ts';
import { withDigits } from '../../support/second-factor.ts';

const service = useOpenId();
const app = useApp({ endsSessions: true, openId: () => service.settings });
let administrator: Person;

beforeAll(async () => {
  administrator = await aStaff(app.deps, 'administrator');
});

beforeEach(async () => {
  service.tamper = null;
  await app.deps.database.db.delete(limits);
});

/** To the service and back: the answer to coming back. `change`: what is done to the address on the way there or back. */
async function goes(browser: Browser, subject: string, change: { there?: (url: URL) => void; back?: (url: URL) => void } = {}) {
  service.next = { subject };
  const away = await browser.get('/en/account/openid');
  expect([away.status, away.text]).toEqual([302, '']);
  const there = new URL(String(away.headers.location));
  change.there?.(there);
  const back = new URL(await service.visit(there.href), 'http://dazvol.example');
  change.back?.(back);
  return { answer: await browser.get(`${back.pathname}${back.search}`), path: `${back.pathname}${back.search}` };
}

/** An agency's person who has linked this subject. */
async function linked(subject: string): Promise<Person> {
  const person = await anAgency(app.deps);
  const browser = await app.browser(person);
  const { answer } = await goes(browser, subject);
  expect([answer.status, answer.headers.location]).toEqual([303, '/en/account/identity']);
  expect((await browser.post('/en/account/identity')).status).toBe(303);
  return person;
}

const own = async (person: Person) => (await identitiesOf(app.deps.database.db, person.actor.id)).map(({ subject }) => subject);
const signedInAs = async (browser: Browser) => /account">([^<]+)<\/a><\/li>\s*<li><form/.exec((await browser.get('/en/account')).text)?.[1];

describe('an account', () => {
  it('is linked by who is signed in, after they have seen with whom, and is then signed in to', async () => {
    const person = await anAgency(app.deps);
    const browser = await app.browser(person);
    await goes(browser, 'sub-1');
    expect(await own(person)).toEqual([]);
    const page = (await browser.get('/en/account/identity')).text;
    for (const told of ['Is this you?', 'Person sub-1', '>sub-1<']) expect(page).toContain(told);
    await browser.post('/en/account/identity');
    expect(await own(person)).toEqual(['sub-1']);
    const visitor = app.visitor();
    const { answer } = await goes(visitor, 'sub-1');
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/agency']);
    expect(await signedInAs(visitor)).toBe(person.actor.name);
    const { rows } = await app.deps.database.pool.query(`select type, audience, actor_id from events where type like 'identity-%'`);
    expect(rows).toEqual([{ type: 'identity-linked', audience: 'oversight', actor_id: person.actor.id }]);
  });

  it('gets a new session by signing in', async () => {
    await linked('sub-renewed');
    const visitor = app.visitor();
    const cookieOf = (answer: { headers: Record<string, unknown> }) => /session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1];
    service.next = { subject: 'sub-renewed' };
    const away = await visitor.get('/en/account/openid');
    const back = await visitor.get(await service.visit(String(away.headers.location)));
    expect(cookieOf(away)).toBeTruthy();
    expect(cookieOf(back)).toBeTruthy();
    expect(cookieOf(back)).not.toBe(cookieOf(away));
  });

  it('is unlinked again, which ends its other sessions, unless nothing else would open it', async () => {
    const person = await linked('sub-2');
    const other = app.visitor();
    await goes(other, 'sub-2');
    const browser = await app.browser(person);
    expect((await browser.get('/en/account/identity')).text).toContain('Linked since 24 November 2026');
    const { pool } = app.deps.database;
    const { rows } = await pool.query('select password_hash from users where id = $1', [person.actor.id]);
    await pool.query('update users set password_hash = null where id = $1', [person.actor.id]);
    const refused = await browser.post('/en/account/identity/unlinking');
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('You have no other way to sign in')]);
    await pool.query('update users set password_hash = $2 where id = $1', [person.actor.id, rows[0].password_hash]);
    const formKey = randomUUID();
    for (let click = 0; click < 2; click += 1) expect((await browser.post('/en/account/identity/unlinking', { formKey })).status).toBe(303);
    expect(await own(person)).toEqual([]);
    expect((await other.get('/en/agency')).status).toBe(303);
    expect((await browser.get('/en/agency')).status).toBe(200);
    const { answer } = await goes(app.visitor(), 'sub-2');
    expect(answer.status).toBe(422);
  });

  it('takes no identity that another has linked', async () => {
    const first = await linked('sub-3');
    const second = await anAgency(app.deps);
    const browser = await app.browser(second);
    await goes(browser, 'sub-3');
    const refused = await browser.post('/en/account/identity');
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('linked with another account already')]);
    expect([await own(first), await own(second)]).toEqual([['sub-3'], []]);
  });

  it('is not linked by whoever finds a browser open, nor long after coming back, nor by somebody else’s coming back', async () => {
    const person = await anAgency(app.deps);
    const browser = await app.browser(person);
    expect((await browser.post('/en/account/identity')).status).toBe(303);
    app.clock.forward(6);
    await goes(browser, 'sub-4');
    const late = await browser.post('/en/account/identity');
    expect([late.status, late.text]).toEqual([200, expect.stringContaining('Show that it is you')]);
    const wrong = await browser.post('/en/account/identity', { proof: 'not the password' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('The present password is not right')]);
    expect(await own(person)).toEqual([]);
    const fresh = await app.browser(person);
    await goes(fresh, 'sub-4');
    app.clock.forward(5);
    await fresh.post('/en/account/identity', { proof: samplePassword });
    expect(await own(person)).toEqual([]);
  });

  it('is linked long after signing in by who shows the password once more, or digits where there are some, and never by the password beside digits', async () => {
    const [person, careful] = [await anAgency(app.deps), await anAgency(app.deps)];
    const { digits } = await withDigits(app.deps, careful);
    const [browser, other] = [await app.browser(person), await app.browser(careful)];
    app.clock.forward(6);
    await goes(browser, 'sub-late');
    await goes(other, 'sub-careful');
    expect((await browser.post('/en/account/identity', { proof: samplePassword })).headers.location).toBe('/en/account/identity');
    expect(await own(person)).toEqual(['sub-late']);
    expect((await other.post('/en/account/identity', { proof: samplePassword })).status).toBe(422);
    expect(await own(careful)).toEqual([]);
    expect((await other.post('/en/account/identity', { proof: digits() })).headers.location).toBe('/en/account/identity');
    expect(await own(careful)).toEqual(['sub-careful']);
    app.clock.forward(-6);
  });
});

describe('signing in', () => {
  it('by an identity that nobody has linked creates nothing and says so', async () => {
    const before = await rowCounts(app.deps.database);
    const visitor = app.visitor();
    const { answer } = await goes(visitor, 'sub-unknown');
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Nothing was created.')]);
    expect({ ...(await rowCounts(app.deps.database)), sessions: 0, limits: 0 }).toEqual({ ...before, sessions: 0, limits: 0 });
    expect((await visitor.get('/en/agency')).status).toBe(303);
  });

  it('is refused to an account that is shut, and to one of the staff', async () => {
    const person = await linked('sub-5');
    await setAccountDisabled(app.deps, doing(administrator.actor), person.actor.id, true);
    expect((await goes(app.visitor(), 'sub-5')).answer.status).toBe(422);
    const head = await aStaff(app.deps, 'head');
    const identity = { issuer: service.settings.issuer, subject: 'sub-head', userId: head.actor.id, linkedAt: new Date() };
    await insertIdentity(app.deps.database.db, identity);
    const visitor = app.visitor();
    expect((await goes(visitor, 'sub-head')).answer.status).toBe(422);
    expect((await visitor.get('/en/officer')).status).toBe(303);
    const staff = await app.browser(head);
    const { answer } = await goes(staff, 'sub-6');
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('For agencies only')]);
    for (const path of ['/en/account/identity', '/en/account/identity/unlinking']) expect((await staff.post(path)).status).toBe(403);
  });

  it('is refused where the state, the nonce or the code is not what this browser was sent with', async () => {
    await linked('sub-7');
    const nobody = async (change: Parameters<typeof goes>[2]) => {
      const visitor = app.visitor();
      const { answer } = await goes(visitor, 'sub-7', change);
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('The sign-in was not confirmed')]);
      expect((await visitor.get('/en/agency')).status).toBe(303);
    };
    await nobody({ back: (url) => url.searchParams.set('state', 'another') });
    await nobody({ back: (url) => url.searchParams.delete('state') });
    await nobody({ back: (url) => url.searchParams.set('code', 'another') });
    await nobody({ back: (url) => url.searchParams.set('iss', 'https://elsewhere.example') });
    await nobody({ there: (url) => url.searchParams.set('nonce', 'another') });
    await nobody({ there: (url) => url.searchParams.set('code_challenge', 'A'.repeat(43)) });
  });

  it('is for this browser, and for once', async () => {
    await linked('sub-8');
    const visitor = app.visitor();
    const { answer, path } = await goes(visitor, 'sub-8');
    expect(answer.headers.location).toBe('/en/agency');
    const thief = app.visitor();
    expect((await thief.get(path)).status).toBe(422);
    expect((await thief.get('/en/agency')).status).toBe(303);
    // With a state of its own the thief's browser gets as far as the service, which knows that the code was used.
    const { answer: replayed } = await goes(thief, 'sub-8', {
      back: (url) => url.searchParams.set('code', String(new URL(path, 'http://x').searchParams.get('code'))),
    });
    expect(replayed.status).toBe(422);
    const again = await visitor.get(path);
    expect(again.status).toBe(422);
    expect((await app.visitor().get('/en/account/openid/callback')).status).toBe(422);
  });

  it('believes no ID token that somebody changed', async () => {
    await linked('sub-9');
    const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
    const changes: ((token: string) => string)[] = [
      (token) => {
        const [head, body = '', mark] = token.split('.');
        return [head, part({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'sub-9' }), mark].join('.');
      },
      (token) => `${token.slice(0, -10)}AAAAAAAAAA`,
      (token) => `${part({ alg: 'none' })}.${token.split('.')[1]}.`,
    ];
    for (const change of changes) {
      service.tamper = (tokens) => ({ ...tokens, id_token: change(tokens.id_token) });
      const visitor = app.visitor();
      const { answer } = await goes(visitor, 'sub-unknown');
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('The sign-in was not confirmed')]);
      expect((await visitor.get('/en/agency')).status).toBe(303);
    }
  });

  it('says that the service was left, where somebody declined there', async () => {
    const visitor = app.visitor();
    const away = await visitor.get('/ru/account/openid');
    const state = new URL(String(away.headers.location)).searchParams.get('state');
    const answer = await visitor.get(
      `/account/openid/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(service.settings.issuer)}`,
    );
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Вход отменен')]);
  });

  it('fails alone while the service is away, and comes back by itself', async () => {
    const person = await linked('sub-10');
    service.next = { subject: 'sub-10' };
    const visitor = app.visitor();
    const away = await visitor.get('/en/account/openid');
    const back = await service.visit(String(away.headers.location));
    await service.stop();
    const answer = await visitor.get(back);
    expect([answer.status, answer.text]).toEqual([503, expect.stringContaining('The national service does not answer')]);
    expect(await signedInAs(await app.browser(person))).toBe(person.actor.name);
    await service.start();
    expect((await goes(app.visitor(), 'sub-10')).answer.headers.location).toBe('/en/agency');
  });
});
