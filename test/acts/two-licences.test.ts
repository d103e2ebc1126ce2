import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApplication } from '../../src/acts/starting.ts';
import { useApp } from '../support/app.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, aMeasure, doing, partnerOf } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted } from '../support/purposes.ts';
import { anAppeal, lodge, measureOn, settle } from '../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other', Person>;

beforeAll(async () => {
  for (const role of ['examiner', 'head'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});

const json = async (address: string) => (await app.visitor().agent.get(address).set('Accept', 'application/json')).body;
const pageOf = async (review: string, lang = 'en') =>
  (await (await app.browser(people.other)).get(`/${lang}/officer/reviews/${review}`)).text;

/** A licence that was revoked and is under appeal, and the one its agency got since. */
async function twoOf(day: string): Promise<{ first: Licensed; second: Licensed; review: string }> {
  app.clock.set(day);
  const first = await aLicence(app.deps, people);
  app.clock.forward(24 * 60);
  await aMeasure(app.deps, first, 'revocation');
  const review = await lodge(app.deps, first.agency, { measureId: await measureOn(app.deps, first.licence, 'revocation') }, anAppeal);
  expect(await pageOf(review)).not.toContain('a licence of the same kind');
  app.clock.forward(24 * 60);
  return { first, second: await aLicence(app.deps, { ...people, agency: first.agency }), review };
}

describe('a revocation set aside beside a newer licence of the kind', () => {
  let both: Awaited<ReturnType<typeof twoOf>>;
  beforeEach(async () => {
    both = await twoOf('2026-11-24T10:00:00+03:00');
  });

  it('is told to the head before the decision, in each language, and hinders nothing', async () => {
    const { first, second, review } = both;
    expect(await pageOf(review)).toContain(`a licence of the same kind: ${second.licence}.`);
    expect(await pageOf(review, 'ru')).toContain(`лицензию такого же вида: ${second.licence}.`);
    expect(await pageOf(review, 'be')).toContain(`ліцэнзію такога ж віду: ${second.licence}.`);
    await settle(app.deps, people.other, review, 'set-aside');
    expect(await pageOf(review)).not.toContain('a licence of the same kind');
    for (const { licence } of [first, second]) expect((await json(`/register/${licence}`)).standing).toBe('active');
  });

  it('is not told where the newer one is over as well', async () => {
    await aMeasure(app.deps, both.second, 'revocation');
    expect(await pageOf(both.review)).not.toContain('a licence of the same kind');
  });

  it('leaves each licence to be varied and given up for itself, and answers an offer by the one that covers it', async () => {
    const { first, second, review } = both;
    await settle(app.deps, people.other, review, 'set-aside');
    await aGranted(app.deps, first, 'variation', { countries: ['PL', 'DE'] });
    await aGranted(app.deps, second, 'variation', { countries: ['PL', 'CZ'] });
    const ask = (agency: string, country: string) =>
      json(`/check?${new URLSearchParams({ agency, kind: 'employment', country, partner: '', on: '' })}`);
    const unp = first.agency.unp ?? '';
    const lithuania = await json(
      `/check?${new URLSearchParams({ agency: unp, kind: 'employment', country: 'LT', partner: partnerOf(first.agency).name, on: '' })}`,
    );
    expect(lithuania.answer).toBe('may');
    const under = async (country: string) => (await ask(unp, country)).licence?.number;
    expect([await under('DE'), await under('CZ')]).toEqual([first.licence, second.licence]);
    await aGranted(app.deps, second, 'surrender', { reasons: 'One is enough.' });
    expect((await json(`/register/${second.licence}`)).standing).toBe('ended');
    expect((await json(`/register/${first.licence}`)).standing).toBe('active');
    expect(await startApplication(app.deps, doing(first.agency.actor), 'employment')).toEqual({ refused: 'already-licensed' });
  });
});

it('two licences with a term are renewed each for itself: neither has to be given up for the other', async () => {
  const { first, second, review } = await twoOf('2011-01-11T10:00:00+02:00');
  await settle(app.deps, people.other, review, 'set-aside');
  app.clock.set('2015-11-20T10:00:00+03:00');
  await aGranted(app.deps, first, 'renewal');
  await aGranted(app.deps, second, 'renewal');
  for (const { licence } of [first, second]) expect((await json(`/register/${licence}?on=2016-06-01`)).standing).toBe('active');
});
