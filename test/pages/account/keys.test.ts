import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { endingOf } from '../../../src/pages/account/keys.ts';
import { personOf } from '../../../src/store/log.ts';
import { keysOfUser } from '../../../src/store/staff-keys.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aDevice } from '../../support/device.ts';
import { vouchFor } from '../../support/keys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { askedIn, entriesOf, faultOf } from '../../support/signed.ts';

const app = useApp({ asks: true, endsSessions: true });
const path = '/en/account/keys';
let officer: Person;
let browser: Browser;
let origin: string;

beforeAll(() => {
  origin = app.signing.origin;
});

async function someone(): Promise<void> {
  officer = await aStaff(app.deps, 'head');
  browser = await app.browser(officer);
}

const keys = () => keysOfUser(app.deps.database.db, officer.actor.id);
const latest = async () => (await entriesOf(app.deps.database)).slice(-1)[0];

/** The form of a new key as the page has it now. */
async function form(): Promise<{ formKey: string; asked: { challenge: string } }> {
  const { text } = await browser.get(path);
  const [, panel = ''] = text.split('id="add"');
  return { formKey: /name="formKey" value="([^"]+)"/.exec(panel)?.[1] ?? '', asked: askedIn(text) };
}

async function add(device = aDevice(origin), label = 'in the safe') {
  const { formKey, asked } = await form();
  return { device, fields: { formKey, label, registration: device.register(asked) } };
}

async function withKey() {
  const { device, fields } = await add();
  const answer = await browser.post(path, fields);
  if (answer.status !== 303) throw new Error(`no key: ${answer.status}`);
  await vouchFor(app.deps, officer);
  return device;
}

