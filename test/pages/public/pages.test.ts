import { describe, expect, test } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { useApp } from '../../support/app.ts';

const app = useApp();

describe.each(langs)('in %s', (lang) => {
  test.each([
    '',
    '/register',
    '/register?q=x',
    '/help',
    '/about',
    '/waiting',
    '/figures',
    '/warnings',
    '/check',
    '/check?agency=x&kind=study',
    '/register/EMP-2099-000001',
    '/no-such-page',
  ])('%s is whole', async (path) => {
    const { text, headers, status } = await app.visitor().get(`/${lang}${path}`);
    expect(status).toBe(/000001|no-such/.test(path) ? 404 : 200);
    expect(text).toContain(`<html lang="${lang}"`);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script(?! src="\/)|style="|undefined|\[object/);
    // The way out is an ordinary link to somebody else's page, which is not told where its reader comes from.
    expect(text).toContain('href="https://pogoda.by/" rel="noreferrer nofollow"');
    // A search engine is told of the other languages by whole addresses, and what it may say of the page.
    const alternates = [...text.matchAll(/<link rel="alternate" hreflang="(\w\w)" href="([^"]+)">/g)];
    expect(alternates.map((match) => match[1])).toEqual(langs);
    for (const match of alternates) expect(match[2]).toMatch(new RegExp(`^http://dazvol\\.example/${match[1]}(/|$)`));
    expect(text).toMatch(/<meta name="description" content="[^"]{50,}">/);
    const others = text.replaceAll(/<link rel="alternate"[^>]*>/g, '');
    for (const address of others.matchAll(/(?:src|href)="(https?:[^"]+)"/g)) expect(address[1]).toBe('https://pogoda.by/');
    if (!path.startsWith('/no-such')) expect(headers).not.toHaveProperty('set-cookie');
  });
});

test('the front page sends one box to the register, and one with an agency to the check of an offer', async () => {
  const { text } = await app.visitor().get('/be');
  expect(text).toMatch(/<form[^>]*method="get" action="\/be\/register"/);
  expect(text).toMatch(/<form[^>]*method="get" action="\/be\/check"/);
  expect(text.match(/<input/g)).toHaveLength(2);
  const check = await app.visitor().get('/be/check?agency=EMP-2026-000001');
  expect(check.text).toContain('value="EMP-2026-000001"');
  expect(check.text).not.toContain('There is a problem');
  for (const word of ['Праца за мяжой', 'Знаёмствы', 'Вучоба за мяжой', 'Паездкі за мяжу', 'tel:102']) expect(text).toContain(word);
});

test('numbers that nobody confirmed stand apart and are marked', async () => {
  const { text } = await app.visitor().get('/en/help');
  const [certain, doubtful] = text.split('Numbers that we could not confirm');
  expect(certain).toContain('218-52-64');
  expect(certain).not.toMatch(/tel:113|8-801/);
  expect(doubtful?.match(/not confirmed/g)).toHaveLength(2);
});
