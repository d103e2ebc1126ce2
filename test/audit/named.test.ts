import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importLicences } from '../../src/acts/import.ts';
import { Audit } from '../../src/audit/audit.ts';
import { tell } from '../../src/audit/words.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { bytesOf, type Fields } from '../support/forger.ts';
import { given, type Licensed, someAdvice, suspendedAtOnce } from '../support/given.ts';
import { rowOf } from '../support/imports.ts';
import { aLicence } from '../support/journeys.ts';
import { worthOf } from '../support/measures.ts';
import { aStaff, type Person } from '../support/people.ts';
import { anAppeal, aProtest, aRefusal, aRuling, lodge, measureOn, settle } from '../support/reviews.ts';

const app = useApp();
const suspension = { measure: 'suspension', grounds: ['no-written-contract'], advice: someAdvice, until: '2026-12-31' } as const;
let cast: Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;
let one: Licensed;

beforeAll(() => app.clock.set('2026-10-05T09:00:00+03:00'));
beforeEach(async () => {
  const { deps } = app;
  const staff = { examiner: await aStaff(deps, 'examiner'), head: await aStaff(deps, 'head') };
  cast = { ...staff, other: await aStaff(deps, 'head'), prosecutor: await aStaff(deps, 'prosecutor') };
  one = await aLicence(deps, staff);
  app.clock.forward(24 * 60);
});

async function nextDay<T>(done: Promise<T>): Promise<T> {
  const result = await done;
  app.clock.forward(24 * 60);
  return result;
}

/** Two suspensions that run together: a review brought the first one back. */
async function twoSuspensions(): Promise<[string, string]> {
  const { deps } = app;
  const first = await nextDay(given(deps, one, suspension));
  const lifted = await nextDay(given(deps, one, { measure: 'resumption', follows: first }));
  const second = await nextDay(given(deps, one, { ...suspension, until: '2026-12-20' }));
  await nextDay(settle(deps, cast.other, await lodge(deps, cast.prosecutor, { measureId: lifted }, aProtest), 'set-aside'));
  return [first, second];
}

