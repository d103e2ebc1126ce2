import { createServer } from 'node:http';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApp } from '../../support/app.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';

const app = useApp();
const get = (path: string) => app.visitor().agent.get(path).buffer(true);
const csv = async (path = '/open-data/register.csv') => parse((await get(path)).text, { columns: true }) as Record<string, string>[];
const numbers = async (query: string) => (await csv(`/open-data/register.csv${query}`)).map((row) => row.number);

let licence: string;
let before: string;

beforeAll(async () => {
  for (let n = 1; n <= 3; n += 1) {
    const scope = { countries: ['PL', 'DE'] };
    await anImportedLicence(app.deps, { number: `STU-2020-00000${n}`, kind: 'study', validTo: n === 1 ? '2025-01-01' : null, scope });
  }
  before = (await get('/open-data/register.csv')).headers['register-entry'] ?? '';
  app.clock.set('2026-11-25T10:00:00+03:00');
  const one = await aLicence(app.deps);
  licence = one.licence;
  await aMeasure(app.deps, one, 'revocation');
}, 60_000);

describe('the open data', () => {
  it('are all licences, whatever they are worth', async () => {
    const { headers, text } = await get('/open-data/register.csv');
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8; header=present', 'register-day': '2026-11-25' });
    expect(headers['content-disposition']).toContain('register-2026-11-25.csv');
    expect(text.split('\r\n')[0]).toMatch(/^number,kind,unp,name_ru,name_be,name_en,region,standing,valid_from,valid_to,/);
    expect((await csv()).map((row) => [row.number, row.standing])).toEqual([
      [licence, 'ended'],
      ['STU-2020-000001', 'expired'],
      ['STU-2020-000002', 'active'],
      ['STU-2020-000003', 'active'],
    ]);
    expect((await csv())[0]).toMatchObject({ changed_at: '2026-11-25T07:00:00.000Z' });
    expect((await csv())[1]).toMatchObject({ countries: 'DE PL', valid_to: '2025-01-01', since: '2025-01-02', as_of: '2026-11-25' });
  });

  it('say the same in all three forms', async () => {
    const whole = JSON.parse((await get('/open-data/register.json')).text);
    expect((await get('/open-data/register.csv')).headers['register-entry']).toBe(String(whole.lastEntry));
    const lines = (await get('/open-data/register.ndjson')).text.trimEnd().split('\n');
    expect(whole).toMatchObject({ day: '2026-11-25', asOf: '2026-11-25T07:00:00.000Z', lastEntry: expect.any(Number) });
    expect(lines.map((line) => JSON.parse(line))).toEqual(whole.licences);
    expect(whole.licences.map((one: { number: string }) => one.number)).toEqual((await csv()).map((row) => row.number));
    expect(Object.keys(whole.licences[0])).toEqual(Object.keys((await csv())[0] ?? {}));
    expect(JSON.parse((await get('/open-data/register.json?since=2026-12-01')).text).licences).toEqual([]);
  });

  it('can be asked for changes only, by entry or by day', async () => {
    expect(await numbers(`?after=${before}`)).toEqual([licence]);
    expect(await numbers('?since=2026-11-25')).toEqual([licence]);
    expect(await numbers('?since=2026-11-24')).toHaveLength(4);
    expect(await numbers('?since=2026-11-26')).toEqual([]);
    expect(await numbers('?after=-1')).toHaveLength(4);
    const last = (await get('/open-data/register.csv')).headers['register-entry'];
    expect(await numbers(`?after=${last}`)).toEqual([]);
  });

  it.each(['?since=2026-02-30', '?since=x', '?after=x', '?after=1&after=2', '?since=2026-01-01&after=1', '?after=1.5'])(
    'refuse %s',
    async (query) => {
      expect((await get(`/open-data/register.csv${query}`)).status).toBe(400);
    },
  );

  it('are not sent again to who has them, until an entry or another day', async () => {
    const { etag } = (await get('/open-data/register.csv')).headers;
    const again = () => get('/open-data/register.csv').set('If-None-Match', etag ?? '');
    expect((await again()).status).toBe(304);
    expect((await get('/open-data/register.json').set('If-None-Match', etag ?? '')).status).toBe(200);
    expect((await get('/open-data/register.csv?after=0').set('If-None-Match', etag ?? '')).status).toBe(200);
    app.clock.set('2026-11-26T00:00:00+03:00');
    expect((await again()).status).toBe(200);
    app.clock.set('2026-11-25T10:00:00+03:00');
    await anImportedLicence(app.deps, { number: 'STU-2020-000009', kind: 'study' });
    expect((await again()).status).toBe(200);
  });

  it('answers a question for the head alone without reading anything', async () => {
    const { status, headers } = await app.visitor().agent.head('/open-data/register.csv');
    expect([status, headers['register-day']]).toEqual([200, '2026-11-25']);
  });

  it('gives its connection back when the reader goes away', async () => {
    const { pool } = app.deps.database;
    const free = pool.totalCount - pool.idleCount;
    await new Promise<void>((resolve) => {
      const server = createServer(app.listener).listen(0, async () => {
        const address = server.address();
        const port = typeof address === 'object' && address ? address.port : 0;
        for (let n = 0; n < 5; n += 1) {
          const answer = await fetch(`http://127.0.0.1:${port}/open-data/register.json`);
          await answer.body?.cancel();
        }
        server.close(() => resolve());
        server.closeAllConnections();
      });
    });
    await expect.poll(() => pool.totalCount - pool.idleCount).toBe(free);
    expect(await csv()).toHaveLength(5);
  });

  it('are whole and in order where they are read in several goes', async () => {
    await app.deps.database.pool.query(`
      insert into licences (number, kind, agency_id, edition, valid_from, created_at)
      select 'TRV-2018-' || lpad((1100 - n)::text, 6, '0'), 'travel', agency_id, edition, valid_from, created_at
      from licences, generate_series(1, 1050) n where number = 'STU-2020-000002'`);
    const whole = JSON.parse((await get('/open-data/register.json')).text).licences.map((one: { number: string }) => one.number);
    expect(whole).toHaveLength(1055);
    expect(whole).toEqual(whole.toSorted());
    expect((await csv()).map(({ number }) => number)).toEqual(whole);
  });

  it.each(['be', 'ru', 'en'])('are described for people (%s)', async (lang) => {
    const { text } = await app.visitor().get(`/${lang}/open-data`);
    for (const word of ['valid_to', 'http://dazvol.example/open-data/register.csv', 'as_of', '/api/openapi.json'])
      expect(text).toContain(word);
  });
});
