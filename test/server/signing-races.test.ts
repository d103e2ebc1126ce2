import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { challengeOfNewKey } from '../../src/acts/keys.ts';
import { findApplication } from '../../src/store/applications.ts';
import { keysOfUser } from '../../src/store/staff-keys.ts';
import { aDeskThatSigns } from '../pages/account/desk.ts';
import { useApp } from '../support/app.ts';
import { aDevice } from '../support/device.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { aStaff } from '../support/people.ts';
import { askedIn, entriesOf, faultOf } from '../support/signed.ts';

const app = useApp({ asks: true });

describe('at the same time', () => {
  it('the same form twice shows the same page twice, and either can be signed', async () => {
    const { browser, path, fields, device } = await aDeskThatSigns(app);
    const { database } = app.deps;
    // Both have done the act and undone it again before either can keep what it would show.
    const row = 'insert into signing_drafts (form_key, user_id, at, seed, digests) values ($1, gen_random_uuid(), now(), $2, $3)';
    const gate = await holdGate(database, row, [fields.formKey, Buffer.alloc(32), []]);
    const both = Promise.all([browser.post(path, fields), browser.post(path, fields)]);
    await untilWaiting(database, 2);
    await gate.open();
    const [one, other] = (await both).map(({ text }) => askedIn(text).challenge);
    expect(one).toBe(other);
    expect((await browser.post(path, { ...fields, signature: device.sign({ challenge: one ?? '' }) })).status).toBe(303);
  });

  it('the same signature twice has one effect', async () => {
    const { one, browser, path, fields, device } = await aDeskThatSigns(app);
    const { database } = app.deps;
    const signed = { ...fields, signature: device.sign(askedIn((await browser.post(path, fields)).text)) };
    const before = (await entriesOf(database)).length;
    const gate = await holdGate(database, 'select 1 from applications where id = $1 for update', [one.id]);
    const both = Promise.all([browser.post(path, signed), browser.post(path, signed)]);
    await untilWaiting(database, 2);
    await gate.open();
    expect((await both).map(({ status }) => status)).toEqual([303, 303]);
    // The grant, the two countries, the partner and the branch that it covers, and the extract.
    expect(await entriesOf(database)).toHaveLength(before + 6);
  });

  it('two first keys of an officer are not both the first', async () => {
    const officer = await aStaff(app.deps, 'head');
    const browser = await app.browser(officer);
    const { database } = app.deps;
    const send = () => {
      const formKey = randomUUID();
      const registration = aDevice(app.signing.origin).register({ challenge: challengeOfNewKey(app.deps, officer.actor.id, formKey) });
      return browser.post('/en/account/keys', { formKey, label: 'key', registration });
    };
    const gate = await holdGate(database, 'select 1 from users where id = $1 for no key update', [officer.actor.id]);
    const both = Promise.all([send(), send()]);
    await untilWaiting(database, 2);
    await gate.open();
    expect((await both).map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await keysOfUser(database.db, officer.actor.id)).toHaveLength(1);
  });

  it('a signature and the revocation of its key leave no entry that was signed too late', async () => {
    // A key that counts is held by its counter; this one is not.
    const quiet = aDevice(app.signing.origin, { counts: false });
    const { one, browser, path, fields, device } = await aDeskThatSigns(app, undefined, quiet);
    const { database } = app.deps;
    const administrator = await app.browser(await aStaff(app.deps, 'administrator'));
    const signature = device.sign(askedIn((await browser.post(path, fields)).text));
    const gate = await holdGate(database, 'select 1 from staff_keys where user_id = $1 for update', [one.head.actor.id]);
    const signing = browser.post(path, { ...fields, signature }).then(({ status }) => status);
    await untilWaiting(database, 1);
    const revoking = administrator.post(`/en/admin/accounts/${one.head.actor.id}/keys-revocation`).then(({ status }) => status);
    await untilWaiting(database, 2);
    await gate.open();
    const [signed, revoked] = await Promise.all([signing, revoking]);
    expect([signed, revoked]).toEqual([expect.toBeOneOf([303, 422]), 303]);
    const all = await entriesOf(database);
    const state = (await findApplication(database.db, { id: one.id }))?.application.state;
    expect(state).toBe(signed === 303 ? 'granted' : 'recommended');
    for (const [index, { type }] of all.entries()) {
      if (type === 'licence-granted') expect(faultOf(all, index, app.signing.origin)).toBeNull();
    }
  });
});
