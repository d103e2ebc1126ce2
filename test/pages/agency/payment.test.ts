import { describe, expect, it } from 'vitest';
import { paymentsOf } from '../../../src/store/payments.ts';
import { useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aDraft, aLicence, aRecommendedCase, aTakenCase, must, versionOf } from '../../support/journeys.ts';
import { anAgency } from '../../support/people.ts';
import { aHeldDraft } from '../../support/purposes.ts';
import { deskOf } from '../officer/desk.ts';

const app = useApp();
const good = { paidOn: '20.11.2026', amount: '450,00', reference: '1234' };

async function payer(id: string, agency: Awaited<ReturnType<typeof anAgency>>) {
  const browser = await app.browser(agency);
  const path = `/en/agency/applications/${id}`;
  const open = (page = '') => browser.get(`${path}${page}`);
  const pay = async (fields: Record<string, string | string[]>) =>
    browser.post(`${path}/payment`, { version: String(await versionOf(app.deps, id)), ...good, ...fields });
  return { browser, path, open, pay };
}

describe('the duty of an application', () => {
  it('is paid in parts, each stated with its day, sum and document, and both sides see what is wanting', async () => {
    app.clock.set('2026-11-24T10:00:00+03:00');
    const one = await aTakenCase(app.deps);
    const own = await payer(one.id, one.agency);
    const desk = await deskOf(app, one.examiner, one.id);
    expect((await own.open()).text).toContain('No payment is stated');
    expect((await desk.open()).text).toContain('No payment is stated');
    expect((await own.open()).text).toContain('10 base values of the day it was first sent, 24 November 2026: that is 450 roubles.');

    const first = await own.pay({ amount: '400.5', paidOn: '2026-11-20' });
    expect([first.status, first.headers.location]).toEqual([303, `${own.path}?paid`]);
    for (const { text } of [await own.open('?paid'), await desk.open()]) {
      expect(text).toContain('Short by 49.50 roubles');
      expect(text).toContain('400.50 roubles on 20 November 2026, document 1234');
      expect(text).toContain('The agency told of its payment of the duty');
    }
    expect((await own.open('?paid')).text).toContain('The payment is recorded.');
    expect((await own.pay({ amount: '49,50', reference: '1235' })).status).toBe(303);
    expect((await desk.open()).text).toContain('Paid in full');
    await own.pay({ amount: '2', reference: '1236' });
    expect((await own.open('/payment')).text).toContain('2 roubles more than due');
    expect((await paymentsOf(app.deps.database.db, one.id)).map(({ amount, currency, paidOn }) => [amount, currency, paidOn])).toEqual([
      [400_50, 'BYN', '2026-11-20'],
      [49_50, 'BYN', '2026-11-20'],
      [2_00, 'BYN', '2026-11-20'],
    ]);
  });

  it('stays that of the day of the first sending when the base value rises before the second', async () => {
    app.clock.set('2025-12-30T10:00:00+03:00');
    const one = await aTakenCase(app.deps);
    await must(app.deps, one.examiner.actor, one.id, { act: 'return', missing: ['premises'], text: 'Which room?' });
    app.clock.set('2026-01-12T10:00:00+03:00');
    const own = await payer(one.id, one.agency);
    expect((await own.open('/submission')).text).toContain('30 December 2025: that is 420 roubles.');
    expect((await own.open('/payment')).text).toContain('420 roubles');
    const draft = await anAgency(app.deps);
    const other = await payer(await aDraft(app.deps, draft), draft);
    expect((await other.open('/payment')).text).toContain('today that is 450 roubles.');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('is that of what is applied for: a variation has its own', async () => {
    app.clock.set('2026-11-24T10:00:00+03:00');
    const one = await aLicence(app.deps);
    const own = await payer(await aHeldDraft(app.deps, one.agency, one.licence, 'variation'), one.agency);
    expect((await own.open('/submission')).text).toContain('5 base values: today that is 225 roubles.');
    expect((await own.pay({ amount: '225' })).status).toBe(303);
    expect((await own.open()).text).toContain('Paid in full');
  });

  it('is no condition of anything: an application is sent, examined and decided without it', async () => {
    const one = await aRecommendedCase(app.deps);
    const head = await deskOf(app, one.head, one.id);
    expect((await head.open('decision')).text).toContain('No payment is stated');
    expect((await head.send('decision', { outcome: 'grant', reasons: 'Agreed.' })).status).toBe(303);
  });

  it('is stated once however often the form comes', async () => {
    const agency = await anAgency(app.deps);
    const id = await aDraft(app.deps, agency);
    const own = await payer(id, agency);
    const version = String(await versionOf(app.deps, id));
    const formKey = '5b0c7b9e-2f6e-4f0b-9f5e-0d8d3a4d2f22';
    for (let turn = 0; turn < 2; turn += 1) expect((await own.pay({ version, formKey })).status).toBe(303);
    expect(await paymentsOf(app.deps.database.db, id)).toHaveLength(1);
    expect((await own.pay({ version })).status).toBe(409);
  });
});

describe('a payment that is not taken', () => {
  it('is told by field, with everything typed kept and nothing written', async () => {
    const agency = await anAgency(app.deps);
    const own = await payer(await aDraft(app.deps, agency), agency);
    const before = await rowCounts(app.deps.database);
    for (const [field, value, words] of [
      ['paidOn', '', 'Fill in this field'],
      ['paidOn', '31.02.2026', 'date that exists'],
      ['paidOn', 'yesterday', 'date that exists'],
      ['paidOn', '25.11.2026', 'The day of the payment has not come yet.'],
      ['paidOn', '27.05.2026', 'This payment is too old'],
      ['paidOn', '01.01.1900', 'This payment is too old'],
      ['amount', '', 'Fill in this field'],
      ['amount', '0', 'amount in roubles'],
      ['amount', '-450', 'amount in roubles'],
      ['amount', '4.500,00', 'amount in roubles'],
      ['amount', '450 roubles', 'amount in roubles'],
      ['amount', '99999999999', 'amount in roubles'],
      ['amount', '450 000 000', 'amount in roubles'],
      ['reference', ' ', 'Fill in this field'],
      ['reference', 'x'.repeat(101), 'too long'],
      ['reference', 'a\u0000b', 'cannot be printed'],
    ] as const) {
      const answer = await own.pay({ [field]: value });
      expect([field, value, answer.status]).toEqual([field, value, 422]);
      expect(answer.text).toContain(words);
      expect(answer.text).toContain(`href="#${field}"`);
      expect(answer.text).toContain(`id="${field}-error"`);
      for (const [name, typed] of Object.entries(good)) if (name !== field) expect(answer.text).toContain(`value="${typed}"`);
    }
    for (const fields of [{ currency: 'BYR' }, { version: 'x' }, { amount: ['1', '2'] }] as Record<string, string | string[]>[]) {
      expect((await own.pay(fields)).status).toBe(400);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('because nothing is due: giving a licence up costs nothing', async () => {
    const one = await aLicence(app.deps);
    const own = await payer(await aHeldDraft(app.deps, one.agency, one.licence, 'surrender'), one.agency);
    const before = await rowCounts(app.deps.database);
    const { text } = await own.open('/payment');
    expect(text).toContain('No duty is due.');
    expect(text).not.toMatch(/<dt[^>]*>Due|name="amount"|cannot be done now/);
    expect((await own.open()).text).not.toContain('/payment"');
    const refused = await own.pay({});
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('No duty is charged for such an application.')]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('because the application is decided on, or another agency’s', async () => {
    const one = await aRecommendedCase(app.deps);
    const own = await payer(one.id, one.agency);
    const before = await rowCounts(app.deps.database);
    expect((await own.open('/payment')).text).toContain('This cannot be done now');
    expect((await own.open()).text).not.toContain('/payment"');
    expect((await own.pay({})).status).toBe(422);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const stranger = await payer(one.id, await anAgency(app.deps));
    expect((await stranger.open('/payment')).status).toBe(404);
    expect((await stranger.pay({})).status).toBe(404);
  });
});

it.each(['be', 'ru', 'en'])('the page is there in %s', async (lang) => {
  const agency = await anAgency(app.deps);
  const id = await aDraft(app.deps, agency);
  const page = await (await app.browser(agency)).get(`/${lang}/agency/applications/${id}/payment`);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`<html lang="${lang}"`);
});
