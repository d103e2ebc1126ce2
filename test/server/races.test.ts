import { describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { useApp } from '../support/app.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { aRecommendedCase, doing, versionOf } from '../support/journeys.ts';
import { aStaff } from '../support/people.ts';
import { grantedOnce, storyOf } from '../support/story.ts';

const app = useApp();
const grant = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;
const lockRow = 'select from applications where id = $1 for update';

describe('two at once', () => {
  it('two heads decide: one wins, the other is told that things have changed', async () => {
    const { id, head } = await aRecommendedCase(app.deps);
    const other = await aStaff(app.deps, 'head');
    const seen = await versionOf(app.deps, id);
    const gate = await holdGate(app.deps.database, lockRow, [id]);
    const refusal = { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No.' } as const;
    const both = Promise.all([
      actOnApplication(app.deps, doing(head.actor), { id }, seen, grant),
      actOnApplication(app.deps, doing(other.actor), { id }, seen, refusal),
    ]);
    await untilWaiting(app.deps.database, 2);
    await gate.open();
    expect(await both).toEqual(expect.arrayContaining([{ done: '/somewhere' }, { stale: true }]));
    expect((await storyOf(app.deps.database, id)).decisions).toBe(1);
  });

  it('a double-clicked grant makes one licence and gives one answer', async () => {
    const { id, head } = await aRecommendedCase(app.deps);
    const seen = await versionOf(app.deps, id);
    const form = doing(head.actor);
    const gate = await holdGate(app.deps.database, lockRow, [id]);
    const clicks = Promise.all([1, 2].map(() => actOnApplication(app.deps, form, { id }, seen, grant)));
    await untilWaiting(app.deps.database, 2);
    await gate.open();
    expect(await clicks).toEqual([{ done: '/somewhere' }, { done: '/somewhere' }]);
    expect(await storyOf(app.deps.database, id)).toEqual(grantedOnce);
  });

  it('decisions on different cases get numbers and log places without a gap', async () => {
    const cases = await Promise.all([1, 2, 3, 4].map(() => aRecommendedCase(app.deps)));
    const gate = await holdGate(app.deps.database, 'select from log_state for update');
    const all = Promise.all(
      cases.map(async ({ id, head }) => actOnApplication(app.deps, doing(head.actor), { id }, await versionOf(app.deps, id), grant)),
    );
    await untilWaiting(app.deps.database, 4);
    await gate.open();
    expect(await all).toEqual(cases.map(() => ({ done: '/somewhere' })));
    const { rows } = await app.deps.database.pool.query(
      `select (select count(*) from entries) as entries, (select max(index) + 1 from entries) as places,
        (select count(*) from licences where number like 'EMP-%') as licences, (select last from numbers where series = 'EMP') as last`,
    );
    expect(rows[0].places).toBe(rows[0].entries);
    expect(String(rows[0].last)).toBe(rows[0].licences);
  });
});
