import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { given, itemOf, type Licensed, someAdvice } from '../support/given.ts';
import { aLicence, doing, must, partnerOf, versionOf } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aGranted, aRecommended, draftOf, grantIt } from '../support/purposes.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head', Person>;
beforeAll(async () => {
  for (const role of ['examiner', 'head'] as const) people[role] = await aStaff(app.deps, role);
});

const day = 24 * 60;
let one: Licensed;
beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  one = await aLicence(app.deps, people);
  app.clock.forward(day);
});

const json = async (address: string) => (await app.visitor().agent.get(address).set('Accept', 'application/json')).body;
const partner = () => partnerOf(one.agency);
const anew = () => ({ partners: [{ ...partner(), contract: '13/2026' }] });
async function strike() {
  const itemId = await itemOf(app.deps, one, partner().name);
  await given(app.deps, one, { measure: 'revocation', itemId, grounds: ['partner-breach'], advice: someAdvice });
}
async function offers(...days: string[]) {
  const asked = (on: string) =>
    new URLSearchParams({ agency: one.licence, kind: 'employment', country: 'LT', partner: partner().name, on });
  const answers = days.map(async (on) => {
    const { answer, since } = await json(`/check?${asked(on)}`);
    return [answer, since];
  });
  return Promise.all(answers);
}

describe('a partner that was struck off', () => {
  it('is not registered anew on the same day, and the head is told from when; nothing is written', async () => {
    await strike();
    const id = await aRecommended(app.deps, one, 'variation', anew());
    const before = await rowCounts(app.deps.database);
    const answer = await actOnApplication(app.deps, doing(one.head.actor), { id }, await versionOf(app.deps, id), grantIt);
    expect(answer).toEqual({ refused: 'struck-off-today' });
    const { number } = await draftOf(app.deps, id);
    const page = await (await app.browser(people.head)).get(`/en/officer/applications/${number}/decision`);
    expect(page.text).toContain('It can be registered again from tomorrow on.');
    expect(await rowCounts(app.deps.database)).toEqual(before);
    app.clock.set('2026-11-25T23:59:59+03:00');
    await expect(must(app.deps, one.head.actor, id, grantIt)).rejects.toThrow('struck-off-today');
    app.clock.set('2026-11-26T00:00:00+03:00');
    await must(app.deps, one.head.actor, id, grantIt);
    expect(await offers('2026-11-24', '2026-11-25', '')).toEqual([
      ['may', '2026-11-24'],
      ['may-not', '2026-11-25'],
      ['may', '2026-11-26'],
    ]);
  });

  it('registered anew later is covered from that day on by every page', async () => {
    await strike();
    app.clock.forward(day);
    await aGranted(app.deps, one, 'variation', anew());
    const listedOn = async (on: string) => {
      const { scope, parts } = await json(`/register/${one.licence}?on=${on}`);
      return [scope.partners.length, parts.map(({ standing }: { standing: string }) => standing)];
    };
    expect([await listedOn('2026-11-24'), await listedOn('2026-11-25'), await listedOn('2026-11-26')]).toEqual([
      [1, []],
      [0, ['struck-off']],
      [1, ['struck-off']],
    ]);
    expect(await offers('')).toEqual([['may', '2026-11-26']]);
  });

  it('stays struck off under a contract that was registered on the same day before that', async () => {
    await aGranted(app.deps, one, 'variation', { partners: [partner(), { ...partner(), contract: '14/2026' }] });
    app.clock.forward(10);
    await strike();
    app.clock.forward(day);
    expect(await offers('')).toEqual([['may-not', '2026-11-25']]);
  });

  it('hinders no variation of anything else on that day', async () => {
    await strike();
    await aGranted(app.deps, one, 'variation', {
      countries: ['PL', 'DE'],
      partners: [{ ...partner(), name: 'Other Orchards UAB' }],
    });
    expect((await json(`/register/${one.licence}`)).scope.countries).toContain('DE');
  });
});
