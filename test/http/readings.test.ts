import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listReadings } from '../../src/store/readings.ts';
import { type Browser, useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aPieceOfEvidence, aProposedWarning } from '../support/warnings.ts';

const app = useApp();
let prosecutor: Person;
let browser: Browser;
let licence: string;
let warning: string;
let evidence: string;
let from: number;

beforeAll(async () => {
  const examiner = await aStaff(app.deps, 'examiner');
  prosecutor = await aStaff(app.deps, 'prosecutor');
  browser = await app.browser(prosecutor);
  licence = (await aLicence(app.deps, { examiner })).licence;
  warning = await aProposedWarning(app.deps, { examiner });
  evidence = await aPieceOfEvidence(app.deps, examiner, warning);
});

const all = () => listReadings(app.deps.database.db, null, null, 500);
beforeEach(async () => {
  from = (await all())[0]?.seq ?? 0;
});
/** What was written down since the test began, oldest first. */
const fresh = async () => (await all()).filter(({ seq }) => seq > from).toReversed();

describe('what a prosecutor reads', () => {
  it('is on record with the page’s address, and nothing that was typed', async () => {
    await browser.get(`/ru/officer/licences/${licence}?about=somebody`);
    expect((await browser.get(`/en/officer/licences/${licence}`)).text).toContain('Pryklad');
    await browser.get('/en/officer/mail');
    expect(await fresh()).toMatchObject([
      { userId: prosecutor.actor.id, reader: prosecutor.actor.name, path: `/officer/licences/${licence}`, at: app.clock.now() },
      { path: `/officer/licences/${licence}` },
      { path: '/officer/mail' },
    ]);
  });

  it('leaves nothing behind where nothing was shown', async () => {
    await browser.get('/en/officer/licences/Ivan-Ivanovich');
    await browser.get('/en/officer/tips/a-name-somebody-typed');
    await browser.get('/en/admin/accounts');
    await browser.get('/en/register');
    await browser.get('/en/account/sign-in');
    expect(await fresh()).toEqual([]);
  });

  it('is on record too where a form was not taken and its page is shown, or where it brings a file', async () => {
    const path = `/officer/warnings/${warning}/evidence/${evidence}`;
    expect((await browser.post(`/en${path}`, { cause: 'supervision', reason: '' })).status).toBe(422);
    expect((await browser.post(`/en${path}`, { cause: 'supervision', reason: 'A complaint.' })).status).toBe(200);
    expect((await fresh()).map((one) => one.path)).toEqual([path, path]);
  });

  it('is not shown when it cannot be written down', async () => {
    const { pool } = app.deps.database;
    await pool.query(`create function no_more() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$`);
    await pool.query('create trigger no_more before insert on readings for each row execute function no_more()');
    try {
      const answer = await browser.get(`/en/officer/licences/${licence}`);
      expect([answer.status, answer.text.includes('Pryklad')]).toEqual([500, false]);
      const file = await browser.post(`/en/officer/warnings/${warning}/evidence/${evidence}`, { cause: 'other', reason: 'Again.' });
      expect([file.status, file.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    } finally {
      await pool.query('drop trigger no_more on readings');
      await pool.query('drop function no_more');
    }
  });

  it('is what nobody else’s reading is: no row for any other role', async () => {
    for (const role of ['head', 'examiner', 'administrator'] as const) {
      const other = await app.browser(await aStaff(app.deps, role));
      await other.get('/en/officer');
      await other.get('/en/account');
    }
    expect(await fresh()).toEqual([]);
  });

  it.each(['update readings set path = $$/$$', 'delete from readings', 'truncate readings'])('stays as it is: %s', async (statement) => {
    await browser.get('/en/account');
    await expect(app.deps.database.pool.query(statement)).rejects.toThrow();
  });
});
