import { describe, expect, test } from 'vitest';
import { importLicences } from '../../../src/acts/import.ts';
import { useApp } from '../../support/app.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { rowOf } from '../../support/imports.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';

const app = useApp();
const json = (path: string) => app.visitor().agent.get(path).set('Accept', 'application/json');

describe('the page of a licence', () => {
  test('tells the standing, the scope and the history, in three languages', async () => {
    const { licence, agency } = await aLicence(app.deps);
    const words = {
      be: ['Дзейнічае', 'Літва', 'Польшча', 'Ліцэнзія выдадзена.', 'па мінскім часе', '24 лістапада 2026'],
      ru: ['Действует', 'Литва', 'Польша', 'Лицензия выдана.', 'по минскому времени', '24 ноября 2026'],
      en: ['In force', 'Lithuania', 'Poland', 'The licence was granted.', 'Minsk time', '24 November 2026'],
    };
    for (const [lang, expected] of Object.entries(words)) {
      const { status, text, headers } = await app.visitor().get(`/${lang}/register/${licence}`);
      expect(status).toBe(200);
      for (const word of [...expected, licence, agency.unp ?? '?', 'Baltic Orchards UAB', '10:00']) expect(text).toContain(word);
      expect(text).not.toContain('12/2026'); // the number of the contract with the partner
      expect(headers).not.toHaveProperty('set-cookie');
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', vary: expect.stringContaining('Accept') });
    }
  });

  test('never says "may" of a licence that is suspended or ended, and passes the public advice on', async () => {
    const one = await aLicence(app.deps);
    await aMeasure(app.deps, one, 'suspension', '2027-01-15');
    const suspended = await app.visitor().get(`/en/register/${one.licence}`);
    for (const word of ['May not work now: suspended', 'Do not pay.', 'Until 15 January 2027', 'The licence was suspended.']) {
      expect(suspended.text).toContain(word);
    }
    expect(suspended.text).not.toMatch(/In force|The agency may place|What the licence covers/);
    const other = await aLicence(app.deps);
    await aMeasure(app.deps, other, 'revocation');
    const ended = await app.visitor().get(`/be/register/${other.licence}`);
    for (const word of ['Несапраўдная: спынена', 'Дзеянне ліцэнзіі спынена', 'Не плаціце.', 'Што ахоплівала ліцэнзія'])
      expect(ended.text).toContain(word);
    expect(ended.text).not.toMatch(/Дзейнічае|Агенцтва можа/);
  });

  test('gives advice of the register’s own where nobody wrote any: of what came from the register kept before', async () => {
    const pasts = [{ suspended_from: '2026-11-02' }, { revoked_on: '2026-11-02' }, { surrendered_on: '2026-11-02' }];
    const rows = pasts.map((past, line) => ({ line, row: rowOf(past) }));
    await importLicences(app.deps, rows, { commit: true });
    const advice = rows.map(async ({ row }) => (await json(`/register/${row.licence.number}`)).body.advice.en);
    expect(await Promise.all(advice)).toEqual([
      expect.stringContaining('Sign nothing new with this agency'),
      expect.stringContaining('may no longer send anyone to work'),
      expect.stringContaining('The agency itself has stopped working'),
    ]);
    const { text } = await app.visitor().get(`/be/register/${rows[0]?.row.licence.number}`);
    expect(text).toContain('Не падпісвайце з агенцтвам новых дагавораў');
  });

  test('is drawn anew when a decision was taken a moment ago', async () => {
    const one = await aLicence(app.deps);
    expect((await app.visitor().get(`/en/register/${one.licence}`)).text).toContain('In force');
    await aMeasure(app.deps, one, 'revocation');
    expect((await app.visitor().get(`/en/register/${one.licence}`)).text).toContain('Not valid: ended');
  });

  test('changes with the Minsk day alone', async () => {
    await anImportedLicence(app.deps, { number: 'TRV-2020-000001', validFrom: '2020-12-01', validTo: '2026-12-31' });
    const standingAt = async (iso: string) => {
      app.clock.set(iso);
      const { body } = await json('/register/TRV-2020-000001');
      expect(body.asOf).toBe(new Date(iso).toISOString());
      return [body.standing, body.since];
    };
    expect(await standingAt('2020-11-30T20:59:00Z')).toEqual(['not-yet', '2020-11-30']);
    expect(await standingAt('2020-11-30T21:00:00Z')).toEqual(['active', '2020-12-01']);
    expect(await standingAt('2026-12-31T20:59:00Z')).toEqual(['active', '2020-12-01']);
    expect(await standingAt('2026-12-31T21:00:00Z')).toEqual(['expired', '2027-01-01']);
    const page = await app.visitor().get('/ru/register/TRV-2020-000001');
    expect(page.text).toContain('Недействительна: срок истек');
    app.clock.set('2020-11-30T12:00:00Z');
    expect((await app.visitor().get('/ru/register/TRV-2020-000001')).text).toContain('Вступит в силу 1 декабря 2020');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  test('tells the standing on any other day, past or to come, and that it is not today', async () => {
    const one = await aLicence(app.deps);
    await aMeasure(app.deps, one, 'suspension', '2026-12-31');
    const on = async (day: string) => (await app.visitor().get(`/en/register/${one.licence}?on=${day}`)).text;
    const standings = ['2026-11-23', '2026-11-24', '2026-12-31', '2027-01-01'].map(async (day) => {
      const { body } = await app.visitor().agent.get(`/register/${one.licence}?on=${day}`).set('Accept', 'application/json');
      return [body.on, body.standing];
    });
    expect(await Promise.all(standings)).toEqual([
      ['2026-11-23', 'not-yet'],
      ['2026-11-24', 'suspended'],
      ['2026-12-31', 'suspended'],
      ['2027-01-01', 'active'],
    ]);
    const later = await on('2027-01-01');
    expect(later).toContain('This is the standing on 1 January 2027, not today.');
    expect(later).not.toContain('The agency may work under this licence, but only in what is listed below.');
    expect(later).toContain(`href="/ru/register/${one.licence}?on&#x3D;2027-01-01"`);
    expect(await on('2026-11-24')).not.toContain('not today.');
    for (const wrong of ['%00', '2026-11-24&on=2026-11-25', 'x'.repeat(41)]) {
      expect((await app.visitor().get(`/en/register/${one.licence}?on=${wrong}`)).status).toBe(400);
    }
  });

  test('says by the field what is no day, keeps it, and shows today; a program is told that it is malformed', async () => {
    const one = await aLicence(app.deps);
    // A year of two figures is what a field for dates makes of 1.12.26.
    for (const wrong of ['2026-02-30', '0026-12-01', '29.02.2026', '2101-01-01', 'tomorrow']) {
      const { status, text } = await app.visitor().get(`/en/register/${one.licence}?on=${wrong}`);
      expect([wrong, status]).toEqual([wrong, 422]);
      expect(text.split('<a href="#on">Write a date that exists')).toHaveLength(2);
      expect(text).toMatch(new RegExp(`id="on" name="on" type="text" value="${wrong}"[^>]*aria-invalid="true"`));
      expect(text).toContain('Today this licence is:');
      const json = await app.visitor().agent.get(`/register/${one.licence}?on=${wrong}`).set('Accept', 'application/json');
      expect([wrong, json.status]).toEqual([wrong, 400]);
    }
    const leap = await app.visitor().get(`/en/register/${one.licence}?on=29.02.2028`);
    expect([leap.status, leap.text.includes('This is the standing on 29 February 2028, not today.')]).toEqual([200, true]);
  });

  test('escapes what an agency wrote', async () => {
    const partners = [{ name: 'A <b>', country: 'DE', contract: 'K-77', contractDate: '2020-01-01' }];
    await anImportedLicence(app.deps, { number: 'TRV-2020-000002', nameRu: '<script>alert(1)</script>', scope: { partners } });
    const { text } = await app.visitor().get('/ru/register/TRV-2020-000002');
    expect(text).not.toMatch(/<script(?! src="\/assets\/dazvol-\w+\.js")/);
    expect(text).toContain('A &lt;b&gt;');
  });

  test('answers programs with the promised fields', async () => {
    const { licence, agency } = await aLicence(app.deps);
    const { status, body, headers } = await json(`/register/${licence}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': expect.stringContaining('application/json'), vary: expect.stringContaining('Accept') });
    expect(body).toMatchObject({
      number: licence,
      kind: 'employment',
      unp: agency.unp,
      region: 'BY-HM',
      standing: 'active',
      since: '2026-11-24',
      validFrom: '2026-11-24',
      validTo: null,
      dates: { validFrom: '2026-11-24', validTo: null },
      scope: { countries: ['LT', 'PL'], partners: [{ name: expect.stringContaining('Baltic Orchards UAB'), country: 'LT' }] },
      legalBasis: { edition: 'law-213z', name: { en: 'Law No. 213-Z on licensing' } },
      asOf: '2026-11-24T07:00:00.000Z',
    });
    expect(body.history.map((event: { type: string }) => event.type)).toEqual([
      'application-sent',
      'application-accepted',
      'licence-granted',
      ...['country-added', 'country-added', 'partner-registered', 'branch-added'],
      'extract-issued',
    ]);
    expect(body.scope.partners[0]).not.toHaveProperty('contract');
  });
});

describe('a number', () => {
  test.each(['emp-2026-000001', 'EMP%202026%201', 'emp2026000001', '%D0%95%D0%9C%D0%A0-2026-000001'])(
    'typed as %s leads to its own address',
    async (typed) => {
      const { status, headers } = await app.visitor().get(`/en/register/${typed}`);
      expect([status, headers.location]).toEqual([303, '/en/register/EMP-2026-000001']);
    },
  );

  test('that nobody has is answered with advice', async () => {
    const { status, text } = await app.visitor().get('/en/register/EMP-2099-000001');
    expect(status).toBe(404);
    for (const word of ['no licence with this number', 'Do not sign', 'another country', '218-52-64', 'tel:102', 'name="q"'])
      expect(text).toContain(word);
    const { status: code, body } = await json('/register/EMP-2099-000001');
    expect([code, body.error, body.number]).toEqual([404, 404, 'EMP-2099-000001']);
    expect(body.advice).not.toBe('');
  });

  test.each(['%00', 'EMP%00', '%E0%A4%A', 'a%2Fb', '%3Cb%3E', 'A'.repeat(41), '%F0%9F%99%82', "EMP'--", '..%2f..%2fetc'])(
    'that is malformed is refused: %s',
    async (typed) => {
      for (const ask of [app.visitor().get(`/ru/register/${typed}`), json(`/register/${typed}`)]) expect((await ask).status).toBe(400);
    },
  );
});
