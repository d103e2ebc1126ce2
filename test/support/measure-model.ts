import type { Measure } from '../../src/rules/licence.ts';
import type { Standing } from '../../src/rules/standing.ts';

/**
 * The life of a licence as the law of the register tells it, written down a second time without the rules' own code: what holds today is
 * kept as it is today, days pass one by one, and each is noted when it is over. Days are whole numbers.
 */

/** What is tried on a licence. `days` is reckoned from today, for an extension from the suspension's last day. */
export type Act =
  | {
      act: 'propose';
      measure: Measure;
      item: string | null;
      days: number | null;
      fault: Fault | null;
      intended: Measure;
      notice: number | null;
    }
  | { act: 'decide'; upheld: boolean; by: By }
  | { act: 'take-back'; by: 'proposer' | 'examiner' }
  | { act: 'at-once'; item: string | null; days: number | null; fault: Fault | null }
  | { act: 'confirm'; target: number; upheld: boolean; by: By }
  | { act: 'reply'; target: number }
  | { act: 'prove'; target: number }
  | { act: 'find'; target: number; remedied: boolean }
  | { act: 'close'; target: number }
  | { act: 'set-aside'; target: number }
  | { act: 'change'; target: number; days: number }
  | { act: 'end-item'; item: string; days: 0 | -1 }
  | { act: 'renew'; gap: number; days: number }
  | { act: 'wait'; days: number };

export const faults = ['wrong role', 'no ground', 'wrong ground', 'no advice', 'wrong entry'] as const;
export type Fault = (typeof faults)[number];
export type By = 'head' | 'proposer' | 'examiner';

/** The days of the law that the model is not about. */
export type Terms = {
  longest: (first: number) => number;
  remedy: (today: number) => number;
  notice: (today: number) => number;
  confirmation: (today: number) => number;
  worked: (day: number) => boolean;
};

/** `ended`: by a variation, which happens once. */
export type Item = { id: string; part: boolean; from: number; until: number | null; ended?: boolean };
type Proposed = Act & { act: 'propose' } & { id: number; target: number | null; until: number | null };
type LastDay = { by: number; set: number; rank: number; until: number | null };
type Suspension = {
  id: number;
  item: string | null;
  first: number;
  lastDays: LastDay[];
  confirmBy: number | null;
  state: 'open' | 'upheld' | 'rejected';
  /** The day on which a head decided on it, or a review set it aside. */
  settled: number | null;
  lifted: Set<number>;
  gone: boolean;
};
type Ending = { id: number; item: string | null; gone: boolean };
type Notice = {
  id: number;
  item: string | null;
  intended: Measure;
  replyBy: number;
  replied: boolean;
  closed: boolean;
  after: number[];
  gone: boolean;
};
type Order = { id: number; remedyBy: number; state: 'open' | 'proved' | 'remedied' | 'not-remedied'; gone: boolean };

const alive: Standing[] = ['active', 'suspended-in-part', 'suspended'];
const takenIn: Record<Measure, Standing[]> = {
  notice: alive,
  order: alive,
  suspension: ['active', 'suspended-in-part'],
  extension: ['suspended-in-part', 'suspended'],
  resumption: ['suspended-in-part', 'suspended'],
  revocation: alive,
  correction: ['not-yet', 'active', 'suspended-in-part', 'suspended', 'expired', 'ended'],
  surrender: [],
  annulment: [],
};

/** What each measure can be faulty in. */
const faultsOf: Record<Measure, Fault[]> = {
  notice: ['wrong role', 'no ground', 'wrong ground'],
  order: ['wrong role', 'no ground', 'wrong ground'],
  suspension: ['wrong role', 'no ground', 'wrong ground', 'no advice'],
  extension: ['wrong role', 'no ground', 'wrong ground', 'no advice'],
  resumption: ['wrong role'],
  revocation: ['wrong role', 'no ground', 'wrong ground', 'no advice'],
  correction: ['wrong role', 'no advice', 'wrong entry'],
  surrender: ['wrong role'],
  annulment: ['wrong role'],
};

export type Told = { standing: Standing; parts: Record<string, 'suspended' | 'struck-off'> };

