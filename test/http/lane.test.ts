import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { publicRoutes } from '../../src/pages/routes.ts';
import { registerState } from '../../src/store/kept.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';
import { ask, serve } from '../support/plain.ts';

const app = useApp();
const server = serve(app);
let licence: Awaited<ReturnType<typeof aLicence>>;

beforeAll(async () => {
  licence = await aLicence(app.deps);
});

const page = () => `/en/register/${licence.licence}`;
const html = { accept: 'text/html' };

describe('a page that was sent before', () => {
  it('is sent again with the same bytes, headers and tag', async () => {
    const first = await ask(server(), page(), html);
    const again = await ask(server(), page(), html);
    expect(first.status).toBe(200);
    expect({ ...again, headers: { ...again.headers, date: '' } }).toEqual({ ...first, headers: { ...first.headers, date: '' } });
    expect(first.headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    expect(first.headers['cache-control']).toBe('no-cache');
    expect(first.headers['set-cookie']).toBeUndefined();
  });

  it('is not sent again to one who has it', async () => {
    const { headers } = await ask(server(), page(), html);
    for (const known of [headers.etag, `"other", ${headers.etag}`]) {
      const { status, body } = await ask(server(), page(), { ...html, 'if-none-match': String(known) });
      expect([status, body.length]).toEqual([304, 0]);
    }
    expect((await ask(server(), page(), { ...html, 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('comes packed as the browser takes it, each packing under a tag of its own', async () => {
    const plain = await ask(server(), page(), html);
    const packed = async (encodings: string) => ask(server(), page(), { ...html, 'accept-encoding': encodings });
    const [br, gzip, none] = [await packed('gzip, deflate, br'), await packed('gzip'), await packed('br;q=0, identity')];
    expect([br, gzip, none].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(none.body).toEqual(plain.body);
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(plain.headers.vary).toContain('Accept-Encoding');
  });

  it('is in the language of its address only, and is no answer to a program', async () => {
    const be = await ask(server(), page().replace('/en/', '/be/'), { ...html, 'accept-language': 'ru' });
    expect(be.body.toString()).toContain('<html lang="be"');
    for (const lang of ['ru', 'be']) {
      const { body } = await ask(server(), `/register/${licence.licence}`, { ...html, 'accept-language': lang });
      expect(body.toString()).toContain(`<html lang="${lang}"`);
    }
    const { headers, body } = await ask(server(), page(), { accept: 'application/json' });
    expect(headers['content-type']).toContain('application/json');
    expect(JSON.parse(body.toString())).toMatchObject({ number: licence.licence });
  });

  it('is another on another day, and where the register is another', async () => {
    const before = await ask(server(), page(), html);
    app.clock.set('2026-11-25T00:00:00+03:00');
    const nextDay = await ask(server(), page(), html);
    expect(nextDay.body.toString()).toContain('As known on 25 November 2026.');
    expect(nextDay.headers.etag).not.toBe(before.headers.etag);
    app.clock.set('2026-11-24T10:00:00+03:00');
    const { size } = await registerState(app.deps.database.read);
    expect(before.body.toString()).toContain(`Last entry of the register: no. ${size},`);
    await aLicence(app.deps);
    expect((await ask(server(), page(), html)).body.toString()).toContain('Last entry of the register: no. ');
    expect((await ask(server(), page(), html)).body.toString()).not.toContain(`Last entry of the register: no. ${size},`);
  });
});

it('no page that is held carries a form with a key, which would be the same key for everybody', async () => {
  const plain = publicRoutes.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => `/en${path}`);
  const held: string[] = [];
  for (const path of [...plain, page()]) {
    const { headers, body, status } = await ask(server(), path, html);
    if (status !== 200 || headers.etag === undefined || !/html/.test(headers['content-type'] ?? '')) continue;
    held.push(path);
    expect([path, body.includes('name="formKey"')]).toEqual([path, false]);
  }
  expect(held.length).toBeGreaterThan(5);
});

describe('a page of nothing that changes', () => {
  it('is sent again without a question to the database', async () => {
    const first = await ask(server(), '/ru/help', html);
    const { read } = app.deps.database;
    const asked = new Set<unknown>();
    const watched = new Proxy(read, { get: (target, name) => asked.add(name) && Reflect.get(target, name) });
    app.deps.database.read = watched;
    const again = await ask(server(), '/ru/help', html);
    app.deps.database.read = read;
    expect(again.body).toEqual(first.body);
    expect([...asked]).toEqual([]);
  });
});

describe('while decisions are taken', () => {
  it('no answer begun after one was committed shows the standing of before', async () => {
    let decided = 0;
    let asking = true;
    const seen: { begun: number; shown: number }[] = [];
    const { licence: number } = licence;
    const look = async () => {
      while (asking) {
        const begun = decided;
        const { body } = await ask(server(), `/en/register/${number}`, html);
        seen.push({
          begun,
          shown: body.toString().split('The licence was suspended.').length + body.toString().split('The licence was resumed.').length - 2,
        });
      }
    };
    const lookers = Array.from({ length: 8 }, look);
    for (let turn = 0; turn < 6; turn += 1) {
      await aMeasure(app.deps, licence, turn % 2 === 0 ? 'suspension' : 'resumption');
      decided += 1;
      // Somebody has looked since, before the next one is taken.
      const looked = seen.length;
      await vi.waitUntil(() => seen.length > looked + 8, { timeout: 10_000 });
    }
    asking = false;
    await Promise.all(lookers);
    expect(seen.filter(({ begun, shown }) => shown < begun)).toEqual([]);
    expect(seen.length).toBeGreaterThan(29);
    expect(new Set(seen.map(({ shown }) => shown)).size).toBeGreaterThan(1);
  });
});
