import { describe, expect, it } from 'vitest';
import { actOnApplication } from '../../../src/acts/application.ts';
import { relationViewsOf } from '../../../src/store/relations.ts';
import { entries } from '../../../src/store/schema/history.ts';
import { useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given, someAdvice } from '../../support/given.ts';
import { aLicence, aRecommendedCase, aTakenCase, doing, must, versionOf } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';
import { aCaseStating, aFlaggedCase, numberOf } from '../../support/related.ts';
import { anAppeal, lodge, settle } from '../../support/reviews.ts';
import { carriedBy, deskOf } from './desk.ts';

const app = useApp();
const grant = { outcome: 'grant', reasons: 'In order.' };

describe('an application of an agency that had a licence revoked', () => {
  const heading = 'What was decided about this very agency before';
  const itself = async (one: { examiner: Person; head: Person; id: string }) => {
    const pages = [await deskOf(app, one.examiner, one.id), await deskOf(app, one.head, one.id)];
    return [(await pages[0]?.open())?.text ?? '', (await pages[1]?.open('decision'))?.text ?? ''];
  };

  it('shows whoever examines it and whoever decides what was decided before, until a review sets it aside', async () => {
    const one = await aLicence(app.deps);
    const measureId = await given(app.deps, one, { measure: 'revocation', grounds: ['gross-violation'], advice: someAdvice });
    const again = await aRecommendedCase(app.deps, { agency: one.agency, examiner: one.examiner, head: one.head });
    for (const page of await itself(again)) {
      expect(page).toContain(heading);
      expect(page).toMatch(new RegExp(`Licence revoked, 24 November 2026: <a class="[^"]*" href="/en/officer/licences/${one.licence}">`));
    }
    const review = await lodge(app.deps, one.agency, { measureId }, anAppeal);
    await settle(app.deps, await aStaff(app.deps, 'head'), review, 'set-aside');
    for (const page of await itself(again)) expect(page).not.toContain(heading);
  });
});

