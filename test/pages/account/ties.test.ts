import { beforeAll, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../../src/acts/application.ts';
import { proposeMeasure } from '../../../src/acts/measure.ts';
import { databaseCode } from '../../../src/store/database.ts';
import { actorOf, userById } from '../../../src/store/users.ts';
import { type Browser, useApp } from '../../support/app.ts';
import type { Licensed } from '../../support/given.ts';
import { aLicence, aTakenCase, type Case, doing, versionOf } from '../../support/journeys.ts';
import { freshUnp } from '../../support/people.ts';

const app = useApp();
let one: Case;
let licensed: Licensed;
let browser: Browser;
const why = 'My sister works there.';
const again = async () => {
  const user = await userById(app.deps.database.db, one.examiner.actor.id);
  if (!user) throw new Error('no examiner');
  return actorOf(user);
};

beforeAll(async () => {
  one = await aTakenCase(app.deps);
  licensed = await aLicence(app.deps, { agency: one.agency, kind: 'travel' });
  browser = await app.browser(one.examiner);
});

describe('an officer with a tie to an agency', () => {
  it.each([
    ['no УНП', '', 'There is a problem'],
    ['a wrong УНП', '123456789', 'value="123456789"'],
    ['an unknown agency', freshUnp(), 'No agency of the register has this'],
  ])('is told of %s, and nothing is kept', async (_, unp, told) => {
    const { status, text } = await browser.post('/en/account/ties', { unp, why });
    expect(status).toBe(422);
    expect(text).toContain(told);
    expect((await again()).ties).toEqual([]);
  });

  it('states it, is shown it, and cannot state it twice', async () => {
    const unp = one.agency.unp ?? '';
    expect((await browser.post('/en/account/ties', { unp, why })).status).toBe(303);
    expect((await browser.get('/en/account/ties')).text).toContain(unp);
    expect((await browser.post('/en/account/ties', { unp, why })).text).toContain('You have stated this already');
    const { rows } = await app.deps.database.pool.query("select audience, data from events where type = 'tie-stated'");
    expect(rows).toEqual([{ audience: 'oversight', data: { why } }]);
  });

  it('does nothing more about it: no button is drawn, and no act is done', async () => {
    const { rows } = await app.deps.database.pool.query('select number from applications where id = $1', [one.id]);
    const page = await browser.get(`/en/officer/applications/${rows[0].number}`);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('/acceptance"');
    const actor = await again();
    const answer = await actOnApplication(app.deps, doing(actor), { id: one.id }, await versionOf(app.deps, one.id), { act: 'accept' });
    expect(answer).toEqual({ refused: 'related' });
    const correction = { measure: 'order', grounds: ['requirements-unmet'], reasons: 'Because.', remedyBy: '2026-12-31' } as const;
    expect(await proposeMeasure(app.deps, doing(actor), licensed.licence, correction)).toEqual({ refused: 'related' });
    expect((await browser.get(`/en/officer/licences/${licensed.licence}`)).text).not.toContain('/measure"');
  });

  it('is stopped by the database too, where the program forgot', async () => {
    const { id } = one.examiner.actor;
    const write = (type: string, role: string) =>
      app.deps.database.pool.query(
        `insert into events (type, at, audience, actor_id, actor_role, agency_id, data) values ('${type}', now(), 'staff', $1, '${role}', $2, '{}')`,
        [id, one.agency.actor.agencyId],
      );
    await expect(write('note-added', 'examiner').catch((error) => Promise.reject(databaseCode(error)))).rejects.toBe('23514');
  });

  it('keeps it for good, by the database', async () => {
    const undo = app.deps.database.pool.query("update users set ties = '{}' where id = $1", [one.examiner.actor.id]);
    await expect(undo.catch((error) => Promise.reject(databaseCode(error)))).rejects.toBe('23001');
    const none = app.deps.database.pool.query('update users set ties = ties || gen_random_uuid() where id = $1', [one.examiner.actor.id]);
    await expect(none.catch((error) => Promise.reject(databaseCode(error)))).rejects.toBe('23503');
    const agency = app.deps.database.pool.query('update users set ties = array[$2::uuid] where id = $1', [
      one.agency.actor.id,
      one.agency.actor.agencyId,
    ]);
    await expect(agency.catch((error) => Promise.reject(databaseCode(error)))).rejects.toBe('23514');
  });
});
