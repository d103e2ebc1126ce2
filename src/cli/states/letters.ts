import {
  type Lettered,
  noticeStates,
  orderStates,
  refusalOfClosing,
  refusalOfFinding,
  refusalOfLetter,
  type Step,
} from '../../rules/letters.ts';
import { statesToday as today } from './measures.ts';

const notice: Lettered = { measure: 'notice', upheld: true, replyBy: today, remedyBy: null, steps: [] };
const order: Lettered = { measure: 'order', upheld: true, replyBy: null, remedyBy: today, steps: [] };
const passed = '2026-11-23';

/** A notice or an order as it can stand, and one that was not given. */
export const lettered: Readonly<Record<string, Lettered>> = {
  'notice, proposed': { ...notice, upheld: null },
  'notice, rejected': { ...notice, upheld: false },
  ...each('notice', noticeStates, {
    open: notice,
    replied: { ...notice, steps: steps('reply') },
    'no-reply': { ...notice, replyBy: passed },
    closed: { ...notice, steps: steps('closed') },
  }),
  'order, proposed': { ...order, upheld: null },
  'order, rejected': { ...order, upheld: false },
  ...each('order', orderStates, {
    open: order,
    proved: { ...order, steps: steps('proof') },
    remedied: { ...order, steps: steps('proof', 'remedied') },
    'not-remedied': { ...order, steps: steps('proof', 'not-remedied') },
    overdue: { ...order, remedyBy: passed },
    'set-aside': { ...order, steps: steps('proof', 'set-aside') },
  }),
  'another measure': { ...order, measure: 'suspension', remedyBy: null },
};

/** Why the agency may not write about it, an examiner not find on its remedy, nor close it where nothing follows; null where they may. */
export function refusalsOf(name: string): { letter: string | null; finding: string | null; closing: string | null } {
  const one = lettered[name];
  if (!one) throw new Error(`no ${name}`);
  return { letter: refusalOfLetter(one, today), finding: refusalOfFinding(one, today), closing: refusalOfClosing(one, false, today) };
}

function each<State extends string>(what: string, states: readonly State[], made: Record<State, Lettered>): Record<string, Lettered> {
  return Object.fromEntries(states.map((state) => [`${what}, ${state}`, made[state]]));
}

function steps(...list: Step['step'][]): Step[] {
  return list.map((step) => ({ step, on: passed }));
}
