import { beforeAll, describe, expect, it } from 'vitest';
import { decideReview } from '../../src/acts/review.ts';
import { Audit } from '../../src/audit/audit.ts';
import { tell } from '../../src/audit/words.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { bytesOf, type Fields } from '../support/forger.ts';
import { given, type Licensed } from '../support/given.ts';
import { aLicence, doing } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted } from '../support/purposes.ts';
import { anAppeal, aProtest, aRefusal, aRuling, decisionFor, lodge, measureOn, newAdvice, settle } from '../support/reviews.ts';

const app = useApp();
const numbers = {} as Record<'granted' | 'renewed', string>;
let entries: Fields[];

// A refusal, a grant and a renewal are set aside, and one annulment is set aside in its turn.
beforeAll(async () => {
  const { deps, clock } = app;
  clock.set('2006-03-10T10:00:00+02:00');
  const [examiner, head, other, third] = [await staff('examiner'), await staff('head'), await staff('head'), await staff('head')];
  const prosecutor = await staff('prosecutor');
  const annul = async (review: string, by: Person = other) => {
    clock.forward(60 * 24);
    const answer = await decideReview(deps, doing(by.actor), review, { ...decisionFor('set-aside'), advice: newAdvice });
    if (!('done' in answer)) throw new Error(`not annulled: ${JSON.stringify(answer)}`);
  };
  const renewed: Licensed = await aLicence(deps, { examiner, head, kind: 'travel' });
  clock.set('2010-12-20T10:00:00+02:00');
  const renewal = await aGranted(deps, renewed, 'renewal');
  clock.forward(60);
  await annul(await lodge(deps, prosecutor, { applicationId: renewal }, aProtest));
  // What the review of a renewal told stands in the history of its licence, where it can be corrected.
  const corrects = (await readEntries(deps.database.db)).findLastIndex(({ bytes }) => bytes.includes('"decision-set-aside"'));
  await given(deps, renewed, { measure: 'correction', corrects, advice: newAdvice });
  clock.set('2026-10-05T09:00:00+03:00');
  const refused = await aRefusal(deps, { examiner, head });
  await settle(deps, other, await lodge(deps, refused.agency, { applicationId: refused.id }, anAppeal), 'set-aside');
  const granted = await aLicence(deps, { examiner, head });
  await annul(await lodge(deps, prosecutor, { applicationId: granted.id }, aProtest));
  const measureId = await measureOn(deps, granted.licence, 'annulment');
  await annul(await lodge(deps, granted.agency, { measureId }, anAppeal), third);
  Object.assign(numbers, { renewed: renewed.licence, granted: granted.licence });
  entries = (await readEntries(deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
});

const staff = (role: 'examiner' | 'head' | 'prosecutor') => aStaff(app.deps, role);

function audited(list: readonly Fields[]): { audit: Audit; codes: string[]; told: string[] } {
  const audit = new Audit({ now: () => app.clock.now().getTime(), hosts: ['dazvol.example'], witnessed: [] });
  const findings = [...list.flatMap((entry) => audit.add(bytesOf(entry))), ...audit.settle()];
  return { audit, codes: findings.map(({ code }) => code), told: findings.map(tell) };
}

const last = (type: string) => entries.findLastIndex((entry) => entry.type === type);

describe('licences that were annulled', () => {
  it('are found as they were: each until the day, and again from the day on which that was set aside', () => {
    const { audit, told } = audited(entries);
    expect(told).toEqual([]);
    const on = (day: string, number: string) =>
      audit
        .standings(new Date(`${day}T12:00:00+03:00`))
        .get(number)
        ?.join();
    expect(['2011-03-09', '2011-03-10'].map((day) => on(day, numbers.renewed))).toEqual(['active', 'ended']);
    expect(['2026-10-05', '2026-10-06', '2026-10-07'].map((day) => on(day, numbers.granted))).toEqual(['active', 'ended', 'active']);
  });

  it('are not annulled without a decision that was set aside', () => {
    const { codes } = audited(entries.toSpliced(last('decision-set-aside'), 0, entries[last('licence-annulled')] as Fields));
    expect(codes).toContain('annulled-alone');
  });

  it('are not judged once more by whoever asked for the review by which they were annulled', () => {
    const annulled = entries[last('licence-annulled') - 1] as Fields;
    const { by } = entries[Number(annulled.proposal)] as Fields;
    const { codes } = audited(
      entries.with(last('decision-set-aside'), { ...(entries[last('decision-set-aside')] as Fields), by: by ?? '' }),
    );
    expect(codes).toContain('self-approved');
  });

  it('are not given back by the head whose grant was set aside', () => {
    const { by } = entries[last('licence-granted')] as Fields;
    const back = { ...(entries[last('decision-set-aside')] as Fields), by: by ?? '' };
    expect(audited(entries.with(last('decision-set-aside'), back)).told.join()).toContain('had a part in the first decision');
  });

  it.each(['licence-annulled', 'application-reopened'])('are missed, and so is a case that opens again, where %s is left out', (type) => {
    expect(audited(entries.toSpliced(last(type), 1)).codes).toContain('set-aside-alone');
    expect(audited(entries.slice(0, last(type))).codes).toContain('set-aside-alone');
  });

  it('are not annulled from another day, nor for another agency', () => {
    const changed = (change: Fields) =>
      entries.map((entry, index) => (index === last('licence-annulled') ? { ...entry, ...change } : entry));
    expect(audited(changed({ from: '2026-10-09' })).codes).toContain('wrong-days');
    expect(audited(changed({ unp: '100582333' })).codes).toContain('other-subject');
  });

  it('are annulled once more where what gave them back was itself against the law', async () => {
    const { deps, clock } = app;
    const { rows } = await deps.database.pool.query('select application_id from licences where number = $1', [numbers.granted]);
    clock.forward(60);
    const review = await lodge(
      deps,
      await staff('examiner'),
      { applicationId: rows[0].application_id },
      aRuling({ ruledOn: '2026-10-07' }),
    );
    const answer = await decideReview(deps, doing((await staff('head')).actor), review, { ...decisionFor('set-aside'), advice: newAdvice });
    expect(answer).toHaveProperty('done');
    const all = (await readEntries(deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
    const { audit, told } = audited(all);
    expect([told, audit.standings(clock.now()).get(numbers.granted)?.join()]).toEqual([[], 'ended']);
    // What a court ruled is not appealed against: the appeal against the first annulment would be against the law here.
    const appealed = all.findLast(({ type, measure }) => type === 'appeal-lodged' && measure === 'annulment');
    const decision = all.findLastIndex(({ type }) => type === 'licence-annulled');
    const { seen, at } = all.at(-1);
    expect(audited([...all, { ...appealed, decision, seen, at }]).told).toContainEqual(expect.stringContaining('a court has ruled'));
  });
});
