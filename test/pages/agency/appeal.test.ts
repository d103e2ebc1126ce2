import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideReview } from '../../../src/acts/review.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given } from '../../support/given.ts';
import { unescaped } from '../../support/html.ts';
import { aLicence, aMeasure, doing, must } from '../../support/journeys.ts';
import { allMails, emptyOutbox } from '../../support/mail.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { anAppeal, aProtest, aRefusal, aRuling, decisionFor, lodge, measureOn, newAdvice, settle } from '../../support/reviews.ts';

const app = useApp();
const people = {} as Record<'examiner' | 'head' | 'other' | 'prosecutor', Person>;
let agency: Person;
let browser: Browser;

beforeAll(async () => {
  for (const role of ['examiner', 'head', 'prosecutor'] as const) people[role] = await aStaff(app.deps, role);
  people.other = await aStaff(app.deps, 'head');
});
beforeEach(async () => {
  app.clock.set('2026-11-24T10:00:00+03:00');
  agency = await anAgency(app.deps);
  browser = await app.browser(agency);
});

async function suspended() {
  const one = await aLicence(app.deps, { agency, examiner: people.examiner, head: people.head });
  await aMeasure(app.deps, one, 'suspension', '2027-03-31');
  const measureId = await measureOn(app.deps, one.licence, 'suspension');
  return { ...one, measureId, page: `/en/agency/measures/${measureId}/appeal` };
}
const refused = async () => {
  const one = await aRefusal(app.deps, { agency, examiner: people.examiner, head: people.head });
  return { ...one, page: `/en/agency/applications/${one.id}/appeal` };
};

