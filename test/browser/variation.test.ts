import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { attachDocument } from '../../src/acts/document.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aPdf, doing, must, partnerOf, versionOf } from '../support/journeys.ts';
import { draftOf } from '../support/purposes.ts';
import { enter, inspect, useWeb, visit } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);
const pages = {} as { agency: Page; examiner: Page; head: Page; citizen: Page };
let one: Awaited<ReturnType<typeof aLicence>>;
let id: string;

beforeAll(async () => {
  one = await aLicence(app.deps);
  pages.agency = await web.visitor();
  pages.examiner = await web.visitor({ width: 1280 });
  pages.head = await web.visitor();
  pages.citizen = await web.visitor();
  await enter(pages.agency, one.agency);
  await enter(pages.examiner, one.examiner);
  await enter(pages.head, one.head);
});

// Told in order, on a telephone and without a script.
describe('from a licence as it is to the licence as it should be', { timeout: 120_000 }, () => {
  it('the agency finds what it can ask for and begins a variation', async () => {
    const { agency } = pages;
    await visit(agency, '/be/agency');
    await inspect(agency, 'licences');
    await press(agency, `a[href$="/licences/${one.licence}"]`);
    await inspect(agency, 'licence');
    await press(agency, `a[href$="/licences/${one.licence}/variation"]`);
    await inspect(agency, 'variation-start');
    await press(agency, 'main form button');
    id = agency.url().split('/').at(-1) ?? '';
    await inspect(agency, 'variation-draft');
  });

  it('changes what is to be different, and sees the difference before it sends it', async () => {
    const { agency } = pages;
    await visit(agency, `/be/agency/applications/${id}/facts`);
    expect(await agency.inputValue('[name="partners-0-name"]')).toBe(partnerOf(one.agency).name);
    await agency.fill('[name="name-en"]', 'Other Name LLC');
    await press(agency, 'main form > button.govuk-button');
    expect(await agency.locator('.govuk-error-summary a').getAttribute('href')).toBe('#partners-0-role');
    await inspect(agency, 'variation-errors');
    await agency.selectOption('[name="partners-0-role"]', 'employer');
    await press(agency, 'main form > button.govuk-button');
    for (const code of ['application-form', 'state-duty'] as const) {
      const upload = { name: `${code}.pdf`, bytes: aPdf };
      await attachDocument(app.deps, doing(one.agency.actor), { id }, await versionOf(app.deps, id), code, upload);
    }
    await visit(agency, `/be/agency/applications/${id}/submission`);
    for (const text of ['Што зменіцца', 'Рэгіструецца партнёр', 'Other Name LLC']) expect(await main(agency)).toContain(text);
    await inspect(agency, 'variation-submission');
    await agency.check('[name=declare]');
    await press(agency, 'main form button');
    await inspect(agency, 'variation-sent');
  });

  it('the examiner and the head see what would change, and the head grants it', async () => {
    const { number } = await draftOf(app.deps, id);
    for (const act of [{ act: 'take' }, { act: 'accept' }] as const) await must(app.deps, one.examiner.actor, id, act);
    const { examiner, head } = pages;
    await visit(examiner, `/be/officer?purpose=variation`);
    await inspect(examiner, 'queue-variation');
    await press(examiner, `a[href$="/officer/applications/${number}"]`);
    expect(await main(examiner)).toContain('Што зменіцца');
    await inspect(examiner, 'case-variation');
    await press(examiner, 'a[href$="/recommendation"]');
    await inspect(examiner, 'recommendation-variation');
    await examiner.check('[name=outcome][value=grant]');
    await examiner.fill('[name=reasons]', 'Усё ў парадку.');
    await press(examiner, 'main form button');
    await visit(head, `/ru/officer/applications/${number}/decision`);
    await inspect(head, 'decision-variation');
    await head.check('[name=outcome][value=grant]');
    await head.fill('[name=reasons]', 'Согласовано.');
    await press(head, 'main form button');
    await inspect(head, 'case-varied');
  });

  it('everyone sees the licence as it is now, and how it became so', async () => {
    const { citizen } = pages;
    await visit(citizen, `/en/register/${one.licence}`);
    for (const text of [
      'Other Name LLC',
      `Variation of the licence. A foreign partner was registered. ${partnerOf(one.agency).name}, Lithuania.`,
    ]) {
      expect(await main(citizen)).toContain(text);
    }
    await inspect(citizen, 'licence-varied');
    await visit(pages.agency, `/en/agency/licences/${one.licence}/surrender`);
    await inspect(pages.agency, 'surrender-start');
    await visit(pages.examiner, '/ru/officer/editions/decree-15');
    await inspect(pages.examiner, 'edition-purposes');
  });
});

/** Presses a button and waits for the page that answers. */
async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click(selector)]);
}

const main = (page: Page) => page.locator('main').innerText();
