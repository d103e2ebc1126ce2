import { randomUUID } from 'node:crypto';
import { desc } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { contactsOfAgency } from '../../../src/store/contacts.ts';
import { readEntries } from '../../../src/store/log.ts';
import { events } from '../../../src/store/schema/history.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { anAgency, type Person } from '../../support/people.ts';

const app = useApp();
let agency: Person;
let browser: Browser;
const own = () => contactsOfAgency(app.deps.database.db, agency.actor.agencyId ?? '');
const add = (channel: string, text: string, more = {}) => browser.post('/en/agency/contacts', { channel, text, ...more });

beforeAll(async () => {
  agency = await anAgency(app.deps);
  browser = await app.browser(agency);
});

describe('the contacts of an agency', () => {
  test('are reached from its room, with those it registered with', async () => {
    expect((await browser.get('/en/agency')).text).toContain('href="/en/agency/contacts"');
    const { text } = await browser.get('/en/agency/contacts');
    for (const one of await own()) expect(text).toContain(one.shown);
  });

  test('one is added once, with a public entry in the same transaction', async () => {
    const key = randomUUID();
    const answers = await Promise.all([
      add('telegram', 'https://t.me/Pryklad_By', { formKey: key }),
      add('telegram', 'https://t.me/Pryklad_By', { formKey: key }),
    ]);
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, '/en/agency/contacts?added'],
      [303, '/en/agency/contacts?added'],
    ]);
    expect((await own()).filter(({ channel }) => channel === 'telegram')).toMatchObject([
      { key: 'pryklad_by', shown: 'https://t.me/Pryklad_By' },
    ]);
    const [event] = await app.deps.database.db.select().from(events).orderBy(desc(events.seq)).limit(1);
    expect(event).toMatchObject({ type: 'contacts-changed', audience: 'public', agencyId: agency.actor.agencyId });
    const entry = JSON.parse((await readEntries(app.deps.database.db)).at(-1)?.bytes.toString() ?? '{}');
    expect(entry).toMatchObject({ type: 'contacts-changed', unp: agency.unp, commitment: expect.any(String) });
    expect(JSON.stringify(entry)).not.toContain('ryklad_');
  });

  test('one that is there already, or is none of its sort, is refused with what was typed', async () => {
    const before = await rowCounts(app.deps.database);
    const known = await add('telegram', '@pryklad_by');
    expect([known.status, known.text]).toEqual([422, expect.stringContaining('You have this contact already')]);
    for (const [channel, text] of [
      ['phone', '200-00-01'],
      ['site', 'https://t.me/pryklad'],
      ['site', 'gmail.com'],
      ['email', 'office'],
      ['telegram', 'два слова'],
    ] as const) {
      const answer = await add(channel, text);
      expect([text, answer.status]).toEqual([text, 422]);
      expect(answer.text).toContain('does not look like a contact of this sort');
      expect(answer.text).toContain(`value="${text}"`);
    }
    expect((await add('', 'x')).text).toContain('href="#channel"');
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  test('one is ended once; by nobody else; and another time it is gone', async () => {
    const id = (await own()).find(({ channel }) => channel === 'telegram')?.id ?? '';
    const stranger = await app.browser(await anAgency(app.deps));
    expect((await stranger.post(`/en/agency/contacts/${id}/end`)).status).toBe(404);
    expect((await browser.post(`/en/agency/contacts/${id}/end`)).headers.location).toBe('/en/agency/contacts?ended');
    expect((await own()).map(({ channel }) => channel)).not.toContain('telegram');
    const again = await browser.post(`/en/agency/contacts/${id}/end`);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('taken away already')]);
    for (const nobody of ['1', '%00', randomUUID()]) expect((await browser.post(`/en/agency/contacts/${nobody}/end`)).status).toBe(404);
  });

  test('are no more than forty', async () => {
    for (let n = (await own()).length; n < 40; n += 1) expect((await add('telegram', `@pryklad_${n}`)).status).toBe(303);
    expect((await add('telegram', '@one_too_many')).text).toContain('There are 40 contacts already');
  }, 60_000);
});
