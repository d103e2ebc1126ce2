import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addEvidence, correctWarning, decideWarning, openEvidence, recordReply, withdrawWarning } from '../../src/acts/warning.ts';
import type { Day } from '../../src/rules/calendar.ts';
import { eventsOfWarning } from '../../src/store/events.ts';
import { personOf, readEntries } from '../../src/store/log.ts';
import { warningByNumber } from '../../src/store/warning-rows.ts';
import { publicWarning } from '../../src/store/warnings.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { aPdf, doing } from '../support/journeys.ts';
import { allMails, codesFor, emptyOutbox } from '../support/mail.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { aProposedWarning, aPublishedWarning, seenOf, someTold } from '../support/warnings.ts';

const app = useApp();
let examiner: Person;
let head: Person;
beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
});
beforeEach(() => app.clock.set('2026-11-24T10:00:00+03:00'));

const read = (number: string) => warningByNumber(app.deps.database.db, number);
const decide = async (number: string, upheld: boolean, by: Person = head) =>
  decideWarning(app.deps, doing(by.actor), await seenOf(app.deps, number), { upheld, reasons: upheld ? '' : 'Nothing proves it.' });

/** The last entry of the public log, and what it commits to. */
async function lastEntry() {
  const entry = (await readEntries(app.deps.database.db)).at(-1);
  const { rows } = await app.deps.database.db.execute<{ said: string }>(
    sql`select convert_from(bytes, 'UTF8') as said from entry_secrets order by index desc limit 1`,
  );
  return { open: JSON.parse(entry?.bytes.toString() ?? '{}'), said: JSON.parse(rows[0]?.said ?? '{}') };
}

describe('proposing', () => {
  it('gives numbers in a row and a last day to reply, and tells the public nothing but that something was proposed', async () => {
    const before = (await rowCounts(app.deps.database)).entries;
    const first = await aProposedWarning(app.deps, { examiner, untold: null });
    const second = await aProposedWarning(app.deps, { examiner });
    expect([first, second]).toEqual(['WRN-2026-000001', 'WRN-2026-000002']);
    expect(await read(first)).toMatchObject({ replyBy: '2026-12-01' satisfies Day, untold: null, names: ['Baltic Dream'] });
    expect(await read(second)).toMatchObject({ replyBy: null, untold: 'nobody' });
    const added = (await readEntries(app.deps.database.db)).slice(before).map(({ bytes }) => JSON.parse(bytes.toString()));
    expect(added.map(({ type }) => type).filter((type) => type !== 'key-added')).toEqual(['proposal-made', 'proposal-made']);
    expect(JSON.stringify(added)).not.toMatch(/WRN-\d|Baltic/);
    expect(await publicWarning(app.deps.database.read, first)).toBeUndefined();
  });

  it('finds the impersonated agency by its УНП, and refuses one that nobody knows', async () => {
    const agency = await anAgency(app.deps);
    const number = await aProposedWarning(app.deps, { examiner, impersonates: agency.unp ?? '' });
    expect((await read(number))?.impersonates).toBe(agency.actor.agencyId);
    await expect(aProposedWarning(app.deps, { examiner, impersonates: 'EMP-2026-999999' })).rejects.toThrow('agency-unknown');
  });
});

