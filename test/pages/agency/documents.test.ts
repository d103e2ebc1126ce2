import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { maxFileSize } from '../../../src/acts/upload.ts';
import { paperOf } from '../../../src/cli/sample/papers.ts';
import { documentsOf } from '../../../src/store/documents.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { aDraft, anEmptyDraft, aPdf, aTakenCase, must, versionOf } from '../../support/journeys.ts';
import { madePdf } from '../../support/made-pdf.ts';
import { anAgency, aStaff } from '../../support/people.ts';

const app = useApp();
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function aForm() {
  const agency = await anAgency(app.deps);
  const id = await anEmptyDraft(app.deps, agency);
  return { agency, id, browser: await app.browser(agency), path: `/en/agency/applications/${id}/documents` };
}

async function upload(browser: Browser, path: string, file: Buffer | null, name = 'lease.pdf', fields: Record<string, string> = {}) {
  const id = /applications\/([^/]+)/.exec(path)?.[1] ?? '';
  const form = { formKey: randomUUID(), version: String(await versionOf(app.deps, id)), code: 'premises-proof', ...fields };
  const sending = browser.agent.post(path).set('Accept', 'text/html').set('Sec-Fetch-Site', 'same-origin');
  for (const [field, value] of Object.entries(form)) sending.field(field, value);
  return file === null ? sending : sending.attach('file', file, { filename: name });
}

const held = (id: string) => documentsOf(app.deps.database.db, id);

