import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadCrowd } from '../../src/cli/crowd.ts';
import { parseUnp } from '../../src/rules/unp.ts';
import { entriesOfLicence } from '../../src/store/events.ts';
import { readEntries } from '../../src/store/log.ts';
import { agencyTraces } from '../../src/store/schema/cases.ts';
import { licences } from '../../src/store/schema/licences.ts';
import { agencies, agencyNames } from '../../src/store/schema/people.ts';
import { searchLicences } from '../../src/store/search.ts';
import { useApp } from '../support/app.ts';
import { emptyDatabase, rowCounts } from '../support/database.ts';

const app = useApp();
beforeEach(() => emptyDatabase(app.deps.database));

async function load(seed: number, count = 60) {
  const lines: string[] = [];
  const done = await loadCrowd(app.deps, { licences: count, seed }, (text) => lines.push(text));
  const { db } = app.deps.database;
  const held = await db.select().from(licences).orderBy(asc(licences.number));
  const holders = await db.select().from(agencies).orderBy(asc(agencies.unp));
  return { done, lines, held, holders };
}

describe('a crowd of invented agencies', () => {
  it('has as many licences as asked for, each in the public log, of agencies that are found by their names', async () => {
    const { done, lines, held, holders } = await load(1);
    expect(done).toBe(true);
    expect(lines.at(-1)).toMatch(/^60 licences loaded in \d+ s$/);
    expect(held).toHaveLength(60);
    expect(holders.length).toBeLessThan(60);
    expect(new Set(holders.map(({ nameRu }) => nameRu)).size).toBe(holders.length);
    for (const { unp } of holders) expect(parseUnp(unp)).toEqual({ unp });
    for (const one of held) expect((await entriesOfLicence(app.deps.database.db, one)).length).toBeGreaterThanOrEqual(1);
    const [some] = holders;
    const { exact } = await searchLicences(app.deps.database.read, some?.nameBe ?? '');
    expect(exact.map(({ unp }) => unp)).toContain(some?.unp);
  });

  it('is the same for the same seed and another for another', async () => {
    const told = async (seed: number) => {
      await emptyDatabase(app.deps.database);
      const { held, holders } = await load(seed, 10);
      return [held.map(({ number, validFrom }) => [number, validFrom]), holders.map(({ unp, nameRu }) => [unp, nameRu])];
    };
    const first = await told(1);
    expect(await told(1)).toEqual(first);
    expect(await told(2)).not.toEqual(first);
  });

  it('comes in several transactions at once, and neither the log nor the numbers of the names have a gap', async () => {
    const { held, holders } = await load(3, 4100);
    expect([held.length, new Set(held.map(({ number }) => number)).size]).toEqual([4100, 4100]);
    const { db } = app.deps.database;
    const indexes = (await readEntries(db)).map(({ index }) => index);
    expect(indexes.length).toBeGreaterThanOrEqual(4100);
    expect(indexes).toEqual(indexes.map((_, place) => place));
    const names = await db.select().from(agencyNames).orderBy(asc(agencyNames.seq));
    expect(names.map(({ seq }) => seq)).toEqual(names.map((_, place) => place + 1));
    expect(new Set(names.map(({ agencyId }) => agencyId))).toEqual(new Set(holders.map(({ id }) => id)));
    const traced = await db.selectDistinct({ id: agencyTraces.agencyId }).from(agencyTraces);
    expect(traced.length).toBe(holders.length);
  });

  it('does not come where somebody is already', async () => {
    await load(1, 2);
    const before = await rowCounts(app.deps.database);
    const { done, lines } = await load(2, 2);
    expect([done, lines]).toEqual([false, []]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});
