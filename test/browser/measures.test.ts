import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApp } from '../support/app.ts';
import { itemOf, type Licensed } from '../support/given.ts';
import { aLicence, partnerOf } from '../support/journeys.ts';
import type { Person } from '../support/people.ts';
import { measureOn } from '../support/reviews.ts';
import { enter, inspect, useWeb, visit } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);

let one: Licensed;
let partner: string;
let officer: string;
const pages = {} as { agency: Page; examiner: Page; head: Page; citizen: Page };

beforeAll(async () => {
  one = await aLicence(app.deps);
  partner = await itemOf(app.deps, one, partnerOf(one.agency).name);
  officer = `/en/officer/licences/${one.licence}`;
  for (const name of ['agency', 'examiner', 'head'] as const) pages[name] = await signedIn(one[name]);
  pages.citizen = await web.visitor();
}, 120_000);

async function signedIn(person: Person): Promise<Page> {
  const page = await web.visitor();
  await enter(page, person);
  return page;
}

/** Presses a button or a link and waits for the page that answers. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

const main = (page: Page) => page.locator('main').innerText();

/** The examiner fills in the form of a measure and sends it; the head upholds what was proposed. */
async function take(address: string, fields: Record<string, string>, ground?: string): Promise<void> {
  const { examiner, head } = pages;
  await visit(examiner, `${officer}/${address}`);
  await inspect(examiner, `measure-${address.split('?')[0]}`);
  if (ground) await examiner.check(`[name=grounds][value=${ground}]`);
  for (const [name, value] of Object.entries(fields)) await examiner.fill(`[name=${name}]`, value);
  await press(examiner, 'main form button');
  expect(new URL(examiner.url()).pathname).toBe(officer);
  await visit(head, officer);
  await press(head, `main a[href*="/ruling?measure="]`);
  await head.check('[name=ruling][value=uphold]');
  await press(head, 'main form button');
  expect(new URL(head.url()).pathname).toBe(officer);
}

const advice = {
  adviceBe: 'Не едзьце да гэтага партнёра.',
  adviceRu: 'Не ездите к этому партнеру.',
  adviceEn: 'Do not go to this partner.',
};

// One story, told in order, on a telephone. No page of it runs a script.
describe('from a notice to the resumption of a partner', { timeout: 120_000 }, () => {
  it('the agency is given notice of a suspension of one partner, and replies', async () => {
    await take(
      `notice?item=${partner}&intends=suspension`,
      { reasons: 'People were sent to another farm.', replyBy: '11.12.2026' },
      'partner-breach',
    );
    const { agency } = pages;
    await visit(agency, '/be/agency');
    await inspect(agency, 'agency-with-a-notice');
    await visit(agency, `/be/agency/licences/${one.licence}`);
    await inspect(agency, 'own-licence');
    await press(agency, 'main a[href*="/letter?measure="]');
    await press(agency, 'main form button');
    expect(await agency.locator('.govuk-error-summary a').getAttribute('href')).toBe('#text');
    await agency.fill('[name=text]', 'Людзі працуюць там, дзе напісана ў дагаворы.');
    await press(agency, 'main form button');
    await inspect(agency, 'own-licence-replied');
  });

  it('the partner is suspended after the notice, and a citizen sees that it is this one', async () => {
    app.clock.set('2026-12-14T10:00:00+03:00');
    const notice = await measureOn(app.deps, one.licence, 'notice');
    await visit(pages.examiner, `${officer}/suspension?item=${partner}`);
    expect(await pages.examiner.locator(`[name=follows] option[value="${notice}"]`).count()).toBe(1);
    await take(`suspension?item=${partner}`, { reasons: 'The reply explains nothing.', until: '29.01.2027', ...advice }, 'partner-breach');
    await visit(pages.citizen, `/en/register/${one.licence}`);
    const page = await main(pages.citizen);
    expect(page).toContain('In force in part');
    expect(page).toContain('Do not go to this partner.');
    await inspect(pages.citizen, 'licence-in-part');
  });

  it('the same suspension is extended', async () => {
    app.clock.set('2027-01-18T10:00:00+03:00');
    const suspension = await measureOn(app.deps, one.licence, 'suspension');
    await take(`extension?item=${partner}&of=${suspension}`, { reasons: 'Not remedied yet.', until: '26.02.2027' }, 'partner-breach');
    await visit(pages.citizen, `/en/register/${one.licence}?on=2027-02-15`);
    expect(await main(pages.citizen)).toContain('In force in part');
  });

  it('it is resumed, and the days in between stay what they were', async () => {
    app.clock.set('2027-02-08T10:00:00+03:00');
    const suspension = await measureOn(app.deps, one.licence, 'suspension');
    await take(`resumption?item=${partner}&of=${suspension}`, { reasons: 'Remedied.' });
    await visit(pages.citizen, `/ru/register/${one.licence}`);
    expect(await main(pages.citizen)).not.toContain('приостановлена');
    await inspect(pages.citizen, 'licence-resumed');
    await visit(pages.citizen, `/en/register/${one.licence}?on=2027-02-07`);
    expect(await main(pages.citizen)).toContain('In force in part');
  });
});

describe('a suspension by one officer', { timeout: 120_000 }, () => {
  it('is public at once, waits for the head, and lapses by itself', async () => {
    app.clock.set('2027-02-10T10:00:00+03:00');
    const { examiner, head, citizen } = pages;
    await visit(examiner, `${officer}/immediate-suspension`);
    await inspect(examiner, 'immediate-suspension');
    await examiner.check('[name=grounds][value=danger-to-life-or-liberty]');
    await examiner.fill('[name=reasons]', 'People are locked in.');
    await examiner.fill('[name=until]', '10.04.2027');
    for (const [name, value] of Object.entries(advice)) await examiner.fill(`[name=${name}]`, value);
    await press(examiner, 'main form button');
    await visit(citizen, `/en/register/${one.licence}`);
    expect(await main(citizen)).toContain('May not work now: suspended');
    await inspect(citizen, 'licence-suspended-at-once');
    await visit(head, '/en/officer');
    await inspect(head, 'queue-with-a-lapse');

    app.clock.set('2027-02-11T23:59:59+03:00');
    await visit(citizen, `/en/register/${one.licence}`);
    expect(await main(citizen)).toContain('May not work now: suspended');
    app.clock.set('2027-02-12T00:00:00+03:00');
    await visit(citizen, `/en/register/${one.licence}`);
    expect(await main(citizen)).not.toContain('May not work now: suspended');
    expect(await main(citizen)).toContain('In force');
  });
});
