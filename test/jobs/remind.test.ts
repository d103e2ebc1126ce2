import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { remind } from '../../src/jobs/remind.ts';
import { reminders } from '../../src/rules/reminders.ts';
import { insertRenewal, licenceByNumber } from '../../src/store/licences.ts';
import { insertMeasure } from '../../src/store/measures.ts';
import { applications } from '../../src/store/schema/applications.ts';
import { findings, letters, reviews } from '../../src/store/schema/measures.ts';
import { useApp } from '../support/app.ts';
import { aLicence, aMeasure, type Case, must } from '../support/journeys.ts';
import { anAskedCase, mailsFor } from '../support/mail.ts';
import { aStaff } from '../support/people.ts';
import { anAppeal, lodge } from '../support/reviews.ts';

const app = useApp();
const at = (day: string) => app.clock.set(`${day}T09:00:00+03:00`);
beforeEach(() => at('2026-11-24'));

/** Runs the job on this day, and tells every reminder the agency has been queued so far with the day it is about. */
async function reminded({ agency }: Case, day: string): Promise<string[]> {
  at(day);
  await remind(app.deps);
  const own = (await mailsFor(app.deps, agency)).filter(({ mail }) => isReminder(mail));
  return own.map(({ mail, day: on }) => `${mail} ${on}`);
}

function isReminder(mail: string): boolean {
  return (reminders as readonly string[]).includes(mail);
}

describe('a question', () => {
  it('is reminded of five working days before its day and one before, and a further run adds nothing', async () => {
    const one = await anAskedCase(app.deps, 10);
    const { replyBy, id } = one;
    expect(replyBy).toBe('2026-12-08');
    expect(await reminded(one, '2026-11-30')).toEqual([]);
    const once = [`reply-due ${replyBy}`];
    expect(await reminded(one, '2026-12-01')).toEqual(once);
    expect(await reminded(one, '2026-12-01')).toEqual(once);
    expect(await reminded(one, '2026-12-04')).toEqual(once);
    const twice = [...once, ...once];
    expect(await reminded(one, '2026-12-07')).toEqual(twice);
    expect(await reminded(one, '2026-12-08')).toEqual(twice);
    expect(await reminded(one, '2026-12-09')).toEqual(twice);
    expect((await mailsFor(app.deps, one.agency)).at(-1)).toMatchObject({
      lang: 'en',
      data: { replyBy, path: `/agency/applications/${id}` },
    });
  });

  it('is reminded of once where the first reminder was missed', async () => {
    const one = await anAskedCase(app.deps, 10);
    expect(await reminded(one, '2026-12-07')).toEqual([`reply-due ${one.replyBy}`]);
  });

  it('is not reminded of once it is answered, or its application withdrawn', async () => {
    for (const act of [{ act: 'answer', text: 'Here.' }, { act: 'withdraw' }] as const) {
      const one = await anAskedCase(app.deps, 10);
      await must(app.deps, one.agency.actor, one.id, act);
      expect(await reminded(one, '2026-12-07')).toEqual([]);
      at('2026-11-24');
    }
  });
});

