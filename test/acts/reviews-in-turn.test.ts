import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lodgeReview } from '../../src/acts/review.ts';
import { useApp } from '../support/app.ts';
import { given, itemOf, type Licensed, someAdvice } from '../support/given.ts';
import { aLicence, aMeasure, doing } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted } from '../support/purposes.ts';
import { anAppeal, aProtest, aRuling, lodge, measureOn, outcomesOn, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;
beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});

let one: Licensed;
beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  one = await aLicence(app.deps, people);
});
const json = async () => (await app.visitor().agent.get(`/register/${one.licence}`).set('Accept', 'application/json')).body;
const standing = async () => {
  const { standing: now, until } = await json();
  return [now, until];
};

describe('an appeal and a protest against one suspension', () => {
  let measureId: string;
  let appeal: string;
  let protest: string;
  beforeEach(async () => {
    await aMeasure(app.deps, one, 'suspension', '2027-01-31');
    measureId = await measureOn(app.deps, one.licence, 'suspension');
    appeal = await lodge(app.deps, one.agency, { measureId }, anAppeal);
    app.clock.forward(1);
    protest = await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    app.clock.forward(24 * 60);
  });

  it('are decided each for itself, and what came last holds', async () => {
    await settle(app.deps, people.other, appeal, 'changed', '2026-12-15');
    expect(await standing()).toEqual(['suspended', '2026-12-15']);
    expect(await outcomesOn(app.deps, measureId)).toEqual(['changed', null]);
    await settle(app.deps, people.other, protest, 'changed', '2027-03-01');
    expect(await standing()).toEqual(['suspended', '2027-03-01']);
    expect(await outcomesOn(app.deps, measureId)).toEqual(['changed', 'changed']);
  });

  it('are decided in any order: a protest that is upheld leaves the appeal to be decided', async () => {
    await settle(app.deps, people.other, protest, 'upheld');
    app.clock.forward(24 * 60);
    await settle(app.deps, people.other, appeal, 'set-aside');
    expect(await standing()).toEqual(['active', null]);
    expect(await outcomesOn(app.deps, measureId)).toEqual(['set-aside', 'upheld']);
  });

  it('yield to a court that rules otherwise after the appeal was decided', async () => {
    await settle(app.deps, people.other, appeal, 'upheld');
    app.clock.forward(24 * 60);
    const court = await lodge(app.deps, people.examiner, { measureId }, aRuling({ ruled: 'set-aside', ruledOn: '2026-11-26' }));
    expect(await standing()).toEqual(['suspended', '2027-01-31']);
    await settle(app.deps, people.other, court, 'set-aside');
    expect(await standing()).toEqual(['active', null]);
    // The protest that was still open is answered by it; the appeal keeps the answer it got.
    expect((await outcomesOn(app.deps, measureId)).toSorted()).toEqual(['set-aside', 'set-aside', 'upheld']);
    const again = await lodgeReview(app.deps, doing(people.prosecutor.actor), { measureId }, aProtest);
    expect(again).toEqual({ refused: 'not-reviewable' });
  });

  it('yield to a court that sets another last day than the appeal got', async () => {
    await settle(app.deps, people.other, appeal, 'changed', '2026-12-15');
    const ruling = aRuling({ ruled: 'changed', until: '2027-02-10', ruledOn: '2026-11-25' });
    await settle(app.deps, people.other, await lodge(app.deps, people.examiner, { measureId }, ruling), 'changed');
    expect(await standing()).toEqual(['suspended', '2027-02-10']);
  });
});

it('an appeal in the last second of its last day is in time though the day was moved by a holiday, and at midnight in Minsk it is late', async () => {
  // A month from 25 November 2026 ends on 25 December, a holiday, and so on Monday the 28th.
  app.clock.set('2026-11-25T10:00:00+03:00');
  await aMeasure(app.deps, one, 'suspension');
  const measureId = await measureOn(app.deps, one.licence, 'suspension');
  const appeal = () => lodgeReview(app.deps, doing(one.agency.actor), { measureId }, anAppeal);
  app.clock.set('2026-12-29T00:00:00+03:00');
  expect(await appeal()).toEqual({ refused: 'appeal-late' });
  app.clock.set('2026-12-28T23:59:59.999+03:00');
  expect(await appeal()).toHaveProperty('done');
});

it('a branch that was closed while suspended is suspended no more: nothing is extended or resumed, and its suspension is still appealed against', async () => {
  const itemId = await itemOf(app.deps, one, 'г. Брест, ул. Советская, 2');
  const part = { itemId, advice: someAdvice } as const;
  const follows = await given(app.deps, one, { measure: 'suspension', ...part, grounds: ['gross-violation'], until: '2027-01-15' });
  app.clock.forward(24 * 60);
  await aGranted(app.deps, one, 'variation', { branches: [] });
  expect(await json()).toMatchObject({ standing: 'active', since: '2026-11-25', scope: { branches: [] } });
  const longer = { measure: 'extension', follows, ...part, grounds: ['gross-violation'], until: '2027-02-15' } as const;
  await expect(given(app.deps, one, longer)).rejects.toThrow('wrong-standing');
  await expect(given(app.deps, one, { measure: 'resumption', itemId, follows, grounds: [] })).rejects.toThrow('wrong-standing');
  const appeal = await lodge(app.deps, one.agency, { measureId: follows }, anAppeal);
  app.clock.forward(24 * 60);
  await settle(app.deps, people.other, appeal, 'set-aside');
  expect(await json()).toMatchObject({ standing: 'active', since: '2026-11-25' });
  expect((await json()).byDays).toEqual([]);
  // Opened again it is another branch, which nothing was ever against.
  await aGranted(app.deps, one, 'variation', { branches: ['г. Брест, ул. Советская, 2'] });
  expect(await json()).toMatchObject({ standing: 'active', parts: [] });
});
