import { beforeAll, describe, expect, test } from 'vitest';
import { addContact, endContact } from '../../../src/acts/contacts.ts';
import { contactsOfAgency } from '../../../src/store/contacts.ts';
import { useApp } from '../../support/app.ts';
import { aLicence, doing } from '../../support/journeys.ts';
import { anAgency, type Person } from '../../support/people.ts';

const app = useApp();
const q = (text: string) => `/register?q=${encodeURIComponent(text)}`;
const json = async (text: string) => (await app.visitor().agent.get(q(text)).set('Accept', 'application/json')).body;
const page = async (text: string, lang = 'en') => (await app.visitor().get(`/${lang}${q(text)}`)).text;
const paste = (text: string) => app.visitor().post('/en/register/advertisement', { advertisement: text });
let beacon: Awaited<ReturnType<typeof aLicence>>;
let unlicensed: Person;

beforeAll(async () => {
  beacon = await aLicence(app.deps, { agency: await anAgency(app.deps, { name: 'ООО «Северный Маяк»' }) });
  const actor = beacon.agency.actor;
  await addContact(app.deps, doing(actor), { channel: 'telegram', key: 'maiak_kadry', shown: '@maiak_kadry' });
  await addContact(app.deps, doing(actor), { channel: 'phone', key: '+375296112233', shown: '+375 29 611-22-33' });
  await addContact(app.deps, doing(actor), { channel: 'instagram', key: 'old_maiak', shown: '@old_maiak' });
  const old = (await contactsOfAgency(app.deps.database.db, actor.agencyId ?? '')).find(({ channel }) => channel === 'instagram');
  await endContact(app.deps, doing(actor), old?.id ?? '');
  unlicensed = await anAgency(app.deps);
  await addContact(app.deps, doing(unlicensed.actor), { channel: 'vk', key: 'nobody_yet', shown: 'vk.com/nobody_yet' });
});

describe('one box', () => {
  test.each([
    '8 (О29) 611-22-33',
    '+375296112233',
    'viber://chat?number=%2B375296112233',
    'wa.me/375296112233',
    't.me/s/Maiak_Kadry/7',
    '@maiak_kadry',
  ])('finds the agency by %s', async (text) => {
    const body = await json(text);
    expect(body.exact).toEqual([]);
    expect(body.contacts.flatMap((one: { hits: { number: string; until: null }[] }) => one.hits)).toMatchObject([
      { number: beacon.licence, standing: 'active', until: null },
    ]);
    const html = await page(text);
    expect(html).toContain('This contact is in the register');
    expect(html).toContain(beacon.licence);
  });

  test('tells a past contact as past', async () => {
    const html = await page('@old_maiak');
    expect(html).toContain('This contact is no longer an agency’s');
    expect(html).toContain('This was the contact of the agency');
    expect(html).toContain('Do not sign');
    expect((await json('instagram.com/old_maiak')).contacts[0].hits[0]).toMatchObject({
      number: beacon.licence,
      until: '2026-11-24T07:00:00.000Z',
    });
  });

  test('tells an agency without a licence from one with', async () => {
    const html = await page('https://vk.com/nobody_yet');
    expect(html).toContain('This agency is known, but it has no licence');
    expect(html).toContain(unlicensed.unp);
    expect((await json('https://vk.com/nobody_yet')).contacts).toEqual([
      { channel: 'vk', shown: 'https://vk.com/nobody_yet', hits: [], unlicensed: [{ unp: unlicensed.unp, until: null }] },
    ]);
  });

  test('takes no name in a handle for the name itself', async () => {
    const body = await json('@severny_mayak');
    expect(body.exact).toEqual([]);
    const html = await page('@severny_mayak');
    expect(html).toContain('This contact is not in the register');
    expect(html).toContain('proves nothing good');
  });

  test.each([
    ['be', 'Такога кантакту ў рэестры няма'],
    ['ru', 'Такого контакта в реестре нет'],
    ['en', 'This contact is not in the register'],
  ])('says that a number is not there (%s)', async (lang, words) => expect(await page('+48 601 234 567', lang)).toContain(words));

  test('the page of the licence and its JSON show the true contacts, and no ended one', async () => {
    const html = (await app.visitor().get(`/en/register/${beacon.licence}`)).text;
    expect(html).toContain('The agency’s true contacts');
    expect(html).toContain('@maiak_kadry');
    expect(html).not.toContain('old_maiak');
    const { body } = await app.visitor().agent.get(`/register/${beacon.licence}`).set('Accept', 'application/json');
    expect(body.agency.contacts).toContainEqual({ channel: 'telegram', shown: '@maiak_kadry' });
    expect(body.agency.phone).toContain('+375 29 611-22-33');
  });
});

