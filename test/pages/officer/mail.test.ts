import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/jobs/send-mail.ts';
import { waitsTooLong } from '../../../src/rules/mails.ts';
import { queueLetter } from '../../../src/store/outbox.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aTakenCase } from '../../support/journeys.ts';
import { allMails, aPost, emptyOutbox } from '../../support/mail.ts';
import { aStaff } from '../../support/people.ts';

const app = useApp();
let browsers: Record<'head' | 'administrator' | 'prosecutor' | 'examiner', Browser>;

beforeAll(async () => {
  const sign = async (role: keyof typeof browsers) => app.browser(await aStaff(app.deps, role));
  browsers = {
    ...{ head: await sign('head'), administrator: await sign('administrator') },
    ...{ prosecutor: await sign('prosecutor'), examiner: await sign('examiner') },
  };
});
beforeEach(() => emptyOutbox(app.deps));

/** One letter that waits since now. */
async function aLetter(): Promise<number> {
  await emptyOutbox(app.deps);
  await aTakenCase(app.deps);
  return (await allMails(app.deps))[0]?.seq ?? 0;
}

async function aRefusedLetter(): Promise<number> {
  const seq = await aLetter();
  await sendMail(app.deps, async () => ({ refused: '550 5.1.1 No such user' }));
  return seq;
}

describe('the mail that staff look after', () => {
  it('is nothing while letters wait no longer than they should, or arrived', async () => {
    await aLetter();
    const { text } = await browsers.head.get('/en/officer/mail');
    expect(text).toContain('Everything has arrived');
    expect(text).toContain('1 letter is waiting to be sent.');
    await sendMail(app.deps, aPost().post);
    app.clock.forward(waitsTooLong + 1);
    expect((await browsers.head.get('/en/officer/mail')).text).toContain('Everything has arrived');
  });

  it('is a letter that waits too long', async () => {
    await aLetter();
    app.clock.forward(waitsTooLong + 1);
    expect((await browsers.head.get('/en/officer/mail')).text).toMatch(/A-2026-\d{6}: application received[\s\S]*Waiting\. Next attempt/);
  });

  it.each(['head', 'administrator', 'prosecutor'] as const)('is a letter that was refused, with the reason, for the %s', async (role) => {
    await aRefusedLetter();
    const { text } = await browsers[role].get('/en/officer/mail');
    expect(text).toMatch(/application received[\s\S]*agency\d+@dazvol\.example[\s\S]*Given up[\s\S]*550 5\.1\.1 No such user/);
    expect(text.includes('Try again')).toBe(role !== 'prosecutor');
  });

  it('is in the menu of those who may read it, and of nobody else', async () => {
    for (const role of ['head', 'administrator', 'prosecutor', 'examiner'] as const) {
      const { text } = await browsers[role].get('/en/officer/editions');
      expect([role, text.includes('href="/en/officer/mail"')]).toEqual([role, role !== 'examiner']);
    }
    expect((await browsers.examiner.get('/en/officer/mail')).status).toBe(403);
  });
});

