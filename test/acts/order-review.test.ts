import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRemedy, writeLetter } from '../../src/acts/letter.ts';
import { proposeMeasure } from '../../src/acts/measure.ts';
import { decideReview, lodgeReview } from '../../src/acts/review.ts';
import { lettersToRead } from '../../src/store/letters.ts';
import { overdueOrders } from '../../src/store/passed-days.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { given, itemOf, type Licensed, someAdvice, written } from '../support/given.ts';
import { aLicence, doing, partnerOf } from '../support/journeys.ts';
import { logOf } from '../support/measures.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { anAppeal, aProtest, aRuling, decisionFor, lodge, outcomesOn, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;
const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;

beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});
beforeEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

async function ordered(more: { itemName?: (agency: Person) => string } = {}): Promise<Licensed & { measureId: string }> {
  const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
  const itemId = more.itemName ? await itemOf(app.deps, one, more.itemName(one.agency)) : null;
  return { ...one, measureId: await given(app.deps, one, { ...order, itemId }) };
}
const decide = (head: Person, review: string, ...decision: Parameters<typeof decisionFor>) =>
  decideReview(app.deps, doing(head.actor), review, decisionFor(...decision));
const write = (one: Licensed, id: string) => writeLetter(app.deps, doing(one.agency.actor), one.licence, id, { text: 'It is remedied.' });
const find = (one: Licensed, id: string) =>
  findRemedy(app.deps, doing(one.examiner.actor), one.licence, id, { remedied: true, reasons: 'Seen on site.' });
const eventsOf = async ({ licence }: Licensed) =>
  (
    await app.deps.database.pool.query(
      `select e.type, e.audience, e.entry from events e join licences l on l.id = e.licence_id where l.number = $1 and e.audience <> 'public'
       order by e.seq`,
      [licence],
    )
  ).rows;
const newestEntries = async (count: number) =>
  (
    await app.deps.database.pool.query(`select convert_from(bytes, 'UTF8')::jsonb as entry from entries order by index desc limit $1`, [
      count,
    ])
  ).rows
    .map(({ entry }) => entry)
    .reverse();

