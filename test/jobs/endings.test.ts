import { beforeEach, describe, expect, it } from 'vitest';
import { suspendAtOnce } from '../../src/acts/measure.ts';
import { remind } from '../../src/jobs/remind.ts';
import { dayLetters, reminders } from '../../src/rules/reminders.ts';
import { insertRenewal, licenceByNumber } from '../../src/store/licences.ts';
import { insertMeasure } from '../../src/store/measures.ts';
import { endItems, insertItems } from '../../src/store/scope.ts';
import { anApproved } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { given, itemOf, someAdvice, suspendedAtOnce } from '../support/given.ts';
import { aLicence, aMeasure, type Case, doing, partnerOf } from '../support/journeys.ts';
import { mailsFor } from '../support/mail.ts';
import { aStaff } from '../support/people.ts';
import { anAppeal, aProtest, aRefusal, lodge, measureOn, settle } from '../support/reviews.ts';

const app = useApp();
const at = (day: string) => app.clock.set(`${day}T09:00:00+03:00`);
beforeEach(() => at('2026-11-24'));

const ours: readonly string[] = [...reminders, ...dayLetters];

/** Runs the job twice on this day, and tells every letter of a day the agency has been queued so far, with that day. */
async function told({ agency }: Case, day: string): Promise<string[]> {
  at(day);
  await remind(app.deps);
  await remind(app.deps);
  const own = (await mailsFor(app.deps, agency)).filter(({ mail }) => ours.includes(mail));
  return own.map(({ mail, day: on }) => `${mail} ${on}`);
}

/** The agency's last letter of a day. */
async function lastMail({ agency }: Case) {
  return (await mailsFor(app.deps, agency)).findLast(({ mail }) => ours.includes(mail));
}

async function idOf(number: string): Promise<string> {
  return (await licenceByNumber(app.deps.database.db, number))?.id ?? '';
}

describe('a contract with a partner', () => {
  async function aContract(held: Case & { licence: string }, contractUntil: string, name = 'Sady UAB'): Promise<string> {
    const partner = { what: 'partner', name, country: 'LT', role: null, contract: '7', contractDate: '2026-01-01', proof: null } as const;
    const licenceId = await idOf(held.licence);
    const items = [{ ...partner, contractUntil }];
    const [item] = await insertItems(app.deps.database.db, { licenceId, from: '2026-11-24', applicationId: null, items });
    return item?.id ?? '';
  }

  it('is reminded of 60 and 14 days before it ends, once for all that end on one day', async () => {
    const held = await aLicence(app.deps);
    await aContract(held, '2027-03-31');
    await aContract(held, '2027-03-31', 'Uogos UAB');
    const first = ['contract-ending 2027-03-31'];
    expect(await told(held, '2027-01-29')).toEqual([]);
    expect(await told(held, '2027-01-30')).toEqual(first);
    expect(await told(held, '2027-03-16')).toEqual(first);
    expect(await told(held, '2027-03-17')).toEqual([...first, ...first]);
    expect((await lastMail(held))?.data).toMatchObject({
      licence: held.licence,
      until: '2027-03-31',
      path: `/agency/licences/${held.licence}`,
    });
    expect(await told(held, '2027-04-01')).toHaveLength(2);
  });

  it('is reminded of again by the day to which it was prolonged, and no more by the one before', async () => {
    const held = await aLicence(app.deps);
    const item = await aContract(held, '2027-03-31');
    expect(await told(held, '2027-02-01')).toHaveLength(1);
    await aContract(held, '2027-06-30');
    await endItems(app.deps.database.db, [item], '2027-02-01', held.id);
    expect(await told(held, '2027-03-20')).toHaveLength(1);
    expect(await told(held, '2027-05-02')).toEqual(['contract-ending 2027-03-31', 'contract-ending 2027-06-30']);
  });

  it('is not reminded of where the partner was struck off', async () => {
    const held = await aLicence(app.deps);
    const itemId = await aContract(held, '2027-03-31');
    const proposed = { proposedBy: held.examiner.actor.id, proposedAt: app.clock.now() };
    const decided = { decidedBy: held.head.actor.id, decidedAt: app.clock.now(), upheld: true, effectiveFrom: '2026-11-24' };
    const row = { licenceId: await idOf(held.licence), measure: 'revocation', itemId, reasons: 'Because.' } as const;
    await insertMeasure(app.deps.database.db, { ...row, grounds: [], ...proposed, ...decided });
    expect((await told(held, '2027-03-20')).filter((one) => one.startsWith('contract'))).toEqual([]);
  });

  it('is not reminded of where the licence is over', async () => {
    const held = await aLicence(app.deps);
    await aContract(held, '2027-03-31');
    await aMeasure(app.deps, held, 'revocation');
    expect((await told(held, '2027-03-20')).filter((one) => one.startsWith('contract'))).toEqual([]);
  });
});

