import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { nameKey } from '../../src/rules/names.ts';
import { updateAgency } from '../../src/store/agencies.ts';
import { withTransaction } from '../../src/store/database.ts';
import { refoldNames } from '../../src/store/name-keys.ts';
import { namesNear } from '../../src/store/near-names.ts';
import { agencyNames } from '../../src/store/schema/people.ts';
import { numbers } from '../../src/store/schema/plumbing.ts';
import { useApp } from '../support/app.ts';
import { emptyDatabase } from '../support/database.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();

/** The names near to this one, as they stand in the database. */
async function near(text: string): Promise<string[]> {
  const { read, db } = app.deps.database;
  const found = (await namesNear(read, [nameKey(text)], { least: 0.6, most: 10 })) ?? [];
  const rows = await db.select().from(agencyNames);
  return found.map(({ ref }) => rows.find(({ seq }) => seq === ref)?.name ?? `no name ${ref}`);
}

beforeEach(() => emptyDatabase(app.deps.database));

describe('the index of names', () => {
  it('knows a name from the moment it is committed, also one that an agency takes later', async () => {
    expect(await near('Сузорье Кадры')).toEqual([]);
    const one = await anAgency(app.deps, { name: 'ООО «Сузорье Кадры»' });
    expect((await near('Сузорье Кадри'))[0]).toBe('ООО «Сузорье Кадры»');
    const { database } = app.deps;
    await withTransaction(database, (tx) => updateAgency(tx, one.actor.agencyId ?? '', { nameRu: 'ООО «Вереск Тур»' }));
    expect((await near('Верск Тур'))[0]).toBe('ООО «Вереск Тур»');
    expect((await near('Сузорье Кадри'))[0]).toBe('ООО «Сузорье Кадры»');
    const seqs = (await database.db.select().from(agencyNames)).map(({ seq }) => seq).sort((a, b) => a - b);
    expect(seqs).toEqual(seqs.map((_, place) => place + 1));
  });

  it('forgets what a transaction named and then undid', async () => {
    const one = await anAgency(app.deps, { name: 'ООО «Парус»' });
    const undone = withTransaction(app.deps.database, async (tx) => {
      await updateAgency(tx, one.actor.agencyId ?? '', { nameRu: 'ООО «Якорь Визит»' });
      expect(await namesNear(tx, [nameKey('Якорь Визит')], { least: 0.9, most: 10 })).toHaveLength(1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await anAgency(app.deps, { name: 'ООО «Маяк Сервис»' });
    expect(await near('Якорь Визит')).toEqual([]);
    expect((await near('Маяк Сервис'))[0]).toBe('ООО «Маяк Сервис»');
  });

  it('begins anew when the register is another one than it knew', async () => {
    await anAgency(app.deps, { name: 'ООО «Старый Замок»' });
    expect(await near('Старый Замок')).not.toEqual([]);
    await emptyDatabase(app.deps.database);
    await anAgency(app.deps, { name: 'ООО «Новый Берег»' });
    expect(await near('Старый Замок')).toEqual([]);
    expect((await near('Новый Берег'))[0]).toBe('ООО «Новый Берег»');
  });
});

describe('names that were folded in an earlier way', () => {
  it('are folded again once, and found', async () => {
    const { db } = app.deps.database;
    await anAgency(app.deps, { name: 'ООО «Тур 24»' });
    const keysNow = () => db.select({ key: agencyNames.key }).from(agencyNames).orderBy(agencyNames.seq);
    const right = await keysNow();
    await db.update(agencyNames).set({ key: 'tur 24' }).where(eq(agencyNames.name, 'ООО «Тур 24»'));
    await refoldNames(db);
    expect(await keysNow()).toEqual(right);
    await db.update(agencyNames).set({ key: 'tur 24' }).where(eq(agencyNames.name, 'ООО «Тур 24»'));
    await refoldNames(db);
    expect(await keysNow()).not.toEqual(right);
    await db.delete(numbers).where(eq(numbers.series, 'name-keys'));
    await refoldNames(db);
    expect(await keysNow()).toEqual(right);
  });
});
