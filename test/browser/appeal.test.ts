import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure, type Case } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aProtest, lodge, measureOn } from '../support/reviews.ts';
import { enter, inspect, useWeb, visit } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);

let one: Case & { licence: string };
let measureId: string;
let prosecutor: Person;
const pages = {} as { agency: Page; head: Page; other: Page; examiner: Page; prosecutor: Page; citizen: Page };

beforeAll(async () => {
  one = await aLicence(app.deps);
  await aMeasure(app.deps, one, 'revocation');
  measureId = await measureOn(app.deps, one.licence, 'revocation');
  prosecutor = await aStaff(app.deps, 'prosecutor');
  const people = { agency: one.agency, head: one.head, other: await aStaff(app.deps, 'head'), examiner: one.examiner, prosecutor };
  for (const [name, person] of Object.entries(people)) pages[name as keyof typeof people] = await signedIn(person);
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

// One story, told in order, on a telephone. No page of it runs a script.
describe('from a revocation to its being set aside', { timeout: 90_000 }, () => {
  it('the agency reads until when it can appeal, and appeals', async () => {
    const { agency } = pages;
    await visit(agency, '/be/agency');
    await inspect(agency, 'agency-decisions');
    await press(agency, `a[href="/be/agency/measures/${measureId}/appeal"]`);
    await inspect(agency, 'appeal');
    await press(agency, 'main form button');
    expect(await agency.locator('.govuk-error-summary a').getAttribute('href')).toBe('#text');
    await inspect(agency, 'appeal-errors');
    await agency.fill('[name=text]', 'Партнёр быў зарэгістраваны, дагавор дададзены да заявы.');
    await press(agency, 'main form button');
    await inspect(agency, 'appeal-sent');
  });

  it('the public reads that the revocation holds meanwhile', async () => {
    await visit(pages.citizen, `/be/register/${one.licence}`);
    expect(await main(pages.citizen)).toContain('Рашэнне дзейнічае, пакуль скарга не разгледжана.');
    await inspect(pages.citizen, 'licence-under-appeal');
  });

  it('a prosecutor protests, an examiner sees the form for a court’s ruling', async () => {
    await visit(pages.prosecutor, `/ru/officer/measures/${measureId}/protest`);
    await inspect(pages.prosecutor, 'protest');
    await lodge(app.deps, prosecutor, { measureId }, aProtest);
    await visit(pages.examiner, `/ru/officer/measures/${measureId}/court-ruling`);
    await inspect(pages.examiner, 'court-ruling');
    await visit(pages.examiner, `/ru/officer/licences/${one.licence}`);
    await inspect(pages.examiner, 'licence-with-reviews');
  });

  it('the head who revoked is offered no decision; another sets the revocation aside', async () => {
    const { head, other } = pages;
    await visit(head, '/en/officer/reviews');
    await inspect(head, 'reviews');
    await press(head, 'main .papers a');
    expect(await head.locator('main form').count()).toBe(0);
    await visit(other, '/en/officer/reviews');
    await press(other, 'main .papers a');
    await inspect(other, 'review');
    await press(other, 'main form > button');
    await inspect(other, 'review-errors');
    await other.check('[name=outcome][value=set-aside]');
    await other.fill('[name=reasons]', 'The contract was registered in time.');
    await press(other, 'main form > button');
    expect(await main(other)).toContain('The decision is set aside');
    await inspect(other, 'review-decided');
  });

  it('the licence is active again, and the agency reads why', async () => {
    await visit(pages.citizen, `/en/register/${one.licence}`);
    expect(await main(pages.citizen)).toContain('The decision was reviewed and set aside.');
    expect(await pages.citizen.locator('.verdict--active').count()).toBe(1);
    await visit(pages.agency, `/ru/agency/measures/${measureId}/appeal`);
    expect(await main(pages.agency)).toContain('The contract was registered in time.');
    await inspect(pages.agency, 'appeal-won');
  });
});

describe('from a protest against its grant to the end of the licence', { timeout: 90_000 }, () => {
  it('the prosecutor protests, another head sets the grant aside with a word to the clients', async () => {
    const { other } = pages;
    await visit(pages.prosecutor, `/be/officer/grants/${one.id}/protest`);
    await inspect(pages.prosecutor, 'protest-against-grant');
    const review = await lodge(app.deps, prosecutor, { applicationId: one.id }, aProtest);
    await visit(other, `/ru/officer/reviews/${review}`);
    await other.check('[name=outcome][value=set-aside]');
    await other.fill('[name=reasons]', 'Выписка подделана.');
    await press(other, 'main form > button');
    expect(await other.locator('.govuk-error-summary a').getAttribute('href')).toBe('#adviceBe');
    await inspect(other, 'annulment-errors');
    for (const [field, text] of Object.entries({ adviceBe: 'Не плаціце.', adviceRu: 'Не платите.', adviceEn: 'Do not pay.' })) {
      await other.fill(`[name=${field}]`, text);
    }
    await press(other, 'main form > button');
    expect(await main(other)).toContain('Решение отменено');
  });

  it('the public reads it, and the agency how to appeal', async () => {
    await visit(pages.citizen, `/be/register/${one.licence}`);
    expect(await main(pages.citizen)).toContain('Ліцэнзія анулявана');
    expect(await main(pages.citizen)).toContain('Не плаціце.');
    await inspect(pages.citizen, 'licence-annulled');
    await visit(pages.agency, '/en/agency');
    await press(pages.agency, `a[href="/en/agency/measures/${await measureOn(app.deps, one.licence, 'annulment')}/appeal"]`);
    expect(await main(pages.agency)).toContain('Выписка подделана.');
    await inspect(pages.agency, 'annulment');
  });
});