describe('deciding', () => {
  it('waits for the reply or the end of the time to reply', async () => {
    const number = await aProposedWarning(app.deps, { examiner, untold: null });
    expect(await decide(number, true)).toEqual({ refused: 'still-waiting' });
    app.clock.set('2026-12-01T23:59:00+03:00');
    expect(await decide(number, true)).toEqual({ refused: 'still-waiting' });
    app.clock.set('2026-12-02T00:00:00+03:00');
    expect(await decide(number, true)).toHaveProperty('done');
    app.clock.set('2026-11-24T10:00:00+03:00');
    const answered = await aProposedWarning(app.deps, { examiner, untold: null });
    expect(await recordReply(app.deps, doing(examiner.actor), await seenOf(app.deps, answered), 'We know of no licence.')).toHaveProperty(
      'done',
    );
    expect(await decide(answered, true)).toHaveProperty('done');
  });

  it('is for another person, and for one decision', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    expect(await decide(number, true, examiner)).toEqual({ refused: 'not-allowed' });
    const seen = await seenOf(app.deps, number);
    const both = await Promise.all(
      [true, false].map((upheld) => decideWarning(app.deps, doing(head.actor), seen, { upheld, reasons: 'Because.' })),
    );
    expect(both.filter((one) => 'done' in one)).toHaveLength(1);
    expect(both.filter((one) => 'stale' in one)).toHaveLength(1);
    expect(await decideWarning(app.deps, doing(head.actor), { number: 'WRN-2026-999999', seen: 1 }, { upheld: true, reasons: '' })).toEqual(
      {
        missing: true,
      },
    );
  });

  it('takes effect once for one form', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    const form = { actor: head.actor, formKey: randomUUID(), location: '/somewhere' };
    const key = await seenOf(app.deps, number);
    const answers = [
      await decideWarning(app.deps, form, key, { upheld: true, reasons: '' }),
      await decideWarning(app.deps, form, key, { upheld: true, reasons: '' }),
    ];
    expect(answers).toEqual([{ done: '/somewhere' }, { done: '/somewhere' }]);
    expect((await eventsOfWarning(app.deps.database.db, number, ['public'])).map(({ type }) => type)).toEqual(['warning-published']);
  });

  it('puts the number alone into the public log, and commits to names, contacts and text', async () => {
    await aPublishedWarning(app.deps, { examiner, head, names: ['Said Aloud'] });
    const { open, said } = await lastEntry();
    expect(open).toEqual({
      v: 2,
      type: 'warning-published',
      at: expect.any(String),
      by: personOf(head.actor.id),
      act: expect.any(String),
      proposal: expect.any(Number),
      signed: expect.objectContaining({ place: 0 }),
      warning: expect.stringMatching(/^WRN-/),
      commitment: expect.any(String),
    });
    expect(said).toMatchObject({
      names: ['Said Aloud'],
      contacts: [expect.stringMatching(/^phone \+?375291234567$/), 'telegram baltic_dream'],
      advice: someTold,
    });
  });

  it('rejected, leaves the public log and the public pages alone', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    const before = (await rowCounts(app.deps.database)).entries;
    expect(await decide(number, false)).toHaveProperty('done');
    expect((await rowCounts(app.deps.database)).entries).toBe(before);
    expect(await publicWarning(app.deps.database.read, number)).toBeUndefined();
  });
});

describe('correcting and withdrawing', () => {
  const other = { be: 'Іншае.', ru: 'Другое.', en: 'Something else.' };

  it('keeps the earlier text to be read', async () => {
    const number = await aPublishedWarning(app.deps, { examiner, head });
    expect(await correctWarning(app.deps, doing(head.actor), await seenOf(app.deps, number), other)).toHaveProperty('done');
    const third = { ...other, en: 'A third thing.' };
    expect(await correctWarning(app.deps, doing(head.actor), await seenOf(app.deps, number), third)).toHaveProperty('done');
    const shown = await publicWarning(app.deps.database.read, number);
    expect([shown?.told, shown?.earlier.map(({ told }) => told)]).toEqual([third, [someTold, other]]);
    expect((await lastEntry()).said.advice).toEqual(third);
  });

  it('is final once withdrawn', async () => {
    const number = await aPublishedWarning(app.deps, { examiner, head });
    expect(await withdrawWarning(app.deps, doing(head.actor), await seenOf(app.deps, number), other)).toHaveProperty('done');
    const key = await seenOf(app.deps, number);
    expect(await withdrawWarning(app.deps, doing(head.actor), key, other)).toEqual({ refused: 'not-published' });
    expect(await correctWarning(app.deps, doing(head.actor), key, other)).toEqual({ refused: 'not-published' });
    expect(await publicWarning(app.deps.database.read, number)).toMatchObject({ withdrawal: other, withdrawnAt: app.deps.now() });
  });
});

