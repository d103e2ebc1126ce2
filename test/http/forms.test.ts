import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes, publicRoutes, roomRoutes, visitorRoutes } from '../../src/pages/routes.ts';
import { limits } from '../../src/store/schema/plumbing.ts';
import { type Browser, useApp } from '../support/app.ts';
import { type Field, type Form, formsIn, linksIn, unescaped } from '../support/html.ts';
import { aWorld } from '../support/world.ts';

// Walks through the product as each person does, by its links, and sends every form it meets, wrong in every way it can be.
// A form that is added later is met as soon as a link leads to it; one that no link leads to fails the last test.

const app = useApp();

type Met = Form & { from: string; path: string; browser: Browser; who: string };
const met = new Map<string, Met>();

const pass = (_req: unknown, _res: unknown, next: () => void) => next();
const routes = [
  ...publicRoutes,
  ...visitorRoutes,
  ...accountRoutes({ signIn: pass, key: pass, registration: pass, password: pass, proof: pass, openId: pass }, null),
  ...roomRoutes,
];
const patterns = routes.map(({ method, path }) => ({ method, path, test: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));

function patternOf(method: 'get' | 'post', address: string): string | undefined {
  const plain = address.replace(/^\/(be|ru|en)(?=\/|$)/, '').split('?')[0] || '/';
  // What is written out in full stands above a pattern that merely fits.
  const fitting = patterns.filter((one) => one.method === method && one.test.test(plain));
  return fitting.sort((one, other) => one.path.split(':').length - other.path.split(':').length)[0]?.path;
}

beforeAll(async () => {
  const { people, starts } = await aWorld(app.deps);
  for (const { who, person, at } of [...people, { who: 'visitor', person: null, at: starts }]) {
    const browser = person ? await app.browser(person) : app.visitor();
    await walk(who, browser, at);
  }
}, 120_000);

const mostOfAPattern = 12;

async function walk(who: string, browser: Browser, starts: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  const counted = new Map<string, number>();
  const queue = starts.map((path) => `/en${path}`);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const pattern = patternOf('get', address);
    if (pattern === undefined || seen.has(address)) continue;
    seen.add(address);
    counted.set(pattern, (counted.get(pattern) ?? 0) + 1);
    if ((counted.get(pattern) ?? 0) > mostOfAPattern) continue;
    const { status, text } = await browser.get(address);
    expect([address, status]).toEqual([address, expect.toBeOneOf([200, 303])]);
    if (typeof text !== 'string') continue;
    for (const form of formsIn(text, address)) note(who, browser, address, form);
    queue.push(...linksIn(text).filter((href) => href.startsWith('/en/') && !href.includes('/account/sign-out')));
  }
}

function note(who: string, browser: Browser, from: string, form: Form): void {
  const path = patternOf('post', form.action);
  const names = form.fields.map(({ name }) => name).sort();
  // Signing out always works, whatever is sent: nobody may be kept signed in by a fault in a form.
  if (path === '/account/sign-out') return;
  // Forms of one address with the same fields are the same form, whoever has it.
  const key = `${path} ${names.join(' ')}`;
  if (path !== undefined && !met.has(key)) met.set(key, { ...form, from, path, browser, who });
}

/**
 * Every row of every table, but for what only tells who is signed in and how often something was tried, and for what a prosecutor reads: that is
 * written down, also for the page on which a form was not taken. One question, asked after each of some thousand forms.
 */
