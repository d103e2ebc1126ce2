import { beforeAll, describe, expect, it } from 'vitest';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given, type Licensed, written } from '../../support/given.ts';
import { aLicence } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let examiner: Person;
let head: Person;
let browser: Browser;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  browser = await app.browser(examiner);
});

async function ordered(): Promise<{ one: Licensed; order: string; address: string }> {
  const one: Licensed = await aLicence(app.deps, { examiner, head });
  const order = await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
  return { one, order, address: `/en/officer/licences/${one.licence}` };
}

describe('a finding on a remedy', () => {
  it('is recorded once the agency has sent its proof, with reasons that the agency reads', async () => {
    const { one, order, address } = await ordered();
    expect((await browser.get(address)).text).not.toContain('/finding?');
    expect((await browser.get(`${address}/finding?order=${order}`)).headers.location).toBe(address);
    await written(app.deps, one, order, 'A specialist was hired.');
    expect((await browser.get(address)).text).toContain(`/finding?order&#x3D;${order}`);
    expect((await browser.get(`${address}/finding?order=${order}`)).text).toContain('A specialist was hired.');
    const answer = await browser.post(`${address}/finding`, { order, result: 'remedied', reasons: 'Seen the contract.' });
    expect([answer.status, answer.headers.location]).toEqual([303, `${address}#measure-${order}`]);
    const own = await app.browser(one.agency);
    expect((await own.get(`/en/agency/licences/${one.licence}`)).text).toMatch(/remedied, as found on[\s\S]*Seen the contract\./);
  });

  it('is refused by the field with everything typed kept, and nothing written', async () => {
    const { one, order, address } = await ordered();
    await written(app.deps, one, order, 'A specialist was hired.');
    const before = await rowCounts(app.deps.database);
    const noResult = await browser.post(`${address}/finding`, { order, reasons: 'Seen the contract.' });
    expect([noResult.status, noResult.text.includes('#result">Choose one option'), noResult.text.includes('Seen the contract.')]).toEqual([
      422,
      true,
      true,
    ]);
    const noReasons = await browser.post(`${address}/finding`, { order, result: 'not-remedied', reasons: ' ' });
    expect([noReasons.status, noReasons.text.includes('#reasons">Fill in this field')]).toEqual([422, true]);
    expect(noReasons.text).toMatch(/value="not-remedied" checked/);
    for (const wrong of [
      { order: 'x', result: 'remedied', reasons: 'y' },
      { order, result: 'perhaps', reasons: 'y' },
    ]) {
      expect((await browser.post(`${address}/finding`, wrong)).status).toBe(400);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is not taken twice, nor before there is anything to find, nor on another licence', async () => {
    const { one, order, address } = await ordered();
    const form = { order, result: 'remedied', reasons: 'Seen the contract.' };
    const early = await browser.post(`${address}/finding`, form);
    expect([early.status, early.text.includes('There is nothing to check yet')]).toEqual([422, true]);
    await written(app.deps, one, order, 'A specialist was hired.');
    await browser.post(`${address}/finding`, form);
    const again = await browser.post(`${address}/finding`, form);
    expect([again.status, again.text.includes('It is already found remedied'), again.text.includes('Seen the contract.')]).toEqual([
      422,
      true,
      true,
    ]);
    const other = await ordered();
    expect((await browser.post(`${other.address}/finding`, form)).status).toBe(404);
  });
});
