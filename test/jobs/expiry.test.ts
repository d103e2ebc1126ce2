import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { remind } from '../../src/jobs/remind.ts';
import { sendMail } from '../../src/jobs/send-mail.ts';
import { sweep } from '../../src/jobs/sweep.ts';
import { followerFor } from '../../src/store/followers.ts';
import { insertRenewal, licenceByNumber } from '../../src/store/licences.ts';
import { followers } from '../../src/store/schema/followers.ts';
import { useApp } from '../support/app.ts';
import { anImportedLicence } from '../support/imported.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';
import { allMails, aPost, emptyOutbox } from '../support/mail.ts';

const app = useApp();
const at = (moment: string) => app.clock.set(`${moment}+03:00`);
const lastDay = '2026-12-10';
let serial = 0;

beforeEach(async () => {
  await app.deps.database.db.delete(followers);
  await emptyOutbox(app.deps);
  at('2026-11-24T10:00:00');
});

async function aTermLicence(): Promise<string> {
  serial += 1;
  const number = `STU-2021-${String(serial).padStart(6, '0')}`;
  await anImportedLicence(app.deps, { number, kind: 'study', validTo: lastDay });
  return number;
}

async function idOf(number: string): Promise<string> {
  return (await licenceByNumber(app.deps.database.db, number))?.id ?? '';
}

/** Somebody who follows since `since`; never confirmed where it is null. */
async function aFollower(number: string, email: string, since: string | null = '2026-11-24T10:00:00'): Promise<void> {
  const { db } = app.deps.database;
  const asking = { email, lang: 'be' as const, licenceId: await idOf(number), at: app.clock.now() };
  const { id } = await followerFor(db, app.deps.mail.secret, asking);
  if (since === null) return;
  await db
    .update(followers)
    .set({ confirmedAt: new Date(`${since}+03:00`) })
    .where(eq(followers.id, id));
}

/** Runs every job at this moment as the server does, and tells which followers were sent what. */
async function told(moment: string): Promise<string[]> {
  at(moment);
  await remind(app.deps);
  const { post, letters } = aPost();
  await sendMail(app.deps, post);
  await sweep(app.deps);
  return letters.filter(({ leave }) => leave !== undefined).map(({ to, subject }) => `${to} ${subject}`);
}

describe('who follows a licence with a last day', () => {
  it('is told once that it has expired, on the day after, however often the job runs and however long', async () => {
    const number = await aTermLicence();
    await aFollower(number, 'anna@example.com');
    expect(await told(`${lastDay}T23:59:00`)).toEqual([]);
    expect(await told('2026-12-11T00:00:00')).toEqual([`anna@example.com ${number}: тэрмін ліцэнзіі скончыўся`]);
    for (let day = 11; day <= 31; day += 1) expect([day, await told(`2026-12-${day}T00:00:01`)]).toEqual([day, []]);
    expect((await allMails(app.deps)).filter(({ agencyId }) => agencyId === null)).toEqual([]);
  });

  it('is told by the first run after the days in which nothing ran, and not long after', async () => {
    const number = await aTermLicence();
    await aFollower(number, 'boris@example.com');
    expect(await told('2026-12-17T23:00:00')).toHaveLength(1);
    for (const day of [18, 20, 24, 25, 28]) expect(await told(`2026-12-${day}T23:00:00`)).toEqual([]);
    const late = await aTermLicence();
    await aFollower(late, 'late@example.com');
    expect(await told('2026-12-18T00:00:00')).toEqual([]);
  });

  it('is not told who never confirmed, or follows only since then', async () => {
    const number = await aTermLicence();
    await aFollower(number, 'on.the.day@example.com', `${lastDay}T23:59:59`);
    await aFollower(number, 'after@example.com', '2026-12-11T00:00:00');
    at('2026-12-11T08:00:00');
    await aFollower(number, 'never@example.com', null);
    expect((await told('2026-12-11T09:00:00')).map((line) => line.split(' ')[0])).toEqual(['on.the.day@example.com']);
  });

  it('is told of the day to which it was renewed, and of no other', async () => {
    at('2009-03-02T10:00:00');
    const one = await aLicence(app.deps);
    await aFollower(one.licence, 'vera@example.com', '2009-03-02T10:00:00');
    const days = { validFrom: '2014-03-02', validTo: '2014-04-20' };
    const renewal = { ...days, licenceId: await idOf(one.licence), applicationId: one.id, createdAt: app.clock.now() };
    await insertRenewal(app.deps.database.db, renewal);
    expect(await told('2014-03-02T09:00:00')).toEqual([]);
    expect(await told('2014-04-21T09:00:00')).toEqual([`vera@example.com ${one.licence}: тэрмін ліцэнзіі скончыўся`]);
  });

  it('is not told that what was revoked has expired', async () => {
    at('2009-03-02T10:00:00');
    const one = await aLicence(app.deps);
    await aFollower(one.licence, 'galina@example.com', '2009-03-02T10:00:00');
    await aMeasure(app.deps, one, 'revocation');
    await emptyOutbox(app.deps);
    expect(await told('2014-03-02T09:00:00')).toEqual([]);
  });

  it('reads what it means, and how to leave', async () => {
    const number = await aTermLicence();
    await aFollower(number, 'ira@example.com');
    at('2026-12-11T09:00:00');
    await remind(app.deps);
    const { post, letters } = aPost();
    await sendMail(app.deps, post);
    const letter = letters.find(({ to }) => to === 'ira@example.com');
    expect(letter?.text).toContain('Агенцтва больш не можа па ёй працаваць');
    expect(letter?.text).toContain(`http://dazvol.example/be/register/${number}`);
    expect(letter?.leave).toContain('http://dazvol.example/be/follow/leave/');
  });
});
