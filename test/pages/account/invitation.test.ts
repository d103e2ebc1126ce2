import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../../src/acts/account.ts';
import { challengeOfNewKey } from '../../../src/acts/keys.ts';
import { endingOf } from '../../../src/pages/account/keys.ts';
import { personOf } from '../../../src/store/log.ts';
import { passkeysOfUser } from '../../../src/store/passkeys.ts';
import { keysOfUser } from '../../../src/store/staff-keys.ts';
import { userByEmail } from '../../../src/store/users.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { aDevice } from '../../support/device.ts';
import { acceptOn, anInvited, vouchFor } from '../../support/keys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { entriesOf } from '../../support/signed.ts';

const app = useApp({ endsSessions: true });
const keysOf = ({ actor }: Person) => keysOfUser(app.deps.database.db, actor.id);

function newKey({ actor }: Person, device = aDevice(app.signing.origin)) {
  const formKey = randomUUID();
  return { formKey, label: 'first', registration: device.register({ challenge: challengeOfNewKey(app.deps, actor.id, formKey) }) };
}

describe('an invitation', () => {
  it('is read in three languages, sets no cookie, and is used once: its reader is let in with the first key', async () => {
    const officer = await anInvited(app.deps, 'examiner');
    for (const lang of ['be', 'ru', 'en']) {
      const page = await app.visitor().get(`/${lang}${officer.path}`);
      expect([page.status, page.text.includes(officer.email), page.headers['set-cookie']]).toEqual([200, true, undefined]);
    }
    const [visitor, later] = [app.visitor(), app.visitor()];
    const answer = await visitor.post(`/en${officer.path}`, newKey(officer));
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/account/keys?done=added']);
    expect((await visitor.get('/en/officer')).status).toBe(200);
    expect((await visitor.get('/en/account/keys')).text).toContain('Your key signs nothing yet');
    expect((await keysOf(officer)).map(({ confirmedAt, confirmedBy }) => [confirmedAt, confirmedBy])).toEqual([[null, null]]);
    expect((await entriesOf(app.deps.database)).at(-1)).toMatchObject({ type: 'key-added', by: 'register', unconfirmed: 1 });
    for (const gone of [await later.get(`/en${officer.path}`), await later.post(`/en${officer.path}`, newKey(officer))]) {
      expect([gone.status, gone.text.includes('The invitation is not good any more')]).toEqual([404, true]);
    }
    expect(await keysOf(officer)).toHaveLength(1);
  });

  it('runs out after three days, is nobody’s with another code, and shuts with its account', async () => {
    const officer = await anInvited(app.deps, 'examiner');
    expect((await app.visitor().get('/en/account/invitation/AAAA')).status).toBe(404);
    app.clock.forward(72 * 60 - 1);
    expect((await app.visitor().get(`/en${officer.path}`)).status).toBe(200);
    app.clock.forward(1);
    expect((await app.visitor().post(`/en${officer.path}`, newKey(officer))).status).toBe(404);
    app.clock.forward(-72 * 60);
    const administrator = await app.browser(await aStaff(app.deps, 'administrator'));
    await administrator.post(`/en/admin/accounts/${officer.actor.id}/disabling`);
    expect((await app.visitor().get(`/en${officer.path}`)).status).toBe(404);
    expect(await keysOf(officer)).toEqual([]);
  });

  it('takes no key that was made for somebody else, at another address or without its user', async () => {
    const [officer, other] = [await anInvited(app.deps, 'examiner'), await anInvited(app.deps, 'examiner')];
    const formKey = randomUUID();
    const asked = { challenge: challengeOfNewKey(app.deps, officer.actor.id, formKey) };
    const wrong = [
      newKey(other),
      { formKey, label: 'x', registration: aDevice(app.signing.origin).register(asked, { at: 'http://evil.example' }) },
      { formKey, label: 'x', registration: aDevice(app.signing.origin).register(asked, { flags: 0x41 }) },
    ];
    for (const fields of wrong) expect((await app.visitor().post(`/en${officer.path}`, fields)).status).toBe(422);
    expect((await app.visitor().get(`/en${officer.path}`)).status).toBe(200);
  });

  it('of an agency’s person gives a passkey, or a password, and an officer never one', async () => {
    const { unp = '' } = await anAgency(app.deps);
    const [first, second] = [await anInvited(app.deps, 'agency', undefined, unp), await anInvited(app.deps, 'agency', undefined, unp)];
    const visitor = app.visitor();
    expect((await visitor.post(`/en${first.path}`, newKey(first))).headers.location).toBe('/en/agency');
    expect(await passkeysOfUser(app.deps.database.db, first.actor.id)).toHaveLength(1);
    const password = 'quiet horses under seven bridges';
    expect((await app.visitor().post(`/en${second.path}/password`, { password: 'short' })).status).toBe(422);
    expect((await app.visitor().post(`/en${second.path}/password`, { password })).headers.location).toBe('/en/account/sign-in');
    expect((await app.visitor().get(`/en${second.path}`)).status).toBe(404);
    const officer = await anInvited(app.deps, 'examiner');
    expect((await app.visitor().post(`/en${officer.path}/password`, { password })).status).toBe(404);
    expect((await userByEmail(app.deps.database.db, officer.email))?.passwordHash).toBeNull();
  });
});

