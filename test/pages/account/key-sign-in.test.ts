import { describe, expect, it } from 'vitest';
import { passkeysOfUser } from '../../../src/store/passkeys.ts';
import { keysOfUser } from '../../../src/store/staff-keys.ts';
import { updateUser } from '../../../src/store/users.ts';
import { useApp } from '../../support/app.ts';
import { aDevice } from '../../support/device.ts';
import { acceptOn, anInvited, aPasskey, vouchFor } from '../../support/keys.ts';
import { anAgency, aStaff } from '../../support/people.ts';
import { askedIn } from '../../support/signed.ts';

const app = useApp({ endsSessions: true });
const path = '/en/account/sign-in/key';
const asked = async () => askedIn((await app.visitor().get('/en/account/sign-in')).text);

async function anOfficer() {
  const officer = await anInvited(app.deps, 'head');
  return { officer, device: await acceptOn(app.deps, officer) };
}

describe('signing in by a key', () => {
  it('lets an officer in, before anybody vouched for the key and after, and names no key to strangers', async () => {
    const { officer, device } = await anOfficer();
    const page = await app.visitor().get('/en/account/sign-in');
    expect([askedIn(page.text).allowCredentials, page.headers['set-cookie']]).toEqual([[], undefined]);
    for (const turn of [1, 2]) {
      const browser = app.visitor();
      const answer = await browser.post(path, { assertion: device.sign(await asked()), to: '/officer/licences' });
      expect([turn, answer.status, answer.headers.location]).toEqual([turn, 303, '/en/officer/licences']);
      expect([turn, (await browser.get('/en/account')).text]).toEqual([turn, expect.stringContaining(officer.email)]);
      await vouchFor(app.deps, officer);
    }
  });

  it('lets an agency’s person in by a passkey, which is added, named and taken away at the account', async () => {
    const agency = await anAgency(app.deps);
    const device = await aPasskey(app.deps, agency);
    const browser = app.visitor();
    expect((await browser.post(path, { assertion: device.sign(await asked()) })).headers.location).toBe('/en/agency');
    const { text } = await browser.get('/en/account/passkeys');
    expect(text).toContain('my telephone');
    expect((await browser.get('/en/account')).text).toContain('/en/account/passkeys');
    const elsewhere = await app.browser(agency);
    const taken = await browser.post(`/en/account/passkeys/${device.credential}/revocation`);
    expect([taken.status, taken.headers.location]).toEqual([303, '/en/account/passkeys?done=revoked']);
    expect(await passkeysOfUser(app.deps.database.db, agency.actor.id)).toEqual([]);
    expect([(await browser.get('/en/account')).status, (await elsewhere.get('/en/account')).status]).toEqual([200, 303]);
    expect((await app.visitor().post(path, { assertion: device.sign(await asked()) })).status).toBe(422);
    const other = await aPasskey(app.deps, await anAgency(app.deps));
    expect((await browser.post(`/en/account/passkeys/${other.credential}/revocation`)).status).toBe(404);
  });

  it('takes each challenge once, for a quarter of an hour, and none that is not ours', async () => {
    const { device } = await anOfficer();
    const one = await asked();
    expect((await app.visitor().post(path, { assertion: device.sign(one) })).status).toBe(303);
    expect((await app.visitor().post(path, { assertion: device.sign(one) })).status).toBe(422);
    const late = await asked();
    app.clock.forward(15);
    expect((await app.visitor().post(path, { assertion: device.sign(late) })).status).toBe(422);
    app.clock.forward(-15);
    const bytes = Buffer.from((await asked()).challenge, 'base64url');
    for (const at of [0, 12, 30]) {
      const forged = Buffer.from(bytes);
      forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
      expect([
        at,
        (await app.visitor().post(path, { assertion: device.sign({ challenge: forged.toString('base64url') }) })).status,
      ]).toEqual([at, 422]);
    }
  });

  it('takes nothing of another address, without the user’s finger, of a stranger, or of a key that counts less than it did', async () => {
    const { officer, device } = await anOfficer();
    const wrong = [
      device.sign(await asked(), { at: 'http://dazvol.example.evil.example' }),
      device.sign(await asked(), { flags: 0x01 }),
      aDevice(app.signing.origin).sign(await asked()),
      JSON.stringify({ ...JSON.parse(aDevice(app.signing.origin).sign(await asked())), credential: device.credential }),
    ];
    for (const assertion of wrong) {
      const answer = await app.visitor().post(path, { assertion });
      expect([answer.status, answer.text.includes('The register does not know this key')]).toEqual([422, true]);
    }
    await app.deps.database.pool.query('update staff_keys set counter = 1000 where user_id = $1', [officer.actor.id]);
    expect((await app.visitor().post(path, { assertion: device.sign(await asked()) })).status).toBe(422);
    expect((await keysOfUser(app.deps.database.db, officer.actor.id))[0]?.counter).toBe(1000);
  });

  it('raises the counter with each sign-in', async () => {
    const { officer, device } = await anOfficer();
    const counter = async () => (await keysOfUser(app.deps.database.db, officer.actor.id))[0]?.counter ?? 0;
    const before = await counter();
    await app.visitor().post(path, { assertion: device.sign(await asked()) });
    expect(await counter()).toBeGreaterThan(before);
  });

  it('opens no shut account, and nothing by a revoked key or a program’s', async () => {
    const [shut, revoked] = [await anOfficer(), await anOfficer()];
    await updateUser(app.deps.database.db, shut.officer.actor.id, { disabledAt: app.clock.now() });
    await app.deps.database.pool.query('update staff_keys set revoked_at = now() where user_id = $1', [revoked.officer.actor.id]);
    for (const { device } of [shut, revoked])
      expect((await app.visitor().post(path, { assertion: device.sign(await asked()) })).status).toBe(422);
    const head = await aStaff(app.deps, 'head');
    await vouchFor(app.deps, (await anOfficer()).officer);
    const software = app.deps.signing.software?.assert(head.actor.id, (await asked()).challenge, app.signing.origin);
    expect((await app.visitor().post(path, { assertion: JSON.stringify(software) })).status).toBe(422);
  });

  it('is 400 where it is malformed', async () => {
    for (const assertion of ['', 'x', 'null', '{}', '[]', '{"credential":"A+"}']) {
      expect([assertion, (await app.visitor().post(path, { assertion })).status]).toEqual([assertion, 400]);
    }
  });
});

describe('the program that lets everybody in', () => {
  it('does so nowhere in production: the page does not offer it, and its address is not there', async () => {
    const officer = await aStaff(app.deps, 'head');
    expect((await app.visitor().get('/en/account/sign-in')).text).toContain('Sample: a program signs in');
    app.signing.software = null;
    try {
      expect((await app.visitor().get('/en/account/sign-in')).text).not.toContain('Sample');
      expect((await app.visitor().post('/en/account/sign-in/sample', { account: officer.email })).status).toBe(404);
    } finally {
      app.signing.software = app.deps.signing.software;
    }
  });
});
