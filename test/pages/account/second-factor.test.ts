import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { inviteAgain } from '../../../src/acts/account.ts';
import { digitsAt } from '../../../src/acts/second-proof.ts';
import { countCodes } from '../../../src/store/recovery-codes.ts';
import { limits } from '../../../src/store/schema/plumbing.ts';
import { totpSecrets } from '../../../src/store/schema/sign-in.ts';
import { totpOf } from '../../../src/store/totp.ts';
import { userById } from '../../../src/store/users.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { formsIn } from '../../support/html.ts';
import { doing } from '../../support/journeys.ts';
import { allMails } from '../../support/mail.ts';
import { anAgency, aStaff, type Person, samplePassword } from '../../support/people.ts';
import { withDigits } from '../../support/second-factor.ts';

const app = useApp({ endsSessions: true });
beforeEach(() => app.deps.database.db.delete(limits));

const passwordOf = (person: Person) => ({ email: person.email, password: samplePassword });
const codesIn = (text: string) =>
  [...text.matchAll(/<code class="secret">([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})<\/code>/g)].map(([, one = '']) => one);
const secretIn = (text: string) => /<code class="secret">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? '';
const sealedIn = (text: string) =>
  formsIn(text, '')
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === 'sealed')?.value ?? '';
const mailsTo = async (person: Person) =>
  (await allMails(app.deps)).filter(({ recipient }) => recipient === person.email).map(({ mail }) => mail);

/** A browser in which the password was right. */
async function halfIn(person: Person): Promise<Browser> {
  const browser = app.visitor();
  const answer = await browser.post('/en/account/sign-in', passwordOf(person));
  expect([answer.status, answer.headers.location]).toEqual([303, '/en/account/second-step']);
  return browser;
}

describe('setting a second factor up', () => {
  it('comes before anything else for who signed in by a password alone, and opens the account', async () => {
    const person = await anAgency(app.deps);
    const browser = app.visitor();
    await browser.post('/en/account/sign-in', passwordOf(person));
    for (const path of ['/agency', '/account', '/agency/applications/new'])
      expect((await browser.get(`/en${path}`)).headers.location).toBe('/en/account/second-factor');
    const { text } = await browser.get('/en/account/second-factor');
    const [secret, sealed] = [secretIn(text), sealedIn(text)];
    expect(text).toContain(`secret=${secret}`.replace('=', '&#x3D;'));
    // Not the digits of two minutes ago, and not those of another secret.
    for (const digits of [
      '',
      '12345',
      digitsAt(secret, new Date(app.clock.now().getTime() - 120_000)),
      digitsAt('A'.repeat(32), app.clock.now()),
    ]) {
      const wrong = await browser.post('/en/account/second-factor', { sealed, digits });
      expect([digits, wrong.status, secretIn(wrong.text)]).toEqual([digits, 422, secret]);
    }
    expect(await totpOf(app.deps.database.db, app.deps.mail.secret, person.actor.id)).toBeUndefined();
    const form = { sealed, digits: digitsAt(secret, app.clock.now()).replace(/(...)/, '$1 '), formKey: crypto.randomUUID() };
    const done = await browser.post('/en/account/second-factor', form);
    expect([done.status, codesIn(done.text).length, new Set(codesIn(done.text)).size]).toEqual([200, 10, 10]);
    expect(done.headers['cache-control']).toBe('no-store');
    // The second click of a double click shows the same codes.
    expect(codesIn((await browser.post('/en/account/second-factor', form)).text)).toEqual(codesIn(done.text));
    expect((await browser.get('/en/agency')).status).toBe(200);
    expect(await mailsTo(person)).toEqual(['own-second-factor-set']);
    const kept = (await browser.get('/en/account/second-factor')).text;
    expect([secretIn(kept), codesIn(kept).length, kept.includes('Recovery codes left: 10')]).toEqual(['', 0, true]);
    for (const lang of ['be', 'ru']) expect((await browser.get(`/${lang}/account/second-factor?change`)).status).toBe(200);
  });

  it('takes no secret that was offered to somebody else, and keeps none in the clear', async () => {
    const [person, other] = [await anAgency(app.deps), await anAgency(app.deps)];
    const browser = await app.browser(other);
    const { text } = await browser.get('/en/account/second-factor');
    const digits = digitsAt(secretIn(text), app.clock.now());
    const stolen = await (await app.browser(person)).post('/en/account/second-factor', { sealed: sealedIn(text), digits });
    expect(stolen.status).toBe(422);
    await browser.post('/en/account/second-factor', { sealed: sealedIn(text), digits });
    const rows = await app.deps.database.db.select().from(totpSecrets);
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain(secretIn(text));
  });

  it('is changed, and gets new codes, only by who has it; and ends all other sessions', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const [browser, elsewhere] = [await app.browser(person), await app.browser(person)];
    const { text } = await browser.get('/en/account/second-factor?change');
    const form = { sealed: sealedIn(text), digits: digitsAt(secretIn(text), app.clock.now()) };
    for (const proof of [undefined, '000000', 'aaaa-aaaa-aaaa', form.digits])
      expect((await browser.post('/en/account/second-factor', { ...form, ...(proof && { proof }) })).status).toBe(422);
    expect((await browser.post('/en/account/second-factor/codes', { proof: '000000' })).status).toBe(422);
    expect((await elsewhere.get('/en/agency')).status).toBe(200);
    const renewed = await browser.post('/en/account/second-factor/codes', { proof: pocket.codes[0] ?? '' });
    expect([renewed.status, codesIn(renewed.text).length]).toEqual([200, 10]);
    expect((await elsewhere.get('/en/agency')).status).toBe(303);
    // The old ones are worth nothing, the new ones are.
    await app.deps.database.db.delete(limits);
    expect((await browser.post('/en/account/second-factor', { ...form, proof: pocket.codes[1] ?? '' })).status).toBe(422);
    const changed = await browser.post('/en/account/second-factor', { ...form, proof: codesIn(renewed.text)[3]?.toUpperCase() ?? '' });
    expect(changed.status).toBe(200);
    expect(await mailsTo(person)).toEqual(['own-recovery-code-used', 'own-codes-made', 'own-second-factor-set']);
  });
});

