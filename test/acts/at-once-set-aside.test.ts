import { beforeEach, describe, expect, it } from 'vitest';
import { decideMeasure } from '../../src/acts/measure.ts';
import { Audit } from '../../src/audit/audit.ts';
import { tell } from '../../src/audit/words.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { bytesOf, type Fields } from '../support/forger.ts';
import { type Licensed, suspendedAtOnce } from '../support/given.ts';
import { aLicence, doing } from '../support/journeys.ts';
import { worthOf } from '../support/measures.ts';
import { aStaff } from '../support/people.ts';
import { anAppeal, lodge, settle } from '../support/reviews.ts';

const app = useApp();
let one: Licensed;
let measureId: string;

// One officer suspends the licence at once, the agency appeals within the hour, and a head sets the suspension aside before any was asked to
// confirm it.
beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  one = await aLicence(app.deps);
  measureId = await suspendedAtOnce(app.deps, one);
  const review = await lodge(app.deps, one.agency, { measureId }, anAppeal);
  await settle(app.deps, await aStaff(app.deps, 'head'), review, 'set-aside');
});

const page = async (address: string, role: 'head' | 'prosecutor') =>
  (await (await app.browser(role === 'head' ? one.head : await aStaff(app.deps, role))).get(address)).text;

describe('a suspension by one officer that was set aside', () => {
  it.each([true, false])('is neither confirmed nor not confirmed any more: %s', async (upheld) => {
    const before = await rowCounts(app.deps.database);
    const answer = await decideMeasure(app.deps, doing(one.head.actor), one.licence, measureId, upheld, 'In danger.');
    expect(answer).toEqual({ refused: 'nothing-to-confirm' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await worthOf(app.deps, one.licence, '2026-11-24')).toMatchObject({ standing: 'active', causes: [] });
  });

  it('awaits no head, and is not among those that lapsed', async () => {
    expect(await page('/en/officer', 'head')).not.toContain(one.licence);
    app.clock.set('2026-11-26T10:00:00+03:00');
    expect(await page('/en/oversight/decisions', 'prosecutor')).not.toContain(one.licence);
  });

  it('is found confirmed against the law where the log says so all the same', async () => {
    const entries: Fields[] = (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
    const told = (list: readonly Fields[]) => {
      const audit = new Audit({ now: () => app.clock.now().getTime(), hosts: ['dazvol.example'], witnessed: [] });
      return [...list.flatMap((entry) => audit.add(bytesOf(entry))), ...audit.settle()].map((one) => tell(one));
    };
    const taken = entries.findLastIndex(({ type }) => type === 'licence-suspended');
    const { confirmBy: _, ...suspension } = entries[taken] as Fields;
    const last = entries.at(-1) as Fields;
    const forged = { ...suspension, type: 'suspension-confirmed', proposal: taken, by: last.by, at: last.at, seen: last.seen };
    expect(told(entries).filter((one) => !one.startsWith('back-dated'))).toEqual([]);
    expect(told([...entries, forged])).toContainEqual(expect.stringContaining('already-decided'));
  });
});