describe('a question that was answered', () => {
  it('is not reminded of while a later one waits', async () => {
    const one = await anAskedCase(app.deps, 10);
    const replyBy = '2026-12-30';
    await must(app.deps, one.agency.actor, one.id, { act: 'answer', text: 'Here.' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask', ground: 'facts-unclear', text: 'And?', replyBy });
    expect(await reminded(one, '2026-12-07')).toEqual([]);
    expect(await reminded(one, '2026-12-29')).toEqual([`reply-due ${replyBy}`]);
  });
});

describe('a measure', () => {
  let held: Case & { licence: string };
  let licenceId: string;
  beforeEach(async () => {
    held = await aLicence(app.deps);
    licenceId = (await licenceByNumber(app.deps.database.db, held.licence))?.id ?? '';
  });

  /** A notice or an order as it stands once it is upheld. */
  async function given(measure: 'notice' | 'order'): Promise<string> {
    const decided = {
      proposedBy: held.examiner.actor.id,
      proposedAt: app.clock.now(),
      decidedBy: held.head.actor.id,
      decidedAt: app.clock.now(),
    };
    const own = measure === 'notice' ? ({ replyBy: '2026-12-08', intended: 'suspension' } as const) : { remedyBy: '2026-12-08' };
    const row = { licenceId, measure, grounds: [], reasons: 'Because.', ...decided, upheld: true, effectiveFrom: '2026-11-24', ...own };
    return (await insertMeasure(app.deps.database.db, row)).id;
  }
  const write = (measureId: string, letter: 'reply' | 'remedy', writtenAt = app.clock.now()) =>
    app.deps.database.db.insert(letters).values({ measureId, letter, text: 'Ours.', writtenBy: held.agency.actor.id, writtenAt });
  const find = (measureId: string, remedied: boolean) =>
    app.deps.database.db
      .insert(findings)
      .values({ measureId, remedied, reasons: 'Seen.', foundBy: held.examiner.actor.id, foundAt: app.clock.now() });

  it.each([
    ['notice', 'notice-due 2026-12-08'],
    ['order', 'remedy-due 2026-12-08'],
  ] as const)('such as a %s is reminded of before its day', async (measure, told) => {
    await given(measure);
    expect(await reminded(held, '2026-11-30')).toEqual([]);
    expect(await reminded(held, '2026-12-02')).toEqual([told]);
    expect(await reminded(held, '2026-12-07')).toEqual([told, told]);
    expect((await mailsFor(app.deps, held.agency)).at(-1)?.data).toMatchObject({
      licence: held.licence,
      kind: 'employment',
      path: `/agency/licences/${held.licence}`,
    });
  });

  it('is not reminded of once it is answered, remedied, proved or set aside', async () => {
    await write(await given('notice'), 'reply');
    await find(await given('order'), true);
    await write(await given('order'), 'remedy');
    const prosecutor = await aStaff(app.deps, 'prosecutor');
    const away = {
      origin: 'protest',
      text: 'Unlawful.',
      lodgedBy: prosecutor.actor.id,
      lodgedAt: app.clock.now(),
      outcome: 'set-aside',
    } as const;
    const decision = { decidedBy: (await aStaff(app.deps, 'head')).actor.id, decidedAt: app.clock.now(), effectiveFrom: '2026-11-25' };
    await app.deps.database.db
      .insert(reviews)
      .values({ ...away, ...decision, measureId: await given('order'), firstDecider: held.head.actor.id });
    expect(await reminded(held, '2026-12-07')).toEqual([]);
  });

  it('such as an order can be appealed against, and is reminded of that until it is', async () => {
    const order = await given('order');
    expect(await reminded(held, '2026-12-16')).toEqual([]);
    const due = ['appeal-due 2026-12-24'];
    expect(await reminded(held, '2026-12-17')).toEqual(due);
    expect((await mailsFor(app.deps, held.agency)).at(-1)?.data).toMatchObject({
      appealBy: '2026-12-24',
      path: `/agency/measures/${order}/appeal`,
    });
    await lodge(app.deps, held.agency, { measureId: order }, anAppeal);
    expect(await reminded(held, '2026-12-23')).toEqual(due);
    at('2026-11-24');
    await given('notice');
    expect(await reminded(held, '2026-12-17')).toEqual(due);
  });

  it('is not reminded of once what it announced is decided', async () => {
    const notice = await given('notice');
    const decided = {
      proposedBy: held.examiner.actor.id,
      proposedAt: app.clock.now(),
      decidedBy: held.head.actor.id,
      decidedAt: app.clock.now(),
    };
    const row = {
      licenceId,
      measure: 'suspension',
      reasons: 'Because.',
      ...decided,
      upheld: true,
      effectiveFrom: '2026-11-24',
    } as const;
    await insertMeasure(app.deps.database.db, { ...row, grounds: [], follows: notice });
    expect(await reminded(held, '2026-12-07')).toEqual([]);
  });

  it('is reminded of again where the proof of its remedy was not accepted', async () => {
    const order = await given('order');
    await write(order, 'remedy');
    app.clock.forward(60);
    await find(order, false);
    expect(await reminded(held, '2026-12-07')).toEqual(['remedy-due 2026-12-08']);
  });

  it('is not reminded of when the licence has ended', async () => {
    await given('order');
    await aMeasure(app.deps, held, 'revocation');
    expect(await reminded(held, '2026-12-07')).toEqual([]);
  });
});

describe('a licence with a last day', () => {
  let held: Case & { licence: string };

  async function aLicenceOfYears(): Promise<string> {
    at('2009-03-02');
    held = await aLicence(app.deps);
    const licence = await licenceByNumber(app.deps.database.db, held.licence);
    expect(licence?.validTo).toBe('2014-03-01');
    return licence?.id ?? '';
  }

  it('is reminded of 60 and 14 days before, and anew when a renewal has moved the day', async () => {
    const id = await aLicenceOfYears();
    expect(await reminded(held, '2013-12-30')).toEqual([]);
    const first = ['licence-ending 2014-03-01'];
    expect(await reminded(held, '2013-12-31')).toEqual(first);
    expect(await reminded(held, '2014-02-15')).toEqual([...first, ...first]);
    const applicationId = held.id;
    await insertRenewal(app.deps.database.db, {
      licenceId: id,
      applicationId,
      validFrom: '2014-03-02',
      validTo: '2014-04-20',
      createdAt: app.clock.now(),
    });
    expect(await reminded(held, '2014-02-20')).toEqual([...first, ...first, 'licence-ending 2014-04-20']);
    expect((await mailsFor(app.deps, held.agency)).at(-1)?.data).toMatchObject({
      until: '2014-04-20',
      path: `/agency/licences/${held.licence}`,
    });
  });

  it('is not reminded of while the Department has the application to renew it, nor when it has ended', async () => {
    const id = await aLicenceOfYears();
    const { db } = app.deps.database;
    const [grant] = await db.select().from(applications).where(eq(applications.id, held.id));
    if (!grant) throw new Error('no application');
    const { id: _, ...row } = grant;
    const renewal = {
      ...row,
      number: 'A-2009-999999',
      purpose: 'renewal',
      licenceId: id,
      state: 'submitted',
      acceptedAt: null,
      decidedAt: null,
    } as const;
    await db.insert(applications).values(renewal);
    expect(await reminded(held, '2014-02-15')).toEqual([]);
    await db
      .update(applications)
      .set({ state: 'withdrawn', decidedAt: app.clock.now(), version: grant.version + 1 })
      .where(eq(applications.number, 'A-2009-999999'));
    expect(await reminded(held, '2014-02-15')).toEqual(['licence-ending 2014-03-01']);
    await aLicenceOfYears();
    await aMeasure(app.deps, held, 'revocation');
    expect(await reminded(held, '2014-02-15')).toEqual([]);
  });

  it('is not reminded of where a renewal has no end', async () => {
    const id = await aLicenceOfYears();
    const { db } = app.deps.database;
    await insertRenewal(db, { licenceId: id, applicationId: held.id, validFrom: '2014-03-02', validTo: null, createdAt: app.clock.now() });
    expect(await reminded(held, '2014-02-15')).toEqual([]);
  });
});
