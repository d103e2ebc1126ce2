import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideMeasure, proposeMeasure, suspendAtOnce } from '../../src/acts/measure.ts';
import type { Day } from '../../src/rules/calendar.ts';
import type { Proposal } from '../../src/rules/measures.ts';
import { proposedMeasures } from '../../src/store/awaiting-heads.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { publicLicence } from '../../src/store/register.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { someAdvice as advice, given, type Licensed, proposed } from '../support/given.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, doing, partnerOf, proposalOn } from '../support/journeys.ts';
import { anAct, anEditionOf, anIssuedChange } from '../support/law.ts';
import { logOf, partOf, worthOf } from '../support/measures.ts';
import { aStaff, type Person } from '../support/people.ts';

const app = useApp();
let examiner: Person;
let head: Person;
let one: Licensed;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
});

const today = '2026-11-24';
const licensed = () => aLicence(app.deps, { examiner, head });
const on = (iso: string) => app.clock.set(`${iso}T10:00:00+03:00`);
const suspension = { measure: 'suspension', grounds: ['gross-violation'], advice, until: '2027-05-21' } as const;
const danger = { grounds: ['danger-to-life-or-liberty'], reasons: 'People are held.', advice } as const;
const propose = (proposal: Omit<Proposal, 'reasons'>) =>
  proposeMeasure(app.deps, doing(examiner.actor), one.licence, { reasons: 'So it was found.', ...proposal });
const decide = (id: string, upheld = true, who = head, reasons = 'So it was weighed.') =>
  decideMeasure(app.deps, doing(who.actor), one.licence, id, upheld, reasons);
const standing = async (day: Day = today) => (await worthOf(app.deps, one.licence, day)).standing;
const lastOf = async () => (await logOf(app.deps, one.licence)).at(-1);
const atOnce = (changed: Partial<Parameters<typeof suspendAtOnce>[3]> = {}) =>
  suspendAtOnce(app.deps, doing(examiner.actor), one.licence, { ...danger, until: '2027-05-21', ...changed });

async function immediateOn(number: string): Promise<{ id: string; effective_from: string; confirm_by: string; upheld: boolean | null }> {
  const { rows } = await app.deps.database.pool.query(
    `select m.id, m.effective_from::text, m.confirm_by::text, m.upheld from measures m join licences l on l.id = m.licence_id
     where l.number = $1 and m.immediate order by m.proposed_at desc limit 1`,
    [number],
  );
  return rows[0];
}

