import { minskDay } from '../rules/calendar.ts';
import { type Standing, standingOn } from '../rules/standing.ts';
import { readCanonical } from './canonical.ts';
import { readEntry } from './entry.ts';
import { replay, settle, skip } from './replay/replay.ts';
import { emptyState, type State, type Witnessed } from './replay/state.ts';
import { leafHash, Tree } from './tree.ts';
import { type Finding, finding } from './words.ts';

/** `hosts`: of the origins at which officers see the register; none of them allows any. `witnessed`: what a witness saw when. */
export type Auditing = { now: () => number; hosts: readonly string[]; witnessed: Witnessed };

/** An audit of one log, entry by entry from the first one. */
export class Audit {
  readonly tree = new Tree();
  readonly #state: State = emptyState();
  readonly #auditing: Auditing;

  constructor(auditing: Auditing) {
    this.#auditing = auditing;
  }

  get size(): number {
    return this.tree.size;
  }

  /** Takes the next entry and tells all that is wrong with it. */
  add(bytes: Uint8Array): Finding[] {
    const index = this.tree.size;
    const fields = readCanonical(bytes);
    const read = fields && readEntry(fields, index);
    const given = { tree: this.tree, ...this.#auditing };
    const found = read?.entry && fields ? replay(this.#state, read.entry, fields, index, given) : skip(this.#state, index);
    // Last: no entry sees itself.
    this.tree.add(leafHash(bytes));
    return [...(read?.findings ?? [finding('not-canonical', index)]), ...found];
  }

  /** What is wrong when the log ends here for now: an act of which only a part is there. */
  settle(): Finding[] {
    return settle(this.#state);
  }

  /** What every licence is worth on the day of a moment, by its number: one standing, or more where its entries can be read in more than one way. */
  standings(at: Date): Map<string, readonly Standing[]> {
    const day = minskDay(at);
    const entries = [...this.#state.licences.values()].map(({ number, dates, worlds }) => {
      const worths = new Set(worlds.map((world) => standingOn(dates, world, day).standing));
      return [number, [...worths]] as const;
    });
    return new Map(entries);
  }

  /** The newest extract of every licence that has one. */
  newestExtract(number: string): { extract: string; code: string } | null {
    return this.#state.extracts.newest.get(number) ?? null;
  }

  /** How many there are of what is counted in public. */
  counts(): { licences: number; applications: number; officers: number; keys: number; softwareKeys: number; extracts: number } {
    const { licences, applications, roles, keys, extracts } = this.#state;
    const softwareKeys = [...keys.values()].filter(({ software }) => software).length;
    const sizes = { licences: licences.size, applications: applications.size, officers: roles.size, keys: keys.size };
    return { ...sizes, softwareKeys, extracts: extracts.numbers.size };
  }
}
