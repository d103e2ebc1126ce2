import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { closeNotice, findRemedy, writeLetter } from '../../src/acts/letter.ts';
import { proposeMeasure, takeBackMeasure } from '../../src/acts/measure.ts';
import type { Upload } from '../../src/acts/upload.ts';
import { noticeStateOn, orderStateOn } from '../../src/rules/letters.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { knownMeasures } from '../../src/store/measures.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { given, type Licensed, proposed, someAdvice } from '../support/given.ts';
import { aLicence, aPdf, doing, proposalOn } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

const app = useApp();
let one: Licensed;
let other: Person;
let notice: string;
let order: string;

beforeAll(async () => {
  const [examiner, head] = [await aStaff(app.deps, 'examiner'), await aStaff(app.deps, 'head')];
  one = await aLicence(app.deps, { examiner, head });
  other = await anAgency(app.deps);
  notice = await given(app.deps, one, { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-04' });
  order = await given(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
});

const write = (measureId: string, letter: { text?: string; upload?: Upload } = {}, who = one.agency) =>
  writeLetter(app.deps, doing(who.actor), one.licence, measureId, { text: 'It was not so.', ...letter });
const find = (remedied: boolean, who = one.examiner) =>
  findRemedy(app.deps, doing(who.actor), one.licence, order, { remedied, reasons: 'Seen on site.' });

async function known(id: string) {
  const licence = await licenceByNumber(app.deps.database.db, one.licence);
  const found = (await knownMeasures(app.deps.database.db, licence?.id ?? '')).find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
}

async function lastEvent(): Promise<{ type: string; audience: string }> {
  const { rows } = await app.deps.database.pool.query('select type, audience from events order by seq desc limit 1');
  return rows[0];
}

describe('a letter of the agency', () => {
  it('that is not its own to write changes nothing: another agency’s, about what is only proposed, about no measure', async () => {
    const rejected = await proposed(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
    const before = await rowCounts(app.deps.database);
    expect(await write(notice, {}, other)).toEqual({ missing: true });
    for (const id of [rejected, randomUUID(), 'x', "' or 1=1"]) expect(await write(id)).toEqual({ missing: true });
    for (const who of [one.examiner, one.head]) expect(await write(notice, {}, who)).toEqual({ missing: true });
    expect(await writeLetter(app.deps, doing(one.agency.actor), 'EMP-2026-999999', notice, { text: 'x' })).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('carries one file at the most, of a kind that is taken', async () => {
    const before = await rowCounts(app.deps.database);
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await write(notice, { upload: { name: 'reply.pdf', bytes: html } })).toEqual({ refused: 'file-type' });
    expect(await write(notice, { upload: { name: 'reply.pdf', bytes: Buffer.alloc(0) } })).toEqual({ refused: 'file-missing' });
    expect(await write(notice, { upload: { name: 'reply.pdf', bytes: Buffer.alloc(0), tooLarge: true } })).toEqual({
      refused: 'file-too-large',
    });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('answers a notice to its last day, and keeps its file under its own name without folders', async () => {
    expect(await write(notice)).toHaveProperty('done');
    expect(await lastEvent()).toEqual({ type: 'notice-answered', audience: 'agency' });
    app.clock.set('2026-12-04T23:59:59+03:00');
    expect(await write(notice, { upload: { name: '../../etc/Адказ.pdf', bytes: aPdf } })).toHaveProperty('done');
    const { rows } = await app.deps.database.pool.query(
      'select file_name, file_size, media_type, sha256 from letters where sha256 is not null',
    );
    expect(rows).toMatchObject([{ file_name: 'Адказ.pdf', file_size: aPdf.length, media_type: 'application/pdf' }]);
    expect(await app.deps.files.read(rows[0].sha256)).not.toBeNull();
    app.clock.set('2026-12-05T00:00:00+03:00');
    const before = await rowCounts(app.deps.database);
    expect(await write(notice)).toEqual({ refused: 'reply-late' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(noticeStateOn(await known(notice), '2026-12-05')).toBe('replied');
  });
});

describe('a notice that no measure is to follow', () => {
  const close = (id: string, who = one.examiner) => closeNotice(app.deps, doing(who.actor), one.licence, id, 'It was explained.');

  it('is closed by an examiner, once; the agency is written to and answers no more', async () => {
    app.clock.set('2026-12-05T10:00:00+03:00');
    const takeBack = (id: string) => takeBackMeasure(app.deps, doing(one.examiner.actor), one.licence, id);
    await takeBack(await proposalOn(app.deps, one.licence));
    const intends = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-15' } as const;
    const id = await given(app.deps, one, intends);
    app.clock.set('2026-12-16T10:00:00+03:00');
    const suspension = { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice, follows: id } as const;
    const measure = await proposed(app.deps, one, suspension);
    for (const who of [one.head, one.agency]) expect(await close(id, who)).toEqual({ refused: 'not-allowed' });
    expect([await close(id), await close(order), await close(randomUUID())]).toEqual([
      { refused: 'nothing-to-close' },
      { refused: 'nothing-to-close' },
      { missing: true },
    ]);
    expect(await takeBack(measure)).toHaveProperty('done');
    expect(await close(id)).toHaveProperty('done');
    expect(await lastEvent()).toEqual({ type: 'notice-closed', audience: 'agency' });
    expect(noticeStateOn(await known(id), '2026-12-16')).toBe('closed');
    const { rows } = await app.deps.database.pool.query(`select mail, data from outbox where mail = 'notice-closed'`);
    expect(rows).toMatchObject([{ data: { licence: one.licence, path: expect.stringContaining('/agency/licences/') } }]);
    expect(JSON.stringify(rows)).not.toContain('explained');
    const before = await rowCounts(app.deps.database);
    expect([await close(id), await write(id)]).toEqual([{ refused: 'nothing-to-close' }, { refused: 'not-to-answer' }]);
    const after = proposeMeasure(app.deps, doing(one.examiner.actor), one.licence, { ...suspension, reasons: 'So.', until: '2027-05-14' });
    expect(await after).toEqual({ refused: 'notice-closed' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    app.clock.set('2026-12-05T00:00:00+03:00');
  });
});

describe('the remedy of an order', () => {
  it('is found on by an examiner once there is something to judge', async () => {
    const before = await rowCounts(app.deps.database);
    expect(await find(true)).toEqual({ refused: 'nothing-to-find' });
    for (const who of [one.head, one.agency, other]) expect(await find(true, who)).toEqual({ refused: 'not-allowed' });
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is proved and judged as often as it needs, after the last day too, until it is found remedied', async () => {
    const told: string[] = [];
    for (const [day, act] of [
      ['2026-12-20', () => write(order)],
      ['2026-12-21', () => find(false)],
      ['2027-01-11', () => write(order, { upload: { name: 'proof.pdf', bytes: aPdf } })],
      ['2027-01-12', () => find(true)],
    ] as const) {
      app.clock.set(`${day}T12:00:00+03:00`);
      expect(await act()).toHaveProperty('done');
      told.push(`${(await lastEvent()).type} ${orderStateOn(await known(order), day)}`);
    }
    expect(told).toEqual(['remedy-proved proved', 'remedy-not-accepted not-remedied', 'remedy-proved proved', 'remedy-accepted remedied']);
    const before = await rowCounts(app.deps.database);
    expect([await write(order), await find(false)]).toEqual([{ refused: 'already-remedied' }, { refused: 'already-remedied' }]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});