describe('the second step of signing in', () => {
  it('lets in by the digits of now, or of one step beside, each for one time', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const browser = await halfIn(person);
    for (const path of ['/agency', '/account']) expect((await browser.get(`/en${path}`)).headers.location).toContain('/account/sign-in');
    for (const lang of ['be', 'ru', 'en']) expect((await browser.get(`/${lang}/account/second-step`)).status).toBe(200);
    for (const proof of ['', '00000', 'aaaa-aaaa-aaaa', '٣٣٣٣٣٣'])
      expect((await browser.post('/en/account/second-step', { proof })).status).toBe(422);
    const digits = pocket.digits();
    app.clock.forward(0.5);
    const inside = await browser.post('/en/account/second-step', { proof: digits });
    expect([inside.status, inside.headers.location]).toEqual([303, '/en/agency']);
    expect((await browser.get('/en/agency')).status).toBe(200);
    const second = await halfIn(person);
    expect((await second.post('/en/account/second-step', { proof: digits })).status).toBe(422);
    app.clock.forward(1);
    const late = pocket.digits();
    app.clock.forward(1);
    expect((await second.post('/en/account/second-step', { proof: late })).status).toBe(422);
    expect((await second.post('/en/account/second-step', { proof: ` ${pocket.digits()} ` })).status).toBe(303);
  });

  it('takes each recovery code once, and of two at once one', async () => {
    const person = await anAgency(app.deps);
    const { codes } = await withDigits(app.deps, person);
    const [one, other] = [await halfIn(person), await halfIn(person)];
    const proof = codes[0]?.toUpperCase().replaceAll('-', ' ') ?? '';
    const answers = await Promise.all([one, other].map((browser) => browser.post('/en/account/second-step', { proof })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await countCodes(app.deps.database.db, person.actor.id)).toBe(1);
    expect(await mailsTo(person)).toEqual(['own-recovery-code-used']);
    const stranger = await anAgency(app.deps);
    await withDigits(app.deps, stranger);
    const { rows } = await app.deps.database.db.execute<{ same: string }>(
      sql`select count(*) as same from recovery_codes group by code_hash having count(*) > 1`,
    );
    expect(rows).toEqual([]);
  });

  it('opens nothing without a password before it, after some minutes, or to a shut account', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const answer = await app.visitor().post('/en/account/second-step', { proof: pocket.digits() });
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/account/sign-in']);
    const slow = await halfIn(person);
    app.clock.forward(6);
    expect((await slow.post('/en/account/second-step', { proof: pocket.digits() })).headers.location).toBe('/en/account/sign-in');
    const shut = await halfIn(person);
    await app.deps.database.db.execute(sql`update users set disabled_at = now() where id = ${person.actor.id}`);
    expect((await shut.post('/en/account/second-step', { proof: pocket.digits() })).status).toBe(422);
  });

  it('leads on to the page that asked for it, and never off the site', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const browser = app.visitor();
    const first = await browser.post('/en/account/sign-in', { ...passwordOf(person), to: '/agency/applications/new?x=1' });
    expect(first.headers.location).toBe(`/en/account/second-step?to=${encodeURIComponent('/agency/applications/new?x=1')}`);
    const page = await browser.get(first.headers.location ?? '');
    expect(page.text).toContain('value="/agency/applications/new?x&#x3D;1"');
    const inside = await browser.post('/en/account/second-step', { proof: pocket.digits(), to: '/agency/applications/new?x=1' });
    expect(inside.headers.location).toBe('/en/agency/applications/new?x=1');
    expect((await browser.get('/en/agency/applications/new?x=1')).status).toBe(200);
    const other = await halfIn(person);
    app.clock.forward(1);
    const away = await other.post('/en/account/second-step', { proof: pocket.digits(), to: '//evil.example' });
    expect(away.headers.location).toBe('/en/agency');
    expect((await other.get('/en/agency')).status).toBe(200);
  });

  it('stops after ten wrong digits, from wherever they come', async () => {
    const person = await anAgency(app.deps);
    const pocket = await withDigits(app.deps, person);
    const [one, other] = [await halfIn(person), await halfIn(person)];
    for (let guess = 0; guess < 10; guess += 1)
      expect((await (guess % 2 ? one : other).post('/en/account/second-step', { proof: `99999${guess}` })).status).toBe(422);
    expect((await one.post('/en/account/second-step', { proof: pocket.digits() })).status).toBe(429);
  });

  it('is the same page for a right password whatever the second factor, and wrong ones look alike to the byte', async () => {
    const person = await anAgency(app.deps);
    await withDigits(app.deps, person);
    const wrong = async (email: string) => {
      const { status, text, headers } = await app.visitor().post('/en/account/sign-in', { email, password: 'not-the-password-at-all' });
      return {
        status,
        text: text.replaceAll(email, 'X').replace(/(name="formKey" value|data-options)="[^"]+"/g, ''),
        cookie: headers['set-cookie'],
      };
    };
    expect(await wrong('nobody-at-all@dazvol.example')).toEqual(await wrong(person.email));
  });
});

