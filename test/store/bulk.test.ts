import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { insertMany } from '../../src/store/bulk.ts';
import { withTransaction } from '../../src/store/database.ts';
import { agencyTraces } from '../../src/store/schema/cases.ts';
import { contacts } from '../../src/store/schema/contacts.ts';
import { events } from '../../src/store/schema/history.ts';
import { answerCounts } from '../../src/store/schema/plumbing.ts';
import { useApp } from '../support/app.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();

const texts = [
  '',
  ' ',
  'NULL',
  'null',
  '"',
  '""',
  '\\',
  '\\"',
  '\\\\',
  ',',
  '{}',
  '{"a","b"}',
  "'",
  'a\nb\tc',
  '«Увоз», ТАА',
  '$1',
  '№ 1 — ёў',
];

it('keeps every text letter by letter', async () => {
  const { database } = app.deps;
  const rows = texts.map((answer, count) => ({ day: '2026-11-24', page: 'bulk', answer, count }));
  await withTransaction(database, (tx) => insertMany(tx, answerCounts, rows));
  const kept = await database.db.select().from(answerCounts).where(eq(answerCounts.page, 'bulk')).orderBy(answerCounts.count);
  expect(kept.map(({ answer }) => answer)).toEqual(texts);
});

it('keeps what is nothing, the moments and the data of each row, and gives each row an id of its own', async () => {
  const { database } = app.deps;
  const agencyId = (await anAgency(app.deps)).actor.agencyId ?? '';
  const [one, other] = [new Date('2026-11-24T09:00:00.123Z'), new Date('2026-11-25T09:00:00.456Z')];
  const each = [one, one, other, one].map((at, place) => ({
    ...{ at, type: 'application-taken' as const, audience: 'staff' as const, actorRole: 'system' as const, agencyId },
    ...{ applicationId: place === 1 ? agencyId : null, data: { place, text: texts[place + 4], list: ['"', null] } },
  }));
  const points = each.map(({ at }, place) => ({
    agencyId,
    channel: 'site' as const,
    key: `site${place}`,
    shown: texts[place] ?? '',
    since: at,
  }));
  await withTransaction(database, async (tx) => {
    await insertMany(tx, events, each);
    await insertMany(tx, contacts, points);
  });
  const kept = await database.db.select().from(events).where(eq(events.type, 'application-taken')).orderBy(events.seq);
  expect(kept).toMatchObject(each);
  const found = await database.db.select().from(contacts).where(eq(contacts.channel, 'site')).orderBy(contacts.id);
  expect(found.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toMatchObject(points);
  expect(new Set(found.map(({ id }) => id)).size).toBe(points.length);
});

it('gives back what the statement returns, and does nothing with no rows', async () => {
  const { database } = app.deps;
  const agencyId = (await anAgency(app.deps)).actor.agencyId ?? '';
  const traces = ['a', 'b'].map((key) => ({ agencyId, trace: 'phone' as const, key, shown: key, since: new Date() }));
  expect(await insertMany(database.db, agencyTraces, [])).toEqual([]);
  expect(await insertMany(database.db, agencyTraces, traces, sql`returning key`)).toEqual([{ key: 'a' }, { key: 'b' }]);
  await expect(insertMany(database.db, agencyTraces, traces)).rejects.toThrow();
});
