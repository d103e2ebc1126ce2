import type { Day } from '../../src/rules/calendar.ts';
import type { GroundCode } from '../../src/rules/editions/edition.ts';
import type { Measure } from '../../src/rules/licence.ts';
import type { Proposal } from '../../src/rules/measures.ts';
import { type Act, faults, type Model } from './measure-model.ts';

/** Chance that is the same for the same seed: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The next thing to try. Left to chance alone few measures would ever be decided: two times in three it is looked for among what the model
 * allows, for so many tries; otherwise it is whatever comes.
 */
export function nextAct(model: Model, seed: number): Act {
  const random = chance(seed);
  const anything = random() < 1 / 3;
  for (let tries = 0; ; tries += 1) {
    const act = anyAct(model, random);
    if (anything || tries === 12 || model.may(act)) return act;
  }
}

const weights = {
  ...{ propose: 30, decide: 28, 'take-back': 2, wait: 12, 'at-once': 3, confirm: 6, reply: 3, prove: 3, find: 3, close: 2 },
  ...{ 'set-aside': 3, change: 3, 'end-item': 2, renew: 2 },
} satisfies Record<Act['act'], number>;
const hat = Object.entries(weights).flatMap(([act, weight]) => Array.from({ length: weight }, () => act as Act['act']));

const measures: Measure[] = [
  ...(['notice', 'notice', 'order', 'order', 'suspension', 'suspension', 'suspension', 'suspension', 'suspension'] as const),
  ...([
    'extension',
    'extension',
    'extension',
    'extension',
    'extension',
    'resumption',
    'resumption',
    'revocation',
    'correction',
    'surrender',
    'annulment',
  ] as const),
];
const lengths = [null, -1, 0, 1, 2, 3, 5, 7, 12, 14, 15, 20, 24, 30, 31, 36, 45, 46, 60, 61, 62, 63, 200];
const waits = [1, 1, 1, 1, 2, 2, 3, 5, 8, 13, 21, 55];

function anyAct(model: Model, random: () => number): Act {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const act = one(hat);
  const item = random() < 0.4 ? null : one(model.items).id;
  const fault = random() < 0.1 ? one(faults) : null;
  const by = one(['head', 'head', 'head', 'head', 'proposer', 'examiner'] as const);
  const upheld = random() < 0.85;
  const anyOf = (list: readonly { id: number }[]) => (list.length === 0 ? 0 : one(list).id);
  switch (act) {
    case 'propose': {
      const intended = one(['order', 'suspension', 'suspension', 'revocation', 'revocation', 'extension'] as const);
      const notice = random() < 0.4 ? anyOf(model.notices) || null : null;
      const measure = one(measures);
      return { act, measure, item: aimOf(model, measure, item, random), days: one(lengths), fault, intended, notice };
    }
    case 'decide':
      return { act, upheld, by };
    case 'take-back':
      return { act, by: one(['proposer', 'examiner'] as const) };
    case 'at-once':
      return { act, item, days: one(lengths), fault };
    case 'confirm':
      return { act, target: anyOf(model.suspensions.filter((suspension) => suspension.confirmBy !== null)), upheld: random() < 0.6, by };
    case 'reply':
      return { act, target: anyOf(model.notices) };
    case 'prove':
      return { act, target: anyOf(model.orders) };
    case 'find':
      return { act, target: anyOf(model.orders), remedied: upheld };
    case 'close':
      return { act, target: anyOf(model.notices) };
    case 'set-aside':
      return {
        act,
        target: anyOf([...model.reviewed(), ...model.endings]),
      };
    case 'change':
      return { act, target: anyOf([...model.suspensions, ...model.extensions]), days: one([-3, -1, 0, 2, 9, 40]) };
    case 'end-item':
      return { act, item: one(model.items).id, days: one([0, -1] as const) };
    case 'renew':
      return { act, gap: one([0, 0, 5]), days: one([20, 60, 200]) };
    case 'wait':
      return { act, days: one(waits) };
  }
}

/** Mostly what can be met with: a suspension that runs, a part's before the whole's; and the whole licence while a part is suspended. */
function aimOf(model: Model, measure: Measure, item: string | null, random: () => number): string | null {
  const running = model.running();
  const part = running.find((suspension) => suspension.item !== null);
  if (random() < 0.2) return item;
  if (measure === 'extension' || measure === 'resumption') return (part ?? running[0])?.item ?? null;
  return measure === 'suspension' && part ? null : item;
}

/** The act of one officer as the proposal of a suspension. */
export function asSuspension(act: Act & { act: 'at-once' }): Act & { act: 'propose' } {
  return { ...act, act: 'propose', measure: 'suspension', intended: 'order', notice: null };
}

/** What a proposal says beside its act: its day, how the model's measures are called, and an entry of the log that is right and one that is not. */
export type Said = { day: Day | null; nameOf: (id: number) => string; entries: { right: number; wrong: number }; atOnce?: boolean };

/** A proposal without fault but the one its act has. Its ground allows this measure and little else. */
export function proposalOf(act: Act & { act: 'propose' }, { day, nameOf, entries, atOnce = false }: Said): Proposal {
  const { measure, item, fault, intended, notice } = act;
  const judged = measure === 'notice' ? intended : measure;
  const good = atOnce ? 'danger-to-life-or-liberty' : goodGround(judged, item === null);
  const bad = atOnce ? 'repeated-violation' : judged === 'order' ? 'false-information' : 'requirements-unmet';
  return {
    ...{ measure, reasons: 'So it was found.', itemId: item, intended, until: day, replyBy: day, remedyBy: day },
    follows: notice === null || measure === 'extension' || measure === 'resumption' ? null : nameOf(notice),
    grounds: fault === 'no ground' ? [] : fault === 'wrong ground' ? [good, bad] : [good],
    advice: fault === 'no advice' ? { ...clientAdvice, ru: ' ' } : clientAdvice,
    corrects: fault === 'wrong entry' ? entries.wrong : entries.right,
  };
}

const clientAdvice = { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };

function goodGround(measure: Measure, whole: boolean): GroundCode {
  if (measure === 'order') return 'requirements-unmet';
  if (measure === 'revocation') return whole ? 'false-information' : 'gross-violation';
  return measure === 'surrender' || measure === 'annulment' ? 'false-information' : 'no-written-contract';
}
