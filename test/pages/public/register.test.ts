import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';
import { anAgency } from '../../support/people.ts';

const app = useApp();
const json = (path: string) => app.visitor().agent.get(path).set('Accept', 'application/json');
const q = (text: string) => `/register?q=${encodeURIComponent(text)}`;

test('an empty register says so, and has one page', async () => {
  expect((await app.visitor().get('/en/register')).text).toContain('no licence in the register yet');
  expect((await json('/register')).body).toMatchObject({
    exact: [],
    similar: [],
    page: 1,
    pages: 1,
    total: 0,
    asOf: '2026-11-24T07:00:00.000Z',
  });
});

describe('with licences in it', () => {
  let beacon: Awaited<ReturnType<typeof aLicence>>;
  let copy: Awaited<ReturnType<typeof aLicence>>;
  beforeAll(async () => {
    beacon = await aLicence(app.deps, { agency: await anAgency(app.deps, { name: 'ООО «Северный Маяк»' }) });
    copy = await aLicence(app.deps, { agency: await anAgency(app.deps, { name: 'ООО «Северный Маяк Плюс»' }), kind: 'travel' });
    await aMeasure(app.deps, copy, 'suspension');
    for (let n = 1; n <= 26; n += 1) await anImportedLicence(app.deps, { number: `STU-2020-${String(n).padStart(6, '0')}`, kind: 'study' });
  }, 60_000);

  test('the whole register comes in pages', async () => {
    const first = await app.visitor().get('/en/register');
    expect(first.text).toContain('There are 28 licences in the register');
    expect(first.text).toContain('Page 1 of 2');
    expect(first.text).toContain('href="/en/register?page&#x3D;2"');
    expect(first.text).not.toContain('rel="prev"');
    const second = await json('/register?page=2&utm_source=x');
    expect(second.body).toMatchObject({ page: 2, pages: 2, total: 28, similar: [] });
    expect(second.body.exact.at(-1)).toMatchObject({ number: copy.licence, kind: 'travel', standing: 'suspended' });
    expect((await app.visitor().get('/en/register?page=2')).text).toContain('rel="prev"');
    expect((await app.visitor().get('/en/register?page=3')).status).toBe(404);
  });

  test('a name one letter apart, although of one key, is never shown as the name', async () => {
    const { body } = await json(q('Северный Моек'));
    expect(body.exact).toEqual([]);
    expect(body.similar.map((hit: { number: string }) => hit.number)).toContain(beacon.licence);
  });

  test('the very name comes first and the copy of it apart, with a caution', async () => {
    const { text, status } = await app.visitor().get(`/en${q('севернЫй  маяк')}`);
    expect(status).toBe(200);
    expect(text).toContain('1 licence found');
    const [exact, similar] = text.split('Similar names, but not this name');
    expect(exact).toContain(beacon.licence);
    expect(exact).not.toContain(copy.licence);
    expect(similar).toContain(copy.licence);
    expect(similar).toContain('Similar name, not this name');
    expect(similar).toContain('May not work now: suspended');
    const { body } = await json(q('Severny Mayak'));
    expect(body.exact.map((hit: { number: string }) => hit.number)).toEqual([beacon.licence]);
    expect(body.similar.map((hit: { number: string }) => hit.number)).toEqual([copy.licence]);
    expect(Object.keys(body.exact[0])).toEqual([
      'number',
      'kind',
      'unp',
      'nameRu',
      'nameBe',
      'nameEn',
      'region',
      'standing',
      'since',
      'validFrom',
      'validTo',
    ]);
    expect(body.asOf).toBe('2026-11-24T07:00:00.000Z');
  });

  test.each([
    ['be', 'У гэтым рэестры такога няма', 'Ліцэнзія іншай краіны', 'Не аддавайце пашпарт'],
    ['ru', 'В этом реестре такого нет', 'Лицензия другой страны', 'Не отдавайте паспорт'],
    ['en', 'Not in this register', 'A licence of another country', 'Do not hand over your passport'],
  ])('not found is an answer (%s)', async (lang, ...words) => {
    const { status, text, headers } = await app.visitor().get(`/${lang}${q('Щукарёк')}`);
    expect(status).toBe(200);
    for (const word of [...words, '218-52-64', 'tel:102', '2026']) expect(text).toContain(word);
    expect(text).not.toContain('8-801-201-5555'); // not confirmed
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('an agency that is only known is not taken for one that is licensed', async () => {
    const agency = await anAgency(app.deps);
    const { text } = await app.visitor().get(`/en${q(agency.unp ?? '')}`);
    expect(text).toContain('This agency is known, but it has no licence');
    expect(text).toContain('Do not sign');
    expect((await json(q(agency.unp ?? ''))).body).toMatchObject({ exact: [], similar: [] });
  });

  test('nine characters that can be no УНП are told apart', async () => {
    const wrong = (beacon.agency.unp ?? '').replace(/.$/, (last) => String((Number(last) + 1) % 10));
    expect((await app.visitor().get(`/en${q(wrong)}`)).text).toContain('no such number can exist');
  });

  test('what was typed comes back escaped', async () => {
    const { text } = await app.visitor().get(`/en${q('"><script>alert(1)</script>')}`);
    expect(text).not.toMatch(/<script(?! src="\/assets\/dazvol-\w+\.js")/);
    expect(text).toContain('&lt;script&gt;');
  });

  test('an empty question is the whole register', async () => {
    for (const path of ['/register?q=', '/register?q=%20%20', '/register?lang=en']) expect((await json(path)).body.total).toBe(28);
  });
});

test.each([
  `q=${'a'.repeat(201)}`,
  'q=a&q=b',
  'q=%00',
  'page=abc',
  'page=0',
  'page=-1',
  'page=1.5',
  'page=',
  'page=1000000000000',
  'page=1&page=2',
  'q=x&page=abc',
])('?%s is refused', async (query) => {
  const answer = await app.visitor().get(`/ru/register?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain('Этот запрос не удалось понять');
  expect((await json(`/register?${query}`)).body).toEqual({ error: 400 });
});
