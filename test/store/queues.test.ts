import { beforeAll, describe, expect, it } from 'vitest';
import { decidedCases, openCases } from '../../src/store/queues.ts';
import { useApp } from '../support/app.ts';
import { aDraft, aLicence, aTakenCase, must } from '../support/journeys.ts';
import { anAgency } from '../support/people.ts';

const app = useApp();
const all = { region: null, kind: null, purpose: null, state: null, examiner: null };
const page = { offset: 0, limit: 10 };

describe('queues', () => {
  beforeAll(async () => {
    const { deps } = app;
    await aDraft(deps, await anAgency(deps));
    const one = await aTakenCase(deps, { agency: await anAgency(deps, { region: 'BY-BR' }) });
    await must(deps, one.examiner.actor, one.id, { act: 'accept' });
    await must(deps, one.examiner.actor, one.id, { act: 'ask', ground: 'facts-unclear', text: 'Which?', replyBy: '2026-12-08' });
    app.clock.forward(24 * 60);
    await must(deps, one.agency.actor, one.id, { act: 'answer', text: 'This.' });
    await must(deps, one.examiner.actor, one.id, { act: 'ask', ground: 'facts-unclear', text: 'And?', replyBy: '2026-12-09' });
    await aLicence(deps, { kind: 'travel' });
    const withdrawn = await aTakenCase(deps, { kind: 'study' });
    app.clock.forward(60);
    await must(deps, withdrawn.agency.actor, withdrawn.id, { act: 'withdraw' });
  });

  it('have every undecided case that was sent, with its questions, and no draft', async () => {
    const cases = await openCases(app.deps.database.db, null);
    expect(cases.map(({ number, state }) => ({ number, state }))).toEqual([{ number: 'A-2026-000001', state: 'waiting' }]);
    expect(cases[0]?.questions.map(({ replyBy, answeredAt }) => [replyBy, answeredAt === null])).toEqual([
      ['2026-12-08', false],
      ['2026-12-09', true],
    ]);
    expect(cases[0]?.lastSentAt).toBeInstanceOf(Date);
  });

  it('stay within one region', async () => {
    expect(await openCases(app.deps.database.db, 'BY-BR')).toHaveLength(1);
    expect(await openCases(app.deps.database.db, 'BY-VI')).toEqual([]);
  });

  it('have the decided cases, the latest first, by every condition', async () => {
    const { db } = app.deps.database;
    const { cases, total } = await decidedCases(db, all, page);
    expect(cases.map(({ state, kind }) => [state, kind])).toEqual([
      ['withdrawn', 'study'],
      ['granted', 'travel'],
    ]);
    expect(total).toBe(2);
    expect((await decidedCases(db, { ...all, kind: 'travel' }, page)).total).toBe(1);
    expect((await decidedCases(db, { ...all, purpose: 'grant' }, page)).total).toBe(2);
    expect((await decidedCases(db, { ...all, purpose: 'variation' }, page)).total).toBe(0);
    expect((await decidedCases(db, { ...all, state: 'refused' }, page)).total).toBe(0);
    expect((await decidedCases(db, { ...all, region: 'BY-BR' }, page)).total).toBe(0);
    expect((await decidedCases(db, { ...all, examiner: 'nobody' }, page)).total).toBe(0);
    expect((await decidedCases(db, { ...all, examiner: cases[0]?.examinerId ?? '' }, page)).total).toBe(1);
    expect((await decidedCases(db, all, { offset: 1, limit: 10 })).cases).toHaveLength(1);
  });
});
