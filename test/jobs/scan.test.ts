import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { attachDocument } from '../../src/acts/document.ts';
import { scanPending } from '../../src/jobs/scan.ts';
import type { Scan, Scanned } from '../../src/sieve/clamd.ts';
import { documentsOf } from '../../src/store/documents.ts';
import { lettersOf } from '../../src/store/letters.ts';
import { scanOf } from '../../src/store/scans.ts';
import { outbox } from '../../src/store/schema/mail.ts';
import { useApp } from '../support/app.ts';
import { given, written } from '../support/given.ts';
import { aDraft, aLicence, aTakenCase, doing, must, versionOf } from '../support/journeys.ts';
import { madePdf } from '../support/made-pdf.ts';
import { anAgency, aStaff } from '../support/people.ts';

const app = useApp();
/** Finds what carries this word, and answers nothing while it is away. */
const finds = 'X5O!P%@AP-TEST';
let away = false;
let asked = 0;
const scanner: Scan = async (bytes): Promise<Scanned> => {
  asked += 1;
  if (away) return { state: 'unknown', why: 'away' };
  return Buffer.from(bytes).includes(finds) ? { state: 'infected', finding: 'Test.Word' } : { state: 'clean' };
};
const using = (scan: Scan | null) => Object.assign(app.deps.sieve, { scan });
afterEach(() => using(null));

const aFile = (word = '') => madePdf({ catalog: `/Made(${randomUUID()})/Word(${word})` });
const passTime = () => app.clock.forward(120);

async function aFiled(word: string) {
  const agency = await anAgency(app.deps);
  const id = await aDraft(app.deps, agency);
  const add = async (bytes: Buffer, name = 'mine.pdf') =>
    attachDocument(app.deps, doing(agency.actor), { id }, await versionOf(app.deps, id), 'premises-proof', { name, bytes });
  const answer = await add(aFile(word));
  const document = (await documentsOf(app.deps.database.db, id)).find(({ name }) => name === 'mine.pdf');
  return { agency, id, add, answer, document };
}

