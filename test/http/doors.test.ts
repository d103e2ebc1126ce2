import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/http/limits.ts';
import type { Route } from '../../src/http/route.ts';
import { accountRoutes, publicRoutes, roomRoutes, visitorRoutes } from '../../src/pages/routes.ts';
import { limits } from '../../src/store/schema/plumbing.ts';
import type { Told } from '../rules/permissions-oracle.ts';
import { type Browser, useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { formsIn } from '../support/html.ts';
import { addressesOf, type Door, isPublic, type Seat, seats, toldAt } from './doors-seats.ts';
import { aWorldOfDoors, type Subjects } from './doors-world.ts';

const app = useApp();
// Each asks some two hundred addresses.
const long = { timeout: 120_000 };
const browsers = {} as Record<Seat, Browser>;
let subjects: Subjects;

const pass: RequestHandler = (_req, _res, next) => next();
const open = new Proxy({}, { get: () => pass }) as Limits;
const routes: readonly Route[] = [...publicRoutes, ...visitorRoutes, ...accountRoutes(open, null), ...roomRoutes];
const nameOf = ({ method, path }: Door) => `${method.toUpperCase()} ${path}`;
// Whoever goes through it is out, and comes to no further door.
const doors = routes.filter(({ path }) => path !== '/account/sign-out');

beforeAll(async () => {
  const world = await aWorldOfDoors(app.deps);
  subjects = world.subjects;
  for (const seat of seats) browsers[seat] = seat === 'citizen' ? app.visitor() : await app.browser(world.people[seat]);
});

/** What is sent to a door: to a form nothing, so that whoever may send it is told that it is none, and nothing is done. */
function knock(browser: Browser, door: Door, address: string, fields: Record<string, string | string[]> = {}) {
  if (door.method === 'get') return browser.get(address);
  const sent = browser.agent.post(address).set('Accept', 'text/html').set('Sec-Fetch-Site', 'same-origin');
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  if (door.upload === undefined) return sent.type('form').send(new URLSearchParams(pairs).toString());
  if (pairs.length === 0) return sent.field('none', '');
  return pairs.reduce((form, [name = '', value = '']) => form.field(name, value), sent);
}

describe('every door', () => {
  it('is declared once', () => {
    const all = routes.map(nameOf);
    expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([]);
    expect(all.length).toBeGreaterThan(150);
  });

  it('shows a form that was not taken on a page that can be opened', () => {
    const pages = new Set(routes.filter(({ method }) => method === 'get').map(({ path }) => path));
    const lost = routes.filter(({ method, path, shownOn }) => method === 'post' && !pages.has(shownOn ?? path));
    expect(lost.map(nameOf)).toEqual([]);
  });

  it('leads to the page itself by its language links after a form was not taken', async () => {
    const { text } = await browsers.agency.post('/en/agency/applications', { kind: '' });
    expect(text).toContain('href="/ru/agency/applications/new"');
  });

  it('has behind it what this test put there', () => {
    const missing = Object.entries(subjects).filter(([prefix, values]) => {
      const used = doors.some(({ path }) => path === prefix || path.startsWith(`${prefix}/`));
      return !used || Object.values(values).includes('') || Object.values(values).includes('undefined');
    });
    expect(missing).toEqual([]);
  });
});

describe.each(seats)('to %s every door says what the table says', long, (seat) => {
  it('where something is behind it', async () => {
    const before = await rowsKept();
    const wrong: string[] = [];
    for (const door of doors) {
      const { real, none } = addressesOf(door, subjects);
      const answer = await knock(browsers[seat], door, real ?? none);
      const told = toldAt(door, seat);
      if (!fits(door, seat, told, real !== null, answer)) wrong.push(`${nameOf(door)}: ${told}, and ${answer.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await rowsKept()).toEqual(before);
  });

  it("and what is another's is, byte for byte, as if it were not there, and stays as it was", async () => {
    const before = await rowsKept();
    for (const door of doors.filter((one) => toldAt(one, seat) === 'absent')) {
      const { real, none } = addressesOf(door, subjects);
      if (real === null) continue;
      const fields = { ...(await fieldsOf(door)), formKey: randomUUID() };
      const [theirs, nobodys] = [await knock(browsers[seat], door, real, fields), await knock(browsers[seat], door, none, fields)];
      expect([nameOf(door), plain(theirs, real)]).toEqual([nameOf(door), plain(nobodys, none)]);
      expect([nameOf(door), theirs.status]).toEqual([nameOf(door), 404]);
    }
    expect(await rowsKept()).toEqual(before);
  });
});

describe('no address does anything by another method', long, () => {
  const paths = [...new Set(routes.map(({ path }) => path))];

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused everywhere', async (method) => {
    const before = await rowsKept();
    for (const path of paths) {
      const { real, none } = addressesOf({ path }, subjects);
      const call = method.toLowerCase() as 'put' | 'delete' | 'patch' | 'options';
      const { status, headers } = await browsers.examiner.agent[call](real ?? none).set('Sec-Fetch-Site', 'same-origin');
      expect([path, status, headers.allow]).toEqual([path, 405, 'GET, HEAD, POST']);
    }
    expect(await rowsKept()).toEqual(before);
  });

  it('HEAD is told what GET is told, without a word of the page', async () => {
    for (const door of doors) {
      const { real, none } = addressesOf(door, subjects);
      const { status, text } = await app.visitor().agent.head(real ?? none);
      const isPage = routes.some(({ method, path }) => method === 'get' && path === door.path);
      if (!isPage) expect([nameOf(door), status]).toEqual([nameOf(door), 404]);
      else if (!isPublic(door)) expect([nameOf(door), status]).toEqual([nameOf(door), 303]);
      else expect([nameOf(door), status < 500]).toEqual([nameOf(door), true]);
      expect(text ?? '').toBe('');
    }
  });

  it('nothing is sent to what is only read, and nothing read of what is only sent to', async () => {
    const before = await rowsKept();
    const wrong: string[] = [];
    for (const door of doors) {
      const other = door.method === 'get' ? 'post' : 'get';
      if (routes.some(({ method, path }) => method === other && path === door.path)) continue;
      const { real, none } = addressesOf(door, subjects);
      const { status } = await knock(browsers.examiner, { ...door, method: other }, real ?? none);
      // A list's address can be taken for that of a thing which the list's own people may send to.
      if (status !== 404 && !(other === 'post' && status === 403)) wrong.push(`${other} ${door.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await rowsKept()).toEqual(before);
  });
});

describe('every form', long, () => {
  // A witness hands in the text of a checkpoint, which is no form.
  const forms = routes.filter(({ method, body }) => method === 'post' && body !== 'text');

  it.each([
    ['with a field that nobody declared', { surprise: '1' }],
    ['without its key', { formKey: '' }],
    ['with two of its key', { formKey: ['a', 'b'] }],
  ])('%s is 400, whoever sends it, and does nothing', async (_, wrong) => {
    const before = await rowsKept();
    const taken: string[] = [];
    for (const door of forms) {
      const seat = seats.find((one) => toldAt(door, one) === 'may') ?? 'citizen';
      const { real, none } = addressesOf(door, subjects);
      const fields = { formKey: randomUUID(), ...(await fieldsOf(door)), ...wrong };
      await app.deps.database.db.delete(limits);
      const { status } = await knock(browsers[seat], door, real ?? none, fields);
      if (status !== 400 && !(real === null && status === 404)) taken.push(`${nameOf(door)}: ${status}`);
    }
    expect(taken).toEqual([]);
    expect(await rowsKept()).toEqual(before);
  });
});

/** Whether the answer is the one that goes with what the table tells. */
function fits(door: Door, seat: Seat, told: Told, known: boolean, { status, headers }: Response): boolean {
  const isForm = door.method === 'post';
  if (isPublic(door)) return status !== 401 && status !== 403 && status < 500;
  if (told === 'may-not' && seat !== 'citizen') return status === 403;
  if (told === 'may-not') return isForm ? status === 401 : status === 303 && /\/account\/sign-in\?to=/.test(headers.location ?? '');
  // At an address that names nothing everybody sees the own; behind one that this test was not told of there is nothing.
  const isThere = known || !/[:*]/.test(door.path);
  if ((told === 'absent' && known) || !isThere) return status === 404 || (isForm && status === 400) || (!known && status < 400);
  return isForm ? status === 400 : status === 200 || status === 303;
}

/** What the form behind the door has in it for somebody who may send it. */
async function fieldsOf(door: Door): Promise<Record<string, string>> {
  const { real } = addressesOf(door, subjects);
  const page = addressesOf({ path: door.shownOn ?? door.path }, subjects).real;
  const seat = seats.find((one) => toldAt(door, one) === 'may');
  if (door.method === 'get' || real === null || page === null || seat === undefined) return {};
  const form = formsIn((await browsers[seat].get(`/en${page}`)).text, page).find(({ action }) => action.replace(/^\/en/, '') === real);
  return Object.fromEntries((form?.fields ?? []).map(({ name, value, options }) => [name, value || (options?.find(Boolean) ?? 'x')]));
}

/** All of an answer but its moment and the thing that was asked for. */
function plain({ status, headers, text, body }: Response, address: string): object {
  const { date: _, 'set-cookie': __, ...rest } = headers;
  // The form by which one signs out has a key of its own each time.
  const said = (text ?? (body as Buffer).toString('latin1')).replace(/(name="formKey" value=")[^"]+/, '$1');
  const names = (address.split('?')[0] ?? '').split('/').filter((part) => /\d/.test(part));
  return { status, headers: rest, said: names.reduce((all, name) => all.replaceAll(name, '…'), said) };
}

/** How many rows there are, but for what reading leaves: that a prosecutor read, or somebody opened evidence. */
async function rowsKept(): Promise<Record<string, number>> {
  const { readings: _, events, ...counts } = await rowCounts(app.deps.database);
  const { rows } = await app.deps.database.pool.query("select count(*)::int as opened from events where type = 'evidence-read'");
  return { ...counts, events: (events ?? 0) - rows[0].opened };
}
