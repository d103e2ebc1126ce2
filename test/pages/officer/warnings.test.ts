import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { eventsOfWarning } from '../../../src/store/events.ts';
import { warningByNumber } from '../../../src/store/warning-rows.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aPdf } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { aPieceOfEvidence, aProposedWarning, aPublishedWarning } from '../../support/warnings.ts';

const app = useApp();
let examiner: Person;
let browsers: Record<'examiner' | 'head' | 'prosecutor', Browser>;
beforeAll(async () => {
  examiner = await aStaff(app.deps, 'examiner');
  browsers = {
    examiner: await app.browser(examiner),
    head: await app.browser(await aStaff(app.deps, 'head')),
    prosecutor: await app.browser(await aStaff(app.deps, 'prosecutor')),
  };
});

const whole = {
  names: 'Золотой путь\nGold Way\n',
  contacts: '8 029 123 45 67\nhttps://t.me/goldway\ngoldway.example',
  kinds: ['employment', 'travel'],
  countries: ['PL', '', 'DE', ''],
  impersonates: '',
  toldBe: 'Ліцэнзіі няма.',
  toldRu: 'Лицензии нет.',
  toldEn: 'No licence.',
  basis: 'Three people complained.',
  notice: 'told',
  notified: 'By e-mail today.',
};
const propose = (fields: Record<string, string | string[]>) => browsers.examiner.post('/en/officer/warnings', fields);
const post = (who: keyof typeof browsers, number: string, act: string, fields: Record<string, string>) =>
  browsers[who].post(`/en/officer/warnings/${number}/${act}`, fields);
const versionOf = async (number: string) => String((await warningByNumber(app.deps.database.db, number))?.version);

