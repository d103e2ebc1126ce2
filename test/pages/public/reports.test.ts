import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/jobs/send-mail.ts';
import { sweep } from '../../../src/jobs/sweep.ts';
import { listReports, reportByNumber } from '../../../src/store/reports.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aLicence } from '../../support/journeys.ts';
import { allMails, aPost, emptyOutbox } from '../../support/mail.ts';
import { aStaff } from '../../support/people.ts';
import { aReport } from '../../support/tips.ts';

const app = useApp();
let licence: string;
let examiner: Browser;
let head: Browser;

beforeAll(async () => {
  licence = (await aLicence(app.deps)).licence;
  examiner = await app.browser(await aStaff(app.deps, 'examiner'));
  head = await app.browser(await aStaff(app.deps, 'head'));
});

const path = () => `/en/register/${licence}/report`;
const codeIn = (html: string) => /<code class="secret">([^<]+)<\/code>/.exec(html)?.[1] ?? '';
const report = (fields: Record<string, string> = {}) => app.visitor().post(path(), { text: 'The office has moved.', ...fields });

async function lastReport() {
  const { found, total } = await listReports(app.deps.database.db, false, { offset: 0, limit: 100 });
  const last = found.toSorted((one, other) => one.number.localeCompare(other.number)).at(-1);
  if (!last) throw new Error('no report');
  return { ...last, total };
}

describe('reporting an error in a record', () => {
  it('is offered on the page of every licence, and leaves no trace in the browser', async () => {
    expect((await app.visitor().get(`/en/register/${licence}`)).text).toContain(`href="${path()}"`);
    const page = await app.visitor().get(path());
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(page.headers).not.toHaveProperty('set-cookie');
    expect(page.text).toContain('We answer within 10 working days. We set this time ourselves; no law names it.');
  });

  it('gives a number, a day for the answer, and a code that is the same however often the form is sent', async () => {
    const formKey = randomUUID();
    const before = await rowCounts(app.deps.database);
    const answers = [...(await Promise.all([report({ formKey }), report({ formKey })])), await report({ formKey })];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => codeIn(text))).size).toBe(1);
    const after = await rowCounts(app.deps.database);
    expect([after.error_reports, after.events]).toEqual([(before.error_reports ?? 0) + 1, (before.events ?? 0) + 1]);
    expect(await lastReport()).toMatchObject({
      number: expect.stringMatching(/^ER-2026-\d{6}$/),
      answerBy: '2026-12-08',
      licence,
      email: null,
    });
  });

  it.each([
    [{ text: '' }, 422],
    [{ text: 'a\0b' }, 422],
    [{ text: 'x'.repeat(8001) }, 422],
    [{ email: 'nobody' }, 422],
    [{ email: `${'x'.repeat(300)}@a.by` }, 422],
    [{ other: '' }, 400],
    [{ formKey: 'x' }, 400],
  ])('with %j is not taken', async (fields, status) => {
    const before = await rowCounts(app.deps.database);
    const answer = await report(fields);
    expect(answer.status).toBe(status);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    if (status === 422 && !('text' in fields)) expect(answer.text).toContain('The office has moved.');
  });

  it.each(['EMP-2026-999999', 'x', '%00', "'or%201=1"])('of a licence that is none is 404: %s', async (number) => {
    expect((await app.visitor().get(`/en/register/${number}/report`)).status).toBe(404);
    expect((await app.visitor().post(`/en/register/${number}/report`, { text: 'x' })).status).toBe(404);
  });

  it('takes no key that some other form took', async () => {
    const formKey = randomUUID();
    const other = (await aLicence(app.deps)).licence;
    await app.visitor().post(`/en/register/${other}/report`, { formKey, text: 'x' });
    expect((await report({ formKey })).status).toBe(400);
  });
});

