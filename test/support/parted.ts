import type { Deps } from '../../src/acts/act.ts';
import { given, itemOf, type Licensed, someAdvice, suspendedAtOnce, written } from './given.ts';
import { aLicence, aPdf, partnerOf } from './journeys.ts';
import type { Person } from './people.ts';

/** A licence with everything that can be against it short of its end, by the ids of the measures and of the branch. */
export type Parted = { one: Licensed; branch: string; notice: string; order: string; atOnce: string };

/** Its partner is struck off, its branch suspended at once, a notice answered and the remedy of an order proved. */
export async function aPartedLicence(deps: Deps, by: { examiner: Person; head: Person }): Promise<Parted> {
  const one = await aLicence(deps, by);
  const partner = await itemOf(deps, one, partnerOf(one.agency).name);
  const branch = await itemOf(deps, one, 'г. Брест, ул. Советская, 2');
  await given(deps, one, { measure: 'revocation', itemId: partner, grounds: ['partner-breach'], advice: someAdvice });
  const intends = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
  const notice = await given(deps, one, intends);
  await written(deps, one, notice, 'Everybody was paid.', aPdf);
  const order = await given(deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
  await written(deps, one, order, 'A specialist was hired.');
  const atOnce = await suspendedAtOnce(deps, one, branch);
  return { one, branch, notice, order, atOnce };
}
