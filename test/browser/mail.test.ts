import { beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../src/jobs/send-mail.ts';
import { langs } from '../../src/rules/languages.ts';
import { useApp } from '../support/app.ts';
import { anAskedCase } from '../support/mail.ts';
import { aStaff, type Person } from '../support/people.ts';
import { enter, inspect, useWeb, visit, type Width } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);
let head: Person;

beforeAll(async () => {
  head = await aStaff(app.deps, 'head');
  await anAskedCase(app.deps);
  await sendMail(app.deps, async () => ({
    refused: '550 5.1.1 <a-very-long-address-of-nobody@pryklad.example>: Recipient address rejected',
  }));
});

describe.each([320, 1280] as const)('the letters, %i pixels wide', { timeout: 60_000 }, (width: Width) => {
  it('are read in the inbox, in every language of the page', async () => {
    const page = await web.visitor({ width });
    for (const lang of langs) {
      await visit(page, `/${lang}/inbox`);
      await inspect(page, `inbox-${lang}-${width}`);
    }
  });

  it('are looked after by a head, who has one tried again', async () => {
    const page = await web.visitor({ width });
    await enter(page, head, { lang: 'be' });
    await visit(page, '/be/officer/mail');
    await inspect(page, `mail-${width}`);
    const before = await page.locator('main tbody tr').count();
    await Promise.all([page.waitForEvent('load'), page.click('main tbody button')]);
    expect(await page.locator('main tbody tr').count()).toBe(before - 1);
  });
});
