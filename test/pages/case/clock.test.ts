import { expect, it } from 'vitest';
import { clockDays } from '../../../src/pages/case/clock.ts';

const at = (day: string) => new Date(`2026-${day}T10:00:00+03:00`);
const accepted = { acceptedAt: at('11-02'), reopenedAt: null, assessedAt: at('11-04') };

it('an assessment belongs to the clock it was ordered under', () => {
  expect(clockDays({ acceptedAt: null, reopenedAt: null, assessedAt: null })).toEqual({ acceptedOn: null, assessedOn: null });
  expect(clockDays(accepted)).toEqual({ acceptedOn: '2026-11-02', assessedOn: '2026-11-04' });
  expect(clockDays({ ...accepted, reopenedAt: at('11-24') })).toEqual({ acceptedOn: '2026-11-24', assessedOn: null });
  expect(clockDays({ ...accepted, reopenedAt: at('11-24'), assessedAt: at('11-26') })).toMatchObject({ assessedOn: '2026-11-26' });
});