describe('the last day to appeal', () => {
  it('against a measure is reminded of five working days before and one, also where the licence is over', async () => {
    const held = await aLicence(app.deps);
    await aMeasure(app.deps, held, 'revocation');
    // A month from 24 November ends on Thursday 24 December; the 25th is a holiday.
    const once = ['appeal-due 2026-12-24'];
    expect(await told(held, '2026-12-16')).toEqual([]);
    expect(await told(held, '2026-12-17')).toEqual(once);
    expect(await told(held, '2026-12-23')).toEqual([...once, ...once]);
    const measureId = await measureOn(app.deps, held.licence, 'revocation');
    expect((await lastMail(held))?.data).toEqual({
      ...{ licence: held.licence, kind: 'employment', appealBy: '2026-12-24' },
      path: `/agency/measures/${measureId}/appeal`,
    });
    expect(await told(held, '2026-12-25')).toHaveLength(2);
  });

  it('against a refusal leads to the application', async () => {
    const one = await aRefusal(app.deps);
    expect(await told(one, '2026-12-17')).toEqual(['appeal-due 2026-12-24']);
    expect((await lastMail(one))?.data).toMatchObject({ appealBy: '2026-12-24', path: `/agency/applications/${one.id}` });
  });

  it('is not reminded of once it was appealed against, or set aside, nor where no appeal is possible', async () => {
    const appealed = await aLicence(app.deps);
    await aMeasure(app.deps, appealed, 'suspension', '2027-03-01');
    await lodge(app.deps, appealed.agency, { measureId: await measureOn(app.deps, appealed.licence, 'suspension') }, anAppeal);
    const away = await aLicence(app.deps);
    await aMeasure(app.deps, away, 'suspension', '2027-03-01');
    const measureId = await measureOn(app.deps, away.licence, 'suspension');
    const protest = await lodge(app.deps, await aStaff(app.deps, 'prosecutor'), { measureId }, aProtest);
    await settle(app.deps, await aStaff(app.deps, 'head'), protest, 'set-aside');
    const proposed = await aLicence(app.deps);
    const refused = await aRefusal(app.deps);
    await lodge(app.deps, refused.agency, { applicationId: refused.id }, anAppeal);
    for (const one of [appealed, away, proposed, refused]) expect(await told(one, '2026-12-17')).toEqual([]);
  });
});

describe('the last day of a suspension', () => {
  it('is reminded of 14 and 3 days before, and again where an extension moved it', async () => {
    const held = await aLicence(app.deps);
    await aMeasure(app.deps, held, 'suspension', '2027-02-15');
    const only = async (day: string) => (await told(held, day)).filter((one) => one.startsWith('suspension'));
    expect(await only('2027-01-31')).toEqual([]);
    expect(await only('2027-02-01')).toEqual(['suspension-ending 2027-02-15']);
    await aMeasure(app.deps, held, 'extension', '2027-04-15');
    expect(await only('2027-02-14')).toHaveLength(1);
    const moved = ['suspension-ending 2027-02-15', 'suspension-ending 2027-04-15'];
    expect(await only('2027-04-01')).toEqual(moved);
    expect(await only('2027-04-15')).toEqual([...moved, 'suspension-ending 2027-04-15']);
    expect((await lastMail(held))?.data).toMatchObject({ until: '2027-04-15', path: `/agency/licences/${held.licence}` });
  });

  it('is told of once when it has passed, and not where the suspension was lifted before', async () => {
    const held = await aLicence(app.deps);
    await aMeasure(app.deps, held, 'suspension', '2027-02-15');
    const lifted = await aLicence(app.deps);
    await aMeasure(app.deps, lifted, 'suspension', '2027-02-15');
    at('2027-02-10');
    await aMeasure(app.deps, lifted, 'resumption');
    const over = async (one: Case, day: string) => (await told(one, day)).filter((mail) => mail.startsWith('suspension-over'));
    expect(await over(held, '2027-02-15')).toEqual([]);
    for (const day of ['2027-02-16', '2027-02-17', '2027-02-22', '2027-03-01']) {
      expect([day, await over(held, day)]).toEqual([day, ['suspension-over 2027-02-15']]);
    }
    expect(await over(lifted, '2027-03-01')).toEqual([]);
  });

  it('by one officer is told of once when nobody confirmed it', async () => {
    const held = await aLicence(app.deps);
    const advice = { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };
    const given = { grounds: ['danger-to-life-or-liberty'], reasons: 'A report of forced labour.', advice, until: '2027-02-15' } as const;
    const answer = await suspendAtOnce(app.deps, doing(held.examiner.actor), held.licence, given);
    expect(answer).toHaveProperty('done');
    const lapsed = async (day: string) => (await told(held, day)).filter((mail) => mail.startsWith('suspension-'));
    expect(await lapsed('2026-11-25')).toEqual([]);
    for (const day of ['2026-11-26', '2026-11-27', '2026-12-02', '2026-12-20']) {
      expect([day, await lapsed(day)]).toEqual([day, ['suspension-lapsed 2026-11-25']]);
    }
    const mail = (await mailsFor(app.deps, held.agency)).find(({ mail }) => mail === 'suspension-lapsed');
    expect(mail?.data).toMatchObject({ licence: held.licence, path: `/agency/licences/${held.licence}` });
  });

  it('by one officer is not told of as lapsed where its partner was struck off before it could be confirmed', async () => {
    const one = await aLicence(app.deps);
    const itemId = await itemOf(app.deps, one, partnerOf(one.agency).name);
    await suspendedAtOnce(app.deps, one, itemId);
    app.clock.forward(1);
    await given(app.deps, one, { measure: 'revocation', itemId, grounds: ['partner-breach'], advice: someAdvice });
    expect((await told(one, '2026-11-26')).filter((mail) => mail.startsWith('suspension-'))).toEqual([]);
  });
});

