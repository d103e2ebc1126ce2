import { describe, expect, it } from 'vitest';
import { parseUnp } from '../../../src/rules/unp.ts';
import { agencyByUnp } from '../../../src/store/agencies.ts';
import { limits } from '../../../src/store/schema/plumbing.ts';
import { useApp } from '../../support/app.ts';
import { freshUnp } from '../../support/people.ts';

const app = useApp();
let serial = 0;

function form() {
  serial += 1;
  return {
    unp: freshUnp('BY-BR'),
    nameBe: `ТАА «Ластаўка ${serial}»`,
    nameRu: `ООО «Ласточка ${serial}»`,
    nameEn: `Lastauka ${serial} LLC`,
    region: 'BY-HR',
    address: 'г. Гродна, вул. Савецкая, 5',
    phone: '+375 (152) 20-00-00',
    email: `lastauka${serial}@pryklad.example`,
    person: 'Марыя Ластаўка',
    password: 'four random words here',
  };
}

async function register(fields: Record<string, string>, lang = 'en') {
  await app.deps.database.db.delete(limits);
  return app.visitor().post(`/${lang}/account/registration`, fields);
}

describe('registering an agency', () => {
  it('shows its form in three languages', async () => {
    for (const [lang, heading] of [
      ['be', 'Рэгістрацыя агенцтва'],
      ['ru', 'Регистрация агентства'],
      ['en', 'Register an agency'],
    ]) {
      const answer = await app.visitor().get(`/${lang}/account/registration`);
      expect([answer.status, answer.text.includes(`>${heading}</h1>`)]).toEqual([200, true]);
    }
  });

  it('makes the account and signs its person in', async () => {
    const visitor = app.visitor();
    const fields = { ...form(), formKey: crypto.randomUUID() };
    const answer = await visitor.post('/be/account/registration', fields);
    expect([answer.status, answer.headers.location]).toEqual([303, '/be/account/second-factor?registered']);
    const page = await visitor.get('/be/account/second-factor?registered');
    expect(page.text).toContain('Агенцтва зарэгістравана');
    expect((await visitor.get('/be/agency')).headers.location).toBe('/be/account/second-factor');
    // The same form once more, as a double click sends it, from a browser that did not see the first answer.
    const again = await app.visitor().post('/be/account/registration', fields);
    expect([again.status, again.headers.location]).toEqual([303, '/be/account/second-factor?registered']);
    expect((await agencyByUnp(app.deps.database.db, fields.unp))?.region).toBe('BY-HR');
  });

  it('forgives look-alike letters, spaces and small letters in the УНП', async () => {
    // A sole entrepreneur's number typed on a Cyrillic keyboard: М and А are not the Latin ones.
    const digit = [...Array(10).keys()].find((last) => 'unp' in parseUnp(`MA123456${last}`));
    const fields = { ...form(), unp: `ма 123456${digit}` };
    expect((await register(fields)).status).toBe(303);
    expect(await agencyByUnp(app.deps.database.db, `MA123456${digit}`)).toBeDefined();
    const spaced = form();
    expect((await register({ ...spaced, unp: spaced.unp.replace(/(...)/g, '$1 ') })).status).toBe(303);
  });

  it('says what is wrong by field and keeps everything typed but the password', async () => {
    const wrongs: [string, string, string][] = [
      ['unp', '', 'Fill in this field'],
      ['unp', '12345', 'exactly nine characters'],
      ['unp', '900000000', 'nine digits or'],
      ['unp', '100000001', 'check digit'],
      ['nameBe', ' ', 'Fill in this field'],
      ['nameRu', 'x'.repeat(201), 'too long'],
      ['nameEn', 'bad\u0000name', 'cannot be printed'],
      ['region', '', 'Choose one option'],
      ['address', '', 'Fill in this field'],
      ['phone', '12-34', 'telephone number'],
      ['phone', 'call me 1234567', 'telephone number'],
      ['phone', '1234567890123456', 'telephone number'],
      ['email', 'office', 'e-mail address'],
      ['person', '', 'Fill in this field'],
      ['password', 'short', 'too short'],
    ];
    for (const [field, value, words] of wrongs) {
      const fields = { ...form(), [field]: value };
      const answer = await register(fields);
      expect([field, value, answer.status]).toEqual([field, value, 422]);
      expect(answer.text).toContain(words);
      expect(answer.text).toContain(`href="#${field}"`);
      expect(answer.text).toContain(fields.email === '' ? '' : `value="${fields.email}"`);
      expect(answer.text).not.toContain('four random words here');
    }
  });

  it('refuses a password that is the address or the name', async () => {
    const fields = form();
    for (const password of [fields.email.toUpperCase(), fields.nameBe, ` ${fields.unp} - - - `, `${fields.person} 1`, 'password1234567']) {
      const answer = await register({ ...fields, password });
      expect([password, answer.status]).toEqual([password, 422]);
      expect(answer.text).toContain('easily guessed');
    }
  });

  it('refuses a УНП and an address that are taken, with a way forward', async () => {
    const first = form();
    await register(first);
    const sameUnp = await register({ ...form(), unp: first.unp });
    expect(sameUnp.status).toBe(422);
    for (const text of ['registered already', '/en/account/sign-in', '/en/help', 'call the Department'])
      expect(sameUnp.text).toContain(text);
    const sameEmail = await register({ ...form(), email: first.email.toUpperCase() });
    expect(sameEmail.status).toBe(422);
    for (const text of ['account with this address already', '/en/account/sign-in']) expect(sameEmail.text).toContain(text);
  });

  it('refuses a region that is none and an unknown field with 400', async () => {
    expect((await register({ ...form(), region: 'BY-XX' })).status).toBe(400);
    expect((await register({ ...form(), role: 'administrator' })).status).toBe(400);
  });

  it('is limited', async () => {
    await app.deps.database.db.delete(limits);
    const visitor = app.visitor();
    let status = 0;
    for (let attempt = 0; attempt < 21; attempt += 1) status = (await visitor.post('/account/registration', { ...form(), unp: '' })).status;
    expect(status).toBe(429);
  });
});
