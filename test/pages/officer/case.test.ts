import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { attachDocument } from '../../../src/acts/document.ts';
import { findApplication } from '../../../src/store/applications.ts';
import { users } from '../../../src/store/schema/people.ts';
import { actorOf, userById } from '../../../src/store/users.ts';
import { useApp } from '../../support/app.ts';
import { aDraft, aPdf, aRecommendedCase, aTakenCase, doing, must, someFacts, versionOf } from '../../support/journeys.ts';
import { anAgency, aStaff } from '../../support/people.ts';
import { carriedBy, deskOf } from './desk.ts';

const app = useApp();

describe('a case, from its first page to a licence', () => {
  it('is taken, returned, resent, accepted, asked about, recommended and granted', async () => {
    const { deps, clock } = app;
    clock.set('2026-11-24T10:00:00+03:00');
    const [agency, examiner, head] = [await anAgency(deps), await aStaff(deps, 'examiner'), await aStaff(deps, 'head')];
    const id = await aDraft(deps, agency);
    await must(deps, agency.actor, id, { act: 'send' });
    const desk = await deskOf(app, examiner, id);

    expect((await desk.open()).text).toContain('Its completeness must be checked by 1 December 2026.');
    expect((await desk.open()).text).not.toContain('Accept for examination');
    expect((await desk.open()).text).not.toContain('Only the one who has the case can do this.');
    expect((await desk.open('return')).status).toBe(303);
    expect((await desk.send('assignment')).headers.location).toBe(`/en/officer/applications/${desk.number}`);
    expect((await desk.open()).text).toContain('the decision will be due by 15 December 2026');

    expect((await desk.send('return', { missing: ['head-diploma', 'premises'], text: 'The diploma\ncannot be read.' })).status).toBe(303);
    expect((await desk.open()).text).toContain('The agency is completing the application.');
    await must(deps, agency.actor, id, {
      act: 'save',
      facts: { ...someFacts, employees: 9, premises: 'Hrodna, a new address', programmes: undefined } as never,
    });
    // What the agency is still writing is its own.
    expect((await desk.open()).text).not.toContain('Hrodna, a new address');
    await attach(id, agency.actor);
    expect((await desk.open()).text).not.toContain('a-better-diploma.pdf');
    await must(deps, agency.actor, id, { act: 'send' });
    const resent = (await desk.open()).text;
    expect(resent).toMatch(/was: 7<br>now: 9/);
    expect(resent).toContain('File added – Higher-education diploma of the head: a-better-diploma.pdf');

    expect((await desk.send('acceptance')).status).toBe(303);
    expect((await desk.open('question')).text).toContain('value="08.12.2026"');
    const question = { ground: 'facts-unclear', text: 'Who signs?', replyBy: '03.12.2026' };
    expect((await desk.send('question', question)).status).toBe(303);
    expect((await desk.open()).text).toContain('The agency is to reply by 3 December 2026.');
    await must(deps, agency.actor, id, { act: 'answer', text: 'The director does.' });
    expect((await desk.send('notes', { text: 'Compared with the passport.' })).status).toBe(303);
    expect((await desk.open('recommendation')).text).toContain('Lithuania, Poland');
    expect((await desk.send('recommendation', { outcome: 'grant', reasons: 'In order.' })).status).toBe(303);

    const decisions = await deskOf(app, head, id);
    const drawn = (await decisions.open('decision')).text;
    for (const text of ['In order.', 'Compared with the passport.', 'Who signs?', 'The director does.', 'a-better-diploma.pdf']) {
      expect(drawn).toContain(text);
    }
    expect((await decisions.send('decision', { outcome: 'grant', reasons: 'Agreed.' })).status).toBe(303);
    const end = (await decisions.open()).text;
    expect(end).toMatch(/\/en\/officer\/licences\/EMP-2026-\d{6}/);
    expect(end).not.toContain('What you can do');
  });

  async function attach(id: string, actor: Parameters<typeof doing>[0]): Promise<void> {
    const upload = { name: 'a-better-diploma.pdf', bytes: aPdf };
    const answer = await attachDocument(app.deps, doing(actor), { id }, await versionOf(app.deps, id), 'head-diploma', upload);
    expect(answer).toHaveProperty('done');
  }

  it('is taken over from someone else with a plain warning, and no longer worked on by that person', async () => {
    const one = await aTakenCase(app.deps);
    const other = await deskOf(app, await aStaff(app.deps, 'examiner'), one.id);
    const page = (await other.open()).text;
    expect(page).toContain(`${one.examiner.actor.name} has this case now.`);
    expect(page).toContain('Only the one who has the case can do this.');
    expect((await other.send('assignment')).status).toBe(303);
    const first = await deskOf(app, one.examiner, one.id);
    expect((await first.open('return')).status).toBe(303);
    const refused = await first.send('acceptance');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Only the one who has the case can do this.');
  });

  it('is sent back by the head with the reasons, and recommended once more', async () => {
    const one = await aRecommendedCase(app.deps);
    const head = await deskOf(app, one.head, one.id);
    expect((await head.send('decision', { outcome: 'send-back', reasons: 'Ask about the premises.' })).status).toBe(303);
    const examiner = await deskOf(app, one.examiner, one.id);
    expect((await examiner.open()).text).toContain('Ask about the premises.');
    const refusal = { outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No premises.' };
    expect((await examiner.send('recommendation', refusal)).status).toBe(303);
    // What the examiner proposed is marked when the head opens the form.
    expect((await head.open('decision')).text).toMatch(/value="requirements-unmet" checked/);
    expect((await head.send('decision', refusal)).status).toBe(303);
    expect((await head.open()).text).toContain('Refused');
  });
});

describe('four eyes', () => {
  it('leave a head who recommended as an examiner without a button, and say why', async () => {
    const one = await aRecommendedCase(app.deps);
    await app.deps.database.db.update(users).set({ role: 'head' }).where(eq(users.id, one.examiner.actor.id));
    const user = await userById(app.deps.database.db, one.examiner.actor.id);
    if (!user) throw new Error('no user');
    const desk = await deskOf(app, { actor: actorOf(user), email: user.email }, one.id);
    const page = (await desk.open()).text;
    expect(page).toContain('You cannot decide what you recommended yourself.');
    expect(page).not.toContain('/decision"');
    expect((await desk.open('decision')).status).toBe(303);
    const answer = await desk.browser.post(desk.address('decision'), { ...carriedBy(page), outcome: 'grant', reasons: 'Mine.' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('You cannot decide what you recommended yourself.');
    expect(await stateOf(one.id)).toBe('recommended');
  });
});

describe('a form on a case that has changed meanwhile', () => {
  it('is answered 409 with what changed, keeps everything typed, and works when sent again', async () => {
    const one = await aRecommendedCase(app.deps);
    const desk = await deskOf(app, one.head, one.id);
    const drawn = carriedBy((await desk.open('decision')).text);
    await must(app.deps, one.examiner.actor, one.id, { act: 'note', text: 'A letter has come from the police.' });
    const typed = { outcome: 'refuse', grounds: ['false-information', 'earlier-revocation'], reasons: 'As was\nestablished.' };
    const stale = await desk.browser.post(desk.address('decision'), { ...drawn, ...typed });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('The case has changed while you were writing');
    expect(stale.text).toMatch(/changed-heading[\s\S]*A letter has come from the police\.[\s\S]*<form/);
    expect(stale.text).toMatch(/value="refuse" checked/);
    expect(stale.text).toMatch(/value="false-information" checked[\s\S]*value="earlier-revocation" checked/);
    expect(stale.text).toContain('As was\nestablished.</textarea>');
    const again = await desk.browser.post(desk.address('decision'), { ...carriedBy(stale.text), ...typed });
    expect(again.status).toBe(303);
    expect(await stateOf(one.id)).toBe('refused');
  });

  it('keeps the text in sight and offers no button when the act has become impossible', async () => {
    const one = await aRecommendedCase(app.deps);
    const desk = await deskOf(app, one.head, one.id);
    const drawn = carriedBy((await desk.open('decision')).text);
    await must(app.deps, one.agency.actor, one.id, { act: 'withdraw' });
    const stale = await desk.browser.post(desk.address('decision'), { ...drawn, outcome: 'grant', reasons: 'A long text.' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('A long text.</textarea>');
    expect(stale.text).toContain('The agency withdrew the application');
    expect(stale.text).not.toContain('<button class="govuk-button">Decide</button>');
    const again = await desk.browser.post(desk.address('decision'), {
      ...carriedBy(stale.text),
      outcome: 'grant',
      reasons: 'A long text.',
    });
    expect(again.status).toBe(422);
    expect(await stateOf(one.id)).toBe('withdrawn');
  });

  it.each(['assignment', 'acceptance', 'notes'])('and was short answers on the page of the case: %s', async (act) => {
    const one = await aTakenCase(app.deps);
    const person = act === 'assignment' ? await aStaff(app.deps, 'examiner') : one.examiner;
    const desk = await deskOf(app, person, one.id);
    const drawn = carriedBy((await desk.open()).text);
    await must(app.deps, one.examiner.actor, one.id, { act: 'note', text: 'Meanwhile.' });
    const text: Record<string, string> = act === 'notes' ? { text: 'My own note' } : {};
    const stale = await desk.browser.post(desk.address(act), { ...drawn, ...text });
    expect(stale.status).toBe(409);
    expect(stale.text).toMatch(/changed-heading[\s\S]*Meanwhile\./);
    if (act === 'notes') expect(stale.text).toContain('My own note</textarea>');
    expect((await desk.browser.post(desk.address(act), { ...carriedBy(stale.text), ...text })).status).toBe(303);
  });

  it('has one effect when it comes twice', async () => {
    const one = await aTakenCase(app.deps);
    const desk = await deskOf(app, one.examiner, one.id);
    const fields = { ...carriedBy((await desk.open()).text), formKey: '7a0c7b9e-2f6e-4f0b-9f5e-0d8d3a4d2f11', text: 'Written once.' };
    expect((await desk.browser.post(desk.address('notes'), fields)).status).toBe(303);
    expect((await desk.browser.post(desk.address('notes'), fields)).status).toBe(303);
    expect((await desk.open()).text.match(/Written once\./g)).toHaveLength(1);
  });
});

describe('what is typed wrong', () => {
  it('in a question is told by field, with everything typed kept', async () => {
    const one = await aTakenCase(app.deps);
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const desk = await deskOf(app, one.examiner, one.id);
    const wrong = (replyBy: string) => desk.send('question', { ground: 'facts-unclear', text: 'Which <b>one</b>?', replyBy });
    for (const [replyBy, message] of [
      ['', 'Fill in this field'],
      ['31.02.2027', 'Write a date that exists'],
      ['soon', 'Write a date that exists'],
      ['24.11.2026', 'The date must be after today'],
      ['2026-11-23', 'The date must be after today'],
      ['28.11.2026', 'This is not a working day'],
      ['25.12.2026', 'This is not a working day'],
    ] as const) {
      const answer = await wrong(replyBy);
      expect(answer.status, replyBy).toBe(422);
      expect(answer.text).toMatch(new RegExp(`<a href="#replyBy">${message}`));
      expect(answer.text).toContain(`value="${replyBy}"`.replace('value=""', 'id="replyBy"'));
      expect(answer.text).toContain('Which &lt;b&gt;one&lt;/b&gt;?</textarea>');
      expect(answer.text).toMatch(/value="facts-unclear" checked/);
    }
    expect((await desk.send('question', { text: 'What?', replyBy: '3.12.2026' })).text).toContain('<a href="#ground">Choose one option');
    expect((await desk.send('question', { ground: 'false-information', text: 'What?', replyBy: '3.12.2026' })).status).toBe(400);
    expect(await stateOf(one.id)).toBe('accepted');
    expect((await desk.send('question', { ground: 'facts-unclear', text: 'What?', replyBy: '3.12.2026' })).status).toBe(303);
  });

  it('in a return: nothing marked, no text, something the edition does not ask for', async () => {
    const one = await aTakenCase(app.deps);
    const desk = await deskOf(app, one.examiner, one.id);
    const unmarked = await desk.send('return', { text: 'Something is missing.' });
    expect(unmarked.status).toBe(422);
    expect(unmarked.text).toContain('<a href="#missing">Mark what is missing');
    expect(unmarked.text).toContain('Something is missing.</textarea>');
    expect(errorsIn((await desk.send('return', { text: ' ' })).text)).toEqual(['missing', 'text']);
    const silent = await desk.send('return', { missing: ['premises', 'head-diploma'], text: '  ' });
    expect(silent.text).toContain('<a href="#text">Fill in this field');
    expect(silent.text).toMatch(/value="premises" checked/);
    expect((await desk.send('return', { missing: ['carrier-contract'], text: 'x' })).status).toBe(400);
    expect((await desk.send('return', { missing: ['premises'], text: 'x'.repeat(4001) })).text).toContain('The text is too long');
    expect(await stateOf(one.id)).toBe('submitted');
  });

  it('in a recommendation and a decision: no outcome, a refusal without grounds, a grant with some', async () => {
    const one = await aTakenCase(app.deps);
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const examiner = await deskOf(app, one.examiner, one.id);
    const empty = await examiner.send('recommendation', { reasons: '' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('<a href="#outcome">Choose one option');
    expect(empty.text).toContain('<a href="#reasons">Fill in this field');
    const groundless = await examiner.send('recommendation', { outcome: 'refuse', reasons: 'Because.' });
    expect(groundless.status).toBe(422);
    expect(groundless.text).toContain('<a href="#grounds">Choose at least one ground.');
    expect(groundless.text).toContain('Because.</textarea>');
    expect(errorsIn((await examiner.send('recommendation', { outcome: 'refuse', reasons: ' ' })).text)).toEqual(['grounds', 'reasons']);
    expect((await examiner.send('recommendation', { outcome: 'grant', reasons: 'Fine.' })).status).toBe(303);
    const head = await deskOf(app, one.head, one.id);
    const grounded = await head.send('decision', { outcome: 'grant', grounds: ['false-information'], reasons: 'Yes.' });
    expect(grounded.status).toBe(422);
    expect(grounded.text).toContain('<a href="#grounds">Grounds belong to a refusal only.');
    expect(errorsIn((await head.send('decision', { outcome: 'refuse', reasons: ' ' })).text)).toEqual(['grounds', 'reasons']);
    expect((await head.send('decision', { outcome: 'refuse', grounds: ['facts-unclear'], reasons: 'No.' })).status).toBe(400);
    expect(await stateOf(one.id)).toBe('recommended');
  });

  it('in a note, and what no form of ours sends', async () => {
    const one = await aTakenCase(app.deps);
    const desk = await deskOf(app, one.examiner, one.id);
    const empty = await desk.send('notes', { text: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('<a href="#text">Fill in this field');
    expect((await desk.send('notes', { text: 'a\u0000b' })).text).toContain('cannot be printed');
    expect((await desk.send('notes', { text: 'x', state: 'granted' })).status).toBe(400);
    expect((await desk.send('acceptance', { version: '-1' })).status).toBe(400);
    expect((await desk.send('acceptance', { version: '1e3' })).status).toBe(400);
    expect((await desk.send('acceptance', { seen: ['1', '2'] })).status).toBe(400);
    expect(await stateOf(one.id)).toBe('submitted');
  });
});

describe('the page of a case', () => {
  it.each(['be', 'ru', 'en'])('and its forms are there in %s', async (lang) => {
    const one = await aRecommendedCase(app.deps, { kind: 'travel' });
    const head = await deskOf(app, one.head, one.id);
    for (const page of ['', '/decision']) {
      const answer = await head.browser.get(`/${lang}/officer/applications/${head.number}${page}`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(`<html lang="${lang}"`);
    }
    const fresh = await aTakenCase(app.deps);
    const examiner = await deskOf(app, fresh.examiner, fresh.id);
    expect((await examiner.browser.get(`/${lang}/officer/applications/${examiner.number}/return`)).status).toBe(200);
    await must(app.deps, fresh.examiner.actor, fresh.id, { act: 'accept' });
    for (const page of ['question', 'recommendation']) {
      expect((await examiner.browser.get(`/${lang}/officer/applications/${examiner.number}/${page}`)).status).toBe(200);
    }
  });
});

/** The fields that the list of errors leads to. */
function errorsIn(html: string): string[] {
  return [...html.matchAll(/<li><a href="#(\w+)">/g)].map(([, field = '']) => field);
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await findApplication(app.deps.database.db, { id }))?.application.state;
}
