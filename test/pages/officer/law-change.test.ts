import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aDraft, aLicence, aTakenCase, must } from '../../support/journeys.ts';
import { aFee, anAct, anEditionOf, anIssuedChange, aProposedChange, someDays } from '../../support/law.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { draftOf } from '../../support/purposes.ts';

const app = useApp();
let heads: Person[];
let browsers: Record<'one' | 'other' | 'prosecutor' | 'examiner', Browser>;
beforeAll(async () => {
  heads = [await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
  browsers = {
    one: await app.browser(heads[0] as Person),
    other: await app.browser(heads[1] as Person),
    prosecutor: await app.browser(await aStaff(app.deps, 'prosecutor')),
    examiner: await app.browser(await aStaff(app.deps, 'examiner')),
  };
});

const proposed = (...[change, from]: Parameters<typeof aProposedChange> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
  aProposedChange(app.deps, heads[0] as Person, change, from);
const page = (id: string, lang = 'en') => `/${lang}/officer/law-changes/${id}`;
const seenIn = (html: string) => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';
const decide = async (id: string, outcome: string, browser = browsers.other) => {
  const { text } = await browser.get(page(id));
  return browser.post(`${page(id)}/outcome`, { seen: seenIn(text), outcome });
};
const law = () => app.deps.law(app.deps.database.db);

describe('a proposed change of the law', () => {
  it.each(langs)('is shown as it was and as it would be: %s', async (lang) => {
    const id = await proposed(
      anEditionOf(
        { path: 'fee', value: 12, ...anAct },
        { path: 'validity', value: 5, ...anAct },
        { path: 'renewal-opens', value: { count: 3, unit: 'months' }, ...anAct },
        { path: 'held.surrender.fee', value: 1, ...anAct },
        { path: 'held.variation.decision', value: { count: 1, unit: 'working-days' }, ...anAct },
      ),
      '2027-01-01',
    );
    const { status, text } = await browsers.prosecutor.get(page(id, lang));
    expect(status).toBe(200);
    if (lang !== 'en') return;
    expect(cellsOf(text)).toEqual([
      ['Duty for a grant', '10 base values', '12 base values', anAct.source, 'confirmed'],
      ['Validity of a licence', 'without end', '5 years', anAct.source, 'confirmed'],
      ['How long before a licence’s last day its renewal can be asked for', 'there is none', '3 months', anAct.source, 'confirmed'],
      ['Duty: Surrender of the licence', 'none', '1 base value', anAct.source, 'confirmed'],
      ['Decision: Variation of the licence', 'as long as for a grant', '1 working day', anAct.source, 'confirmed'],
    ]);
    expect(text).toContain('The act says so.');
    expect(text).toContain(`Proposed by ${heads[0]?.actor.name}`);
    expect(text).toContain('href="/en/officer/editions" aria-current="page"');
  });

  it('is decided by another head, and by nobody else', async () => {
    const id = await proposed(aFee(12), '2027-01-02');
    expect((await browsers.one.get(page(id))).text).toContain('another head decides on it');
    for (const browser of [browsers.one, browsers.prosecutor, browsers.examiner])
      expect((await browser.get(page(id))).text).not.toContain('name="outcome"');
    const before = await rowCounts(app.deps.database);
    const own = await browsers.one.post(`${page(id)}/outcome`, { seen: '0', outcome: 'issue' });
    expect([own.status, own.text.includes('You proposed this change')]).toEqual([422, true]);
    expect((await browsers.prosecutor.post(`${page(id)}/outcome`, { seen: '0', outcome: 'issue' })).status).toBe(403);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await browsers.other.get('/en/officer')).text).toContain(page(id));
    expect((await browsers.prosecutor.get('/en/officer')).text).not.toContain(page(id));
    expect((await decide(id, 'issue')).headers.location).toBe(page(id));
    expect((await browsers.other.get('/en/officer')).text).not.toContain(page(id));
    const { text } = await browsers.examiner.get(page(id));
    expect(text).toContain(`Decided by ${heads[1]?.actor.name}`);
    const { issue } = await law();
    expect(text).toContain(`/en/officer/editions/law-213z-${issue}`);
    expect((await browsers.examiner.get(`/en/officer/editions/law-213z-${issue}`)).text).toContain(anAct.source);
    const list = (await browsers.examiner.get('/en/officer/editions')).text;
    for (const told of ['from 2 January 2027', `change No. ${issue}`, anAct.source]) expect(list).toContain(told);
  });

  it('names the edition it became, though an edition of before ends in its number', async () => {
    while ((await law()).issue < 2) await anIssuedChange(app.deps, aFee(19), '2029-06-01');
    const id = await proposed(aFee(18), '2029-07-01');
    await decide(id, 'issue');
    expect((await law()).issue).toBe(3);
    const { text } = await browsers.examiner.get(page(id));
    expect([text.includes('editions/law-213z-3"'), text.includes('editions/decree-3"')]).toEqual([true, false]);
  });

  it('shows once issued what it changed then, whatever was issued since', async () => {
    const id = await proposed(aFee(21), '2028-01-01');
    await decide(id, 'issue');
    const before = cellsOf((await browsers.examiner.get(page(id))).text)[0]?.[1];
    await anIssuedChange(app.deps, aFee(20), '2027-12-01');
    expect(cellsOf((await browsers.examiner.get(page(id))).text)[0]?.[1]).toBe(before);
  });

  it('that is rejected leaves the law alone', async () => {
    const id = await proposed(someDays(2027, { off: '2027-01-08', worked: '2027-01-16' }), '2027-01-01');
    const before = await law();
    expect(cellsOf((await browsers.other.get(page(id))).text)).toEqual([
      ['Moved days of 2027', 'not set yet', '8 January 2027 is off, 16 January 2027 is worked instead', anAct.source, 'confirmed'],
    ]);
    expect((await decide(id, 'reject')).status).toBe(303);
    expect(await law()).toEqual(before);
    const { text } = await browsers.other.get(page(id));
    expect([text.includes('rejected'), text.includes('name="outcome"')]).toEqual([true, false]);
    const again = await browsers.other.post(`${page(id)}/outcome`, { seen: String(before.issue), outcome: 'issue' });
    expect([again.status, again.text.includes('decided on already')]).toEqual([422, true]);
  });

  it('compared with a law that has changed since is shown once more with the law as it is, and not decided', async () => {
    const id = await proposed(aFee(33), '2029-01-01');
    const { text } = await browsers.other.get(page(id));
    await anIssuedChange(app.deps, aFee(32), '2028-12-01');
    const before = await rowCounts(app.deps.database);
    const stale = await browsers.other.post(`${page(id)}/outcome`, { seen: seenIn(text), outcome: 'issue' });
    expect([stale.status, cellsOf(stale.text)[0]?.[1]]).toEqual([409, '32 base values']);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await browsers.other.post(`${page(id)}/outcome`, { seen: seenIn(stale.text), outcome: 'issue' })).status).toBe(303);
  });

  it('whose day has passed can only be rejected', async () => {
    const id = await proposed(aFee(12), '2026-11-24');
    app.clock.set('2026-11-25T10:00:00+03:00');
    const late = await app.browser(heads[1] as Person);
    const { text } = await late.get(page(id));
    expect([text.includes('has passed'), text.includes('value="issue"'), text.includes('value="reject"')]).toEqual([true, false, true]);
    expect((await decide(id, 'issue', late)).status).toBe(422);
    expect((await decide(id, 'reject', late)).status).toBe(303);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('asks for a decision, and takes no malformed one', async () => {
    const id = await proposed(aFee(12), '2027-01-03');
    const nothing = await decide(id, '');
    expect([nothing.status, nothing.text.includes('#outcome">Choose one option')]).toEqual([422, true]);
    const malformed: Record<string, string>[] = [{ seen: '0', outcome: 'perhaps' }, { outcome: 'issue' }, { seen: 'x', outcome: 'issue' }];
    for (const fields of malformed) expect((await browsers.other.post(`${page(id)}/outcome`, fields)).status).toBe(400);
    for (const wrong of ['1', '%00', '00000000-0000-4000-8000-000000000000']) {
      expect((await browsers.other.get(page(wrong))).status).toBe(404);
      expect((await browsers.other.post(`${page(wrong)}/outcome`, { seen: '0', outcome: 'issue' })).status).toBe(404);
    }
  });
});

