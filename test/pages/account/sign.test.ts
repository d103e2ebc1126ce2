import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../src/acts/act.ts';
import { sweep } from '../../../src/jobs/sweep.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { entrySecrets } from '../../../src/store/schema/history.ts';
import { formKeys } from '../../../src/store/schema/plumbing.ts';
import { signingDrafts } from '../../../src/store/schema/signing.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aDevice } from '../../support/device.ts';
import { itemOf } from '../../support/given.ts';
import { formsIn } from '../../support/html.ts';
import { aLicence, aRecommendedCase, partnerOf } from '../../support/journeys.ts';
import { vouchFor } from '../../support/keys.ts';
import { aStaff, type Person } from '../../support/people.ts';
import { aRecommended } from '../../support/purposes.ts';
import { askedIn, entriesOf, faultOf } from '../../support/signed.ts';
import { deskOf } from '../officer/desk.ts';
import { aDeskThatSigns, addKey, aGrant, type Fields } from './desk.ts';

const app = useApp({ asks: true });

const aDesk = (head?: Person) => aDeskThatSigns(app, head);

/** All rows but what an officer was shown and did not sign. */
async function written(): Promise<Record<string, number>> {
  const { signing_drafts: _, ...rows } = await rowCounts(app.deps.database);
  return rows;
}

const stateOf = async (id: string) => (await findApplication(app.deps.database.db, { id }))?.application.state;

beforeEach(() => {
  app.signing.software = app.deps.signing.software;
});

/** What a grant writes: the licence, each thing it covers, the extract. */
const ofGrant = ['licence-granted', 'country-added', 'country-added', 'partner-registered', 'branch-added', 'extract-issued'];