async function entries(): Promise<Fields[]> {
  return (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
}

function audited(list: readonly Fields[]): { audit: Audit; findings: string[] } {
  const audit = new Audit({ now: () => app.clock.now().getTime(), hosts: ['dazvol.example'], witnessed: [] });
  return { audit, findings: list.flatMap((entry) => audit.add(bytesOf(entry))).map(tell) };
}

const worths = (list: readonly Fields[], day: string) =>
  audited(list)
    .audit.standings(new Date(`${day}T12:00:00+03:00`))
    .get(one.licence);

describe('two suspensions that run together', () => {
  it('leave one reading of the log, and it is the register’s', async () => {
    const [, second] = await twoSuspensions();
    await nextDay(given(app.deps, one, { measure: 'extension', grounds: suspension.grounds, until: '2027-02-01', follows: second }));
    await nextDay(given(app.deps, one, { measure: 'resumption', follows: second }));
    const all = await entries();
    expect(audited(all).findings).toEqual([]);
    for (const day of ['2026-12-15', '2026-12-25', '2027-01-02', '2027-02-02']) {
      const { standing } = await worthOf(app.deps, one.licence, day);
      expect([day, worths(all, day)]).toEqual([day, [standing]]);
    }
  });

  it('can be read in two ways where nothing says which is meant, as in older logs', async () => {
    const [first] = await twoSuspensions();
    await given(app.deps, one, { measure: 'resumption', follows: first });
    const unnamed = (await entries()).map(({ decision: _, ...entry }) => entry);
    expect(worths(unnamed, '2026-12-25')?.toSorted()).toEqual(['active', 'suspended']);
    expect(audited(unnamed).findings.filter((line) => line.startsWith('decision'))).toEqual([]);
  });
});

describe('which decision an entry speaks of', () => {
  const last = async (type: string) => (await entries()).findLast((entry) => entry.type === type);
  const indexOf = async (type: string) => (await entries()).findLastIndex((entry) => entry.type === type);

  it('is told by the entry of its proposal', async () => {
    const { deps } = app;
    const made = await nextDay(given(deps, one, suspension));
    const { proposal } = (await last('licence-suspended')) ?? {};
    expect(proposal).toEqual(expect.any(Number));
    await nextDay(given(deps, one, { measure: 'extension', grounds: suspension.grounds, until: '2027-01-31', follows: made }));
    await settle(deps, cast.other, await lodge(deps, one.agency, { measureId: made }, anAppeal), 'upheld');
    for (const type of ['suspension-extended', 'appeal-lodged', 'decision-upheld']) expect((await last(type))?.decision).toBe(proposal);
    expect(audited(await entries()).findings).toEqual([]);
  });

  it('is told by its own entry where one officer took it at once', async () => {
    const { deps } = app;
    const made = await nextDay(suspendedAtOnce(deps, one));
    await settle(deps, cast.other, await lodge(deps, cast.prosecutor, { measureId: made }, aProtest), 'set-aside');
    expect((await last('decision-set-aside'))?.decision).toBe(await indexOf('licence-suspended'));
    const { rows } = await app.deps.database.pool.query(`
      select convert_from(s.bytes, 'UTF8')::jsonb->>'proposal' as said from entry_secrets s join proposals p on p.entry = s.index
      where p.about like 'review %' order by p.entry desc limit 1`);
    expect(JSON.parse(rows[0].said).decision).toBe(await indexOf('licence-suspended'));
    expect(audited(await entries()).findings).toEqual([]);
  });

  it('is told by the decision that made a suspension of a revocation', async () => {
    const { deps } = app;
    const revocation = await nextDay(given(deps, one, { measure: 'revocation', grounds: ['false-information'], advice: someAdvice }));
    await nextDay(settle(deps, cast.other, await lodge(deps, one.agency, { measureId: revocation }, anAppeal), 'changed', '2026-12-01'));
    const instead = await measureOn(deps, one.licence, 'suspension');
    await lodge(deps, cast.examiner, { measureId: instead }, aRuling({ ruledOn: minskDay(deps.now()) }));
    expect((await last('court-ruling-recorded'))?.decision).toBe(await indexOf('decision-changed'));
    // So it is in a register that made it before decisions had names.
    await deps.database.pool.query(`delete from proposals where about = $1`, [`measure ${instead}`]);
    await nextDay(given(deps, one, { measure: 'resumption', follows: instead }));
    expect((await last('licence-resumed'))?.decision).toBe(await indexOf('decision-changed'));
    expect(audited(await entries()).findings).toEqual([]);
  });

  it('is told by its own entry where it was brought in', async () => {
    const { deps } = app;
    const row = rowOf({ suspended_from: '2020-03-02|2026-01-12', suspended_until: '2020-06-01' });
    await importLicences(deps, [{ line: 1, row }], { commit: true });
    const suspended = await measureOn(deps, row.licence.number, 'suspension');
    await given(deps, { ...one, licence: row.licence.number }, { measure: 'resumption', follows: suspended });
    expect((await last('licence-resumed'))?.decision).toBe(await indexOf('licence-suspended'));
    expect(audited(await entries()).findings).toEqual([]);
  });

  it('is the refusal of an application, by the recommendation of it', async () => {
    const refusal = await aRefusal(app.deps, cast);
    await settle(app.deps, cast.other, await lodge(app.deps, refusal.agency, { applicationId: refusal.id }, anAppeal), 'set-aside');
    const { proposal } = (await last('application-refused')) ?? {};
    expect([(await last('appeal-lodged'))?.decision, (await last('decision-set-aside'))?.decision]).toEqual([proposal, proposal]);
    expect(audited(await entries()).findings).toEqual([]);
  });
});
