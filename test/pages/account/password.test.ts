import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/store/schema/plumbing.ts';
import { updateUser } from '../../../src/store/users.ts';
import { useApp } from '../../support/app.ts';
import { allMails } from '../../support/mail.ts';
import { anAgency, aStaff, samplePassword } from '../../support/people.ts';
import { withDigits } from '../../support/second-factor.ts';

const app = useApp();
const next = 'four random words here';

describe('the own account', () => {
  it('says who is signed in, in three languages, and leads strangers to sign in', async () => {
    const person = await anAgency(app.deps, { name: 'Прыклад Плюс' });
    const browser = await app.browser(person);
    for (const [lang, role] of [
      ['be', 'прадстаўнік агенцтва'],
      ['ru', 'представитель агентства'],
      ['en', 'agency member'],
    ]) {
      const answer = await browser.get(`/${lang}/account`);
      expect(answer.status).toBe(200);
      for (const text of [role ?? '', person.email, person.unp ?? '', 'Прыклад Плюс']) expect(answer.text).toContain(text);
      expect((await browser.get(`/${lang}/account/password`)).status).toBe(200);
    }
    expect((await app.visitor().get('/en/account')).headers.location).toBe('/en/account/sign-in?to=%2Faccount');
    expect((await (await app.browser(await aStaff(app.deps, 'hotline'))).get('/en/account')).status).toBe(200);
  });
});

describe('changing the password', () => {
  it('takes the new one, keeps this session and ends the others', async () => {
    const person = await anAgency(app.deps);
    const [browser, other] = [await app.browser(person), await app.browser(person)];
    const form = { present: samplePassword, next, formKey: crypto.randomUUID() };
    const done = await browser.post('/en/account/password', form);
    expect([done.status, done.headers.location]).toEqual([303, '/en/account?changed']);
    expect((await browser.get('/en/account?changed')).text).toContain('The password is changed');
    expect((await other.get('/en/account')).status).toBe(303);
    // A second click of the same form answers as the first did.
    expect((await browser.post('/en/account/password', form)).status).toBe(303);
    const old = await app.visitor().post('/en/account/sign-in', { email: person.email, password: samplePassword });
    const fresh = await app.visitor().post('/en/account/sign-in', { email: person.email, password: next });
    expect([old.status, fresh.status]).toEqual([422, 303]);
  });

  it('takes the second factor beside the present password, where there is one, and tells the owner', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const browser = await app.browser(person);
    const form = { present: samplePassword, next };
    for (const proof of ['', '000000']) expect((await browser.post('/en/account/password', { ...form, proof })).status).toBe(422);
    expect((await browser.post('/en/account/password', form)).status).toBe(400);
    const wrong = await browser.post('/en/account/password', { ...form, present: 'not-the-present-one', proof: pocket.digits() });
    expect(wrong.text).toContain('The present password is not right');
    expect((await browser.post('/en/account/password', { ...form, proof: pocket.digits() })).status).toBe(303);
    expect((await browser.get('/en/agency')).status).toBe(200);
    const mails = (await allMails(app.deps)).filter(({ recipient }) => recipient === person.email).map(({ mail }) => mail);
    expect(mails).toEqual(['own-password-changed']);
  });

  it('refuses each wrong password in words and writes none of them back', async () => {
    const person = await anAgency(app.deps, { name: 'Длинное Название Агентства' });
    const browser = await app.browser(person);
    const cases: [string, string, string][] = [
      ['not-the-present-one', next, 'The present password is not right'],
      ['', next, 'Fill in this field'],
      [samplePassword, 'short', 'The password is too short'],
      [samplePassword, 'x'.repeat(201), 'The password is too long'],
      [samplePassword, samplePassword, 'must differ'],
      [samplePassword, person.email.toUpperCase(), 'easily guessed'],
      [samplePassword, 'длинное-название агентства', 'what is known of you'],
      [samplePassword, `${person.unp} ${person.unp}`, 'what is known of you'],
      [samplePassword, 'password1234567', 'many people take such ones'],
      [samplePassword, 'пароль1234567890', 'many people take such ones'],
      [samplePassword, 'йцукенгшщзхъфывапр', 'neighbouring keys'],
      [samplePassword, 'aaaaaaaaaaaaaaaaaaaa', 'repeats itself'],
      [samplePassword, 'fourteen signs', 'The password is too short'],
    ];
    for (const [present, wanted, words] of cases) {
      await app.deps.database.db.delete(limits);
      const answer = await browser.post('/en/account/password', { present, next: wanted });
      expect([wanted, answer.status]).toEqual([wanted, 422]);
      expect(answer.text).toContain(words);
      expect(answer.text).not.toContain(`value="${wanted}"`);
      expect(answer.text).not.toContain(`value="${samplePassword}"`);
    }
    const long = await browser.post('/en/account/password', { present: samplePassword, next: 'жук едет на юг '.repeat(13) });
    expect(long.status).toBe(303);
  });

  it('comes before anything else for who was given a password', async () => {
    const person = await anAgency(app.deps);
    await updateUser(app.deps.database.db, person.actor.id, { passwordExpired: true });
    const browser = await app.browser(person);
    for (const path of ['/agency', '/account']) {
      expect((await browser.get(`/en${path}`)).headers.location).toBe('/en/account/password');
    }
    expect((await browser.get('/en/account/password')).text).toContain('given to you by an administrator');
    await browser.post('/en/account/password', { present: samplePassword, next });
    expect((await browser.get('/en/account')).status).toBe(200);
  });
});