export class Model {
  readonly history = new Map<number, Told>();
  pending: Proposed | null = null;
  suspensions: Suspension[] = [];
  endings: Ending[] = [];
  notices: Notice[] = [];
  orders: Order[] = [];
  lifts: { id: number; gone: boolean }[] = [];
  extensions: { id: number; gone: boolean }[] = [];
  private made = 0;
  today: number;
  readonly spans: { from: number; until: number | null }[];
  readonly items: Item[];
  readonly terms: Terms;

  constructor(today: number, span: { from: number; until: number | null }, items: Item[], terms: Terms) {
    this.today = today;
    this.spans = [span];
    this.items = items;
    this.terms = terms;
  }

  standing(): Standing {
    if (this.endings.some((one) => one.item === null && !one.gone)) return 'ended';
    if (this.today < (this.spans[0]?.from ?? 0)) return 'not-yet';
    if (!this.spans.some((span) => this.isIn(span))) return 'expired';
    const running = this.suspensions.filter((one) => this.runs(one));
    if (running.some((one) => one.item === null)) return 'suspended';
    return running.length > 0 ? 'suspended-in-part' : 'active';
  }

  told(): Told {
    const parts: Told['parts'] = {};
    for (const one of this.suspensions) if (one.item !== null && this.runs(one)) parts[one.item] = 'suspended';
    for (const one of this.endings) if (one.item !== null && !one.gone) parts[one.item] = 'struck-off';
    return { standing: this.standing(), parts };
  }

  /** Lets days pass, noting each as it ends. */
  pass(days: number): void {
    for (let left = days; left > 0; left -= 1) {
      this.history.set(this.today, this.told());
      this.today += 1;
    }
  }

  may(act: Act): boolean {
    switch (act.act) {
      case 'propose':
        return this.pending === null && this.mayTake({ ...act, ...this.aimOf(act), id: 0 });
      case 'decide':
        return this.pending !== null && act.by === 'head' && (!act.upheld || this.mayTake(this.pending));
      case 'take-back':
        return this.pending !== null && act.by === 'proposer';
      case 'at-once': {
        const as = { act: 'propose', measure: 'suspension', id: 0, target: null, intended: 'order', notice: null } as const;
        return this.mayTake({ ...act, ...as, until: this.after(act.days) }) && !this.isBarred(act.item);
      }
      case 'confirm': {
        const one = this.suspensions.find(({ id }) => id === act.target);
        const isThere = alive.includes(this.standing());
        return act.by === 'head' && one?.state === 'open' && one.confirmBy !== null && isThere && this.runs(one);
      }
      case 'reply':
        return this.notices.some((one) => one.id === act.target && this.today <= one.replyBy && !one.closed);
      case 'prove':
        return this.orders.some((one) => one.id === act.target && one.state !== 'remedied' && !one.gone);
      case 'find':
        return this.orders.some(
          (one) => one.id === act.target && !one.gone && (one.state === 'proved' || (one.state === 'open' && this.today > one.remedyBy)),
        );
      case 'close':
        return this.notices.some(
          (one) => one.id === act.target && !one.closed && one.after.length === 0 && noticeOf(this.pending) !== one.id,
        );
      case 'set-aside':
        return this.reviewed().some((one) => one.id === act.target && !one.gone);
      case 'change':
        return (
          this.suspensions.some((one) => one.id === act.target && !one.gone && one.state === 'upheld') ||
          this.extensions.some((one) => one.id === act.target && !one.gone)
        );
      case 'end-item':
        return this.items.some((one) => one.id === act.item && !one.ended && this.isIn(one) && one.from < this.today);
      case 'renew':
        return this.spans.at(-1)?.until !== null;
      case 'wait':
        return true;
    }
  }

