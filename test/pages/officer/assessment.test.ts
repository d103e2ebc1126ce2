import { describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aCompletedInspection, anAssessment } from '../../support/inspections.ts';
import { aTakenCase, must } from '../../support/journeys.ts';
import { anAgency, aStaff } from '../../support/people.ts';
import { deskOf } from './desk.ts';

const app = useApp();

async function anAcceptedCase() {
  const one = await aTakenCase(app.deps, { agency: await anAgency(app.deps, { region: 'BY-BR' }) });
  await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
  return one;
}

describe('ordering an assessment', () => {
  it('lengthens the clock by the edition’s term, with its arithmetic for everybody', async () => {
    const one = await anAcceptedCase();
    const desk = await deskOf(app, one.examiner, one.id);
    const form = (await desk.open('assessment')).text;
    expect(form).toContain('longer by 10 working days: until 30 December 2026');
    expect(form).toContain('(Brest region)');
    expect((await desk.send('assessment', { ground: 'assessment-needed', reasons: 'Another agency is at that address.' })).status).toBe(
      303,
    );
    const page = (await desk.open()).text;
    for (const text of [
      '0 working days of 25 have counted',
      'The decision is due by 30 December 2026.',
      '15 working days + 10 working days for the assessment of compliance',
      'The assessment of compliance that was ordered is not completed yet.',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain('/recommendation"');
    const agency = await app.browser(one.agency);
    for (const lang of langs) expect((await agency.get(`/${lang}/agency/applications/${one.id}`)).status).toBe(200);
    const own = (await agency.get(`/en/agency/applications/${one.id}`)).text;
    for (const text of ['Another agency is at that address.', 'is not set yet', '15 working days + 10 working days'])
      expect(own).toContain(text);
  });

  it('after the time has run out lengthens nothing, and says so beforehand and afterwards', async () => {
    const one = await anAcceptedCase();
    app.clock.set('2026-12-16T10:00:00+03:00');
    const desk = await deskOf(app, one.examiner, one.id);
    expect((await desk.open('assessment')).text).toContain('ran out on 15 December 2026');
    await desk.send('assessment', { ground: 'assessment-needed', reasons: 'To see.' });
    const page = (await desk.open()).text;
    for (const text of ['does not make it longer', 'Overdue by 1 day', 'Working days counted: 16, of 15 that are allowed'])
      expect(page).toContain(text);
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('is refused by field with everything typed kept, and nothing written', async () => {
    const one = await anAcceptedCase();
    const desk = await deskOf(app, one.examiner, one.id);
    const carried = (await desk.open('assessment')).text;
    expect(carried).toMatch(/value="assessment-needed" checked/);
    const before = await rowCounts(app.deps.database);
    const silent = await desk.send('assessment', { ground: 'assessment-needed', reasons: '' });
    expect([silent.status, silent.text.includes('href="#reasons"')]).toEqual([422, true]);
    const groundless = await desk.send('assessment', { reasons: 'To see the rooms.' });
    expect([groundless.status, groundless.text.includes('To see the rooms.')]).toEqual([422, true]);
    expect((await desk.send('assessment', { ground: 'facts-unclear', reasons: 'x' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    await anAssessment(app.deps, one);
    expect((await desk.open('assessment')).status).toBe(303);
  });

  it('is not open to a colleague who has not the case', async () => {
    const one = await anAcceptedCase();
    const desk = await deskOf(app, await aStaff(app.deps, 'examiner'), one.id);
    expect((await desk.open('assessment')).status).toBe(303);
  });
});

describe('what came of it', () => {
  it('stands on the case for staff; the agency reads the day and not the findings', async () => {
    const one = await anAcceptedCase();
    const id = await anAssessment(app.deps, one);
    const regional = await aStaff(app.deps, 'regional', 'BY-BR');
    await aCompletedInspection(app.deps, regional.actor, id);
    const desk = await deskOf(app, one.examiner, one.id);
    const page = (await desk.open()).text;
    for (const text of [
      'All seen, all in order.',
      'The agency works in the premises it stated',
      `/en/inspections/${id}`,
      '/recommendation"',
    ]) {
      expect(page).toContain(text);
    }
    const own = (await (await app.browser(one.agency)).get(`/en/agency/applications/${one.id}`)).text;
    expect(own).toContain('Made on 24 November 2026.');
    for (const text of ['All seen, all in order.', '/inspections/', regional.actor.name]) expect(own).not.toContain(text);
  });
});
