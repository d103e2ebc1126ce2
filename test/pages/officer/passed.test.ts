import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeNotice } from '../../../src/acts/letter.ts';
import { proposeMeasure, takeBackMeasure } from '../../../src/acts/measure.ts';
import { insertRenewal, licenceByNumber } from '../../../src/store/licences.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { found, given, itemOf, type Licensed, someAdvice, suspendedAtOnce, written } from '../../support/given.ts';
import { aLicence, aMeasure, doing, partnerOf, proposalOn } from '../../support/journeys.ts';
import { aStaff } from '../../support/people.ts';
import { anAppeal, lodge, settle } from '../../support/reviews.ts';

const app = useApp();
const at = (day: string) => app.clock.set(`${day}T09:00:00+03:00`);
let browsers: Record<'examiner' | 'head' | 'regional', Browser>;

beforeAll(async () => {
  browsers = {
    ...{ examiner: await app.browser(await aStaff(app.deps, 'examiner')), head: await app.browser(await aStaff(app.deps, 'head')) },
    regional: await app.browser(await aStaff(app.deps, 'regional', 'BY-BR')),
  };
});
beforeEach(() => at('2026-11-24'));

const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;
const suspension = { measure: 'suspension', grounds: ['gross-violation'], until: '2027-02-01', advice: someAdvice } as const;

/** Whether the list of this name has the measure for the examiner and for the head alike on this day, and with which words. */
async function listed(list: 'silent' | 'overdue' | 'ending' | 'lapsed', { licence }: Licensed, day: string): Promise<string | null> {
  at(day);
  const told = await Promise.all(
    (['examiner', 'head'] as const).map(async (role) => {
      const { text } = await browsers[role].get('/en/officer');
      const [, section = ''] = new RegExp(`<section[^>]* id="${list}">([\\s\\S]*?)</section>`).exec(text) ?? [];
      const line = section.split('<li>').find((one) => one.includes(licence));
      return line?.replace(/<[^>]+>/g, '').trim() ?? null;
    }),
  );
  expect(told[1]).toBe(told[0]);
  return told[0] ?? null;
}

describe('a notice', () => {
  it('is listed from the day after its last day for a reply', async () => {
    const one = await aLicence(app.deps);
    await given(app.deps, one, notice);
    expect(await listed('silent', one, '2026-12-11')).toBeNull();
    expect(await listed('silent', one, '2026-12-13')).toMatch(/A reply was possible until 11 December 2026 2 days ago/);
    expect((await browsers.regional.get('/en/officer')).text).not.toContain(one.licence);
  });

  it('is not once it was replied to, something followed it, or the licence is over', async () => {
    const replied = await aLicence(app.deps);
    await written(app.deps, replied, await given(app.deps, replied, notice), 'We disagree.');
    const followed = await aLicence(app.deps);
    const follows = await given(app.deps, followed, notice);
    const over = await aLicence(app.deps);
    await given(app.deps, over, notice);
    at('2026-12-14');
    await given(app.deps, followed, { ...suspension, follows });
    await aMeasure(app.deps, over, 'revocation');
    for (const one of [replied, followed, over]) expect(await listed('silent', one, '2026-12-15')).toBeNull();
  });

  it('is not once it was closed, and is again where what followed it was taken back', async () => {
    const closed = await aLicence(app.deps);
    const id = await given(app.deps, closed, notice);
    const back = await aLicence(app.deps);
    const follows = await given(app.deps, back, notice);
    at('2026-12-14');
    await closeNotice(app.deps, doing(closed.examiner.actor), closed.licence, id, 'It was explained.');
    await proposeMeasure(app.deps, doing(back.examiner.actor), back.licence, { ...suspension, follows, reasons: 'Found.' });
    for (const one of [closed, back]) expect(await listed('silent', one, '2026-12-15')).toBeNull();
    await takeBackMeasure(app.deps, doing(back.examiner.actor), back.licence, await proposalOn(app.deps, back.licence));
    expect(await listed('silent', closed, '2026-12-15')).toBeNull();
    expect(await listed('silent', back, '2026-12-15')).not.toBeNull();
  });

  it('is not once the term of its licence is over, and is where that was renewed', async () => {
    for (const renewed of [false, true]) {
      at('2009-03-02');
      const one = await aLicence(app.deps);
      at('2014-02-10');
      await given(app.deps, one, { ...notice, replyBy: '2014-02-24' });
      const licenceId = (await licenceByNumber(app.deps.database.db, one.licence))?.id ?? '';
      const term = { licenceId, applicationId: one.id, validFrom: '2014-03-02', validTo: '2015-03-01', createdAt: app.clock.now() };
      if (renewed) await insertRenewal(app.deps.database.db, term);
      expect([renewed, (await listed('silent', one, '2014-03-01')) !== null]).toEqual([renewed, true]);
      expect([renewed, (await listed('silent', one, '2014-03-02')) !== null]).toEqual([renewed, renewed]);
    }
  });
});