describe('a key', () => {
  it('is the first of an officer: the register writes it into the public log, and the page lists it', async () => {
    await someone();
    expect((await browser.get(path)).text).toContain('You have no key yet');
    const { device, fields } = await add();
    const answer = await browser.post(path, fields);
    expect([answer.status, answer.headers.location]).toEqual([303, '/en/account/keys?done=added']);
    const [key] = await keys();
    expect(key).toMatchObject({
      credential: device.credential,
      label: 'in the safe',
      software: false,
      transports: ['usb'],
      revokedAt: null,
    });
    const entry = await latest();
    expect(entry).toMatchObject({
      type: 'key-added',
      by: 'register',
      key: key?.key,
      officer: personOf(officer.actor.id),
      role: 'head',
      unconfirmed: 1,
    });
    expect(key?.confirmedAt).toBeNull();
    expect(entry).not.toHaveProperty('signed');
    expect(JSON.stringify(entry)).not.toContain('safe');
    const { text } = await browser.get(path);
    for (const said of ['in the safe', '24 November 2026', 'waits to be confirmed', endingOf(key?.key ?? '')]) expect(text).toContain(said);
    // The same form once more, as a double click sends it.
    expect((await browser.post(path, fields)).status).toBe(303);
    expect(await keys()).toHaveLength(1);
  });

  it('is a further one: it is signed with one that is there, and not with itself', async () => {
    await someone();
    const first = await withKey();
    const { device, fields } = await add(aDevice(origin), 'at home');
    const shown = await browser.post(path, fields);
    expect([shown.status, (await keys()).length]).toEqual([200, 1]);
    expect(shown.text).toContain('A key that an officer signs with was added.');
    const asked = askedIn(shown.text);
    expect(asked.allowCredentials?.map(({ id }) => id)).toEqual([first.credential]);
    expect((await browser.post(path, { ...fields, signature: device.sign(asked) })).status).toBe(422);
    const done = await browser.post(path, { ...fields, signature: first.sign(asked) });
    expect(done.status).toBe(303);
    expect((await keys()).map(({ label }) => label).sort()).toEqual(['at home', 'in the safe']);
    const all = await entriesOf(app.deps.database);
    expect([all.at(-1)?.type, faultOf(all, all.length - 1, origin)]).toEqual(['key-added', null]);
    // Each of the two signs now.
    const third = await add();
    const next = askedIn((await browser.post(path, third.fields)).text);
    expect((await browser.post(path, { ...third.fields, signature: device.sign(next) })).status).toBe(303);
  });

  it('is refused when it was made for another form, at another address, without its user, or was added before', async () => {
    await someone();
    const { formKey, asked } = await form();
    const before = await rowCounts(app.deps.database);
    const wrong = [
      { formKey: randomUUID(), registration: aDevice(origin).register(asked) },
      { formKey, registration: aDevice(origin).register({ challenge: 'AAAA' }) },
      { formKey, registration: aDevice(origin).register(asked, { at: 'http://dazvol.example.evil.example' }) },
      { formKey, registration: aDevice(origin).register(asked, { flags: 0x41 }) },
      { formKey, registration: aDevice(origin).register(asked, { flags: 0x05 }) },
      {
        formKey,
        registration: aDevice(origin).register(asked, {
          fmt: 'packed',
          attStmt: { alg: -7, sig: Buffer.alloc(8), x5c: [Buffer.alloc(8)] },
        }),
      },
      { formKey, registration: JSON.stringify({ credential: 'AAAA', attestation: 'oA', client: 'e30', transports: [] }) },
    ];
    for (const fields of wrong) {
      const answer = await browser.post(path, { label: 'x', ...fields });
      expect([answer.status, answer.text.includes('The key was not made for this page')]).toEqual([422, true]);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const device = await withKey();
    await someone();
    const again = await add(device);
    const answer = await browser.post(path, again.fields);
    expect([answer.status, answer.text.includes('This key was added before')]).toEqual([422, true]);
  });

  it.each(['', 'x', '[]', 'null', '{}', '{"credential":"A"}', '{"credential":"AAAA","attestation":"A+","client":"AA","transports":[]}'])(
    'that is malformed is 400: %s',
    async (registration) => {
      await someone();
      const { formKey } = await form();
      expect((await browser.post(path, { formKey, label: 'x', registration })).status).toBe(400);
      expect((await browser.post(path, { formKey, label: 'x', registration: [registration, registration] })).status).toBe(400);
    },
  );

  it('needs a name, and what was typed is kept', async () => {
    await someone();
    const { fields } = await add();
    const answer = await browser.post(path, { ...fields, label: 'x'.repeat(61) });
    expect([answer.status, answer.text.includes('href="#label"'), answer.text.includes('x'.repeat(61))]).toEqual([422, true, true]);
  });

  it('is no agency’s, and the account leads an officer there', async () => {
    const agency = await app.browser(await anAgency(app.deps));
    expect((await agency.get(path)).status).toBe(403);
    expect((await agency.get('/en/account')).text).not.toContain('/account/keys');
    await someone();
    for (const lang of ['be', 'ru', 'en']) {
      expect((await browser.get(`/${lang}/account`)).text).toContain(`/${lang}/account/keys`);
      expect((await browser.get(`/${lang}/account/keys`)).text).toContain(`<html lang="${lang}"`);
    }
  });
});

describe('a key that is revoked', () => {
  it('is so by another own one, signs no more, and stays in the log', async () => {
    await someone();
    const first = await withKey();
    const { device, fields } = await add();
    await browser.post(path, { ...fields, signature: first.sign(askedIn((await browser.post(path, fields)).text)) });
    const lost = (await keys()).find(({ credential }) => credential === first.credential)?.key ?? '';
    const formKey = randomUUID();
    const shown = await browser.post(`${path}/${lost}/revocation`, { formKey });
    expect(shown.text).toContain('A key that an officer signed with was revoked.');
    const asked = askedIn(shown.text);
    expect(asked.allowCredentials?.map(({ id }) => id)).toEqual([device.credential]);
    expect((await browser.post(`${path}/${lost}/revocation`, { formKey, signature: first.sign(asked) })).status).toBe(422);
    const done = await browser.post(`${path}/${lost}/revocation`, { formKey, signature: device.sign(asked) });
    expect([done.status, done.headers.location]).toEqual([303, '/en/account/keys?done=revoked']);
    expect((await keys()).map(({ credential }) => credential)).toEqual([device.credential]);
    const all = await entriesOf(app.deps.database);
    expect(all.at(-1)).toMatchObject({ type: 'key-revoked', key: lost, officer: personOf(officer.actor.id) });
    expect(faultOf(all, all.length - 1, origin)).toBeNull();
    expect((await browser.post(`${path}/${lost}/revocation`)).status).toBe(404);
  });

  it('cannot be the only one, nor somebody else’s, nor one that is not there', async () => {
    await someone();
    await withKey();
    const [own] = await keys();
    const answer = await browser.post(`${path}/${own?.key}/revocation`);
    expect([answer.status, answer.text.includes('This is your only key')]).toEqual([422, true]);
    await someone();
    await withKey();
    for (const key of [own?.key ?? '', 'x', "' or 1=1", '%00']) {
      expect((await browser.post(`${path}/${encodeURIComponent(key)}/revocation`)).status).toBe(404);
    }
    expect(await keys()).toHaveLength(1);
  });

  it('is so by the register when its owner’s account is shut, or an administrator takes the keys of who lost them', async () => {
    const administrator = await app.browser(await aStaff(app.deps, 'administrator'));
    for (const act of ['keys-revocation', 'disabling']) {
      await someone();
      await withKey();
      expect((await administrator.get('/en/admin/accounts')).text).toContain(`${officer.actor.id}/keys-revocation`);
      const [key] = await keys();
      expect((await administrator.post(`/en/admin/accounts/${officer.actor.id}/${act}`)).status).toBe(303);
      expect(await keys()).toEqual([]);
      expect(await latest()).toMatchObject({ type: 'key-revoked', by: 'register', key: key?.key });
      expect((await administrator.get('/en/admin/accounts')).text).not.toContain(`${officer.actor.id}/keys-revocation`);
    }
  });
});
