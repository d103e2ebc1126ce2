import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startOnLicence } from '../../src/acts/starting.ts';
import { useApp } from '../support/app.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, aMeasure, doing, must } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted, aReadyDraft } from '../support/purposes.ts';
import { anAppeal, lodge, measureOn, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other', Person>;
beforeAll(async () => {
  for (const role of ['examiner', 'head'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});

const standingOn = async (day: string) =>
  (await app.visitor().agent.get(`/register/${one.licence}?on=${day}`).set('Accept', 'application/json')).body.standing;
const start = () => startOnLicence(app.deps, doing(one.agency.actor), one.licence, 'renewal');

let one: Licensed;
let review: string;

/** Granted for five years under the first edition, revoked on 1 October 2010 and so for the last eleven days of its term. */
beforeEach(async () => {
  app.clock.set('2005-10-12T10:00:00+03:00');
  one = await aLicence(app.deps, people);
  app.clock.set('2010-10-01T10:00:00+03:00');
  await aMeasure(app.deps, one, 'revocation');
  review = await lodge(app.deps, one.agency, { measureId: await measureOn(app.deps, one.licence, 'revocation') }, anAppeal);
});

describe('a revocation set aside after the last day of the licence', () => {
  it('gives back the days on which its renewal could have been asked for, on the agency’s pages as well', async () => {
    app.clock.set('2010-11-01T10:00:00+02:00');
    await settle(app.deps, people.other, review, 'set-aside');
    expect(await standingOn('2010-11-01')).toBe('expired');
    const browser = await app.browser(one.agency);
    expect((await browser.get(`/en/agency/licences/${one.licence}`)).text).toContain(`/en/agency/licences/${one.licence}/renewal`);
    expect((await browser.get(`/en/agency/licences/${one.licence}/renewal`)).text).toContain('to 11 November 2010, that day included');
    app.clock.set('2010-11-11T23:00:00+02:00');
    await aGranted(app.deps, one, 'renewal');
    expect(await Promise.all(['2010-11-10', '2010-11-11'].map(standingOn))).toEqual(['expired', 'active']);
  });

  it('gives them back once: a draft that is sent after them is too late', async () => {
    app.clock.set('2010-11-01T10:00:00+02:00');
    await settle(app.deps, people.other, review, 'set-aside');
    app.clock.set('2010-11-11T23:00:00+02:00');
    const id = await aReadyDraft(app.deps, one, 'renewal');
    app.clock.set('2010-11-12T00:00:00+02:00');
    await expect(must(app.deps, one.agency.actor, id, { act: 'send' })).rejects.toThrow('licence-over');
    await must(app.deps, one.agency.actor, id, { act: 'withdraw' });
    expect(await start()).toEqual({ refused: 'licence-over' });
  });

  it('gives back nothing beside a licence that the agency got meanwhile', async () => {
    await aLicence(app.deps, { ...people, agency: one.agency });
    app.clock.set('2010-11-01T10:00:00+02:00');
    await settle(app.deps, people.other, review, 'set-aside');
    expect(await start()).toEqual({ refused: 'licence-over' });
  });
});
