import { beforeAll, expect, it } from 'vitest';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given, type Licensed, proposed, someAdvice, written } from '../../support/given.ts';
import { aLicence } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let examiner: Person;
let browser: Browser;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  browser = await app.browser(examiner);
});

const intends = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
const address = ({ licence }: Licensed, page = '') => `/en/officer/licences/${licence}${page}`;

it('a notice is closed from the page of its licence, with the reply before the eyes; the agency reads why', async () => {
  const one: Licensed = await aLicence(app.deps, { examiner, head: await aStaff(app.deps, 'head') });
  const notice = await given(app.deps, one, intends);
  await written(app.deps, one, notice, 'Everybody was paid in October.');
  const link = `/notice-closing?notice&#x3D;${notice}`;
  expect((await browser.get(address(one))).text).toContain(link);
  const form = await browser.get(address(one, `/notice-closing?notice=${notice}`));
  for (const told of ['Close the notice of intention without a measure', 'Everybody was paid in October.'])
    expect(form.text).toContain(told);
  const before = await rowCounts(app.deps.database);
  const silent = await browser.post(address(one, '/notice-closing'), { notice, reasons: ' ' });
  expect([silent.status, silent.text.includes('#reasons">Fill in this field')]).toEqual([422, true]);
  expect((await browser.post(address(one, '/notice-closing'), { notice: 'x', reasons: 'So.' })).status).toBe(400);
  expect((await browser.post(address(one, '/notice-closing'), { notice: crypto.randomUUID(), reasons: 'So.' })).status).toBe(404);
  expect(await rowCounts(app.deps.database)).toEqual(before);
  const answer = await browser.post(address(one, '/notice-closing'), { notice, reasons: 'The papers prove it.' });
  expect(answer.headers.location).toBe(`${address(one)}#measure-${notice}`);
  const { text } = await browser.get(address(one));
  expect([text.includes(link), text.includes('closed on 24 November 2026 without a measure')]).toEqual([false, true]);
  const own = (await (await app.browser(one.agency)).get(`/en/agency/licences/${one.licence}`)).text;
  for (const told of ['closed on 24 November 2026 without a measure', 'No measure follows', 'The papers prove it.'])
    expect(own).toContain(told);
  expect(own).not.toContain(`letter?measure&#x3D;${notice}`);
  expect((await browser.get(address(one, `/notice-closing?notice=${notice}`))).headers.location).toBe(address(one));
  const again = await browser.post(address(one, '/notice-closing'), { notice, reasons: 'Twice.' });
  expect([again.status, again.text.includes('This notice is closed already')]).toEqual([422, true]);
  expect(again.text).toContain('Twice.');
});

it('a notice is not closed while a measure after it awaits the head', async () => {
  const one: Licensed = await aLicence(app.deps, { examiner, head: await aStaff(app.deps, 'head') });
  const follows = await given(app.deps, one, intends);
  await written(app.deps, one, follows, 'Everybody was paid in October.');
  await proposed(app.deps, one, { measure: 'suspension', follows, grounds: ['gross-violation'], advice: someAdvice });
  expect((await browser.get(address(one))).text).not.toContain('/notice-closing');
  const answer = await browser.post(address(one, '/notice-closing'), { notice: follows, reasons: 'So.' });
  expect([answer.status, answer.text.includes('a measure after it is proposed or taken')]).toEqual([422, true]);
});
