import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../src/jobs/sweep.ts';
import { formKeys, limits, sessions } from '../../src/store/schema/plumbing.ts';
import { signingDrafts } from '../../src/store/schema/signing.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aLicence } from '../support/journeys.ts';

const app = useApp();

describe('the sweep', () => {
  it('throws away what has run out and nothing else', async () => {
    const { db } = app.deps.database;
    await aLicence(app.deps);
    const now = app.clock.now();
    const hour = 3_600_000;
    const [before, after] = [new Date(now.getTime() - hour), new Date(now.getTime() + hour)];
    await db.insert(sessions).values([
      { sid: 'old', sess: {}, expire: before },
      { sid: 'young', sess: {}, expire: after },
    ]);
    await db.insert(limits).values([
      { key: 'old', points: 1, expire: before.getTime() },
      { key: 'young', points: 1, expire: after.getTime() },
    ]);
    const [old, young] = [randomUUID(), randomUUID()];
    await db.insert(formKeys).values([
      { key: old, location: '/', usedAt: new Date(now.getTime() - 31 * 24 * hour) },
      { key: young, location: '/', usedAt: new Date(now.getTime() - 29 * 24 * hour) },
    ]);
    const drafts = [randomUUID(), randomUUID()];
    await db.insert(signingDrafts).values(
      drafts.map((formKey, place) => ({
        ...{ formKey, userId: randomUUID(), seed: Buffer.alloc(32), digests: [] },
        at: new Date(now.getTime() - (place === 0 ? 25 : 23) * hour),
      })),
    );
    const rows = await rowCounts(app.deps.database);

    await sweep(app.deps);

    expect((await db.select().from(sessions)).map((row) => row.sid)).toEqual(['young']);
    expect((await db.select().from(limits)).map((row) => row.key)).toEqual(['young']);
    const keys = (await db.select().from(formKeys)).map((row) => row.key);
    expect([keys.includes(old), keys.includes(young)]).toEqual([false, true]);
    expect((await db.select().from(signingDrafts)).map((row) => row.formKey)).toEqual(drafts.slice(1));
    expect(await rowCounts(app.deps.database)).toEqual({ ...rows, form_keys: (rows.form_keys ?? 0) - 1, signing_drafts: 1 });
  });
});
