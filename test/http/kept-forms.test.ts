import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { findApplication } from '../../src/store/applications.ts';
import { limits, sessions } from '../../src/store/schema/plumbing.ts';
import { type Browser, useApp } from '../support/app.ts';
import { formsIn, unescaped } from '../support/html.ts';
import { aDraft, anEmptyDraft, aPdf, aTakenCase } from '../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

const app = useApp({ endsSessions: true });
let agency: Person;
let facts: string;

beforeAll(async () => {
  agency = await anAgency(app.deps);
  facts = `/agency/applications/${await anEmptyDraft(app.deps, agency)}/facts`;
});

/** What ends every session while pages are open. */
const endSessions = () => app.deps.database.db.delete(sessions);
/** The same browser, signed in once more. */
async function signInAgain(browser: Browser, person: Person): Promise<void> {
  const other = await app.browser(person);
  await app.deps.database.db.delete(limits);
  // The session of the fresh sign-in in the browser that still has its own cookie of the writer.
  const cookie = other.agent.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false } as never);
  for (const one of cookie) if (one.name !== 'writer') browser.agent.jar.setCookie(one.toString());
}

async function directorOf(id: string): Promise<unknown> {
  return (await findApplication(app.deps.database.db, { id }))?.application.draft.director;
}

/** A browser of which this person has opened a page. */
async function atWork(person: Person): Promise<Browser> {
  const browser = await app.browser(person);
  expect((await browser.get('/en/account')).status).toBe(200);
  return browser;
}

/** The sealed field of a page that keeps a form. */
function keptIn(text: string): string {
  const form = formsIn(text, '').find(({ action }) => action === '/en/account/kept');
  const kept = form?.fields.find(({ name }) => name === 'kept')?.value;
  if (!kept) throw new Error('nothing is kept');
  return kept;
}

async function filledIn(browser: Browser): Promise<Record<string, string>> {
  const form = formsIn((await browser.get(`/en${facts}`)).text, '').find(({ action }) => action === `/en${facts}`);
  const own = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
  delete own.more;
  return { ...own, premises: 'г. Мінск, "вул. <Першая>", 1', director: 'Ластаўка Марыя' };
}

describe('a form whose session has ended', () => {
  it('comes back whole after signing in, and nothing is done before it is sent', async () => {
    const browser = await app.browser(agency);
    const typed = await filledIn(browser);
    await endSessions();
    const refused = await browser.post(`/en${facts}`, typed);
    expect(refused.status).toBe(401);
    for (const secret of ['Ластаўка', 'Першая', 'premises']) expect(refused.text).not.toContain(secret);
    expect(refused.text).toContain('Nothing has been sent yet');
    const kept = keptIn(refused.text);

    const early = await browser.post('/en/account/kept', { kept });
    expect(early.status).toBe(422);
    expect(early.text).toContain('You have not signed in yet');
    expect(keptIn(early.text)).toBe(kept);

    await signInAgain(browser, agency);
    const back = await browser.post('/en/account/kept', { kept });
    expect(back.status).toBe(200);
    expect(back.text).toContain('The form is back as you typed it');
    const form = formsIn(back.text, '').find(({ action }) => action === `/en${facts}`);
    const fields = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
    for (const name of ['premises', 'director']) expect(fields[name]?.replaceAll('\r\n', '\n')).toBe(typed[name]);
    expect(fields.formKey).not.toBe(typed.formKey);
    const id = facts.split('/')[3] ?? '';
    expect(await directorOf(id)).toBeUndefined();

    const { more: _, ...whole } = fields;
    expect((await browser.post(`/en${facts}`, whole)).status).toBe(303);
    expect(await directorOf(id)).toBe('Ластаўка Марыя');
  });

  it('comes back to an officer, and records nothing by that', async () => {
    const examiner = await aStaff(app.deps, 'examiner');
    const { id } = await aTakenCase(app.deps, { examiner });
    const number = (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';
    const browser = await atWork(examiner);
    const notes = `/officer/applications/${number}/notes`;
    await endSessions();
    const refused = await browser.post(`/en${notes}`, { text: 'A word to remember', version: '1', seen: '0' });
    await signInAgain(browser, examiner);
    const count = () => app.deps.database.db.execute<{ count: string }>(sql`select count(*) as count from events`);
    const before = (await count()).rows;
    const back = await browser.post('/en/account/kept', { kept: keptIn(refused.text) });
    expect([back.status, back.text.includes('A word to remember')]).toEqual([200, true]);
    expect((await count()).rows).toEqual(before);
  });

  it('is given to nobody else: not to another account, not to another browser', async () => {
    const browser = await atWork(agency);
    await endSessions();
    const kept = keptIn((await browser.post(`/en${facts}`, { director: 'Сакрэт Агенцтва' })).text);
    const other = await anAgency(app.deps);
    await signInAgain(browser, other);
    const answer = await browser.post('/en/account/kept', { kept });
    expect([answer.status, answer.text.includes('Somebody else filled in this form')]).toEqual([422, true]);
    expect(answer.text).not.toContain('Сакрэт');
    const elsewhere = await app.browser(agency);
    expect((await elsewhere.post('/en/account/kept', { kept })).status).toBe(400);
    // The right person, back in the same browser, has it still.
    await signInAgain(browser, agency);
    expect(unescaped((await browser.post('/en/account/kept', { kept })).text)).toContain('Сакрэт Агенцтва');
  });

  it('is kept for an hour, and only as it was sealed', async () => {
    const browser = await atWork(agency);
    await endSessions();
    const kept = keptIn((await browser.post(`/en${facts}`, { director: 'x' })).text);
    await signInAgain(browser, agency);
    for (const wrong of ['', 'x', kept.slice(0, -2), `${kept.slice(0, 40)}${kept[40] === 'A' ? 'B' : 'A'}${kept.slice(41)}`]) {
      expect((await browser.post('/en/account/kept', { kept: wrong })).status).toBe(400);
    }
    app.clock.forward(61);
    await signInAgain(browser, agency);
    const late = await browser.post('/en/account/kept', { kept });
    expect([late.status, late.text.includes('More than an hour has passed')]).toEqual([422, true]);
  });

  it('keeps no file, and says which to choose again', async () => {
    const id = await aDraft(app.deps, await anAgency(app.deps));
    const path = `/agency/applications/${id}/documents`;
    const browser = await atWork(agency);
    await endSessions();
    const refused = await browser.agent
      .post(`/en${path}`)
      .set('Accept', 'text/html')
      .set('Sec-Fetch-Site', 'same-origin')
      .field('code', 'charter')
      .attach('file', aPdf, 'статут.pdf');
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('choose the file “статут.pdf” again');
    expect(keptIn(refused.text)).not.toBe('');
    const cut = await browser.agent
      .post(`/en${path}`)
      .set({ Accept: 'text/html', 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'multipart/form-data; boundary=x' })
      .send('--x\r\nContent-Disposition: form-data; name="code"\r\n\r\ncha');
    expect([cut.status, cut.text.includes('cannot be kept here')]).toEqual([401, true]);
  });

  it('keeps nothing of the pages of the account, where secrets are typed', async () => {
    const answer = await app.visitor().post('/en/account/password', { present: 'old', next: 'new' });
    expect([answer.status, answer.text.includes('name="kept"')]).toEqual([401, false]);
  });
});
