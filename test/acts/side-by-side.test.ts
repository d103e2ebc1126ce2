import { beforeEach, describe, expect, it } from 'vitest';
import { useApp } from '../support/app.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, must } from '../support/journeys.ts';
import { aGranted, aHeldDraft, aRecommended, draftOf, grantIt } from '../support/purposes.ts';

const app = useApp();
let one: Licensed;

/** Granted for five years: its last day is 10 January 2016. */
beforeEach(async () => {
  app.clock.set('2011-01-11T10:00:00+02:00');
  one = await aLicence(app.deps);
  app.clock.set('2015-11-10T10:00:00+03:00');
});

/** What the agency would be shown if it asked to vary its licence now: the licence as it is held. */
async function held() {
  return (await draftOf(app.deps, await aHeldDraft(app.deps, one.agency, one.licence, 'variation'))).facts;
}

/** The agency's sites as its public page names them. */
async function sites(): Promise<string[]> {
  const answer = await app.visitor().agent.get(`/register/${one.licence}`).set('Accept', 'application/json');
  const contacts: { channel: string; shown: string }[] = answer.body.agency.contacts;
  return contacts.filter(({ channel }) => channel === 'site').map(({ shown }) => shown);
}

describe('a renewal beside a variation', () => {
  it('leaves what was varied since it was sent', async () => {
    const renewal = await aRecommended(app.deps, one, 'renewal', { employees: 11 });
    app.clock.forward(60);
    await aGranted(app.deps, one, 'variation', { director: 'Новы Дырэктар', website: 'https://new.example/' });
    app.clock.forward(60);
    await must(app.deps, one.head.actor, renewal, grantIt);
    expect(await held()).toMatchObject({ director: 'Новы Дырэктар', website: 'https://new.example/', employees: 11 });
    expect(await sites()).toEqual(['https://new.example/']);
  });

  it('is left by a variation that was sent before it and says nothing of what it states anew', async () => {
    const variation = await aRecommended(app.deps, one, 'variation', { employees: 12 });
    app.clock.forward(60);
    await aGranted(app.deps, one, 'renewal', { director: 'Новы Дырэктар' });
    app.clock.forward(60);
    await must(app.deps, one.head.actor, variation, grantIt);
    expect(await held()).toMatchObject({ director: 'Новы Дырэктар', employees: 12 });
  });

  it('gives the agency the site that it states, and takes the one before from it', async () => {
    const [before] = await sites();
    await aGranted(app.deps, one, 'renewal', { website: 'https://renewed.example/' });
    const now = await sites();
    expect([now, before]).toEqual([['https://renewed.example/'], expect.stringContaining('https://')]);
    const found = await app.visitor().agent.get('/register?q=renewed.example').set('Accept', 'application/json');
    expect(JSON.stringify(found.body)).toContain(one.licence);
  });
});
