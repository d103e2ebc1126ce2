import { describe, expect, it } from 'vitest';
import { fromBase32, toBase32 } from '../../src/codes/base32.js';
import { linkOf, readCode } from '../../src/codes/code.js';
import { mostNameBytes, readPaper, shortName, writePaper } from '../../src/codes/paper.js';
import { newCodeKey } from '../../src/store/code-keys.ts';
import { aPaper, codeOf, forgeries, hashOfPaper, keyOf } from '../support/codes.ts';

const [own, foreign] = [keyOf(newCodeKey()), keyOf(newCodeKey())];
const genuine = codeOf(aPaper, own);

describe('base32', () => {
  it('is that of RFC 4648 without padding', () => {
    const vectors = { '': '', f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', fooba: 'MZXW6YTB', foobar: 'MZXW6YTBOI' };
    for (const [plain, text] of Object.entries(vectors)) {
      expect(toBase32(Buffer.from(plain))).toBe(text);
      expect(Buffer.from(fromBase32(text.toLowerCase()) ?? []).toString()).toBe(plain);
    }
  });

  it('has one text for the same bytes: no other length, no letters besides, no bits left over', () => {
    for (const text of ['M', 'MZXW6Y', 'MZXW6YT', 'MZ', 'MY======', 'M1', 'МY', 'MZXR'])
      expect([text, fromBase32(text)]).toEqual([text, null]);
  });
});

describe('a code', () => {
  it('is read from the link that a QR code carries, in capital and small letters, in each language, and alone', async () => {
    const link = linkOf('https://dazvol.example', genuine);
    expect(link).toMatch(/^HTTPS:\/\/DAZVOL\.EXAMPLE\/Q\/[A-Z2-7]+$/);
    const code = await hashOfPaper(aPaper, own);
    for (const text of [link, link.toLowerCase(), link.replace('/Q/', '/be/q/'), ` ${link}\n`])
      expect(await readCode(text, [foreign, own])).toEqual({ paper: aPaper, code, host: 'dazvol.example' });
    expect(await readCode(toBase32(genuine), [own])).toEqual({ paper: aPaper, code, host: null });
  });

  it('is read by every key that ever signed, and by no other', async () => {
    expect(await readCode(toBase32(codeOf(aPaper, foreign)), [own, foreign])).toMatchObject({ paper: aPaper });
    expect(await readCode(toBase32(codeOf(aPaper, foreign)), [own])).toEqual({ fault: 'unknown-key' });
    expect(await readCode(toBase32(genuine), [{ ...foreign, kid: own.kid }])).toEqual({ fault: 'forged' });
  });

  it('with the longest name stays within 260 bytes and a QR code of version 12', async () => {
    const longest = {
      ...aPaper,
      serial: 'X-9999-999999',
      validTo: '9999-12-31',
      name: shortName('Ў'.repeat(80)),
      licence: 'EMP-2026-123456789',
    };
    const code = codeOf(longest, own);
    expect(code.length).toBeLessThanOrEqual(260);
    // What version 12 takes in alphanumeric mode with the correction level M.
    expect(linkOf('https://register.dazvol.example', code).length).toBeLessThanOrEqual(419);
    expect(await readCode(toBase32(code), [own])).toMatchObject({ paper: longest });
  });

  it('never lets one of 2,000 forgeries pass', async () => {
    const all = forgeries(own, foreign, aPaper, 2000);
    const passed: string[] = [];
    for (const { what, text } of all) if (!('fault' in (await readCode(text, [own])))) passed.push(what);
    expect(passed).toEqual([]);
    expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThan(1200);
  });
});

describe('a paper', () => {
  it('is read as it was written, with an end and without', () => {
    for (const paper of [aPaper, { ...aPaper, validTo: '2031-11-23', kind: 'travel' } as const])
      expect(readPaper(writePaper(paper))).toEqual(paper);
  });

  it('keeps as much of a name as has room, and says that it is cut', () => {
    expect(shortName('ТАА «Прыклад»')).toBe('ТАА «Прыклад»');
    expect(shortName('ТАА\u00ad «При\u200bклад»\u202e')).toBe('ТАА «Приклад»');
    const cut = shortName(`ТАА «${'Вельмі доўгая назва '.repeat(5)}»`);
    expect(cut).toMatch(/^ТАА «Вельмі.*[^ ]…$/u);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(mostNameBytes);
  });
});
