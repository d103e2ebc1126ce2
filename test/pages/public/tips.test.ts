import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { setAccountDisabled } from '../../../src/acts/account.ts';
import { answerTip, closeTip, seenOf } from '../../../src/acts/tip-work.ts';
import { events } from '../../../src/store/schema/history.ts';
import { formKeys } from '../../../src/store/schema/plumbing.ts';
import { tipById } from '../../../src/store/tips.ts';
import { useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { doing } from '../../support/journeys.ts';
import { aStaff, type Person } from '../../support/people.ts';
import { aSealedProsecutor, aTip, opened } from '../../support/tips.ts';

const app = useApp();
let examiner: Person;
beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
});

const codeIn = (html: string) => /<code class="secret">([^<]+)<\/code>/.exec(html)?.[1] ?? '';
const whole = {
  told: 'They took my passport.\r\nAll of them.',
  who: 'Maryna',
  where: 'Rimini',
  kind: 'employment',
  when: 'October',
  region: 'BY-BR',
};

async function tell(fields: Record<string, string> = {}) {
  return app.visitor().post('/en/tips/new', { ...whole, ...fields });
}

describe('telling of a suspicious offer', () => {
  it('leaves no trace in the browser: no cookie, nothing stored, no redirect, a title that says nothing', async () => {
    for (const answer of [await app.visitor().get('/en/tips/new'), await tell(), await app.visitor().get('/en/tips')]) {
      expect(answer.status).toBe(200);
      expect(answer.headers).not.toHaveProperty('set-cookie');
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
      expect(answer.text).toContain('<title>Message – Dazvol</title>');
      expect(answer.text).toContain('class="leave"');
    }
  });

  it('needs no more than what happened', async () => {
    const answer = await app.visitor().post('/en/tips/new', { told: 'A poster.', who: '', where: ' ', kind: '', when: '', region: '' });
    expect(answer.status).toBe(200);
    expect(codeIn(answer.text)).toMatch(/^\w{4}(-\w{4}){4}$/);
  });

  it('has one effect and one code for a form that is sent twice, even at once', async () => {
    const formKey = randomUUID();
    const before = await rowCounts(app.deps.database);
    const answers = [...(await Promise.all([tell({ formKey }), tell({ formKey })])), await tell({ formKey, told: 'Other.' })];
    expect(new Set(answers.map(({ text }) => codeIn(text))).size).toBe(1);
    const after = await rowCounts(app.deps.database);
    expect([after.tips, after.events]).toEqual([(before.tips ?? 0) + 1, (before.events ?? 0) + 1]);
  });

  it('keeps the day and no hour anywhere, nor the key of the form', async () => {
    const formKey = randomUUID();
    await tell({ formKey });
    const db = app.deps.database.db;
    const [event] = await db.select().from(events).where(eq(events.type, 'tip-received')).orderBy(desc(events.seq)).limit(1);
    expect(event).toMatchObject({ at: new Date('2026-11-24T00:00:00+03:00'), audience: 'oversight', actorId: null });
    expect(await db.$count(formKeys, eq(formKeys.key, formKey))).toBe(0);
  });

  it.each([
    [{ told: '' }, 422, '#told'],
    [{ told: 'x'.repeat(10_001) }, 422, '#told'],
    [{ told: 'a\0b' }, 422, '#told'],
    [{ who: '\ud800\u0007' }, 422, '#who'],
    [{ where: 'a\nb' }, 422, '#where'],
    [{ kind: 'gold' }, 400, ''],
    [{ region: 'BY' }, 400, ''],
    [{ other: 'x' }, 400, ''],
  ])('with %j is not taken, and what was typed is kept', async (fields, status, link) => {
    const before = await rowCounts(app.deps.database);
    const answer = await tell(fields);
    expect(answer.status).toBe(status);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    if (status === 400) return;
    expect(answer.text).toContain(`<a href="${link}">`);
    expect(answer.text).toMatch(/value="employment" selected/);
    expect(answer.text).toMatch(/value="October"/);
  });

  it('takes a contact only while a prosecutor can read it', async () => {
    const form = await app.visitor().get('/en/tips/new');
    expect(form.text).toContain('No contact can be left for now');
    expect(form.text).not.toContain('name="contact"');
    const before = await rowCounts(app.deps.database);
    const refused = await tell({ contact: '+375 29 1' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('value="+375 29 1"')]);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    const prosecutor = await aSealedProsecutor(app.deps);
    expect((await app.visitor().get('/en/tips/new')).text).toContain('name="contact"');
    expect((await tell({ contact: '+375 29 1' })).status).toBe(200);
    await setAccountDisabled(app.deps, doing((await aStaff(app.deps, 'administrator')).actor), prosecutor.actor.id, true);
    expect((await tell({ contact: '+375 29 1' })).status).toBe(422);
  });
});

