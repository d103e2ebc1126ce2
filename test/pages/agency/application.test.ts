import { describe, expect, it } from 'vitest';
import { minskDay } from '../../../src/rules/calendar.ts';
import { useApp } from '../../support/app.ts';
import { aDraft, aLicence, anEmptyDraft, aTakenCase, must } from '../../support/journeys.ts';
import { anAgency, aStaff } from '../../support/people.ts';

const app = useApp();
const langs = ['be', 'ru', 'en'];
const parts = ['', '/facts', '/documents', '/submission', '/answer', '/withdrawal'];

describe('the agency’s room', () => {
  it('shows in three languages what there is and what can be started', async () => {
    const agency = await anAgency(app.deps);
    const browser = await app.browser(agency);
    const empty = await browser.get('/en/agency');
    for (const text of ['no applications yet', 'holds no licence yet', 'Start an application']) expect(empty.text).toContain(text);
    const draft = await anEmptyDraft(app.deps, agency, 'travel');
    const { licence } = await aLicence(app.deps, { agency, kind: 'employment' });
    for (const lang of langs) {
      const page = await browser.get(`/${lang}/agency`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`/${lang}/agency/applications/${draft}`);
      expect(page.text).toContain(`/${lang}/agency/licences/${licence}`);
    }
    const page = await browser.get('/en/agency');
    for (const text of ['Draft', 'Granted', 'In force', 'Your turn']) expect(page.text).toContain(text);
  });

  it('is for agencies only', async () => {
    expect((await app.visitor().get('/en/agency')).status).toBe(303);
    const examiner = await app.browser(await aStaff(app.deps, 'examiner'));
    expect((await examiner.get('/en/agency')).status).toBe(403);
  });
});