  /** Does what `may` allows and returns the id of the measure it made, if it made one. */
  do(act: Act): number | null {
    switch (act.act) {
      case 'propose':
        this.pending = { ...act, ...this.aimOf(act), id: this.newId() };
        return this.pending.id;
      case 'decide': {
        const { pending } = this;
        this.pending = null;
        if (pending && act.upheld) this.take(pending);
        return null;
      }
      case 'take-back':
        this.pending = null;
        return null;
      case 'at-once': {
        const id = this.newId();
        this.suspend(id, act.item, this.after(act.days), this.terms.confirmation(this.today));
        return id;
      }
      case 'confirm': {
        const one = this.suspensions.find(({ id }) => id === act.target);
        if (one) Object.assign(one, { state: act.upheld ? 'upheld' : 'rejected', settled: this.today });
        return null;
      }
      case 'reply':
        for (const one of this.notices) if (one.id === act.target) one.replied = true;
        return null;
      case 'prove':
        for (const one of this.orders) if (one.id === act.target) one.state = 'proved';
        return null;
      case 'find':
        for (const one of this.orders) if (one.id === act.target) one.state = act.remedied ? 'remedied' : 'not-remedied';
        return null;
      case 'close':
        for (const one of this.notices) if (one.id === act.target) one.closed = true;
        return null;
      case 'set-aside':
        this.setAside(act.target);
        return null;
      case 'change':
        this.change(act.target, this.today + act.days);
        return null;
      case 'end-item':
        for (const one of this.items) if (one.id === act.item) Object.assign(one, { until: this.today + act.days, ended: true });
        return null;
      case 'renew': {
        const from = Math.max((this.spans.at(-1)?.until ?? 0) + 1 + act.gap, this.today);
        this.spans.push({ from, until: from + act.days });
        return null;
      }
      case 'wait':
        this.pass(act.days);
        return null;
    }
  }

  /** The suspensions that run today. */
  running(): Suspension[] {
    return this.suspensions.filter((one) => this.runs(one));
  }

  /** What an extension or a resumption is of, and the day that a proposal names. */
  aimOf({ measure, item, days }: Act & { act: 'propose' }): { target: number | null; until: number | null } {
    if (measure !== 'extension' && measure !== 'resumption') return { target: null, until: this.after(days) };
    const suspension = this.suspensions.findLast((one) => one.item === item && this.runs(one));
    const last = suspension ? this.ownLast(suspension) : null;
    const until = measure === 'extension' && days !== null ? (last ?? this.today) + days : null;
    return { target: suspension?.id ?? null, until };
  }

  ownLast(one: Suspension): number | null {
    return one.lastDays.reduce((latest, other) =>
      other.set > latest.set || (other.set === latest.set && other.rank >= latest.rank) ? other : latest,
    ).until;
  }

  /** Everything that a review may have set aside, or may yet. */
  reviewed(): { id: number; gone: boolean }[] {
    return [...this.suspensions, ...this.endings, ...this.lifts, ...this.extensions, ...this.notices, ...this.orders];
  }

  private mayTake(proposed: Proposed): boolean {
    const { measure, item, fault, until, target, intended } = proposed;
    if (!takenIn[measure].includes(this.standing())) return false;
    if (fault !== null && faultsOf[measure].includes(fault)) return false;
    const aimed = measure === 'correction' ? null : item;
    if (aimed !== null && !this.isPart(aimed)) return false;
    const running = this.suspensions.filter((one) => one.item === item && this.runs(one));
    const after = noticeOf(proposed);
    if (after !== null && !this.isHeard(after, measure, item)) return false;
    switch (measure) {
      case 'notice':
        return (
          ['order', 'suspension', 'revocation'].includes(intended) &&
          until !== null &&
          until >= this.terms.notice(this.today) &&
          this.terms.worked(until)
        );
      case 'order':
        return until !== null && until > this.today && until <= this.terms.remedy(this.today);
      case 'suspension':
        return running.length === 0 && until !== null && until > this.today && until <= this.terms.longest(this.today);
      case 'extension':
      case 'resumption': {
        const one = running.find(({ id }) => id === target);
        if (one?.state !== 'upheld') return false;
        const last = this.ownLast(one);
        return measure === 'resumption' || (last !== null && until !== null && until > last && until <= this.terms.longest(one.first));
      }
      default:
        return true;
    }
  }

  private isHeard(notice: number, measure: Measure, item: string | null): boolean {
    const one = this.notices.find(({ id }) => id === notice);
    return (
      one !== undefined &&
      !one.gone &&
      one.intended === measure &&
      one.item === item &&
      !one.closed &&
      (one.replied || this.today > one.replyBy)
    );
  }

