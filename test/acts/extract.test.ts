import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { actOnApplication } from '../../src/acts/application.ts';
import { replaceExtract } from '../../src/acts/extract.ts';
import { SignatureNeeded } from '../../src/acts/signing.ts';
import { linkOf, readCode } from '../../src/codes/code.js';
import { findApplication } from '../../src/store/applications.ts';
import { allCodeKeys } from '../../src/store/code-keys.ts';
import { type Extract, extractsOf } from '../../src/store/extracts.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, aMeasure, aRecommendedCase, doing, versionOf } from '../support/journeys.ts';
import { anAgency } from '../support/people.ts';
import { aGranted, grantIt } from '../support/purposes.ts';

const app = useApp();
let one: Licensed;

beforeAll(async () => {
  one = await aLicence(app.deps);
});

async function extractsNow({ licence }: Licensed): Promise<Extract[]> {
  const row = await licenceByNumber(app.deps.database.db, licence);
  return extractsOf(app.deps.database.db, row?.id ?? '');
}

type Told = Record<string, string>;
async function told(): Promise<Told[]> {
  return (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString('utf8')));
}

async function readingOf({ cose }: Extract) {
  return readCode(linkOf('https://dazvol.example', cose), await allCodeKeys(app.deps.database.db));
}

describe('an extract', () => {
  it('comes with a grant, in the head’s own act, and its code says what the licence is', async () => {
    const [extract] = await extractsNow(one);
    expect(extract).toMatchObject({ issuedFor: 'grant', applicationId: one.id, issuedBy: one.head.actor.id });
    const entries = await told();
    const entry = entries[extract?.entry ?? -1];
    const granted = entries.findLast(({ type, licence }) => type === 'licence-granted' && licence === one.licence);
    const { serial, code } = extract as Extract;
    expect(entry).toMatchObject({ type: 'extract-issued', extract: serial, code, issuedFor: 'grant', licence: one.licence });
    expect([entry?.act, entry?.unp, entry?.kind]).toEqual([granted?.act, granted?.unp, 'employment']);
    const reading = await readingOf(extract as Extract);
    expect(reading).toMatchObject({ code, host: 'dazvol.example', paper: { serial, licence: one.licence, issuedOn: '2026-11-24' } });
  });

  it('is a step of the case, for the agency and for the head', async () => {
    const [extract] = await extractsNow(one);
    const number = (await findApplication(app.deps.database.db, { id: one.id }))?.application.number;
    const pages = [
      await (await app.browser(one.agency)).get(`/en/agency/applications/${one.id}`),
      await (await app.browser(one.head)).get(`/en/officer/applications/${number}`),
    ];
    for (const { status, text } of pages) expect([status, text]).toEqual([200, expect.stringContaining(extract?.serial ?? '-')]);
  });

  it('fits a QR code of version 12 even with the longest name there is room for', async () => {
    const [extract] = await extractsNow(one);
    expect(extract?.cose.length).toBeLessThanOrEqual(260);
  });

  it('comes with a variation and names the agency as it is called from then on', async () => {
    await aGranted(app.deps, one, 'variation', {
      'name-be': 'ТАА «Новая назва»',
      'name-ru': 'ООО «Новое название»',
      'name-en': 'New Name LLC',
    });
    const all = await extractsNow(one);
    expect(all.map(({ issuedFor }) => issuedFor)).toEqual(['variation', 'grant']);
    expect(await readingOf(all[0] as Extract)).toMatchObject({ paper: { name: 'ТАА «Новая назва»' } });
  });

  it('is replaced at the agency’s word, once a day, with a public entry and no officer', async () => {
    app.clock.set('2026-11-25T10:00:00+03:00');
    const form = doing(one.agency.actor);
    expect(await replaceExtract(app.deps, form, one.licence, 'lost')).toEqual({ done: form.location });
    expect(await replaceExtract(app.deps, form, one.licence, 'lost')).toEqual({ done: form.location });
    expect(await replaceExtract(app.deps, doing(one.agency.actor), one.licence, 'damaged')).toEqual({ refused: 'issued-today' });
    const all = await extractsNow(one);
    expect(all.map(({ issuedFor }) => issuedFor)).toEqual(['replacement', 'variation', 'grant']);
    expect((await told())[all[0]?.entry ?? -1]).toMatchObject({ by: 'agency', issuedFor: 'replacement', code: all[0]?.code });
  });

  it('is refused to others, for what cannot have happened, and while the licence is not in force', async () => {
    app.clock.set('2026-11-26T10:00:00+03:00');
    const stranger = await anAgency(app.deps);
    const before = await rowCounts(app.deps.database);
    const ask = (actor = one.agency.actor, loss: 'lost' | 'none-yet' = 'lost') => replaceExtract(app.deps, doing(actor), one.licence, loss);
    expect(await ask(stranger.actor)).toEqual({ refused: 'not-allowed' });
    expect(await ask(one.head.actor)).toEqual({ refused: 'not-allowed' });
    expect(await ask(one.agency.actor, 'none-yet')).toEqual({ refused: 'one-to-replace' });
    expect(await replaceExtract(app.deps, doing(one.agency.actor), 'EMP-2026-999999', 'lost')).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    await aMeasure(app.deps, one, 'suspension', '2026-12-31');
    expect(await ask()).toEqual({ refused: 'not-in-force' });
  });

  it('says the same in the log when the act is done a second time to be signed', async () => {
    const deps: Deps = { ...app.deps, signing: { ...app.deps.signing, asking: true } };
    const { id, head } = await aRecommendedCase(app.deps);
    const form = { actor: head.actor, formKey: randomUUID(), location: '/' };
    const act = async (with_: Deps) => actOnApplication(with_, form, { id }, await versionOf(app.deps, id), grantIt);
    await expect(act(deps)).rejects.toBeInstanceOf(SignatureNeeded);
    expect(await act({ ...deps, signing: { ...deps.signing, given: 'software' } })).toEqual({ done: '/' });
    const last = (await told()).at(-1);
    expect([last?.type, last?.act]).toEqual(['extract-issued', form.formKey]);
  });

  it('is counted: as many as grants, variations, renewals and replacements, each with a code of its own', async () => {
    const entries = await told();
    const issued = entries.filter(({ type }) => type === 'extract-issued');
    const decided = entries.filter(({ type = '' }) => ['licence-granted', 'licence-varied', 'licence-renewed'].includes(type));
    const replaced = issued.filter(({ issuedFor }) => issuedFor === 'replacement');
    expect(issued.length).toBe(decided.length + replaced.length);
    expect(new Set(issued.map(({ code }) => code)).size).toBe(issued.length);
    expect(issued.map(({ extract }) => extract)).toEqual(issued.map((_, place) => `X-2026-${String(place + 1).padStart(6, '0')}`));
  });
});

describe('the database', () => {
  it('takes no extract that the log does not tell of, none without its decision, and changes none', async () => {
    const { db } = app.deps.database;
    const copy = (changes: string) =>
      db.execute(sql`insert into extracts select (jsonb_populate_record(e, ${changes}::jsonb)).* from extracts e order by entry limit 1`);
    const refused = { cause: { code: '42501' } };
    await expect(copy('{"serial":"X-2026-900000"}')).rejects.toMatchObject(refused);
    await expect(copy(JSON.stringify({ code: 'a'.repeat(64) }))).rejects.toMatchObject(refused);
    await expect(db.execute(sql`update extracts set name_be = 'x'`)).rejects.toMatchObject(refused);
    await expect(db.execute(sql`delete from extracts`)).rejects.toMatchObject(refused);
    await expect(db.execute(sql`update code_keys set kid = 'x'`)).rejects.toMatchObject(refused);
  });
});