describe('a second factor that was lost', () => {
  it('is reset by an administrator alone: nothing of the old way in is left, and a letter tells', async () => {
    const person = await anAgency(app.deps);
    await withDigits(app.deps, person);
    const browser = await app.browser(person);
    expect((await browser.get('/en/agency')).status).toBe(200);
    const head = await aStaff(app.deps, 'head');
    expect(await inviteAgain(app.deps, doing(head.actor), person.actor.id)).toEqual({ refused: 'not-allowed' });
    const administrator = await aStaff(app.deps, 'administrator');
    expect(await inviteAgain(app.deps, doing(administrator.actor), person.actor.id)).toHaveProperty('done');
    expect((await browser.get('/en/agency')).status).toBe(303);
    expect((await app.visitor().post('/en/account/sign-in', passwordOf(person))).status).toBe(422);
    expect((await userById(app.deps.database.db, person.actor.id))?.passwordHash).toBeNull();
    expect(await countCodes(app.deps.database.db, person.actor.id)).toBe(0);
    expect(await mailsTo(person)).toEqual(['own-second-factor-reset', 'invitation']);
    const { rows } = await app.deps.database.db.execute<{ one: number }>(
      sql`select 1 as one from events where type = 'second-factor-reset' and actor_id = ${administrator.actor.id}`,
    );
    expect(rows.length).toBe(1);
  });
});
