import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { setAccountDisabled } from '../../../src/acts/account.ts';
import { suspendAtOnce } from '../../../src/acts/measure.ts';
import { roles } from '../../../src/rules/permissions.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { someAdvice } from '../../support/given.ts';
import { unescaped } from '../../support/html.ts';
import { aLicence, aMeasure, aRecommendedCase, aTakenCase, type Case, doing, longestNow, must } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { aGranted } from '../../support/purposes.ts';
import { numberOf } from '../../support/related.ts';
import { anAppeal, aRefusal, lodge, measureOn, settle } from '../../support/reviews.ts';
import { aReport, aSealedProsecutor, aStory, aTip, opened } from '../../support/tips.ts';
import { aPieceOfEvidence, aProposedWarning } from '../../support/warnings.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor' | 'administrator' | 'agency', Person>;
let browser: Browser;
let suspended: Case & { licence: string };
let refused: Case;
let suspension: string;

beforeAll(async () => {
  const [examiner, head, other] = [await aStaff(app.deps, 'examiner'), await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
  const agency = await anAgency(app.deps, { name: '=Баян, "Тур"' });
  const administrator = await aStaff(app.deps, 'administrator');
  Object.assign(people, { examiner, head, other, agency, administrator, prosecutor: await aSealedProsecutor(app.deps) });
  suspended = await aLicence(app.deps, { agency, examiner, head });
  await aMeasure(app.deps, suspended, 'suspension');
  suspension = await measureOn(app.deps, suspended.licence, 'suspension');
  refused = await aRefusal(app.deps, { examiner, head: other });
  browser = await app.browser(people.prosecutor);
});

const page = async (path: string) => unescaped((await browser.get(`/en/oversight${path}`)).text);
/** The cards of a page, each as its text. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr class="govuk-table__row">\s*<th scope="row"[\s\S]*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('what happened', () => {
  it('is told whole, the newest first, with the entry of the log and the way to a protest', async () => {
    const html = await page('');
    const rows = rowsOf(html);
    expect(rows[0]).toContain('The application was refused.');
    for (const told of ['A key that an officer signs with', 'An examiner took the case.', 'The licence was granted.', 'seen by the staff'])
      expect(html).toContain(told);
    expect(html).toContain(`href="/en/officer/refusals/${refused.id}/protest"`);
    expect(html).toContain(`href="/en/officer/measures/${suspension}/protest"`);
    expect(html).toMatch(/href="\/log\/entry\/\d+"/);
    for (const [path] of ['refusals', 'measures'].map((what) => [
      `/en/officer/${what}/${what === 'refusals' ? refused.id : suspension}/protest`,
    ]))
      expect((await browser.get(path as string)).status).toBe(200);
  });

  it('is filtered by what, by whom, about whom, by day and by audience', async () => {
    const all = async (query: string) => rowsOf(await page(`?${query}`));
    const suspensions = await all('what=licence-suspended');
    expect(suspensions).toHaveLength(1);
    expect(suspensions[0]).toContain(suspended.licence);
    expect(suspensions[0]).toContain(people.head.actor.name);
    const byOther = await all(`officer=${people.other.actor.id}&what=decisions`);
    expect(byOther.map((row) => row.includes('refused'))).toEqual([true]);
    const about = await all(`agency=${people.agency.unp}`);
    expect(about.length).toBeGreaterThan(5);
    expect(about.every((row) => row.includes('Баян'))).toBe(true);
    const staff = await all('audience=staff');
    expect(staff.length).toBeGreaterThan(2);
    expect(staff.every((row) => row.includes('seen by the staff'))).toBe(true);
    expect(await all('from=2026-11-24&to=2026-11-24')).not.toEqual([]);
    expect(await all('from=2026-11-25')).toEqual([]);
    expect(await all('to=2026-11-23')).toEqual([]);
  });

  it('takes no condition that no form sends, and has a mistyped one mended', async () => {
    for (const query of ['what=nothing', 'audience=all', 'officer=1', 'before=x', 'before=0', 'what=a&what=b'])
      expect([query, (await browser.get(`/en/oversight?${query}`)).status]).toEqual([query, 400]);
    for (const query of ['from=31.02.2026', 'agency=123', 'agency=190000001'])
      expect([query, (await browser.get(`/en/oversight?${query}`)).status]).toEqual([query, 422]);
    expect((await browser.get('/en/oversight/events.csv?agency=1')).status).toBe(422);
    expect((await browser.get('/en/oversight?before=999999999')).status).toBe(200);
  });

  it('is paged by the number of an event: nothing is shown twice and nothing left out', async () => {
    const numbers: number[] = [];
    const { rows } = await app.deps.database.pool.query('select count(*)::int as count from events');
    let path: string | undefined = '/en/oversight?from=2026-01-01';
    let pages = 0;
    while (path !== undefined) {
      const html: string = unescaped((await browser.get(path)).text);
      numbers.push(rowsOf(html).length);
      path = /<a class="govuk-link pages__next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect(pages).toBeGreaterThan(0);
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(rows[0].count);
  });

  it('comes as a file that spreadsheets read and that no cell of does anything', async () => {
    const answer = await browser.get(`/en/oversight/events.csv?agency=${people.agency.unp}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(answer.headers['content-disposition']).toContain('events-2026-11-24.csv');
    const rows: Record<string, string>[] = parse(answer.text, { columns: true, bom: true });
    expect(rows.length).toBe(rowsOf(await page(`?agency=${people.agency.unp}`)).length);
    expect(rows.every((row) => row.agency === '\'=Баян, "Тур"' && row.unp === people.agency.unp)).toBe(true);
    expect(rows.find(({ event }) => event === 'licence-suspended')).toMatchObject({
      who: people.head.actor.name,
      about: suspended.licence,
    });
  });
});

describe('what was sealed', () => {
  it('is told with who opened it, when and why', async () => {
    const warning = await aProposedWarning(app.deps, { examiner: people.examiner });
    const evidence = await aPieceOfEvidence(app.deps, people.examiner, warning);
    const { id } = await aTip(app.deps, aStory, '+375 29 000-00-01');
    await opened(app.deps, people.examiner, id);
    await browser.post(`/en/officer/warnings/${warning}/evidence/${evidence}`, {
      cause: 'supervision',
      reason: 'The operator complained.',
    });
    await browser.post(`/en/officer/tips/${id}/contact`, { cause: 'request', reason: 'The court asked.' });
    const [contact, file, text] = rowsOf(await page('/openings'));
    for (const word of ['The sealed contact was taken.', people.prosecutor.actor.name, 'A request of a court', 'The court asked.'])
      expect(contact).toContain(word);
    for (const word of [warning, 'supervision', 'The operator complained.', 'chat.pdf']) expect(file).toContain(word);
    for (const word of [people.examiner.actor.name, 'Work on this tip', 'To see what it is about.', id.slice(0, 8).toUpperCase()])
      expect(text).toContain(word);
    expect(await page('/openings')).not.toContain('passport');
  });
});

describe('deadlines missed', () => {
  it('are told of cases, conclusions, reviews, reports, and of what one officer took and no head confirmed', async () => {
    const late = await aTakenCase(app.deps, { examiner: people.examiner });
    await must(app.deps, people.examiner.actor, late.id, { act: 'accept' });
    const unread = await aTakenCase(app.deps, { examiner: people.examiner, kind: 'study' });
    await must(app.deps, people.examiner.actor, unread.id, { act: 'accept' });
    await must(app.deps, people.examiner.actor, unread.id, { act: 'ask-conclusion' });
    const alone = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
    await lodge(app.deps, suspended.agency, { measureId: suspension }, anAppeal);
    await aReport(app.deps, suspended.licence);
    const given = {
      grounds: ['danger-to-life-or-liberty'],
      reasons: 'People are in danger.',
      advice: someAdvice,
      until: '2027-01-15',
    } as const;
    const taken = await suspendAtOnce(app.deps, doing(people.examiner.actor), alone.licence, { ...given, itemId: null });
    // What the end of its licence overtook did not lapse: nobody could decide on it any more.
    const over = await aLicence(app.deps, { examiner: people.examiner, head: people.head });
    expect(await suspendAtOnce(app.deps, doing(people.examiner.actor), over.licence, { ...given, itemId: null })).toHaveProperty('done');
    app.clock.forward(1);
    await aMeasure(app.deps, over, 'revocation');
    expect(await page('/deadlines')).not.toContain('late</strong>');
    app.clock.forward(200 * 24 * 60);
    browser = await app.browser(people.prosecutor);
    const html = await page('/deadlines');
    expect(html).toContain(await numberOf(app.deps, late.id));
    const conclusions = /id="conclusions"[\s\S]*?id="reviews"/.exec(html)?.[0] ?? '';
    expect(conclusions).toContain(await numberOf(app.deps, unread.id));
    expect(conclusions).not.toContain(await numberOf(app.deps, late.id));
    expect(html.match(/days late/g)?.length).toBeGreaterThanOrEqual(3);
    expect(taken).toHaveProperty('done');
    expect(html).toContain(`suspended by ${people.examiner.actor.name}`);
    const counts = rowsOf(await page('/decisions')).find((row) => row.startsWith(`${people.examiner.actor.name} examiner`));
    expect(counts).toMatch(/ 2 1$/);
    expect(/id="lapsed"[\s\S]*/.exec(html)?.[0]).not.toContain(over.licence);
  });
});

