import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/rules/calendar.ts';
import { groundCodes } from '../../src/rules/editions/edition.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import type { KnownMeasure } from '../../src/rules/measured.ts';
import { isOnRecord, type OnRecord } from '../../src/rules/on-record.ts';
import { plainMeasure } from '../../src/rules/spells.ts';

const today = '2026-11-24';
const edition = editionByCode(codedLaw, 'law-213z');
const presupposing = ['remedy-order-unmet', 'suspension-unremedied', 'repeated-violation', 'worked-while-suspended'] as const;

function measure(name: 'order' | 'suspension', from: string, change: Partial<KnownMeasure> = {}): KnownMeasure {
  const nothing = { grounds: [], reasons: '', advice: null, intended: null, replyBy: null, remedyBy: null, corrects: null };
  return { ...plainMeasure(name, from, null), ...nothing, proposedBy: 'examiner', edition, steps: [], ...change };
}

/** Which of the presupposing grounds the record of these measures holds the reason for. */
function heldBy(measures: KnownMeasure[], itemId: string | null = null, by: Day = today): string[] {
  const record: OnRecord = { measures, today, by, edition };
  return presupposing.filter((code) => isOnRecord(code, record, itemId));
}

describe('what the record of a licence has to hold', () => {
  it('is nothing for any other ground', () => {
    const others = groundCodes.filter((code) => !presupposing.some((one) => one === code));
    expect(others.every((code) => isOnRecord(code, { measures: [], today, by: today, edition }, null))).toBe(true);
    expect(heldBy([])).toEqual([]);
  });

  const order = { remedyBy: '2026-10-01' } as const;
  const on = '2026-09-20';
  it.each<[string, KnownMeasure[], string[]]>([
    ['an order that was met', [measure('order', '2026-08-03', { ...order, steps: [{ step: 'remedied', on }] })], ['repeated-violation']],
    [
      'an order not met',
      [measure('order', '2026-08-03', { ...order, steps: [{ step: 'not-remedied', on }] })],
      ['remedy-order-unmet', 'repeated-violation'],
    ],
    ['an order whose day passed', [measure('order', '2026-08-03', order)], ['remedy-order-unmet', 'repeated-violation']],
    [
      'an order whose day passed and that was set aside',
      [measure('order', '2026-08-03', { ...order, reviews: [{ outcome: 'set-aside', from: '2026-11-01', until: null }] })],
      [],
    ],
    ['an order that still runs', [measure('order', '2026-08-03', { remedyBy: '2027-01-01' })], ['repeated-violation']],
    ['a suspension', [measure('suspension', '2026-08-03')], ['suspension-unremedied', 'repeated-violation', 'worked-while-suspended']],
    [
      'one of exactly twelve months ago',
      [measure('suspension', '2025-11-24')],
      ['suspension-unremedied', 'repeated-violation', 'worked-while-suspended'],
    ],
    ['one of longer ago', [measure('suspension', '2025-11-23')], ['suspension-unremedied', 'worked-while-suspended']],
    ['one that was only proposed', [measure('suspension', '2026-08-03', { upheld: null })], []],
    ['one that was rejected', [measure('suspension', '2026-08-03', { upheld: false })], []],
    [
      'one that one officer took and nobody confirmed',
      [measure('suspension', '2026-08-03', { upheld: null, confirmBy: '2026-08-04' })],
      ['worked-while-suspended'],
    ],
    [
      'one that one officer took and a head can still confirm',
      [measure('suspension', '2026-11-23', { upheld: null, confirmBy: today })],
      ['suspension-unremedied', 'repeated-violation', 'worked-while-suspended'],
    ],
    [
      'one that one officer took and a head did not confirm',
      [measure('suspension', '2026-11-23', { upheld: false, confirmBy: today })],
      [],
    ],
    [
      'one that one officer took and a head confirmed',
      [measure('suspension', '2026-08-03', { confirmBy: '2026-08-04' })],
      ['suspension-unremedied', 'repeated-violation', 'worked-while-suspended'],
    ],
    [
      'one that was set aside',
      [measure('suspension', '2026-08-03', { reviews: [{ outcome: 'set-aside', from: '2026-09-01', until: null }] })],
      [],
    ],
  ])('%s', (_, measures, held) => {
    expect(heldBy(measures)).toEqual(held);
  });

  it('is, for a part, what was taken against it or the whole, and for the whole what was taken against any part', () => {
    const ofPartner = [measure('suspension', '2026-08-03', { item: { id: 'partner', until: null } })];
    expect([heldBy(ofPartner, 'partner').length, heldBy(ofPartner, 'branch').length, heldBy(ofPartner).length]).toEqual([3, 0, 3]);
    expect(heldBy([measure('suspension', '2026-08-03')], 'branch')).toHaveLength(3);
  });

  it('is asked of the day a measure was proposed, by what has become of it since', () => {
    const proposed = '2026-09-30';
    const upTo = (one: KnownMeasure) => heldBy([one], null, proposed);
    // Overdue on neither day, and on the later one alone; a violation of a year before that day.
    expect(upTo(measure('order', '2026-08-03', order))).toEqual(['repeated-violation']);
    expect(upTo(measure('suspension', '2025-09-30'))).toContain('repeated-violation');
    expect(heldBy([measure('suspension', '2025-09-30')])).not.toContain('repeated-violation');
    expect(upTo(measure('suspension', '2026-09-29', { upheld: null, confirmBy: proposed }))).toEqual(['worked-while-suspended']);
    expect(upTo(measure('suspension', '2026-09-29', { reviews: [{ outcome: 'set-aside', from: today, until: null }] }))).toEqual([]);
  });
});
