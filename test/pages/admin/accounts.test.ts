import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { personOf } from '../../../src/store/log.ts';
import { keysOfUser } from '../../../src/store/staff-keys.ts';
import { factorsOf } from '../../../src/store/totp.ts';
import { listAccounts, userByEmail } from '../../../src/store/users.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { aDevice } from '../../support/device.ts';
import { acceptOn, anInvited, invitationOf, vouchFor } from '../../support/keys.ts';
import { anAgency, aStaff, freshUnp, type Person, samplePassword } from '../../support/people.ts';
import { askedIn, entriesOf } from '../../support/signed.ts';

const app = useApp({ endsSessions: true });
let administrator: Person;
let browser: Browser;
beforeAll(async () => {
  administrator = await aStaff(app.deps, 'administrator');
  browser = await app.browser(administrator);
});

const anna = { name: 'Anna Kavalenka', email: 'Anna@Dazvol.example', role: 'regional', region: 'BY-HR', unp: '' };

describe('a new account', () => {
  it('is created with an invitation that nobody but its reader sees, and with no password', async () => {
    const formKey = randomUUID();
    const first = await browser.post('/en/admin/accounts/new', { ...anna, formKey });
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    const user = await userByEmail(app.deps.database.db, anna.email);
    expect(user).toMatchObject({ email: 'anna@dazvol.example', role: 'regional', region: 'BY-HR', passwordHash: null });
    const path = await invitationOf(app.deps, 'anna@dazvol.example');
    const code = path.split('/').at(-1) ?? '?';
    expect(first.text).not.toContain(code);
    const again = await browser.post('/en/admin/accounts/new', { ...anna, formKey });
    expect([again.status, again.text.includes('This account has already been created'), again.text.includes(code)]).toEqual([
      200,
      true,
      false,
    ]);
    for (const page of ['/en/admin/accounts', '/en/officer/mail']) expect((await browser.get(page)).text).not.toContain(code);
    // Neither table nor outbox holds it: a copied database invites nobody.
    const { rows } = await app.deps.database.pool.query(
      'select to_json(o)::text as text from outbox o union all select to_json(i)::text from invitations i',
    );
    expect(rows.some(({ text }) => text.includes(code))).toBe(false);
    expect((await app.visitor().get(`/en${path}`)).text).toContain('Anna Kavalenka');
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
    expect([made.status, made.text.includes('An invitation was sent')]).toEqual([200, true]);
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

  it('of an agency is invited anew where every way in is lost: password, digits and passkeys are worth nothing, the sessions over', async () => {
    const agency = await anAgency(app.deps);
    const before = await app.browser(agency);
    const formKey = randomUUID();
    const send = () => browser.post(`/en/admin/accounts/${agency.actor.id}/invitation`, { formKey });
    for (const answer of [await send(), await send()]) {
      expect([answer.status, answer.headers.location]).toEqual([303, '/en/admin/accounts?done=invited']);
    }
    const { db } = app.deps.database;
    expect((await userByEmail(db, agency.email))?.passwordHash).toBeNull();
    expect(await factorsOf(db, agency.actor.id)).toEqual({ totp: false, passkey: false });
    expect((await before.get('/en/account')).status).toBe(303);
    const old = { email: agency.email, password: samplePassword };
    expect((await app.visitor().post('/en/account/sign-in', old)).status).toBe(422);
    // Nobody but the owner is shown anything: the letter leads on, and what an administrator could hand over does not exist.
    expect((await app.visitor().get(`/en${await invitationOf(app.deps, agency.email)}`)).status).toBe(200);
    expect((await browser.post(`/en/admin/accounts/${agency.actor.id}/password`)).status).toBe(404);
  });

  it('of an officer never has a password: the database refuses it', async () => {
    const examiner = await aStaff(app.deps, 'examiner');
    const set = app.deps.database.pool.query(`update users set password_hash = 'x' where id = $1`, [examiner.actor.id]);
    await expect(set).rejects.toThrow(/users_password/);
  });

  it('of an officer who lost all keys is invited anew: the keys are revoked, the sessions over, the older invitation worth nothing', async () => {
    const officer = await anInvited(app.deps, 'examiner', administrator);
    await acceptOn(app.deps, officer);
    const desk = await app.browser(officer);
    const answer = await browser.post(`/en/admin/accounts/${officer.actor.id}/invitation`);
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/admin/accounts?done=invited']);
    expect(await keysOfUser(app.deps.database.db, officer.actor.id)).toEqual([]);
    expect((await desk.get('/en/officer')).status).toBe(303);
    const next = await invitationOf(app.deps, officer.email);
    expect(next).not.toBe(officer.path);
    expect([(await app.visitor().get(`/en${officer.path}`)).status, (await app.visitor().get(`/en${next}`)).status]).toEqual([404, 200]);
    // Nobody is invited into the own account.
    expect((await browser.post(`/en/admin/accounts/${administrator.actor.id}/invitation`)).status).toBe(422);
  });

  it('of an officer comes to another role: keys revoked, sessions over, the public log says so, and a new key waits for another person', async () => {
    const officer = await anInvited(app.deps, 'examiner', administrator);
    await acceptOn(app.deps, officer);
    await vouchFor(app.deps, officer);
    const desk = await app.browser(officer);
    const path = `/en/admin/accounts/${officer.actor.id}/role`;
    expect((await browser.get(path)).text).toContain(officer.email);
    expect((await browser.post(path, { role: 'regional', region: '' })).text).toContain('<a href="#region">');
    expect((await browser.post(path, { role: 'examiner', region: '' })).text).toContain('The person has this role already');
    expect((await browser.post(path, { role: 'agency', region: '' })).status).toBe(400);
    expect((await browser.post(path, { role: 'head', region: '' })).headers.location).toBe('/en/admin/accounts?done=role');
    expect((await desk.get('/en/officer')).status).toBe(303);
    expect((await userByEmail(app.deps.database.db, officer.email))?.role).toBe('head');
    const entry = (await entriesOf(app.deps.database)).findLast(({ type }) => type === 'role-changed');
    expect(entry).toMatchObject({ officer: personOf(officer.actor.id), role: 'head', by: personOf(administrator.actor.id) });
    await acceptOn(app.deps, { ...officer, path: await invitationOf(app.deps, officer.email) });
    expect((await keysOfUser(app.deps.database.db, officer.actor.id)).map(({ confirmedAt }) => confirmedAt)).toEqual([null]);
  });

  it('is changed only by who has just shown who they are, and nothing typed is lost', async () => {
    const late = await app.browser(administrator);
    app.clock.forward(6);
    const fields = { ...anna, email: 'late@dazvol.example', name: 'Typed <b> & kept' };
    const asked = await late.post('/en/admin/accounts/new', fields);
    expect([asked.status, asked.text.includes('Show that it is you'), asked.text.includes('Typed &lt;b&gt; &amp; kept')]).toEqual([
      200,
      true,
      true,
    ]);
    expect(await userByEmail(app.deps.database.db, fields.email)).toBeUndefined();
    const wrong = await late.post('/en/admin/accounts/new', { ...fields, proof: aDevice(app.signing.origin).sign(askedIn(asked.text)) });
    expect([wrong.status, await userByEmail(app.deps.database.db, fields.email)]).toEqual([422, undefined]);
    expect((await late.post('/en/admin/accounts/new', { ...fields, proof: 'yes' })).status).toBe(400);
    const done = await late.post('/en/admin/accounts/new', { ...fields, proof: 'program' });
    expect([done.status, done.text.includes('An invitation was sent')]).toEqual([200, true]);
    // For some minutes once is enough.
    expect((await late.post('/en/admin/accounts/new', { ...fields, email: 'later@dazvol.example' })).text).toContain(
      'An invitation was sent',
    );
    app.clock.forward(-6);
  });

  it('of the administrator stays open: someone must be left to open the others', async () => {
    expect((await browser.post(`/en/admin/accounts/${administrator.actor.id}/disabling`)).status).toBe(422);
    expect((await browser.get('/en/admin/accounts')).text).toContain('this is you');
  });

  it.each([randomUUID(), 'new', '1', "1' or '1'='1"])('that is not there is not found: %s', async (id) => {
    for (const act of ['disabling', 'enabling', 'invitation', 'keys-revocation']) {
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
    const { total } = await listAccounts(app.deps.database.db, 'agency', { offset: 0, limit: 1 });
    expect(agencies).toContain(`${total} accounts`);
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
