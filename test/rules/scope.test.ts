import { expect, it } from 'vitest';
import type { Day } from '../../src/rules/calendar.ts';
import { coveredOn } from '../../src/rules/scope.ts';

// A partner is covered until it ends or its contract does, whichever comes first; both days are covered themselves.
it.each<[string, Day | null, Day | null, Day | null]>([
  ['without an end', null, null, null],
  ['that ended', '2026-06-30', null, '2026-06-30'],
  ['with a contract that ends', null, '2026-06-30', '2026-06-30'],
  ['that ended before its contract would have', '2026-06-30', '2026-12-31', '2026-06-30'],
  ['whose contract ended before it did', '2026-12-31', '2026-06-30', '2026-06-30'],
])('a thing %s is covered from its first day to its last', (_, until, contractUntil, last) => {
  const item = { from: '2026-01-01', until, contractUntil };
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2027-01-01'];
  const covered = days.filter((day) => coveredOn([item], day).length === 1);
  expect(covered).toEqual(last === null ? days.slice(1) : ['2026-01-01', '2026-06-30']);
});
