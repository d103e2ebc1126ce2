import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importLicences } from '../../src/acts/import.ts';
import { decideReview, lodgeReview } from '../../src/acts/review.ts';
import { startApplication } from '../../src/acts/starting.ts';
import { decisionOf, findApplication } from '../../src/store/applications.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { insertMeasure } from '../../src/store/measures.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { rowOf } from '../support/imports.ts';
import { aLicence, aMeasure, type Case, doing, must } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { aRecommended, grantIt } from '../support/purposes.ts';
import { anAppeal, aProtest, aRefusal, aRuling, decisionFor, lodge, measureOn, outcomesOn, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;

beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});
beforeEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

const licensed = () => aLicence(app.deps, { examiner: people.examiner, head: people.head });
const measured = async (measure: 'suspension' | 'revocation', until: string | null = null) => {
  const one = await licensed();
  await aMeasure(app.deps, one, measure, until);
  return { ...one, measureId: await measureOn(app.deps, one.licence, measure) };
};
const json = async (licence: string, on?: string) =>
  (
    await app
      .visitor()
      .agent.get(`/register/${licence}${on ? `?on=${on}` : ''}`)
      .set('Accept', 'application/json')
  ).body;
const standingsOn = async (licence: string, ...days: string[]) => Promise.all(days.map(async (day) => (await json(licence, day)).standing));
const decide = (head: Person, review: string, ...decision: Parameters<typeof decisionFor>) =>
  decideReview(app.deps, doing(head.actor), review, decisionFor(...decision));

describe('a revocation under appeal', () => {
  it('holds until it is set aside, and is still told of the days between', async () => {
    const { licence, agency, measureId } = await measured('revocation');
    app.clock.set('2026-12-01T09:00:00+03:00');
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    expect((await json(licence)).standing).toBe('ended');
    expect((await app.visitor().get(`/en/register/${licence}`)).text).toContain('The decision holds until the appeal is decided.');
    app.clock.set('2026-12-10T09:00:00+03:00');
    await settle(app.deps, people.other, review, 'set-aside');
    expect(await json(licence)).toMatchObject({ standing: 'active', since: '2026-12-10', grounds: [] });
    expect(await standingsOn(licence, '2026-11-24', '2026-12-09', '2026-12-10')).toEqual(['ended', 'ended', 'active']);
    expect((await app.visitor().get(`/en/register/${licence}`)).text).not.toContain('The decision holds until');
    expect((await json(licence)).history.map(({ type }: { type: string }) => type).slice(-3)).toEqual([
      'licence-revoked',
      'appeal-lodged',
      'decision-set-aside',
    ]);
  });

  it('becomes a suspension with its own advice, by the same grounds, proposed by the one who proposed the revocation', async () => {
    const { licence, agency, measureId } = await measured('revocation');
    const grounds = (await json(licence)).grounds;
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    const protest = await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    await settle(app.deps, people.other, review, 'changed', '2027-01-31');
    expect(await json(licence)).toMatchObject({ standing: 'suspended', grounds, advice: { en: 'Wait.' } });
    expect(await standingsOn(licence, '2027-01-31', '2027-02-01')).toEqual(['suspended', 'active']);
    const { rows } = await app.deps.database.pool.query('select follows, proposed_by, decided_by from measures where id = $1', [
      await measureOn(app.deps, licence, 'suspension'),
    ]);
    expect(rows[0]).toEqual({ follows: measureId, proposed_by: people.examiner.actor.id, decided_by: people.other.actor.id });
    // Nothing is left of the revocation: the protest against it is answered too.
    expect(await decide(people.other, protest, 'set-aside')).toEqual({ stale: true });
    expect(await outcomesOn(app.deps, measureId)).toEqual(['changed', 'changed']);
    expect(await lodgeReview(app.deps, doing(agency.actor), { measureId }, anAppeal)).toEqual({ refused: 'not-reviewable' });
  });

  it('that became a suspension is judged once more by nobody who had a part in it', async () => {
    const { licence, agency, measureId } = await measured('revocation');
    await settle(app.deps, people.other, await lodge(app.deps, agency, { measureId }, anAppeal), 'changed', '2027-01-31');
    const again = await lodge(app.deps, agency, { measureId: await measureOn(app.deps, licence, 'suspension') }, anAppeal);
    // The head whose revocation it was would be asked whether there was anything to revoke for.
    for (const head of [people.head, people.other]) expect(await decide(head, again, 'set-aside')).toEqual({ refused: 'same-person' });
    await settle(app.deps, await aStaff(app.deps, 'head'), again, 'set-aside');
    expect((await json(licence)).standing).toBe('active');
  });
});

