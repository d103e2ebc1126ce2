import { describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { scopeOfItems } from '../../src/rules/scope.ts';
import { findApplication } from '../../src/store/applications.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { readEntries } from '../../src/store/log.ts';
import { itemsOfLicence } from '../../src/store/scope.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aLicence, aRecommendedCase, doing, versionOf } from '../support/journeys.ts';

const app = useApp();

describe('an application, by its acts', () => {
  it('becomes a licence with a number, a scope and dates', async () => {
    const { licence, id } = await aLicence(app.deps);
    expect(licence).toMatch(/^EMP-2026-\d{6}$/);
    const born = await licenceByNumber(app.deps.database.db, licence);
    expect(born).toMatchObject({
      kind: 'employment',
      applicationId: id,
      edition: 'law-213z',
      validFrom: '2026-11-24',
      validTo: null,
      renewals: [],
    });
    const items = await itemsOfLicence(app.deps.database.db, born?.id ?? '');
    expect(scopeOfItems(items)).toMatchObject({
      countries: ['LT', 'PL'],
      partners: [{ name: expect.stringContaining('Baltic Orchards UAB'), country: 'LT' }],
    });
    expect(items.every((item) => item.from === '2026-11-24' && item.until === null)).toBe(true);
  });

  it('has one effect when the same form comes twice', async () => {
    const { id, head } = await aRecommendedCase(app.deps);
    const form = doing(head.actor);
    const act = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;
    const seen = await versionOf(app.deps, id);
    const first = await actOnApplication(app.deps, form, { id }, seen, act);
    const before = await rowCounts(app.deps.database);
    const second = await actOnApplication(app.deps, form, { id }, seen, act);
    expect([first, second]).toEqual([{ done: '/somewhere' }, { done: '/somewhere' }]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('writes nothing when the form is stale or the act is refused', async () => {
    const { id, head, examiner } = await aRecommendedCase(app.deps);
    const seen = await versionOf(app.deps, id);
    const before = await rowCounts(app.deps.database);
    const act = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;
    expect(await actOnApplication(app.deps, doing(head.actor), { id }, seen - 1, act)).toEqual({ stale: true });
    expect(await actOnApplication(app.deps, doing(examiner.actor), { id }, seen, act)).toEqual({ refused: 'not-allowed' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await findApplication(app.deps.database.db, { id }))?.application.state).toBe('recommended');
  });

  it('leaves entries in the public log that carry no free text and no name', async () => {
    await aLicence(app.deps);
    const entries = (await readEntries(app.deps.database.db)).map((entry) => entry.bytes.toString());
    expect(entries.some((text) => text.includes('"type":"licence-granted"'))).toBe(true);
    expect(entries.join()).not.toMatch(/Agreed|Everything|examiner \d|Baltic/);
  });
});
