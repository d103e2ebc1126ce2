import { beforeAll, describe, expect, it } from 'vitest';
import { closeNotice } from '../../../src/acts/letter.ts';
import { decideMeasure } from '../../../src/acts/measure.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { found, given, itemOf, type Licensed, proposed, someAdvice, suspendedAtOnce, written } from '../../support/given.ts';
import { aDraft, aLicence, aRecommendedCase, aTakenCase, doing, must, partnerOf } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let examiner: Person;
let browser: Browser;
const numbers: Record<string, string> = {};

async function remember(name: string, id: string): Promise<void> {
  numbers[name] = (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';
}

beforeAll(async () => {
  const { deps, clock } = app;
  examiner = await aStaff(deps, 'examiner');
  const own = { examiner, head: await aStaff(deps, 'head') };
  // Accepted on 5 October: fifteen working days end on 26 October.
  clock.set('2026-10-05T10:00:00+03:00');
  const late = await aTakenCase(deps, own);
  await must(deps, examiner.actor, late.id, { act: 'accept' });
  await remember('late', late.id);
  // Asked on 2 November, to be answered by the 16th.
  clock.set('2026-11-02T10:00:00+03:00');
  const silent = await aTakenCase(deps, { ...own, kind: 'study' });
  await must(deps, examiner.actor, silent.id, { act: 'accept' });
  await must(deps, examiner.actor, silent.id, { act: 'ask', ground: 'facts-unclear', text: 'Which school?', replyBy: '2026-11-16' });
  await remember('silent', silent.id);
  const returned = await aTakenCase(deps, { ...own, kind: 'introduction' });
  await must(deps, examiner.actor, returned.id, { act: 'return', missing: ['premises'], text: 'Where?' });
  await remember('returned', returned.id);
  const recommended = await aRecommendedCase(deps, { ...own, kind: 'travel', agency: await anAgency(deps, { region: 'BY-VI' }) });
  await remember('recommended', recommended.id);
  await aLicence(deps, own);
  // Sent on 23 November: five working days end on the 30th.
  clock.set('2026-11-23T10:00:00+03:00');
  const agency = await anAgency(deps, { region: 'BY-BR' });
  const fresh = await aDraft(deps, agency);
  await must(deps, agency.actor, fresh, { act: 'send' });
  await remember('fresh', fresh);
  clock.set('2026-11-24T10:00:00+03:00');
  browser = await app.browser(examiner);
});

/** The cases a page shows, in its order, by the names given above. */
async function shown(query: string): Promise<string[]> {
  const page = await browser.get(`/en/officer${query}`);
  expect(page.status).toBe(200);
  const found = [...page.text.matchAll(/applications\/(A-\d{4}-\d{6})"/g)].map((match) => match[1]);
  return found.map((number) => Object.entries(numbers).find(([, own]) => own === number)?.[0] ?? 'another');
}

describe('the queue', () => {
  it('puts what is due soonest first, and what waits for a resending last', async () => {
    expect(await shown('')).toEqual(['late', 'silent', 'recommended', 'fresh', 'returned']);
  });

  it('says in words what is late, by how much, and where the clock is stopped', async () => {
    const { text } = await browser.get('/en/officer');
    expect(text).toContain('Overdue by 29 days');
    expect(text).toContain('The agency has not answered in time: 8 days late');
    expect(text).toContain('clock stopped');
    expect(text).toMatch(/26 October 2026[\s\S]*16 November 2026[\s\S]*23 November 2026[\s\S]*30 November 2026/);
    expect(text).toContain('5 open cases');
    expect(text).toContain('3 past their date');
    expect(text).toContain('1 taken by nobody');
  });

  it('knows when the last day is today, and that tomorrow it was yesterday', async () => {
    app.clock.set('2026-11-30T23:59:00+03:00');
    browser = await app.browser(examiner);
    expect((await browser.get('/en/officer')).text).toContain('Due today');
    expect(await shown('?late=yes')).not.toContain('fresh');
    app.clock.set('2026-12-01T00:01:00+03:00');
    browser = await app.browser(examiner);
    expect(await shown('?late=yes')).toContain('fresh');
    app.clock.set('2026-11-24T10:00:00+03:00');
    browser = await app.browser(examiner);
  });

  it.each([
    ['?kind=study', ['silent']],
    ['?region=BY-VI', ['recommended']],
    ['?step=returned', ['returned']],
    ['?whose=unassigned', ['fresh']],
    ['?whose=mine', ['late', 'silent', 'recommended', 'returned']],
    ['?late=yes', ['late', 'silent', 'recommended']],
    ['?kind=employment&region=&step=&whose=mine&late=yes', ['late']],
    ['?kind=travel&step=submitted', []],
    ['?view=decided', ['another']],
    ['?view=decided&step=granted&kind=employment&whose=mine', ['another']],
    ['?view=decided&step=refused', []],
  ])('shows what its address asks for: %s', async (query, expected) => {
    expect(await shown(query)).toEqual(expected);
  });

  it('keeps the conditions in the form and in the links to other languages', async () => {
    const { text } = await browser.get('/en/officer?kind=study&late=yes');
    expect(text).toContain('<option value="study" selected>');
    expect(text).toMatch(/name="late" type="checkbox" value="yes" checked/);
    expect(text.replaceAll('&#x3D;', '=')).toContain('href="/be/officer?kind=study&amp;late=yes"');
  });

  it.each([
    '?kind=fishing',
    '?region=Brest',
    '?step=draft',
    '?step=granted',
    '?whose=hers',
    '?late=no',
    '?page=0',
    '?page=x',
    '?view=all',
    '?kin=study',
    '?view=decided&late=yes',
    '?kind=study&kind=travel',
  ])('refuses an address it does not understand: %s', async (query) => {
    expect((await browser.get(`/en/officer${query}`)).status).toBe(400);
  });

  it('leads from a page that is no more to the last one that is', async () => {
    const answer = await browser.get('/en/officer?page=7&whose=mine');
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/en/officer?whose=mine');
  });

  it.each(['be', 'ru', 'en'])('is there in %s', async (lang) => {
    const page = await browser.get(`/${lang}/officer`);
    expect(page.text).toContain(`<html lang="${lang}"`);
    expect(page.text).toContain(numbers.late);
  });

  it('says what is so when nothing is there', async () => {
    const regional = await app.browser(await aStaff(app.deps, 'regional', 'BY-HR'));
    expect((await regional.get('/en/officer')).text).toContain('There are no open cases');
    expect((await regional.get('/en/officer?kind=study')).text).toContain('There are no such cases');
    expect((await regional.get('/en/officer?view=decided')).text).toContain('No case has been closed yet');
  });
});

describe('what waits beside the cases', () => {
  it('puts first what lapses by itself, with its last day', async () => {
    const one: Licensed = await aLicence(app.deps, { examiner, head: await aStaff(app.deps, 'head') });
    await proposed(app.deps, one, { measure: 'revocation', grounds: ['false-information'], advice: someAdvice });
    await suspendedAtOnce(app.deps, one, await itemOf(app.deps, one, partnerOf(one.agency).name));
    const { text } = await browser.get('/en/officer');
    const [urgent = '', others = ''] = text.split('Proposed measures await a decision');
    for (const told of [
      'Immediate suspensions await confirmation',
      'To be confirmed by 25 November 2026',
      `Suspension: ${partnerOf(one.agency).name}`,
    ]) {
      expect(urgent).toContain(told);
    }
    expect(others).toMatch(new RegExp(`${one.licence}</a> · [^·]+ · Revocation`));
    app.clock.set('2026-11-25T10:00:00+03:00');
    const next = await app.browser(examiner);
    expect((await next.get('/en/officer')).text).toContain('The last day is today');
    app.clock.set('2026-11-26T10:00:00+03:00');
    expect((await (await app.browser(examiner)).get('/en/officer')).text).not.toContain('Immediate suspensions await confirmation');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('shows an examiner the letters that came, until something came of them', async () => {
    const one: Licensed = await aLicence(app.deps, { examiner, head: await aStaff(app.deps, 'head') });
    const notice = await given(app.deps, one, {
      measure: 'notice',
      intended: 'suspension',
      grounds: ['gross-violation'],
      replyBy: '2026-12-11',
    });
    const order = await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
    await written(app.deps, one, notice, 'Everybody was paid.');
    await written(app.deps, one, order, 'A specialist was hired.');
    const letters = async (who: Person) => {
      const { text } = await (await app.browser(who)).get('/en/officer');
      return ['The agency’s reply', 'The agency’s proof'].map((letter) => text.includes(letter));
    };
    expect(await letters(examiner)).toEqual([true, true]);
    expect(await letters(one.head)).toEqual([false, false]);
    await found(app.deps, one, order, true);
    expect(await letters(examiner)).toEqual([true, false]);
    const after = await proposed(app.deps, one, {
      measure: 'suspension',
      follows: notice,
      grounds: ['gross-violation'],
      advice: someAdvice,
    });
    expect(await letters(examiner)).toEqual([false, false]);
    // What the head rejected is nothing that came of the reply.
    await decideMeasure(app.deps, doing(one.head.actor), one.licence, after, false, 'Nothing is proved.');
    expect(await letters(examiner)).toEqual([true, false]);
    await closeNotice(app.deps, doing(examiner.actor), one.licence, notice, 'They were paid indeed.');
    expect(await letters(examiner)).toEqual([false, false]);
  });

  it('is of the own region for a regional officer', async () => {
    const one: Licensed = await aLicence(app.deps, { examiner, agency: await anAgency(app.deps, { region: 'BY-HO' }) });
    await suspendedAtOnce(app.deps, one);
    const at = async (region: 'BY-HO' | 'BY-VI') =>
      (await (await app.browser(await aStaff(app.deps, 'regional', region))).get('/en/officer')).text;
    expect([(await at('BY-HO')).includes(one.licence), (await at('BY-VI')).includes(one.licence)]).toEqual([true, false]);
  });
});
