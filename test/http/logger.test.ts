import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openLogger } from '../../src/http/logger.ts';
import { users } from '../../src/store/schema/people.ts';
import { useApp } from '../support/app.ts';
import { aStaff } from '../support/people.ts';

const app = useApp();
const person = { role: 'examiner' as const, lang: 'ru' as const, createdAt: new Date(), agencyId: null, region: null };

async function told(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const error = await work().then(
    () => new Error('it went well'),
    (failed: unknown) => failed,
  );
  openLogger('info', { write: (line) => lines.push(line) }).error({ err: error }, 'unexpected error');
  return lines.join('');
}

describe('what the log tells of an error', () => {
  it('is where it happened and which constraint broke, and none of the values that broke it', async () => {
    const { email } = await aStaff(app.deps, 'examiner');
    const { db } = app.deps.database;
    const line = await told(() => db.insert(users).values({ ...person, email, name: 'Аляксандра Сакрэтная', passwordHash: null }));
    expect(JSON.parse(line)).toMatchObject({ level: 50, msg: 'unexpected error', err: { cause: { constraint: 'users_email_key' } } });
    expect(line).toMatch(/at .+\.ts:\d+/);
    expect(line).not.toMatch(/Сакрэтная|dazvol\.example/);
  });

  it('quotes no value that the database could not read', async () => {
    const line = await told(() => app.deps.database.db.execute(sql`select ${'the words of a tip'}::int`));
    expect(line).toContain('22P02');
    expect(line).not.toContain('words of a tip');
  });

  it('follows causes no further than three, also in a circle', async () => {
    const error = new Error('outer');
    error.cause = error;
    const line = await told(() => Promise.reject(error));
    expect(line.match(/outer/g)).toHaveLength(4);
  });

  it('says of what is no error only what it is', async () => {
    expect(await told(() => Promise.reject('a secret word'))).not.toContain('secret');
  });
});
