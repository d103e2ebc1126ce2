import { beforeEach, describe, expect, it } from 'vitest';
import { withRecoveryLink } from '../../../src/store/recovery-links.ts';
import { limits } from '../../../src/store/schema/plumbing.ts';
import { updateUser } from '../../../src/store/users.ts';
import { useApp } from '../../support/app.ts';
import { allMails } from '../../support/mail.ts';
import { anAgency, aStaff, type Person, samplePassword } from '../../support/people.ts';
import { withDigits } from '../../support/second-factor.ts';

const app = useApp({ endsSessions: true });
beforeEach(() => app.deps.database.db.delete(limits));
const next = 'four random words here';

async function ask(email: string): Promise<void> {
  const answer = await app.visitor().post('/en/account/recovery', { email });
  expect([answer.status, answer.headers.location]).toEqual([303, '/en/account/recovery?sent']);
}

/** The link of the last letter to this person. */
async function linkTo(person: Person): Promise<string> {
  await ask(person.email);
  const letter = (await allMails(app.deps)).findLast(
    ({ recipient, mail }) => recipient === person.email && mail === 'own-password-forgotten',
  );
  if (!letter) throw new Error('no letter came');
  const { path } = withRecoveryLink(app.deps.mail.secret, letter.data);
  // The outbox itself holds nothing that opens anything.
  expect(JSON.stringify(letter.data)).not.toContain(path.split('/').at(-1));
  return `/en${path}`;
}

const signIn = async (person: Person, password: string) =>
  (await app.visitor().post('/en/account/sign-in', { email: person.email, password })).status;

describe('a forgotten password', () => {
  it('is asked for in three languages, with the same answer for every address and a letter for an open agency only', async () => {
    for (const lang of ['be', 'ru', 'en']) {
      expect((await app.visitor().get(`/${lang}/account/recovery`)).status).toBe(200);
      expect((await app.visitor().get(`/${lang}/account/recovery?sent`)).status).toBe(200);
    }
    const [agency, shut, officer] = [await anAgency(app.deps), await anAgency(app.deps), await aStaff(app.deps, 'examiner')];
    await updateUser(app.deps.database.db, shut.actor.id, { disabledAt: app.clock.now() });
    for (const email of [agency.email, shut.email, officer.email, 'nobody@dazvol.example']) await ask(email);
    const letters = (await allMails(app.deps)).filter(({ mail }) => mail === 'own-password-forgotten').map(({ recipient }) => recipient);
    expect(letters).toEqual([agency.email]);
    expect((await app.visitor().post('/en/account/recovery', { email: 'x' })).status).toBe(422);
  });

  it('is replaced by the link and the digits, once; then all sessions end and a letter tells', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const browser = await app.browser(person);
    const link = await linkTo(person);
    for (const lang of ['be', 'ru', 'en']) expect((await app.visitor().get(link.replace('/en/', `/${lang}/`))).status).toBe(200);
    const form = { next, proof: pocket.digits(), formKey: crypto.randomUUID() };
    const done = await app.visitor().post(link, form);
    expect([done.status, done.headers.location, done.headers['set-cookie']]).toEqual([303, '/en/account/recovery?changed', undefined]);
    // The second click of a double click is answered alike.
    expect((await app.visitor().post(link, form)).status).toBe(303);
    expect((await browser.get('/en/agency')).status).toBe(303);
    expect([await signIn(person, samplePassword), await signIn(person, next)]).toEqual([422, 303]);
    app.clock.forward(2);
    expect((await app.visitor().get(link)).status).toBe(404);
    expect((await app.visitor().post(link, { next: 'other words to try it', proof: pocket.digits() })).status).toBe(404);
    const mails = (await allMails(app.deps)).filter(({ recipient }) => recipient === person.email).map(({ mail }) => mail);
    expect(mails).toEqual(['own-password-forgotten', 'own-password-changed']);
  });

  it('is never replaced by the link alone', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const other = await withDigits(app.deps, await anAgency(app.deps));
    const link = await linkTo(person);
    for (const proof of ['', '000000', 'zzzz-zzzz-zzzz', other.digits()])
      expect((await app.visitor().post(link, { next, proof })).status).toBe(422);
    expect((await app.visitor().post(link, { next })).status).toBe(400);
    for (const weak of ['short', 'passwordpassword', person.email]) {
      const answer = await app.visitor().post(link, { next: weak, proof: pocket.digits() });
      expect([weak, answer.status, /name="next"[^>]* value=/.test(answer.text)]).toEqual([weak, 422, false]);
    }
    expect(await signIn(person, samplePassword)).toBe(303);
    expect((await app.visitor().post(link, { next, proof: pocket.codes[0] ?? '' })).status).toBe(303);
  });

  it('is refused where there is no second factor, and the page says who can help', async () => {
    const person = await anAgency(app.deps);
    const link = await linkTo(person);
    const page = await app.visitor().get(link);
    expect(page.text).toContain('the link of a letter alone opens nothing');
    expect(page.text).not.toContain('name="next"');
    for (const proof of ['000000', 'aaaa-bbbb-cccc']) expect((await app.visitor().post(link, { next, proof })).status).toBe(422);
    expect(await signIn(person, samplePassword)).toBe(303);
  });

  it('takes a link for an hour, of its owner, and no other', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const link = await linkTo(person);
    const code = link.split('/').at(-1) ?? '';
    const place = 30;
    const forged = `${code.slice(0, place)}${code[place] === 'A' ? 'B' : 'A'}${code.slice(place + 1)}`;
    for (const wrong of ['x', code.slice(1), forged, 'A'.repeat(51)]) {
      const path = `/en/account/recovery/${wrong}`;
      expect([wrong, (await app.visitor().get(path)).status]).toEqual([wrong, 404]);
      expect([wrong, (await app.visitor().post(path, { next, proof: pocket.digits() })).status]).toEqual([wrong, 404]);
    }
    app.clock.forward(61);
    expect((await app.visitor().post(link, { next, proof: pocket.digits() })).status).toBe(404);
    expect(await signIn(person, samplePassword)).toBe(303);
  });

  it('writes no link into the log', async () => {
    const person = await anAgency(app.deps);
    await withDigits(app.deps, person);
    const link = await linkTo(person);
    await app.visitor().get(link);
    expect(app.logs.join('')).not.toContain(link.split('/').at(-1));
  });
});
