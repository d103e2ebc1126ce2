import { afterEach, describe, expect, it } from 'vitest';
import { startOnLicence } from '../../src/acts/starting.ts';
import { heldPurposes } from '../../src/rules/purposes.ts';
import { agencyByUnp } from '../../src/store/agencies.ts';
import { findApplication } from '../../src/store/applications.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, aMeasure, doing, factsOf, must } from '../support/journeys.ts';
import { anAgency, aStaff } from '../support/people.ts';
import { aHeldDraft, draftOf } from '../support/purposes.ts';

const app = useApp();
const today = '2026-11-24T10:00:00+03:00';
afterEach(() => app.clock.set(today));

describe('an application about a licence', () => {
  it('begins with what the licence is', async () => {
    const one = await aLicence(app.deps, { kind: 'employment' });
    const own = factsOf(one.agency);
    const variation = await draftOf(app.deps, await aHeldDraft(app.deps, one.agency, one.licence, 'variation'));
    expect(variation).toMatchObject({ purpose: 'variation', kind: 'employment', state: 'draft', licence: one.licence });
    expect(variation.facts).toMatchObject({
      'name-en': expect.stringMatching(/^Pryklad \w+ LLC$/),
      address: expect.stringMatching(/^г\. Минск, ул\. Примерная, \d+$/),
      premises: own.premises,
      director: own.director,
      founders: own.founders,
      specialist: 'Иванова Анна Петровна',
      employees: 7,
      branches: ['г. Брест, ул. Советская, 2'],
      countries: ['LT', 'PL'],
      partners: own.partners,
    });
    expect(variation.facts).not.toHaveProperty('programmes');
    const surrender = await draftOf(app.deps, await aHeldDraft(app.deps, one.agency, one.licence, 'surrender'));
    expect(surrender.facts).toEqual({});
  });

  it('begins, for an imported licence, with all that is known of it', async () => {
    const unp = await anImportedLicence(app.deps, {
      number: 'TRV-2019-000801',
      scope: { countries: ['TR', 'EG'], branches: ['Gomel, 2'] },
    });
    const owner = await memberOf(unp);
    const { facts } = await draftOf(app.deps, await aHeldDraft(app.deps, owner, 'TRV-2019-000801', 'variation'));
    expect(facts).toEqual({
      ...{ 'name-ru': 'ООО «Старое»', 'name-be': 'ООО «Старое»', 'name-en': 'ООО «Старое»' },
      ...{ address: 'г. Гомель, ул. Новая, 1', region: 'BY-HO', countries: ['EG', 'TR'], branches: ['Gomel, 2'] },
    });
  });

  it('is one at a time of each purpose, even of two forms at one moment', async () => {
    const { agency, licence } = await aLicence(app.deps, { kind: 'travel' });
    const twice = () => startOnLicence(app.deps, doing(agency.actor), licence, 'variation');
    const answers = await Promise.all([twice(), twice()]);
    expect(answers.map((answer) => Object.keys(answer)[0]).sort()).toEqual(['done', 'refused']);
    expect(answers).toContainEqual({ refused: 'already-open' });
    expect(await startOnLicence(app.deps, doing(agency.actor), licence, 'surrender')).toHaveProperty('done');
  });

  it('has one effect when the same form comes twice', async () => {
    const { agency, licence } = await aLicence(app.deps, { kind: 'travel' });
    const form = { ...doing(agency.actor), location: '/agency/applications/:id' };
    const first = await startOnLicence(app.deps, form, licence, 'surrender');
    expect(await startOnLicence(app.deps, form, licence, 'surrender')).toEqual(first);
  });

  it('can be begun for a suspended licence and not for one that has ended', async () => {
    const one = await aLicence(app.deps);
    await aMeasure(app.deps, one, 'suspension');
    const draft = await aHeldDraft(app.deps, one.agency, one.licence, 'variation');
    await must(app.deps, one.agency.actor, draft, { act: 'withdraw' });
    await aMeasure(app.deps, one, 'revocation');
    const before = await rowCounts(app.deps.database);
    for (const purpose of heldPurposes) {
      expect(await startOnLicence(app.deps, doing(one.agency.actor), one.licence, purpose)).toEqual({ refused: 'licence-over' });
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is nobody’s but the agency’s whose licence it is: to all others the licence is not there', async () => {
    const { licence, agency } = await aLicence(app.deps);
    const stranger = await anAgency(app.deps);
    const before = await rowCounts(app.deps.database);
    for (const purpose of heldPurposes) {
      expect(await startOnLicence(app.deps, doing(stranger.actor), licence, purpose)).toEqual({ missing: true });
      expect(await startOnLicence(app.deps, doing(agency.actor), 'EMP-2026-999999', purpose)).toEqual({ missing: true });
      const head = await aStaff(app.deps, 'head');
      expect(await startOnLicence(app.deps, doing(head.actor), licence, purpose)).toEqual({ refused: 'not-allowed' });
    }
    expect({ ...(await rowCounts(app.deps.database)), users: 0 }).toEqual({ ...before, users: 0 });
  });

  it('for its renewal opens three months before the last day, where the edition knows an end', async () => {
    app.clock.set('2006-03-10T10:00:00+02:00');
    const { agency, licence } = await aLicence(app.deps, { kind: 'travel' });
    const ask = () => startOnLicence(app.deps, { ...doing(agency.actor), location: ':id' }, licence, 'renewal');
    app.clock.set('2010-12-08T23:59:00+02:00');
    expect(await ask()).toEqual({ refused: 'too-early' });
    app.clock.set('2010-12-09T00:00:00+02:00');
    const answer = await ask();
    const id = 'done' in answer ? answer.done : '';
    expect((await findApplication(app.deps.database.db, { id }))?.application).toMatchObject({ purpose: 'renewal', edition: 'decree-15' });
    app.clock.set(today);
    const perpetual = await aLicence(app.deps, { kind: 'travel' });
    expect(await startOnLicence(app.deps, doing(perpetual.agency.actor), perpetual.licence, 'renewal')).toEqual({ refused: 'no-renewal' });
  });
});

/** Somebody of an agency that an import brought. */
async function memberOf(unp: string) {
  const agency = await agencyByUnp(app.deps.database.db, unp);
  const person = await anAgency(app.deps);
  return { ...person, actor: { ...person.actor, agencyId: agency?.id ?? null } };
}
