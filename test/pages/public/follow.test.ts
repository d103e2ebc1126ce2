import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMail } from '../../../src/jobs/send-mail.ts';
import { sweep } from '../../../src/jobs/sweep.ts';
import { troubledMails } from '../../../src/store/outbox.ts';
import { followers } from '../../../src/store/schema/followers.ts';
import { useApp } from '../../support/app.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';
import { allMails, aPost, emptyOutbox } from '../../support/mail.ts';

const app = useApp();
const rows = () => app.deps.database.db.select().from(followers);
const ask = (email: string, number = one.licence) => app.visitor().post(`/ru/register/${number}/follow`, { email, lang: 'ru' });

let one: Awaited<ReturnType<typeof aLicence>>;
beforeAll(async () => {
  one = await aLicence(app.deps);
}, 60_000);
beforeEach(async () => {
  await emptyOutbox(app.deps);
  await app.deps.database.db.delete(followers);
  app.clock.set('2026-11-24T10:00:00+03:00');
});

/** Sends what waits and returns the letters to this address. */
async function letters(to: string) {
  const { post, letters: sent } = aPost();
  await sendMail(app.deps, post);
  return sent.filter((letter) => letter.to === to);
}
const pathIn = (text: string, act: string) => /(\/ru\/follow\/\w+\/[\w-]+)/.exec(text.slice(text.indexOf(`/follow/${act}`) - 3))?.[1] ?? '';

async function aFollower(email: string) {
  await ask(email);
  const [letter] = await letters(email);
  const confirm = pathIn(letter?.text ?? '', 'confirm');
  expect((await app.visitor().post(confirm)).status).toBe(303);
  return { confirm, leave: pathIn(letter?.text ?? '', 'leave') };
}

describe('following a licence', () => {
  it('needs the yes of whoever reads the address, by a button', async () => {
    const { text } = await app.visitor().get(`/ru/register/${one.licence}`);
    expect(text).toContain(`/ru/register/${one.licence}/follow`);
    const answer = await ask('Anna@Example.com');
    expect(answer.headers.location).toBe(`/ru/register/${one.licence}/follow?asked`);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const [letter, ...more] = await letters('anna@example.com');
    expect(more).toEqual([]);
    const confirm = pathIn(letter?.text ?? '', 'confirm');
    expect(confirm).toMatch(/^\/ru\/follow\/confirm\/[\w-]{24}$/);
    const page = await app.visitor().get(confirm);
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await rows())[0]?.confirmedAt).toBeNull();
    await aMeasure(app.deps, one, 'suspension');
    expect(await letters('anna@example.com')).toEqual([]);
    expect((await app.visitor().post(confirm)).headers.location).toBe(`${confirm}?done`);
    expect((await rows())[0]?.confirmedAt).not.toBeNull();
    await aMeasure(app.deps, one, 'resumption');
    const [told] = await letters('anna@example.com');
    expect(told?.subject).toBe(`${one.licence}: лицензия изменилась`);
    expect(told?.text).toContain(`http://dazvol.example/ru/register/${one.licence}`);
    expect(told?.leave).toContain('http://dazvol.example/ru/follow/leave/');
  });

  it('ends with one click, sent by a mail program that knows no key of ours, and from the oldest letter', async () => {
    const { leave } = await aFollower('boris@example.com');
    await aMeasure(app.deps, one, 'suspension');
    expect(await allMails(app.deps)).toEqual(
      expect.arrayContaining([expect.objectContaining({ recipient: 'boris@example.com', sentAt: null })]),
    );
    expect((await app.visitor().get(leave)).status).toBe(200);
    expect(await rows()).toHaveLength(1);
    const click = app.visitor().agent.post(leave).type('form').send('List-Unsubscribe=One-Click');
    expect((await click).status).toBe(303);
    expect(await rows()).toEqual([]);
    expect(await letters('boris@example.com')).toEqual([]);
    expect((await app.visitor().post(leave)).status).toBe(303);
    await aMeasure(app.deps, one, 'resumption');
  });

  it('tells nobody whether an address follows, and floods no mailbox', async () => {
    await aFollower('vera@example.com');
    const known = await ask('vera@example.com');
    const fresh = await ask('galina@example.com');
    expect([known.status, known.headers.location, known.text.length]).toEqual([fresh.status, fresh.headers.location, fresh.text.length]);
    for (let n = 0; n < 4; n += 1) await ask('galina@example.com');
    const waiting = (await allMails(app.deps)).filter(({ sentAt }) => sentAt === null);
    expect(waiting.map(({ recipient }) => recipient)).toEqual(['galina@example.com']);
    for (let n = 1; n <= 6; n += 1) {
      await anImportedLicence(app.deps, { number: `STU-2020-00000${n}`, kind: 'study' });
      await ask('darya@example.com', `STU-2020-00000${n}`);
    }
    expect(await letters('darya@example.com')).toHaveLength(5);
  });

  it('keeps no code and is forgotten in time', async () => {
    const { confirm } = await aFollower('elena@example.com');
    await ask('zina@example.com');
    const kept = JSON.stringify([await rows(), await allMails(app.deps)]);
    expect(kept).not.toContain(confirm.split('/').at(-1));
    await letters('zina@example.com');
    app.clock.set('2026-11-26T10:00:01+03:00');
    await sweep(app.deps);
    expect((await rows()).map(({ email }) => email)).toEqual(['elena@example.com']);
    const toFollowers = async () => (await allMails(app.deps)).filter(({ mail }) => mail.startsWith('follow')).length;
    app.clock.set('2026-12-01T09:59:59+03:00');
    await sweep(app.deps);
    expect(await toFollowers()).toBe(2);
    app.clock.set('2026-12-01T10:00:01+03:00');
    await sweep(app.deps);
    expect(await toFollowers()).toBe(0);
  });

  it('shows staff nothing of it', async () => {
    await ask('ira@example.com');
    const { post } = aPost(() => ({ refused: '550 no such mailbox' }));
    await sendMail(app.deps, post);
    const { mails } = await troubledMails(app.deps.database.db, app.deps.now(), { offset: 0, limit: 100 });
    expect(mails.map(({ recipient }) => recipient)).not.toContain('ira@example.com');
  });

  it('keeps what was typed wrong, and knows no other licence or code', async () => {
    const wrong = await ask('nobody');
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="nobody"');
    expect((await ask('a@example.com', 'EMP-1999-000001')).status).toBe(404);
    expect((await app.visitor().post('/follow/confirm/AAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await app.visitor().post('/follow/leave/AAAAAAAAAAAAAAAAAAAAAAAA')).status).toBe(303);
    expect((await app.visitor().post(`/register/${one.licence}/follow`, { email: 'a@example.com', lang: 'ru', more: '1' })).status).toBe(
      400,
    );
  });
});
