import type { Deps } from '../../src/acts/act.ts';
import { useCodeKey } from '../../src/store/code-keys.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { TestApp } from './app.ts';
import { codeKeyOfTests } from './app.ts';

/** What acts work with, of the test's application, on a database at another place and by the clock on the wall. */
export async function depsAt(app: TestApp, options: Omit<Parameters<typeof openDatabase>[0], 'dataDir' | 'onError'>): Promise<Deps> {
  const database: Database = await openDatabase({ ...options, dataDir: null, onError: () => {} });
  await useCodeKey(database, codeKeyOfTests, new Date('2026-01-01'));
  return { ...app.deps, database, now: () => new Date() };
}
