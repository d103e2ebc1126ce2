import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, Day } from '../../src/rules/calendar.ts';
import { law213z } from '../../src/rules/editions/law-213z.ts';
import { refusalOfClosing, refusalOfFinding, refusalOfLetter } from '../../src/rules/letters.ts';
import { measureNames } from '../../src/rules/licence.ts';
import { lastConfirmation } from '../../src/rules/measure-terms.ts';
import {
  isFollowed,
  type KnownMeasure,
  type MeasuredItem,
  type MeasuredLicence,
  measuredOn,
  type ProposedMeasure,
} from '../../src/rules/measured.ts';
import { refusalOfDecision, refusalOfImmediate, refusalOfProposal, refusalOfTakingBack, wholeProposal } from '../../src/rules/measures.ts';
import type { Actor, Role } from '../../src/rules/permissions.ts';
import { endOf } from '../../src/rules/scope.ts';
import { type StandingOn, standingOn, standings } from '../../src/rules/standing.ts';
import { asSuspension, nextAct, proposalOf } from '../support/measure-acts.ts';
import { type Act, type By, type Item, Model, type Terms, type Told } from '../support/measure-model.ts';

const histories = 20_000;
const length = 30;
const first = 20_500;

/** Whole days since 1970 as the rules write them. */
const written = new Map<number, Day>();
function dayOf(day: number): Day {
  const known = written.get(day) ?? new Date(day * 86_400_000).toISOString().slice(0, 10);
  written.set(day, known);
  return known;
}

// The law's own terms are in months and on a calendar of holidays, which have tests of their own: here they are plain.
const calendar: Calendar = { holidays: [], transfers: [], decreedThrough: 2100 };
const days = (count: number) => ({
  value: { count, unit: 'calendar-days' as const },
  source: 'practice' as const,
  confidence: 'unconfirmed' as const,
});
const edition = { ...law213z, terms: { ...law213z.terms, suspension: days(60), remedy: days(45), notice: days(12) } };
const worked = (day: number) => ![2, 3].includes(day % 7);
const workedFrom = (day: number): number => (worked(day) ? day : workedFrom(day + 1));
const terms: Terms = {
  longest: (from) => from + 60,
  remedy: (from) => workedFrom(from + 45),
  notice: (from) => workedFrom(from + 12),
  confirmation: (from) => workedFrom(from + 1),
  worked,
};

const person = (id: string, role: Role): Actor => ({ id, name: id, role, agencyId: null, region: null });
const examiner = person('examiner', 'examiner');
const stranger = person('prosecutor', 'prosecutor');
const deciders: Record<By, Actor> = {
  head: person('head', 'head'),
  proposer: person('examiner', 'head'),
  examiner: person('other', 'examiner'),
};

/** The licence as rows, and everything done to it by the rules' own functions. */
class World {
  rows: KnownMeasure[] = [];
  readonly renewals: { validFrom: Day; validTo: Day | null }[] = [];
  readonly items: MeasuredItem[];
  readonly dates: { validFrom: Day; validTo: Day | null };
  today: number;

  constructor(today: number, span: { from: number; until: number | null }, items: readonly Item[]) {
    this.today = today;
    this.dates = { validFrom: dayOf(span.from), validTo: span.until === null ? null : dayOf(span.until) };
    this.items = items.map(({ id, part, from, until }) => {
      const what = !part ? 'country' : id.startsWith('branch') ? 'branch' : 'partner';
      return { id, what, name: id, country: null, from: dayOf(from), until: null, contractUntil: until === null ? null : dayOf(until) };
    });
  }

  /** The licence as it stands now, reckoned anew only when something has happened. */
  measured(): MeasuredLicence {
    this.known ??= measuredOn({ ...this.record(), agencyId: 'agency', edition, items: this.items, entries: [4, 7] }, dayOf(this.today));
    return this.known;
  }
  private known: MeasuredLicence | undefined;

  changed(): void {
    this.known = undefined;
  }