describe('a suspension under appeal', () => {
  it('ends on its changed last day, and says what clients should do now', async () => {
    const { licence, agency, measureId } = await measured('suspension', '2027-03-31');
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    expect(await decide(people.other, review, 'changed', '2027-05-25')).toEqual({ refused: 'last-day-too-late' });
    await settle(app.deps, people.other, review, 'changed', '2026-12-15');
    expect(await json(licence)).toMatchObject({ standing: 'suspended', advice: { en: 'Wait.' } });
    expect(await standingsOn(licence, '2026-12-15', '2026-12-16')).toEqual(['suspended', 'active']);
  });

  it('stays as it is when it is upheld; then the agency goes to court', async () => {
    const { licence, agency, measureId } = await measured('suspension');
    await settle(app.deps, people.other, await lodge(app.deps, agency, { measureId }, anAppeal), 'upheld');
    expect((await json(licence)).standing).toBe('suspended');
    expect(await lodgeReview(app.deps, doing(agency.actor), { measureId }, anAppeal)).toEqual({ refused: 'already-appealed' });
  });

  it('is appealed in time, by the agency it concerns, and once', async () => {
    const { agency, measureId } = await measured('suspension');
    const stranger = await anAgency(app.deps);
    const before = await rowCounts(app.deps.database);
    const appeal = (who: Person) => lodgeReview(app.deps, doing(who.actor), { measureId }, anAppeal);
    expect(await appeal(stranger)).toEqual({ missing: true });
    expect(await appeal(people.head)).toEqual({ refused: 'not-allowed' });
    app.clock.set('2026-12-25T00:00:00+03:00');
    expect(await appeal(agency)).toEqual({ refused: 'appeal-late' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    app.clock.set('2026-12-24T23:59:59+03:00');
    const form = doing(agency.actor);
    const twice = await Promise.all([1, 2].map(() => lodgeReview(app.deps, form, { measureId }, anAppeal)));
    expect(twice).toEqual([{ done: '/somewhere' }, { done: '/somewhere' }]);
    expect(await appeal(agency)).toEqual({ refused: 'already-lodged' });
    expect(await outcomesOn(app.deps, measureId)).toEqual([null]);
  });

  it('is decided by one of two heads, and the other is told', async () => {
    const { agency, measureId } = await measured('suspension');
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    const third = await aStaff(app.deps, 'head');
    const both = await Promise.all([decide(people.other, review, 'upheld'), decide(third, review, 'set-aside')]);
    expect(both).toEqual(expect.arrayContaining([{ done: '/somewhere' }, { stale: true }]));
    const { rows } = await app.deps.database.pool.query(
      `select count(*)::int as count from events where type in ('decision-upheld', 'decision-set-aside')
        and licence_id = (select licence_id from measures where id = $1)`,
      [measureId],
    );
    expect(rows[0].count).toBe(1);
  });

  it('is decided by nobody who had a part in it', async () => {
    const { agency, measureId } = await measured('suspension');
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    const before = await rowCounts(app.deps.database);
    expect(await decide(people.head, review, 'upheld')).toEqual({ refused: 'same-person' });
    expect(await decide(people.examiner, review, 'upheld')).toEqual({ refused: 'not-allowed' });
    expect(await decide(agency, review, 'set-aside')).toEqual({ refused: 'not-allowed' });
    const promoted = { ...people.examiner, actor: { ...people.examiner.actor, role: 'head' as const } };
    expect(await decide(promoted, review, 'upheld')).toEqual({ refused: 'same-person' });
    expect(await decide(people.other, '00000000-0000-4000-8000-000000000000', 'upheld')).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

describe('a suspension by one officer', () => {
  const immediately = async () => {
    const one = await licensed();
    const { db } = app.deps.database;
    const licence = await licenceByNumber(db, one.licence);
    const { id: measureId } = await insertMeasure(db, {
      ...{ licenceId: licence?.id ?? '', measure: 'suspension', grounds: ['danger-to-life-or-liberty'], reasons: 'At once.' },
      ...{ immediate: true, confirmBy: '2026-11-25', proposedBy: people.examiner.actor.id, proposedAt: app.clock.now() },
      effectiveFrom: '2026-11-24',
    });
    return { ...one, measureId };
  };

  it('is appealed at once, and set aside by any head before one has confirmed it', async () => {
    const { licence, agency, measureId } = await immediately();
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    expect((await json(licence)).standing).toBe('suspended');
    expect(await decide(people.head, review, 'changed', '2026-12-31')).toEqual({ refused: 'outcome-impossible' });
    app.clock.set('2026-11-25T09:00:00+03:00');
    await settle(app.deps, people.head, review, 'set-aside');
    expect(await standingsOn(licence, '2026-11-24', '2026-11-25')).toEqual(['suspended', 'active']);
  });

  it('that lapsed is appealed no more, and an open appeal can only find it gone', async () => {
    const [one, other] = [await immediately(), await immediately()];
    const review = await lodge(app.deps, one.agency, { measureId: one.measureId }, anAppeal);
    app.clock.set('2026-11-26T09:00:00+03:00');
    const late = await lodgeReview(app.deps, doing(other.agency.actor), { measureId: other.measureId }, anAppeal);
    expect(late).toEqual({ refused: 'not-reviewable' });
    expect(await decide(people.head, review, 'upheld')).toEqual({ refused: 'outcome-impossible' });
    expect(await decide(people.head, review, 'set-aside')).toEqual({ done: '/somewhere' });
  });
});

it('a court sets aside a revocation of the register kept before, of which nobody knows who decided', async () => {
  const row = rowOf({ revoked_on: '2020-05-04' });
  await importLicences(app.deps, [{ line: 2, row }], { commit: true });
  const licence = row.licence.number;
  const measureId = await measureOn(app.deps, licence, 'revocation');
  const court = await lodge(app.deps, people.examiner, { measureId }, aRuling({ ruled: 'changed', until: '2027-01-31' }));
  await settle(app.deps, people.head, court, 'changed');
  expect(await standingsOn(licence, '2026-11-23', '2026-11-24', '2027-02-01')).toEqual(['ended', 'suspended', 'active']);
});

describe('a protest', () => {
  it('against a resumption that is set aside makes the licence suspended again from that day', async () => {
    const one = await measured('suspension', '2027-03-31');
    app.clock.set('2026-11-30T10:00:00+03:00');
    await aMeasure(app.deps, one, 'resumption');
    const measureId = await measureOn(app.deps, one.licence, 'resumption');
    expect(await lodgeReview(app.deps, doing(one.agency.actor), { measureId }, anAppeal)).toEqual({ refused: 'not-reviewable' });
    const review = await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    app.clock.set('2026-12-03T10:00:00+03:00');
    await settle(app.deps, people.other, review, 'set-aside');
    expect(await standingsOn(one.licence, '2026-11-29', '2026-11-30', '2026-12-02', '2026-12-03', '2027-04-01')).toEqual([
      'suspended',
      'active',
      'active',
      'suspended',
      'active',
    ]);
  });

  it('is known to the agency and not to the public', async () => {
    const { licence, measureId } = await measured('suspension');
    await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    expect((await json(licence)).history.map(({ type }: { type: string }) => type)).not.toContain('protest-lodged');
    expect((await app.visitor().get(`/en/register/${licence}`)).text).not.toContain('The decision holds until');
  });
});

describe('a court’s ruling', () => {
  it('binds the head, comes before the appeal, and answers it', async () => {
    const { licence, agency, measureId } = await measured('revocation');
    const appeal = await lodge(app.deps, agency, { measureId }, anAppeal);
    const court = await lodge(app.deps, people.examiner, { measureId }, aRuling({ ruled: 'changed', until: '2028-01-31' }));
    expect(await decide(people.other, appeal, 'set-aside')).toEqual({ refused: 'court-first' });
    expect(await decide(people.other, court, 'upheld')).toEqual({ refused: 'outcome-impossible' });
    expect((await json(licence)).standing).toBe('ended');
    // Whatever day the head sends, the court's is carried out.
    await settle(app.deps, people.other, court, 'changed', '2026-12-31');
    expect(await standingsOn(licence, '2026-11-24', '2028-01-31', '2028-02-01')).toEqual(['suspended', 'suspended', 'active']);
    expect(await outcomesOn(app.deps, measureId)).toEqual(['changed', 'changed']);
  });

  it('that changed a revocation into a suspension which has run out leaves the licence active', async () => {
    const { licence, measureId } = await measured('revocation');
    const court = await lodge(app.deps, people.examiner, { measureId }, aRuling({ ruled: 'changed', until: '2026-12-15' }));
    app.clock.set('2026-12-20T10:00:00+03:00');
    await settle(app.deps, people.other, court, 'changed');
    expect(await json(licence)).toMatchObject({ standing: 'active', since: '2026-12-20' });
  });

  it('is recorded in the log with what it says, and nobody’s words', async () => {
    const { licence, measureId } = await measured('suspension', '2027-03-31');
    const court = await lodge(app.deps, people.examiner, { measureId }, aRuling({ ruled: 'changed', until: '2027-01-31' }));
    await settle(app.deps, people.other, court, 'changed');
    const { rows } = await app.deps.database.pool.query(
      `select convert_from(bytes, 'UTF8')::jsonb as entry from entries where convert_from(bytes, 'UTF8')::jsonb ->> 'licence' = $1 order by index desc limit 2`,
      [licence],
    );
    const [decision, ruling] = rows.map(({ entry }) => entry);
    const part = {
      licence,
      kind: 'employment',
      measure: 'suspension',
      outcome: 'changed',
      until: '2027-01-31',
      commitment: expect.any(String),
    };
    expect(decision).toMatchObject({ ...part, type: 'decision-changed', from: '2026-11-24' });
    expect(ruling).toMatchObject({ ...part, type: 'court-ruling-recorded' });
    expect(JSON.stringify(rows)).not.toMatch(/Looked at again|found for the agency|Minsk City Court/);
  });
});

describe('a refusal', () => {
  const stateOf = async ({ id }: Case) => (await findApplication(app.deps.database.db, { id }))?.application;

  it('that is set aside opens the case again, with a new clock, and another head grants', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    app.clock.set('2026-12-01T10:00:00+03:00');
    const review = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
    app.clock.set('2026-12-10T10:00:00+03:00');
    await settle(app.deps, people.other, review, 'set-aside');
    expect(await stateOf(one)).toMatchObject({ state: 'accepted', decidedAt: null, reopenedAt: app.clock.now() });
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' });
    const grant = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;
    await expect(must(app.deps, people.head.actor, one.id, grant)).rejects.toThrow('same-person');
    await must(app.deps, people.other.actor, one.id, grant);
    expect(await decisionOf(app.deps.database.db, one.id)).toMatchObject({
      outcome: 'grant',
      licence: expect.stringContaining('EMP-2026-'),
    });
  });

  it('that is upheld stays', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal), 'upheld');
    expect((await stateOf(one))?.state).toBe('refused');
  });

  it('opens nothing again beside another application of the same kind', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    const review = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
    const another = await startApplication(app.deps, doing(one.agency.actor), 'employment');
    expect('done' in another).toBe(true);
    const before = await rowCounts(app.deps.database);
    expect(await decide(people.other, review, 'set-aside')).toEqual({ refused: 'already-open' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await stateOf(one))?.state).toBe('refused');
  });

  it('opens again beside a licence that was got since, and gives no second one', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    const review = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
    await aLicence(app.deps, { agency: one.agency, examiner: people.examiner, head: people.head });
    await settle(app.deps, people.other, review, 'set-aside');
    const grant = { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' } as const;
    await expect(must(app.deps, one.examiner.actor, one.id, grant)).rejects.toThrow('already-licensed');
    await must(app.deps, one.agency.actor, one.id, { act: 'withdraw' });
    expect((await stateOf(one))?.state).toBe('withdrawn');
  });

  it('of a variation opens it again too, and it varies the licence after all', async () => {
    const one = await licensed();
    const id = await aRecommended(app.deps, one, 'variation', { countries: ['PL', 'DE'] });
    const refuse = { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'Not that country.' } as const;
    await must(app.deps, one.head.actor, id, refuse);
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { applicationId: id }, anAppeal), 'set-aside');
    await must(app.deps, one.examiner.actor, id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'It may.' });
    await must(app.deps, people.other.actor, id, grantIt);
    expect((await json(one.licence)).scope.countries).toContain('DE');
    expect(await decisionOf(app.deps.database.db, id)).toMatchObject({ outcome: 'grant', licence: one.licence });
  });

  it('can be refused, set aside and refused once more: each time the latest decision counts', async () => {
    const one = await aRefusal(app.deps, { examiner: people.examiner, head: people.head });
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal), 'set-aside');
    const refuse = { grounds: ['requirements-unmet'], reasons: 'Still not.' } as const;
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'refuse', ...refuse });
    await must(app.deps, people.other.actor, one.id, { act: 'decide', outcome: 'refuse', ...refuse });
    expect(await decisionOf(app.deps.database.db, one.id)).toMatchObject({ reasons: 'Still not.', decidedBy: people.other.actor.id });
    const again = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
    expect(await decide(people.other, again, 'set-aside')).toEqual({ refused: 'same-person' });
    expect(await decide(people.head, again, 'set-aside')).toEqual({ done: '/somewhere' });
  });
});