describe('an order', () => {
  it('is listed from the day after its last day until its remedy is accepted, but while the proof waits to be judged', async () => {
    const one = await aLicence(app.deps);
    const id = await given(app.deps, one, order);
    expect(await listed('overdue', one, '2026-12-31')).toBeNull();
    expect(await listed('overdue', one, '2027-01-01')).toMatch(/To be remedied by 31 December 2026 1 day ago/);
    await written(app.deps, one, id, 'It is remedied.');
    expect(await listed('overdue', one, '2027-01-02')).toBeNull();
    app.clock.forward(1);
    await found(app.deps, one, id, false);
    expect(await listed('overdue', one, '2027-01-05')).not.toBeNull();
    await written(app.deps, one, id, 'Now it is.');
    app.clock.forward(1);
    await found(app.deps, one, id, true);
    expect(await listed('overdue', one, '2027-01-06')).toBeNull();
  });

  it('is no more once a suspension has answered it, and is again where that was set aside', async () => {
    const one = await aLicence(app.deps);
    await given(app.deps, one, order);
    expect(await listed('overdue', one, '2027-01-03')).not.toBeNull();
    const measureId = await given(app.deps, one, { ...suspension, grounds: ['remedy-order-unmet'] });
    expect(await listed('overdue', one, '2027-01-04')).toBeNull();
    const review = await lodge(app.deps, one.agency, { measureId }, anAppeal);
    await settle(app.deps, await aStaff(app.deps, 'head'), review, 'set-aside');
    expect(await listed('overdue', one, '2027-01-05')).not.toBeNull();
  });
});

describe('a suspension', () => {
  it('is listed for the two weeks before its last day, by the day to which it was extended, with the part', async () => {
    const one = await aLicence(app.deps);
    const partner = partnerOf(one.agency).name;
    const itemId = await itemOf(app.deps, one, partner);
    const id = await given(app.deps, one, { ...suspension, grounds: ['partner-breach'], itemId });
    expect(await listed('ending', one, '2027-01-17')).toBeNull();
    expect(await listed('ending', one, '2027-01-18')).toMatch(new RegExp(`${partner}.*Last day 1 February 2027, in 14 days`));
    await given(app.deps, one, {
      ...{ measure: 'extension', itemId, follows: id, grounds: ['partner-breach'], until: '2027-03-01', advice: someAdvice },
    });
    expect(await listed('ending', one, '2027-01-31')).toBeNull();
    expect(await listed('ending', one, '2027-03-01')).toMatch(/Last day 1 March 2027, in 0 days/);
    expect(await listed('ending', one, '2027-03-02')).toBeNull();
  });

  it('by one officer is listed for a month after it lapsed', async () => {
    const one = await aLicence(app.deps);
    await suspendedAtOnce(app.deps, one);
    expect(await listed('lapsed', one, '2026-11-25')).toBeNull();
    expect(await listed('lapsed', one, '2026-11-26')).toMatch(/The last day was 25 November 2026 1 day ago/);
    expect(await listed('lapsed', one, '2026-12-25')).not.toBeNull();
    expect(await listed('lapsed', one, '2026-12-26')).toBeNull();
  });

  it('by one officer did not lapse where its licence was revoked while a head could confirm it', async () => {
    const one = await aLicence(app.deps);
    await suspendedAtOnce(app.deps, one);
    at('2026-11-25');
    await aMeasure(app.deps, one, 'revocation');
    expect(await listed('lapsed', one, '2026-11-26')).toBeNull();
  });
});
