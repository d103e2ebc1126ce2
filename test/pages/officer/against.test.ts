import { beforeEach, describe, expect, it } from 'vitest';
import { useApp } from '../../support/app.ts';
import { given, itemOf, type Licensed, proposed, someAdvice, suspendedAtOnce } from '../../support/given.ts';
import { aLicence, must, partnerOf } from '../../support/journeys.ts';
import { aStaff } from '../../support/people.ts';
import { aGranted, aRecommended, draftOf, grantIt } from '../../support/purposes.ts';
import { anAppeal, lodge, settle } from '../../support/reviews.ts';

const app = useApp();
const violation = { grounds: ['gross-violation'], advice: someAdvice } as const;
let one: Licensed;

beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  one = await aLicence(app.deps);
});

/** The head's page of the decision on an application about the licence. */
async function decisionPage(id: string): Promise<string> {
  const { number } = await draftOf(app.deps, id);
  return (await (await app.browser(one.head)).get(`/en/officer/applications/${number}/decision`)).text;
}

const surrender = () => aRecommended(app.deps, one, 'surrender', { reasons: 'We stop.' });

describe('what a head is shown who decides on a surrender', () => {
  it('is nothing of measures where there are none', async () => {
    expect(await decisionPage(await surrender())).not.toContain('Under a measure now');
  });

  it('is that the licence is suspended, what it was given notice of and has to remedy, and that its revocation waits for a decision', async () => {
    await given(app.deps, one, { measure: 'notice', intended: 'revocation', grounds: ['gross-violation'], replyBy: '2026-12-09' });
    await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-15' });
    await given(app.deps, one, { measure: 'suspension', ...violation, until: '2027-01-29' });
    await proposed(app.deps, one, { measure: 'revocation', ...violation });
    const page = await decisionPage(await surrender());
    expect(page).toContain('The whole licence has been suspended since 24 November 2026; the last day is 29 January 2027.');
    expect(page).toContain('A measure is proposed and awaits a head’s decision: Revocation.');
    expect(page).toContain('On 24 November 2026 the agency was given notice of an intended measure: Revocation.');
    expect(page).toContain('An order to remedy has not been met yet; its last day is 15 December 2026.');
    // Nothing was struck off.
    expect(page).not.toContain('What was struck off does not come back');
  });

  it('is that one officer suspended it, and no order that was set aside', async () => {
    const order = await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-15' });
    const review = await lodge(app.deps, one.agency, { measureId: order }, anAppeal);
    await settle(app.deps, await aStaff(app.deps, 'head'), review, 'set-aside');
    await suspendedAtOnce(app.deps, one);
    const page = await decisionPage(await surrender());
    expect(page).toContain('has been suspended by one officer since 24 November 2026; no head has confirmed it yet.');
    expect(page).not.toContain('An order to remedy');
  });
});

describe('once the licence was given up', () => {
  it('the agency is expected to do nothing more about what was ordered', async () => {
    await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-15' });
    const own = async (address: string) => (await (await app.browser(one.agency)).get(address)).text;
    const asked = 'Remedy the violations and prove it by 15 December 2026';
    for (const address of ['/en/agency', `/en/agency/licences/${one.licence}`]) expect(await own(address)).toContain(asked);
    await must(app.deps, one.head.actor, await surrender(), grantIt);
    for (const address of ['/en/agency', `/en/agency/licences/${one.licence}`]) expect(await own(address)).not.toContain(asked);
  });
});

describe('a partner that ended while it was suspended', () => {
  const [partner, other] = [
    { role: 'employer', proof: 'Register 5' },
    { name: 'Pola Sp. z o.o.', country: 'PL', contract: '5', contractDate: '2026-10-01', role: 'employer', proof: 'KRS 5' },
  ] as const;

  it('is told to a head who would register it anew, for as long as the suspension would run', async () => {
    const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
    await given(app.deps, one, { measure: 'suspension', itemId, grounds: ['partner-breach'], advice: someAdvice, until: '2027-01-29' });
    app.clock.set('2026-12-01T10:00:00+03:00');
    await aGranted(app.deps, one, 'variation', { partners: [other] });
    app.clock.set('2026-12-02T10:00:00+03:00');
    const again = await aRecommended(app.deps, one, 'variation', { partners: [other, { ...partnerOf(one.agency), ...partner }] });
    const warning = 'Mind: the same part has been suspended since 24 November 2026.';
    const page = await decisionPage(again);
    expect(page).toContain(warning);
    // It is under no measure by itself: it is there no more.
    expect(page).not.toContain('Under a measure now');
    app.clock.set('2027-01-30T10:00:00+03:00');
    expect(await decisionPage(again)).not.toContain(warning);
  });
});
