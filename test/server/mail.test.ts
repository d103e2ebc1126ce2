import { spawnSync } from 'node:child_process';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Post, sendMail } from '../../src/jobs/send-mail.ts';
import { mailOf } from '../../src/rules/mails.ts';
import { queueMails } from '../../src/store/outbox.ts';
import { useApp } from '../support/app.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { allMails, aPost, emptyOutbox } from '../support/mail.ts';
import { serverUrl } from '../support/needs.ts';
import { ownEnv } from '../support/own-env.ts';
import { anAgency, aStaff } from '../support/people.ts';
import { aDeliveryReport } from '../support/reports.ts';

const app = useApp();

beforeEach(async () => {
  await emptyOutbox(app.deps);
  const [{ actor }, agency] = [await aStaff(app.deps, 'examiner'), await anAgency(app.deps)];
  const event = { type: 'application-accepted', at: app.clock.now(), actor, agencyId: agency.actor.agencyId ?? '' } as const;
  await queueMails(app.deps.database.db, Array.from({ length: 60 }, (_, seq) => mailOf(event, seq) ?? []).flat());
});

describe('several senders at once', () => {
  it('send no letter twice, and leave none', async () => {
    const { post, letters } = aPost();
    const gate = await holdGate(app.deps.database, 'lock table outbox in share mode');
    const all = Promise.all([1, 2, 3, 4].map(() => sendMail(app.deps, post)));
    await untilWaiting(app.deps.database, 4);
    await gate.open();
    expect((await all).reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
    expect(letters.map(({ id }) => id).sort()).toEqual((await allMails(app.deps)).map(({ seq }) => `outbox-${seq}`).sort());
  });

  it('do not wait for one another: what one has taken and what is locked is passed over', async () => {
    const [first] = await allMails(app.deps);
    const gate = await holdGate(app.deps.database, 'select from outbox where seq = $1 for update', [first?.seq]);
    const slow = aPost();
    let release = () => {};
    const held = new Promise<void>((open) => {
      release = open;
    });
    const reached = new Promise<void>((begun) => {
      const hold: Post = async (letter) => {
        begun();
        await held;
        return slow.post(letter);
      };
      void sendMail(app.deps, hold).then(() => finished());
    });
    let finished = () => {};
    const done = new Promise<void>((end) => {
      finished = end;
    });
    await reached;
    const quick = aPost();
    // The first sender has ten letters in hand, and the first letter of all is locked by a third connection.
    expect(await sendMail(app.deps, quick.post)).toEqual({ sent: 49, later: 0, failed: 0 });
    release();
    await done;
    await gate.open();
    expect(await sendMail(app.deps, quick.post)).toEqual({ sent: 1, later: 0, failed: 0 });
    const ids = [...slow.letters, ...quick.letters].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
    expect(ids).toHaveLength(60);
  });
});

describe('the command for a letter that came back', { timeout: 60_000 }, () => {
  async function run(args: string[], input = '') {
    const { rows } = await app.deps.database.pool.query('select current_database() as name');
    const url = new URL(serverUrl() ?? '');
    url.pathname = `/${rows[0].name}`;
    const env = { ...ownEnv, DATABASE_URL: url.href };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bounce.ts', ...args], {
      input,
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  }

  it('marks the last one sent to the address, or says that there is none', async () => {
    const [{ recipient } = { recipient: '' }] = await allMails(app.deps);
    expect(await run([recipient, 'mailbox full'])).toEqual({
      status: 1,
      said: `no letter was sent to ${recipient}: nothing was changed\n`,
    });
    await sendMail(app.deps, aPost().post);
    const last = (await allMails(app.deps)).at(-1);
    expect(await run([recipient, 'mailbox full'])).toEqual({
      status: 0,
      said: `letter ${last?.seq}, the last one sent to ${recipient}, is marked as come back\n`,
    });
    expect((await allMails(app.deps)).filter(({ failedAt }) => failedAt !== null)).toMatchObject([
      { seq: last?.seq, error: 'came back: mailbox full' },
    ]);
  });

  it('marks the very letter that a delivery report is about, once, and nothing by any other message', async () => {
    await sendMail(app.deps, aPost().post);
    const [first] = await allMails(app.deps);
    const failed = async () =>
      (await allMails(app.deps)).filter(({ failedAt }) => failedAt !== null).map(({ seq, error }) => ({ seq, error }));
    const before = await failed();
    const about = { messageId: `<outbox-${first?.seq}@dazvol.example>`, recipient: 'rfc822; forwarded@pryklad.example' };
    expect(await run([], 'Subject: I am on leave\n\nUntil Monday.')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/no delivery report/),
    });
    expect(await run([], aDeliveryReport({ messageId: '<outbox-999999999@dazvol.example>' }))).toMatchObject({ status: 1 });
    const delayed = `letter ${first?.seq} to forwarded@pryklad.example: delayed 4.4.1, nothing was changed\n`;
    expect(await run([], aDeliveryReport({ ...about, action: 'delayed', status: '4.4.1' }))).toEqual({ status: 0, said: delayed });
    expect(await failed()).toEqual(before);
    const marked = `letter ${first?.seq} to forwarded@pryklad.example is marked as come back\n`;
    expect(await run([], aDeliveryReport(about))).toEqual({ status: 0, said: marked });
    const error = 'came back: 5.1.1 550 5.1.1 Recipient address rejected: User unknown';
    expect(await failed()).toEqual(expect.arrayContaining([...before, { seq: first?.seq, error }]));
    expect((await run([], aDeliveryReport(about))).said).toMatch(/was known not to have arrived/);
  });
});