describe('coming back with the code', () => {
  const look = (code: string, fields: Record<string, string> = {}) => app.visitor().post('/en/tips', { code, ...fields });

  it('shows what was answered and when something was added, and never the own words', async () => {
    const { id, code } = await aTip(app.deps);
    expect((await look(code)).text).toContain('There is no answer yet');
    await answerTip(app.deps, doing(examiner.actor), id, 'Where exactly was it?');
    const added = await look(code.toLowerCase().replaceAll('-', ' '), { more: 'In the square by the station.' });
    expect(added.text).toContain('Added.');
    const page = await look(code);
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(page.text).toContain('Where exactly was it?');
    expect(page.text).toContain('You added something');
    expect(page.text).not.toContain(examiner.actor.name);
    for (const own of ['passport', 'Maryna', 'Rimini', 'square by the station']) expect(page.text).not.toContain(own);
  });

  it('adds once what is sent twice', async () => {
    const { code } = await aTip(app.deps);
    const formKey = randomUUID();
    const before = await rowCounts(app.deps.database);
    for (let click = 0; click < 2; click += 1) expect((await look(code, { formKey, more: 'Once.' })).status).toBe(200);
    const after = await rowCounts(app.deps.database);
    expect([after.tip_messages, after.form_keys]).toEqual([(before.tip_messages ?? 0) + 1, before.form_keys]);
  });

  it('takes a closed tip up again when something is added', async () => {
    const { id, code } = await aTip(app.deps);
    const tip = await tipById(app.deps.database.db, id);
    await closeTip(app.deps, doing(examiner.actor), id, tip ? seenOf(tip) : '');
    expect((await look(code)).text).toContain('It was closed.');
    expect((await look(code, { more: 'He is back.' })).text).toContain('Nobody has taken it up yet.');
    expect(await tipById(app.deps.database.db, id)).toMatchObject({ state: 'new' });
  });

  it('is answered the same, byte for byte, whatever is wrong with the code', async () => {
    const { code } = await aTip(app.deps);
    const formKey = /name="formKey" value="[^"]+"/g;
    const answers = [];
    for (const wrong of [
      app.deps.sealing.codeOf('tip', randomUUID()),
      app.deps.sealing.codeOf('report', randomUUID()),
      code.slice(0, -1),
      'x'.repeat(24),
    ]) {
      const { status, text, headers } = await look(wrong.padEnd(24, '2'));
      // Packed, the key of the form makes pages longer or shorter.
      const { date: _, 'content-length': __, ...rest } = headers as Record<string, string>;
      answers.push(JSON.stringify({ status, rest, text: text.replaceAll(formKey, '').replaceAll(wrong.padEnd(24, '2'), 'CODE') }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('We do not know this code');
  });

  it.each([
    [{ code: '' }, 422],
    [{ code: '\0\ud800' }, 422],
    [{ code: 'x'.repeat(10_000) }, 422],
    [{ code: ['a', 'b'] }, 400],
    [{}, 400],
  ] as const)('with %j is no fault of ours', async (fields, status) => {
    const answer = await app.visitor().post('/en/tips', fields as unknown as Record<string, string>);
    expect(answer.status).toBe(status);
  });

  it('keeps what was added and cannot be taken', async () => {
    const { code } = await aTip(app.deps);
    const answer = await look(code, { more: 'kept \u0007' });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('kept \u0007')]);
    expect(answer.text).toContain('<a href="#more">');
  });
});

it('is offered on the front page, on the page of help, beside every answer that found nothing, and below every page', async () => {
  for (const path of ['/en/', '/en/help', '/en/register?q=xyzzy', '/en/register/EMP-2026-999999', '/en/about'])
    expect((await app.visitor().get(path)).text).toContain('href="/en/tips/new"');
});

it('words of a tip are in no table, no log and no answer but the opened page', async () => {
  const prosecutor = await aSealedProsecutor(app.deps);
  const canaries = {
    told: 'Kanarejka-adna',
    who: 'Kanarejka-dzve',
    where: 'Kanarejka-try',
    when: 'Kanarejka-catyry',
    contact: 'Kanarejka-piac',
  };
  const answers: string[] = [];
  const keep = async <T extends { text: string }>(asked: PromiseLike<T>) => {
    const answer = await asked;
    answers.push(answer.text);
    return answer;
  };
  const sent = await keep(app.visitor().post('/en/tips/new', { ...canaries, region: 'BY-BR' }));
  const code = codeIn(sent.text);
  await keep(app.visitor().post('/en/tips', { code, more: 'Kanarejka-sesc' }));
  await keep(app.visitor().post('/en/tips', { code }));
  for (const word of Object.values(canaries)) await keep(app.visitor().get(`/en/register?q=${word}`)).then(() => answers.pop());
  const tables = await everyTable();
  const browser = await app.browser(prosecutor);
  const { rows } = await app.deps.database.pool.query(`select id from tips order by received_on, ctid`);
  const id = String(rows.at(-1).id);
  await keep(browser.get('/en/officer/tips'));
  await keep(browser.get(`/en/officer/tips/${id}`));
  await opened(app.deps, prosecutor, id);
  const page = (await browser.get(`/en/officer/tips/${id}`)).text;
  for (const word of ['adna', 'dzve', 'try', 'catyry', 'sesc']) expect(page).toContain(`Kanarejka-${word}`);
  expect(page).not.toContain('Kanarejka-piac');
  const everything = [...answers, ...app.logs, await everyTable(), tables].join('\n');
  expect(everything).not.toContain('Kanarejka');
  expect(everything).not.toContain(Buffer.from('Kanarejka').toString('hex'));
  expect(everything).not.toContain(Buffer.from('Kanarejka').toString('base64').slice(0, 11));
  // The code is a secret of the person's too: shown on the one page, and kept by nobody.
  for (const told of [...app.logs, tables]) expect(told).not.toContain(code);
  expect(app.logs.length).toBeGreaterThan(5);
});

/** Every row of every table as text. */
async function everyTable(): Promise<string> {
  const { pool } = app.deps.database;
  const { rows } = await pool.query(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const whole: string[] = [];
  for (const { name } of rows)
    whole.push(...(await pool.query(`select one::text as row from "${name}" one`)).rows.map(({ row }) => String(row)));
  expect(whole.length).toBeGreaterThan(5);
  return whole.join('\n');
}
