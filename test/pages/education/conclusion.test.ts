import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { conclusionsOf } from '../../../src/store/conclusions.ts';
import { documentsOf } from '../../../src/store/documents.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aConclusion, aLicence, aTakenCase, type Case, must } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { aReadyDraft } from '../../support/purposes.ts';
import { deskOf } from '../officer/desk.ts';

const app = useApp();
let officer: Person;
let browser: Browser;

beforeAll(async () => {
  officer = await aStaff(app.deps, 'education');
  browser = await app.browser(officer);
});

async function asked(): Promise<Case & { number: string; request: string }> {
  const one = await aTakenCase(app.deps, { kind: 'study' });
  await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
  await must(app.deps, one.examiner.actor, one.id, { act: 'note', text: 'A note among colleagues.' });
  await must(app.deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
  return { ...one, number: await numberOf(one.id), request: await requestOf(one.id) };
}

const numberOf = async (id: string) => (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';
const requestOf = async (id: string) => (await conclusionsOf(app.deps.database.db, id)).at(-1)?.id ?? '';
const page = (number: string, lang = 'en') => `/${lang}/education/${number}`;

describe('the room of the Ministry of Education', () => {
  it('is where its officer begins, in three languages, with what is to be given first', async () => {
    const { number } = await asked();
    const visitor = app.visitor();
    const signedIn = await visitor.post('/en/account/sign-in/sample', { account: officer.email });
    expect(signedIn.headers.location).toBe('/en/education');
    for (const lang of langs) {
      expect((await browser.get(`/${lang}/education`)).text).toContain(number);
      expect((await browser.get(page(number, lang))).status).toBe(200);
    }
    const { text } = await browser.get('/en/education');
    expect(text).toContain('8 December 2026');
    app.clock.set('2026-12-10T10:00:00+03:00');
    const late = await app.browser(officer);
    expect((await late.get('/en/education')).text).toContain('Overdue by 2 days');
    expect((await late.get(page(number))).text).toContain('The Ministry’s time ran out on 8 December 2026');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('shows what the conclusion needs and nothing else of the case', async () => {
    const { number, examiner, agency } = await asked();
    const { text } = await browser.get(page(number));
    for (const shown of ['Polish for beginners', 'Baltic Orchards UAB', 'Poland', 'programme-description.pdf', 'school-contract.pdf']) {
      expect(text).toContain(shown);
    }
    const hidden = [
      'A note among colleagues.',
      examiner.actor.name,
      agency.unp ?? '',
      'state-duty.pdf',
      'client-contract.pdf',
      'кабинет 5',
    ];
    for (const one of hidden) expect(text).not.toContain(one);
  });

  it('shows what a variation would bring in beside what the licence has, without what is no business of the Ministry', async () => {
    app.clock.set('2026-11-23T10:00:00+03:00');
    const one = await aLicence(app.deps, { kind: 'study' });
    app.clock.set('2026-11-24T10:00:00+03:00');
    const held = { programmes: ['Polish for beginners', 'German, six weeks'], premises: 'г. Минск, ул. Другая, 3' };
    const id = await aReadyDraft(app.deps, one, 'variation', held);
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    await must(app.deps, one.examiner.actor, id, { act: 'take' });
    await must(app.deps, one.examiner.actor, id, { act: 'accept' });
    await must(app.deps, one.examiner.actor, id, { act: 'ask-conclusion' });
    const { text } = await browser.get(page(await numberOf(id)));
    expect(text).toMatch(
      /What changes in the licence.*Programme added.*German, six weeks.*What the Ministry is shown.*Polish for beginners/s,
    );
    expect(text).not.toContain('Другая');
    const granted = await asked();
    expect((await browser.get(page(granted.number))).text).not.toContain('What changes in the licence');
  });

  it('gives the documents on the programme as downloads, and no other', async () => {
    const { id, number } = await asked();
    const documents = await documentsOf(app.deps.database.db, id);
    const statusOf = async (code: string) => {
      const document = documents.find((one) => one.code === code);
      const answer = await browser.get(`${page(number)}/documents/${document?.id}`);
      return [code, answer.status, answer.headers['content-disposition']?.startsWith('attachment')];
    };
    for (const code of ['programme-description', 'school-contract', 'school-status'])
      expect(await statusOf(code)).toEqual([code, 200, true]);
    for (const code of ['state-duty', 'client-contract']) expect(await statusOf(code)).toEqual([code, 404, undefined]);
    const other = await asked();
    const foreign = (await documentsOf(app.deps.database.db, other.id)).find(({ code }) => code === 'programme-description');
    for (const wrong of [foreign?.id, 'x', randomUUID(), '%00']) {
      expect((await browser.get(`${page(number)}/documents/${wrong}`)).status).toBe(404);
    }
    expect((await browser.get(`/en/documents/${documents[0]?.id}`)).status).toBe(404);
  });

  it('knows only the cases on which it was asked: any other is absent', async () => {
    const never = await aTakenCase(app.deps, { kind: 'study' });
    const employment = await aTakenCase(app.deps);
    for (const { id } of [never, employment]) expect((await browser.get(page(await numberOf(id)))).status).toBe(404);
    for (const wrong of ['A-2026-999999', 'A-2026-1', '%00', 'x']) {
      expect((await browser.get(page(wrong))).status).toBe(404);
      expect((await browser.post(page(wrong), { conclusion: randomUUID(), outcome: 'positive', reasons: 'Good.' })).status).toBe(404);
    }
    expect((await browser.get('/en/education?page=0')).status).toBe(400);
    expect((await browser.get('/en/education?page=9')).status).toBe(303);
  });

  it('is closed to everybody else', async () => {
    const { number } = await asked();
    for (const role of ['examiner', 'regional', 'head', 'prosecutor', 'hotline', 'administrator'] as const) {
      const other = await app.browser(await aStaff(app.deps, role));
      expect([role, (await other.get('/en/education')).status, (await other.get(page(number))).status]).toEqual([role, 403, 403]);
      expect((await other.post(page(number))).status).toBe(403);
    }
    expect((await (await app.browser(await anAgency(app.deps))).get('/en/education')).status).toBe(403);
    for (const address of ['/en/officer', `/en/officer/applications/${number}`, '/en/inspections', '/en/admin/accounts']) {
      expect((await browser.get(address)).status).toBe(403);
    }
  });
});

describe('giving a conclusion', () => {
  it('is read by the agency and the Department, and ends the request', async () => {
    const one = await asked();
    const given = await browser.post(page(one.number), { conclusion: one.request, outcome: 'negative', reasons: 'No teachers <named>.' });
    expect([given.status, given.headers.location]).toEqual([303, page(one.number)]);
    const agency = await (await app.browser(one.agency)).get(`/en/agency/applications/${one.id}`);
    for (const text of ['Negative', 'No teachers &lt;named&gt;.', 'Given on 24 November 2026, in time.'])
      expect(agency.text).toContain(text);
    expect(agency.text).not.toContain(officer.actor.name);
    const examiner = await (await deskOf(app, one.examiner, one.id)).open();
    for (const text of ['Negative', officer.actor.name, 'Ask for the conclusion']) expect(examiner.text).toContain(text);
    const again = await browser.get(page(one.number));
    expect(again.text).toContain('No teachers &lt;named&gt;.');
    expect(again.text).not.toContain('name="outcome"');
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const { number, request } = await asked();
    const before = await rowCounts(app.deps.database);
    const post = (fields: Record<string, string>) => browser.post(page(number), { conclusion: request, ...fields });
    const unchosen = await post({ outcome: '', reasons: 'A good school.' });
    expect([unchosen.status, unchosen.text.includes('href="#outcome"'), unchosen.text.includes('A good school.')]).toEqual([
      422,
      true,
      true,
    ]);
    const silent = await post({ outcome: 'positive', reasons: ' ' });
    expect([silent.status, silent.text.includes('href="#reasons"'), /value="positive" checked/.test(silent.text)]).toEqual([
      422,
      true,
      true,
    ]);
    const long = await post({ outcome: 'positive', reasons: 'very '.repeat(2000) });
    expect([long.status, long.text.includes('very very')]).toEqual([422, true]);
    for (const wrong of [
      { outcome: 'perhaps', reasons: 'x' },
      { outcome: 'positive', reasons: 'x', more: '1' },
      { outcome: 'positive', reasons: 'x', conclusion: 'x' },
      { outcome: 'positive', reasons: 'x', formKey: 'x' },
    ]) {
      expect((await post(wrong as unknown as Record<string, string>)).status).toBe(400);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('that a colleague gave meanwhile is told with 409, and what was written stays in sight', async () => {
    const { id, number, request } = await asked();
    await aConclusion(app.deps, id, 'positive');
    const before = await rowCounts(app.deps.database);
    const late = await browser.post(page(number), { conclusion: request, outcome: 'negative', reasons: 'I think otherwise.' });
    expect([late.status, late.text.includes('I think otherwise.'), late.text.includes('As the programme says.')]).toEqual([
      409,
      true,
      true,
    ]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is no longer waited for once the agency withdrew', async () => {
    const { id, number, request, agency } = await asked();
    await must(app.deps, agency.actor, id, { act: 'withdraw' });
    expect((await browser.get('/en/education')).text).not.toContain(`>${number}<`);
    const answer = await browser.post(page(number), { conclusion: request, outcome: 'positive', reasons: 'Good.' });
    expect([answer.status, answer.text.includes('no longer needed')]).toEqual([422, true]);
  });
});

describe('the examiner', () => {
  it('asks from the case, is not offered a grant meanwhile, and is refused a forged one', async () => {
    const one = await aTakenCase(app.deps, { kind: 'study' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const desk = await deskOf(app, one.examiner, one.id);
    expect((await desk.open()).text).toContain('It has 10 working days to answer.');
    expect((await desk.send('conclusion', {}, 'acceptance')).headers.location).toBe(desk.address());
    const after = (await desk.open()).text;
    expect(after).toContain('The Ministry is to give it by 8 December 2026.');
    expect(after).toContain('0 working days of 10 have counted');
    expect(after).not.toContain('/conclusion"');
    const form = (await desk.open('recommendation')).text;
    expect(form).toContain('A grant cannot be recommended yet');
    expect(form).not.toContain('value="grant"');
    const forged = await desk.send('recommendation', { outcome: 'grant', reasons: 'Never mind.' });
    expect([forged.status, forged.text.includes('#outcome'), forged.text.includes('Never mind.')]).toEqual([422, true, true]);
    const twice = await desk.send('conclusion', {}, 'acceptance');
    expect([twice.status, twice.text.includes('has been asked for already')]).toEqual([422, true]);
  });

  it('of a case without programmes is offered no question to the Ministry', async () => {
    const one = await aTakenCase(app.deps, { kind: 'travel' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const desk = await deskOf(app, one.examiner, one.id);
    expect((await desk.open()).text).not.toContain('/conclusion"');
    expect((await desk.send('conclusion', {}, 'acceptance')).status).toBe(422);
  });
});