describe('a pasted advertisement', () => {
  test('is answered for each thing in it', async () => {
    const { status, text, headers } = await paste(
      `Работа! Агентство «Северный Маяк» и «Северный Моряк», УНП ${beacon.agency.unp}\nтел. 8 029 611-22-33, @unknown_handle ${beacon.licence}`,
    );
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(text).toContain('What we found in this text');
    expect(text).toContain('8 029 611-22-33');
    expect(text).toContain('@unknown_handle');
    expect(text.split(`/en/register/${beacon.licence}"`).length - 1).toBeGreaterThanOrEqual(4);
    expect(text).toContain('Similar name, not this name');
  });

  test('with nothing in it is answered too, and keeps what was typed', async () => {
    const typed = 'работа за границей без опыта и без предоплаты, пишите в личные сообщения';
    const { text } = await paste(typed);
    expect(text).toContain('There are no contacts and no names in this text');
    expect(text).toContain(typed);
  });

  test('is refused when it is empty or too long, with everything typed', async () => {
    expect((await paste('')).status).toBe(422);
    const long = await paste('слово '.repeat(900));
    expect(long.status).toBe(422);
    expect(long.text).toContain('href="#advertisement"');
    expect(long.text).toContain('слово слово слово');
  });
});

describe('hostile texts', () => {
  const seeds = [
    ...[
      "' or 1=1 --",
      "'; drop table agencies; --",
      '%',
      '_',
      '\\',
      '%_%',
      '*',
      'a%00b',
      '\\x00',
      '$1',
      '#{7*7}',
      '{{7*7}}',
      '{{{x}}}',
      '<%= 7 %>',
    ],
    ...[
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "javascript:alert('x')",
      '</textarea><script>alert(1)</script>',
      '<svg/onload=alert(1)>',
    ],
    ...[
      'https://evil.example/"onmouseover="alert(1)',
      '@<b>name</b>',
      'a@<script>.by',
      't.me/<script>',
      '+375<b>296112233',
      '«<script>alert(1)</script>»',
    ],
    ...[
      '\u202eкем',
      '\u200b\u200d\ufeff',
      'ﷺ'.repeat(60),
      '🙂'.repeat(40),
      '👩‍👩‍👧‍👦',
      'Ｎｉａ',
      '١٢٣٤٥٦٧٨٩',
      '\ud83d',
      '\udc00x',
      'a\u0301'.repeat(60),
      'İıß',
      '\r\n\t',
    ],
    ...[
      '9'.repeat(190),
      `+${'1'.repeat(150)}`,
      '0'.repeat(9),
      '-1',
      '1e309',
      'NaN',
      'null',
      'undefined',
      '__proto__',
      'constructor',
      '[object Object]',
      '../../etc/passwd',
    ],
    ...[
      'http://',
      'https://[::1]/',
      'http://a..b',
      'xn--',
      'xn--a.by',
      '@',
      '@@',
      'a@b',
      'mailto:',
      'tg://',
      'viber://chat?number=%',
      'wa.me/%zz',
      't.me/%E0%A4%A',
    ],
  ];
  const wrapped = seeds.flatMap((seed) => [seed, `тел. ${seed}`, `${seed}@${seed}.by`.slice(0, 199), `https://${seed}`.slice(0, 199)]);

  test('in the box: at least 200, never a fault and never as they came', async () => {
    expect(wrapped.length).toBeGreaterThanOrEqual(200);
    const visitor = app.visitor();
    for (const text of wrapped) {
      const { status, text: html } = await visitor.get(`/en/register?q=${encodeURIComponent(text.toWellFormed())}`);
      expect([text, status]).toEqual([text, expect.toBeOneOf([200, 400])]);
      expect([text, /<script>|<svg\/|<img src=x|<b>|onmouseover="/.test(html)]).toEqual([text, false]);
    }
  }, 120_000);

  test('whole lists, fields that are none, and far too much, in the box', async () => {
    for (const query of [
      'q[]=a',
      'q=a&q=b',
      'q[x]=1',
      'q=%00',
      'q=%ED%A0%80',
      'q=%E0%A4%A',
      `q=${'a'.repeat(10_000)}`,
      `q=${'%F0%9F%99%82'.repeat(500)}`,
    ])
      expect((await app.visitor().get(`/en/register?${query}`)).status).toBeLessThan(500);
  });

  test('pasted: each alone and all together', async () => {
    const whole = seeds.join('\n').slice(0, 3900);
    for (const text of [...seeds.filter((_, place) => place % 3 === 0), whole, whole.slice(1200), '\0', '\ud800', 'x'.repeat(10_000)]) {
      const { status, text: html } = await paste(text);
      expect([text, status]).toEqual([text, expect.toBeOneOf([200, 400, 422])]);
      expect([text, /<script>|<svg\/|<img src=x|<b>|onmouseover="/.test(html)]).toEqual([text, false]);
    }
    const list = await app.visitor().post('/en/register/advertisement', { advertisement: ['a', 'b'] });
    expect(list.status).toBe(400);
  }, 120_000);
});
