import { beforeAll, describe, expect, it } from 'vitest';
import { atomOf } from '../../../src/pages/public/atom.ts';
import { langs } from '../../../src/rules/languages.ts';
import { useApp } from '../../support/app.ts';
import { given, itemOf, someAdvice } from '../../support/given.ts';
import { anImportedLicence } from '../../support/imported.ts';
import { aLicence, aMeasure, partnerOf } from '../../support/journeys.ts';
import { anAgency } from '../../support/people.ts';

const app = useApp();
const get = (path: string) => app.visitor().agent.get(path).buffer(true);
const idsOf = (xml: string) => [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);

let one: Awaited<ReturnType<typeof aLicence>>;
beforeAll(async () => {
  one = await aLicence(app.deps, { agency: await anAgency(app.deps, { name: 'ООО «Рысь & сын <1>»' }) });
}, 60_000);

describe('the feed of a licence', () => {
  it('tells its public history in the language of the page, with ids that stay', async () => {
    const before = await get(`/ru/register/${one.licence}/feed`);
    expect(before.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(before.text).toContain('Рысь &amp; сын &lt;1&gt;');
    expect(before.text).toContain('<title>Лицензия выдана.</title>');
    app.clock.set('2026-11-25T10:00:00+03:00');
    await aMeasure(app.deps, one, 'suspension');
    const after = await get(`/ru/register/${one.licence}/feed`);
    expect(idsOf(after.text)).toEqual(expect.arrayContaining(idsOf(before.text)));
    expect(after.text).toContain('<updated>2026-11-25T07:00:00.000Z</updated>');
    expect(new Set(idsOf(after.text)).size).toBe(idsOf(after.text).length);
    const again = await get(`/ru/register/${one.licence}/feed`).set('If-None-Match', after.headers.etag ?? '');
    expect(again.status).toBe(304);
    expect((await get(`/ru/register/${one.licence}/feed`).set('If-None-Match', before.headers.etag ?? '')).status).toBe(200);
  });

  it('tells of an end that nobody decided', async () => {
    await anImportedLicence(app.deps, { number: 'STU-2020-000001', kind: 'study', validTo: '2026-11-25' });
    expect((await get('/en/register/STU-2020-000001/feed')).text).not.toContain('Not valid: expired');
    app.clock.set('2026-11-26T00:00:00+03:00');
    expect((await get('/en/register/STU-2020-000001/feed')).text).toContain('<title>Not valid: expired</title>');
  });

  it('tells of what days alone brought on a day on which something was done as well, once each', async () => {
    app.clock.set('2026-11-26T10:00:00+03:00');
    const other = await aLicence(app.deps);
    const suspension = { measure: 'suspension', grounds: ['gross-violation'], advice: someAdvice, until: '2026-12-01' } as const;
    await given(app.deps, other, suspension);
    app.clock.set('2026-12-02T10:00:00+03:00');
    const titles = async (lang: string) => {
      const { text } = await get(`/${lang}/register/${other.licence}/feed`);
      return [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    };
    expect((await titles('en')).filter((title) => title === 'In force')).toHaveLength(1);
    await given(app.deps, other, {
      ...suspension,
      itemId: await itemOf(app.deps, other, partnerOf(other.agency).name),
      until: '2026-12-07',
    });
    const over = { be: 'Тэрмін прыпынення скончыўся.', ru: 'Срок приостановления истек.', en: 'The suspension came to its end.' };
    for (const lang of langs) expect([lang, (await titles(lang)).filter((title) => title === over[lang]).length]).toEqual([lang, 1]);
    await aMeasure(app.deps, other, 'suspension', '2026-12-31');
    app.clock.set('2026-12-08T10:00:00+03:00');
    const { text } = await get(`/en/register/${other.licence}/feed`);
    expect(new Set(idsOf(text)).size).toBe(idsOf(text).length);
  });

  it('is named on the page, and is nowhere for an unknown number', async () => {
    const { text } = await app.visitor().get(`/en/register/${one.licence}`);
    expect(text).toContain(`<link rel="alternate" type="application/atom+xml" href="/en/register/${one.licence}/feed"`);
    expect((await get('/register/EMP-1999-000001/feed')).status).toBe(404);
    expect((await get('/register/%00/feed')).status).toBe(404);
  });
});

describe('the other feeds', () => {
  it('tell of what a question finds, and are kept by nobody', async () => {
    const { text, headers } = await get(`/en/register/feed?q=${one.agency.unp}`);
    expect(text).toContain(one.licence);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers.etag).toBeUndefined();
    for (const bad of ['', '?q=', '?q=%00', `?q=${'x'.repeat(201)}`, '?q=a&q=b'])
      expect((await get(`/register/feed${bad}`)).status).toBe(400);
    expect((await get('/register/feed?q=%3Cscript%3E%ED%A0%80')).text).not.toContain('<script>');
  });

  it('tell of the newest changes of all', async () => {
    const { text, headers } = await get('/en/feed');
    expect(text.indexOf('STU-2020-000001')).toBeLessThan(text.indexOf(one.licence));
    expect((await get('/en/feed').set('If-None-Match', headers.etag ?? '')).status).toBe(304);
  });

  it('have nothing in them that XML cannot say', () => {
    const at = new Date('2026-11-24T00:00:00Z');
    const text = 'a\u0000b\u0008\ud800c\ufffe]]>"\'&<d>\u0085';
    const xml = atomOf('https://x.example', {
      ...{ id: 'a', lang: 'be', title: text, path: '/?a=1&b=2', at },
      entries: [{ id: text, title: text, at, path: '/', text }],
    });
    expect(xml).not.toMatch(/[\u0000-\u0008\ufffe]/);
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).toContain('ab\ufffdc]]&gt;&quot;&#39;&amp;&lt;d&gt;');
    expect(xml).toContain('href="https://x.example/be/?a=1&amp;b=2"');
  });
});
