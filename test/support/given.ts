import type { Deps } from '../../src/acts/act.ts';
import { findRemedy, writeLetter } from '../../src/acts/letter.ts';
import { decideMeasure, proposeMeasure, suspendAtOnce } from '../../src/acts/measure.ts';
import type { Proposal } from '../../src/rules/measures.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { measuresOf } from '../../src/store/measures.ts';
import { itemsOfLicence } from '../../src/store/scope.ts';
import { type Case, doing, longestNow } from './journeys.ts';

/** A licence with the people who have to do with it. */
export type Licensed = Case & { licence: string };

export const someAdvice = { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };

/** The id of the partner or branch of this name. */
export async function itemOf(deps: Deps, { licence }: Licensed, name: string): Promise<string> {
  const row = await licenceByNumber(deps.database.db, licence);
  const items = row ? await itemsOfLicence(deps.database.db, row.id) : [];
  const found = items.find((item) => item.name === name);
  if (!found) throw new Error(`${licence} has no ${name}`);
  return found.id;
}

/** Proposes a measure and returns its id. */
export async function proposed(deps: Deps, one: Licensed, proposal: Partial<Proposal> & Pick<Proposal, 'measure'>): Promise<string> {
  const until = proposal.measure === 'suspension' ? { until: await longestNow(deps) } : {};
  const advice = proposal.measure === 'extension' ? { advice: someAdvice } : {};
  const whole = { reasons: 'Because of what was found.', ...until, ...advice, ...proposal };
  insist(await proposeMeasure(deps, doing(one.examiner.actor), one.licence, whole));
  return lastMeasure(deps, one);
}

/** The same, upheld by the head. */
export async function given(deps: Deps, one: Licensed, proposal: Partial<Proposal> & Pick<Proposal, 'measure'>): Promise<string> {
  const id = await proposed(deps, one, proposal);
  insist(await decideMeasure(deps, doing(one.head.actor), one.licence, id, true));
  return id;
}

/** A suspension by the examiner alone. */
export async function suspendedAtOnce(deps: Deps, one: Licensed, itemId: string | null = null): Promise<string> {
  const said = { grounds: ['danger-to-life-or-liberty'] as const, reasons: 'People are locked in.', advice: someAdvice };
  const suspension = { itemId, ...said, until: await longestNow(deps) };
  insist(await suspendAtOnce(deps, doing(one.examiner.actor), one.licence, suspension));
  return lastMeasure(deps, one);
}

/** The agency's letter about a measure. */
export async function written(deps: Deps, one: Licensed, measureId: string, text: string, file?: Buffer): Promise<void> {
  const upload = file && { name: 'Доказ.pdf', bytes: file };
  insist(await writeLetter(deps, doing(one.agency.actor), one.licence, measureId, { text, upload }));
}

/** The examiner's finding on an order. */
export async function found(deps: Deps, one: Licensed, orderId: string, remedied: boolean): Promise<void> {
  insist(await findRemedy(deps, doing(one.examiner.actor), one.licence, orderId, { remedied, reasons: 'Looked at on site.' }));
}

export async function lastMeasure(deps: Deps, { licence }: Licensed): Promise<string> {
  const row = await licenceByNumber(deps.database.db, licence);
  const rows = row ? await measuresOf(deps.database.db, [row.id]) : [];
  const last = rows.toSorted((a, b) => (a.proposedAt?.getTime() ?? 0) - (b.proposedAt?.getTime() ?? 0)).at(-1);
  if (!last) throw new Error(`nothing was done to ${licence}`);
  return last.id;
}

function insist(answer: object): void {
  if (!('done' in answer)) throw new Error(`not done: ${JSON.stringify(answer)}`);
}
