import { createServer, type Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { RequestHandler } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/http/limits.ts';
import { accountRoutes, publicRoutes, roomRoutes, visitorRoutes } from '../../src/pages/routes.ts';
import { roles } from '../../src/rules/permissions.ts';
import { type Browser, useApp } from '../support/app.ts';
import { formsIn, linksIn } from '../support/html.ts';
import { aStaff, type Person } from '../support/people.ts';
import { chanceFrom, malformed, type Place, type Shot, shoot } from '../support/storm.ts';
import { aWorld } from '../support/world.ts';

// `STORM=100000` sends that many; `STORM_SEED=7` others. A failure tells the seed and the shot.
const shots = Number(process.env.STORM ?? 10_000);
const seed = Number(process.env.STORM_SEED ?? 1);

const app = useApp();
let server: Server;
let port: number;
/** Where each sender can go, with the sender's cookie. */
const senders: { who: string; cookie: string; places: Place[] }[] = [];
const names = new Set<string>(['formKey', 'version']);

beforeAll(async () => {
  server = createServer(app.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
  const world = await aWorld(app.deps);
  const there = new Set(world.people.map(({ person }) => person.actor.role));
  const others = await Promise.all(
    roles.filter((role) => role !== 'agency' && !there.has(role)).map((role) => aStaff(app.deps, role as Exclude<typeof role, 'agency'>)),
  );
  await look('visitor', app.visitor(), world.starts);
  for (const { who, person, at } of world.people) await lookAs(who, person, at);
  for (const person of others) await lookAs(person.actor.role, person, ['/account']);
}, 300_000);
afterAll(() => server.close());

async function lookAs(who: string, person: Person, starts: readonly string[]): Promise<void> {
  await look(who, await app.browser(person), ['/account', ...starts]);
}

/** Walks from page to page, and keeps what can be opened and what can be sent. */
async function look(who: string, browser: Browser, starts: readonly string[]): Promise<void> {
  const places: Place[] = declared();
  const known = new Set(starts);
  let cookie = '';
  for (const path of known) {
    if (known.size > 80 && places.length > 400) break;
    const { text, headers, type } = await browser.get(path);
    cookie = String(headers['set-cookie'] ?? '').split(';')[0] || cookie;
    places.push({ path, form: null });
    if (type !== 'text/html' || !text) continue;
    for (const { action, multipart, fields } of formsIn(text, path)) {
      for (const { name } of fields) names.add(name);
      const filled = fields.map(({ name, value, options }): [string, string] => [name, value || options?.at(-1) || 'words']);
      if (!/sign-out/.test(action)) places.push({ path: action, form: { fields: filled, multipart } });
    }
    for (const link of linksIn(text)) if (known.size < 80) known.add(link.replace(/^\/(be|ru|en)(?=\/|$)/, '') || '/');
  }
  senders.push({ who, cookie, places });
}

/** Every route there is, also those no page led to, with something of the right shape in each place. */
function declared(): Place[] {
  const pass: RequestHandler = (_req, _res, next) => next();
  const open = new Proxy({}, { get: () => pass }) as Limits;
  return [...publicRoutes, ...visitorRoutes, ...accountRoutes(open, null), ...roomRoutes]
    .filter(({ path }) => path !== '/account/sign-out')
    .map(({ method, path }) => ({
      path: path
        .replace(/:number/g, 'EMP-2026-000001')
        .replace(/[{}]/g, '')
        .replace(/[:*]\w+/g, '00000000-0000-4000-8000-000000000000'),
      form: method === 'get' ? null : { fields: [['formKey', '00000000-0000-4000-8000-000000000001']], multipart: false },
    }));
}

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe('a storm of malformed requests', () => {
  it('is aimed at every route and at the forms of every role', () => {
    expect(senders.length).toBeGreaterThanOrEqual(roles.length + 1);
    expect(senders.flatMap(({ places }) => places).filter(({ form }) => form && form.fields.length > 3).length).toBeGreaterThan(50);
    expect(names.size).toBeGreaterThan(60);
  });

  it(
    `of ${shots} brings no answer of 500 or above, ends nothing and leaves nothing behind in memory`,
    async () => {
      const chance = chanceFrom(seed);
      const known = [...names];
      const codes = new Map<number, number>();
      const wrong: string[] = [];
      let early = 0;
      for (let sent = 0; sent < shots; sent += width) {
        const volley = Array.from({ length: Math.min(width, shots - sent) }, (_, place) => {
          const { who, cookie, places } = chance.one(senders);
          // Every route in turn, then what was found on pages.
          const to = (sent + place) % 2 === 0 ? places[Math.floor((sent + place) / 2) % places.length] : chance.one(places);
          return { who, shot: malformed(chance, to as Place, known, cookie) };
        });
        const answers = await Promise.all(volley.map(({ shot }) => shoot(port, shot)));
        answers.forEach((code, place) => {
          codes.set(code, (codes.get(code) ?? 0) + 1);
          if (code >= 500) wrong.push(`${code} seed ${seed} ${volley[place]?.who} ${told(volley[place]?.shot)}`);
        });
        if (sent <= shots / 3 && sent + width > shots / 3) early = heap();
      }
      expect(wrong.slice(0, 20)).toEqual([]);
      // It meets the product, not only its doors.
      expect([...codes.keys()]).toEqual(expect.arrayContaining([200, 303, 400, 401, 403, 404, 422]));
      expect(heap() - early).toBeLessThan(mostGrowth);
      expect((await app.visitor().get('/be')).status).toBe(200);
    },
    30 * 60_000,
  );
});

/** So many at once. */
const width = 4;
/** Megabytes, of which pages that are held (`http/lane.ts`) may take thirty. */
const mostGrowth = 60;

function told(shot: Shot | undefined): string {
  if (!shot) return '';
  const { method, path, headers, body, raw } = shot;
  if (raw) return raw.toString('latin1').slice(0, 400);
  return `${method} ${path.slice(0, 300)} ${JSON.stringify({ ...headers, cookie: undefined })} ${body?.toString('latin1').slice(0, 400) ?? ''}`;
}
