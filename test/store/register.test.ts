import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { proposeMeasure } from '../../src/acts/measure.ts';
import { makeUnp } from '../../src/rules/unp.ts';
import { publicLicence } from '../../src/store/register.ts';
import { licenceNumberIn, searchLicences } from '../../src/store/search.ts';
import { useApp } from '../support/app.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, aMeasure, aTakenCase, doing, must, versionOf } from '../support/journeys.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();
const lines = (file: string) =>
  readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string]);

const read = () => app.deps.database.read;

describe('the page of one licence', () => {
  test('has what happened in public and nothing that was written in free words', async () => {
    const { deps } = app;
    const one = await aTakenCase(deps);
    await must(deps, one.examiner.actor, one.id, { act: 'note', text: 'a secret note' });
    await must(deps, one.examiner.actor, one.id, { act: 'return', missing: ['premises-proof'], text: 'a private reason' });
    await must(deps, one.agency.actor, one.id, { act: 'send' });
    await must(deps, one.examiner.actor, one.id, { act: 'accept' });
    await must(deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'private reasons' });
    const sent = await actOnApplication(deps, doing(one.head.actor), { id: one.id }, await versionOf(deps, one.id), {
      act: 'decide',
      outcome: 'grant',
      grounds: [],
      reasons: 'more private reasons',
    });
    expect(sent).toHaveProperty('done');
    const [hit] = (await searchLicences(read(), one.agency.unp ?? '')).exact;
    const licence = await publicLicence(read(), hit?.number ?? '');
    expect(licence?.history.map((event) => event.type)).toEqual([
      'application-sent',
      'application-returned',
      'application-sent',
      'application-accepted',
      'licence-granted',
      ...['country-added', 'country-added', 'partner-registered', 'branch-added'],
      'extract-issued',
    ]);
    const whole = JSON.stringify(licence);
    for (const secret of ['secret', 'private', one.examiner.actor.name, one.head.actor.name, one.id]) expect(whole).not.toContain(secret);
  });

  test('shows a measure only once it was upheld', async () => {
    const one = await aLicence(app.deps);
    const advice = { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };
    const proposal = { measure: 'revocation', grounds: ['gross-violation'], reasons: 'found at a check', advice } as const;
    expect(await proposeMeasure(app.deps, doing(one.examiner.actor), one.licence, proposal)).toHaveProperty('done');
    const licence = await publicLicence(read(), one.licence);
    expect(licence?.measures).toEqual([]);
    expect(licence?.history.map((event) => event.type)).not.toContain('measure-proposed');
    const other = await aLicence(app.deps, { agency: one.agency, kind: 'study' });
    await aMeasure(app.deps, other, 'revocation');
    const revoked = await publicLicence(read(), other.licence);
    expect(revoked?.measures).toMatchObject([{ measure: 'revocation', advice: { en: 'Do not pay.' } }]);
    expect(revoked?.history.at(-1)).toMatchObject({ type: 'licence-revoked', from: '2026-11-24' });
    expect(revoked?.others).toMatchObject([{ number: one.licence, kind: 'employment', measures: [] }]);
  });

  test('is found again after the database took a new client', async () => {
    const { licence } = await aLicence(app.deps);
    expect(await publicLicence(read(), licence)).toBeDefined();
    (await app.deps.database.pool.connect()).release(new Error('broken by the test'));
    expect(await publicLicence(read(), licence)).toBeDefined();
  });

  test('is undefined for a number that nobody has', async () => {
    expect(await publicLicence(read(), 'EMP-2099-000001')).toBeUndefined();
  });
});

describe('a licence number as typed', () => {
  test.each([
    ['emp-2026-000017', 'EMP-2026-000017'],
    [' EMP 2026 17 ', 'EMP-2026-000017'],
    ['emp2026000017', 'EMP-2026-000017'],
    ['ЕМР–2026—000017', 'EMP-2026-000017'], // Cyrillic look-alikes, other dashes
    ['№ EMP-2026-000017', 'EMP-2026-000017'],
    ['old/17', 'OLD/17'],
  ])('%s', (typed, number) => {
    expect(licenceNumberIn(typed)).toBe(number);
  });
});

describe('search', () => {
  test('finds by number and by УНП, and nothing similar beside them', async () => {
    const one = await aLicence(app.deps);
    for (const text of [
      one.licence.toLowerCase(),
      one.licence.replaceAll('-', ' '),
      one.agency.unp ?? '',
      (one.agency.unp ?? '').replace(/(...)/g, '$1 '),
    ]) {
      const found = await searchLicences(read(), text);
      expect(found.exact.map((hit) => hit.number)).toEqual([one.licence]);
      expect(found.similar).toEqual([]);
    }
  });

  test('knows an agency without a licence only by its very УНП', async () => {
    const agency = await anAgency(app.deps, { name: 'ООО «Ничегонет Трэвел»' });
    expect(await searchLicences(read(), agency.unp ?? '')).toEqual({ exact: [], similar: [], more: false, knownUnp: agency.unp });
    expect(await searchLicences(read(), 'Ничегонет Трэвел')).toMatchObject({ exact: [], similar: [], knownUnp: null });
    expect(await searchLicences(read(), makeUnp('BY-MA', 7_654_321) ?? makeUnp('BY-MA', 7_654_322) ?? '')).toMatchObject({
      exact: [],
      knownUnp: null,
    });
  });

  test('sets a name that differs in one word apart from the name itself', async () => {
    await aLicence(app.deps, { agency: await anAgency(app.deps, { name: 'ООО «Северный Маяк Кадры»' }) });
    const found = await searchLicences(read(), 'Северный Маяк Карты');
    expect(found.exact).toEqual([]);
    expect(found.similar.map((hit) => hit.nameRu)).toEqual(['ООО «Северный Маяк Кадры»']);
  });

  test.each(['', '!!!', '%', '_', '\\', "'; drop table agencies; --", '🙂', 'a'.repeat(200), '١٢٣'])('takes %j calmly', async (text) => {
    expect(await searchLicences(read(), text)).toMatchObject({ exact: [], knownUnp: null });
  });
});

describe('names as people type them', () => {
  beforeAll(async () => {
    for (const [place, [nameRu, nameBe]] of lines('registered-names.tsv').entries()) {
      await anImportedLicence(app.deps, { number: `EMP-2019-${String(place + 1).padStart(6, '0')}`, nameRu, nameBe });
    }
  }, 60_000);

  test('find their agency first in at least 98 of 100', async () => {
    const pairs = lines('name-pairs.tsv').filter((_, place) => place % 2 === 0);
    let first = 0;
    for (const [, query, name] of pairs) {
      const { exact, similar } = await searchLicences(read(), query);
      if (exact.some((hit) => hit.nameRu === name) || (exact.length === 0 && similar[0]?.nameRu === name)) first += 1;
    }
    expect(first / pairs.length).toBeGreaterThanOrEqual(0.98);
  }, 60_000);
});