describe('an appeal against a measure', () => {
  it('is found on the agency’s page, told its last day, sent, and followed to its outcome', async () => {
    const { page, measureId, licence } = await suspended();
    expect((await browser.get('/en/agency')).text).toContain('you can appeal up to 24 December 2026');
    const { text } = await browser.get(page);
    for (const told of [
      'Suspension of 24 November 2026',
      licence,
      'You can appeal up to 24 December 2026',
      'The decision holds until the appeal is decided.',
      'You can also go to a court',
      'Because of what was found.',
      'Do not pay.',
    ])
      expect(text).toContain(told);
    const sent = await browser.post(page, { text: 'The finding is wrong.' });
    expect([sent.status, sent.headers.location]).toEqual([303, `${page}?sent`]);
    const after = (await browser.get(`${page}?sent`)).text;
    for (const told of ['The appeal is sent.', 'To be decided by 24 December 2026', 'The finding is wrong.']) expect(after).toContain(told);
    expect(after).not.toContain('<textarea');
    expect((await browser.get('/en/agency')).text).toContain('under review, outcome by 24 December 2026');
    const { rows } = await app.deps.database.pool.query('select id from reviews where measure_id = $1', [measureId]);
    await settle(app.deps, people.other, rows[0].id, 'changed', '2027-01-31');
    const outcome = (await browser.get(page)).text;
    for (const told of ['The decision is changed, 24 November 2026', 'Suspended to 31 January 2027', 'Looked at again.']) {
      expect(outcome).toContain(told);
    }
    expect(outcome).toContain('An appeal against this decision was decided already.');
    for (const name of [people.other.actor.name, people.head.actor.name]) expect(outcome).not.toContain(name);
  });

  it('is written about, in letters that lead to its page', async () => {
    const { page, measureId } = await suspended();
    await emptyOutbox(app.deps);
    await settle(app.deps, people.other, await lodge(app.deps, agency, { measureId }, anAppeal), 'upheld');
    const letters = (await allMails(app.deps)).map(({ mail, data }) => [mail, `/en${data.path}`]);
    expect(letters).toEqual([
      ['appeal-lodged', page],
      ['decision-upheld', page],
    ]);
  });

  it('that comes too late is refused with the last day, what was typed kept, and nothing written', async () => {
    const { page } = await suspended();
    app.clock.set('2026-12-24T23:59:00+03:00');
    const late = await app.browser(agency);
    expect((await late.get(page)).text).toContain('<textarea');
    app.clock.set('2026-12-25T00:00:00+03:00');
    const before = await rowCounts(app.deps.database);
    const answer = await late.post(page, { text: 'The finding is wrong.' });
    expect([answer.status, answer.text.includes('its last day was 24 December 2026')]).toEqual([422, true]);
    expect(answer.text).toContain('The finding is wrong.');
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await late.get('/en/agency')).text).not.toContain(page);
  });

  it('with nothing in it, with too much, or malformed, is refused and nothing written', async () => {
    const { page } = await suspended();
    const before = await rowCounts(app.deps.database);
    const empty = await browser.post(page, { text: '  ' });
    expect([empty.status, empty.text.includes('href="#text">Fill in this field')]).toEqual([422, true]);
    const long = await browser.post(page, { text: `kept ${'x'.repeat(8000)}` });
    expect([long.status, long.text.includes('kept xxx')]).toEqual([422, true]);
    expect((await browser.post(page, { text: 'Wrong.', origin: 'court' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('of another agency does not exist; nor does that of what was never decided', async () => {
    const { page } = await suspended();
    const stranger = await app.browser(await anAgency(app.deps));
    expect((await stranger.get(page)).status).toBe(404);
    expect((await stranger.post(page, { text: 'Mine.' })).status).toBe(404);
    for (const wrong of ['nothing', '00000000-0000-4000-8000-000000000000', '%00']) {
      expect((await browser.get(`/en/agency/measures/${wrong}/appeal`)).status).toBe(404);
      expect((await browser.post(`/en/agency/applications/${wrong}/appeal`, { text: 'x' })).status).toBe(404);
    }
  });

  it('shows the agency a prosecutor’s protest too', async () => {
    const { page, measureId } = await suspended();
    await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    const { text } = await browser.get(page);
    expect([text.includes('Protest by a prosecutor'), text.includes('The law was not kept.')]).toEqual([true, true]);
    expect(text).toContain('<textarea');
  });
});

describe('an appeal against an order to remedy', () => {
  const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;
  async function ordered() {
    const one = await aLicence(app.deps, { agency, examiner: people.examiner, head: people.head });
    const measureId = await given(app.deps, one, order);
    const letter = `/en/agency/licences/${one.licence}/letter?measure=${measureId}`;
    return { ...one, measureId, letter, page: `/en/agency/measures/${measureId}/appeal` };
  }

  it('is found with the order, which says its last days and leads to the proof; both are sent, and neither is public', async () => {
    const { page, measureId, licence, letter } = await ordered();
    for (const place of ['/en/agency', `/en/agency/licences/${licence}`]) {
      const { text } = await browser.get(place);
      expect([text.includes(page), /you can appeal up to 24 December 2026/i.test(text)]).toEqual([true, true]);
    }
    const text = unescaped((await browser.get(page)).text);
    for (const told of [
      'Order to remedy of 24 November 2026',
      'to be remedied by 31 December 2026',
      `href="${letter}"`,
      'You can appeal up to 24 December 2026',
      'The order holds until the appeal is decided, and the time to remedy runs on.',
      'The public sees neither the order nor the appeal.',
    ])
      expect(text).toContain(told);
    expect((await browser.get(letter)).text).toContain('Proof of remedy');
    expect((await browser.post(page, { text: 'The finding is wrong.' })).status).toBe(303);
    const after = unescaped((await browser.get(page)).text);
    for (const told of ['To be decided by 24 December 2026', 'The order holds', letter]) expect(after).toContain(told);
    expect((await browser.get(`/en/agency/licences/${licence}`)).text).toMatch(/under review, outcome by 24 December 2026/i);
    const { rows } = await app.deps.database.pool.query('select id from reviews where measure_id = $1', [measureId]);
    await settle(app.deps, people.other, rows[0].id, 'set-aside');
    const gone = unescaped((await browser.get(page)).text);
    for (const told of ['The decision is set aside, 24 November 2026', 'set aside on 24 November 2026']) expect(gone).toContain(told);
    expect(gone).not.toContain(letter);
    const own = (await browser.get(`/en/agency/licences/${licence}`)).text;
    expect([own.includes('set aside on 24 November 2026'), own.includes('Nothing is expected of you now.')]).toEqual([true, true]);
    expect((await browser.get(letter)).text).toContain('This order was set aside. Nothing more is needed.');
  });

  it('is written about, from the order on, in letters that name its last day and lead to its page', async () => {
    await emptyOutbox(app.deps);
    const { page, measureId } = await ordered();
    const [given] = (await allMails(app.deps)).filter(({ mail }) => mail === 'remedy-ordered');
    expect([`/en${given?.data.path}`, given?.data]).toEqual([
      page,
      expect.objectContaining({ appealBy: '2026-12-24', remedyBy: '2026-12-31' }),
    ]);
    await emptyOutbox(app.deps);
    await settle(app.deps, people.other, await lodge(app.deps, agency, { measureId }, anAppeal), 'upheld');
    await lodge(app.deps, people.prosecutor, { measureId }, aProtest);
    await settle(app.deps, people.other, await lodge(app.deps, people.examiner, { measureId }, aRuling()), 'set-aside');
    const letters = (await allMails(app.deps)).map(({ mail, data }) => [mail, `/en${data.path}`]);
    expect(letters).toEqual(
      ['order-appealed', 'order-upheld', 'protest-lodged', 'order-ruling-recorded', 'order-set-aside'].map((mail) => [mail, page]),
    );
  });
});

describe('an appeal against a refusal', () => {
  it('is offered on the application, and won it opens the application again with a new clock', async () => {
    const { id, page } = await refused();
    const application = `/en/agency/applications/${id}`;
    expect((await browser.get(application)).text).toContain('you can appeal up to 24 December 2026');
    expect((await browser.get(page)).text).toContain('The premises do not do.');
    expect((await browser.post(page, { text: 'The premises do.' })).status).toBe(303);
    expect((await browser.get(application)).text).toContain('The agency appealed against the refusal');
    const { rows } = await app.deps.database.pool.query('select id from reviews where lodged_by = $1', [agency.actor.id]);
    app.clock.set('2026-12-01T10:00:00+03:00');
    await settle(app.deps, people.other, rows[0].id, 'set-aside');
    const again = (await (await app.browser(agency)).get(application)).text;
    for (const told of [
      'Being examined',
      'The application is examined anew',
      'Looked at again.',
      'the case opened again on 1 December 2026',
    ]) {
      expect(again).toContain(told);
    }
  });

  it('of an application that is not refused does not exist', async () => {
    const one = await aLicence(app.deps, { agency, examiner: people.examiner, head: people.head });
    expect((await browser.get(`/en/agency/applications/${one.id}/appeal`)).status).toBe(404);
  });

  it('once won is no longer offered, and the next refusal can be appealed in its turn', async () => {
    const { id, page } = await refused();
    const review = await lodge(app.deps, agency, { applicationId: id }, anAppeal);
    await settle(app.deps, people.other, review, 'set-aside');
    const won = (await browser.get(page)).text;
    expect([won.includes('The decision is set aside'), won.includes('<textarea')]).toEqual([true, false]);
    const refuse = { grounds: ['requirements-unmet'], reasons: 'Still not.' } as const;
    await must(app.deps, people.examiner.actor, id, { act: 'recommend', outcome: 'refuse', ...refuse });
    await must(app.deps, people.other.actor, id, { act: 'decide', outcome: 'refuse', ...refuse });
    const next = (await browser.get(page)).text;
    expect([next.includes('Still not.'), next.includes('<textarea')]).toEqual([true, true]);
  });
});

describe('a protest against a grant', () => {
  it('is told on the page of the application, without a way to appeal, and so is what came of it', async () => {
    await emptyOutbox(app.deps);
    const one = await aLicence(app.deps, { agency, examiner: people.examiner, head: people.head });
    const page = `/en/agency/applications/${one.id}`;
    const review = await lodge(app.deps, people.prosecutor, { applicationId: one.id }, aProtest);
    const running = unescaped((await browser.get(page)).text);
    for (const told of ['The law was not kept.', 'Appeals, protests and rulings of courts: under review, outcome by 24 December 2026']) {
      expect(running).toContain(told);
    }
    expect(running).not.toContain(`${page}/appeal`);
    expect((await browser.get(`${page}/appeal`)).status).toBe(404);
    const setAside = { ...decisionFor('set-aside'), advice: newAdvice };
    expect(await decideReview(app.deps, doing(people.other.actor), review, setAside)).toHaveProperty('done');
    const after = unescaped((await browser.get(page)).text);
    for (const told of ['The decision was reviewed and set aside. The register shows', 'The decision is set aside, 24 November 2026']) {
      expect(after).toContain(told);
    }
    for (const gone of [`${page}/appeal`, 'Work only within it']) expect(after).not.toContain(gone);
    const letters = (await allMails(app.deps)).map(({ mail, data }) => [mail, `/en${data.path}`]);
    const appeal = `/en/agency/measures/${await measureOn(app.deps, one.licence, 'annulment')}/appeal`;
    expect(letters.slice(-3)).toEqual([
      ['protest-lodged', page],
      ['decision-set-aside', page],
      ['licence-annulled', appeal],
    ]);
    for (const [, path] of letters.slice(-3)) expect((await browser.get(path ?? '')).status).toBe(200);
  });
});
