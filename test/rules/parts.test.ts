import { describe, expect, it } from 'vitest';
import { isGone, isListed, type PartState, partStates, partsOn } from '../../src/rules/parts.ts';
import type { PartStanding } from '../../src/rules/standing.ts';

const item = (until: string | null = null, contractUntil: string | null = null) => ({ id: 'a', from: '2026-02-01', until, contractUntil });
const measured = (standing: PartStanding['standing']): PartStanding => ({
  ...{ itemId: 'a', standing, since: '2026-03-01', until: '2026-04-30', cause: 'm' },
});

describe('what one thing of a licence is worth', () => {
  it.each<[string, ReturnType<typeof item>, PartStanding[], PartState, string, string | null]>([
    ['2026-01-31', item(), [], 'not-yet', '2026-02-01', null],
    ['2026-02-01', item(), [], 'covered', '2026-02-01', null],
    ['2026-05-01', item('2026-05-01'), [], 'covered', '2026-02-01', '2026-05-01'],
    ['2026-05-02', item('2026-05-01'), [], 'ended', '2026-02-01', '2026-05-01'],
    ['2026-05-02', item(null, '2026-05-01'), [], 'contract-over', '2026-02-01', '2026-05-01'],
    // Whichever end came first is what ended it.
    ['2026-09-01', item('2026-08-01', '2026-05-01'), [], 'contract-over', '2026-02-01', '2026-05-01'],
    ['2026-09-01', item('2026-05-01', '2026-08-01'), [], 'ended', '2026-02-01', '2026-05-01'],
    ['2026-03-05', item(), [measured('suspended')], 'suspended', '2026-03-01', '2026-04-30'],
    ['2026-03-05', item('2026-03-01'), [measured('struck-off')], 'struck-off', '2026-03-01', '2026-04-30'],
    ['2026-03-05', item(), [{ ...measured('suspended'), itemId: 'another' }], 'covered', '2026-02-01', null],
  ])('on %s', (day, one, parts, state, since, until) => {
    expect(partsOn([one], parts, day)).toMatchObject([
      { state, since, until, cause: state === 'suspended' || state === 'struck-off' ? 'm' : null },
    ]);
  });

  it('is listed, gone or still to come, and never two of these', () => {
    const told = partStates.map((state) => [state, isListed({ state }), isGone({ state })]);
    expect(told).toEqual([
      ['covered', true, false],
      ['suspended', true, false],
      ['struck-off', false, true],
      ['contract-over', false, true],
      ['ended', false, true],
      ['not-yet', false, false],
    ]);
  });
});
