import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/jobs/send-mail.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { markReturned } from '../../../src/store/outbox.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { given } from '../../support/given.ts';
import { aLicence, aMeasure, type Case, must } from '../../support/journeys.ts';
import { allMails, anAskedCase, aPost, emptyOutbox } from '../../support/mail.ts';
import { aStaff } from '../../support/people.ts';
import { aRefusal } from '../../support/reviews.ts';

const app = useApp();
let browsers: Record<'examiner' | 'head' | 'prosecutor' | 'regional', Browser>;
beforeAll(async () => {
  const sign = async (role: 'examiner' | 'head' | 'prosecutor') => app.browser(await aStaff(app.deps, role));
  browsers = {
    ...{ examiner: await sign('examiner'), head: await sign('head'), prosecutor: await sign('prosecutor') },
    regional: await app.browser(await aStaff(app.deps, 'regional', 'BY-HM')),
  };
});
beforeEach(() => emptyOutbox(app.deps));

const missed = 'The letter about this was not delivered';

async function caseAddress({ id }: Case): Promise<string> {
  const found = await findApplication(app.deps.database.db, { id });
  return `/en/officer/applications/${found?.application.number}`;
}

/** Every letter of this code that was sent comes back. */
async function comeBack(code: string): Promise<void> {
  await sendMail(app.deps, aPost().post);
  for (const { seq, mail } of await allMails(app.deps)) {
    if (mail === code) await markReturned(app.deps.database.db, seq, 'came back: 5.1.1 unknown', app.clock.now());
  }
}

describe('the letters about a case', () => {
  it.each(['examiner', 'head', 'prosecutor'] as const)('are shown to the %s with what became of each', async (role) => {
    const one = await anAskedCase(app.deps);
    const address = await caseAddress(one);
    expect((await browsers[role].get(address)).text).toMatch(/3 letters[\s\S]*a question to you[\s\S]*waiting to be sent/);
    await sendMail(app.deps, async ({ subject }) => (subject.includes('accepted') ? { refused: '550 5.1.1 No such user' } : 'taken'));
    const { text } = await browsers[role].get(address);
    expect(text).toMatch(/1 letter did not reach the agency[\s\S]*application accepted[\s\S]*not delivered[\s\S]*550 5\.1\.1/);
    expect(text).not.toContain(missed);
    await comeBack('question-asked');
    expect((await browsers[role].get(address)).text).toMatch(/2 letters did not reach[\s\S]*came back/);
  });

  it('are not shown to a regional officer', async () => {
    const one = await anAskedCase(app.deps);
    await comeBack('question-asked');
    const { status, text } = await browsers.regional.get(await caseAddress(one));
    expect([status, text.includes('Letters to the agency'), text.includes(missed)]).toEqual([200, false, false]);
  });

  it('mark the question whose letter did not arrive, and no other', async () => {
    const one = await anAskedCase(app.deps);
    await comeBack('question-asked');
    await must(app.deps, one.agency.actor, one.id, { act: 'answer', text: 'Here.' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask', ground: 'facts-unclear', text: 'And?', replyBy: '2026-12-30' });
    await sendMail(app.deps, aPost().post);
    const { text } = await browsers.examiner.get(await caseAddress(one));
    expect(text.split(missed)).toHaveLength(2);
    expect(text).toMatch(new RegExp(`id="question-1"[\\s\\S]*${missed}: ${one.agency.email}[\\s\\S]*id="question-2"`));
    expect((await (await app.browser(one.agency)).get(`/en/agency/applications/${one.id}`)).text).not.toContain(missed);
  });

  it('mark the refusal whose letter did not arrive', async () => {
    const one = await aRefusal(app.deps);
    expect((await browsers.head.get(await caseAddress(one))).text).not.toContain(missed);
    await comeBack('application-refused');
    expect((await browsers.head.get(await caseAddress(one))).text).toContain(`${missed}: ${one.agency.email}`);
  });
});

describe('the letters about a licence', () => {
  it('mark the measure whose letter did not arrive, and no other', async () => {
    const held = await aLicence(app.deps);
    await given(app.deps, held, { measure: 'notice', grounds: ['no-written-contract'], intended: 'suspension', replyBy: '2026-12-10' });
    await comeBack('notice-given');
    await aMeasure(app.deps, held, 'suspension', '2027-02-01');
    await sendMail(app.deps, aPost().post);
    for (const role of ['examiner', 'head', 'prosecutor'] as const) {
      const { text } = await browsers[role].get(`/en/officer/licences/${held.licence}`);
      expect([role, text.split(missed).length]).toEqual([role, 2]);
      expect(text).toContain('1 letter did not reach the agency');
    }
    const seen = await browsers.regional.get(`/en/officer/licences/${held.licence}`);
    expect([seen.status, seen.text.includes(missed), seen.text.includes('Letters to the agency')]).toEqual([200, false, false]);
    expect((await (await app.browser(held.agency)).get(`/en/agency/licences/${held.licence}`)).text).not.toContain(missed);
  });
});

describe('the queue', () => {
  it('counts what did not arrive for the examiner and the head, with where to look', async () => {
    const one = await anAskedCase(app.deps);
    for (const role of ['examiner', 'head'] as const) expect((await browsers[role].get('/en/officer')).text).not.toContain('not delivered');
    await comeBack('question-asked');
    for (const role of ['examiner', 'head'] as const) {
      const { text } = await browsers[role].get('/en/officer');
      expect(text).toContain('1 letter not delivered');
      expect(text).toContain(`href="${await caseAddress(one)}#delivery"`);
      expect([role, text.includes('id="undelivered"')]).toEqual([role, true]);
    }
    expect((await browsers.regional.get('/en/officer')).text).not.toContain('not delivered');
  });
});
