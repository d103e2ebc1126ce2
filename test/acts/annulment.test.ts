import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceExtract } from '../../src/acts/extract.ts';
import { decideReview, lodgeReview } from '../../src/acts/review.ts';
import { startApplication, startOnLicence } from '../../src/acts/starting.ts';
import { linkOf, readCode } from '../../src/codes/code.js';
import { remind } from '../../src/jobs/remind.ts';
import { allCodeKeys } from '../../src/store/code-keys.ts';
import { extractsOf } from '../../src/store/extracts.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { silentNotices } from '../../src/store/passed-days.ts';
import { relationsOf } from '../../src/store/relations.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { given, type Licensed } from '../support/given.ts';
import { aLicence, type Case, doing, partnerOf } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted } from '../support/purposes.ts';
import { aCaseStating, aLicenseeStating } from '../support/related.ts';
import { anAppeal, aProtest, aRuling, decisionFor, lodge, measureOn, newAdvice, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;

beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});
beforeEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

const licensed = () => aLicence(app.deps, { examiner: people.examiner, head: people.head });
const json = async (address: string) => (await app.visitor().agent.get(address).set('Accept', 'application/json')).body;
const standingsOn = (licence: string, ...days: string[]) =>
  Promise.all(days.map(async (day) => (await json(`/register/${licence}?on=${day}`)).standing));
const setAside = (head: Person, review: string) =>
  decideReview(app.deps, doing(head.actor), review, { ...decisionFor('set-aside'), advice: newAdvice });
const protested = ({ id: applicationId }: Pick<Case, 'id'>) => lodge(app.deps, people.prosecutor, { applicationId }, aProtest);

const offerOf = ({ licence, agency }: Pick<Licensed, 'licence' | 'agency'>) =>
  new URLSearchParams({ agency: licence, kind: 'employment', country: 'LT', partner: partnerOf(agency).name, on: '' });

/** What the newest extract of a licence says. */
async function paperOf(number: string) {
  const { db } = app.deps.database;
  const [newest] = await extractsOf(db, (await licenceByNumber(db, number))?.id ?? '');
  const reading = newest && (await readCode(linkOf('https://dazvol.example', newest.cose), await allCodeKeys(db)));
  if (!reading || 'fault' in reading) throw new Error(`${number} has no extract`);
  return reading.paper;
}