describe('the form of a warning', () => {
  it.each(langs)('is whole, and says until when there is time to reply: %s', async (lang) => {
    const { status, text } = await browsers.examiner.get(`/${lang}/officer/warnings/new`);
    expect(status).toBe(200);
    expect(text).toContain({ be: '1 снежня 2026', ru: '1 декабря 2026', en: '1 December 2026' }[lang]);
    expect(text).toContain('govuk-tag--yellow');
  });

  it('writes everything down and leads to the warning', async () => {
    const answer = await propose(whole);
    expect(answer.status).toBe(303);
    const number = String(answer.headers.location).split('/').at(-1) ?? '';
    expect(await warningByNumber(app.deps.database.db, number)).toMatchObject({
      names: ['Gold Way', 'Золотой путь'],
      contacts: [
        { channel: 'phone', key: expect.stringContaining('375291234567') },
        { channel: 'site' },
        { channel: 'telegram', key: 'goldway' },
      ],
      kinds: ['employment', 'travel'],
      countries: ['PL', 'DE'],
      replyBy: '2026-12-01',
      told: { be: 'Ліцэнзіі няма.', ru: 'Лицензии нет.', en: 'No licence.' },
      ...{ proposer: examiner.actor.name, notified: 'By e-mail today.', upheld: null },
    });
    const page = await browsers.head.get(`/en/officer/warnings/${number}`);
    for (const word of ['waiting for a reply', 'Gold Way', 'Three people complained.', 'It cannot be published yet'])
      expect(page.text).toContain(word);
    expect(page.text).not.toMatch(/value="publish"/);
  });

  it.each<[string, Record<string, string | string[]>, string]>([
    ['nobody', { names: ' ', contacts: '' }, 'names'],
    ['a contact that is none', { contacts: 'call me' }, 'contacts'],
    ['no kind', { kinds: [] }, 'kinds'],
    ['no text', { toldRu: ' ' }, 'toldRu'],
    ['an agency that nobody knows', { impersonates: 'EMP-2026-999999' }, 'impersonates'],
    ['too long an agency', { impersonates: '1'.repeat(41) }, 'impersonates'],
    ['no word on the notice', { notice: '' }, 'notice'],
    ['too many names', { names: 'a\n'.repeat(31) }, 'names'],
    ['a control character', { basis: 'x\u0007' }, 'basis'],
  ])('refuses %s and keeps what was typed', async (_, fields, field) => {
    const before = await rowCounts(app.deps.database);
    const { status, text } = await propose({ ...whole, ...fields });
    expect([status, text.includes(`href="#${field}"`)]).toEqual([422, true]);
    for (const typed of ['By e-mail today.', 'No licence.']) expect(text).toContain(typed);
    expect(text).toContain('<option value="DE" selected>');
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it.each([{ countries: ['XX'] }, { kinds: ['x'] }, { surprise: '1' }, { countries: ['PL', 'DE', 'FR', 'IT', 'ES'] }])(
    'takes nothing that it did not offer: %j',
    async (fields) => {
      expect((await propose({ ...whole, ...fields } as Record<string, string | string[]>)).status).toBe(400);
    },
  );
});

describe('the way of a warning', () => {
  it('goes from the reply to the decision, the correction and the withdrawal', async () => {
    const agency = await anAgency(app.deps, { name: 'Honest Way LLC' });
    const number = await aProposedWarning(app.deps, { examiner, untold: null, names: ['False Way'], impersonates: agency.unp ?? '' });
    const version = () => versionOf(number);
    expect((await post('examiner', number, 'reply', { version: await version(), reply: 'We deny it.' })).status).toBe(303);
    const noReasons = await post('head', number, 'decision', { version: await version(), ruling: 'reject', reasons: '' });
    expect([noReasons.status, noReasons.text.includes('href="#reasons"')]).toEqual([422, true]);
    expect((await post('head', number, 'decision', { version: await version(), ruling: 'publish', reasons: '' })).status).toBe(303);
    const told = { toldBe: 'Новы.', toldRu: 'Новый.', toldEn: 'The new text.' };
    expect((await post('head', number, 'correction', { version: await version(), ...told })).status).toBe(303);
    const why = { whyBe: 'Памылка.', whyRu: 'Ошибка.', whyEn: 'A mistake.' };
    const half = await post('head', number, 'withdrawal', { version: await version(), ...why, whyEn: '' });
    expect([half.status, half.text.includes('Памылка.')]).toEqual([422, true]);
    expect((await post('head', number, 'withdrawal', { version: await version(), ...why })).status).toBe(303);
    const page = await browsers.examiner.get(`/en/officer/warnings/${number}`);
    for (const word of ['withdrawn', 'We deny it.', 'The new text.', 'No licence. Takes money first.', 'A mistake.', 'Honest Way LLC'])
      expect(page.text).toContain(word);
    expect(page.text.match(/<form/g)).toHaveLength(1);
  });

  it('answers 409 to a form that was drawn before somebody else acted, and keeps what was typed', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    const version = await versionOf(number);
    await post('head', number, 'decision', { version, ruling: 'reject', reasons: 'Not proved.' });
    const late = await post('examiner', number, 'reply', { version, reply: 'What the operator wrote.' });
    expect(late.status).toBe(409);
    for (const word of ['somebody changed this warning', 'What the operator wrote.', 'Not proved.']) expect(late.text).toContain(word);
    const again = await post('head', number, 'decision', { version: await versionOf(number), ruling: 'publish', reasons: '' });
    expect([again.status, again.text.includes('It was decided already.')]).toEqual([422, true]);
  });
});

describe('evidence', () => {
  it('is added, and each opening is on record before the bytes come', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    const sent = browsers.examiner.agent.post(`/en/officer/warnings/${number}/evidence`).set('Sec-Fetch-Site', 'same-origin');
    const answer = await sent.field('formKey', randomUUID()).attach('file', aPdf, 'chat.pdf');
    expect(answer.status).toBe(303);
    const id = (await warningByNumber(app.deps.database.db, number))?.evidence[0]?.id;
    const at = `/en/officer/warnings/${number}/evidence/${id}`;
    expect((await browsers.head.get(at)).text).toContain('the reason, your name and the time are recorded before you get it');
    expect((await browsers.head.post(at, { cause: 'work', reason: ' ' })).status).toBe(422);
    expect((await browsers.head.post(at, { reason: 'Before I decide.' })).status).toBe(422);
    expect(await eventsOfWarning(app.deps.database.db, number, ['oversight'])).toEqual([]);
    const opened = await browsers.head.post(at, { cause: 'work', reason: 'Before I decide.' });
    expect([opened.status, opened.headers['content-type'], opened.headers['content-disposition']]).toEqual([
      200,
      'application/pdf',
      expect.stringContaining('chat.pdf'),
    ]);
    expect(await eventsOfWarning(app.deps.database.db, number, ['oversight'])).toMatchObject([
      { data: { cause: 'work', reason: 'Before I decide.', evidence: id } },
    ]);
    const line = 'A piece of evidence for a warning was opened.';
    expect((await browsers.prosecutor.get(`/en/officer/warnings/${number}`)).text).toContain(line);
    expect((await browsers.examiner.get(`/en/officer/warnings/${number}`)).text).not.toContain(line);
  });

  it('that is no file is refused beside its field', async () => {
    const number = await aProposedWarning(app.deps, { examiner });
    const sent = browsers.examiner.agent.post(`/en/officer/warnings/${number}/evidence`).set('Sec-Fetch-Site', 'same-origin');
    const answer = await sent.field('formKey', randomUUID()).attach('file', Buffer.from('hello'), 'chat.txt');
    expect([answer.status, answer.text.includes('href="#file"')]).toEqual([422, true]);
  });

  it.each(['x', '%00', randomUUID()])('that is not there is not found: %s', async (id) => {
    const number = await aProposedWarning(app.deps, { examiner });
    await aPieceOfEvidence(app.deps, examiner, number);
    expect((await browsers.head.get(`/en/officer/warnings/${number}/evidence/${id}`)).status).toBeOneOf([400, 404]);
  });
});

describe('the list of warnings', () => {
  it('shows those of one state, and offers a proposal to an examiner only', async () => {
    const published = await aPublishedWarning(app.deps, { examiner, names: ['Known To All'] });
    const list = await browsers.head.get('/en/officer/warnings?state=published');
    expect(list.text).toContain(published);
    expect(list.text).not.toContain('waiting for a reply</span>');
    const waiting = await browsers.head.get('/en/officer/warnings?state=waiting');
    expect(waiting.text).toContain('Gold Way');
    expect(waiting.text).not.toContain('Known To All');
    for (const state of ['proposed', 'rejected', 'withdrawn', 'x'])
      expect((await browsers.head.get(`/en/officer/warnings?state=${state}`)).status).toBe(200);
    expect(list.text).not.toContain('/officer/warnings/new');
    expect((await browsers.examiner.get('/en/officer/warnings')).text).toContain('/officer/warnings/new');
    expect((await browsers.head.get('/en/officer/warnings?page=9')).headers.location).toBe('/en/officer/warnings');
  });
});