describe('an act that enters the public log', () => {
  it('and is told there only as a proposal is shown as what it is', async () => {
    const one = await aLicence(app.deps);
    const browser = await app.browser(one.examiner);
    const advice = { adviceBe: 'Не плаціце.', adviceRu: 'Не платите.', adviceEn: 'Do not pay.' };
    const fields = { item: '', follows: '', grounds: 'gross-violation', reasons: 'Secret reasons.', ...advice };
    const shown = await browser.post(`/en/officer/licences/${one.licence}/revocation`, fields);
    expect(shown.status).toBe(200);
    const [, behind = ''] = shown.text.split('What you are doing (the log does not say it yet)');
    for (const said of ['A measure against the licence was proposed.', one.licence, 'Revocation', 'gross violation'])
      expect(behind).toContain(said);
    const item = await itemOf(app.deps, one, partnerOf(one.agency).name);
    const struck = await browser.post(`/en/officer/licences/${one.licence}/strike-off`, { ...fields, item });
    expect([struck.status, struck.text.includes('Striking off'), struck.text.includes('Revocation')]).toEqual([200, true, false]);
    expect(shown.text.replace(/value="[^"]*"/g, '')).not.toContain('Secret reasons.');
  });

  it('is shown to its officer first, in plain words and with everything typed, and nothing is done', async () => {
    const { one, number, browser, path, fields } = await aDesk();
    const before = await written();
    const shown = await browser.post(path, fields);
    expect([shown.status, shown.headers['cache-control']]).toEqual([200, 'no-store']);
    for (const said of ['The licence was granted.', number, one.agency.unp ?? '?', 'Work abroad', 'EMP-2026-', one.head.actor.name]) {
      expect(shown.text).toContain(said);
    }
    expect(shown.text).not.toContain('Agreed, “as” proposed</');
    const form = formsIn(shown.text, '').find(({ fields: all }) => all.some(({ name }) => name === 'signature'));
    expect(form?.action).toBe(path);
    const carried = form?.fields.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value]);
    expect(Object.fromEntries(carried ?? [])).toEqual(fields);
    expect(await written()).toEqual(before);
    expect(await stateOf(one.id)).toBe('recommended');
  });

  it.each(['be', 'ru', 'en'])('is shown in %s', async (lang) => {
    const { browser, path, fields } = await aDesk();
    const { status, text } = await browser.post(path.replace('/en/', `/${lang}/`), fields);
    expect([status, text.includes(`<html lang="${lang}"`), text.match(/<h1/g)?.length]).toEqual([200, true, 1]);
  });

  it('is done when it comes back signed, once, and anybody can check the signature', async () => {
    const { one, browser, path, fields, device } = await aDesk();
    const asked = askedIn((await browser.post(path, fields)).text);
    const signed = { ...fields, signature: device.sign(asked) };
    const before = (await entriesOf(app.deps.database)).length;
    const answers = await Promise.all([browser.post(path, signed), browser.post(path, signed)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stateOf(one.id)).toBe('granted');
    const all = await entriesOf(app.deps.database);
    expect(all.slice(before).map(({ type }) => type)).toEqual(ofGrant);
    expect(ofGrant.map((_, place) => faultOf(all, before + place, app.signing.origin))).toEqual(ofGrant.map(() => null));
    // What the head wrote is committed to, so it cannot become another thing later.
    const [hidden] = await app.deps.database.db.select().from(entrySecrets).where(eq(entrySecrets.index, before));
    expect(JSON.parse(hidden?.bytes.toString() ?? '{}')).toMatchObject({ reasons: fields.reasons });
    // The same page reloaded, or reached once more by the way back.
    for (const again of [signed, fields]) expect((await browser.post(path, again)).status).toBe(303);
    expect(await entriesOf(app.deps.database)).toEqual(all);
  });

  it('of many entries is signed by one signature that stands in each of them', async () => {
    const licensed = await aLicence(app.deps);
    const id = await aRecommended(app.deps, licensed, 'variation', { countries: ['PL', 'CZ', 'DE'] });
    const { browser, open, address } = await deskOf(app, licensed.head, id);
    const device = aDevice(app.signing.origin);
    await addKey(app, browser, licensed.head, device);
    const fields = aGrant((await open('decision')).text);
    const shown = await browser.post(address('decision'), fields);
    expect(shown.text).toContain('Entry 3 of 4');
    expect(shown.text).toContain('Czechia');
    const before = (await entriesOf(app.deps.database)).length;
    expect((await browser.post(address('decision'), { ...fields, signature: device.sign(askedIn(shown.text)) })).status).toBe(303);
    const all = await entriesOf(app.deps.database);
    expect(all.length).toBeGreaterThan(before + 2);
    for (let index = before; index < all.length; index += 1) expect(faultOf(all, index, app.signing.origin)).toBeNull();
    expect(new Set(all.slice(before).map(({ signed }) => signed?.sig)).size).toBe(1);
  });

  it('keeps every choice of a list, and the address it came from', async () => {
    const { one, browser, path, fields } = await aDesk();
    const grounds = ['requirements-unmet', 'false-information'];
    const shown = await browser.post(`${path}?from=queue`, { ...fields, outcome: 'refuse', grounds });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(`action="${path}?from&#x3D;queue"`);
    const hidden = [...shown.text.matchAll(/name="grounds" value="([^"]+)"/g)].map(([, value]) => value);
    expect(hidden).toEqual(grounds);
    expect(await stateOf(one.id)).toBe('recommended');
  });

  it('is drawn again to be changed, with everything typed and nothing done', async () => {
    const { browser, path, fields } = await aDesk();
    const before = await rowCounts(app.deps.database);
    const drawn = await browser.post(path, { ...fields, again: '1' });
    expect([drawn.status, drawn.text.includes('Agreed, “as” proposed\n&amp; checked &lt;b&gt;.')]).toEqual([200, true]);
    expect(drawn.text).toMatch(/value="grant"[^>]* checked/);
    expect(drawn.text).not.toContain('There is a problem');
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('needs no signature where it does not enter the log', async () => {
    const { one } = await aDesk();
    const { browser, address } = await deskOf(app, one.examiner, one.id);
    expect((await browser.post(address('notes'), { ...(await carried(browser, address())), text: 'A note.' })).status).toBe(303);
  });

  async function carried(browser: Browser, page: string): Promise<Fields> {
    const note = formsIn((await browser.get(page)).text, '').find(({ action }) => action.endsWith('/notes'));
    return Object.fromEntries((note?.fields ?? []).map(({ name, value }) => [name, value]));
  }
});

describe('a signature', () => {
  it.each([
    ['another outcome', { outcome: 'refuse', grounds: 'requirements-unmet' }],
    ['other reasons', { reasons: 'Agreed, after a present.' }],
  ])('does not hold for a form that was changed since: %s', async (_, change) => {
    const { one, browser, path, fields, device } = await aDesk();
    const asked = askedIn((await browser.post(path, fields)).text);
    const before = await written();
    const answer = await browser.post(path, { ...fields, ...change, signature: device.sign(asked) });
    expect([answer.status, answer.text.includes('Something changed while you were signing')]).toEqual([409, true]);
    expect(await written()).toEqual(before);
    expect(await stateOf(one.id)).toBe('recommended');
    // What is shown now can be signed.
    const next = await browser.post(path, { ...fields, ...change, signature: device.sign(askedIn(answer.text)) });
    expect(next.status).toBe(303);
  });

  it('does not hold for a form that was changed where the entry says nothing of it', async () => {
    const { licence, examiner } = await aLicence(app.deps);
    const browser = await app.browser(examiner);
    const device = aDevice(app.signing.origin);
    await addKey(app, browser, examiner, device);
    const path = `/en/officer/licences/${licence}/order`;
    const aim = { formKey: randomUUID(), item: '', follows: '', grounds: 'requirements-unmet', reasons: 'No premises.' };
    const order = { ...aim, remedyBy: '31.12.2026' };
    const asked = askedIn((await browser.post(path, order)).text);
    const before = await written();
    const answer = await browser.post(path, { ...order, remedyBy: '30.12.2026', signature: device.sign(asked) });
    expect(answer.status).toBe(409);
    expect(await written()).toEqual(before);
    expect((await browser.post(path, { ...order, signature: device.sign(asked) })).status).toBe(409);
    const next = askedIn((await browser.post(path, order)).text);
    expect((await browser.post(path, { ...order, signature: device.sign(next) })).status).toBe(303);
  });

  it('does not hold for another decision, nor a second time', async () => {
    const { browser, path, fields, device, one } = await aDesk();
    const signature = device.sign(askedIn((await browser.post(path, fields)).text));
    const other = await aDesk(one.head);
    await other.browser.post(other.path, other.fields);
    const before = await written();
    expect((await other.browser.post(other.path, { ...other.fields, signature })).status).toBe(422);
    expect(await written()).toEqual(before);
    expect((await browser.post(path, { ...fields, signature })).status).toBe(303);
    // Nor for the same decision under the key of another form.
    expect((await browser.post(path, { ...fields, formKey: randomUUID(), signature })).status).toBeOneOf([409, 422]);
    expect((await other.browser.post(other.path, { ...other.fields, signature })).status).toBeOneOf([409, 422]);
    expect(await stateOf(other.one.id)).toBe('recommended');
  });

  it('of another officer, of a stranger, for another address, or without its officer’s finger is none', async () => {
    const { one, browser, path, fields, device } = await aDesk();
    const other = await aDesk();
    const asked = askedIn((await browser.post(path, fields)).text);
    const before = await written();
    const forged = { ...JSON.parse(aDevice(app.signing.origin).sign(asked)), credential: device.credential };
    const signatures = [
      other.device.sign(asked),
      aDevice(app.signing.origin).sign(asked),
      JSON.stringify(forged),
      device.sign(asked, { at: 'https://dazvol.evil.example' }),
      device.sign(asked, { flags: 0x01 }),
      device.sign({ challenge: 'AAAA' }),
    ];
    for (const signature of signatures) {
      const answer = await browser.post(path, { ...fields, signature });
      expect([answer.status, answer.text.includes('The signature does not fit')]).toEqual([422, true]);
    }
    expect(await written()).toEqual(before);
    expect(await stateOf(one.id)).toBe('recommended');
    expect((await browser.post(path, { ...fields, signature: device.sign(asked) })).status).toBe(303);
  });

  it('by a key that was revoked meanwhile is none', async () => {
    const { one, browser, path, fields, device } = await aDesk();
    const signature = device.sign(askedIn((await browser.post(path, fields)).text));
    const administrator = await app.browser(await aStaff(app.deps, 'administrator'));
    expect((await administrator.post(`/en/admin/accounts/${one.head.actor.id}/keys-revocation`)).status).toBe(303);
    expect((await browser.post(path, { ...fields, signature })).status).toBe(401);
    const answer = await (await app.browser(one.head)).post(path, { ...fields, signature });
    expect([answer.status, answer.text.includes('You have no signing key yet')]).toEqual([422, true]);
    expect(await stateOf(one.id)).toBe('recommended');
  });

  it('under what another was shown is none, and the other can still sign', async () => {
    const { one, browser, path, fields, device } = await aDesk();
    const asked = askedIn((await browser.post(path, fields)).text);
    const second = await aStaff(app.deps, 'head');
    const theirs = await app.browser(second);
    const own = aDevice(app.signing.origin);
    await addKey(app, theirs, second, own);
    for (const signature of [device.sign(asked), own.sign(asked)]) {
      expect((await theirs.post(path, { ...fields, signature })).status).toBe(409);
    }
    expect(await stateOf(one.id)).toBe('recommended');
    expect((await browser.post(path, { ...fields, signature: device.sign(asked) })).status).toBe(303);
  });

  it('comes to nothing where what was shown is a day old, and is asked for anew', async () => {
    const { browser, path, fields, device } = await aDesk();
    const signature = device.sign(askedIn((await browser.post(path, fields)).text));
    const later = new Date(app.clock.now().getTime() + 25 * 3_600_000);
    await sweep({ database: app.deps.database, now: () => later } as Deps);
    const answer = await browser.post(path, { ...fields, signature });
    expect(answer.status).toBe(409);
    expect((await browser.post(path, { ...fields, signature: device.sign(askedIn(answer.text)) })).status).toBe(303);
  });

  it('that is malformed is 400, and nonsense that is well formed does not fit: never 500', async () => {
    const { one, browser, path, fields, device } = await aDesk();
    await browser.post(path, fields);
    const before = await written();
    const whole = { credential: 'AAAA', auth: 'AAAA', client: 'AAAA', sig: 'AAAA' };
    const malformed = [
      ...['', '{}', 'null', '[]', '1', '"software"', 'Software', '\ud800', 'a\0b', `{"credential":"${'A'.repeat(3000)}`],
      ...[{ sig: 'A+==' }, { sig: 'AB' }, { sig: ['AAAA'] }, { sig: undefined }, { more: 'AAAA' }, { client: 'A'.repeat(4000) }].map(
        (odd) => JSON.stringify({ ...whole, ...odd }),
      ),
    ];
    for (const signature of malformed) {
      expect([signature, (await browser.post(path, { ...fields, signature })).status]).toEqual([signature, 400]);
      expect([signature, (await browser.post(path, { ...fields, signature: [signature, 'software'] })).status]).toEqual([signature, 400]);
    }
    for (const odd of [{}, { client: 'e30' }, { credential: device.credential }, { credential: device.credential, client: 'e30' }]) {
      const signature = JSON.stringify({ ...whole, ...odd });
      expect([signature, (await browser.post(path, { ...fields, signature })).status]).toEqual([signature, 422]);
    }
    expect(await written()).toEqual(before);
    expect(await stateOf(one.id)).toBe('recommended');
  });

  it('is nothing an agency or a stranger can send', async () => {
    const { one } = await aDesk();
    const agency = await app.browser(one.agency);
    expect((await agency.post('/en/agency/applications', { kind: 'study', signature: 'software' })).status).toBe(400);
    expect((await agency.post('/en/agency/applications', { kind: 'study', again: '1' })).status).toBe(400);
    expect((await app.visitor().post('/en/tips/new', { signature: 'software' })).status).toBe(400);
  });
});

describe('a page that is reloaded', () => {
  it('shows the same once more, and can be signed', async () => {
    const { browser, path, fields, device } = await aDesk();
    const shown = askedIn((await browser.post(path, fields)).text).challenge;
    const { challenge } = askedIn((await browser.post(path, fields)).text);
    expect(challenge).toBe(shown);
    expect((await browser.post(path, { ...fields, signature: device.sign({ challenge }) })).status).toBe(303);
  });
});

describe('a program that signs', () => {
  it('signs only what was shown, is marked in the log, and works without JavaScript', async () => {
    const { browser, path, fields } = await aDesk();
    expect((await browser.post(path, { ...fields, signature: 'software' })).status).toBe(409);
    const shown = (await browser.post(path, fields)).text;
    expect(shown).toMatch(/Sample: not for real work[\s\S]*<button [^>]*name="signature" value="software">Sample: let the program sign/);
    expect((await browser.post(path, { ...fields, signature: 'software' })).status).toBe(303);
    const all = await entriesOf(app.deps.database);
    const added = all.at(-ofGrant.length - 1);
    expect([added?.type, added?.software]).toEqual(['key-added', 1]);
    expect(faultOf(all, all.length - 1, app.signing.origin)).toBeNull();
  });

  it('has another key after the first was revoked', async () => {
    const { one, browser, path, fields } = await aDesk();
    await browser.post(path, fields);
    expect((await browser.post(path, { ...fields, signature: 'software' })).status).toBe(303);
    const administrator = await app.browser(await aStaff(app.deps, 'administrator'));
    await administrator.post(`/en/admin/accounts/${one.head.actor.id}/keys-revocation`);
    for (const turn of [1, 2]) {
      const next = await aRecommendedCase(app.deps, { head: one.head });
      const { browser: desk, open, address } = await deskOf(app, one.head, next.id);
      const form = aGrant((await open('decision')).text);
      await desk.post(address('decision'), form);
      expect([turn, (await desk.post(address('decision'), { ...form, signature: 'software' })).status]).toEqual([turn, 303]);
    }
    // Whose keys are taken is signed out.
    expect((await browser.get('/en/account/keys')).status).toBe(303);
    expect((await (await app.browser(one.head)).get('/en/account/keys')).text).toContain('Sample: a program signs');
  });

  it('is refused in production, by its word and by its key', async () => {
    const { one, browser, path, fields } = await aDesk();
    await browser.post(path, fields);
    expect((await browser.post(path, { ...fields, signature: 'software' })).status).toBe(303);
    const next = await aDesk(one.head);
    app.signing.software = null;
    const shown = await browser.post(next.path, next.fields);
    expect(shown.text).not.toContain('Sample');
    expect((await browser.post(next.path, { ...next.fields, signature: 'software' })).status).toBe(400);
    const signature = JSON.stringify(
      app.deps.signing.software?.assert(one.head.actor.id, askedIn(shown.text).challenge, app.signing.origin),
    );
    expect((await browser.post(next.path, { ...next.fields, signature })).status).toBe(422);
    expect(await stateOf(next.one.id)).toBe('recommended');
    expect((await browser.get('/en/account/keys')).text).toContain('is not taken here');
    // Where a program signs, the same is taken: it was refused for its key alone.
    app.signing.software = app.deps.signing.software;
    expect((await browser.post(next.path, { ...next.fields, signature })).status).toBe(303);
  });
});

describe('an officer without a key', () => {
  it('is told so where no program signs, then that it waits to be confirmed, with everything typed kept, and goes on afterwards', async () => {
    const one = await aRecommendedCase(app.deps);
    const { browser, open, address } = await deskOf(app, one.head, one.id);
    const fields = aGrant((await open('decision')).text);
    app.signing.software = null;
    const shown = await browser.post(address('decision'), fields);
    expect([shown.status, shown.text.includes('You have no signing key yet')]).toEqual([200, true]);
    expect(shown.text).toContain('href="/en/account/keys" target="_blank"');
    expect(() => askedIn(shown.text)).toThrow();
    app.signing.software = app.deps.signing.software;
    const device = aDevice(app.signing.origin);
    const { formKey, asked } = await newKeyForm(browser);
    expect((await browser.post('/en/account/keys', { formKey, label: 'key', registration: device.register(asked) })).status).toBe(303);
    app.signing.software = null;
    const waits = await browser.post(address('decision'), fields);
    expect([waits.status, waits.text.includes('Your key is not confirmed yet')]).toEqual([200, true]);
    expect(() => askedIn(waits.text)).toThrow();
    // Signed all the same, it is the signature of nobody.
    const forced = await browser.post(address('decision'), { ...fields, signature: device.sign({ challenge: fingerprintIn(waits.text) }) });
    expect([forced.status, await stateOf(one.id)]).toEqual([422, 'recommended']);
    await vouchFor(app.deps, one.head);
    const next = await browser.post(address('decision'), fields);
    expect((await browser.post(address('decision'), { ...fields, signature: device.sign(askedIn(next.text)) })).status).toBe(303);
  });
});

const fingerprintIn = (html: string) => /<code class="said">([\w-]{43})<\/code>/.exec(html)?.[1] ?? '';

async function newKeyForm(browser: Browser): Promise<{ formKey: string; asked: { challenge: string } }> {
  const { text } = await browser.get('/en/account/keys');
  const [, panel = ''] = text.split('id="add"');
  return { formKey: /name="formKey" value="([^"]+)"/.exec(panel)?.[1] ?? '', asked: askedIn(text) };
}

describe('a program that acts for an officer', () => {
  it('is told by JSON what to sign: 428, 409 or 422', async () => {
    const { browser, path, fields, device } = await aDesk();
    const send = (more: Fields) =>
      browser.agent
        .post(path)
        .set('Accept', 'application/json')
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send(
          new URLSearchParams(
            Object.entries({ ...fields, ...more }).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
          ).toString(),
        );
    const asked = await send({});
    expect([asked.status, asked.body.why, asked.body.contents.map(({ type }: { type: string }) => type)]).toEqual([428, null, ofGrant]);
    expect((await send({ signature: device.sign({ challenge: 'AAAA' }) })).status).toBe(422);
    expect((await send({ reasons: 'Others.', signature: device.sign(asked.body.publicKey) })).status).toBe(409);
    expect((await send({ signature: device.sign((await send({})).body.publicKey) })).status).toBe(303);
  });
});

describe('what was shown', () => {
  it('is gone once it is signed', async () => {
    const { browser, path, fields, device } = await aDesk();
    const key = String(fields.formKey);
    const { db } = app.deps.database;
    const asked = askedIn((await browser.post(path, fields)).text);
    expect(await db.$count(signingDrafts, eq(signingDrafts.formKey, key))).toBe(1);
    expect(await db.$count(formKeys, eq(formKeys.key, key))).toBe(0);
    await browser.post(path, { ...fields, signature: device.sign(asked) });
    expect(await db.$count(signingDrafts, eq(signingDrafts.formKey, key))).toBe(0);
    expect(await db.$count(formKeys, eq(formKeys.key, key))).toBe(1);
  });
});
