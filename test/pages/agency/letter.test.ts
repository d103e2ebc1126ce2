import { beforeAll, describe, expect, it } from 'vitest';
import type { Region } from '../../../src/rules/kinds.ts';
import { type Role, roles } from '../../../src/rules/permissions.ts';
import { lettersOf } from '../../../src/store/letters.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { given, type Licensed, proposed, written } from '../../support/given.ts';
import { aLicence, aPdf } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';

const app = useApp();
let examiner: Person;
let head: Person;
let one: Licensed;
let browser: Browser;
let address: string;

beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  head = await aStaff(app.deps, 'head');
  one = await aLicence(app.deps, { examiner, head });
  browser = await app.browser(one.agency);
  address = `/en/agency/licences/${one.licence}`;
});

const notice = { measure: 'notice', intended: 'suspension', grounds: ['gross-violation'], replyBy: '2026-12-11' } as const;
const order = { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' } as const;

/** Sends the form as a browser does, with a file where one is given. */
function send(fields: Record<string, string>, file?: { name: string; bytes: Buffer }, by = browser) {
  const form = by.agent.post(`${address}/letter`).set('Accept', 'text/html').set('Sec-Fetch-Site', 'same-origin');
  for (const [name, value] of Object.entries({ formKey: crypto.randomUUID(), ...fields })) form.field(name, value);
  return file ? form.attach('file', file.bytes, file.name) : form;
}

describe('a letter', () => {
  it('replies to a notice, with a file that the Department can open', async () => {
    const measure = await given(app.deps, one, notice);
    const form = await browser.get(`${address}/letter?measure=${measure}`);
    for (const told of ['Reply to the notice of intention', 'Because of what was found.', 'name="text"', 'type="file"'])
      expect(form.text).toContain(told);
    const answer = await send({ measure, text: 'Everybody was paid.' }, { name: 'Плацёжка.pdf', bytes: aPdf });
    expect([answer.status, answer.headers.location]).toEqual([303, `${address}?sent#measure-${measure}`]);
    expect((await browser.get(`${address}?sent`)).text).toMatch(/Your letter was sent\.[\s\S]*Everybody was paid\.[\s\S]*Плацёжка\.pdf/);
    const desk = await app.browser(examiner);
    const page = await desk.get(`/en/officer/licences/${one.licence}`);
    const file = /href="(\/en\/letters\/[^"]+)"/.exec(page.text)?.[1] ?? '';
    const got = await desk.get(file).buffer(true);
    expect([got.status, got.headers['content-type'], got.headers['content-disposition']]).toEqual([
      200,
      'application/pdf',
      expect.stringContaining('attachment'),
    ]);
    expect(Number(got.headers['content-length'])).toBe(aPdf.length);
  });

  it('proves a remedy, with no file where none is needed', async () => {
    const measure = await given(app.deps, one, order);
    expect((await browser.get(`${address}/letter?measure=${measure}`)).text).toContain('Proof of remedy');
    expect((await send({ measure, text: 'A specialist was hired.' })).status).toBe(303);
    expect(await lettersOf(app.deps.database.db, [measure])).toMatchObject([
      { letter: 'remedy', text: 'A specialist was hired.', sha256: null },
    ]);
  });

  it('is refused by the field with everything typed kept, and nothing written', async () => {
    const measure = await given(app.deps, one, notice);
    const before = await rowCounts(app.deps.database);
    const text = 'Everybody was paid.';
    const tooLarge = { name: 'big.pdf', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.4\n') };
    const wrongs: [Record<string, string>, { name: string; bytes: Buffer } | undefined, string][] = [
      [{ text: ' ' }, undefined, '#text">Fill in this field'],
      [{ text: 'x'.repeat(10_001) }, undefined, '#text">The text is too long'],
      [{ text }, { name: 'letter.pdf', bytes: Buffer.from('not a pdf') }, '#file">Only PDF, JPEG and PNG files are taken'],
      [{ text }, tooLarge, '#file">The file is over 10 MB'],
      [{ text }, { name: 'empty.pdf', bytes: Buffer.alloc(0) }, '#file">Choose a file'],
    ];
    for (const [fields, file, told] of wrongs) {
      const answer = await send({ measure, ...fields }, file);
      expect([told, answer.status, answer.text.includes(told)]).toEqual([told, 422, true]);
      expect(answer.text).toContain(fields.text?.trim());
    }
    const malformed: Record<string, string>[] = [{ measure: 'x', text }, { measure, text, letter: 'remedy' }, { text }];
    for (const one of malformed) {
      expect((await send(one)).status).toBe(400);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('comes too late on the day after the last, and what was typed stays in sight', async () => {
    const measure = await given(app.deps, one, notice);
    app.clock.set('2026-12-12T00:00:00+03:00');
    const late = await app.browser(one.agency);
    const answer = await send({ measure, text: 'We were on holiday.' }, undefined, late);
    expect([
      answer.status,
      answer.text.includes('The last day for a reply has passed'),
      answer.text.includes('We were on holiday.'),
    ]).toEqual([422, true, true]);
    expect(answer.text).not.toContain('name="text"');
    expect((await late.get(`${address}/letter?measure=${measure}`)).text).toContain('The last day for a reply has passed');
    app.clock.set('2026-11-24T10:00:00+03:00');
  });

  it('is taken once, however often the form is sent', async () => {
    const measure = await given(app.deps, one, notice);
    const fields = { measure, text: 'Only once.', formKey: crypto.randomUUID() };
    expect([(await send(fields)).status, (await send(fields)).status]).toEqual([303, 303]);
    expect(await lettersOf(app.deps.database.db, [measure])).toHaveLength(1);
  });

  it('about a measure that is only proposed, of another agency or of none is not found', async () => {
    const other: Licensed = await aLicence(app.deps, { examiner, head });
    const foreign = await given(app.deps, other, notice);
    const secret = await proposed(app.deps, one, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2027-01-15' });
    const before = await rowCounts(app.deps.database);
    for (const measure of [foreign, secret, crypto.randomUUID()]) {
      expect((await browser.get(`${address}/letter?measure=${measure}`)).status).toBe(404);
      expect((await send({ measure, text: 'Hello.' })).status).toBe(404);
    }
    const stranger = await app.browser(other.agency);
    expect((await send({ measure: foreign, text: 'Hello.' }, undefined, stranger)).status).toBe(404);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });
});

describe('the file beside a letter', () => {
  it('is opened by its agency and those who read its licences, and by nobody else', async () => {
    const region: Region = 'BY-BR';
    const licensed: Licensed = await aLicence(app.deps, { examiner, head, agency: await anAgency(app.deps, { region }) });
    const measure = await given(app.deps, licensed, notice);
    await written(app.deps, licensed, measure, 'With a file.', aPdf);
    await written(app.deps, licensed, measure, 'Without one.');
    const letters = await lettersOf(app.deps.database.db, [measure]);
    const [withFile, without] = [letters.find(({ sha256 }) => sha256 !== null), letters.find(({ sha256 }) => sha256 === null)];
    const file = `/en/letters/${withFile?.id}`;
    const allowed: Role[] = ['examiner', 'regional', 'head', 'prosecutor'];
    for (const role of roles) {
      const person = role === 'agency' ? await anAgency(app.deps) : await aStaff(app.deps, role, region);
      expect([role, (await (await app.browser(person)).get(file)).status]).toEqual([role, allowed.includes(role) ? 200 : 404]);
    }
    const own = await app.browser(licensed.agency);
    expect((await own.get(file)).status).toBe(200);
    for (const nothing of [without?.id, crypto.randomUUID(), 'x']) expect((await own.get(`/en/letters/${nothing}`)).status).toBe(404);
    expect((await (await app.browser(await aStaff(app.deps, 'regional', 'BY-VI'))).get(file)).status).toBe(404);
    expect((await app.visitor().get(file)).status).toBe(303);
  });
});
