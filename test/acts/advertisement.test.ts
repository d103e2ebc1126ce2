import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  approveAdvertisement,
  endAdvertisement,
  refuseAdvertisement,
  sendAdvertisement,
  takeBackAdvertisement,
} from '../../src/acts/advertisement.ts';
import { advertisementByNumber } from '../../src/store/advertisement-rows.ts';
import { publicAdvertisement } from '../../src/store/advertisements.ts';
import { readEntries } from '../../src/store/log.ts';
import { publicLicence } from '../../src/store/register.ts';
import { contacts } from '../../src/store/schema/contacts.ts';
import { entrySecrets } from '../../src/store/schema/history.ts';
import { anAdvertisement, anApproved, ownPage, seenOf, someContacts, someText } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, aMeasure, doing } from '../support/journeys.ts';
import { allMails } from '../support/mail.ts';
import { aStaff, type Person } from '../support/people.ts';

const app = useApp();
const month = { from: '2026-11-24', until: '2026-12-24' };
let work: Licensed;
let study: Licensed;
let head: Person;
let education: Person;

beforeAll(async () => {
  work = await aLicence(app.deps);
  study = await aLicence(app.deps, { kind: 'study' });
  head = await aStaff(app.deps, 'head');
  education = await aStaff(app.deps, 'education');
});

const rowOf = (number: string) => advertisementByNumber(app.deps.database.db, number);
const approve = async (officer: Person, number: string, days = month) =>
  approveAdvertisement(app.deps, doing(officer.actor), number, await seenOf(app.deps, number), days);
const last = async () => JSON.parse((await readEntries(app.deps.database.db)).at(-1)?.bytes.toString() ?? '{}');

/** What the last entry commits to, and the days on which the advertisement's contacts ended. */
const committed = async () => {
  const { db } = app.deps.database;
  const [row] = await db.select().from(entrySecrets).orderBy(desc(entrySecrets.index)).limit(1);
  return JSON.parse(row?.bytes.toString() ?? '{}');
};
const endedContacts = async (number: string) => {
  const rows = await app.deps.database.db
    .select()
    .from(contacts)
    .where(eq(contacts.advertisementId, (await rowOf(number))?.id ?? ''));
  return rows.map(({ until }) => until?.toISOString() ?? null);
};

describe('sending', () => {
  it('gives a number, keeps the text and every contact, and tells nobody but the agency', async () => {
    const before = (await readEntries(app.deps.database.db)).length;
    const number = await anAdvertisement(app.deps, work, { contacts: '@baltic_orchards\noffice@orchards.example' });
    expect(number).toMatch(/^ADV-2026-\d{6}$/);
    const row = await rowOf(number);
    expect(row).toMatchObject({ text: someText, approved: null, version: 1, decidedAt: null });
    // The telephone stands in the text alone; a bare @name may be of two services, and a mailbox tells its domain.
    expect(row?.contacts.map(({ channel }) => channel).sort()).toEqual(['email', 'instagram', 'phone', 'site', 'telegram']);
    const twice = await rowOf(await anAdvertisement(app.deps, work, { contacts: '+375 29 611 22 33' }));
    expect(twice?.contacts.map(({ channel }) => channel)).toEqual(['phone']);
    expect((await readEntries(app.deps.database.db)).length).toBe(before);
    expect(await publicAdvertisement(app.deps.database.read, number)).toBeUndefined();
    const mail = (await allMails(app.deps)).filter(({ data }) => data.path === `/agency/advertisements/${number}`);
    expect(mail.map((one) => [one.mail, one.data.advertisement])).toEqual([['advertisement-sent', number]]);
  });

  it('is refused off the own site, under another agency’s licence, and once the licence is not in force', async () => {
    const send = (one: Licensed, licence: string, place: string) =>
      sendAdvertisement(app.deps, doing(one.agency.actor), { licence, text: someText, contacts: someContacts, place });
    const before = await rowCounts(app.deps.database);
    expect(await send(work, work.licence, 'https://rabota.example/')).toEqual({ refused: 'place-not-own' });
    expect(await send(work, work.licence, 'Telegram')).toEqual({ refused: 'place-no-site' });
    expect(await send(work, study.licence, await ownPage(app.deps, work))).toEqual({ missing: true });
    expect(await send(work, 'EMP-2026-999999', await ownPage(app.deps, work))).toEqual({ missing: true });
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const shut = await aLicence(app.deps);
    await aMeasure(app.deps, shut, 'suspension');
    expect(await send(shut, shut.licence, await ownPage(app.deps, shut))).toEqual({ refused: 'licence-not-in-force' });
  });
});