describe('an order to remedy under appeal', () => {
  it('holds until it is set aside; then it asks for nothing, and is on no list', async () => {
    const one = await ordered();
    const { measureId } = one;
    const review = await lodge(app.deps, one.agency, { measureId }, anAppeal);
    await written(app.deps, one, measureId, 'It is remedied.');
    const { db } = app.deps.database;
    const isRead = async () => (await lettersToRead(db, null)).some((letter) => letter.measureId === measureId);
    const isOverdue = async () => (await overdueOrders(db, null, '2027-01-15')).some((passed) => passed.measureId === measureId);
    expect([await isRead(), await isOverdue()]).toEqual([true, false]);
    app.clock.set('2026-12-10T10:00:00+03:00');
    await settle(app.deps, people.other, review, 'set-aside');
    expect([await isRead(), await isOverdue()]).toEqual([false, false]);
    const before = await rowCounts(app.deps.database);
    app.clock.set('2027-01-15T10:00:00+03:00');
    expect([await write(one, measureId), await find(one, measureId)]).toEqual([
      { refused: 'order-set-aside' },
      { refused: 'order-set-aside' },
    ]);
    // What was set aside is no order that nobody met.
    const suspension = { measure: 'suspension', grounds: ['remedy-order-unmet'], reasons: 'Unmet.', until: '2027-03-01' } as const;
    const proposal = { ...suspension, advice: someAdvice };
    const unmet = await proposeMeasure(app.deps, doing(people.examiner.actor), one.licence, proposal);
    expect(unmet).toEqual({ refused: 'ground-not-on-record' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await lodgeReview(app.deps, doing(one.agency.actor), { measureId }, anAppeal)).toEqual({ refused: 'not-reviewable' });
  });

  it('is overdue where nobody set it aside, and one of a partner too', async () => {
    const one = await ordered({ itemName: (agency) => partnerOf(agency).name });
    const review = await lodge(app.deps, one.agency, { measureId: one.measureId }, anAppeal);
    const { db } = app.deps.database;
    const isOverdue = async () => (await overdueOrders(db, null, '2027-01-15')).some((passed) => passed.measureId === one.measureId);
    expect(await isOverdue()).toBe(true);
    await settle(app.deps, people.other, review, 'upheld');
    expect(await isOverdue()).toBe(true);

    expect(await lodgeReview(app.deps, doing(one.agency.actor), { measureId: one.measureId }, anAppeal)).toEqual({
      refused: 'already-appealed',
    });
    const protest = await lodge(app.deps, people.prosecutor, { measureId: one.measureId }, aProtest);
    const other = await ordered();
    await settle(app.deps, people.other, protest, 'set-aside');
    expect(await isOverdue()).toBe(false);
    expect((await overdueOrders(db, null, '2027-01-15')).some((passed) => passed.measureId === other.measureId)).toBe(true);
  });

  it('is ordered anew with a longer term once it was set aside', async () => {
    const one = await ordered();
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { measureId: one.measureId }, anAppeal), 'set-aside');
    const anew = await given(app.deps, one, { ...order, remedyBy: '2027-03-01' });
    expect([await write(one, one.measureId), await write(one, anew)]).toEqual([{ refused: 'order-set-aside' }, { done: '/somewhere' }]);
  });

  it('is appealed in time and once, by its own agency; a notice of intention is not', async () => {
    const { agency, measureId, ...one } = await ordered();
    const appeal = (who: Person, id = measureId) => lodgeReview(app.deps, doing(who.actor), { measureId: id }, anAppeal);
    expect([await appeal(await anAgency(app.deps)), await appeal(people.head)]).toEqual([{ missing: true }, { refused: 'not-allowed' }]);
    const intended = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
    const notice = await given(app.deps, { ...one, agency }, intended);
    expect(await appeal(agency, notice)).toEqual({ missing: true });
    app.clock.set('2026-12-25T00:00:00+03:00');
    expect(await appeal(agency)).toEqual({ refused: 'appeal-late' });
    app.clock.set('2026-12-24T23:59:59+03:00');
    expect([await appeal(agency), await appeal(agency)]).toEqual([{ done: '/somewhere' }, { refused: 'already-lodged' }]);
  });

  it('is decided by nobody who had a part in it, and changed by nobody', async () => {
    const { agency, measureId } = await ordered();
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    const before = await rowCounts(app.deps.database);
    const promoted = (who: Person) => ({ ...who, actor: { ...who.actor, role: 'head' as const } });
    for (const who of [people.head, promoted(people.examiner), promoted(agency)]) {
      expect(await decide(who, review, 'set-aside')).toEqual({ refused: 'same-person' });
    }
    expect(await decide(people.examiner, review, 'set-aside')).toEqual({ refused: 'not-allowed' });
    expect(await decide(people.other, review, 'changed', '2027-01-31')).toEqual({ refused: 'outcome-impossible' });
    const changed = aRuling({ ruled: 'changed', until: '2027-01-31' });
    expect(await lodgeReview(app.deps, doing(people.examiner.actor), { measureId }, changed)).toEqual({ refused: 'outcome-impossible' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is set aside by a court, whose ruling answers the appeal and the protest', async () => {
    const { agency, measureId } = await ordered();
    const appeal = await lodge(app.deps, agency, { measureId }, anAppeal);
    await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    const court = await lodge(app.deps, people.examiner, { measureId }, aRuling());
    expect(await decide(people.other, appeal, 'upheld')).toEqual({ refused: 'court-first' });
    expect(await decide(people.other, court, 'upheld')).toEqual({ refused: 'outcome-impossible' });
    await settle(app.deps, people.other, court, 'set-aside');
    expect(await outcomesOn(app.deps, measureId)).toEqual(['set-aside', 'set-aside', 'set-aside']);
  });
});

describe('what is told of it', () => {
  const pages = (licence: string) => [
    ...[`/en/register/${licence}`, `/en/register/${licence}?on=2026-11-24`, `/en/register/${licence}/feed`],
    ...['/en/feed', '/en/history', '/en/waiting', '/en/regions', '/en/figures', '/en/register?kind=employment'],
    ...['/open-data/register.csv', '/open-data/register.ndjson'],
  ];
  // How many entries the register has is told on every page; what they tell is not.
  const withoutState = (text: string) => text.replace(/<p class="as-of">[\s\S]*?<\/p>/g, '').replace(/"lastEntry":\d+/g, '');
  const publicOf = async (licence: string) => {
    const { agent } = app.visitor();
    const texts = await Promise.all(pages(licence).map(async (path) => [path, withoutState((await agent.get(path).buffer(true)).text)]));
    const json = (await agent.get(`/register/${licence}`).set('Accept', 'application/json')).body;
    return { ...Object.fromEntries(texts), json };
  };

  it('is nothing to the public: no page, no file and no feed of the register changes, whatever comes of the order', async () => {
    const one = await ordered();
    const before = await publicOf(one.licence);
    expect(before.json).toMatchObject({ number: one.licence, standing: 'active' });
    const appeal = await lodge(app.deps, one.agency, { measureId: one.measureId }, anAppeal);
    expect(await publicOf(one.licence)).toEqual(before);
    await settle(app.deps, people.other, appeal, 'upheld');
    await lodge(app.deps, people.prosecutor, { measureId: one.measureId }, aProtest);
    const court = await lodge(app.deps, people.examiner, { measureId: one.measureId }, aRuling());
    expect(await publicOf(one.licence)).toEqual(before);
    await settle(app.deps, people.other, court, 'set-aside');
    expect(await publicOf(one.licence)).toEqual(before);
  });

  it('is each step to the agency and the staff, of which the log has sealed ones and no more', async () => {
    const one = await ordered();
    const { measureId } = one;
    const log = await logOf(app.deps, one.licence);
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { measureId }, anAppeal), 'upheld');
    await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    await settle(app.deps, people.other, await lodge(app.deps, people.examiner, { measureId }, aRuling()), 'set-aside');
    const told = (type: string) => ({ type, audience: 'agency', entry: null });
    expect((await eventsOf(one)).slice(-6)).toEqual([
      told('remedy-ordered'),
      told('order-appealed'),
      told('order-upheld'),
      told('protest-lodged'),
      told('order-ruling-recorded'),
      told('order-set-aside'),
    ]);
    expect(await logOf(app.deps, one.licence)).toEqual(log);
    // Of the appeal, the protest and the ruling, of neither decision.
    const sealed = await newestEntries(3);
    expect(sealed.map(({ type, by, licence, unp }) => [type, by === 'agency', licence, unp])).toEqual([
      ['proposal-made', true, undefined, undefined],
      ['proposal-made', false, undefined, undefined],
      ['proposal-made', false, undefined, undefined],
    ]);
    expect(
      sealed.map((entry) =>
        Object.keys(entry)
          .filter((key) => !['act', 'signed', 'seen'].includes(key))
          .sort(),
      ),
    ).toEqual(sealed.map(() => ['at', 'by', 'commitment', 'type', 'v']));
  });
});
