import { describe, expect, it } from 'vitest';
import { sessions } from '../../../src/store/schema/plumbing.ts';
import { updateUser } from '../../../src/store/users.ts';
import { useApp } from '../../support/app.ts';
import { anAgency, aStaff, samplePassword } from '../../support/people.ts';

const app = useApp();

describe('signing in', () => {
  it('shows its form in three languages and sets no cookie', async () => {
    for (const [lang, heading] of [
      ['be', 'Уваход'],
      ['ru', 'Вход'],
      ['en', 'Sign in'],
    ]) {
      const answer = await app.visitor().get(`/${lang}/account/sign-in`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(`<h1 class="govuk-heading-l">${heading}</h1>`);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('leads each role to its own room', async () => {
    const rooms = {
      examiner: '/officer',
      regional: '/officer',
      head: '/officer',
      prosecutor: '/oversight',
      administrator: '/admin/accounts',
    };
    for (const [role, room] of Object.entries(rooms)) {
      const person = await aStaff(app.deps, role as 'examiner');
      const answer = await app.visitor().post('/en/account/sign-in/sample', { account: ` ${person.email.toUpperCase()}` });
      expect([role, answer.status, answer.headers.location]).toEqual([role, 303, `/en${room}`]);
    }
    const agency = await anAgency(app.deps);
    const answer = await app.visitor().post('/be/account/sign-in', { email: ` ${agency.email.toUpperCase()} `, password: samplePassword });
    expect(answer.headers.location).toBe('/be/agency');
  });

  it('answers a wrong address and a wrong password alike, keeping the address and never the password', async () => {
    const person = await anAgency(app.deps);
    const wrongs = [
      { email: person.email, password: 'wrong-password-here' },
      { email: 'nobody@dazvol.example', password: samplePassword },
      { email: '', password: '' },
    ];
    for (const wrong of wrongs) {
      const answer = await app.visitor().post('/en/account/sign-in', wrong);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('The e-mail address or the password is not right');
      expect(answer.headers['set-cookie']).toBeUndefined();
      if (wrong.email) expect(answer.text).toContain(`value="${wrong.email}"`);
      if (wrong.password) expect(answer.text).not.toContain(wrong.password);
    }
  });

  it('does not let a shut account in', async () => {
    const person = await anAgency(app.deps);
    await updateUser(app.deps.database.db, person.actor.id, { disabledAt: app.clock.now() });
    expect((await app.visitor().post('/account/sign-in', { email: person.email, password: samplePassword })).status).toBe(422);
  });

  it('leads back to the page that asked for it, but never off the site', async () => {
    const person = await anAgency(app.deps);
    const guarded = await app.visitor().get('/en/agency/applications/new?x=1');
    expect(guarded.headers.location).toBe(`/en/account/sign-in?to=${encodeURIComponent('/agency/applications/new?x=1')}`);
    const page = await app.visitor().get(guarded.headers.location ?? '');
    expect(page.text).toContain('value="/agency/applications/new?x&#x3D;1"');
    const fields = { email: person.email, password: samplePassword };
    const browser = app.visitor();
    const answer = await browser.post('/en/account/sign-in', { ...fields, to: '/agency/applications/new' });
    // In, and led to set up a second factor before anything else.
    const account = await browser.get('/en/account');
    expect([answer.headers.location, account.headers.location]).toEqual(['/en/agency/applications/new', '/en/account/second-factor']);
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'agency', '/a\r\nSet-Cookie: x=1', '/\u00e9']) {
      const answer = await app.visitor().post('/en/account/sign-in', { ...fields, to });
      expect([to, answer.status, answer.headers.location]).toEqual([to, 303, '/en/agency']);
    }
  });

  it('gives a fresh session and ends it on signing out', async () => {
    const person = await anAgency(app.deps);
    const browser = await app.browser(person);
    const before = await app.deps.database.db.select().from(sessions);
    expect((await browser.get('/en/account')).status).toBe(200);
    await browser.post('/en/account/sign-in', { email: person.email, password: samplePassword });
    const between = await app.deps.database.db.select().from(sessions);
    expect(between.some(({ sid }) => !before.some((old) => old.sid === sid))).toBe(true);
    const out = await browser.post('/en/account/sign-out');
    expect([out.status, out.headers.location]).toEqual([303, '/en/']);
    expect((await app.deps.database.db.select().from(sessions)).length).toBeLessThan(between.length);
    expect((await browser.get('/en/account')).status).toBe(303);
  });

  it('stops after too many attempts, and says when to come back', async () => {
    const person = await anAgency(app.deps);
    const answers = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      answers.push(await app.visitor().post('/en/account/sign-in', { email: person.email, password: 'wrong-password-here' }));
    }
    expect(answers.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(422));
    expect(answers[10]?.status).toBe(429);
    expect(Number(answers[10]?.headers['retry-after'])).toBeGreaterThan(60);
  });

  it('refuses a malformed form with 400', async () => {
    const visitor = app.visitor();
    for (const fields of [{ email: ['a', 'b'], password: 'x' }, { email: 'x' }, { email: 'x', password: 'y', admin: '1' }]) {
      expect((await visitor.post('/account/sign-in', fields as Record<string, string>)).status).toBe(400);
    }
  });
});
