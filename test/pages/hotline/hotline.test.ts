import { beforeAll, describe, expect, test } from 'vitest';
import { hotlineCode, situations, spokenCode } from '../../../src/rules/hotline-code.ts';
import { langs } from '../../../src/rules/languages.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';
import { aStaff } from '../../support/people.ts';

const app = useApp();
let operator: Browser;
beforeAll(async () => {
  operator = await app.browser(await aStaff(app.deps, 'hotline'));
});

const codeIn = (text: string) => /code out on the telephone: (\d{4}\u00a0\d{4})/.exec(text)?.[1] ?? '';
const shown = async (code: string, lang = 'en') => operator.get(`/${lang}/hotline?code=${encodeURIComponent(code)}`);

describe('a code that is read out', () => {
  test('tells the operator what the caller saw, on every page that gives one', async () => {
    const ended = await aLicence(app.deps);
    await aMeasure(app.deps, ended, 'revocation');
    const seen: [string, string[]][] = [
      ['/en/register?q=zzzz', ['Search of the register', 'Not found', 'Read the name and the UNP']],
      ['/en/register/EMP-2099-000001', ['Page of a licence', 'No such number']],
      [`/en/register/${ended.licence}`, ['Page of a licence', 'Not valid: ended', 'Explain the reason']],
      [`/en/check?agency=${ended.licence}&kind=employment`, ['Check of an offer', 'It may not', 'The licence was revoked']],
      [`/en/check?agency=${ended.licence}&kind=travel`, ['Check of an offer', 'no licence for what you are offered']],
    ];
    const before = await rowCounts(app.deps.database);
    for (const [path, words] of seen) {
      const code = codeIn((await app.visitor().get(path)).text);
      expect([path, code]).toEqual([path, expect.stringMatching(/^\d{4}\u00a0\d{4}$/)]);
      const { status, text } = await shown(code);
      expect(status).toBe(200);
      for (const word of [...words, '24 November 2026', 'call 102']) expect([path, text]).toEqual([path, expect.stringContaining(word)]);
      expect(text).not.toContain(ended.licence);
    }
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  test('is not given while there is nothing to ask', async () => {
    const { licence } = await aLicence(app.deps);
    for (const path of [`/en/register/${licence}`, `/en/register?q=${licence}`])
      expect(codeIn((await app.visitor().get(path)).text)).toBe('');
  });

  test('has words for every situation in every language', async () => {
    for (const lang of langs) {
      for (const situation of situations) {
        const { status, text } = await shown(spokenCode(hotlineCode(situation, '2026-11-24')), lang);
        expect([situation, status]).toEqual([situation, 200]);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }
  });

  test.each([
    ['1234', 'The code has eight digits'],
    ['12345678', 'The register gave no such code'],
    ['"><script>', 'The code has eight digits'],
    ['\0', 'The code has eight digits'],
  ])('%o is refused with what was typed', async (code, words) => {
    const { status, text } = await shown(code);
    expect([status, text]).toEqual([422, expect.stringContaining(words)]);
    expect(text).toContain('href="#code"');
    expect(text).not.toContain('<script>');
  });

  test('is for those who answer the telephone, and leads there from every page of theirs', async () => {
    expect((await operator.get('/en/account')).text).toContain('href="/en/hotline"');
    const { status } = await (await app.browser(await aStaff(app.deps, 'regional'))).get('/en/hotline');
    expect(status).toBe(403);
    expect((await operator.get('/en/hotline?code=1&code=2')).status).toBe(400);
    expect((await operator.get('/en/hotline?x=1')).status).toBe(400);
  });
});
