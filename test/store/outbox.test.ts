import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { importLicences } from '../../src/acts/import.ts';
import { suspendAtOnce } from '../../src/acts/measure.ts';
import { mailOf } from '../../src/rules/mails.ts';
import { withTransaction } from '../../src/store/database.ts';
import { record } from '../../src/store/events.ts';
import { lastSentTo, markReturned, queueMails, renewMail, updateMail } from '../../src/store/outbox.ts';
import { agencies, users } from '../../src/store/schema/people.ts';
import { insertUser, userById } from '../../src/store/users.ts';
import { letterOf } from '../../src/text/letter.ts';
import { useApp } from '../support/app.ts';
import { rowCounts } from '../support/database.ts';
import { someAdvice } from '../support/given.ts';
import { rowOf } from '../support/imports.ts';
import { aDraft, aLicence, aMeasure, aRecommendedCase, aTakenCase, doing, must, versionOf } from '../support/journeys.ts';
import { allMails, anAskedCase, codesFor, emptyOutbox } from '../support/mail.ts';
import { anAgency, aStaff } from '../support/people.ts';
import { measureOn } from '../support/reviews.ts';

const app = useApp();
beforeEach(() => emptyOutbox(app.deps));

describe('a letter is queued with the act it tells of', () => {
  it('at every step the agency should know, and at no other', async () => {
    const one = await anAskedCase(app.deps);
    await must(app.deps, one.examiner.actor, one.id, { act: 'note', text: 'Among ourselves.' });
    await must(app.deps, one.agency.actor, one.id, { act: 'answer', text: 'The answer.' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Good.' });
    await must(app.deps, one.head.actor, one.id, { act: 'decide', outcome: 'send-back', grounds: [], reasons: 'Look again.' });
    await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Good.' });
    await must(app.deps, one.head.actor, one.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
    const told = ['application-sent', 'application-accepted', 'question-asked', 'question-answered', 'licence-granted'];
    expect(await codesFor(app.deps, one.agency)).toEqual(told);
  });

  it('with the licence and the days of a measure', async () => {
    const one = await aLicence(app.deps);
    await emptyOutbox(app.deps);
    await aMeasure(app.deps, one, 'suspension', '2027-02-01');
    const measure = await measureOn(app.deps, one.licence, 'suspension');
    const days = { from: '2026-11-24', until: '2027-02-01', appealBy: '2026-12-24' };
    const path = `/agency/measures/${measure}/appeal`;
    expect(await allMails(app.deps)).toMatchObject([
      { mail: 'licence-suspended', data: { licence: one.licence, kind: 'employment', path, measure, ...days } },
    ]);
  });

  it('to the heads as well where one officer suspended at once, each in their own language, and to nobody who is out of office', async () => {
    const one = await aLicence(app.deps);
    const [head, gone] = [await aStaff(app.deps, 'head'), await aStaff(app.deps, 'head')];
    const { db } = app.deps.database;
    await db.update(users).set({ lang: 'be' }).where(eq(users.id, head.actor.id));
    await db.update(users).set({ disabledAt: app.clock.now() }).where(eq(users.id, gone.actor.id));
    await emptyOutbox(app.deps);
    const given = { grounds: ['danger-to-life-or-liberty'] as const, reasons: 'Forced labour.', advice: someAdvice, until: '2027-02-01' };
    expect(await suspendAtOnce(app.deps, doing(one.examiner.actor), one.licence, given)).toHaveProperty('done');
    const mails = await allMails(app.deps);
    const measure = await measureOn(app.deps, one.licence, 'suspension');
    expect(mails.filter(({ agencyId }) => agencyId !== null)).toMatchObject([
      {
        mail: 'suspended-at-once',
        data: { measure, confirmBy: '2026-11-25', appealBy: '2026-12-24', path: `/agency/measures/${measure}/appeal` },
      },
    ]);
    const toHeads = mails.filter(({ mail }) => mail === 'head-at-once');
    expect(toHeads.map(({ recipient }) => recipient)).toContain(one.head.email);
    expect(toHeads.map(({ recipient }) => recipient)).not.toContain(gone.email);
    const own = toHeads.find(({ recipient }) => recipient === head.email);
    expect(own).toMatchObject({ lang: 'be', data: { confirmBy: '2026-11-25', path: `/officer/licences/${one.licence}` } });
    expect(letterOf('en', 'head-at-once', own?.data ?? { path: '' }, '').text).toContain(
      'Lapses after this day unless the head confirms it: 25 November 2026',
    );
  });

  it('and says nothing that a person wrote', async () => {
    await anAskedCase(app.deps);
    expect(JSON.stringify((await allMails(app.deps)).map(({ data }) => data))).not.toMatch(/secret|Ivan/);
  });

  it('but not when the act is refused, is stale or is undone', async () => {
    const { id, examiner, agency } = await aTakenCase(app.deps);
    const before = await rowCounts(app.deps.database);
    const seen = await versionOf(app.deps, id);
    const nothing = { act: 'return', missing: [], text: 'x' } as const;
    expect(await actOnApplication(app.deps, doing(examiner.actor), { id }, seen, nothing)).toHaveProperty('refused');
    expect(await actOnApplication(app.deps, doing(examiner.actor), { id }, seen - 1, { act: 'accept' })).toEqual({ stale: true });
    const undone = withTransaction(app.deps.database, async (tx) => {
      const { agencyId } = agency.actor;
      await record(tx, {
        type: 'application-accepted',
        at: app.clock.now(),
        actor: agency.actor,
        agencyId: agencyId ?? '',
        applicationId: id,
      });
      throw new Error('in the middle');
    });
    await expect(undone).rejects.toThrow('in the middle');
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('once, however often the form is sent', async () => {
    const agency = await anAgency(app.deps);
    const id = await aDraft(app.deps, agency);
    const [form, seen] = [doing(agency.actor), await versionOf(app.deps, id)];
    for (let click = 0; click < 2; click += 1) {
      expect(await actOnApplication(app.deps, form, { id }, seen, { act: 'send' })).toEqual({ done: '/somewhere' });
    }
    expect(await codesFor(app.deps, agency)).toEqual(['application-sent']);
  });

  it('each time the same thing happens again, be it on one day', async () => {
    const { id, agency, examiner } = await aTakenCase(app.deps);
    for (let turn = 0; turn < 2; turn += 1) {
      await must(app.deps, examiner.actor, id, { act: 'return', missing: ['state-duty'], text: 'Missing.' });
      await must(app.deps, agency.actor, id, { act: 'send' });
    }
    const sent = 'application-sent';
    expect(await codesFor(app.deps, agency)).toEqual([sent, 'application-returned', sent, 'application-returned', sent]);
  });

  it('never by an import, which takes over what happened long ago', async () => {
    const row = rowOf({ revoked_on: '2020-02-03' });
    expect(await importLicences(app.deps, [{ line: 2, row }], { commit: true })).toMatchObject({ licences: 1, bad: [] });
    expect(await allMails(app.deps)).toEqual([]);
  });
});

describe('the readers of an agency’s letters', () => {
  it('are all its open accounts, each in the person’s own language', async () => {
    const agency = await anAgency(app.deps);
    const { db } = app.deps.database;
    const own = await userById(db, agency.actor.id);
    if (!own) throw new Error('no account');
    const { id: _, ...person } = own;
    await insertUser(db, { ...person, email: 'second@pryklad.example', lang: 'be' });
    await insertUser(db, { ...person, email: 'gone@pryklad.example', lang: 'be', disabledAt: app.clock.now() });
    await must(app.deps, agency.actor, await aDraft(app.deps, agency), { act: 'send' });
    const readers = (await allMails(app.deps)).map(({ recipient, lang }) => [recipient, lang]);
    expect(readers.sort()).toEqual(
      [
        [agency.email, 'en'],
        ['second@pryklad.example', 'be'],
      ].sort(),
    );
  });

  it('is the address in the register, in Russian, where nobody has an account', async () => {
    const one = await aRecommendedCase(app.deps);
    const { db } = app.deps.database;
    await db.update(users).set({ disabledAt: app.clock.now() }).where(eq(users.id, one.agency.actor.id));
    await emptyOutbox(app.deps);
    await must(app.deps, one.head.actor, one.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
    const [agency] = await db
      .select()
      .from(agencies)
      .where(eq(agencies.id, one.agency.actor.agencyId ?? ''));
    expect(await allMails(app.deps)).toMatchObject([{ recipient: agency?.email, lang: 'ru', mail: 'licence-granted' }]);
  });
});

describe('a letter that came back', () => {
  it('is the one that is named, or the last one sent to the address, and is told as not delivered until it is tried again', async () => {
    const [agency, examiner] = [await anAgency(app.deps), await aStaff(app.deps, 'examiner')];
    const { db } = app.deps.database;
    const event = {
      type: 'application-accepted',
      at: app.clock.now(),
      actor: examiner.actor,
      agencyId: agency.actor.agencyId ?? '',
    } as const;
    await queueMails(
      db,
      [1, 2, 3].flatMap((seq) => mailOf(event, seq) ?? []),
    );
    const [first, second, third] = (await allMails(app.deps)).map(({ seq }) => seq) as [number, number, number];
    await updateMail(db, first, { sentAt: new Date('2026-11-24T07:00:00Z') });
    await updateMail(db, second, { sentAt: new Date('2026-11-24T08:00:00Z') });
    const now = app.clock.now();
    expect(await lastSentTo(db, 'nobody@pryklad.example')).toBeUndefined();
    expect(await lastSentTo(db, agency.email)).toBe(second);
    expect(await markReturned(db, 0, 'came back: full', now)).toBeUndefined();
    expect(await markReturned(db, second, 'came back: full', now)).toBe('marked');
    const returned = [
      { seq: first, failedAt: null },
      { seq: second, sentAt: null, failedAt: now, cameBack: true, error: 'came back: full' },
      { seq: third, sentAt: null, failedAt: null },
    ];
    expect(await allMails(app.deps)).toMatchObject(returned);
    app.clock.forward(60);
    expect(await markReturned(db, second, 'came back: once more', app.clock.now())).toBe('known');
    expect(await allMails(app.deps)).toMatchObject(returned);
    await renewMail(db, second, app.clock.now());
    expect((await allMails(app.deps))[1]).toMatchObject({ failedAt: null, cameBack: false });
  });
});