describe('a file, where a scanner is set', () => {
  it('is taken and given out once it is found clean', async () => {
    using(scanner);
    const { agency, answer, document } = await aFiled('');
    expect([answer, document?.held]).toEqual([expect.objectContaining({ done: expect.anything() }), null]);
    expect(await scanOf(app.deps.database.db, document?.sha256 ?? '')).toMatchObject({ state: 'clean', scannedAt: app.clock.now() });
    expect((await (await app.browser(agency)).get(`/documents/${document?.id}`)).status).toBe(200);
  });

  it('is refused when it is found infected, then too when the scanner is away or gone', async () => {
    using(scanner);
    const { id, add } = await aFiled('');
    const bytes = aFile(finds);
    const before = (await documentsOf(app.deps.database.db, id)).length;
    expect(await add(bytes)).toEqual({ refused: 'file-infected' });
    away = true;
    expect(await add(bytes)).toEqual({ refused: 'file-infected' });
    away = false;
    using(null);
    expect(await add(bytes)).toEqual({ refused: 'file-infected' });
    expect((await documentsOf(app.deps.database.db, id)).length).toBe(before);
  });

  it('waits while the scanner is away: it may be sent, and nobody opens it', async () => {
    using(scanner);
    away = true;
    const { agency, id, document } = await aFiled('');
    const browser = await app.browser(agency);
    const page = await browser.get(`/en/agency/applications/${id}/documents`);
    expect([document?.held, page.text.includes('still being checked'), page.text.includes(`/documents/${document?.id}"`)]).toEqual([
      'pending',
      true,
      false,
    ]);
    await must(app.deps, agency.actor, id, { act: 'send' });
    const officer = await app.browser(await aStaff(app.deps, 'examiner'));
    for (const reader of [browser, officer]) {
      const answer = await reader.get(`/en/documents/${document?.id}`);
      expect([answer.status, answer.headers['content-type'], answer.text.includes('still being checked')]).toEqual([
        409,
        expect.stringContaining('html'),
        true,
      ]);
    }
    expect((await (await app.browser(await anAgency(app.deps))).get(`/en/documents/${document?.id}`)).status).toBe(404);
    passTime();
    expect(await scanPending(app.deps)).toBe(0);
    expect((await officer.get(`/documents/${document?.id}`)).status).toBe(409);
    away = false;
    passTime();
    await scanPending(app.deps);
    expect((await officer.get(`/documents/${document?.id}`)).status).toBe(200);
  });

  it('is held for ever once found infected; its agency gets one letter and has to take it away', async () => {
    using(scanner);
    away = true;
    const { agency, id, document } = await aFiled(finds);
    away = false;
    passTime();
    await scanPending(app.deps);
    await scanPending(app.deps);
    const letters = await app.deps.database.db.select().from(outbox);
    expect(letters.filter(({ mail, agencyId }) => mail === 'document-infected' && agencyId === agency.actor.agencyId)).toMatchObject([
      { data: { path: `/agency/applications/${id}` } },
    ]);
    const browser = await app.browser(agency);
    const page = await browser.get(`/en/agency/applications/${id}/documents`);
    expect(page.text).toContain('Malicious software was found in the file');
    const held = await browser.get(`/en/documents/${document?.id}`);
    expect([held.status, held.text.includes('given to nobody')]).toEqual([409, true]);
    const version = async () => String(await versionOf(app.deps, id));
    const sent = await browser.post(`/en/agency/applications/${id}/submission`, { version: await version(), declare: 'yes' });
    expect([sent.status, sent.text.includes('Take that file away')]).toEqual([422, true]);
    await browser.post(`/en/agency/applications/${id}/documents/${document?.id}/removal`, { version: await version() });
    await must(app.deps, agency.actor, id, { act: 'send' });
  });

  it('keeps an answer from being sent too', async () => {
    const agency = await anAgency(app.deps);
    const { id, examiner } = await aTakenCase(app.deps, { agency });
    await must(app.deps, examiner.actor, id, { act: 'accept' });
    await must(app.deps, examiner.actor, id, { act: 'ask', ground: 'documents-missing', text: 'The lease?', replyBy: '2026-12-08' });
    using(scanner);
    away = true;
    const upload = { name: 'a.pdf', bytes: aFile(finds) };
    await attachDocument(app.deps, doing(agency.actor), { id }, await versionOf(app.deps, id), 'premises-proof', upload);
    away = false;
    passTime();
    await scanPending(app.deps);
    await expect(must(app.deps, agency.actor, id, { act: 'answer', text: 'Here.' })).rejects.toThrow('document-infected');
  });

  it('may be taken away from what was sent long ago too, or no question could be answered any more', async () => {
    using(scanner);
    away = true;
    const { agency, id, document } = await aFiled(finds);
    await must(app.deps, agency.actor, id, { act: 'send' });
    const examiner = await aStaff(app.deps, 'examiner');
    const ask = { act: 'ask', ground: 'documents-missing', text: 'The lease?', replyBy: '2026-12-08' } as const;
    for (const act of [{ act: 'take' }, { act: 'accept' }, ask] as const) await must(app.deps, examiner.actor, id, act);
    away = false;
    passTime();
    await scanPending(app.deps);
    const browser = await app.browser(agency);
    const removal = async (of: string | undefined) =>
      browser.post(`/en/agency/applications/${id}/documents/${of}/removal`, { version: String(await versionOf(app.deps, id)) });
    await expect(must(app.deps, agency.actor, id, { act: 'answer', text: 'Here.' })).rejects.toThrow('document-infected');
    const sound = (await documentsOf(app.deps.database.db, id)).find(({ held }) => held === null);
    expect((await removal(sound?.id)).status).toBe(404);
    expect((await browser.get(`/en/agency/applications/${id}/documents`)).text.match(/\/removal"/g)).toHaveLength(1);
    expect((await removal(document?.id)).status).toBe(303);
    await must(app.deps, agency.actor, id, { act: 'answer', text: 'Here.' });
  });

  it('beside a letter on a measure is held alike', async () => {
    using(scanner);
    away = true;
    const licensed = await aLicence(app.deps);
    const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
    const measure = await given(app.deps, licensed, notice);
    await written(app.deps, licensed, measure, 'Everybody was paid.', aFile(finds));
    const [letter] = await lettersOf(app.deps.database.db, [measure]);
    expect(letter?.held).toBe('pending');
    away = false;
    passTime();
    await scanPending(app.deps);
    const officer = await app.browser(licensed.examiner);
    expect((await officer.get(`/en/letters/${letter?.id}`)).status).toBe(409);
    const mails = (await app.deps.database.db.select().from(outbox)).map(({ mail }) => mail);
    expect(mails).toContain('letter-file-infected');
  });

  it('is shown to one scanner at a time, and one that it cannot judge keeps no other waiting', async () => {
    using(scanner);
    away = true;
    await aFiled('');
    await aFiled('');
    passTime();
    asked = 0;
    await Promise.all([scanPending(app.deps), scanPending(app.deps), scanPending(app.deps)]);
    expect(asked).toBeLessThanOrEqual(3);
    asked = 0;
    await scanPending(app.deps);
    expect(asked).toBeLessThanOrEqual(1);
    away = false;
    passTime();
    await scanPending(app.deps);
    expect(await scanPending(app.deps)).toBe(0);
  });
});

describe('without a scanner', () => {
  it('a file is taken as it is, and nothing is noted of it', async () => {
    const { document } = await aFiled(finds);
    expect([document?.held, await scanOf(app.deps.database.db, document?.sha256 ?? '')]).toEqual([null, undefined]);
  });
});
