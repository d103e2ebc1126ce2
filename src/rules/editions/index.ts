import type { Day } from '../calendar.ts';
import type { Kind } from '../kinds.ts';
import type { Purpose } from '../purposes.ts';
import { decree3 } from './decree-3.ts';
import { decree15 } from './decree-15.ts';
import { edict450 } from './edict-450.ts';
import type { Allowance, Asked, Dated, DocumentCode, Edition, Ground, GroundCode, Procedure, Sourced, Stretch } from './edition.ts';
import { law213z } from './law-213z.ts';

/** The editions that come with the register, each beginning the day after the one before it ended. What is issued since: `../law.ts`. */
export const codedEditions: readonly Edition[] = [decree3, decree15, edict450, law213z];

/** For how many years a licence granted on `day` runs, or null without end. Throws RangeError before the edition begins. */
export function validityOn(edition: Edition, day: Day): Sourced<number | null> {
  return valueOn(edition, edition.validityYears, day);
}

/** How long before a licence's last day its renewal can be asked for on `day`, or null where it cannot. Throws like `validityOn`. */
export function renewalOpensOn(edition: Edition, day: Day): Sourced<Stretch | null> {
  return valueOn(edition, edition.renewalOpens, day);
}

function valueOn<T>({ code }: Edition, values: Dated<T>, day: Day): Sourced<T> {
  const found = values.findLast(({ since }) => since <= day);
  if (!found) throw new RangeError(`edition ${code} says nothing about ${day}`);
  const { since: _, ...value } = found;
  return value;
}

/** What the edition asks for one purpose and kind, and how long the decision may take. */
export function procedureOf(edition: Edition, purpose: Purpose, kind: Kind): Procedure {
  const { documents, facts, fee } = purpose === 'grant' ? edition : edition.held[purpose];
  const own = purpose === 'grant' ? null : edition.held[purpose].decision;
  const decision = own === null || own.value === null ? edition.terms.decision : { ...own, value: own.value };
  return { documents: withReceipt(documents[kind], fee), facts: facts[kind], fee, decision };
}

/** Whoever is to pay proves it, and nobody proves the payment of nothing: the receipt follows from the fee, whatever the list says. */
function withReceipt(
  documents: readonly Asked<DocumentCode>[],
  { value, source, confidence }: Sourced<number>,
): readonly Asked<DocumentCode>[] {
  const listed = documents.find(({ code }) => code === 'state-duty');
  if (value === 0) return listed ? documents.filter((one) => one !== listed) : documents;
  if (listed) return documents;
  return [...documents, { code: 'state-duty', required: true, source, confidence }];
}

/** The grounds an officer may choose from for one act, in the edition's order. */
export function groundsFor(edition: Edition, allowance: Allowance): Ground[] {
  return edition.grounds.filter(({ allows }) => allows.includes(allowance));
}

/** The ground as this edition has it, or undefined where the edition does not know it. */
export function findGround(edition: Edition, code: GroundCode): Ground | undefined {
  return edition.grounds.find((one) => one.code === code);
}
