import { drizzle } from 'drizzle-orm/node-postgres';
import { expect, it } from 'vitest';
import { take } from '../../src/store/roll-counts.ts';
import { rollNow, rollWithin } from '../../src/store/rolls.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';

const app = useApp();
const anything = { kind: null, region: null, standing: null, country: null };

it('keeps nobody waiting for its first reading, and after that is there at once', async () => {
  const { pool } = app.deps.database;
  const slow = Promise.withResolvers<void>();
  // A reader that nobody has read the roll by, and that takes its time.
  const query = async (...args: Parameters<typeof pool.query>) => {
    await slow.promise;
    return pool.query(...args);
  };
  const read = drizzle({ client: { query } as unknown as typeof pool });
  const licence = await aLicence(app.deps);
  expect(await rollWithin(read, 0)).toBeNull();
  slow.resolve();
  expect((await rollNow(read)).roll.size).toBe(1);
  expect((await rollWithin(read, 0))?.roll.size).toBe(1);
  await aMeasure(app.deps, licence, 'suspension');
  const now = await rollWithin(read, 0);
  expect(now && take(now.roll, '2027-01-05', { ...anything, standing: 'suspended' }).counts.total).toBe(1);
});