describe('an application of an agency with something in common with a refused one', () => {
  it('is recommended only after the examiner recorded a view, which the head reads with the evidence', async () => {
    const one = await aFlaggedCase(app.deps);
    const desk = await deskOf(app, one.examiner, one.id);
    const page = (await desk.open()).text;
    for (const text of [
      'Agencies that may be related',
      one.director,
      one.refused.number,
      'Application refused',
      'no view yet',
      '24 November 2026',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('Before you recommend, record your view');
    expect(page).not.toContain('/recommendation"');
    expect((await desk.open('recommendation')).status).toBe(303);
    const early = await desk.browser.post(desk.address('recommendation'), { ...carriedBy(page), ...grant });
    expect(early.status).toBe(422);
    expect(early.text).toContain('First record your view of the agencies that may be related to this one.');
    expect(early.text).toContain('In order.</textarea>');

    const flags = one.refused.agency.actor.agencyId ?? '';
    expect((await desk.open('relations')).text).toContain(`name="flags" value="${flags}"`);
    expect((await desk.send('relations', { flags, text: 'A namesake:\nborn in another year.' })).headers.location).toBe(desk.address());
    expect((await desk.open()).text).toContain('a view is recorded');
    expect((await desk.open('relations')).text).not.toContain('<textarea');
    expect((await desk.send('recommendation', grant)).status).toBe(303);

    const head = await deskOf(app, one.head, one.id);
    const drawn = (await head.open('decision')).text;
    for (const text of ['A namesake:\nborn in another year.', one.director, one.refused.number, one.examiner.actor.name]) {
      expect(drawn).toContain(text);
    }
    expect((await head.send('decision', { outcome: 'grant', reasons: 'Agreed.' })).status).toBe(303);
    const [view] = await relationViewsOf(app.deps.database.db, one.id);
    expect(view).toMatchObject({
      text: 'A namesake:\nborn in another year.',
      flags: [{ agencyId: flags, common: [{ trace: 'director' }] }],
    });
    // Decided, the case shows what was weighed then and compares no more.
    expect((await head.open()).text).toContain('A namesake:');
  });

  it('is not refused anything because of it: it is accepted, asked, answered and sent on as any other', async () => {
    const one = await aFlaggedCase(app.deps);
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask', ground: 'facts-unclear', text: 'Who?', replyBy: '2026-12-08' });
    const flags = [one.refused.agency.actor.agencyId ?? ''];
    await must(app.deps, one.examiner.actor, one.id, { act: 'weigh', flags, text: 'Weighed while waiting.' });
    await must(app.deps, one.agency.actor, one.id, { act: 'answer', text: 'Nobody.' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' });
  });

  it('asks for a further view when another related agency is refused meanwhile', async () => {
    const one = await aFlaggedCase(app.deps);
    const flags = [one.refused.agency.actor.agencyId ?? ''];
    await must(app.deps, one.examiner.actor, one.id, { act: 'weigh', flags, text: 'A namesake.' });
    // The view does not speak of an agency that was not flagged yet.
    const second = await aCaseStating(app.deps, { director: one.director });
    await must(app.deps, second.examiner.actor, second.id, { act: 'weigh', flags, text: 'The same again.' });
    for (const [actor, act] of [
      [second.examiner.actor, { act: 'recommend', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No.' }],
      [second.head.actor, { act: 'decide', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No.' }],
    ] as const) {
      await must(app.deps, actor, second.id, act);
    }
    const recommend = { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' } as const;
    const version = await versionOf(app.deps, one.id);
    expect(await actOnApplication(app.deps, doing(one.examiner.actor), { id: one.id }, version, recommend)).toEqual({
      refused: 'relations-unweighed',
    });
    const answer = { act: 'weigh', flags: [second.agency.actor.agencyId ?? ''], text: 'A namesake too.' } as const;
    await must(app.deps, one.examiner.actor, one.id, answer);
    await must(app.deps, one.examiner.actor, one.id, recommend);
  });
});

describe('the agency', () => {
  it('sees nothing of it: no flag, no view, no step, and its name and people stay out of the public log', async () => {
    const one = await aFlaggedCase(app.deps);
    const flags = [one.refused.agency.actor.agencyId ?? ''];
    await must(app.deps, one.examiner.actor, one.id, { act: 'weigh', flags, text: 'Surely the same woman.' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' });
    await must(app.deps, one.head.actor, one.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
    const browser = await app.browser(one.agency);
    for (const path of ['', '/facts', '/documents', '/payment']) {
      const { text } = await browser.get(`/en/agency/applications/${one.id}${path}`);
      for (const word of ['related', 'Surely the same woman.', one.refused.number, 'A view of']) expect(text).not.toContain(word);
    }
    expect((await browser.get(`/en/officer/applications/${await numberOf(app.deps, one.id)}/relations`)).status).toBe(403);
    const log = (await app.deps.database.db.select().from(entries)).map(({ bytes }) => bytes.toString()).join('\n');
    expect(log).not.toContain('relations-viewed');
    const licence = /EMP-2026-\d{6}/.exec((await browser.get(`/en/agency/applications/${one.id}`)).text)?.[0];
    const open = await app.visitor().get(`/en/register/${licence}`);
    const json = await app.visitor().agent.get(`/register/${licence}`).set('Accept', 'application/json');
    for (const text of [log, open.text, JSON.stringify(json.body)]) {
      for (const part of one.director.split(' ')) expect(text).not.toContain(part);
    }
  });
});

describe('who reads of relations', () => {
  it('is whoever works for all regions, and a prosecutor', async () => {
    const one = await aFlaggedCase(app.deps);
    const number = await numberOf(app.deps, one.id);
    for (const role of ['head', 'prosecutor'] as const) {
      const desk = await deskOf(app, await aStaff(app.deps, role), one.id);
      const page = await desk.open('relations');
      expect([role, page.status]).toEqual([role, 200]);
      expect(page.text).toContain(one.refused.number);
      expect(page.text).not.toContain('<textarea');
    }
    const regional = await app.browser(await aStaff(app.deps, 'regional', 'BY-HM'));
    const seen = await regional.get(`/en/officer/applications/${number}`);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toContain(one.refused.number);
    expect((await regional.get(`/en/officer/applications/${number}/relations`)).status).toBe(403);
  });
});

describe('a view that is not taken', () => {
  it('for want of words, of flags or of a case: nothing is changed and what was typed is kept', async () => {
    const one = await aFlaggedCase(app.deps);
    const flags = one.refused.agency.actor.agencyId ?? '';
    const desk = await deskOf(app, one.examiner, one.id);
    const other = await deskOf(app, await aStaff(app.deps, 'examiner'), one.id);
    const before = await rowCounts(app.deps.database);
    const empty = await desk.send('relations', { flags, text: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('<a href="#text">Fill in this field');
    expect((await desk.send('relations', { flags, text: 'x'.repeat(4001) })).text).toContain('The text is too long');
    const beside = await desk.send('relations', { flags: one.agency.actor.agencyId ?? '', text: 'Of another agency.' });
    expect(beside.status).toBe(422);
    expect(beside.text).toContain('There is no related agency here that still needs a view.');
    expect(beside.text).toContain('Of another agency.</textarea>');
    expect((await desk.send('relations', { text: 'Of none.' })).status).toBe(422);
    expect((await desk.send('relations', { flags: 'x', text: 'Malformed.' })).status).toBe(400);
    expect((await desk.send('relations', { flags, text: 'x', weighed: 'all' })).status).toBe(400);
    const foreign = await other.send('relations', { flags, text: 'Not mine.' }, '');
    expect([foreign.status, foreign.text.includes('Only the one who has the case')]).toEqual([422, true]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('because there is nothing to weigh', async () => {
    const one = await aTakenCase(app.deps);
    await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
    const desk = await deskOf(app, one.examiner, one.id);
    expect((await desk.open('relations')).text).toContain('No agency that was refused, suspended or revoked is found');
    expect((await desk.send('relations', { text: 'Nothing.' }, '')).status).toBe(422);
    expect((await desk.open()).text).toContain('/recommendation"');
  });
});

it.each(['be', 'ru', 'en'])('the page is there in %s', async (lang) => {
  const one = await aFlaggedCase(app.deps);
  const browser = await app.browser(one.examiner);
  const page = await browser.get(`/${lang}/officer/applications/${await numberOf(app.deps, one.id)}/relations`);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`<html lang="${lang}"`);
  expect(page.text).toContain(one.director);
});
