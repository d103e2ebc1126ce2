import { describe, expect, it } from 'vitest';
import {
  type Lettered,
  noticeStateOn,
  orderStateOn,
  refusalOfClosing,
  refusalOfFinding,
  refusalOfLetter,
  type Step,
} from '../../src/rules/letters.ts';

const notice = (...steps: Step[]): Lettered => ({ measure: 'notice', upheld: true, replyBy: '2026-12-04', remedyBy: null, steps });
const order = (...steps: Step[]): Lettered => ({ measure: 'order', upheld: true, replyBy: null, remedyBy: '2026-12-31', steps });
const proof = (on: string): Step => ({ step: 'proof', on });
const found = (step: 'remedied' | 'not-remedied', on: string): Step => ({ step, on });

describe('a notice of intention', () => {
  it('is open to its last day included, and unanswered from the next day on by the date alone', () => {
    expect(['2026-11-24', '2026-12-04', '2026-12-05'].map((day) => noticeStateOn(notice(), day))).toEqual(['open', 'open', 'no-reply']);
    expect(['2026-12-04', '2026-12-05'].map((day) => refusalOfLetter(notice(), day))).toEqual([null, 'reply-late']);
  });

  it('is replied to from the day of the first reply, and takes further replies to its last day', () => {
    const answered = notice({ step: 'reply', on: '2026-11-30' }, { step: 'reply', on: '2026-12-01' });
    expect(['2026-11-29', '2026-11-30', '2027-01-01'].map((day) => noticeStateOn(answered, day))).toEqual(['open', 'replied', 'replied']);
    expect(['2026-12-04', '2026-12-05'].map((day) => refusalOfLetter(answered, day))).toEqual([null, 'reply-late']);
  });

  it('is closed once, where no measure follows it, and then there is nothing to answer any more', () => {
    const closed = notice({ step: 'reply', on: '2026-11-30' }, { step: 'closed', on: '2026-12-02' });
    expect(['2026-12-01', '2026-12-02'].map((day) => noticeStateOn(closed, day))).toEqual(['replied', 'closed']);
    expect(['2026-12-01', '2026-12-02'].map((day) => refusalOfLetter(closed, day))).toEqual([null, 'not-to-answer']);
    const closing = (of: Lettered, followed = false) => refusalOfClosing(of, followed, '2026-12-02');
    expect([closing(notice()), closing(notice({ step: 'reply', on: '2026-11-30' }))]).toEqual([null, null]);
    const never = [closing(closed), closing(notice(), true), closing({ ...notice(), upheld: null }), closing(order())];
    expect(never).toEqual(never.map(() => 'nothing-to-close'));
  });

  it('that is only proposed, or was rejected, is nothing to answer', () => {
    for (const upheld of [null, false]) expect(refusalOfLetter({ ...notice(), upheld }, '2026-11-25')).toBe('not-to-answer');
  });
});

describe('an order to remedy', () => {
  it('is overdue after its last day, and can still be proved remedied then', () => {
    expect(['2026-12-31', '2027-01-01'].map((day) => orderStateOn(order(), day))).toEqual(['open', 'overdue']);
    expect(['2026-12-31', '2027-06-01'].map((day) => refusalOfLetter(order(), day))).toEqual([null, null]);
  });

  it('is found on once there is a proof to judge, or once its term has passed', () => {
    expect(['2026-12-31', '2027-01-01'].map((day) => refusalOfFinding(order(), day))).toEqual(['nothing-to-find', null]);
    expect(refusalOfFinding(order(proof('2026-12-01')), '2026-12-01')).toBeNull();
    expect(refusalOfFinding(order(proof('2026-12-01'), found('not-remedied', '2026-12-02')), '2027-02-01')).toBe('nothing-to-find');
    expect(refusalOfFinding(notice(), '2027-01-01')).toBe('nothing-to-find');
    expect(refusalOfFinding({ ...order(proof('2026-12-01')), upheld: null }, '2026-12-01')).toBe('nothing-to-find');
  });

  it('goes from a proof to a finding and on to a further proof, in the order of the same day too', () => {
    const steps = [proof('2026-12-01'), found('not-remedied', '2026-12-01'), proof('2026-12-03'), found('remedied', '2026-12-10')];
    const states = ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-10', '2027-03-01'].map((day) => orderStateOn(order(...steps), day));
    expect(states).toEqual(['open', 'not-remedied', 'proved', 'remedied', 'remedied']);
  });

  it('found remedied is closed: neither a proof nor a finding is taken any more', () => {
    const closed = order(proof('2026-12-01'), found('remedied', '2026-12-02'));
    expect([refusalOfLetter(closed, '2026-12-03'), refusalOfFinding(closed, '2027-02-01')]).toEqual([
      'already-remedied',
      'already-remedied',
    ]);
  });

  it('set aside by a review asks for nothing any more, whatever came before, from the day of that review', () => {
    const away: Step = { step: 'set-aside', on: '2026-12-05' };
    const before = [[], [proof('2026-12-01')], [proof('2026-12-01'), found('not-remedied', '2026-12-02')]];
    for (const steps of [...before, [proof('2026-12-01'), found('remedied', '2026-12-02')]]) {
      const gone = order(...steps, away);
      expect(orderStateOn(gone, '2026-12-04')).not.toBe('set-aside');
      for (const day of ['2026-12-05', '2027-02-01']) {
        expect([orderStateOn(gone, day), refusalOfLetter(gone, day), refusalOfFinding(gone, day)]).toEqual([
          'set-aside',
          'order-set-aside',
          'order-set-aside',
        ]);
      }
    }
  });

  it('is the only measure beside a notice that is written about', () => {
    for (const measure of ['suspension', 'extension', 'resumption', 'revocation', 'correction'] as const) {
      expect(refusalOfLetter({ ...order(), measure }, '2026-12-01')).toBe('not-to-answer');
    }
  });
});
