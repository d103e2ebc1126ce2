import { type Kind, kinds } from '../kinds.ts';
import { onOccasion, practice, required, sourced, term, whereAny } from './asked.ts';
import type { Asked, DocumentCode, Edition, FactCode, Occasion, Procedures } from './edition.ts';

/**
 * The edition with what it asks for a variation, a renewal and a surrender. No act that was seen says it, so every value is the register's
 * own: a paper that proves what is changed, the facts as they are to be, and nothing to pay for giving a licence up. `fees` in base values.
 */
export function withHeld(fees: { variation: number; renewal: number }, edition: Omit<Edition, 'held'>): Edition {
  const papers = eachKind((kind) => [
    ...required(practice, 'application-form', 'state-duty'),
    ...whereAny(practice, ...edition.documents[kind].map(({ code }) => code).filter((code) => !always.has(code))),
  ]);
  const proofs = eachKind((kind) => papers[kind].map((asked) => ifProves(asked, edition.documents[kind])));
  const variation: Procedures = {
    documents: proofs,
    facts: eachKind((kind) => [...required(practice, 'name-ru', 'name-be', 'name-en', 'address', 'region'), ...edition.facts[kind]]),
    fee: sourced(fees.variation, practice),
    decision: sourced(null, practice),
  };
  const renewal: Procedures = {
    documents: papers,
    facts: eachKind((kind) => edition.facts[kind].filter(isOfTheAgency)),
    fee: sourced(fees.renewal, practice),
    decision: sourced(null, practice),
  };
  const surrender: Procedures = {
    documents: eachKind(() => required(practice, 'application-form')),
    facts: eachKind(() => required(practice, 'reasons')),
    fee: sourced(0, practice),
    decision: term(5, 'working-days', practice),
  };
  return { ...edition, held: { variation, renewal, surrender } };
}

/**
 * What a grant was not given without, a variation does not bring in without: a new partner by its contract and its status, new rooms by their
 * lease. The papers of branches belong to whoever has any, and so to whoever adds one.
 */
function ifProves(asked: Asked<DocumentCode>, ofGrant: readonly Asked<DocumentCode>[]): Asked<DocumentCode> {
  const on = proves[asked.code];
  const needed = asked.code === 'branch-papers' || ofGrant.some(({ code, required }) => code === asked.code && required);
  return on !== undefined && needed && !asked.required ? onOccasion(practice, asked.code, on) : asked;
}

/** What a variation does that this paper proves. */
export const proves: Partial<Record<DocumentCode, Occasion>> = {
  'founding-papers': 'renames',
  'premises-proof': 'moves',
  'branch-papers': 'adds-branch',
  'specialist-proof': 'changes-specialist',
  'head-diploma': 'changes-director',
  'employer-contract': 'adds-partner',
  'employer-status': 'adds-partner',
  'school-contract': 'adds-partner',
  'school-status': 'adds-partner',
  'programme-description': 'adds-programme',
};

const always: ReadonlySet<string> = new Set(['application-form', 'state-duty']);

/** A renewal leaves what the licence covers as it is; where and with whom the agency works is stated anew. */
function isOfTheAgency({ code }: Asked<FactCode>): boolean {
  return !['branches', 'partners', 'countries', 'programmes'].includes(code);
}

function eachKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}