describe('the agency whose name is taken', () => {
  it('gets a letter when the warning is published, corrected and withdrawn, and nobody does where none is meant', async () => {
    const agency = await anAgency(app.deps);
    await emptyOutbox(app.deps);
    const number = await aPublishedWarning(app.deps, { examiner, head, impersonates: agency.unp ?? '' });
    const nobodys = await aPublishedWarning(app.deps, { examiner, head });
    expect(await codesFor(app.deps, agency)).toEqual(['warning-published']);
    for (const one of [number, nobodys]) {
      expect(await correctWarning(app.deps, doing(head.actor), await seenOf(app.deps, one), someTold)).toHaveProperty('done');
    }
    expect(await codesFor(app.deps, agency)).toEqual(['warning-published', 'warning-corrected']);
    await withdrawWarning(app.deps, doing(head.actor), await seenOf(app.deps, number), someTold);
    expect(await codesFor(app.deps, agency)).toEqual(['warning-published', 'warning-corrected', 'warning-withdrawn']);
    expect((await allMails(app.deps)).every(({ agencyId }) => agencyId === agency.actor.agencyId)).toBe(true);
  });
});

describe('evidence', () => {
  const why = { cause: 'work', reason: 'Before deciding.' } as const;

  it('is opened only on record, which the prosecutor reads and others do not', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    const upload = { name: 'chat.pdf', bytes: aPdf };
    expect(await addEvidence(app.deps, doing(examiner.actor), number, upload)).toHaveProperty('done');
    const id = (await read(number))?.evidence[0]?.id ?? '';
    expect(await openEvidence(app.deps, doing(head.actor), { number, id }, why)).toMatchObject({ name: 'chat.pdf' });
    const events = await eventsOfWarning(app.deps.database.db, number, ['oversight']);
    expect(events.map(({ type, actor, data }) => [type, actor, data.cause, data.reason])).toEqual([
      ['evidence-read', head.actor.name, 'work', 'Before deciding.'],
    ]);
    expect(await eventsOfWarning(app.deps.database.db, number, ['public', 'staff'])).toHaveLength(2);
  });

  it('is not opened by anybody else, nor under another warning, and nothing is recorded then', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    await addEvidence(app.deps, doing(examiner.actor), number, { name: 'chat.pdf', bytes: aPdf });
    const id = (await read(number))?.evidence[0]?.id ?? '';
    const other = await aProposedWarning(app.deps, { examiner });
    const hotline = await aStaff(app.deps, 'hotline');
    const before = await rowCounts(app.deps.database);
    expect(await openEvidence(app.deps, doing(hotline.actor), { number, id }, why)).toBeUndefined();
    expect(await openEvidence(app.deps, doing(head.actor), { number: other, id }, why)).toBeUndefined();
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('is refused when it is no file, or comes too late', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    expect(await addEvidence(app.deps, doing(examiner.actor), number, undefined)).toEqual({ refused: 'file-missing' });
    const text = { name: 'chat.txt', bytes: Buffer.from('hello') };
    expect(await addEvidence(app.deps, doing(examiner.actor), number, text)).toEqual({ refused: 'file-type' });
    await decide(number, false);
    const late = await addEvidence(app.deps, doing(examiner.actor), number, { name: 'chat.pdf', bytes: aPdf });
    expect(late).toEqual({ refused: 'decided-already' });
  });
});

it('what was said is never unsaid in the database', async () => {
  const number = await aPublishedWarning(app.deps, { examiner, head });
  const change = (set: string) => app.deps.database.db.execute(sql.raw(`update warnings set ${set} where number = '${number}'`));
  for (const set of [`told = '{}'`, 'upheld = false', `basis = ''`, 'decided_by = null']) await expect(change(set)).rejects.toThrow();
  await expect(app.deps.database.db.execute(sql`delete from warning_names`)).rejects.toThrow();
});
