import { beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../../src/audit/audit.ts';
import { tell } from '../../src/audit/words.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { bytesOf, type Fields } from '../support/forger.ts';
import { given, type Licensed, someAdvice } from '../support/given.ts';
import { aLicence } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { anAppeal, aProtest, aRuling, lodge, measureOn, settle } from '../support/reviews.ts';

const app = useApp();
let cast: Record<'examiner' | 'head' | 'other' | 'third' | 'prosecutor', Person>;
beforeAll(async () => {
  const { deps, clock } = app;
  clock.set('2026-10-05T09:00:00+03:00');
  const heads = { head: await aStaff(deps, 'head'), other: await aStaff(deps, 'head'), third: await aStaff(deps, 'head') };
  cast = { ...heads, examiner: await aStaff(deps, 'examiner'), prosecutor: await aStaff(deps, 'prosecutor') };
});

/** A revocation that became a suspension, by a court's ruling or on the agency's appeal: the licence and the suspension. */
async function suspendedInstead(by: 'court' | 'appeal'): Promise<{ one: Licensed; measureId: string }> {
  const { deps, clock } = app;
  const one = await aLicence(deps, { examiner: cast.examiner, head: cast.head });
  const revocation = await given(deps, one, { measure: 'revocation', grounds: ['false-information'], advice: someAdvice });
  const ruling = aRuling({ ruled: 'changed', until: '2026-12-31', ruledOn: minskDay(deps.now()) });
  const [who, what] = by === 'court' ? [cast.examiner, ruling] : [one.agency, anAppeal];
  await settle(deps, cast.other, await lodge(deps, who, { measureId: revocation }, what), 'changed', '2026-12-31');
  clock.forward(60);
  return { one, measureId: await measureOn(deps, one.licence, 'suspension') };
}

async function entries(): Promise<Fields[]> {
  return (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
}

function found(list: readonly Fields[]): string[] {
  const audit = new Audit({ now: () => app.clock.now().getTime(), hosts: ['dazvol.example'], witnessed: [] });
  return list.flatMap((entry) => audit.add(bytesOf(entry))).map(tell);
}

/** The same log, but its last entry speaks of what the entry `decision` made. */
function astray(list: readonly Fields[], decision: number): Fields[] {
  const { licence, unp } = list[decision] as Fields;
  return [...list.slice(0, -1), { ...list.at(-1), decision, licence, unp } as Fields];
}

describe('a suspension into which a court changed a revocation', () => {
  it('is appealed against and protested against no more, but a court can rule on it again', async () => {
    const { deps } = app;
    const { measureId } = await suspendedInstead('court');
    const ofCourt = (await entries()).findLastIndex(({ type }) => type === 'decision-changed');
    // What a head made of an appeal can be contested: the same entries are lawful about that suspension.
    const other = await suspendedInstead('appeal');
    const review = await lodge(deps, other.one.agency, { measureId: other.measureId }, anAppeal);
    const appealed = await entries();
    await settle(deps, cast.third, review, 'upheld');
    await settle(deps, cast.third, await lodge(deps, cast.prosecutor, { measureId: other.measureId }, aProtest), 'upheld');
    const protested = await entries();
    expect(found(protested)).toEqual([]);
    for (const list of [appealed, protested]) {
      const told = found(astray(list, ofCourt)).filter((line) => line.startsWith('not-reviewable'));
      expect(told).toEqual([expect.stringContaining('a court has ruled')]);
    }
    const again = aRuling({ ruled: 'set-aside', ruledOn: minskDay(deps.now()) });
    await settle(deps, cast.third, await lodge(deps, cast.examiner, { measureId }, again), 'set-aside');
    expect(found(await entries())).toEqual([]);
  });
});
