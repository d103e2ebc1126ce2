import { beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { addPhoto, completeInspection, moveInspection, planInspection } from '../../src/acts/inspection.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { eventsOfApplication } from '../../src/store/events.ts';
import { inspectionById, inspectionsOfRegion } from '../../src/store/inspections.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { photosOf } from '../../src/store/photos.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aCompletedInspection, allMet, anAssessment, aPlannedInspection, aPng } from '../support/inspections.ts';
import { aPdf, aTakenCase, doing, must, versionOf } from '../support/journeys.ts';
import { allMails } from '../support/mail.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

const app = useApp();
let brest: Person;
let minsk: Person;
let serial = 0;

beforeAll(async () => {
  brest = await aStaff(app.deps, 'regional', 'BY-BR');
  minsk = await aStaff(app.deps, 'regional', 'BY-HM');
});

async function aLicenceIn(region: 'BY-BR' | 'BY-HM', validTo: string | null = null): Promise<string> {
  serial += 1;
  const number = `TRV-2019-${String(serial).padStart(6, '0')}`;
  await anImportedLicence(app.deps, { number, region, validTo });
  return number;
}

async function anAcceptedCase() {
  const one = await aTakenCase(app.deps, { agency: await anAgency(app.deps, { region: 'BY-BR' }) });
  await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
  return one;
}

const found = async (id: string) => inspectionById(app.deps.database.db, id);

describe('the letters about a visit', () => {
  const letters = async (agencyId: string | null) =>
    (await allMails(app.deps))
      .filter((mail) => mail.agencyId === agencyId && mail.mail.startsWith('visit-'))
      .map(({ mail, day, data }) => `${mail} ${day} ${data.path}`);

  it('tell the agency of each day that is set for an assessment, and that it took place', async () => {
    const one = await anAcceptedCase();
    const id = await anAssessment(app.deps, one);
    const own = one.agency.actor.agencyId;
    const path = `/agency/applications/${one.id}`;
    expect(await letters(own)).toEqual([]);
    for (const [seen, day] of [
      [null, '2026-12-01'],
      ['2026-12-01', '2026-12-02'],
      ['2026-12-02', '2026-12-01'],
    ] as const) {
      app.clock.forward(1);
      expect(await moveInspection(app.deps, doing(brest.actor), id, { seen, day })).toHaveProperty('done');
    }
    const planned = ['2026-12-01', '2026-12-02', '2026-12-01'].map((day) => `visit-planned ${day} ${path}`);
    expect(await letters(own)).toEqual(planned);
    await aCompletedInspection(app.deps, brest.actor, id);
    expect(await letters(own)).toEqual([...planned, `visit-held ${minskDay(app.clock.now())} ${path}`]);
  });

  it('tell of a planned inspection, and of one after a complaint only that it took place', async () => {
    const licence = await aLicenceIn('BY-BR');
    const agencyId = (await licenceByNumber(app.deps.database.db, licence))?.agencyId ?? '';
    const path = `/agency/licences/${licence}`;
    await aPlannedInspection(app.deps, brest.actor, licence);
    expect(await letters(agencyId)).toEqual([`visit-planned 2026-12-01 ${path}`]);
    const form = { ...doing(brest.actor), location: ':id' };
    const answer = await planInspection(app.deps, form, licence, { reason: 'complaint', day: '2026-12-03' });
    const id = 'done' in answer ? answer.done : '';
    expect(await moveInspection(app.deps, doing(brest.actor), id, { seen: '2026-12-03', day: '2026-12-04' })).toHaveProperty('done');
    expect(await letters(agencyId)).toHaveLength(1);
    await aCompletedInspection(app.deps, brest.actor, id);
    expect(await letters(agencyId)).toEqual([`visit-planned 2026-12-01 ${path}`, `visit-held ${minskDay(app.clock.now())} ${path}`]);
  });
});