describe('the answer', () => {
  const look = (code: string) => app.visitor().post('/en/reports', { code });
  const answer = (number: string, fields: Record<string, string> = {}) =>
    examiner.post(`/en/officer/reports/${number}/answer`, { version: '1', outcome: 'corrected', text: 'Corrected today.', ...fields });

  it('is read with the code, and before it when it is due', async () => {
    const code = await aReport(app.deps, licence);
    const { number } = await lastReport();
    const waiting = await look(code);
    expect(waiting.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(waiting.text).toContain('Waits for an answer');
    expect(waiting.text).toContain('8 December 2026');
    expect(waiting.text).not.toContain('The office has moved.');
    expect((await answer(number)).headers.location).toBe('/en/officer/reports');
    const answered = (await look(code.toLowerCase())).text;
    expect(answered).toContain('The record was corrected');
    expect(answered).toContain('Corrected today.');
  });

  it('is not for a code that is none, and a tip’s code is none', async () => {
    for (const wrong of ['x', app.deps.sealing.codeOf('report', randomUUID()), app.deps.sealing.codeOf('tip', randomUUID())]) {
      const { status, text } = await look(wrong);
      expect([status, text]).toEqual([422, expect.stringContaining('We do not know this code')]);
    }
  });

  it('is given once: who comes second sees the first one, and keeps the own text', async () => {
    await aReport(app.deps, licence);
    const { number } = await lastReport();
    const formKey = randomUUID();
    for (let click = 0; click < 2; click += 1) expect((await answer(number, { formKey })).status).toBe(303);
    const late = await answer(number, { text: 'Mine came late.', outcome: 'no-error' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Mine came late.')]);
    expect(late.text).toContain('Corrected today.');
  });

  it.each([
    [{ outcome: '' }, 422],
    [{ outcome: 'x' }, 400],
    [{ text: '' }, 422],
    [{ version: 'x' }, 400],
  ])('with %j is not taken', async (fields, status) => {
    await aReport(app.deps, licence);
    const { number } = await lastReport();
    expect((await answer(number, fields)).status).toBe(status);
    expect(await reportByNumber(app.deps.database.db, number)).toMatchObject({ answeredAt: null, version: 1 });
  });

  it('is an examiner’s; a head reads the list, by the day it is due, with what is overdue', async () => {
    await aReport(app.deps, licence);
    const { number } = await lastReport();
    expect((await head.post(`/en/officer/reports/${number}/answer`, { version: '1', outcome: 'no-error', text: 'x' })).status).toBe(403);
    const one = await head.get(`/en/officer/reports/${number}`);
    expect(one.text).toContain('The office has moved.');
    expect(one.text).not.toContain('name="outcome"');
    expect((await head.get('/en/officer/reports')).text).not.toContain('Overdue');
    app.clock.set('2026-12-09T10:00:00+03:00');
    const browser = await app.browser(await aStaff(app.deps, 'examiner'));
    expect((await browser.get('/en/officer/reports')).text).toMatch(new RegExp(`${number}[\\s\\S]*Overdue`));
    expect((await browser.get('/en/officer/reports?view=answered')).text).not.toContain('Overdue');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it.each(['ER-2026-999999', 'x', '%00'])('to a report that is none is 404: %s', async (number) => {
    expect((await examiner.get(`/en/officer/reports/${number}`)).status).toBe(404);
    expect((await answer(number)).status).toBe(404);
  });

  // Last, because a week later nobody is signed in any more.
  it('is told to the address that was left, which is then forgotten, in the letter too after a week', async () => {
    await emptyOutbox(app.deps);
    await aReport(app.deps, licence, 'reader@dazvol.example');
    const { number, email } = await lastReport();
    expect(email).toBe('reader@dazvol.example');
    await answer(number);
    expect(await reportByNumber(app.deps.database.db, number)).toMatchObject({ email: null, answer: 'Corrected today.' });
    const { post, letters } = aPost();
    await sendMail(app.deps, post);
    expect(letters).toMatchObject([{ to: 'reader@dazvol.example', subject: `${licence}: your report of an error was answered` }]);
    expect(letters[0]?.text).toContain(`Report: ${number}`);
    expect(letters[0]?.text).toContain('Outcome: The record was corrected');
    expect(letters[0]?.text).toContain('http://dazvol.example/en/reports');
    expect(letters[0]?.text).not.toContain('Corrected today.');
    await sweep(app.deps);
    expect(await allMails(app.deps)).toHaveLength(1);
    app.clock.forward(7 * 24 * 60 + 1);
    await sweep(app.deps);
    expect(await allMails(app.deps)).toEqual([]);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });
});
