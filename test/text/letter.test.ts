import { describe, expect, it } from 'vitest';
import { type Lang, langs } from '../../src/rules/languages.ts';
import { type MailCode, type MailData, mails } from '../../src/rules/mails.ts';
import { letterOf } from '../../src/text/letter.ts';

const data: MailData = {
  application: 'A-2026-000017',
  licence: 'EMP-2026-000003',
  kind: 'employment',
  path: '/agency/applications/one',
  from: '2026-11-24',
  until: '2027-05-24',
  replyBy: '2026-12-08',
  remedyBy: '2026-12-31',
};
const codes = Object.keys(mails) as MailCode[];

describe.each(langs)('every letter in %s', (lang) => {
  it.each(codes)('%s is whole', (code) => {
    const { subject, text } = letterOf(lang, code, data, 'https://dazvol.example');
    expect(subject).toMatch(/^(A-2026-000017|EMP-2026-000003): \p{L}/u);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThan(78);
    expect(text).toContain(`https://dazvol.example/${lang}/agency/applications/one`);
    for (const value of ['A-2026-000017', 'EMP-2026-000003', '2027', '8', '31']) expect(text).toContain(value);
    expect(`${subject}${text}`).not.toMatch(/\b(undefined|null)\b|[{}]|\[object/);
    expect(text.split('\n').length).toBeLessThan(14);
  });

  it.each(codes)('%s has no hole where a number or a day is not known', (code) => {
    const { subject, text } = letterOf(lang, code, { path: '/agency' }, 'https://dazvol.example');
    expect(subject).toMatch(/^\p{L}/u);
    expect(text.split('\n\n')[1]).toMatch(/^\S+: https:\/\/dazvol\.example\/..\/agency$/);
  });
});

it.each([
  [
    'be',
    `A-2026-000017: да вас ёсць пытанне

Па заяве вашага агенцтва ёсць пытанне. Прачытайце яго на старонцы заявы і адкажыце там жа: пакуль адказу няма, тэрмін разгляду прыпынены.

Заява: A-2026-000017
Від: Праца за мяжой
Апошні дзень для адказу: 8 снежня 2026 г.
Старонка: https://dazvol.example/be/agency/applications/one

Гэта пісьмо рэестр «Дазвол» адправіў сам, адказваць на яго не трэба. Пароля рэестр у пісьмах ніколі не пытае.`,
  ],
] as [Lang, string][])('a question in %s reads like this', (lang, whole) => {
  const { application, kind, path, replyBy } = data as Required<MailData>;
  const { subject, text } = letterOf(lang, 'question-asked', { application, kind, path, replyBy }, 'https://dazvol.example');
  expect(`${subject}\n\n${text}`).toBe(whole);
});

it.each([
  ['licence-granted', 'In force from: 24 November 2026'],
  ['licence-suspended', 'The decision holds from: 24 November 2026'],
  ['licence-surrendered', 'The decision holds from: 24 November 2026'],
  ['notice-given', null],
] as [MailCode, string | null][])('%s says whose first day it names: %s', (code, line) => {
  const { text } = letterOf('en', code, data, 'https://dazvol.example');
  expect(text.split('\n').find((one) => one.includes('24 November 2026')) ?? null).toBe(line);
});