describe('planning', () => {
  it('makes an inspection by the checklist of the day, once for one form', async () => {
    const licence = await aLicenceIn('BY-BR');
    const form = { ...doing(brest.actor), location: ':id' };
    const plan = { reason: 'complaint', day: '2026-12-01' } as const;
    const [first, again] = [await planInspection(app.deps, form, licence, plan), await planInspection(app.deps, form, licence, plan)];
    expect(again).toEqual(first);
    const id = 'done' in first ? first.done : '';
    expect(await found(id)).toMatchObject({
      reason: 'complaint',
      plannedOn: '2026-12-01',
      region: 'BY-BR',
      edition: 'law-213z',
      kind: 'travel',
    });
  });

  it('is refused on a day that cannot be, under an ended licence, and in another region; and writes nothing then', async () => {
    const [own, ended, away] = [await aLicenceIn('BY-BR'), await aLicenceIn('BY-BR', '2024-01-01'), await aLicenceIn('BY-HM')];
    const before = await rowCounts(app.deps.database);
    const plan = (licence: string, day = '2026-12-01') => planInspection(app.deps, doing(brest.actor), licence, { reason: 'planned', day });
    expect(await plan(own, '2026-11-23')).toEqual({ refused: 'day-past' });
    expect(await plan(own, '2026-11-29')).toEqual({ refused: 'day-not-working' });
    expect(await plan(ended)).toEqual({ refused: 'licence-ended' });
    expect([await plan(away), await plan('TRV-2019-999999')]).toEqual([{ missing: true }, { missing: true }]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('may be moved, but not by a form that saw another day', async () => {
    const id = await aPlannedInspection(app.deps, brest.actor, await aLicenceIn('BY-BR'));
    const move = (seen: string | null, day: string, who = brest) => moveInspection(app.deps, doing(who.actor), id, { seen, day });
    expect(await move('2026-12-02', '2026-12-03')).toEqual({ stale: true });
    expect(await move('2026-12-01', '2026-12-05')).toEqual({ refused: 'day-not-working' });
    expect(await move('2026-12-01', '2026-12-03', minsk)).toEqual({ missing: true });
    expect(await move('2026-12-01', '2026-12-03')).toHaveProperty('done');
    expect((await found(id))?.plannedOn).toBe('2026-12-03');
  });
});

describe('completing', () => {
  it('freezes the inspection, its day and its photographs', async () => {
    const id = await aPlannedInspection(app.deps, brest.actor, await aLicenceIn('BY-BR'));
    expect(await addPhoto(app.deps, doing(brest.actor), id, { name: 'door.png', bytes: aPng })).toHaveProperty('done');
    await aCompletedInspection(app.deps, brest.actor, id);
    const before = await rowCounts(app.deps.database);
    const visit = { visitedOn: '2026-11-24', findings: await allMet(app.deps, id), summary: 'Again.' };
    const refused = { refused: 'completed' };
    expect(await completeInspection(app.deps, doing(brest.actor), id, visit)).toEqual(refused);
    expect(await moveInspection(app.deps, doing(brest.actor), id, { seen: '2026-12-01', day: '2026-12-03' })).toEqual(refused);
    expect(await addPhoto(app.deps, doing(brest.actor), id, { name: 'late.png', bytes: aPng })).toEqual(refused);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const { pool } = app.deps.database;
    const photo = `insert into inspection_photos (inspection_id, sha256, name, size, media_type, added_by, added_at)
      values ($1, 'x', 'x.png', 1, 'image/png', $2, now())`;
    for (const [statement, values] of [
      [`update inspections set summary = 'Other.' where id = $1`, [id]],
      ['delete from inspections where id = $1', [id]],
      [photo, [id, brest.actor.id]],
      [`update inspection_photos set name = 'other.png' where inspection_id = $1`, [id]],
    ] as const) {
      await expect(pool.query(statement, [...values])).rejects.toMatchObject({ code: '42501' });
    }
    expect(await photosOf(app.deps.database.db, id)).toMatchObject([{ name: 'door.png', mediaType: 'image/png' }]);
  });

  it('is refused before the order, ahead of the day, and with a checklist that is not whole', async () => {
    const id = await aPlannedInspection(app.deps, brest.actor, await aLicenceIn('BY-BR'));
    const findings = await allMet(app.deps, id);
    const before = await rowCounts(app.deps.database);
    const complete = (change: object, who = brest) =>
      completeInspection(app.deps, doing(who.actor), id, { visitedOn: '2026-11-24', findings, summary: 'Seen.', ...change });
    expect(await complete({ visitedOn: '2026-11-23' })).toEqual({ refused: 'visit-before-order' });
    expect(await complete({ visitedOn: '2026-11-25' })).toEqual({ refused: 'visit-ahead' });
    expect(await complete({ findings: {} })).toEqual({ refused: 'checklist-incomplete' });
    expect(await complete({}, minsk)).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('takes photographs only: JPEG and PNG by their bytes', async () => {
    const id = await aPlannedInspection(app.deps, brest.actor, await aLicenceIn('BY-BR'));
    const before = await rowCounts(app.deps.database);
    const add = (bytes: Buffer, who = brest) => addPhoto(app.deps, doing(who.actor), id, { name: 'photo.png', bytes });
    expect(await add(aPdf)).toEqual({ refused: 'file-type' });
    expect(await add(Buffer.alloc(0))).toEqual({ refused: 'file-missing' });
    expect(await addPhoto(app.deps, doing(brest.actor), id, undefined)).toEqual({ refused: 'file-missing' });
    expect(await add(aPng, minsk)).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

describe('an assessment', () => {
  it('is ordered once, waits in the region, and holds the recommendation until it is completed', async () => {
    const one = await anAcceptedCase();
    const act = async (what: Parameters<typeof must>[3]) =>
      actOnApplication(app.deps, doing(one.examiner.actor), { id: one.id }, await versionOf(app.deps, one.id), what);
    const id = await anAssessment(app.deps, one);
    expect(await act({ act: 'assess', ground: 'assessment-needed', reasons: 'Again.' })).toEqual({ refused: 'assessment-ordered' });
    for (const [outcome, grounds] of [['grant', []] as const, ['refuse', ['requirements-unmet']] as const]) {
      expect(await act({ act: 'recommend', outcome, grounds, reasons: 'So.' })).toEqual({ refused: 'assessment-open' });
    }
    const { found: waiting } = await inspectionsOfRegion(app.deps.database.db, 'BY-BR', 'to-plan', { offset: 0, limit: 50 });
    expect(waiting.map((inspection) => inspection.id)).toContain(id);
    expect(await moveInspection(app.deps, doing(brest.actor), id, { seen: null, day: '2026-12-01' })).toHaveProperty('done');
    const seen = await versionOf(app.deps, one.id);
    await aCompletedInspection(app.deps, brest.actor, id);
    const recommend = { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'So.' } as const;
    const stale = await actOnApplication(app.deps, doing(one.examiner.actor), { id: one.id }, seen, recommend);
    expect(stale).toEqual({ stale: true });
    expect(await act(recommend)).toHaveProperty('done');
    const events = await eventsOfApplication(app.deps.database.db, one.id, ['public', 'agency', 'staff']);
    expect(events.filter(({ type }) => /assess|inspect/.test(type)).map(({ type, audience }) => [type, audience])).toEqual([
      ['assessment-ordered', 'agency'],
      ['inspection-planned', 'staff'],
      ['inspection-completed', 'staff'],
    ]);
  });

  it('is no longer waited for once the application has ended', async () => {
    const one = await anAcceptedCase();
    const id = await anAssessment(app.deps, one);
    await must(app.deps, one.agency.actor, one.id, { act: 'withdraw' });
    const { found: open } = await inspectionsOfRegion(app.deps.database.db, 'BY-BR', null, { offset: 0, limit: 50 });
    expect(open.map((inspection) => inspection.id)).not.toContain(id);
    const before = await rowCounts(app.deps.database);
    expect(await moveInspection(app.deps, doing(brest.actor), id, { seen: null, day: '2026-12-01' })).toEqual({
      refused: 'no-longer-needed',
    });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is not offered by an edition that knows none', async () => {
    app.clock.set('2008-03-04T10:00:00+03:00');
    const one = await anAcceptedCase();
    const act = { act: 'assess', ground: 'assessment-needed', reasons: 'To see.' } as const;
    const answer = await actOnApplication(app.deps, doing(one.examiner.actor), { id: one.id }, await versionOf(app.deps, one.id), act);
    expect(answer).toEqual({ refused: 'assessment-not-offered' });
    app.clock.set('2026-11-24T10:00:00+03:00');
  });
});
