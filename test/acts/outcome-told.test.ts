import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideReview } from '../../src/acts/review.ts';
import { latestChanges } from '../../src/store/changes-feed.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { followers } from '../../src/store/schema/followers.ts';
import { useApp } from '../support/app.ts';
import { aLicence, doing, must } from '../support/journeys.ts';
import { allMails, emptyOutbox } from '../support/mail.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted, aRecommended } from '../support/purposes.ts';
import { anAppeal, aProtest, decisionFor, lodge, newAdvice, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;

beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});
beforeEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

const history = async (licence: string): Promise<{ type: string; purpose: string | null }[]> =>
  (await app.visitor().agent.get(`/register/${licence}`).set('Accept', 'application/json')).body.history;

async function followed(number: string) {
  const licence = await licenceByNumber(app.deps.database.db, number);
  const at = app.clock.now();
  const row = {
    licenceId: licence?.id ?? '',
    email: 'anna@example.com',
    lang: 'ru' as const,
    askedAt: at,
    confirmedAt: at,
    confirmHash: Buffer.from('confirm'),
    leaveHash: Buffer.from('leave'),
  };
  await app.deps.database.db.insert(followers).values(row);
}

describe('a renewal that is reviewed', () => {
  it('is in the history of its licence, and its end told once to whoever follows it and in the feed', async () => {
    app.clock.set('2006-03-10T10:00:00+02:00');
    const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head, kind: 'travel' });
    app.clock.set('2010-12-20T10:00:00+02:00');
    const applicationId = await aGranted(app.deps, one, 'renewal');
    app.clock.set('2012-02-01T10:00:00+02:00');
    await followed(one.licence);
    await emptyOutbox(app.deps);
    const review = await lodge(app.deps, people.prosecutor, { applicationId }, aProtest);
    const setAside = { ...decisionFor('set-aside'), advice: newAdvice };
    expect(await decideReview(app.deps, doing(people.other.actor), review, setAside)).toHaveProperty('done');
    expect((await history(one.licence)).slice(-2)).toMatchObject([
      { type: 'decision-set-aside', purpose: 'renewal', reviewed: { decision: 'renewal' } },
      { type: 'licence-annulled', from: '2012-02-01' },
    ]);
    const told = (await allMails(app.deps)).filter(({ mail }) => mail === 'follow-changed');
    expect(told.map(({ data }) => data.change)).toEqual(['licence-annulled']);
    const changes = await latestChanges(app.deps.database.db, 2);
    expect(changes.map(({ type }) => type)).toEqual(['licence-annulled', 'licence-renewed']);
  });
});

describe('a refused variation that is appealed against', () => {
  it('is in the history of its licence, to the end', async () => {
    const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
    const id = await aRecommended(app.deps, one, 'variation', { countries: ['PL', 'CZ'] });
    await must(app.deps, one.head.actor, id, { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No.' });
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { applicationId: id }, anAppeal), 'set-aside');
    expect((await history(one.licence)).slice(-4).map(({ type, purpose }) => [type, purpose])).toEqual(
      ['application-refused', 'appeal-lodged', 'decision-set-aside', 'application-reopened'].map((type) => [type, 'variation']),
    );
  });
});