describe('an application', () => {
  it('under examination is reckoned anew when the days of the year are set', async () => {
    app.clock.set('2026-12-21T10:00:00+03:00');
    const { id, examiner, agency } = await aTakenCase(app.deps);
    await must(app.deps, examiner.actor, id, { act: 'accept' });
    const agencyPage = async () => (await (await app.browser(agency)).get(`/en/agency/applications/${id}`)).text;
    const provisional = await agencyPage();
    await anIssuedChange(app.deps, someDays(2027, { off: '2027-01-06', worked: '2027-01-23' }), '2027-01-01');
    const firm = await agencyPage();
    expect([provisional.includes('due by 14 January 2027'), provisional.includes('provisional')]).toEqual([true, true]);
    expect([firm.includes('due by 15 January 2027'), firm.includes('provisional')]).toEqual([true, false]);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('that was decided stays late, or in time, by the days known on the day of its decision', async () => {
    app.clock.set('2027-03-01T10:00:00+03:00');
    const { id, examiner, agency, head } = await aTakenCase(app.deps);
    await must(app.deps, examiner.actor, id, { act: 'accept' });
    app.clock.set('2027-03-24T10:00:00+03:00');
    await must(app.deps, examiner.actor, id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'All is there.' });
    await must(app.deps, head.actor, id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
    app.clock.set('2027-03-25T10:00:00+03:00');
    const { number } = await draftOf(app.deps, id);
    const isLate = async () => {
      const words = 'Closed on 24 March 2027; it was due by 23 March 2027';
      const own = await (await app.browser(agency)).get(`/en/agency/applications/${id}`);
      const staff = await browsers.examiner.get(`/en/officer/applications/${number}`);
      const listed = await browsers.prosecutor.get('/en/oversight/deadlines');
      return [own.text.includes(words), staff.text.includes(words), listed.text.includes(number)];
    };
    expect(await isLate()).toEqual([true, true, true]);
    // By these days its term would have ended on the very day of its decision.
    await anIssuedChange(app.deps, someDays(2027, { off: '2027-03-12', worked: '2027-03-27' }), '2027-01-01');
    expect(await isLate()).toEqual([true, true, true]);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('sent before a change keeps its fee and its term; one sent after has the changed ones', async () => {
    const examiner = await aStaff(app.deps, 'examiner');
    const [before, drafted] = [await aTakenCase(app.deps, { examiner }), await anAgency(app.deps)];
    const draft = await aDraft(app.deps, drafted);
    const change = anEditionOf(
      { path: 'fee', value: 44, ...anAct },
      { path: 'terms.decision', value: { count: 44, unit: 'calendar-days' }, ...anAct },
      { path: 'terms.assessment', value: { count: 10, unit: 'calendar-days' }, ...anAct },
    );
    await decide(await proposed(change, '2026-11-24'), 'issue');

    const [early, late] = [await app.browser(before.agency), await app.browser(drafted)];
    const submission = (id: string) => `/en/agency/applications/${id}/submission`;
    expect((await late.get(submission(draft))).text).toContain('44 base values');
    await must(app.deps, examiner.actor, before.id, { act: 'return', missing: ['premises-proof'], text: 'Page two is missing.' });
    expect((await early.get(submission(before.id))).text).toContain('10 base values');

    await must(app.deps, before.agency.actor, before.id, { act: 'send' });
    await must(app.deps, drafted.actor, draft, { act: 'send' });
    for (const id of [before.id, draft]) {
      if (id === draft) await must(app.deps, examiner.actor, id, { act: 'take' });
      await must(app.deps, examiner.actor, id, { act: 'accept' });
    }
    expect((await early.get(`/en/agency/applications/${before.id}`)).text).toContain('15 working days');
    const after = (await late.get(`/en/agency/applications/${draft}`)).text;
    expect([after.includes('44 calendar days'), after.includes(anAct.source)]).toEqual([true, true]);
  });
});

it('a licence granted under a changed edition is told in the words of the law it is a change of', async () => {
  await decide(
    await proposed(
      anEditionOf({ path: 'validity', value: 3, ...anAct }, { path: 'renewal-opens', value: { count: 3, unit: 'months' }, ...anAct }),
      '2026-11-24',
    ),
    'issue',
  );
  const code = `law-213z-${(await law()).issue}`;
  const { licence } = await aLicence(app.deps);
  for (const lang of langs) expect((await app.visitor().get(`/${lang}/register/${licence}`)).status).toBe(200);
  expect((await app.visitor().get(`/en/register/${licence}`)).text).toContain('No. 213-Z of 14 October 2022');
  const { body } = await app.visitor().agent.get(`/register/${licence}`).set('Accept', 'application/json');
  expect(body).toMatchObject({
    legalBasis: { edition: code, name: { en: 'Law No. 213-Z on licensing' } },
    dates: { validTo: '2029-11-23' },
  });
  const { text } = await browsers.examiner.get(`/en/officer/licences/${licence}`);
  expect([text.includes(`/en/officer/editions/${code}`), text.includes('Law No. 213-Z on licensing, change No.')]).toEqual([true, true]);
});

/** The rows of the page's table, cell by cell, as plain text. */
function cellsOf(html: string): string[][] {
  const body = /<tbody[\s\S]*?<\/tbody>/.exec(html)?.[0] ?? '';
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return [...body.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].map(([cell]) => plain(cell)),
  );
}
