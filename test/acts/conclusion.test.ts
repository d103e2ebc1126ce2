import { describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { giveConclusion } from '../../src/acts/conclusion.ts';
import { findApplication } from '../../src/store/applications.ts';
import { conclusionsOf } from '../../src/store/conclusions.ts';
import { eventsOfApplication } from '../../src/store/events.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aConclusion, aLicence, aTakenCase, type Case, doing, must, versionOf } from '../support/journeys.ts';
import { aStaff } from '../support/people.ts';
import { aReadyDraft, draftOf } from '../support/purposes.ts';

const app = useApp();
const grant = { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' } as const;

async function anAcceptedCase(): Promise<Case> {
  const one = await aTakenCase(app.deps, { kind: 'study' });
  await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
  return one;
}

async function tryAct({ id, examiner }: Case, act: Parameters<typeof must>[3]) {
  return actOnApplication(app.deps, doing(examiner.actor), { id }, await versionOf(app.deps, id), act);
}

async function sendAndAccept({ agency, examiner }: Case, id: string): Promise<void> {
  await must(app.deps, agency.actor, id, { act: 'send' });
  await must(app.deps, examiner.actor, id, { act: 'take' });
  await must(app.deps, examiner.actor, id, { act: 'accept' });
}

const requests = ({ id }: Case) => conclusionsOf(app.deps.database.db, id);
const numberOf = async ({ id }: Case) => (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';

describe('the Ministry of Education’s conclusion', () => {
  it('stands between programmes and a grant, may be asked again after a negative one, and then lets the grant through', async () => {
    const one = await anAcceptedCase();
    expect(await tryAct(one, grant)).toEqual({ refused: 'conclusion-needed' });
    expect(await tryAct(one, { act: 'ask-conclusion' })).toHaveProperty('done');
    expect(await tryAct(one, { act: 'ask-conclusion' })).toEqual({ refused: 'conclusion-asked' });
    await aConclusion(app.deps, one.id, 'negative');
    expect(await tryAct(one, grant)).toEqual({ refused: 'conclusion-needed' });
    app.clock.forward(1);
    app.clock.forward(60);
    expect(await tryAct(one, { act: 'ask-conclusion' })).toHaveProperty('done');
    await aConclusion(app.deps, one.id, 'positive');
    expect(await tryAct(one, { act: 'ask-conclusion' })).toEqual({ refused: 'conclusion-not-needed' });
    expect(await tryAct(one, grant)).toHaveProperty('done');
    expect((await requests(one)).map(({ outcome }) => outcome)).toEqual(['negative', 'positive']);
    const told = await eventsOfApplication(app.deps.database.db, one.id, ['agency']);
    expect(told.map(({ type }) => type).filter((type) => type.startsWith('conclusion'))).toEqual([
      'conclusion-requested',
      'conclusion-given',
      'conclusion-requested',
      'conclusion-given',
    ]);
  });

  it('is needed for a variation that adds a programme, and for none that leaves them as they are', async () => {
    const one = await aLicence(app.deps, { kind: 'study' });
    app.clock.forward(1440);
    const moved = await aReadyDraft(app.deps, one, 'variation', { premises: 'г. Минск, ул. Другая, 3' });
    const stated = (await draftOf(app.deps, moved)).facts.programmes ?? [];
    expect(stated).toHaveLength(1);
    await sendAndAccept(one, moved);
    expect(await tryAct({ ...one, id: moved }, { act: 'ask-conclusion' })).toEqual({ refused: 'conclusion-not-needed' });
    expect(await tryAct({ ...one, id: moved }, grant)).toHaveProperty('done');
    await must(app.deps, one.head.actor, moved, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
    const wider = await aReadyDraft(app.deps, one, 'variation', { programmes: [...stated, 'German, six weeks'] });
    await sendAndAccept(one, wider);
    expect(await tryAct({ ...one, id: wider }, grant)).toEqual({ refused: 'conclusion-needed' });
    await must(app.deps, one.examiner.actor, wider, { act: 'ask-conclusion' });
    await aConclusion(app.deps, wider, 'positive');
    expect(await tryAct({ ...one, id: wider }, grant)).toHaveProperty('done');
  });

  it('is not needed for a refusal', async () => {
    const refuse = { act: 'recommend', outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No school.' } as const;
    expect(await tryAct(await anAcceptedCase(), refuse)).toHaveProperty('done');
  });

  it('has one effect for one form, and a colleague who comes later is told that it was given', async () => {
    const one = await anAcceptedCase();
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
    const [officer, colleague] = [await aStaff(app.deps, 'education'), await aStaff(app.deps, 'education')];
    const number = await numberOf(one);
    const seen = (await requests(one))[0]?.id ?? '';
    const form = doing(officer.actor);
    const given = { outcome: 'positive', reasons: 'A good school.' } as const;
    const first = await giveConclusion(app.deps, form, number, seen, given);
    const before = await rowCounts(app.deps.database);
    expect([first, await giveConclusion(app.deps, form, number, seen, given)]).toEqual([{ done: '/somewhere' }, { done: '/somewhere' }]);
    const late = await giveConclusion(app.deps, doing(colleague.actor), number, seen, { outcome: 'negative', reasons: 'No.' });
    expect(late).toEqual({ stale: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await requests(one)).toMatchObject([{ outcome: 'positive', giver: officer.actor.name, asker: one.examiner.actor.name }]);
  });

  it('is given by nobody else, by nobody who asked for it, and not on an application that has ended', async () => {
    const one = await anAcceptedCase();
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
    const number = await numberOf(one);
    const seen = (await requests(one))[0]?.id ?? '';
    const officer = await aStaff(app.deps, 'education');
    const give = (actor: typeof officer.actor) =>
      giveConclusion(app.deps, doing(actor), number, seen, { outcome: 'positive', reasons: 'Good.' });
    const before = await rowCounts(app.deps.database);
    for (const person of [one.examiner, one.head, one.agency]) expect(await give(person.actor)).toEqual({ refused: 'not-allowed' });
    expect(await give({ ...one.examiner.actor, role: 'education' })).toEqual({ refused: 'same-person' });
    expect(await giveConclusion(app.deps, doing(officer.actor), 'A-2026-999999', seen, { outcome: 'positive', reasons: 'Good.' })).toEqual({
      missing: true,
    });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    await must(app.deps, one.agency.actor, one.id, { act: 'withdraw' });
    expect(await give(officer.actor)).toEqual({ refused: 'no-longer-needed' });
  });

  it('makes a form on the case that was drawn before it stale', async () => {
    const one = await anAcceptedCase();
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
    const seen = await versionOf(app.deps, one.id);
    await aConclusion(app.deps, one.id, 'positive');
    expect(await actOnApplication(app.deps, doing(one.examiner.actor), { id: one.id }, seen, grant)).toEqual({ stale: true });
  });

  it('is kept as it was given', async () => {
    const one = await anAcceptedCase();
    await must(app.deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
    await aConclusion(app.deps, one.id, 'negative');
    const { pool } = app.deps.database;
    await expect(pool.query(`update conclusions set outcome = 'positive'`)).rejects.toMatchObject({ code: '42501' });
    await expect(pool.query('delete from conclusions')).rejects.toMatchObject({ code: '42501' });
  });
});