describe('a measure against a part', () => {
  beforeAll(async () => {
    on(today);
    one = await licensed();
  });

  it('is told to the public by the part’s id and country; its name, the reasons and the advice are committed to', async () => {
    const partner = await partOf(app.deps, one.licence, 'partner');
    await given(app.deps, one, { ...suspension, itemId: partner, grounds: ['partner-breach'], until: '2027-01-29' });
    const entry = await lastOf();
    expect(entry).toMatchObject({
      type: 'part-suspended',
      item: partner,
      country: 'LT',
      grounds: ['partner-breach'],
      from: today,
      until: '2027-01-29',
    });
    for (const secret of ['Baltic', 'found', 'Do not pay']) expect(JSON.stringify(entry)).not.toContain(secret);
    const { rows } = await app.deps.database.pool.query('select bytes from entry_secrets where index = $1', [entry?.index]);
    const { name, ...secret } = JSON.parse(rows[0].bytes.toString());
    expect([name, secret]).toEqual([partnerOf(one.agency).name, { reasons: 'Because of what was found.', advice, actor: head.actor.name }]);
    expect(await worthOf(app.deps, one.licence, today)).toMatchObject({ standing: 'suspended-in-part', parts: [{ itemId: partner }] });
  });

  it('is extended and resumed as the same suspension', async () => {
    const partner = await partOf(app.deps, one.licence, 'partner');
    on('2027-01-11');
    await given(app.deps, one, { measure: 'extension', itemId: partner, grounds: ['repeated-violation'], until: '2027-03-31' });
    expect(await lastOf()).toMatchObject({ type: 'suspension-extended', item: partner, until: '2027-03-31' });
    on('2027-02-15');
    await given(app.deps, one, { measure: 'resumption', itemId: partner });
    const resumed = await lastOf();
    expect([resumed?.type, resumed?.item, resumed && 'grounds' in resumed]).toEqual(['part-resumed', partner, false]);
    const days: Day[] = ['2027-02-14', '2027-02-15', '2027-03-15'];
    expect(await Promise.all(days.map((day) => standing(day)))).toEqual(['suspended-in-part', 'active', 'active']);
  });

  it('strikes it off, and the licence stays in force without it', async () => {
    const [partner, branch] = [await partOf(app.deps, one.licence, 'partner'), await partOf(app.deps, one.licence, 'branch')];
    await given(app.deps, one, { measure: 'revocation', itemId: partner, grounds: ['partner-status-lost'], advice });
    expect(await lastOf()).toMatchObject({ type: 'partner-struck-off', item: partner, country: 'LT' });
    await given(app.deps, one, { measure: 'revocation', itemId: branch, grounds: ['gross-violation'], advice });
    expect(await lastOf()).toMatchObject({ type: 'branch-struck-off', item: branch });
    const worth = await worthOf(app.deps, one.licence, '2027-02-15');
    expect([worth.standing, worth.parts.map((part) => part.standing)]).toEqual(['active', ['struck-off', 'struck-off']]);
    expect(await propose({ ...suspension, itemId: partner })).toEqual({ refused: 'part-not-covered' });
  });

  it('is never against a part of another licence', async () => {
    const other = await licensed();
    const before = await rowCounts(app.deps.database);
    for (const itemId of [await partOf(app.deps, other.licence, 'partner'), randomUUID(), 'x', "'; drop table measures"]) {
      expect(await propose({ ...suspension, itemId })).toEqual({ refused: 'part-not-covered' });
      expect(await atOnce({ itemId })).toEqual({ refused: 'part-not-covered' });
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

describe('a proposal', () => {
  beforeAll(async () => {
    on(today);
    one = await licensed();
  });

  it('of a notice or an order concerns the agency and not the public', async () => {
    const size = (await logOf(app.deps, one.licence)).length;
    await given(app.deps, one, { measure: 'notice', intended: 'revocation', grounds: ['false-information'], replyBy: '2026-12-04' });
    await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2027-05-24' });
    expect(await logOf(app.deps, one.licence)).toHaveLength(size);
    const { rows } = await app.deps.database.pool.query(
      `select e.type, e.audience, e.entry, e.data->>'replyBy' as reply, e.data->>'remedyBy' as remedy from events e join licences l on l.id = e.licence_id
       where l.number = $1 and e.type in ('notice-given', 'remedy-ordered') order by e.seq`,
      [one.licence],
    );
    expect(rows).toEqual([
      { type: 'notice-given', audience: 'agency', entry: null, reply: '2026-12-04', remedy: null },
      { type: 'remedy-ordered', audience: 'agency', entry: null, reply: null, remedy: '2027-05-24' },
    ]);
    expect(await standing()).toBe('active');
  });

  it('sent twice by one form is made once', async () => {
    const form = doing(examiner.actor);
    const proposal = { ...suspension, reasons: 'So it was found.' };
    const first = await proposeMeasure(app.deps, form, one.licence, proposal);
    const before = await rowCounts(app.deps.database);
    expect(await proposeMeasure(app.deps, form, one.licence, proposal)).toEqual(first);
    expect(await propose(suspension)).toEqual({ refused: 'already-proposed' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is refused when the licence is no longer what it was at the proposal, and can then be rejected', async () => {
    const id = await proposalOn(app.deps, one.licence);
    expect(await atOnce()).toHaveProperty('done');
    const before = await rowCounts(app.deps.database);
    expect(await decide(id)).toEqual({ refused: 'wrong-standing' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await decide(id, false)).toHaveProperty('done');
    expect(await decide(id)).toEqual({ stale: true });
  });

  it('can be rejected, and no longer upheld, once the last day it named has passed', async () => {
    const fresh = await licensed();
    const by = (id: string, upheld: boolean) => decideMeasure(app.deps, doing(head.actor), fresh.licence, id, upheld, 'So it was weighed.');
    const id = await proposed(app.deps, fresh, { ...suspension, until: '2026-12-10' });
    on('2026-12-11');
    expect([await by(id, true), await by(id, false)]).toEqual([{ refused: 'term-past' }, { done: expect.any(String) }]);
    on(today);
  });

  it('is decided by a measure of this licence only', async () => {
    const other = await licensed();
    const before = await rowCounts(app.deps.database);
    const { id } = await immediateOn(one.licence);
    expect(await decideMeasure(app.deps, doing(head.actor), other.licence, id, true)).toEqual({ refused: 'nothing-proposed' });
    for (const wrong of [randomUUID(), '', "' or 1=1"]) expect(await decide(wrong)).toEqual({ refused: 'nothing-proposed' });
    expect(await decideMeasure(app.deps, doing(head.actor), 'EMP-2026-999999', id, true)).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('of a surrender is refused, by whoever it is made', async () => {
    for (const who of [examiner, head, one.agency]) {
      const proposal = { measure: 'surrender', reasons: 'At own wish.' } as const;
      expect(await proposeMeasure(app.deps, doing(who.actor), one.licence, proposal)).toHaveProperty('refused');
    }
  });
});

describe('a licence of an earlier law', () => {
  const number = 'TRV-2016-000450';
  const lastMeasured = async () => (await logOf(app.deps, number)).at(-1);

  it('is measured by the law of the day, and its measure keeps that law when it changes', async () => {
    on('2027-03-01');
    await anImportedLicence(app.deps, { number, validFrom: '2016-03-01' });
    one = { ...one, licence: number };
    // Under the edict of 2010 this ground only let order a remedy.
    const byGround = { ...suspension, grounds: ['no-written-contract'], until: '2027-04-30' } as const;
    const id = await proposed(app.deps, one, byGround);
    await anIssuedChange(app.deps, anEditionOf({ path: 'terms.suspension', value: { count: 1, unit: 'months' }, ...anAct }), '2027-03-02');
    on('2027-03-03');
    expect(await decide(id)).toHaveProperty('done');
    expect(await lastMeasured()).toMatchObject({ type: 'licence-suspended', edition: 'law-213z', until: '2027-04-30' });
    const extension = { measure: 'extension', grounds: ['no-written-contract'], advice, until: '2027-05-20' } as const;
    // By now the longest suspension is a month from its first day.
    expect(await propose(extension)).toEqual({ refused: 'term-too-long' });
    await given(app.deps, one, { measure: 'resumption' });
    expect(await lastMeasured()).toMatchObject({ type: 'licence-resumed', edition: 'law-213z-1' });
  });

  it('is called ended in the words of the law under which it was taken away', async () => {
    await given(app.deps, one, { measure: 'revocation', grounds: ['gross-violation'], advice });
    const shown = await publicLicence(app.deps.database.read, number);
    // Those of one day stand in no order.
    expect(shown?.measures.find((one) => one.measure === 'revocation')).toMatchObject({ edition: 'law-213z-1' });
  });
});

describe('a suspension at once', () => {
  beforeAll(async () => {
    on(today);
    one = await licensed();
  });

  it('counts for the public from this moment, beside what is proposed, and says until when it can be confirmed', async () => {
    expect(await propose({ measure: 'revocation', grounds: ['gross-violation'], advice })).toHaveProperty('done');
    expect(await atOnce()).toHaveProperty('done');
    expect(await standing()).toBe('suspended');
    expect((await publicLicence(app.deps.database.read, one.licence))?.measures).toMatchObject([
      { measure: 'suspension', advice, confirmBy: '2026-11-25' },
    ]);
    expect(await lastOf()).toMatchObject({ type: 'licence-suspended', from: today, until: '2027-05-21', confirmBy: '2026-11-25' });
    expect(await atOnce()).toEqual({ refused: 'wrong-standing' });
    expect(await atOnce({ itemId: await partOf(app.deps, one.licence, 'partner') })).toEqual({ refused: 'wrong-standing' });
  });

  it('is never confirmed by the officer who took it, and keeps the day it began when another does', async () => {
    const { id } = await immediateOn(one.licence);
    const become = (role: 'head' | 'examiner') =>
      app.deps.database.pool.query('update users set role = $2 where id = $1', [examiner.actor.id, role]);
    await become('head');
    const promoted = { ...examiner, actor: { ...examiner.actor, role: 'head' as const } };
    expect(await decide(id, true, promoted)).toEqual({ refused: 'same-person' });
    await become('examiner');
    on('2026-11-25');
    expect(await decide(id)).toHaveProperty('done');
    expect(await immediateOn(one.licence)).toMatchObject({ effective_from: today, upheld: true });
    expect(await lastOf()).toMatchObject({ type: 'suspension-confirmed', from: today });
    expect(await worthOf(app.deps, one.licence, '2027-02-01')).toMatchObject({ standing: 'suspended', since: today });
  });

  it('that the head does not confirm ends with the day before', async () => {
    on(today);
    one = await licensed();
    await atOnce();
    on('2026-11-25');
    expect(await decide((await immediateOn(one.licence)).id, false)).toHaveProperty('done');
    expect(await lastOf()).toMatchObject({ type: 'suspension-not-confirmed', from: '2026-11-25' });
    expect(await Promise.all([today, '2026-11-25'].map(standing))).toEqual(['suspended', 'active']);
  });

  it('lapses by itself after its last day: nobody can decide on it, and it stands in nobody’s way', async () => {
    on(today);
    one = await licensed();
    await atOnce();
    const waiting = async (day: Day) =>
      (await proposedMeasures(app.deps.database.db, null, day)).some(({ number }) => number === one.licence);
    expect([await waiting('2026-11-25'), await waiting('2026-11-26')]).toEqual([true, false]);
    app.clock.set('2026-11-26T00:00:00+03:00');
    const before = await rowCounts(app.deps.database);
    for (const upheld of [true, false]) expect(await decide((await immediateOn(one.licence)).id, upheld)).toEqual({ refused: 'lapsed' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await Promise.all(['2026-11-25', '2026-11-26'].map(standing))).toEqual(['suspended', 'active']);
    for (const itemId of [null, await partOf(app.deps, one.licence, 'partner')])
      expect(await atOnce({ itemId })).toEqual({ refused: 'unconfirmed-before' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await given(app.deps, one, suspension)).toEqual(expect.any(String));
    expect(await standing('2026-11-26')).toBe('suspended');
    await given(app.deps, one, { measure: 'resumption' });
    expect(await atOnce()).toHaveProperty('done');
  });
});

describe('a correction', () => {
  it('is a further entry that points at one of this licence', async () => {
    on(today);
    one = await licensed();
    const [other] = await logOf(app.deps, (await licensed()).licence);
    const [granted] = await logOf(app.deps, one.licence);
    for (const corrects of [other?.index ?? 0, 1_000_000, -1]) {
      expect(await propose({ measure: 'correction', corrects, advice })).toEqual({ refused: 'entry-unknown' });
    }
    await given(app.deps, one, { measure: 'correction', corrects: granted?.index ?? -1, advice });
    expect(await lastOf()).toMatchObject({ type: 'entry-corrected', corrects: granted?.index });
    const told = await publicLicence(app.deps.database.read, one.licence);
    expect(told?.history.at(-1)).toMatchObject({ type: 'entry-corrected', corrects: { type: 'licence-granted' }, correction: advice });
  });

  it('can be of what was written before the licence was born: its application', async () => {
    const licence = await licenceByNumber(app.deps.database.db, one.licence);
    const { rows } = await app.deps.database.pool.query(
      `select entry from events where application_id = $1 and type = 'application-sent'`,
      [licence?.applicationId],
    );
    expect(await given(app.deps, one, { measure: 'correction', corrects: Number(rows[0].entry), advice })).toEqual(expect.any(String));
  });
});
