import type { Day } from './calendar.ts';
import type { PartnerFact } from './facts.ts';
import type { ScopeItem } from './scope.ts';

export type ContractFault = 'contract-ahead' | 'contract-over';

/** Why a contract cannot be registered on this day, or null: it is to be concluded first, or its last day has passed. */
export function contractFault(
  { contractDate, contractUntil }: Pick<PartnerFact, 'contractDate' | 'contractUntil'>,
  today: Day,
): ContractFault | null {
  if (contractDate > today) return 'contract-ahead';
  return contractUntil !== undefined && contractUntil < today ? 'contract-over' : null;
}

/** Of these things all that would be covered if they were brought in on this day: no partner whose contract ended since it was asked for. */
export function stillCovered<Item extends Pick<ScopeItem, 'contractUntil'>>(items: readonly Item[], today: Day): Item[] {
  return items.filter(({ contractUntil }) => contractUntil === null || today <= contractUntil);
}
