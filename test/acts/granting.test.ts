import { afterEach, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { startApplication } from '../../src/acts/starting.ts';
import { standingOn } from '../../src/rules/standing.ts';
import { decisionOf } from '../../src/store/applications.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { measureFacts, measuresOf } from '../../src/store/measures.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aDraft, aLicence, aMeasure, doing, must, partnerOf, versionOf } from '../support/journeys.ts';
import { codesFor } from '../support/mail.ts';
import { anAgency, aStaff } from '../support/people.ts';
import { aGranted, aReadyDraft, aRecommended, draftOf, grantIt } from '../support/purposes.ts';

const app = useApp();
afterEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

async function standingOf(number: string, day: string) {
  const licence = await licenceByNumber(app.deps.database.db, number);
  if (!licence) throw new Error(`no licence ${number}`);
  return standingOn(licence, measureFacts(await measuresOf(app.deps.database.db, [licence.id])), day);
}

/** The last but for the extract that came with it. */
async function lastEntry() {
  const all = (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
  return all.findLast(({ type }) => type !== 'extract-issued');
}

/** Granted for five years: its last day is 9 March 2011. */
async function aFiveYearLicence() {
  app.clock.set('2006-03-10T10:00:00+02:00');
  return aLicence(app.deps, { kind: 'travel' });
}

const act = async (id: string, person: { actor: Parameters<typeof doing>[0] }, what: Parameters<typeof must>[3]) =>
  actOnApplication(app.deps, doing(person.actor), { id }, await versionOf(app.deps, id), what);

describe('a grant', () => {
  it('registers no partner whose contract ended before the decision, and shows the head so', async () => {
    const [agency, examiner, head] = [await anAgency(app.deps), await aStaff(app.deps, 'examiner'), await aStaff(app.deps, 'head')];
    const id = await aDraft(app.deps, agency);
    const { facts } = await draftOf(app.deps, id);
    const brief = { ...partnerOf(agency), name: 'Brief Harvest UAB', contract: '13/2026', contractUntil: '2026-11-24' };
    await must(app.deps, agency.actor, id, { act: 'save', facts: { ...facts, partners: [partnerOf(agency), brief] } });
    await must(app.deps, agency.actor, id, { act: 'send' });
    await must(app.deps, examiner.actor, id, { act: 'take' });
    await must(app.deps, examiner.actor, id, { act: 'accept' });
    await must(app.deps, examiner.actor, id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'All is there.' });
    const { number } = await draftOf(app.deps, id);
    const born = async () => {
      const { text } = await (await app.browser(head)).get(`/en/officer/applications/${number}/decision`);
      return text.split(brief.name).length;
    };
    const before = await born();
    app.clock.set('2026-11-25T00:00:00+03:00');
    // Stated it stays; among what the licence would cover it is no more.
    expect(await born()).toBe(before - 1);
    await must(app.deps, head.actor, id, grantIt);
    const licence = (await decisionOf(app.deps.database.db, id))?.licence ?? '';
    const told = (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
    const registered = told.filter((entry) => entry.licence === licence && entry.type === 'partner-registered');
    expect(registered).toHaveLength(1);
  });

  it('tells in the log of each thing the licence covers, and the agency and followers once', async () => {
    const { pool } = app.deps.database;
    const one = await aLicence(app.deps);
    const all = (await readEntries(app.deps.database.db)).map(({ bytes }) => JSON.parse(bytes.toString()));
    const granted = all.findIndex((entry) => entry.licence === one.licence);
    const items = (
      await pool.query('select i.* from scope_items i join licences l on l.id = i.licence_id where l.number = $1 order by seq', [
        one.licence,
      ])
    ).rows;
    const { unp, kind, edition, application, act, by, proposal } = all[granted];
    const about = { v: 2, unp, kind, edition, application, act, by, proposal, licence: one.licence };
    expect(all.slice(granted + 1).map(({ at: _, signed: __, commitment: ___, ...entry }) => entry)).toMatchObject([
      { ...about, type: 'country-added', country: 'LT', item: items[0].id },
      { ...about, type: 'country-added', country: 'PL', item: items[1].id },
      { ...about, type: 'partner-registered', country: 'LT', item: items[2].id },
      { ...about, type: 'branch-added', item: items[3].id },
      { type: 'extract-issued', act },
    ]);
    for (const name of [partnerOf(one.agency).name, 'г. Брест']) expect(JSON.stringify(all)).not.toContain(name);
    expect(await codesFor(app.deps, one.agency)).toEqual(['application-sent', 'application-accepted', 'licence-granted']);
  });
});

describe('a renewal', () => {
  it('granted in time adds a term that begins the day after the old one', async () => {
    const one = await aFiveYearLicence();
    app.clock.set('2010-12-20T10:00:00+02:00');
    const id = await aGranted(app.deps, one, 'renewal');
    const licence = await licenceByNumber(app.deps.database.db, one.licence);
    expect(licence).toMatchObject({ validTo: '2011-03-09', renewals: [{ validFrom: '2011-03-10', validTo: '2016-03-09' }] });
    expect(await lastEntry()).toMatchObject({
      ...{ type: 'licence-renewed', purpose: 'renewal', licence: one.licence, application: (await draftOf(app.deps, id)).number },
      ...{ from: '2011-03-10', until: '2016-03-09', edition: 'decree-15' },
    });
    expect(await standingOf(one.licence, '2011-03-10')).toMatchObject({ standing: 'active', since: '2006-03-10', until: '2016-03-09' });
    expect(await standingOf(one.licence, '2016-03-10')).toMatchObject({ standing: 'expired' });
  });

  it('sent in time and decided late begins on the day of the decision; in between the licence was expired', async () => {
    const one = await aFiveYearLicence();
    app.clock.set('2011-03-09T23:50:00+02:00');
    const id = await aReadyDraft(app.deps, one, 'renewal');
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    app.clock.set('2011-04-01T10:00:00+03:00');
    // Meanwhile the agency cannot have a second licence of the kind as well.
    expect(await startApplication(app.deps, doing(one.agency.actor), 'travel')).toEqual({ refused: 'already-open' });
    await must(app.deps, one.examiner.actor, id, { act: 'take' });
    await must(app.deps, one.examiner.actor, id, { act: 'return', missing: ['state-duty'], text: 'Which bank?' });
    await must(app.deps, one.agency.actor, id, { act: 'send' });
    await must(app.deps, one.examiner.actor, id, { act: 'accept' });
    await must(app.deps, one.examiner.actor, id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Yes.' });
    await must(app.deps, one.head.actor, id, grantIt);
    expect(await standingOf(one.licence, '2011-03-31')).toMatchObject({ standing: 'expired', since: '2011-03-10', until: '2011-03-31' });
    expect(await standingOf(one.licence, '2011-04-01')).toMatchObject({ standing: 'active', since: '2011-04-01', until: '2016-03-31' });
  });

  it('that was not sent by the last day cannot be sent any more', async () => {
    const one = await aFiveYearLicence();
    app.clock.set('2011-03-09T10:00:00+02:00');
    const id = await aReadyDraft(app.deps, one, 'renewal');
    app.clock.set('2011-03-10T00:00:00+02:00');
    const before = await rowCounts(app.deps.database);
    expect(await act(id, one.agency, { act: 'send' })).toEqual({ refused: 'licence-over' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    await must(app.deps, one.agency.actor, id, { act: 'withdraw' });
    expect(await startApplication(app.deps, doing(one.agency.actor), 'travel')).toHaveProperty('done');
  });

  it('leaves what the licence covers as it is, though it states the agency’s facts anew', async () => {
    const one = await aFiveYearLicence();
    app.clock.set('2010-12-20T10:00:00+02:00');
    await aGranted(app.deps, one, 'renewal', { premises: 'Room 9' });
    const { facts } = await draftOf(app.deps, await aReadyDraft(app.deps, one, 'variation'));
    expect(facts).toMatchObject({ premises: 'Room 9', countries: ['LT', 'PL'], partners: [partnerOf(one.agency)] });
  });

  it('of a licence that was revoked meanwhile is not granted', async () => {
    const one = await aFiveYearLicence();
    app.clock.set('2010-12-20T10:00:00+02:00');
    const id = await aRecommended(app.deps, one, 'renewal');
    await aMeasure(app.deps, one, 'revocation');
    expect(await act(id, one.head, grantIt)).toEqual({ refused: 'licence-over' });
  });
});

describe('a surrender', () => {
  it('granted ends the licence that day, by a measure of the examiner and the head', async () => {
    const one = await aLicence(app.deps, { kind: 'study' });
    app.clock.set('2026-12-01T10:00:00+03:00');
    const id = await aGranted(app.deps, one, 'surrender', { reasons: 'We close down.' });
    const licence = await licenceByNumber(app.deps.database.db, one.licence);
    expect(await measuresOf(app.deps.database.db, [licence?.id ?? ''])).toMatchObject([
      {
        ...{ measure: 'surrender', itemId: null, grounds: [], reasons: 'As it should be.', advice: null, upheld: true },
        ...{ proposedBy: one.examiner.actor.id, decidedBy: one.head.actor.id, effectiveFrom: '2026-12-01', effectiveUntil: null },
      },
    ]);
    expect(await standingOf(one.licence, '2026-11-30')).toMatchObject({ standing: 'active' });
    expect(await standingOf(one.licence, '2026-12-01')).toMatchObject({ standing: 'ended', since: '2026-12-01' });
    const entry = await lastEntry();
    expect(entry).toMatchObject({ type: 'licence-surrendered', purpose: 'surrender', licence: one.licence, from: '2026-12-01' });
    expect(JSON.stringify(entry)).not.toContain('close down');
    expect((await draftOf(app.deps, id)).state).toBe('granted');
  });

  it('of a suspended licence is possible, and frees the agency to ask for another one', async () => {
    const one = await aLicence(app.deps, { kind: 'study' });
    await aMeasure(app.deps, one, 'suspension');
    await aGranted(app.deps, one, 'surrender', { reasons: 'We close down.' });
    expect(await startApplication(app.deps, doing(one.agency.actor), 'study')).toHaveProperty('done');
  });

  it('is not sent without saying why', async () => {
    const one = await aLicence(app.deps, { kind: 'study' });
    const id = await aReadyDraft(app.deps, one, 'surrender');
    expect(await act(id, one.agency, { act: 'send' })).toEqual({ refused: 'incomplete' });
  });
});