describe('who decides', () => {
  it('is counted by officer, and who always decides on whose proposals is marked', async () => {
    const [examiner, head, another] = [await aStaff(app.deps, 'examiner'), await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
    for (let time = 0; time < 4; time += 1) await aLicence(app.deps, { examiner, head });
    const lineOf = async () =>
      rowsOf(await page('/decisions')).filter((row) => row.startsWith(`${examiner.actor.name} ${head.actor.name}`));
    expect(await lineOf()).toEqual([`${examiner.actor.name} ${head.actor.name} 4 4`]);
    const fifth = await aRecommendedCase(app.deps, { examiner, head });
    await must(app.deps, head.actor, fifth.id, { act: 'decide', outcome: 'send-back', grounds: [], reasons: 'Look again.' } as never);
    expect((await lineOf())[0]).toMatch(/always the same one 5 4$/);
    await aRefusal(app.deps, { examiner, head: another });
    expect((await lineOf())[0]).not.toContain('always');
    const counts = rowsOf(await page('/decisions')).find((row) => row.startsWith(`${head.actor.name} head`));
    expect(counts).toContain('4 0 1 0 0 0 0 0');
    expect(rowsOf(await page('/decisions?to=2020-01-01')).filter((row) => row.startsWith(head.actor.name))).toEqual([]);
    expect((await browser.get('/en/oversight/decisions?from=x')).status).toBe(422);
  });

  it('is no agreement where the head refuses what was recommended, and counts what a surrender and a review bring once', async () => {
    const [examiner, head, another] = [await aStaff(app.deps, 'examiner'), await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
    const lines = async () => rowsOf(await page('/decisions')).filter((row) => row.startsWith(examiner.actor.name));
    const pairedWith = async (other: Person) => (await lines()).find((row) => row.startsWith(`${examiner.actor.name} ${other.actor.name}`));
    const pair = `${examiner.actor.name} ${head.actor.name}`;
    await aRefusal(app.deps, { examiner, head });
    expect(await pairedWith(head)).toBe(`${pair} 1 0`);
    const givenUp = await aLicence(app.deps, { examiner, head });
    await aGranted(app.deps, givenUp, 'surrender', { reasons: 'We stop.' });
    expect(await pairedWith(head)).toBe(`${pair} 3 2`);
    const revoked = await aLicence(app.deps, { examiner, head });
    await aMeasure(app.deps, revoked, 'revocation');
    const review = await lodge(app.deps, revoked.agency, { measureId: await measureOn(app.deps, revoked.licence, 'revocation') }, anAppeal);
    await settle(app.deps, another, review, 'changed', await longestNow(app.deps));
    expect([await pairedWith(head), await pairedWith(another)]).toEqual([`${pair} ◆ always the same one 5 4`, undefined]);
    const counts = rowsOf(await page('/decisions')).find((row) => row.startsWith(`${another.actor.name} head`));
    expect(counts).toContain('0 0 0 0 0 1 0 0');
  });
});

describe('who has access', () => {
  it('is told with who gave it, and whether it is shut', async () => {
    const shut = await aStaff(app.deps, 'hotline');
    await setAccountDisabled(app.deps, doing(people.administrator.actor), shut.actor.id, true);
    const rows = rowsOf(await page('/accounts'));
    expect(rows.find((row) => row.startsWith(shut.actor.name))).toContain('shut on');
    expect(rows.find((row) => row.startsWith(people.head.actor.name))).toContain('head of the Department');
    expect(rows.some((row) => row.includes('agency member'))).toBe(false);
  });
});

describe('own protests', () => {
  it('are told with what became of them', async () => {
    expect(await page('/protests')).toContain('You have lodged no protests.');
    const answer = await browser.post(`/en/officer/refusals/${refused.id}/protest`, { text: 'The law was not kept.' });
    expect(answer.status).toBe(303);
    expect(await page('/protests')).toContain('To be decided by');
    const { rows } = await app.deps.database.pool.query(`select id from reviews where origin = 'protest'`);
    await settle(app.deps, people.head, rows[0].id, 'upheld');
    const html = await page('/protests');
    expect(html).toContain(`/officer/reviews/${rows[0].id}`);
    expect(html).not.toContain('To be decided by');
  });
});

describe('what prosecutors read', () => {
  it('is told to every prosecutor, by whom and when', async () => {
    const second = await aStaff(app.deps, 'prosecutor');
    const other = await app.browser(second);
    await other.get(`/be/officer/licences/${suspended.licence}`);
    expect(rowsOf(await page('/readings'))[0]).toContain(`${second.actor.name} /officer/licences/${suspended.licence}`);
    const own = rowsOf(await page(`/readings?reader=${second.actor.id}`));
    expect(own).toHaveLength(1);
    expect((await browser.get('/en/oversight/readings?reader=x')).status).toBe(400);
  });
});

it('is for no one but a prosecutor', async () => {
  for (const role of roles.filter((one) => one !== 'prosecutor')) {
    const person = role === 'agency' ? people.agency : await aStaff(app.deps, role);
    const other = await app.browser(person);
    for (const path of ['', '/events.csv', '/openings', '/deadlines', '/decisions', '/accounts', '/protests', '/readings'])
      expect([role, path, (await other.get(`/en/oversight${path}`)).status]).toEqual([role, path, 403]);
    expect((await other.get('/en/account')).text).not.toContain('/en/oversight');
  }
});
