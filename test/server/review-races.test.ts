import { expect, it } from 'vitest';
import { decideReview, lodgeReview } from '../../src/acts/review.ts';
import { startApplication } from '../../src/acts/starting.ts';
import { useApp } from '../support/app.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { aLicence, aMeasure, doing } from '../support/journeys.ts';
import { aStaff } from '../support/people.ts';
import { anAppeal, aRefusal, decisionFor, lodge, measureOn, outcomesOn } from '../support/reviews.ts';

const app = useApp();
const lockLicence = 'select from licences where number = $1 for update';

async function revoked() {
  const one = await aLicence(app.deps);
  await aMeasure(app.deps, one, 'revocation');
  return { ...one, measureId: await measureOn(app.deps, one.licence, 'revocation') };
}

it('two heads decide on one review: one decides, the other is told', async () => {
  const { licence, agency, measureId } = await revoked();
  const review = await lodge(app.deps, agency, { measureId }, anAppeal);
  const heads = [await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')] as const;
  const gate = await holdGate(app.deps.database, lockLicence, [licence]);
  const both = Promise.all([
    decideReview(app.deps, doing(heads[0].actor), review, decisionFor('changed', '2027-01-31')),
    decideReview(app.deps, doing(heads[1].actor), review, decisionFor('set-aside')),
  ]);
  await untilWaiting(app.deps.database, 2);
  await gate.open();
  expect(await both).toEqual(expect.arrayContaining([{ done: '/somewhere' }, { stale: true }]));
  expect((await outcomesOn(app.deps, measureId)).filter((outcome) => outcome !== null)).toHaveLength(1);
});

it('an appeal sent twice at once is one appeal', async () => {
  const { licence, agency, measureId } = await revoked();
  const gate = await holdGate(app.deps.database, lockLicence, [licence]);
  const both = Promise.all([1, 2].map(() => lodgeReview(app.deps, doing(agency.actor), { measureId }, anAppeal)));
  await untilWaiting(app.deps.database, 2);
  await gate.open();
  expect(await both).toEqual(expect.arrayContaining([{ done: '/somewhere' }, { refused: 'already-lodged' }]));
  expect(await outcomesOn(app.deps, measureId)).toEqual([null]);
});

it('a refusal set aside while the agency starts another application leaves one of them open', async () => {
  const one = await aRefusal(app.deps);
  const review = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
  const head = await aStaff(app.deps, 'head');
  const gate = await holdGate(app.deps.database, 'select from applications where id = $1 for update', [one.id]);
  const decided = decideReview(app.deps, doing(head.actor), review, decisionFor('set-aside'));
  await untilWaiting(app.deps.database, 1);
  expect(await startApplication(app.deps, { ...doing(one.agency.actor), location: ':id' }, 'employment')).toHaveProperty('done');
  await gate.open();
  expect(await decided).toEqual({ refused: 'already-open' });
  const { rows } = await app.deps.database.pool.query('select state from applications where agency_id = $1 order by state', [
    one.agency.actor.agencyId,
  ]);
  expect(rows.map(({ state }) => state)).toEqual(['draft', 'refused']);
});