describe('a grant under protest', () => {
  it('holds until it is set aside, and then the licence is annulled from that day on', async () => {
    const one = await licensed();
    app.clock.set('2026-12-01T09:00:00+03:00');
    const review = await protested(one);
    expect(await json(`/register/${one.licence}`)).toMatchObject({ standing: 'active' });
    app.clock.set('2026-12-10T09:00:00+03:00');
    expect(await setAside(people.other, review)).toEqual({ done: '/somewhere' });
    expect(await json(`/register/${one.licence}`)).toMatchObject({
      ...{ standing: 'ended', since: '2026-12-10', grounds: [], advice: { en: 'Wait.' } },
    });
    expect(await standingsOn(one.licence, '2026-11-24', '2026-12-09', '2026-12-10')).toEqual(['active', 'active', 'ended']);
    const { text } = await app.visitor().get(`/en/register/${one.licence}`);
    expect(text).toContain('Licence annulled: the decision that granted or renewed it was set aside');
    expect(text).toContain('Which decision: Grant of the licence');
    const history = (await json(`/register/${one.licence}`)).history.map(({ type }: { type: string }) => type);
    expect(history.slice(-2)).toEqual(['decision-set-aside', 'licence-annulled']);
  });

  it('that is upheld changes nothing, and no protest is known to the public', async () => {
    const one = await licensed();
    await settle(app.deps, people.other, await protested(one), 'upheld');
    const { standing, history } = await json(`/register/${one.licence}`);
    expect(standing).toBe('active');
    expect(history.map(({ type }: { type: string }) => type)).not.toContain('protest-lodged');
  });

  it('is decided by nobody who had a part in it, not changed, and not set aside without a word to the clients', async () => {
    const one = await licensed();
    const review = await protested(one);
    const before = await rowCounts(app.deps.database);
    expect(await setAside(people.head, review)).toEqual({ refused: 'same-person' });
    expect(await setAside(people.examiner, review)).toEqual({ refused: 'not-allowed' });
    const decide = (...decision: Parameters<typeof decisionFor>) =>
      decideReview(app.deps, doing(people.other.actor), review, decisionFor(...decision));
    expect(await decide('set-aside')).toEqual({ refused: 'advice-required' });
    expect(await decide('changed', '2026-12-31')).toEqual({ refused: 'outcome-impossible' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is not appealed against by the agency, and not once more when it was set aside', async () => {
    const one = await licensed();
    const appeal = () => lodgeReview(app.deps, doing(one.agency.actor), { applicationId: one.id }, anAppeal);
    expect(await appeal()).toEqual({ refused: 'not-reviewable' });
    await setAside(people.other, await protested(one));
    const again = await lodgeReview(app.deps, doing(people.prosecutor.actor), { applicationId: one.id }, aProtest);
    expect([await appeal(), again]).toEqual([{ refused: 'not-reviewable' }, { refused: 'not-reviewable' }]);
  });

  it('is set aside by a court too, whose ruling the head carries out', async () => {
    const one = await licensed();
    const review = await lodge(app.deps, people.examiner, { applicationId: one.id }, aRuling());
    expect(await setAside(people.other, review)).toEqual({ done: '/somewhere' });
    expect((await json(`/register/${one.licence}`)).standing).toBe('ended');
    // What a court ruled no head gives back: neither on an appeal nor on a protest.
    const measureId = await measureOn(app.deps, one.licence, 'annulment');
    const appeal = await lodgeReview(app.deps, doing(one.agency.actor), { measureId }, anAppeal);
    const protest = await lodgeReview(app.deps, doing(people.prosecutor.actor), { measureId }, aProtest);
    expect([appeal, protest]).toEqual([{ refused: 'court-has-ruled' }, { refused: 'court-has-ruled' }]);
    const told = `select data->>'appealBy' as day from outbox where mail = 'licence-annulled' and agency_id = $1`;
    expect((await app.deps.database.pool.query(told, [one.agency.actor.agencyId])).rows).toEqual([{ day: null }]);
    app.clock.set('2026-12-17T10:00:00+03:00');
    await remind(app.deps);
    const due = `select from outbox where mail = 'appeal-due' and agency_id = $1`;
    expect((await app.deps.database.pool.query(due, [one.agency.actor.agencyId])).rows).toEqual([]);
    await lodge(app.deps, people.examiner, { measureId }, aRuling({ number: '16/2026' }));
  });
});

describe('an annulled licence', () => {
  const annulled = async () => {
    const one = await licensed();
    await setAside(people.other, await protested(one));
    return { ...one, measureId: await measureOn(app.deps, one.licence, 'annulment') };
  };

  it('answers an offer, and bars nobody from applying anew', async () => {
    const one = await annulled();
    expect(await json(`/check?${offerOf(one)}`)).toMatchObject({ answer: 'may-not', reasons: [{ code: 'annulled', since: '2026-11-24' }] });
    expect(await startApplication(app.deps, doing(one.agency.actor), 'employment')).toHaveProperty('done');
  });

  it('that was given up before is told as given up, since that day', async () => {
    const one = await licensed();
    await aGranted(app.deps, one, 'surrender', { reasons: 'We close down.' });
    app.clock.set('2026-12-10T09:00:00+03:00');
    await setAside(people.other, await protested(one));
    const { text } = await app.visitor().get(`/en/register/${one.licence}`);
    expect([text.includes('Licence annulled: '), text.includes('The agency itself has stopped working'), text.includes('Wait.')]).toEqual([
      false,
      true,
      true,
    ]);
    const { reasons } = await json(`/check?${offerOf(one)}`);
    expect(reasons).toMatchObject([{ code: 'surrendered', since: '2026-11-24' }]);
  });

  it('that was revoked before is told as annulled since the day of that, once the revocation is set aside', async () => {
    const one = await licensed();
    const measureId = await given(app.deps, one, { measure: 'revocation', grounds: ['false-information'], advice: newAdvice });
    app.clock.set('2026-12-01T10:00:00+03:00');
    await setAside(people.other, await protested(one));
    const told = async (on = '') => {
      const { standing, since } = await json(`/register/${one.licence}${on}`);
      const [reason] = (await json(`/check?${offerOf(one)}`)).reasons;
      const { text } = await app.visitor().get(`/en/register/${one.licence}${on}`);
      const [, words] = /verdict__days">([^<]*)</.exec(text) ?? [];
      return [standing, since, `${reason.code} ${reason.since}`, words];
    };
    // What ended it first is what it is said to have ended by.
    expect(await told()).toEqual([
      'ended',
      '2026-11-24',
      'revoked 2026-11-24',
      expect.stringMatching(/^Licence terminated · Since 24 November 2026$/),
    ]);
    app.clock.set('2026-12-10T10:00:00+03:00');
    await settle(app.deps, people.other, await lodge(app.deps, one.agency, { measureId }, anAppeal), 'set-aside');
    expect(await told()).toEqual([
      'ended',
      '2026-12-01',
      'annulled 2026-12-01',
      expect.stringMatching(/^Licence annulled.* · Since 1 December 2026$/),
    ]);
    // On the days before it was as it was told then.
    expect((await told('?on=2026-12-09')).slice(0, 2)).toEqual(['ended', '2026-11-24']);
    const { exact } = await json(`/register?q=${one.agency.unp}`);
    expect(exact).toMatchObject([{ standing: 'ended', since: '2026-12-01' }]);
  });

  it('leaves nothing to follow of the notices that were given before', async () => {
    const one = await licensed();
    await given(app.deps, one, { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' });
    const silent = async (day: string) => (await silentNotices(app.deps.database.db, null, day)).map(({ number }) => number);
    expect(await silent('2026-12-14')).toContain(one.licence);
    app.clock.set('2026-12-14T10:00:00+03:00');
    await setAside(people.other, await protested(one));
    expect(await silent('2026-12-14')).not.toContain(one.licence);
    expect(await silent('2026-12-13')).toContain(one.licence);
  });

  it('is shown to whoever examines an agency that has something in common with its own', async () => {
    const director = 'Гаспадарчык Алесь Янавіч';
    const one = await aLicenseeStating(app.deps, { director });
    await setAside(people.other, await protested(one));
    const like = await aCaseStating(app.deps, { director });
    const { flags } = await relationsOf(app.deps.database.db, like.agency.actor.agencyId ?? '', app.clock.now());
    expect(flags.flatMap(({ past }) => past)).toContainEqual({ past: 'annulled', on: '2026-11-24', number: one.licence });
  });

  it('is written about to its agency, which appeals in time; set aside in its turn, the licence holds again', async () => {
    const one = await annulled();
    const { rows } = await app.deps.database.pool.query(`select data from outbox where mail = 'licence-annulled' and agency_id = $1`, [
      one.agency.actor.agencyId,
    ]);
    expect(rows).toMatchObject([
      { data: { path: `/agency/measures/${one.measureId}/appeal`, from: '2026-11-24', appealBy: '2026-12-24' } },
    ]);
    app.clock.set('2026-12-17T10:00:00+03:00');
    await remind(app.deps);
    const due = await app.deps.database.pool.query(`select day::text from outbox where mail = 'appeal-due' and agency_id = $1`, [
      one.agency.actor.agencyId,
    ]);
    expect(due.rows).toEqual([{ day: '2026-12-24' }]);
    app.clock.set('2026-12-20T10:00:00+03:00');
    const appeal = await lodge(app.deps, one.agency, { measureId: one.measureId }, anAppeal);
    expect(await setAside(people.other, appeal)).toEqual({ refused: 'same-person' });
    // Nor by the head whose grant was set aside: it would be judged by its own author.
    expect(await setAside(people.head, appeal)).toEqual({ refused: 'same-person' });
    const third = await aStaff(app.deps, 'head');
    expect(await setAside(third, appeal)).toEqual({ done: '/somewhere' });
    expect(await standingsOn(one.licence, '2026-12-19', '2026-12-20')).toEqual(['ended', 'active']);
    // The grant holds again, so a court can still find it wrong, and that has to be carried out.
    app.clock.set('2026-12-28T10:00:00+03:00');
    const ruling = await lodge(app.deps, people.examiner, { applicationId: one.id }, aRuling());
    expect(await setAside(third, ruling)).toEqual({ done: '/somewhere' });
    expect(await standingsOn(one.licence, '2026-12-27', '2026-12-28')).toEqual(['active', 'ended']);
    const again = await lodgeReview(app.deps, doing(people.examiner.actor), { applicationId: one.id }, aRuling());
    expect(again).toEqual({ refused: 'not-reviewable' });
  });
});

describe('a renewal that is set aside', () => {
  const renewed = async () => {
    app.clock.set('2006-03-10T10:00:00+02:00');
    const one = await aLicence(app.deps, { examiner: people.examiner, head: people.head, kind: 'travel' });
    app.clock.set('2010-12-20T10:00:00+02:00');
    return { ...one, id: await aGranted(app.deps, one, 'renewal') };
  };

  it.each([
    ['2011-02-01T10:00:00+02:00', ['active', 'ended', 'ended']],
    ['2012-02-01T10:00:00+02:00', ['active', 'active', 'ended']],
  ])('on %s ends the licence, but not before the day from which it counted', async (moment, standings) => {
    const one = await renewed();
    app.clock.set(moment);
    expect(await setAside(people.other, await protested(one))).toEqual({ done: '/somewhere' });
    expect(await standingsOn(one.licence, '2011-03-09', '2011-03-10', '2012-02-01')).toEqual(standings);
  });

  it('before it begins, is promised by no paper and no page, and the licence is not renewed in its place', async () => {
    const one = await renewed();
    app.clock.set('2011-02-01T10:00:00+02:00');
    const old = await paperOf(one.licence);
    await setAside(people.other, await protested(one));
    expect(await replaceExtract(app.deps, doing(one.agency.actor), one.licence, 'lost')).toHaveProperty('done');
    const now = await paperOf(one.licence);
    expect([old.validTo, now.validTo]).toEqual(['2016-03-09', '2011-03-09']);
    expect(await startOnLicence(app.deps, doing(one.agency.actor), one.licence, 'renewal')).toEqual({ refused: 'licence-ending' });
    expect(await startApplication(app.deps, doing(one.agency.actor), 'travel')).toEqual({ refused: 'licence-ending' });
    const openData = async () => {
      const { text } = await app.visitor().agent.get('/open-data/register.ndjson').buffer(true);
      const { standing, valid_to, until } = JSON.parse(text.split('\n').find((line) => line.includes(one.licence)) ?? '{}');
      return [standing, valid_to, until];
    };
    expect(await openData()).toEqual(['active', '2011-03-09', '2011-03-09']);
    const browser = await app.browser(one.agency);
    for (const page of ['', '/renewal']) {
      const { text } = await browser.get(`/en/agency/licences/${one.licence}${page}`);
      expect(/ 201[56]/.test(text)).toBe(false);
    }
    expect((await browser.get(`/en/agency/licences/${one.licence}/renewal`)).text).toContain(
      'It is decided already when the licence of this kind ends',
    );
    app.clock.set('2011-03-10T10:00:00+02:00');
    expect(await openData()).toEqual(['ended', '2011-03-09', null]);
    // Until the annulment is set aside in its turn: then the renewal counts as it did.
    app.clock.set('2011-02-08T10:00:00+02:00');
    const appeal = await lodge(app.deps, one.agency, { measureId: await measureOn(app.deps, one.licence, 'annulment') }, anAppeal);
    expect(await setAside(await aStaff(app.deps, 'head'), appeal)).toHaveProperty('done');
    expect(await standingsOn(one.licence, '2011-03-10', '2016-03-09', '2016-03-10')).toEqual(['active', 'active', 'expired']);
    expect(await openData()).toEqual(['active', '2016-03-09', '2016-03-09']);
    expect(await startApplication(app.deps, doing(one.agency.actor), 'travel')).toEqual({ refused: 'already-licensed' });
    expect(await startOnLicence(app.deps, doing(one.agency.actor), one.licence, 'renewal')).toEqual({ refused: 'too-early' });
  });
});