async function everything(): Promise<Record<string, string>> {
  const { db } = app.deps.database;
  tables ??= db.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('sessions', 'limits', 'readings') order by 1`,
  );
  const hashes = (await tables).rows.map(
    ({ name }) =>
      sql`select ${sql.raw(`'${name}'`)} as name, concat_ws(' ', count(*), md5(string_agg(one::text, chr(10) order by one::text))) as rows
        from ${sql.identifier(name)} one`,
  );
  const { rows } = await db.execute<{ name: string; rows: string }>(sql.join(hashes, sql` union all `));
  return Object.fromEntries(rows.map(({ name, rows: all }) => [name, all]));
}
let tables: Promise<{ rows: { name: string }[] }> | undefined;

type Pairs = [string, string][];

const isWritten = ({ type }: Field) => ['text', 'textarea', 'email', 'tel', 'url', 'password', 'number', 'search', 'date'].includes(type);
const isChosen = ({ type }: Field) => ['radio', 'checkbox', 'select'].includes(type);

/** What a browser would send, with something believable in every field that is empty. */
function filled(form: Form): Pairs {
  return form.fields.flatMap((field): Pairs => {
    if (field.type === 'button' || field.type === 'file') return [];
    if (field.name === 'formKey') return [['formKey', randomUUID()]];
    if (field.options) return [[field.name, field.value || (field.options.find((one) => one !== '') ?? '')]];
    return [[field.name, field.value || 'typed by somebody']];
  });
}

function withField(pairs: Pairs, name: string, value: string): Pairs {
  return [...pairs.filter(([one]) => one !== name), [name, value]];
}

async function send({ browser, action, multipart }: Met, pairs: Pairs) {
  await app.deps.database.db.delete(limits);
  const request = browser.agent.post(action).set('Accept', 'text/html').set('Sec-Fetch-Site', 'same-origin');
  if (!multipart) return request.type('form').send(new URLSearchParams(pairs).toString());
  if (pairs.length === 0) return request.type('multipart/form-data; boundary=b').send('--b--\r\n');
  for (const [name, value] of pairs) request.field(name, value);
  return request;
}

/** What the walk left: every form after it is refused, so it is what each finds and leaves. */
let left: Record<string, string> | undefined;

/** Refused as the person's to mend or as malformed; nothing changed; and whatever was typed stands on the page again. */
async function expectRefused(form: Met, pairs: Pairs, codes: readonly number[]): Promise<void> {
  left ??= await everything();
  const { status, text } = await send(form, pairs);
  const told = `${form.path} with ${JSON.stringify(pairs).slice(0, 300)}`;
  expect([told, status]).toEqual([told, expect.toBeOneOf([...codes])]);
  expect(await everything()).toEqual(left);
  if (status !== 422) return;
  const page = unescaped(text);
  // What opens a door once is never written back either.
  const once = ['digits', 'proof'];
  const secret = new Set(form.fields.flatMap(({ type, name }) => (type === 'password' || once.includes(name) ? [name] : [])));
  for (const [name, value] of pairs)
    if (!secret.has(name) && value.includes('typed by somebody')) expect([told, page]).toEqual([told, expect.stringContaining(value)]);
}

describe('every form that a link leads to', { timeout: 120_000 }, () => {
  const each = () => [...met.values()];

  it('refuses a field that nobody declared, a missing key and a key that is none', async () => {
    for (const form of each()) {
      await expectRefused(form, [...filled(form), ['surprise', '1']], [400]);
      await expectRefused(
        form,
        filled(form).filter(([name]) => name !== 'formKey'),
        [400],
      );
      await expectRefused(form, withField(filled(form), 'formKey', 'x'), [400]);
    }
  });

  it('refuses what was not among the choices', async () => {
    for (const form of each()) {
      for (const { name } of form.fields.filter(isChosen))
        await expectRefused(form, withField(filled(form), name, 'not-a-choice'), [400, 422]);
    }
  });

  it('refuses control characters, half a letter and far too much, and keeps what was typed', async () => {
    for (const form of each()) {
      for (const { name } of form.fields.filter(isWritten)) {
        await expectRefused(form, withField(filled(form), name, 'typed by somebody \u0007'), [400, 422]);
        await expectRefused(form, withField(filled(form), name, 'typed by somebody'.repeat(2000)), [400, 413, 422]);
      }
    }
  });

  it('refuses a version that is none', async () => {
    for (const form of each()) {
      for (const { name } of form.fields.filter((field) => field.name === 'version' || field.name === 'seen')) {
        await expectRefused(form, withField(filled(form), name, '1e9'), [400]);
      }
    }
  });

  it('is met: no form of the product is without a link', () => {
    const reached = new Set(each().map(({ path }) => path));
    // Signing out stands on every page; a witness is a program; to an invitation and to a new password only a letter leads; to the second step a
    // right password, to new codes a second factor, to an identity a service of others, and to a kept form a session that has ended.
    const formless = [
      ...['/account/sign-out', '/log/cosignature', '/account/invitation/:code', '/account/invitation/:code/password'],
      ...['/account/recovery/:code', '/account/second-step', '/account/second-factor/codes'],
      ...['/account/identity', '/account/identity/unlinking', '/account/kept'],
    ];
    const posts = routes.filter(({ method, path }) => method === 'post' && !formless.includes(path)).map(({ path }) => path);
    expect(posts.filter((path) => !reached.has(path))).toEqual([]);
  });
});