describe('a letter that came back', () => {
  async function aSentLetter(): Promise<{ seq: number; recipient: string }> {
    await aLetter();
    await sendMail(app.deps, aPost().post);
    const [mail] = await allMails(app.deps);
    return { seq: mail?.seq ?? 0, recipient: mail?.recipient ?? '' };
  }

  it.each(['head', 'administrator'] as const)('is found by its address and marked by the %s, once', async (role) => {
    const { seq, recipient } = await aSentLetter();
    const shown = await browsers[role].get(`/en/officer/mail?to=${encodeURIComponent(` ${recipient.toUpperCase()} `)}`);
    expect(shown.text).toMatch(/The latest letters to agencies at[\s\S]*application received[\s\S]*sent[\s\S]*It came back/);
    const form = { formKey: randomUUID() };
    for (let click = 0; click < 2; click += 1) {
      const answer = await browsers[role].post(`/en/officer/mail/${seq}/return`, form);
      expect([answer.status, answer.headers.location]).toEqual([303, '/en/officer/mail']);
    }
    const error = `came back: marked by the ${role}`;
    expect(await allMails(app.deps)).toMatchObject([{ seq, sentAt: null, failedAt: app.clock.now(), cameBack: true, error }]);
    expect((await browsers[role].get('/en/officer/mail')).text).toMatch(/Given up[\s\S]*came back: marked/);
  });

  it('is marked by nobody else, who are shown no button', async () => {
    const { seq, recipient } = await aSentLetter();
    const before = await allMails(app.deps);
    for (const role of ['prosecutor', 'examiner'] as const) {
      expect([role, (await browsers[role].post(`/en/officer/mail/${seq}/return`)).status]).toEqual([role, 403]);
    }
    expect(await allMails(app.deps)).toEqual(before);
    expect((await browsers.prosecutor.get(`/en/officer/mail?to=${recipient}`)).text).not.toContain('It came back');
  });

  it('is not one that still waits: 422; nor one to who is of no agency: 404, and it is not found', async () => {
    const seq = await aLetter();
    const waiting = await browsers.head.post(`/en/officer/mail/${seq}/return`);
    expect([waiting.status, waiting.text]).toEqual([422, expect.stringContaining('has not been sent yet')]);
    const { db } = app.deps.database;
    await emptyOutbox(app.deps);
    const at = app.clock.now();
    const data = { path: '/reports' };
    await queueLetter(db, {
      at,
      mail: 'report-answered',
      about: 'report 1',
      day: '2026-11-24',
      recipient: 'anna@example.com',
      lang: 'be',
      data,
    });
    await sendMail(app.deps, aPost().post);
    const [letter] = await allMails(app.deps);
    expect((await browsers.head.post(`/en/officer/mail/${letter?.seq}/return`)).status).toBe(404);
    expect((await browsers.head.get('/en/officer/mail?to=anna@example.com')).text).toContain('has written to no agency at this address');
  });
});

describe('another attempt', () => {
  it.each(['head', 'administrator'] as const)('is given to a refused letter by the %s, once, and from the beginning', async (role) => {
    const seq = await aRefusedLetter();
    const form = { formKey: randomUUID() };
    for (let click = 0; click < 2; click += 1) {
      const answer = await browsers[role].post(`/en/officer/mail/${seq}/attempt`, form);
      expect([answer.status, answer.headers.location]).toEqual([303, '/en/officer/mail']);
    }
    expect(await allMails(app.deps)).toMatchObject([{ attempts: 0, failedAt: null, dueAt: app.clock.now() }]);
    expect(await sendMail(app.deps, aPost().post)).toEqual({ sent: 1, later: 0, failed: 0 });
  });

  it('is not given to a letter that was sent: 422 with the reason, and nothing changes', async () => {
    const seq = await aLetter();
    await sendMail(app.deps, aPost().post);
    const [before, counts] = [await allMails(app.deps), await rowCounts(app.deps.database)];
    const { status, text } = await browsers.head.post(`/en/officer/mail/${seq}/attempt`);
    expect([status, text]).toEqual([422, expect.stringContaining('This letter has been sent already.')]);
    expect([await allMails(app.deps), await rowCounts(app.deps.database)]).toEqual([before, counts]);
  });

  it('is not a prosecutor’s to give, who changes nothing', async () => {
    const seq = await aRefusedLetter();
    const before = await allMails(app.deps);
    expect((await browsers.prosecutor.post(`/en/officer/mail/${seq}/attempt`)).status).toBe(403);
    expect(await allMails(app.deps)).toEqual(before);
  });

  it.each(['0', '-1', '1e3', 'x', '999999999999999', '99999999999999999999', '%00'])(
    'at a letter that is not there is 404: %s',
    async (seq) => {
      expect((await browsers.head.post(`/en/officer/mail/${seq}/attempt`)).status).toBe(404);
    },
  );

  it('with a field nobody declared is malformed', async () => {
    const seq = await aRefusedLetter();
    expect((await browsers.head.post(`/en/officer/mail/${seq}/attempt`, { other: '1' })).status).toBe(400);
  });
});
