import { randomUUID } from 'node:crypto';
import { desc } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEntries } from '../../../src/store/log.ts';
import { events } from '../../../src/store/schema/history.ts';
import { tradingNames } from '../../../src/store/schema/other-names.ts';
import { tradingNamesOf } from '../../../src/store/trading-names.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { anAgency, type Person } from '../../support/people.ts';

const app = useApp();
const path = '/en/agency/trading-names';
let agency: Person;
let browser: Browser;
const own = () => tradingNamesOf(app.deps.database.db, agency.actor.agencyId ?? '');
const add = (name: string, more = {}) => browser.post(path, { name, ...more });

beforeAll(async () => {
  agency = await anAgency(app.deps, { name: 'ООО «Корабельная Сосна»' });
  browser = await app.browser(agency);
});

describe('the names an agency trades as', () => {
  test('are reached from its room', async () => {
    expect((await browser.get('/en/agency')).text).toContain('href="/en/agency/trading-names"');
    expect((await browser.get(path)).text).toContain('There are no such names yet');
  });

  test('one is added once, with a public entry that commits to it', async () => {
    const formKey = randomUUID();
    const answers = await Promise.all([add('Sosna Travel', { formKey }), add('Sosna Travel', { formKey })]);
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, `${path}?added`],
      [303, `${path}?added`],
    ]);
    expect((await own()).map(({ name }) => name)).toEqual(['Sosna Travel']);
    const [event] = await app.deps.database.db.select().from(events).orderBy(desc(events.seq)).limit(1);
    expect(event).toMatchObject({ type: 'trading-names-changed', audience: 'public', agencyId: agency.actor.agencyId });
    const entry = JSON.parse((await readEntries(app.deps.database.db)).at(-1)?.bytes.toString() ?? '{}');
    expect(entry).toMatchObject({ type: 'trading-names-changed', unp: agency.unp, commitment: expect.any(String) });
    expect(JSON.stringify(entry)).not.toContain('Sosna');
    for (const lang of ['be', 'ru', 'en']) expect((await browser.get(`/${lang}/agency/trading-names`)).text).toContain('Sosna Travel');
  });

  test('one that it has, that another agency has or had, or that is no name is refused with what was typed', async () => {
    const other = await anAgency(app.deps, { name: 'ООО «Тихая Гавань»' });
    const stranger = await app.browser(other);
    expect((await stranger.post(path, { name: 'Gavan Tours' })).status).toBe(303);
    const before = await rowCounts(app.deps.database);
    for (const [name, why] of [
      ['SOSNA  travel', 'You have this name already'],
      ['Корабельная сосна', 'You have this name already'],
      ['Ціхая Гавань', 'Another agency in the register has this name'],
      ['gavan tours', 'Another agency in the register has this name'],
      ['+375 29 611-22-33', 'This does not look like a name'],
      ['@sosna', 'This does not look like a name'],
      ['12', 'This does not look like a name'],
      ['«»', 'This does not look like a name'],
    ] as const) {
      const answer = await add(name);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(answer.text).toContain(why);
      expect(answer.text).toContain(`value="${name}"`);
    }
    expect((await add('')).text).toContain('href="#name"');
    expect((await add('x'.repeat(121))).status).toBe(422);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  test('one is ended once; by nobody else; another may have it then, and the row is never changed again', async () => {
    const id = (await own())[0]?.id ?? '';
    const stranger = await app.browser(await anAgency(app.deps));
    expect((await stranger.post(`${path}/${id}/end`)).status).toBe(404);
    expect((await browser.post(`${path}/${id}/end`)).headers.location).toBe(`${path}?ended`);
    expect(await own()).toEqual([]);
    const again = await browser.post(`${path}/${id}/end`);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('taken away already')]);
    for (const nobody of ['1', '%00', randomUUID()]) expect((await browser.post(`${path}/${nobody}/end`)).status).toBe(404);
    expect((await stranger.post(path, { name: 'Sosna Travel' })).status).toBe(303);
    const { db } = app.deps.database;
    await expect(db.update(tradingNames).set({ name: 'Other' })).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(db.delete(tradingNames)).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('are no more than ten', async () => {
    for (const word of ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliet']) {
      expect([word, (await add(`${word} voyage`)).status]).toEqual([word, 303]);
    }
    expect((await add('one too many')).text).toContain('There are 10 names already');
  });
});