describe('deciding', () => {
  it('is the Ministry of Education’s on study and a head’s on work, and of nobody else', async () => {
    const [onWork, onStudy] = [await anAdvertisement(app.deps, work), await anAdvertisement(app.deps, study)];
    const before = await rowCounts(app.deps.database);
    expect(await approve(head, onStudy)).toEqual({ refused: 'not-yours-education' });
    expect(await approve(education, onWork)).toEqual({ refused: 'not-yours-head' });
    for (const person of [work.examiner, work.agency, study.head]) {
      expect(await approve(person, person === study.head ? onStudy : onWork)).toHaveProperty('refused');
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect(await approve(head, onWork)).toHaveProperty('done');
    expect(await approve(education, onStudy)).toHaveProperty('done');
  });

  it('to approve writes a public entry without the text, and the page and the licence show it from then on', async () => {
    const number = await anAdvertisement(app.deps, work);
    expect(await approve(head, number)).toHaveProperty('done');
    const entry = await last();
    expect(entry).toMatchObject({ type: 'advertisement-approved', advertisement: number, licence: work.licence, ...month });
    expect(JSON.stringify(entry)).not.toContain('яблок');
    expect(entry.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(await committed()).toMatchObject({ text: someText, contacts: expect.arrayContaining(['@baltic_orchards']) });
    expect(new Set(await endedContacts(number))).toEqual(new Set([null]));
    expect(await publicAdvertisement(app.deps.database.read, number)).toMatchObject({ text: someText, ...month });
    const shown = await publicLicence(app.deps.database.read, work.licence);
    expect(shown?.advertisements).toContainEqual(expect.objectContaining({ number, ...month, endedOn: null }));
    expect(shown?.history.at(-1)).toMatchObject({ type: 'advertisement-approved', name: number, until: month.until });
  });

  it('has one effect for one form, and whoever comes later with an older page is told', async () => {
    const number = await anAdvertisement(app.deps, work);
    const seen = await seenOf(app.deps, number);
    const form = doing(head.actor);
    const first = await approveAdvertisement(app.deps, form, number, seen, month);
    expect(await approveAdvertisement(app.deps, form, number, seen, month)).toEqual(first);
    expect(await refuseAdvertisement(app.deps, doing(head.actor), number, seen, 'No.')).toEqual({ stale: true });
    expect(await refuseAdvertisement(app.deps, doing(head.actor), number, seen + 1, 'No.')).toEqual({ refused: 'decided-already' });
    expect(await rowOf(number)).toMatchObject({ approved: true, version: 2 });
  });

  it('to refuse says why to the agency and nothing to the public', async () => {
    const number = await anAdvertisement(app.deps, work);
    const before = (await readEntries(app.deps.database.db)).length;
    expect(await refuseAdvertisement(app.deps, doing(head.actor), number, 1, 'Which wage?')).toHaveProperty('done');
    expect(await rowOf(number)).toMatchObject({ approved: false, reasons: 'Which wage?', from: null });
    expect(new Set(await endedContacts(number))).toEqual(new Set([app.deps.now().toISOString()]));
    expect((await readEntries(app.deps.database.db)).length).toBe(before);
    expect(await publicAdvertisement(app.deps.database.read, number)).toBeUndefined();
  });

  it('to approve is refused for days that cannot be, and under a licence suspended meanwhile', async () => {
    const shut = await aLicence(app.deps);
    const number = await anAdvertisement(app.deps, shut);
    expect(await approve(head, number, { from: '2026-11-23', until: '2026-12-24' })).toEqual({ refused: 'from-past' });
    expect(await approve(head, number, { from: '2026-11-24', until: '2027-11-25' })).toEqual({ refused: 'until-too-late' });
    await aMeasure(app.deps, shut, 'suspension');
    expect(await approve(head, number)).toEqual({ refused: 'licence-not-in-force' });
  });
});

describe('ending', () => {
  it('is public, of this minute, and of the competent officer', async () => {
    const number = await anApproved(app.deps, work);
    const seen = await seenOf(app.deps, number);
    expect(await endAdvertisement(app.deps, doing(education.actor), number, seen, 'Why.')).toEqual({ refused: 'not-yours-head' });
    expect(await endAdvertisement(app.deps, doing(head.actor), number, seen, 'It appeared in a chat.')).toHaveProperty('done');
    expect(await last()).toMatchObject({ type: 'advertisement-ended', advertisement: number });
    expect(await committed()).toMatchObject({ reasons: 'It appeared in a chat.' });
    expect(new Set(await endedContacts(number))).toEqual(new Set([app.deps.now().toISOString()]));
    expect(await rowOf(number)).toMatchObject({ endedWhy: 'It appeared in a chat.', endedBy: head.actor.id });
    expect((await publicLicence(app.deps.database.read, work.licence))?.advertisements).toContainEqual(
      expect.objectContaining({ number, endedOn: '2026-11-24' }),
    );
    expect(await endAdvertisement(app.deps, doing(head.actor), number, seen + 1, 'Again.')).toEqual({ refused: 'not-running' });
  });

  it('by the agency is its own affair before the decision, and public after it', async () => {
    const [waiting, approved] = [await anAdvertisement(app.deps, work), await anApproved(app.deps, work)];
    const before = (await readEntries(app.deps.database.db)).length;
    const takeBack = async (one: Licensed, number: string) =>
      takeBackAdvertisement(app.deps, doing(one.agency.actor), number, await seenOf(app.deps, number));
    expect(await takeBack(study, waiting)).toEqual({ missing: true });
    expect(await takeBack(work, waiting)).toHaveProperty('done');
    expect((await readEntries(app.deps.database.db)).length).toBe(before);
    expect(await approve(head, waiting)).toEqual({ refused: 'decided-already' });
    expect(await takeBack(work, approved)).toHaveProperty('done');
    expect((await readEntries(app.deps.database.db)).length).toBe(before + 1);
    expect(await takeBack(work, approved)).toEqual({ refused: 'not-running' });
  });
});
