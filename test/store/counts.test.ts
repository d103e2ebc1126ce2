import { describe, expect, test } from 'vitest';
import { keepCounts } from '../../src/jobs/counts.ts';
import { countAnswer, monthlyCounts, saveCounts } from '../../src/store/counts.ts';
import type { Database } from '../../src/store/database.ts';
import { answerCounts } from '../../src/store/schema/plumbing.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { anImportedLicence } from '../support/imported.ts';

const app = useApp();
const rows = () => app.deps.database.db.select().from(answerCounts).orderBy(answerCounts.day, answerCounts.page, answerCounts.answer);

describe('the counts', () => {
  test('wait in memory until the job adds them to their day, and are added once', async () => {
    const { database } = app.deps;
    await anImportedLicence(app.deps, { number: 'EMP-2019-000001', kind: 'employment' });
    // What other tests of this process asked is not ours.
    await saveCounts(database);
    await database.db.delete(answerCounts);
    const before = await rowCounts(database);
    const ask = (path: string) => app.visitor().get(`/en${path}`);
    const paths = [
      '/register?q=EMP-2019-000001',
      '/register?q=zzzz',
      '/register/EMP-2019-000001',
      '/register/EMP-2019-000001',
      '/register/EMP-2099-000001',
    ];
    for (const path of [...paths, '/check?agency=canary-words&kind=study', '/check', '/check?agency=canary-words&kind=', '/register'])
      await ask(path);
    expect(await rowCounts(database)).toEqual(before);
    await keepCounts(app.deps);
    const day = '2026-11-24';
    const told = [
      { day, page: 'check', answer: 'not-found', count: 1 },
      { day, page: 'licence', answer: 'active', count: 2 },
      { day, page: 'licence', answer: 'none', count: 1 },
      { day, page: 'register', answer: 'found', count: 1 },
      { day, page: 'register', answer: 'none', count: 1 },
    ];
    expect(await rows()).toEqual(told);
    await keepCounts(app.deps);
    expect(await rows()).toEqual(told);
    app.clock.set('2026-11-25T00:00:00+03:00');
    for (const path of ['/register?q=zzzz', '/register?q=zzzz']) await ask(path);
    await keepCounts(app.deps);
    expect((await rows()).at(-1)).toEqual({ day: '2026-11-25', page: 'register', answer: 'none', count: 2 });
    expect(JSON.stringify(await rows())).not.toMatch(/canary|EMP-/);
  });

  test('are added up by month', async () => {
    const { database } = app.deps;
    for (const day of ['2026-09-30', '2026-10-01', '2026-10-31', '2026-10-31']) countAnswer(database, day, 'check', 'may');
    await saveCounts(database);
    expect(await monthlyCounts(database.read, '2026-09-01', '2026-10-31')).toEqual([
      { month: '2026-09', page: 'check', answer: 'may', count: 1 },
      { month: '2026-10', page: 'check', answer: 'may', count: 3 },
    ]);
  });

  test('that could not be added are kept for the next time', async () => {
    const away = { ...app.deps.database };
    const broken: Database = Object.assign(away, {
      db: {
        insert: () => ({
          values: () => {
            throw new Error('away');
          },
        }),
      },
    });
    countAnswer(broken, '2026-11-26', 'check', 'may-not');
    await expect(saveCounts(broken)).rejects.toThrow('away');
    countAnswer(broken, '2026-11-26', 'check', 'may-not');
    away.db = app.deps.database.db;
    await saveCounts(away);
    expect((await rows()).at(-1)).toMatchObject({ day: '2026-11-26', count: 2 });
  });
});
