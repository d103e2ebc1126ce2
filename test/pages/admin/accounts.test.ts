import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPassword } from '../../../src/acts/password.ts';
import { userByEmail } from '../../../src/store/users.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { anAgency, aStaff, freshUnp, type Person, samplePassword } from '../../support/people.ts';

const app = useApp();
let administrator: Person;
let browser: Browser;
beforeAll(async () => {
  administrator = await aStaff(app.deps, 'administrator');
  browser = await app.browser(administrator);
});

const anna = { name: 'Anna Kavalenka', email: 'Anna@Dazvol.example', role: 'regional', region: 'BY-HR', unp: '' };
const shownPassword = (text: string) => /<code class="secret">([^<]+)<\/code>/.exec(text)?.[1];

describe('a new account', () => {
  it('is created with a one-time password that is shown once and never again', async () => {
    const formKey = randomUUID();
    const first = await browser.post('/en/admin/accounts/new', { ...anna, formKey });
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    const password = shownPassword(first.text);
    const user = await userByEmail(app.deps.database.db, anna.email);
    expect(user).toMatchObject({ email: 'anna@dazvol.example', role: 'regional', region: 'BY-HR', passwordExpired: true });
    expect(await verifyPassword(user?.passwordHash ?? '', password ?? '')).toBe(true);
    const again = await browser.post('/en/admin/accounts/new', { ...anna, formKey });
    expect(again.status).toBe(200);
    expect(again.text).toContain('This account has already been created');
    expect(shownPassword(again.text)).toBeUndefined();
    expect((await userByEmail(app.deps.database.db, anna.email))?.passwordHash).toBe(user?.passwordHash);
    expect((await browser.get('/en/admin/accounts')).text).not.toContain(password);
  });

  it('is refused by field, with everything typed kept', async () => {
    const taken = await browser.post('/en/admin/accounts/new', { ...anna, name: 'Another Anna' });
    expect(taken.status).toBe(422);
    expect(taken.text).toContain('<a href="#email">There is an account with this address already');
    expect(taken.text).toContain('value="Another Anna"');
    expect(taken.text).toMatch(/<option value="BY-HR" selected>/);
    const nowhere = await browser.post('/en/admin/accounts/new', { ...anna, email: 'b@dazvol.example', region: '' });
    expect(nowhere.text).toContain('<a href="#region">A regional officer needs a region');
    const everywhere = await browser.post('/en/admin/accounts/new', { ...anna, email: 'b@dazvol.example', role: 'head' });
    expect(everywhere.text).toContain('<a href="#region">A regional officer needs a region');
    const empty = await browser.post('/en/admin/accounts/new', { name: '', email: '', region: '', unp: '' });
    expect(empty.text.match(/<a href="#(name|email|role)">/g)).toHaveLength(3);
    expect((await browser.post('/en/admin/accounts/new', { ...anna, email: 'not an address' })).text).toContain('Write an e-mail address');
    expect(await userByEmail(app.deps.database.db, 'b@dazvol.example')).toBeUndefined();
  });

  it('opens the door to an agency that is in the register without one', async () => {
    const { unp = '', actor } = await anAgency(app.deps);
    const member = { ...anna, email: 'member@dazvol.example', role: 'agency', region: '' };
    expect((await browser.post('/en/admin/accounts/new', member)).text).toContain('<a href="#unp">An agency member needs a UNP');
    const nobodys = await browser.post('/en/admin/accounts/new', { ...member, unp: freshUnp() });
    expect([nobodys.status, nobodys.text.includes('<a href="#unp">No agency in the register')]).toEqual([422, true]);
    expect((await browser.post('/en/admin/accounts/new', { ...anna, unp })).text).toContain('<a href="#unp">');
    const made = await browser.post('/en/admin/accounts/new', { ...member, unp: ` ${unp} ` });
    expect([made.status, shownPassword(made.text)]).toEqual([200, expect.stringMatching(/^\S{19}$/)]);
    expect((await userByEmail(app.deps.database.db, member.email))?.agencyId).toBe(actor.agencyId);
  });

  it('is never of a role or region that does not exist', async () => {
    const wrongs: Record<string, string>[] = [{ role: 'king' }, { region: 'BY-XX' }, { disabledAt: 'x' }];
    for (const wrong of wrongs) {
      expect((await browser.post('/en/admin/accounts/new', { ...anna, email: 'c@dazvol.example', ...wrong })).status).toBe(400);
    }
  });
});

