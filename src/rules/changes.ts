import type { Day } from './calendar.ts';
import { stillCovered } from './contracts.ts';
import { type FactCode, type Occasion, occasions } from './editions/edition.ts';
import { type Facts, isStated } from './facts.ts';
import type { GrantedFacts, Holding, MarkedItem } from './holding.ts';
import { nameKey } from './names.ts';
import { type HeldItem, itemsOf, type ScopeItem, type ScopeWhat } from './scope.ts';

/** A fact that a licence does not cover but the agency states about itself. Why it gives a licence up is said of no licence. */
export type PlainFact = Exclude<FactCode, 'branches' | 'partners' | 'countries' | 'programmes' | 'reasons'>;
export type Restated = { code: PlainFact; before: Stated; after: Stated };
export type Stated = string | number | readonly string[] | null;

/** What an application would change in a licence. A partner of whose contract anything changes is ended and registered anew. */
export type Changes = { added: ScopeItem[]; ended: HeldItem[]; restated: Restated[] };

export const noChanges: Changes = { added: [], ended: [], restated: [] };

/**
 * The difference between a licence as it is held and as `asked` would have it. Only what the procedure asks for (`codes`) can differ:
 * what nobody was asked about stays as it is.
 */
export function changesOf(held: Pick<Holding, 'items' | 'facts'>, asked: Facts, codes: readonly FactCode[]): Changes {
  const wanted = itemsOf(asked).filter(({ what }) => codes.includes(factOfWhat[what]));
  return {
    added: apart(wanted, held.items),
    ended: apart(held.items, wanted).filter(({ what }) => codes.includes(factOfWhat[what])),
    restated: codes.filter(isPlain).flatMap((code) => {
      const [before, after] = [statedIn(held.facts, code), statedIn(asked, code)];
      return isSame(before, after) ? [] : [{ code, before, after }];
    }),
  };
}

/**
 * What of these changes is still to be done on the licence as it is now: a thing that came or went meanwhile is left out, and a partner whose
 * contract is over on `today`.
 */
export function changesLeft(changes: Changes, held: Pick<Holding, 'items' | 'facts'>, today: Day): Changes {
  const ids = new Set(held.items.map(({ id }) => id));
  return {
    added: stillCovered(apart(changes.added, held.items), today),
    ended: changes.ended.filter(({ id }) => ids.has(id)),
    restated: changes.restated.filter(({ code, after }) => !isSame(statedIn(held.facts, code), after)),
  };
}

/**
 * What an application that was granted states from then on: what it changed and nothing else. The rest of its list is what was true when it was
 * sent, and another application may have been granted since.
 */
export function factsChanged({ restated }: Changes): GrantedFacts {
  const said = restated.flatMap(({ code, after }) => (after === null ? [] : [[code, after] as const]));
  return { asked: restated.map(({ code }) => code), facts: Object.fromEntries(said) };
}

export function isUnchanged({ added, ended, restated }: Changes): boolean {
  return added.length + ended.length + restated.length === 0;
}

/** What these changes do that papers are asked for, each once. Rooms are those of the agency's work; its seat needs no lease. */
export function occasionsOf(changes: Changes): Occasion[] {
  // A partner whose role or proof is only now said is registered anew, by a contract that was proved before.
  const proved = new Set(changes.ended.map(contractOf));
  const adds = (what: ScopeWhat) => changes.added.some((item) => item.what === what && !proved.has(contractOf(item)));
  const restates = (code: PlainFact) => changes.restated.some((one) => one.code === code);
  const done: Record<Occasion, boolean> = {
    'adds-partner': adds('partner'),
    'adds-branch': adds('branch'),
    'adds-programme': adds('programme'),
    moves: restates('premises'),
    renames: namesIn(changes).length > 0,
    'changes-director': restates('director'),
    'changes-specialist': restates('specialist'),
  };
  return occasions.filter((occasion) => done[occasion]);
}

/** The agency's names that change, in its languages; none where it keeps its name. */
export function namesIn({ restated }: Changes): Restated[] {
  return restated.filter(({ code }) => code === 'name-ru' || code === 'name-be' || code === 'name-en');
}

/** The part that a measure suspended or struck off and that `added` would bring in again, under this name or one that is written like it. */
export function markedBehind(added: ScopeItem, marked: readonly MarkedItem[]): MarkedItem | undefined {
  return marked.find(({ item }) => item.what === added.what && item.country === added.country && isLike(item.name, added.name));
}

/** Whether any of these would bring in again what was struck off on the day. */
export function bringsBack(added: readonly ScopeItem[], marked: readonly MarkedItem[], day: Day): boolean {
  const struck = marked.filter(({ standing, since }) => standing === 'struck-off' && since === day);
  return added.some((item) => markedBehind(item, struck) !== undefined);
}

function isLike(one: string, other: string): boolean {
  return one === other || (nameKey(one) !== '' && nameKey(one) === nameKey(other));
}

/** Things of the first list that are not in the second. */
function apart<Item extends ScopeItem>(items: readonly Item[], others: readonly ScopeItem[]): Item[] {
  const known = new Set(others.map(sameness));
  return items.filter((item) => !known.has(sameness(item)));
}

function statedIn(facts: Facts, code: PlainFact): Stated {
  return isStated(facts, code) ? (facts[code] ?? null) : null;
}

function isSame(one: Stated, other: Stated): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameness({ what, name, country, role, contract, contractDate, contractUntil, proof }: ScopeItem): string {
  return JSON.stringify([what, name, country, role, contract, contractDate, contractUntil, proof]);
}

function contractOf({ what, name, country, contract, contractDate, contractUntil }: ScopeItem): string {
  return JSON.stringify([what, name, country, contract, contractDate, contractUntil]);
}

function isPlain(code: FactCode): code is PlainFact {
  return code !== 'reasons' && !Object.values<FactCode>(factOfWhat).includes(code);
}

/** Under which fact an agency states each thing of a licence. */
export const factOfWhat: Record<ScopeWhat, FactCode> = {
  country: 'countries',
  partner: 'partners',
  branch: 'branches',
  programme: 'programmes',
};