describe('a first key', () => {
  const path = '/en/account/key-confirmations';
  const confirm = (browser: Browser, key: string) => browser.post(`${path}/${key}`);

  it('is vouched for by an administrator while no head could: never by its owner, nor by who gave access', async () => {
    await app.deps.database.pool.query(`update users set disabled_at = now() where role = 'head'`);
    const [maker, other] = [await aStaff(app.deps, 'administrator'), await aStaff(app.deps, 'administrator')];
    const head = await anInvited(app.deps, 'head', maker);
    await acceptOn(app.deps, head);
    const [{ key = '' } = {}] = await keysOf(head);
    const [own, by, elsewhere] = [await app.browser(head), await app.browser(maker), await app.browser(other)];
    expect((await confirm(own, key)).text).toContain('This is your own key');
    expect((await confirm(by, key)).text).toContain('You gave this person access');
    expect((await by.get(path)).text).toContain('You gave this person access');
    expect((await elsewhere.get(path)).text).toContain(endingOf(key));
    // Whatever the application says, the database refuses it too.
    for (const [id, why] of [
      [maker.actor.id, /is vouched for by who gave access/],
      [head.actor.id, /staff_keys_other_eyes/],
    ] as const) {
      const vouched = app.deps.database.pool.query('update staff_keys set confirmed_by = $1, confirmed_at = now() where key = $2', [
        id,
        key,
      ]);
      await expect(vouched).rejects.toThrow(why);
    }
    expect((await keysOf(head))[0]?.confirmedAt).toBeNull();
    expect((await confirm(elsewhere, key)).headers.location).toBe(`${path}?done`);
    expect((await keysOf(head))[0]).toMatchObject({ confirmedBy: other.actor.id });
    expect((await entriesOf(app.deps.database)).at(-1)).toMatchObject({
      ...{ type: 'key-confirmed', key, officer: personOf(head.actor.id), by: personOf(other.actor.id) },
    });
    expect((await confirm(elsewhere, key)).text).toContain('This key is confirmed already');
    // From now on a head does it.
    const examiner = await anInvited(app.deps, 'examiner', maker);
    await acceptOn(app.deps, examiner);
    const [next] = await keysOf(examiner);
    expect((await confirm(elsewhere, next?.key ?? '')).text).toContain('a head confirms it');
    expect((await confirm(own, next?.key ?? '')).headers.location).toBe(`${path}?done`);
  });

  it('is vouched for by nobody else', async () => {
    const officer = await anInvited(app.deps, 'examiner');
    await acceptOn(app.deps, officer);
    const [{ key = '' } = {}] = await keysOf(officer);
    for (const role of ['examiner', 'prosecutor', 'education'] as const) {
      const browser = await app.browser(await aStaff(app.deps, role));
      expect([role, (await confirm(browser, key)).status, (await browser.get(path)).status]).toEqual([role, 403, 403]);
    }
    const head = await app.browser(await aStaff(app.deps, 'head'));
    for (const none of ['x', '0'.repeat(32)]) expect((await confirm(head, none)).status).toBe(404);
    for (const lang of ['be', 'ru', 'en']) expect((await head.get(`/${lang}/account/key-confirmations`)).text).toContain(endingOf(key));
    await vouchFor(app.deps, officer);
    expect((await head.get(path)).text).not.toContain(officer.email);
  });

  it('of an administrator invited at the machine itself needs nobody', async () => {
    const person = { name: 'Z', email: 'machine@dazvol.example', role: 'administrator', region: null, unp: null, lang: 'en' } as const;
    const made = await createAccount(app.deps, null, person);
    const code = 'invited' in made ? made.invited : null;
    const user = await userByEmail(app.deps.database.db, person.email);
    const officer = {
      actor: { id: user?.id ?? '', name: 'Z', role: 'administrator' as const, agencyId: null, region: null },
      email: person.email,
    };
    await acceptOn(app.deps, { ...officer, path: `/account/invitation/${code}` });
    expect((await keysOf(officer)).map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true]);
    expect((await entriesOf(app.deps.database)).at(-1)).not.toHaveProperty('unconfirmed');
  });
});
