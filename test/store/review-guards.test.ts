import { beforeAll, describe, expect, it } from 'vitest';
import { brokenConstraint, databaseCode } from '../../src/store/database.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure, must } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { anAppeal, aRefusal, aRuling, lodge, measureOn, settle } from '../support/reviews.ts';

const app = useApp();
let other: Person;

beforeAll(async () => {
  other = await aStaff(app.deps, 'head');
});

async function refusal(statement: string, values: unknown[] = []): Promise<string | undefined> {
  return app.deps.database.pool.query(statement, values).then(
    () => 'done',
    (error) => brokenConstraint(error) ?? databaseCode(error),
  );
}

const suspended = async () => {
  const one = await aLicence(app.deps);
  await aMeasure(app.deps, one, 'suspension', '2027-03-31');
  return { ...one, measureId: await measureOn(app.deps, one.licence, 'suspension') };
};
const decide = `update reviews set outcome = $3, reasons = 'Mine.', decided_by = $2, decided_at = now(), effective_from = '2026-11-24',
  new_until = $4, advice = $5 where id = $1`;
const decided = (review: string, who: Person, outcome = 'upheld', until: string | null = null, advice: string | null = null) =>
  refusal(decide, [review, who.actor.id, outcome, until, advice]);

describe('the database itself', () => {
  it('lets nobody decide on a review who decided first, proposed the measure or asked for the review', async () => {
    const { measureId, head, examiner, agency } = await suspended();
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    for (const who of [head, examiner]) expect(await decided(review, who)).toBe('42501');
    expect(await decided(review, agency)).toBe('reviews_other_eyes');
    expect(await decided(review, other)).toBe('done');
  });

  it('knows who decided first, whatever the row says', async () => {
    const { measureId, agency, examiner } = await suspended();
    const statement = `insert into reviews (origin, measure_id, first_decider, text, lodged_by, lodged_at) values ('appeal', $1, $2, 'Wrong.', $3, now())`;
    for (const first of [null, examiner.actor.id]) expect(await refusal(statement, [measureId, first, agency.actor.id])).toBe('42501');
  });

  it('keeps one open review of a decision for each who may ask for one', async () => {
    const { measureId, agency, head } = await suspended();
    await lodge(app.deps, agency, { measureId }, anAppeal);
    const again = `insert into reviews (origin, measure_id, first_decider, text, lodged_by, lodged_at) values ('appeal', $1, $2, 'Wrong.', $3, now())`;
    expect(await refusal(again, [measureId, head.actor.id, agency.actor.id])).toBe('reviews_one_open_measure');
  });

  it('takes no other outcome than the court’s, and no change without its day and its advice', async () => {
    const { measureId, examiner, agency } = await suspended();
    const appeal = await lodge(app.deps, agency, { measureId }, anAppeal);
    expect(await decided(appeal, other, 'changed')).toBe('reviews_changed');
    expect(await decided(appeal, other, 'changed', '2027-01-31')).toBe('reviews_changed');
    const court = await lodge(app.deps, examiner, { measureId }, aRuling());
    expect(await decided(court, other, 'upheld')).toBe('reviews_executed');
  });

  it('keeps a review as it was lodged and as it was decided', async () => {
    const { measureId, agency } = await suspended();
    const review = await lodge(app.deps, agency, { measureId }, anAppeal);
    expect(await refusal(`update reviews set text = 'Right.' where id = $1`, [review])).toBe('42501');
    await settle(app.deps, other, review, 'upheld');
    expect(await decided(review, other, 'set-aside')).toBe('42501');
    expect(await refusal('delete from reviews where id = $1', [review])).toBe('42501');
    expect(await refusal('truncate reviews')).toBe('42501');
  });

  it('opens a refused application again only after its refusal was set aside, and only once', async () => {
    const one = await aRefusal(app.deps);
    const reopen = `update applications set state = 'accepted', decided_at = null, reopened_at = now(), version = version + 1 where id = $1`;
    expect(await refusal(reopen, [one.id])).toBe('42501');
    const review = await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal);
    expect(await refusal(reopen, [one.id])).toBe('42501');
    await settle(app.deps, other, review, 'set-aside');
    const refuse = { grounds: ['requirements-unmet'], reasons: 'Still not.' } as const;
    app.clock.forward(60);
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'refuse', ...refuse });
    await must(app.deps, other.actor, one.id, { act: 'decide', outcome: 'refuse', ...refuse });
    expect(await refusal(reopen, [one.id])).toBe('42501');
  });

  it('lets a head whose refusal was set aside decide on the case no more', async () => {
    const one = await aRefusal(app.deps);
    await settle(app.deps, other, await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal), 'set-aside');
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' });
    const statement = `insert into decisions (application_id, recommendation_id, recommended_by, outcome, grounds, reasons, decided_by, decided_at)
      select application_id, id, recommended_by, 'grant', '{}', 'Mine.', $2, now() from recommendations where application_id = $1 order by seq desc limit 1`;
    expect(await refusal(statement, [one.id, one.head.actor.id])).toBe('42501');
    expect(await refusal(statement, [one.id, other.actor.id])).toBe('done');
  });
});