describe('an account', () => {
  it('is shut at once, for those signed in too, and opened again', async () => {
    const examiner = await aStaff(app.deps, 'examiner');
    const desk = await app.browser(examiner);
    expect((await desk.get('/en/officer')).status).toBe(200);
    expect((await browser.post(`/en/admin/accounts/${examiner.actor.id}/disabling`)).headers.location).toBe('/en/admin/accounts');
    expect((await desk.get('/en/officer')).status).toBe(303);
    await expect(app.browser(examiner)).rejects.toThrow('could not sign in');
    const list = (await browser.get('/en/admin/accounts')).text;
    expect(list).toContain('closed on 24 November 2026');
    expect(list).toContain(`/en/admin/accounts/${examiner.actor.id}/enabling`);
    expect((await browser.post(`/en/admin/accounts/${examiner.actor.id}/enabling`)).status).toBe(303);
    await app.browser(examiner);
  });

  it('is given a new password that is shown once, and the old one is worth nothing', async () => {
    const examiner = await aStaff(app.deps, 'examiner');
    const formKey = randomUUID();
    const first = await browser.post(`/en/admin/accounts/${examiner.actor.id}/password`, { formKey });
    const password = shownPassword(first.text) ?? '';
    const again = await browser.post(`/en/admin/accounts/${examiner.actor.id}/password`, { formKey });
    expect(again.text).toContain('A new password has already been given');
    expect(shownPassword(again.text)).toBeUndefined();
    const user = await userByEmail(app.deps.database.db, examiner.email);
    expect(await verifyPassword(user?.passwordHash ?? '', password)).toBe(true);
    const old = { email: examiner.email, password: samplePassword };
    expect((await app.visitor().post('/en/account/sign-in', old)).status).toBe(422);
  });

  it('of the administrator stays open: someone must be left to open the others', async () => {
    expect((await browser.post(`/en/admin/accounts/${administrator.actor.id}/disabling`)).status).toBe(422);
    expect((await browser.get('/en/admin/accounts')).text).toContain('this is you');
  });

  it.each([randomUUID(), 'new', '1', "1' or '1'='1"])('that is not there is not found: %s', async (id) => {
    for (const act of ['disabling', 'enabling', 'password']) {
      expect((await browser.post(`/en/admin/accounts/${encodeURIComponent(id)}/${act}`)).status).toBe(404);
    }
  });
});

describe('the list of accounts', () => {
  it('has the staff first, then the agencies by name, in pages, with a filter by role', async () => {
    const agency = await anAgency(app.deps, { name: 'Zorka LLC' });
    const { text } = await browser.get('/en/admin/accounts');
    expect(text).toContain('Zorka LLC');
    expect(text.indexOf(administrator.email)).toBeLessThan(text.indexOf(agency.email));
    const agencies = (await browser.get('/en/admin/accounts?role=agency')).text;
    expect(agencies).toContain('3 accounts');
    expect(agencies).not.toContain(administrator.email);
    for (let made = 0; made < 51; made += 1) await anAgency(app.deps);
    const first = (await browser.get('/en/admin/accounts?role=agency')).text;
    expect(first).toContain('Page 1 of 2');
    expect((await browser.get('/en/admin/accounts?role=agency&page=2')).text).toContain('Page 2 of 2');
    expect((await browser.get('/en/admin/accounts?role=agency&page=9')).headers.location).toBe('/en/admin/accounts?role=agency&page=2');
  });

  it.each(['?role=king', '?page=0', '?page=a', '?rôle=head'])('refuses an address it does not understand: %s', async (query) => {
    expect((await browser.get(`/en/admin/accounts${encodeURI(query)}`)).status).toBe(400);
  });

  it.each(['be', 'ru', 'en'])('is there in %s', async (lang) => {
    for (const page of ['', '/new']) expect((await browser.get(`/${lang}/admin/accounts${page}`)).text).toContain(`<html lang="${lang}"`);
  });
});
