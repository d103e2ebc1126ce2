import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Post, sendMail } from '../../src/jobs/send-mail.ts';
import { mailOf, pauseAfter, staleAfter, takenFor } from '../../src/rules/mails.ts';
import { queueMails } from '../../src/store/outbox.ts';
import { outbox } from '../../src/store/schema/mail.ts';
import { useApp } from '../support/app.ts';
import { allMails, aPost, emptyOutbox } from '../support/mail.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

const app = useApp();
let agency: Person;
beforeEach(async () => {
  await emptyOutbox(app.deps);
  agency = await anAgency(app.deps);
});

/** So many letters to the agency. */
async function queue(count: number): Promise<void> {
  const { actor } = await aStaff(app.deps, 'examiner');
  const event = { type: 'application-accepted', at: app.clock.now(), actor, agencyId: agency.actor.agencyId ?? '' } as const;
  const letters = Array.from({ length: count }, (_, seq) => mailOf({ ...event, entry: { application: `A-2026-00000${seq}` } }, seq) ?? []);
  await queueMails(app.deps.database.db, letters.flat());
}

const days = (count: number) => count * 24 * 60;

describe('the sender', () => {
  it('hands every letter over once, in the reader’s language, and says when', async () => {
    await queue(25);
    const { post, letters } = aPost();
    expect(await sendMail(app.deps, post)).toEqual({ sent: 25, later: 0, failed: 0 });
    expect(await sendMail(app.deps, post)).toEqual({ sent: 0, later: 0, failed: 0 });
    expect(letters).toHaveLength(25);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(25);
    expect(letters[0]).toMatchObject({ to: agency.email, subject: 'A-2026-000000: application accepted' });
    expect(letters[0]?.text).toContain('Page: http://dazvol.example/en/agency');
    expect((await allMails(app.deps)).every(({ sentAt, error }) => sentAt?.getTime() === app.clock.now().getTime() && error === null)).toBe(
      true,
    );
  });

  it('tries again later and later after trouble, keeps the error, and gives up in the end', async () => {
    await queue(1);
    let tries = 0;
    const post: Post = async () => {
      tries += 1;
      throw new Error(`trouble ${tries}`);
    };
    for (let attempt = 1; ; attempt += 1) {
      const pause = pauseAfter(attempt);
      expect(await sendMail(app.deps, post)).toEqual({ sent: 0, later: pause === null ? 0 : 1, failed: pause === null ? 1 : 0 });
      expect(tries).toBe(attempt);
      expect(await allMails(app.deps)).toMatchObject([{ attempts: attempt, error: `trouble ${attempt}`, sentAt: null }]);
      if (pause === null) break;
      app.clock.forward(pause - 1);
      expect(await sendMail(app.deps, post)).toEqual({ sent: 0, later: 0, failed: 0 });
      app.clock.forward(1);
    }
    expect(await allMails(app.deps)).toMatchObject([{ failedAt: app.clock.now() }]);
    app.clock.forward(days(30));
    expect(await sendMail(app.deps, post)).toEqual({ sent: 0, later: 0, failed: 0 });
  });

  it('sends what was in trouble when the trouble is over', async () => {
    await queue(1);
    const { post, letters } = aPost();
    await sendMail(app.deps, async () => Promise.reject(new Error('away')));
    app.clock.forward(pauseAfter(1) ?? 0);
    expect(await sendMail(app.deps, post)).toEqual({ sent: 1, later: 0, failed: 0 });
    expect(letters).toHaveLength(1);
  });

  it('gives up at once what was refused for good, and goes on with the others', async () => {
    await queue(3);
    const { db } = app.deps.database;
    const [, second] = await allMails(app.deps);
    await db
      .update(outbox)
      .set({ recipient: 'gone@pryklad.example' })
      .where(eq(outbox.seq, second?.seq ?? 0));
    const { post, letters } = aPost((to) => (to.startsWith('gone') ? { refused: `550 ${'No such user. '.repeat(100)}` } : 'taken'));
    expect(await sendMail(app.deps, post)).toEqual({ sent: 2, later: 0, failed: 1 });
    expect(letters).toHaveLength(2);
    const refused = (await allMails(app.deps)).find(({ seq }) => seq === second?.seq);
    expect(refused).toMatchObject({
      failedAt: app.clock.now(),
      sentAt: null,
      attempts: 1,
      error: expect.stringMatching(/^550 No such user/),
    });
    expect(refused?.error?.length).toBe(500);
  });

  it('sends once more what a crash left unmarked, when nobody can be sending it any longer', async () => {
    await queue(1);
    const { post, letters } = aPost();
    // Handed over, and then the process is gone: nothing after this ever happens.
    const crashed = new Promise<void>((reached) => {
      void sendMail(app.deps, async (letter) => {
        await post(letter);
        reached();
        return new Promise(() => {});
      });
    });
    await crashed;
    app.clock.forward(takenFor - 1);
    expect(await sendMail(app.deps, post)).toEqual({ sent: 0, later: 0, failed: 0 });
    app.clock.forward(1);
    expect(await sendMail(app.deps, post)).toEqual({ sent: 1, later: 0, failed: 0 });
    expect(letters.map(({ id }) => id)).toEqual([letters[0]?.id, letters[0]?.id]);
  });

  it('does not send what nobody tried to send for too long', async () => {
    await queue(1);
    app.clock.forward(days(staleAfter) + 1);
    await queue(1);
    const { post, letters } = aPost();
    expect(await sendMail(app.deps, post)).toEqual({ sent: 1, later: 0, failed: 0 });
    expect(letters).toHaveLength(1);
    expect(await allMails(app.deps)).toMatchObject([
      { failedAt: app.clock.now(), error: `nobody tried to send it for ${staleAfter} days` },
      { failedAt: null },
    ]);
  });
});