describe('starting an application', () => {
  it('shows what each kind means, needs and costs, and by which law', async () => {
    const browser = await app.browser(await anAgency(app.deps));
    for (const lang of langs) expect((await browser.get(`/${lang}/agency/applications/new`)).status).toBe(200);
    const { text } = await browser.get('/en/agency/applications/new');
    for (const part of [
      'place people in work outside Belarus',
      'Proof of premises',
      'Administrative procedure 15.2.1',
      '10 base values',
      'No public source confirms',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('makes one draft, even of a double click', async () => {
    const browser = await app.browser(await anAgency(app.deps));
    const fields = { kind: 'study', formKey: crypto.randomUUID() };
    const [first, second] = [await browser.post('/ru/agency/applications', fields), await browser.post('/ru/agency/applications', fields)];
    expect(first.status).toBe(303);
    expect(first.headers.location).toMatch(/^\/ru\/agency\/applications\/[0-9a-f-]{36}$/);
    expect(second.headers.location).toBe(first.headers.location);
    expect((await browser.get(first.headers.location ?? '')).status).toBe(200);
  });

  it('refuses a second one of the kind with the way to the first, and one where there is a licence', async () => {
    const agency = await anAgency(app.deps);
    const browser = await app.browser(agency);
    const draft = await anEmptyDraft(app.deps, agency, 'study');
    const open = await browser.post('/en/agency/applications', { kind: 'study' });
    expect(open.status).toBe(422);
    expect(open.text).toContain(`href="/en/agency/applications/${draft}"`);
    await aLicence(app.deps, { agency, kind: 'travel' });
    const licensed = await browser.post('/en/agency/applications', { kind: 'travel' });
    expect([licensed.status, licensed.text.includes('already holds a licence of this kind')]).toEqual([422, true]);
    const offered = (await browser.get('/en/agency/applications/new')).text.match(/name="kind" type="radio" value="\w+"/g);
    expect(offered).toEqual(['employment', 'introduction'].map((kind) => `name="kind" type="radio" value="${kind}"`));
    expect((await browser.post('/en/agency/applications', {})).status).toBe(422);
    expect((await browser.post('/en/agency/applications', { kind: 'fishing' })).status).toBe(400);
  });
});

describe('the page of an application', () => {
  it('names in a draft everything that is missing and leads to it', async () => {
    const agency = await anAgency(app.deps);
    const browser = await app.browser(agency);
    const path = `/agency/applications/${await anEmptyDraft(app.deps, agency)}`;
    for (const lang of langs) {
      for (const part of parts) expect([lang, part, (await browser.get(`/${lang}${path}${part}`)).status]).toEqual([lang, part, 200]);
    }
    const { text } = await browser.get(`/en${path}`);
    for (const part of ['Your turn: add what is missing', `/en${path}/facts#premises`, `/en${path}/documents#file-state-duty`]) {
      expect(text).toContain(part);
    }
  });

  it('follows a whole case: returned, accepted, asked, answered, refused', async () => {
    const agency = await anAgency(app.deps);
    const { id, examiner, head } = await aTakenCase(app.deps, { agency });
    const browser = await app.browser(agency);
    const page = async (lang = 'en') => (await browser.get(`/${lang}/agency/applications/${id}`)).text;
    const act = (who: typeof examiner, what: Parameters<typeof must>[3]) => must(app.deps, who.actor, id, what);

    expect(await page()).toContain('The Department’s turn: an examiner checks that everything is there (time allowed: 5 working days)');
    await act(examiner, { act: 'return', missing: ['head-diploma', 'website'], text: 'The diploma cannot be read.\nSend a better copy.' });
    const returned = await page();
    for (const text of ['Why it was returned', 'Higher-education diploma of the head', 'Agency’s website', 'The diploma cannot be read.']) {
      expect(returned).toContain(text);
    }
    expect(returned).not.toContain(examiner.actor.name);
    await act(agency, { act: 'send' });
    await act(examiner, { act: 'accept' });
    const accepted = await page();
    expect(accepted).toContain('0 working days of 15 have counted');
    expect(accepted).toContain('The decision is due by 15 December 2026');
    await act(examiner, { act: 'ask', ground: 'facts-unclear', text: 'Where is the office?', replyBy: '2026-12-08' });
    app.clock.forward(2 * 24 * 60);
    for (const lang of langs) expect(await page(lang)).toContain('Where is the office?');
    const asked = await page();
    for (const text of ['Your turn: answer the question by 8 December 2026', 'The clock is stopped', 'the agency is to answer']) {
      expect(asked).toContain(text);
    }
    await act(agency, { act: 'answer', text: 'On the second floor.' });
    app.clock.forward(40 * 24 * 60);
    const late = await page();
    for (const text of ['On the second floor.', 'The time ran out on', 'Show the earlier days', 'public holiday: Catholic Christmas Day']) {
      expect(late).toContain(text);
    }
    await act(examiner, { act: 'recommend', outcome: 'refuse', grounds: ['false-information'], reasons: 'For staff only.' });
    await act(examiner, { act: 'note', text: 'A note among colleagues.' });
    const recommended = await page();
    for (const text of ['For staff only.', 'A note among colleagues.', 'A recommendation was made', examiner.actor.name]) {
      expect(recommended).not.toContain(text);
    }
    await act(head, { act: 'decide', outcome: 'refuse', grounds: ['false-information'], reasons: 'The premises do not exist.' });
    const refused = await page();
    for (const text of ['The agency gave false information', 'The premises do not exist.', 'the time for it is 1 month', 'it was due by']) {
      expect(refused).toContain(text);
    }
    for (const part of parts) expect((await browser.get(`/be/agency/applications/${id}${part}`)).status).toBe(200);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('leads to the licence after a grant', async () => {
    const agency = await anAgency(app.deps);
    const { id, licence } = await aLicence(app.deps, { agency });
    const { text } = await (await app.browser(agency)).get(`/be/agency/applications/${id}`);
    expect(text).toContain(`href="/be/register/${licence}"`);
    expect(text).not.toContain('/withdrawal');
  });

  it('is nobody else’s: 404 on every address, for reading and for writing', async () => {
    const id = await aDraft(app.deps, await anAgency(app.deps));
    const stranger = await app.browser(await anAgency(app.deps));
    for (const part of parts) expect([part, (await stranger.get(`/en/agency/applications/${id}${part}`)).status]).toEqual([part, 404]);
    const version = '1';
    expect((await stranger.post(`/en/agency/applications/${id}/submission`, { version, declare: 'yes' })).status).toBe(404);
    expect((await stranger.post(`/en/agency/applications/${id}/withdrawal`, { version })).status).toBe(404);
    expect((await stranger.post(`/en/agency/applications/${id}/answer`, { version, text: 'x' })).status).toBe(404);
    expect((await stranger.post(`/en/agency/applications/${id}/facts`, { version })).status).toBe(404);
    const officer = await app.browser(await aStaff(app.deps, 'head'));
    expect((await officer.get(`/en/agency/applications/${id}`)).status).toBe(403);
    for (const other of ['1', 'x', '%00', crypto.randomUUID(), `${id}0`, id.toUpperCase().replace('-', '')]) {
      expect([other, (await stranger.get(`/en/agency/applications/${other}`)).status]).toEqual([other, 404]);
    }
  });
});

describe('sending', () => {
  it('names what is missing and offers no button; a forged sending is refused with the same list', async () => {
    const agency = await anAgency(app.deps);
    const id = await anEmptyDraft(app.deps, agency);
    const browser = await app.browser(agency);
    const page = await browser.get(`/en/agency/applications/${id}/submission`);
    expect(page.text).toContain('It cannot be sent yet');
    expect(page.text).not.toContain('Send the application</button>');
    const forged = await browser.post(`/en/agency/applications/${id}/submission`, { version: '1', declare: 'yes' });
    expect([forged.status, forged.text.includes('not complete yet')]).toEqual([422, true]);
  });

  it('asks for the declaration, then gives the number; a second click gives the same answer', async () => {
    const agency = await anAgency(app.deps);
    const id = await aDraft(app.deps, agency);
    const browser = await app.browser(agency);
    const path = `/en/agency/applications/${id}/submission`;
    const page = await browser.get(path);
    for (const text of ['Baltic Orchards UAB', 'Lithuania', 'premises-proof.pdf', '10 base values']) expect(page.text).toContain(text);
    const version = versionIn(page.text);
    const undeclared = await browser.post(path, { version });
    expect([undeclared.status, undeclared.text.includes('href="#declare"')]).toEqual([422, true]);
    const fields = { version, declare: 'yes', formKey: crypto.randomUUID() };
    const [sent, again] = [await browser.post(path, fields), await browser.post(path, fields)];
    expect([sent.status, sent.headers.location, again.headers.location]).toEqual([
      303,
      `/en/agency/applications/${id}?sent`,
      `/en/agency/applications/${id}?sent`,
    ]);
    const after = await browser.get(sent.headers.location ?? '');
    expect(after.text).toMatch(new RegExp(`Its number is A-${minskDay(app.clock.now()).slice(0, 4)}-\\d{6}`));
    expect((await browser.post(path, { version, declare: 'yes' })).status).toBe(409);
  });
});

describe('withdrawing', () => {
  it('asks first, then ends the application', async () => {
    const agency = await anAgency(app.deps);
    const { id } = await aTakenCase(app.deps, { agency });
    const browser = await app.browser(agency);
    const path = `/en/agency/applications/${id}/withdrawal`;
    const page = await browser.get(path);
    expect(page.text).toContain('stays on record as withdrawn');
    expect((await browser.post(path, { version: '1' })).status).toBe(409);
    const done = await browser.post(path, { version: versionIn(page.text) });
    expect(done.status).toBe(303);
    expect((await browser.get(done.headers.location ?? '')).text).toContain('Withdrawn');
    const late = await browser.post(path, { version: String(Number(versionIn(page.text)) + 1) });
    expect([late.status, late.text.includes('cannot be done')]).toEqual([422, true]);
  });
});

describe('answering', () => {
  it('keeps what was typed when it is wrong, and sends the answer once', async () => {
    const agency = await anAgency(app.deps);
    const { id, examiner } = await aTakenCase(app.deps, { agency });
    await must(app.deps, examiner.actor, id, { act: 'accept' });
    await must(app.deps, examiner.actor, id, { act: 'ask', ground: 'facts-unclear', text: 'Which floor?', replyBy: '2026-12-08' });
    const browser = await app.browser(agency);
    const path = `/en/agency/applications/${id}/answer`;
    const page = await browser.get(path);
    for (const text of ['Which floor?', 'To be answered by 8 December 2026']) expect(page.text).toContain(text);
    const version = versionIn(page.text);
    const long = await browser.post(path, { version, text: 'very '.repeat(2001) });
    expect([long.status, long.text.includes('very very')]).toEqual([422, true]);
    expect((await browser.post(path, { version, text: ' ' })).status).toBe(422);
    const stale = await browser.post(path, { version: '1', text: 'The second <b>floor</b>.' });
    expect([stale.status, stale.text.includes('The second &lt;b&gt;floor&lt;/b&gt;.')]).toEqual([409, true]);
    const done = await browser.post(path, { version: versionIn(stale.text), text: 'The second floor.' });
    expect([done.status, done.headers.location]).toEqual([303, `/en/agency/applications/${id}?answered`]);
    expect((await browser.get(done.headers.location ?? '')).text).toContain('The answer is sent.');
  });
});

function versionIn(html: string): string {
  return /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
}

describe('an application that is being checked', () => {
  it('shows its agency by when that ends, day by day, from the last sending on, until it is accepted', async () => {
    app.clock.set('2026-11-20T10:00:00+03:00');
    const one = await aTakenCase(app.deps);
    const browser = await app.browser(one.agency);
    const page = async () => (await browser.get(`/en/agency/applications/${one.id}`)).text;
    // Sent on a Friday: five working days end on the Friday after.
    app.clock.set('2026-11-24T10:00:00+03:00');
    const first = await page();
    for (const told of [
      'Sent on 20 November 2026',
      '2 working days of 5 have counted',
      'accept the application or return it by 27 November 2026',
    ]) {
      expect(first).toContain(told);
    }
    app.clock.set('2026-11-30T10:00:00+03:00');
    expect(await page()).toContain('The time to check ran out on 27 November 2026');
    await must(app.deps, one.examiner.actor, one.id, { act: 'return', missing: ['premises'], text: 'Where?' });
    expect(await page()).not.toContain('The time to check');
    app.clock.set('2026-12-01T10:00:00+03:00');
    await must(app.deps, one.agency.actor, one.id, { act: 'send' });
    expect(await page()).toContain('accept the application or return it by 8 December 2026');
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const after = await page();
    expect([after.includes('The time to check'), after.includes('Accepted on 1 December 2026')]).toEqual([false, true]);
  });
});
