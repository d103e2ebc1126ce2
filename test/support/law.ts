import type { Deps } from '../../src/acts/act.ts';
import { decideLawChange, proposeLawChange } from '../../src/acts/law.ts';
import type { Day } from '../../src/rules/calendar.ts';
import type { LawChange, Move } from '../../src/rules/law-change.ts';
import type { ChangedValue } from '../../src/rules/law-values.ts';
import { doing } from './journeys.ts';
import { aStaff, type Person } from './people.ts';

export const anAct = { source: 'Edict No. 1 of 5 January 2027', confidence: 'confirmed' } as const;

/** A change of the fee alone. */
export function aFee(value: number): LawChange {
  return anEditionOf({ path: 'fee', value, ...anAct });
}

export function anEditionOf(...values: ChangedValue[]): LawChange {
  return { what: 'edition', values };
}

export function someDays(year: number, ...moves: Move[]): LawChange {
  return { what: 'moved-days', year, moves, ...anAct };
}

export function aBaseValue(amount: number): LawChange {
  return { what: 'base-value', amount, ...anAct };
}

/** A change proposed by one head; its id. */
export async function aProposedChange(deps: Deps, head: Person, change: LawChange, from: Day): Promise<string> {
  const answer = await proposeLawChange(deps, { ...doing(head.actor), location: ':id' }, { change, from, reasons: 'The act says so.' });
  if (!('done' in answer)) throw new Error(`not proposed: ${JSON.stringify(answer)}`);
  return answer.done;
}

/** The same, issued by another head. */
export async function anIssuedChange(deps: Deps, change: LawChange, from: Day): Promise<string> {
  const id = await aProposedChange(deps, await aStaff(deps, 'head'), change, from);
  const other = await aStaff(deps, 'head');
  const { issue } = await deps.law(deps.database.db);
  const answer = await decideLawChange(deps, doing(other.actor), id, issue, true);
  if (!('done' in answer)) throw new Error(`not issued: ${JSON.stringify(answer)}`);
  return id;
}