  record() {
    return { dates: { ...this.dates, renewals: this.renewals }, measures: this.rows };
  }

  /** Whether the rules let it happen; what they allow is done. `id`: what the model calls the measure that comes of it. */
  try(act: Act, id: number): boolean {
    const done = this.attempt(act, id);
    if (done) this.changed();
    return done;
  }

  private attempt(act: Act, id: number): boolean {
    const today = dayOf(this.today);
    const row = 'target' in act ? this.rows.find((one) => one.id === nameOf(act.target)) : undefined;
    switch (act.act) {
      case 'propose': {
        const measured = this.measured();
        const proposal = wholeProposal(proposalOf(act, { day: this.until(act, measured.running), ...said }), measured);
        if (refusalOfProposal(proposal, measured, act.fault === 'wrong role' ? stranger : examiner, calendar) !== null) return false;
        this.add(id, proposal, null);
        return true;
      }
      case 'decide': {
        const proposed = this.rows.find((one) => one.upheld === null && one.confirmBy === null);
        if (!proposed || refusalOfDecision(proposed, act.upheld, this.measured(), deciders[act.by], calendar) !== null) return false;
        Object.assign(proposed, { upheld: act.upheld, decidedOn: today, ...(act.upheld ? { from: today } : {}) });
        return true;
      }
      case 'take-back': {
        const proposed = this.rows.find((one) => one.upheld === null && one.confirmBy === null);
        const by = act.by === 'proposer' ? examiner : deciders.examiner;
        if (!proposed || refusalOfTakingBack(proposed, this.measured(), by) !== null) return false;
        Object.assign(proposed, { upheld: false, decidedOn: today });
        return true;
      }
      case 'at-once': {
        const measured = this.measured();
        const given = proposalOf(asSuspension(act), { day: this.after(act.days), ...said, atOnce: true });
        const suspension = wholeProposal(given, measured);
        if (refusalOfImmediate(suspension, measured, act.fault === 'wrong role' ? stranger : examiner, calendar) !== null) return false;
        this.add(id, suspension, lastConfirmation(edition, calendar, today));
        return true;
      }
      case 'confirm':
        if (!row?.confirmBy || refusalOfDecision(row, act.upheld, this.measured(), deciders[act.by], calendar) !== null) return false;
        Object.assign(row, { upheld: act.upheld, decidedOn: today });
        return true;
      case 'reply':
      case 'prove':
        if (row?.measure !== (act.act === 'reply' ? 'notice' : 'order') || refusalOfLetter(row, today) !== null) return false;
        Object.assign(row, { steps: [...row.steps, { step: act.act === 'reply' ? 'reply' : 'proof', on: today }] });
        return true;
      case 'find':
        if (!row || refusalOfFinding(row, today) !== null) return false;
        Object.assign(row, { steps: [...row.steps, { step: act.remedied ? 'remedied' : 'not-remedied', on: today }] });
        return true;
      case 'close': {
        if (!row || refusalOfClosing(row, isFollowed(this.measured(), row.id), today) !== null) return false;
        Object.assign(row, { steps: [...row.steps, { step: 'closed', on: today }] });
        return true;
      }
      default:
        return this.happen(act);
    }
  }

  /** What others decide: reviews, variations and renewals are no business of these rules, but of standing. */
  happen(act: Act): boolean {
    const today = dayOf(this.today);
    const review = (target: number, outcome: 'changed' | 'set-aside', until: Day | null) => {
      const row = this.rows.find((one) => one.id === nameOf(target));
      if (row) Object.assign(row, { reviews: [...row.reviews, { outcome, from: today, until }] });
    };
    if (act.act === 'set-aside') {
      review(act.target, 'set-aside', null);
      const order = this.rows.find((one) => one.id === nameOf(act.target) && one.measure === 'order');
      if (order) Object.assign(order, { steps: [...order.steps, { step: 'set-aside', on: today }] });
    }
    if (act.act === 'change') review(act.target, 'changed', dayOf(this.today + act.days));
    if (act.act === 'end-item') {
      for (const item of this.items) if (item.id === act.item) item.until = dayOf(this.today + act.days);
      for (const row of this.rows) if (row.item?.id === act.item) row.item.until = this.endOf(act.item);
    }
    if (act.act === 'wait') this.today += act.days;
    this.changed();
    return true;
  }

