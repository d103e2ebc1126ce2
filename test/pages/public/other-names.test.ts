import { beforeAll, describe, expect, it } from 'vitest';
import { endTradingName, keepTradingName } from '../../../src/acts/trading-names.ts';
import { refoldOtherNames } from '../../../src/store/branch-names.ts';
import { branchNames, tradingNames } from '../../../src/store/schema/other-names.ts';
import { numbers } from '../../../src/store/schema/plumbing.ts';
import { tradingNamesOf } from '../../../src/store/trading-names.ts';
import { useApp } from '../../support/app.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, doing } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { aPublishedWarning } from '../../support/warnings.ts';

const app = useApp();
const json = async (path: string) => (await app.visitor().agent.get(path).set('Accept', 'application/json')).body;
const asked = (text: string) => `/register?q=${encodeURIComponent(text)}`;
const checked = (text: string) => `/check?agency=${encodeURIComponent(text)}&kind=employment&country=PL`;
const branchLine = 'Филиал «Сосновый Бор», г. Гродно, ул. Замковая, 17';
let agency: Person;
let licence: string;

beforeAll(async () => {
  agency = await anAgency(app.deps, { name: 'ООО «Корабельная Сосна»' });
  licence = (await aLicence(app.deps, { agency })).licence;
  await keepTradingName(app.deps, doing(agency.actor), 'Зелёный Парус');
  await anImportedLicence(app.deps, {
    number: 'TRV-2019-000001',
    nameRu: 'ООО «Бортовой Журнал»',
    scope: { countries: ['PL'], branches: [branchLine] },
  });
});

describe('a name that an agency trades as', () => {
  it.each(['Зелёный Парус', 'зеленый парус', 'ptktysq gfhec', '«Зелёный Парус»'])('leads to the agency: %s', async (text) => {
    const { exact, otherNames } = await json(asked(text));
    expect(exact).toEqual([]);
    expect(otherNames).toMatchObject([{ number: licence, way: 'trading-name', name: 'Зелёный Парус', same: true, until: null }]);
    const words = { be: 'Працуе пад назвай «Зелёный Парус»', ru: 'Работает под названием', en: 'Trades as' };
    for (const [lang, word] of Object.entries(words)) {
      const page = (await app.visitor().get(`/${lang}${asked(text)}`)).text;
      expect(page).toContain(word);
      expect(page).toContain(`/${lang}/register/${licence}`);
      expect(page).not.toContain('notice--none');
    }
  });

  it('that is merely near is told as near, and of nothing else', async () => {
    expect((await json(asked('Зелёный Порус'))).otherNames).toMatchObject([{ number: licence, same: false }]);
    const { text } = await app.visitor().get(`/en${asked('Зелёный Порус')}`);
    expect(text).toContain('Similar name, not this name');
    expect(text).not.toContain('There is an agency in the register that is known by this name');
    expect((await json(asked('Совсем другое'))).otherNames).toEqual([]);
  });

  it('stands on the page of the licence and in its JSON', async () => {
    expect((await app.visitor().get(`/en/register/${licence}`)).text).toContain('<span class="line">Зелёный Парус</span>');
    expect((await json(`/register/${licence}`)).agency.tradingNames).toEqual(['Зелёный Парус']);
  });

  it('is found in a pasted advertisement', async () => {
    const { text } = await app.visitor().post('/en/register/advertisement', { advertisement: 'Работа! Компания «Зелёный Парус» ждёт вас' });
    expect(text).toContain(`/en/register/${licence}`);
    expect(text).toContain('Trades as “Зелёный Парус”');
    expect(text).not.toContain('Exactly this is not in the register');
  });

  it('never answers an offer, and says whom to ask about', async () => {
    const { text } = await app.visitor().get(`/en${checked('Зелёный Парус')}`);
    expect(text).toContain('The answer is about an agency and not about a name');
    expect(text).toContain(`agency&#x3D;${agency.unp}`);
    const answer = await json(checked('Зелёный Парус'));
    expect([answer.answer, answer.licence]).toEqual(['cannot-tell', null]);
    expect(answer.reasons).toMatchObject([{ code: 'other-name' }]);
    expect((await json(checked('Зелёный Порус'))).answer).toBe('not-found');
    expect(answer.otherNames).toMatchObject([{ number: licence, way: 'trading-name' }]);
    expect((await json(checked(licence))).otherNames).toEqual([]);
  });

  it('begins with the warnings of who passes for the agency', async () => {
    const head = await aStaff(app.deps, 'head');
    const number = await aPublishedWarning(app.deps, { names: ['Sail Copy'], contacts: '@sail_copy', impersonates: licence, head });
    expect((await json(asked('Зелёный Парус'))).warnings).toMatchObject([{ number, how: 'agency' }]);
  });

  it('leads nowhere from the moment it has ended', async () => {
    await keepTradingName(app.deps, doing(agency.actor), 'Быстрый Шаг');
    expect((await json(`/register/${licence}`)).agency.tradingNames).toContain('Быстрый Шаг');
    expect((await json('/register?sort=changed')).exact[0].number).toBe(licence);
    const names = await tradingNamesOf(app.deps.database.db, agency.actor.agencyId ?? '');
    await endTradingName(app.deps, doing(agency.actor), names.find(({ name }) => name === 'Быстрый Шаг')?.id ?? '');
    expect((await json(asked('Быстрый Шаг'))).otherNames).toEqual([]);
    expect((await json(`/register/${licence}`)).agency.tradingNames).toEqual(['Зелёный Парус']);
  });
});

