import { beforeAll, describe, expect, it } from 'vitest';
import { decideLawChange, proposeLawChange } from '../../src/acts/law.ts';
import type { Day } from '../../src/rules/calendar.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { editionOn, type Law, lawOf } from '../../src/rules/law.ts';
import type { IssuedChange, LawChange } from '../../src/rules/law-change.ts';
import type { ChangedValue } from '../../src/rules/law-values.ts';
import { openLaw } from '../../src/store/law.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { doing } from '../support/journeys.ts';
import { aBaseValue, aFee, anAct, anEditionOf, anIssuedChange, aProposedChange, someDays } from '../support/law.ts';
import { aStaff, type Person } from '../support/people.ts';

const app = useApp();
let [one, other]: Person[] = [];
beforeAll(async () => {
  [one, other] = [await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
});
const head = () => one as Person;
const second = () => other as Person;
const law = () => app.deps.law(app.deps.database.db);
const proposed = (change: LawChange, from: Day) => aProposedChange(app.deps, head(), change, from);
const decide = async (id: string, upheld = true, who = second()) =>
  decideLawChange(app.deps, doing(who.actor), id, (await law()).issue, upheld);

/** Runs an act and insists that it left no row behind. */
async function withoutTrace<T>(act: () => Promise<T>): Promise<T> {
  const before = await rowCounts(app.deps.database);
  const answer = await act();
  expect(await rowCounts(app.deps.database)).toEqual(before);
  return answer;
}

describe('a proposed change', () => {
  it('changes nothing until another head issues it, who is never the one who proposed it', async () => {
    const id = await proposed(aFee(11), '2026-12-01');
    const before = await law();
    expect(editionOn(before, '2026-12-01').fee.value).toBe(10);
    expect(await withoutTrace(() => decide(id, true, head()))).toEqual({ refused: 'same-person' });
    expect(await withoutTrace(() => decide(id, false, head()))).toEqual({ refused: 'same-person' });
    expect(await decide(id)).toHaveProperty('done');
    expect(editionOn(await law(), '2026-12-01')).toMatchObject({ fee: { value: 11 }, code: `law-213z-${before.issue + 1}` });
  });

  it('that is rejected changes nothing, ever', async () => {
    const id = await proposed(aFee(99), '2026-12-02');
    const before = await law();
    expect(await decide(id, false)).toHaveProperty('done');
    expect(await law()).toEqual(before);
    expect(await withoutTrace(() => decide(id))).toEqual({ refused: 'already-decided' });
  });

  it('is decided on by the law it was compared with', async () => {
    const id = await proposed(aFee(12), '2027-01-01');
    const { issue } = await law();
    await anIssuedChange(app.deps, aFee(13), '2027-01-01');
    expect(await withoutTrace(() => decideLawChange(app.deps, doing(second().actor), id, issue, true))).toEqual({ stale: true });
    expect(await decide(id)).toHaveProperty('done');
  });

  it('can no longer be issued once its day has passed, and can still be rejected', async () => {
    const id = await proposed(aFee(14), minskDay(app.clock.now()));
    app.clock.set('2026-11-25T10:00:00+03:00');
    expect(await withoutTrace(() => decide(id))).toEqual({ refused: 'from-past' });
    expect(await decide(id, false)).toHaveProperty('done');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('of the base value can no longer be issued on its own day', async () => {
    const id = await proposed(aBaseValue(46_00), '2026-11-25');
    app.clock.set('2026-11-25T10:00:00+03:00');
    expect(await withoutTrace(() => decide(id))).toEqual({ refused: 'from-not-ahead' });
    expect(await decide(id, false)).toHaveProperty('done');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('is found by nobody under another id', async () => {
    expect(await decide('00000000-0000-4000-8000-000000000000')).toEqual({ missing: true });
  });
});

describe('what may not be proposed', () => {
  const year = 2027;
  it.each<[string, LawChange, Day, string]>([
    ['an edition from yesterday', aFee(11), '2026-11-23', 'from-past'],
    ['no value', anEditionOf(), '2027-01-01', 'nothing-changed'],
    [
      'one value twice',
      anEditionOf({ path: 'fee', value: 1, ...anAct }, { path: 'fee', value: 2, ...anAct }),
      '2027-01-01',
      'nothing-changed',
    ],
    ['a fee below nothing', aFee(-1), '2027-01-01', 'value-out-of-range'],
    ['a broken fee', aFee(1.5), '2027-01-01', 'value-out-of-range'],
    ['a licence of no years', anEditionOf({ path: 'validity', value: 0, ...anAct }), '2027-01-01', 'value-out-of-range'],
    [
      'a licence with an end and no way to renew it',
      anEditionOf({ path: 'validity', value: 5, ...anAct }),
      '2027-01-01',
      'renewal-missing',
    ],
    [
      'a renewal that opens by working days',
      anEditionOf({ path: 'renewal-opens', value: { count: 2, unit: 'working-days' as 'months' }, ...anAct }),
      '2027-01-01',
      'value-out-of-range',
    ],
    ['days of 2023', someDays(2023), '2023-01-01', 'year-out-of-reach'],
    ['days of 2029', someDays(2029), '2029-01-01', 'year-out-of-reach'],
    ['days of a year from the middle of it', someDays(year), '2027-05-01', 'year-out-of-reach'],
    ['a base value from today', aBaseValue(46_00), '2026-11-24', 'from-not-ahead'],
    ['a base value of some kopecks', aBaseValue(99), '2027-01-01', 'value-out-of-range'],
    ['a base value in broken kopecks', aBaseValue(46_00.5), '2027-01-01', 'value-out-of-range'],
    ['a Sunday off', someDays(year, { off: '2027-01-10', worked: '2027-01-16' }), '2027-01-01', 'moves-wrong'],
  ])('%s: refused, and nothing written', async (_, change, from, refused) => {
    const act = () => proposeLawChange(app.deps, doing(head().actor), { change, from, reasons: 'Why not.' });
    expect(await withoutTrace(act)).toEqual({ refused });
  });

  it.each(['examiner', 'prosecutor', 'administrator'] as const)('anything by the %s', async (role) => {
    const { actor } = await aStaff(app.deps, role);
    const id = await proposed(aFee(11), '2027-02-01');
    const proposal = { change: aFee(11), from: '2027-02-01', reasons: 'Why not.' };
    expect(await withoutTrace(() => proposeLawChange(app.deps, doing(actor), proposal))).toEqual({ refused: 'not-allowed' });
    expect(await withoutTrace(() => decideLawChange(app.deps, doing(actor), id, 0, true))).toEqual({ refused: 'not-allowed' });
  });
});

describe('an issued change', () => {
  it('takes effect once, however often its form is sent', async () => {
    const id = await proposed(aFee(15), '2027-03-01');
    const form = doing(second().actor);
    const { issue } = await law();
    const answers = [];
    for (let click = 0; click < 2; click += 1) answers.push(await decideLawChange(app.deps, form, id, issue, true));
    expect(answers).toEqual([{ done: '/somewhere' }, { done: '/somewhere' }]);
    expect((await law()).issue).toBe(issue + 1);
  });

  it('is seen by another process at its next question', async () => {
    const elsewhere = openLaw();
    const { db } = app.deps.database;
    expect(await elsewhere(db)).toEqual(await law());
    await anIssuedChange(app.deps, aFee(16), '2027-04-01');
    expect(editionOn(await elsewhere(db), '2027-04-01').fee.value).toBe(16);
    expect(await elsewhere(db)).toBe(await elsewhere(db));
  });

  it('that was rolled back is forgotten, though another one takes its number', async () => {
    const { db, pool } = app.deps.database;
    const [lost, taken] = [await proposed(aFee(17), '2027-05-01'), await proposed(aFee(18), '2027-05-01')];
    // A log that takes nothing makes the whole act fail after its row was written and the law read.
    await pool.query('alter table log_state rename to log_away');
    await expect(decide(lost)).rejects.toThrow();
    await pool.query('alter table log_away rename to log_state');
    expect(await decide(taken)).toHaveProperty('done');
    expect(editionOn(await app.deps.law(db), '2027-05-01').fee.value).toBe(18);
  });

  it('can be reckoned anew from the public log alone, but for the wording of its sources', async () => {
    await anIssuedChange(app.deps, someDays(2027, { off: '2027-01-08', worked: '2027-01-16' }), '2027-01-01');
    await anIssuedChange(
      app.deps,
      anEditionOf(
        { path: 'validity', value: 5, ...anAct },
        { path: 'renewal-opens', value: { count: 2, unit: 'months' }, ...anAct },
        { path: 'terms.appeal', value: { count: 2, unit: 'months' }, ...anAct },
        { path: 'held.variation.fee', value: 7, ...anAct },
        { path: 'held.surrender.decision', value: null, ...anAct },
        { path: 'grounds.earlier-revocation', value: [], ...anAct },
        { path: 'grounds.gross-violation', value: ['suspend', 'revoke'], ...anAct },
        { path: 'checklists.study', value: ['fees-shown'], ...anAct },
        { path: 'conclusion.study', value: 'not-needed', ...anAct },
        { path: 'asked.variation.travel.premises-proof', value: 'on-occasion', ...anAct },
        { path: 'asked.grant.travel.founders', value: 'not-asked', ...anAct },
      ),
      '2027-06-01',
    );
    await anIssuedChange(app.deps, aBaseValue(46_50), '2027-01-01');
    await anIssuedChange(
      app.deps,
      anEditionOf({ path: 'validity', value: null, ...anAct }, { path: 'renewal-opens', value: null, ...anAct }),
      '2027-07-01',
    );
    const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
    const replayed = lawOf(
      entries.filter(({ type }) => ['edition-changed', 'moved-days-set', 'base-value-set'].includes(type)).map(replay),
    );
    expect(withoutSources(replayed)).toEqual(withoutSources(await law()));
    expect(JSON.stringify(entries)).not.toContain('Edict No. 1 of 5 January 2027');
    expect(entries.at(-1)).toMatchObject({
      type: 'edition-changed',
      from: '2027-07-01',
      commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

type LoggedValue = {
  path: string;
  confidence: 'confirmed';
  value?: number | string | string[];
  count?: number;
  unit?: 'months';
};
type Logged = {
  from: Day;
  edition?: string;
  change: { values: LoggedValue[]; year: number; moves: []; amount?: number; confidence: 'confirmed' };
};

/** What somebody with nothing but the log would make of an entry. Issues are numbered in the order of the log. */
function replay({ from, change }: Logged, place: number): IssuedChange {
  const source = '';
  const { amount, confidence } = change;
  if (amount !== undefined) return { issue: place + 1, from, change: { what: 'base-value', amount, confidence, source } };
  if (!change.values) return { issue: place + 1, from, change: { what: 'moved-days', ...change, source } };
  const values = change.values.map(({ path, confidence, value, count, unit }) => {
    const told = ['perpetual', 'no-renewal', 'as-for-grant'].includes(String(value)) ? null : (value ?? { count, unit });
    return { path, confidence, source, value: told } as ChangedValue;
  });
  return { issue: place + 1, from, change: { what: 'edition', values } };
}

function withoutSources({ editions, calendar, baseValues }: Law) {
  return JSON.parse(JSON.stringify({ editions, calendar, baseValues }, (key, value) => (key === 'cited' ? '' : value)));
}