describe('the last day of an advertisement’s approval', () => {
  it('is reminded of 30 and 7 days before', async () => {
    const held = await aLicence(app.deps);
    const number = await anApproved(app.deps, held, { days: { from: '2026-11-24', until: '2027-03-31' } });
    const once = ['advertisement-ending 2027-03-31'];
    expect(await told(held, '2027-02-28')).toEqual([]);
    expect(await told(held, '2027-03-01')).toEqual(once);
    expect(await told(held, '2027-03-24')).toEqual([...once, ...once]);
    expect((await lastMail(held))?.data).toMatchObject({ advertisement: number, path: `/agency/advertisements/${number}` });
  });

  it('is not where the licence is over', async () => {
    const held = await aLicence(app.deps);
    await anApproved(app.deps, held, { days: { from: '2026-11-24', until: '2027-03-31' } });
    await aMeasure(app.deps, held, 'revocation');
    expect((await told(held, '2027-03-24')).filter((one) => one.startsWith('advertisement'))).toEqual([]);
  });
});

describe('a licence with an end', () => {
  async function aLicenceOfYears(): Promise<Case & { licence: string }> {
    at('2009-03-02');
    const held = await aLicence(app.deps);
    expect(await licenceByNumber(app.deps.database.db, held.licence)).toMatchObject({ validTo: '2014-03-01' });
    return held;
  }
  const only = async (one: Case, mail: string, day: string) => (await told(one, day)).filter((line) => line.startsWith(mail));

  it('is told when its renewal opens, once, also where nothing ran that day', async () => {
    const held = await aLicenceOfYears();
    expect(await only(held, 'renewal-opens', '2013-11-30')).toEqual([]);
    expect(await only(held, 'renewal-opens', '2013-12-05')).toEqual(['renewal-opens 2013-12-01']);
    expect(await only(held, 'renewal-opens', '2014-02-20')).toHaveLength(1);
    const mail = (await mailsFor(app.deps, held.agency)).find(({ mail }) => mail === 'renewal-opens');
    expect(mail?.data).toMatchObject({ licence: held.licence, until: '2014-03-01', path: `/agency/licences/${held.licence}` });
  });

  it('is told again when the renewal of what was renewed opens', async () => {
    const held = await aLicenceOfYears();
    expect(await only(held, 'renewal-opens', '2014-02-01')).toHaveLength(1);
    const days = { validFrom: '2014-03-02', validTo: '2015-03-01' };
    await insertRenewal(app.deps.database.db, {
      ...{ licenceId: await idOf(held.licence), applicationId: held.id, createdAt: app.clock.now() },
      ...days,
    });
    expect(await only(held, 'renewal-opens', '2014-03-01')).toHaveLength(1);
    expect(await only(held, 'renewal-opens', '2014-12-01')).toEqual(['renewal-opens 2013-12-01', 'renewal-opens 2014-12-01']);
  });

  it('has its agency told once that it has expired', async () => {
    const held = await aLicenceOfYears();
    expect(await only(held, 'licence-expired', '2014-03-01')).toEqual([]);
    for (const day of ['2014-03-02', '2014-03-03', '2014-03-08', '2014-04-01']) {
      expect([day, await only(held, 'licence-expired', day)]).toEqual([day, ['licence-expired 2014-03-01']]);
    }
    const ended = await aLicenceOfYears();
    await aMeasure(app.deps, ended, 'revocation');
    expect(await only(ended, 'licence-expired', '2014-03-02')).toEqual([]);
  });
});