describe('adding documents', () => {
  it('shows the checklist with hints and sources in three languages', async () => {
    const { browser, id } = await aForm();
    for (const lang of ['be', 'ru', 'en']) expect((await browser.get(`/${lang}/agency/applications/${id}/documents`)).status).toBe(200);
    const { text } = await browser.get(`/en/agency/applications/${id}/documents`);
    for (const part of [
      'Proof of premises',
      'A title, a lease',
      'Administrative procedure 15.2.1',
      'id="file-premises-proof"',
      'each up to 10 MB',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('takes PDF, JPEG and PNG by their content, under the file’s own name', async () => {
    const { browser, path, id } = await aForm();
    const jpeg = paperOf('state-duty').bytes;
    expect((await upload(browser, path, aPdf, '..\\C:\\Дагавор арэнды.pdf')).status).toBe(303);
    expect((await upload(browser, path, png, 'scan.txt')).status).toBe(303);
    const answer = await upload(browser, path, jpeg, 'photo.jpg', { code: 'state-duty' });
    expect(answer.headers.location).toBe(`/en/agency/applications/${id}/documents#file-state-duty`);
    expect((await held(id)).map(({ name, mediaType, code }) => [name, mediaType, code]).sort()).toEqual([
      ['photo.jpg', 'image/jpeg', 'state-duty'],
      ['scan.txt', 'image/png', 'premises-proof'],
      ['Дагавор арэнды.pdf', 'application/pdf', 'premises-proof'],
    ]);
    expect((await browser.get(path)).text).toContain('Дагавор арэнды.pdf');
  });

  it('has one effect for a double click', async () => {
    const { browser, path, id } = await aForm();
    const fields = { formKey: randomUUID(), version: String(await versionOf(app.deps, id)) };
    const [first, second] = [await upload(browser, path, aPdf, 'a.pdf', fields), await upload(browser, path, aPdf, 'a.pdf', fields)];
    expect([first.status, second.status, (await held(id)).length]).toEqual([303, 303, 1]);
  });

  it('says beside the field what is wrong with a file', async () => {
    const { browser, path, id } = await aForm();
    const wrongs: [Buffer | null, string, string][] = [
      [null, '', 'Choose a file: Proof of premises'],
      [Buffer.alloc(0), 'empty.pdf', 'Choose a file'],
      [Buffer.from('<script>alert(1)</script>'), 'page.pdf', 'Only PDF, JPEG and PNG'],
      [Buffer.from('MZ\u0090\u0000\u0003'), 'program.png', 'Only PDF, JPEG and PNG'],
      [aPdf.subarray(0, -20), 'cut.pdf', 'cannot be read to its end'],
      [madePdf({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' }), 'script.pdf', 'program code in it (JavaScript)'],
      [Buffer.concat([aPdf, Buffer.alloc(maxFileSize)]), 'big.pdf', 'over 10 MB'],
    ];
    for (const [file, name, words] of wrongs) {
      const answer = await upload(browser, path, file, name);
      expect([name, answer.status]).toEqual([name, 422]);
      for (const text of [words, 'href="#file-premises-proof"', 'id="file-premises-proof-error"']) expect(answer.text).toContain(text);
    }
    expect(await held(id)).toEqual([]);
  });

  it('answers a malformed sending with 4xx and never 500', async () => {
    const { browser, path, id } = await aForm();
    const send = (type: string, body: string | Buffer) =>
      browser.agent.post(path).set('Sec-Fetch-Site', 'same-origin').set('Accept', 'text/html').set('Content-Type', type).send(body);
    const part = (name: string, value: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const filePart = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n${aPdf}\r\n`;
    const fields = part('formKey', randomUUID()) + part('version', '1') + part('code', 'premises-proof');
    const type = 'multipart/form-data; boundary=b';
    const answers = {
      cut: await send(type, `${fields}--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4`),
      noBoundary: await send('multipart/form-data', `${fields}--b--`),
      empty: await send(type, ''),
      notMultipart: await send('application/x-www-form-urlencoded', 'a=b'),
      twoFiles: await send(type, `${fields}${filePart('file')}${filePart('file')}--b--\r\n`),
      otherName: await send(type, `${fields}${filePart('photo')}--b--\r\n`),
      unknownField: await send(type, `${fields}${part('admin', '1')}${filePart('file')}--b--\r\n`),
      unknownCode: await send(
        type,
        `${part('formKey', randomUUID())}${part('version', '1')}${part('code', 'passport')}${filePart('file')}--b--\r\n`,
      ),
      notAsked: await send(
        type,
        `${part('formKey', randomUUID())}${part('version', '1')}${part('code', 'carrier-contract')}${filePart('file')}--b--\r\n`,
      ),
      twice: await send(type, `${fields}${part('code', 'state-duty')}${filePart('file')}--b--\r\n`),
      prototype: await send(type, `${fields}${part('__proto__', 'x')}${filePart('file')}--b--\r\n`),
      hugeVersion: await send(
        type,
        `${part('formKey', randomUUID())}${part('version', '9'.repeat(30))}${part('code', 'state-duty')}${filePart('file')}--b--\r\n`,
      ),
    };
    for (const [name, answer] of Object.entries(answers)) {
      expect([name, answer.status >= 400 && answer.status < 500]).toEqual([name, true]);
    }
    expect(await held(id)).toEqual([]);
  });

  it('meets a change of somebody else with 409 and asks for the file again', async () => {
    const { browser, path } = await aForm();
    const answer = await upload(browser, path, aPdf, 'a.pdf', { version: '7' });
    expect([answer.status, answer.text.includes('choose it once more')]).toEqual([409, true]);
  });
});

describe('removing documents', () => {
  it('takes away what is not sent, once', async () => {
    const { browser, path, id } = await aForm();
    await upload(browser, path, aPdf);
    const [document] = await held(id);
    const version = String(await versionOf(app.deps, id));
    const removal = `${path}/${document?.id}/removal`;
    const fields = { version, formKey: randomUUID() };
    expect([(await browser.post(removal, fields)).status, (await browser.post(removal, fields)).status]).toEqual([303, 303]);
    expect(await held(id)).toEqual([]);
    expect((await browser.post(removal, { version: String(await versionOf(app.deps, id)) })).status).toBe(404);
    for (const other of ['x', randomUUID()]) {
      expect((await browser.post(`${path}/${other}/removal`, { version: String(await versionOf(app.deps, id)) })).status).toBe(404);
    }
    expect((await browser.get(`/documents/${document?.id}`)).status).toBe(404);
  });

  it('leaves with an answer only what was added for it', async () => {
    const agency = await anAgency(app.deps);
    const { id, examiner } = await aTakenCase(app.deps, { agency });
    await must(app.deps, examiner.actor, id, { act: 'accept' });
    await must(app.deps, examiner.actor, id, { act: 'ask', ground: 'documents-missing', text: 'The lease?', replyBy: '2026-12-08' });
    const browser = await app.browser(agency);
    const path = `/en/agency/applications/${id}/documents`;
    const sent = (await held(id))[0];
    expect((await upload(browser, path, aPdf, 'new-lease.pdf')).status).toBe(303);
    const page = await browser.get(path);
    expect(page.text).toContain('part of your answer');
    expect(page.text.match(/\/removal"/g)).toHaveLength(1);
    expect((await browser.get(`/en/agency/applications/${id}/answer`)).text).toContain('new-lease.pdf');
    const version = async () => ({ version: String(await versionOf(app.deps, id)) });
    expect((await browser.post(`${path}/${sent?.id}/removal`, await version())).status).toBe(404);
    const added = (await held(id)).find(({ name }) => name === 'new-lease.pdf');
    const officer = await app.browser(examiner);
    expect((await officer.get(`/documents/${added?.id}`)).status).toBe(404);
    await must(app.deps, agency.actor, id, { act: 'answer', text: 'Here it is.' });
    expect((await officer.get(`/documents/${added?.id}`)).status).toBe(200);
  });
});

describe('reading a document', () => {
  it('gives it as a download that no browser opens as our page', async () => {
    const { browser, path, id } = await aForm();
    await upload(browser, path, aPdf, 'Дагавор "А".pdf');
    const [document] = await held(id);
    const answer = await browser
      .get(`/documents/${document?.id}`)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
      });
    expect(answer.status).toBe(200);
    expect(answer.body.equals(aPdf)).toBe(true);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename=".*"; filename\*=UTF-8''/);
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is for its own agency, and for staff who may read the case once it is sent', async () => {
    const agency = await anAgency(app.deps, { region: 'BY-BR' });
    const id = await aDraft(app.deps, agency);
    const [document] = await held(id);
    const address = `/en/documents/${document?.id}`;
    const statusFor = async (browser: Browser) => (await browser.get(address)).status;
    const staff = async (role: 'examiner', region?: 'BY-MI') => app.browser(await aStaff(app.deps, role, region));
    const examiner = await staff('examiner');
    expect(await statusFor(await app.browser(agency))).toBe(200);
    expect(await statusFor(await app.browser(await anAgency(app.deps)))).toBe(404);
    expect(await statusFor(examiner)).toBe(404);
    expect(await statusFor(app.visitor())).toBe(303);
    await must(app.deps, agency.actor, id, { act: 'send' });
    expect(await statusFor(examiner)).toBe(200);
    for (const role of ['regional', 'head', 'prosecutor'] as const)
      expect([role, await statusFor(await staff(role as 'examiner'))]).toEqual([role, 200]);
    expect(await statusFor(await staff('regional' as 'examiner', 'BY-MI'))).toBe(404);
    for (const role of ['administrator', 'hotline', 'education'] as const) {
      expect([role, await statusFor(await staff(role as 'examiner'))]).toEqual([role, 404]);
    }
    for (const other of ['x', '1', randomUUID()]) expect((await examiner.get(`/documents/${other}`)).status).toBe(404);
  });
});