describe('a branch', () => {
  it.each(['Сосновый Бор', 'филиал Сосновый Бор', 'Гродно, Замковая 17', branchLine])('leads to its agency: %s', async (text) => {
    expect((await json(asked(text))).otherNames).toMatchObject([
      { number: 'TRV-2019-000001', way: 'branch', name: branchLine, same: expect.any(Boolean) },
    ]);
    const page = (await app.visitor().get(`/en${asked(text)}`)).text;
    expect(page).toContain('Its branch:');
    expect(page).toContain('Бортовой Журнал');
  });

  it('of a granted licence is found by its address, and a town alone finds none', async () => {
    expect((await json(asked('Брест, Советская 2'))).otherNames).toMatchObject([{ number: licence, way: 'branch', same: true }]);
    for (const text of ['Гродно', 'Брест', 'Замковая', 'филиал']) expect([text, (await json(asked(text))).otherNames]).toEqual([text, []]);
  });

  it('is said to be one no more after its last day', async () => {
    expect((await json(asked('Сосновый Бор'))).otherNames[0].until).toBeNull();
    await app.deps.database.pool.query(
      `update scope_items set until = '2026-11-20', ended_by = (select application_id from licences where number = $1) where name = $2`,
      [licence, branchLine],
    );
    expect((await json(asked('Сосновый Бор'))).otherNames).toMatchObject([{ number: 'TRV-2019-000001', until: '2026-11-20' }]);
    expect((await app.visitor().get(`/en${asked('Сосновый Бор')}`)).text).toContain('Its branch until 20 November 2026');
  });
});

describe('names that nobody has folded, or an earlier version did', () => {
  it('are folded once, and found', async () => {
    const { db } = app.deps.database;
    await db.delete(branchNames);
    await db.update(tradingNames).set({ key: 'old' });
    expect((await json(asked('Сосновый Бор'))).otherNames).toEqual([]);
    await refoldOtherNames(db);
    expect((await json(asked('Сосновый Бор'))).otherNames).toHaveLength(1);
    expect((await json(asked('Зелёный Парус'))).otherNames).toHaveLength(1);
    expect(await db.$count(numbers)).toBeGreaterThan(0);
    await db.delete(branchNames);
    await refoldOtherNames(db);
    expect(await db.$count(branchNames)).toBe(0);
  });
});