  private take(proposed: Proposed): void {
    const { id, measure, item, until, target, intended } = proposed;
    for (const one of this.notices) if (one.id === noticeOf(proposed)) one.after.push(id);
    const one = this.suspensions.find((other) => other.id === target);
    if (measure === 'notice')
      this.notices.push({ id, item, intended, replyBy: until ?? 0, replied: false, closed: false, after: [], gone: false });
    if (measure === 'order') this.orders.push({ id, remedyBy: until ?? 0, state: 'open', gone: false });
    if (measure === 'suspension') this.suspend(id, item, until, null);
    if (measure === 'revocation') this.endings.push({ id, item, gone: false });
    if (measure === 'extension' && one) {
      one.lastDays.push({ by: id, set: this.today, rank: 1, until });
      this.extensions.push({ id, gone: false });
    }
    if (measure === 'resumption' && one) {
      one.lifted.add(id);
      this.lifts.push({ id, gone: false });
    }
  }

  private suspend(id: number, item: string | null, until: number | null, confirmBy: number | null): void {
    const lastDays = [{ by: id, set: this.today, rank: 0, until }];
    const state = confirmBy === null ? 'upheld' : 'open';
    const settled = confirmBy === null ? this.today : null;
    this.suspensions.push({ id, item, first: this.today, lastDays, confirmBy, state, settled, lifted: new Set(), gone: false });
  }

  /**
   * Whether one officer took this alone before and no head stood by it: neither then, nor by a suspension since. What is taken alone is of a
   * part or of everything, and either covers what the other does.
   */
  private isBarred(item: string | null): boolean {
    const alone = this.suspensions.filter((one) => one.confirmBy !== null && one.state !== 'upheld');
    return alone
      .filter((one) => item === null || one.item === null || one.item === item)
      .some((one) => {
        const ownLast = Math.min(one.confirmBy ?? 0, one.lastDays[0]?.until ?? Number.POSITIVE_INFINITY);
        const over = one.settled ?? (this.today > ownLast ? ownLast : null);
        const covers = (other: Suspension) => other.item === null || other.item === one.item;
        return (
          over !== null && !this.suspensions.some((other) => other.state === 'upheld' && covers(other) && (other.settled ?? 0) >= over)
        );
      });
  }

  private setAside(id: number): void {
    for (const one of this.reviewed()) if (one.id === id) one.gone = true;
    for (const one of this.suspensions) {
      if (one.id === id) one.settled ??= this.today;
      one.lifted.delete(id);
      if (one.id !== id) one.lastDays = one.lastDays.filter(({ by }) => by !== id);
    }
  }

  /** A changed extension keeps its place among the others; a change of the suspension itself outweighs all before it. */
  private change(id: number, until: number): void {
    for (const one of this.suspensions) {
      for (const last of one.lastDays) if (last.by === id && one.id !== id) last.until = until;
      if (one.id === id) one.lastDays.push({ by: id, set: this.today, rank: 2, until });
    }
  }

  private runs(one: Suspension): boolean {
    const last = this.ownLast(one);
    if (one.gone || one.state === 'rejected' || one.lifted.size > 0) return false;
    if (one.state === 'open' && one.confirmBy !== null && this.today > one.confirmBy) return false;
    if (last !== null && this.today > last) return false;
    const item = this.items.find(({ id }) => id === one.item);
    if (item && item.until !== null && this.today > item.until) return false;
    return !this.endings.some((ending) => ending.item !== null && ending.item === one.item && !ending.gone);
  }

  /** A partner or branch that is covered today and not struck off. */
  private isPart(id: string): boolean {
    const item = this.items.find((one) => one.id === id);
    return item?.part === true && this.isIn(item) && !this.endings.some((one) => one.item === id && !one.gone);
  }

  private isIn({ from, until }: { from: number; until: number | null }): boolean {
    return from <= this.today && (until === null || this.today <= until);
  }

  private after(days: number | null): number | null {
    return days === null ? null : this.today + days;
  }

  private newId(): number {
    this.made += 1;
    return this.made;
  }
}

/** The notice that a proposal follows: other measures than these follow none, whatever is said. */
function noticeOf(proposed: Proposed | null): number | null {
  return proposed && ['order', 'suspension', 'revocation'].includes(proposed.measure) ? proposed.notice : null;
}