  until(act: Act & { act: 'propose' }, running: MeasuredLicence['running']): Day | null {
    if (act.measure !== 'extension') return this.after(act.days);
    const last = running.filter(({ itemId }) => itemId === act.item).at(-1)?.until ?? dayOf(this.today);
    return act.days === null ? null : dayOf(Date.parse(last) / 86_400_000 + act.days);
  }

  private after(days: number | null): Day | null {
    return days === null ? null : dayOf(this.today + days);
  }

  private add(id: number, proposal: ProposedMeasure, confirmBy: Day | null): void {
    const { itemId, until, ...said } = proposal;
    const item = itemId === null ? null : { id: itemId, until: this.endOf(itemId) };
    const open = { confirmBy, decidedOn: null, upheld: null, reviews: [], steps: [], proposedBy: examiner.id, edition };
    this.rows.push({ ...said, ...open, id: nameOf(id), item, from: dayOf(this.today), until });
  }

  private endOf(itemId: string): Day | null {
    const item = this.items.find(({ id }) => id === itemId);
    return item ? endOf(item) : null;
  }
}

const nameOf = (id: number) => `m${id}`;
const said = { nameOf, entries: { right: 7, wrong: 5 } };
const starts: { today: number; span: { from: number; until: number | null } }[] = [
  { today: first, span: { from: first - 300, until: null } },
  { today: first, span: { from: first, until: first + 40 } },
  { today: first, span: { from: first + 9, until: first + 120 } },
  { today: first, span: { from: first - 9, until: first + 15 } },
];
const itemsFrom = (from: number): Item[] => [
  { id: 'partner', part: true, from, until: null },
  { id: 'partner for a while', part: true, from, until: from + 45 },
  { id: 'branch', part: true, from, until: null },
  { id: 'branch to come', part: true, from: from + 12, until: null },
  { id: 'country', part: false, from, until: null },
];

const alive = ['active', 'suspended-in-part', 'suspended'];
/** Every way a measure can be taken, by what the licence is worth at that moment. */
const legal = [
  ...alive.flatMap((standing) =>
    ['notice', 'order', 'revocation'].flatMap((measure) => [`${measure} ${standing}`, `${measure} of a part ${standing}`]),
  ),
  ...['active', 'suspended-in-part'].flatMap((standing) =>
    ['suspension', 'at-once'].flatMap((measure) => [`${measure} ${standing}`, `${measure} of a part ${standing}`]),
  ),
  ...['extension', 'resumption'].flatMap((measure) => [
    `${measure} suspended`,
    `${measure} of a part suspended-in-part`,
    `${measure} of a part suspended`,
  ]),
  ...standings.map((standing) => `correction ${standing}`),
];
const everything = [...measureNames, 'at-once'].flatMap((measure) =>
  standings.flatMap((standing) => [`${measure} ${standing}`, ...(measure === 'correction' ? [] : [`${measure} of a part ${standing}`])]),
);
/** Everything that can be done, whatever the licence is worth. */
const steps = [
  ...(['propose', 'decide yes', 'decide no', 'take-back', 'at-once', 'confirm yes', 'confirm no', 'reply', 'prove'] as const),
  ...(['find yes', 'find no', 'close', 'set-aside', 'change', 'end-item', 'renew', 'wait'] as const),
];

describe('any history of measures', () => {
  it('goes where a model written without the rules goes, is refused where the model refuses, and stands as the model stands on every day', () => {
    const taken = new Map<string, number>();
    const tried = new Map<string, number>();
    const done = new Map<string, number>();
    const count = (counts: Map<string, number>, edge: string) => counts.set(edge, (counts.get(edge) ?? 0) + 1);
    const seeds = fc.tuple(fc.nat({ max: starts.length - 1 }), fc.array(fc.nat(), { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(seeds, ([start, chances]) => {
        const { today, span } = starts[start] ?? { today: first, span: { from: first, until: null } };
        const model = new Model(today, span, itemsFrom(span.from), terms);
        const world = new World(today, span, itemsFrom(span.from));
        for (const seed of chances) {
          const act = nextAct(model, seed);
          const standing = model.standing();
          const allowed = model.may(act);
          const edge = edgeOf(act, model, standing);
          if (act.act === 'propose' || act.act === 'at-once') count(tried, edgeOf(act, model, standing) ?? '');
          if (allowed && edge !== null && act.act !== 'propose') count(taken, edge);
          if (allowed) count(done, stepOf(act));
          const made = allowed ? model.do(act) : null;
          if (isEvent(act)) {
            if (allowed) world.happen(act);
            if (allowed && act.act === 'renew') world.renewals.push(renewalOf(model));
          } else if (world.try(act, made ?? 0) !== allowed) {
            throw new Error(`${JSON.stringify(act)} on a licence ${standing}: the model says ${allowed}`);
          }
          same(toldBy(world.measured().worth), model.told());
        }
        model.pass(70);
        const past = [...model.history];
        const { dates, measures } = world.record();
        for (const seed of chances.slice(0, 8)) {
          const [day, told] = past[seed % past.length] ?? [model.today, model.told()];
          same(toldBy(standingOn(dates, measures, dayOf(day))), told, day);
        }
      }),
      { numRuns: histories, seed: 20261124, endOnFailure: true },
    );
    expect(legal.filter((edge) => (taken.get(edge) ?? 0) < 100)).toEqual([]);
    expect([...taken.keys()].filter((edge) => !legal.includes(edge))).toEqual([]);
    expect(steps.filter((step) => (done.get(step) ?? 0) < 100)).toEqual([]);
    // Whatever is not legal was tried, and the model, which refuses it, was never contradicted.
    expect(everything.filter((edge) => !legal.includes(edge) && (tried.get(edge) ?? 0) < 20)).toEqual([]);
  }, 120_000);
});

/** The act with its outcome, where it can have either. */
function stepOf(act: Act): string {
  if ('upheld' in act) return `${act.act} ${act.upheld ? 'yes' : 'no'}`;
  return act.act === 'find' ? `find ${act.remedied ? 'yes' : 'no'}` : act.act;
}

/** What others do; the model alone says whether there is anything to do it to. */
function isEvent(act: Act): boolean {
  return ['set-aside', 'change', 'end-item', 'renew', 'wait'].includes(act.act);
}

function renewalOf(model: Model) {
  const span = model.spans.at(-1) ?? { from: 0, until: null };
  return { validFrom: dayOf(span.from), validTo: span.until === null ? null : dayOf(span.until) };
}

/** The measure that would be taken, whole or of a part, and what the licence is worth before; null for any other act. */
function edgeOf(act: Act, { pending }: Model, standing: string): string | null {
  if (act.act === 'decide' && !act.upheld) return null;
  const one = act.act === 'decide' ? pending : act;
  if (one?.act !== 'propose' && one?.act !== 'at-once') return null;
  const measure = one.act === 'propose' ? one.measure : one.act;
  return `${measure}${one.item === null || measure === 'correction' ? '' : ' of a part'} ${standing}`;
}

function toldBy({ standing, parts }: StandingOn): Told {
  return { standing, parts: Object.fromEntries(parts.map((part) => [part.itemId, part.standing])) };
}

function same(told: Told, model: Told, day?: number): void {
  const parts = (of: Told) => Object.entries(of.parts).sort().join(' ');
  if (told.standing !== model.standing || parts(told) !== parts(model)) {
    throw new Error(`${JSON.stringify(told)}, but the model ${JSON.stringify(model)}${day === undefined ? '' : ` on ${dayOf(day)}`}`);
  }
}
