import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Channel, channels, contactKey, contactsIn, contactsOfRecord, isOnlyContacts, keysAsked } from '../../src/rules/contacts.ts';

const keysIn = (text: string) => contactsIn(text).map(({ channel, key }) => `${channel} ${key}`);

describe('a Belarusian number', () => {
  const minsk = [
    ...['+375 17 200-00-01', '375172000001', '8 (017) 200 00 01', '80172000001', '017 200-00-01', '00375 17 2000001', '17 2000001'],
    ...[
      '8-017-200-00-01',
      '8/017/200.00.01',
      '+375 (0)17 200 00 01',
      '810 375 17 200 00 01',
      '8(17)2000001',
      '+375\u00a017\u00a0200–00–01',
    ],
    ...[
      '8 О17 2ОО-ОО-О1',
      '8 O17 200 00 0O'.replace('0O', '01'),
      '(+375 17) 200 00 01',
      '+80172000001',
      '３７５ １７ ２０００００１',
      '+375\u200b172000001',
    ],
  ];
  test.each(minsk)('has one key in every spelling: %s', (text) => {
    expect(contactKey('phone', text)).toBe('+375172000001');
    expect(keysIn(`Тел.${text}, звоните`)).toEqual(['phone +375172000001']);
  });

  test.each([
    ['8 029 611 22 33 МТС', '+375296112233'],
    ['А1: 044 7654321', '+375447654321'],
    ['life:) 025-765-43-21', '+375257654321'],
    ['8 0162 20-00-01', '+375162200001'],
    ['+375 1512 3-45-67', '+375151234567'],
    ['80232 200001', '+375232200001'],
    ['8-801-201-55-55', '+3758012015555'],
    ['8 800 100 20 30', '+3758001002030'],
    ['8 820 0123 4567', '+37582001234567'],
  ])('of a mobile, a town, or free of charge: %s', (text, key) => expect(keysIn(text)).toEqual([`phone ${key}`]));

  test('stands beside others on one line, and with an extension', () => {
    expect(keysIn('8 029 611 22 33 8 033 123 45 67 / +48 601 234 567 (017) 200-00-01/02 доб. 5')).toEqual([
      ...['phone +375296112233', 'phone +375331234567', 'phone +48601234567', 'phone +375172000001'],
    ]);
  });

  test.each([
    '102',
    '200-00-01',
    '17.12.2026 5',
    '4401 2345 1234 5678',
    'EMP-2016-000001',
    '25 000 – 29 000 zł',
    '1 2 3 4 5 6',
    '+375 29 12',
  ])('is not found in %s', (text) => expect(contactsIn(text)).toEqual([]));

  test('is told from a payer number', () => {
    expect(keysIn('УНП 291234569')).toEqual(['phone +375291234569']); // the check digit is wrong
    expect(keysIn('УНП 100000007')).toEqual([]);
  });
});

test.each([
  ['+48 22 599 00 00', '+48225990000'],
  ['0048225990000', '+48225990000'],
  ['+7 (495) 123-45-67', '+74951234567'],
  ['00370 612 34567', '+37061234567'],
  ['+49 30 1234567', '+49301234567'],
  ['+380 44 123 45 67', '+380441234567'],
  ['601234567', null],
  ['48601234567', null],
])('a number of another country by + or 00 only: %s', (text, key) => expect(contactKey('phone', text)).toBe(key));

test.each<[string, Channel, string]>([
  ['mailto:Office@Pryklad.by?subject=1', 'email', 'office@pryklad.by'],
  ['office [at] pryklad (dot) by', 'email', 'office@pryklad.by'],
  ['оffiсe@рryklad.by.', 'email', 'office@pryklad.by'],
  ['office собака pryklad.by', 'email', 'office@pryklad.by'],
  ['https://www.Pryklad.by:8443/a/b?utm_source=x#y', 'site', 'pryklad.by'],
  ['pryklad.by/vacancies', 'site', 'pryklad.by'],
  ['прыклад.бел', 'site', 'xn--80aiqesg1f.xn--90ais'],
  ['https://taplink.cc/pryklad/x', 'site', 'taplink.cc/pryklad'],
  ['t.me/Pryklad_By', 'telegram', 'pryklad_by'],
  ['https://t.me/s/pryklad_by/15', 'telegram', 'pryklad_by'],
  ['telegram.me/pryklad_by', 'telegram', 'pryklad_by'],
  ['tg://resolve?domain=pryklad_by', 'telegram', 'pryklad_by'],
  ['Telegram: pryklad_by', 'telegram', 'pryklad_by'],
  ['https://t.me/joinchat/AbCdEfGhIj12', 'telegram', '+AbCdEfGhIj12'],
  ['t.me/+AbCdEfGhIj12', 'telegram', '+AbCdEfGhIj12'],
  ['https://instagram.com/Pryklad.By/?igsh=1', 'instagram', 'pryklad.by'],
  ['viber://chat?number=%2B375296112233', 'viber', '+375296112233'],
  ['wa.me/375296112233', 'whatsapp', '+375296112233'],
  ['https://api.whatsapp.com/send?phone=48601234567&text=x', 'whatsapp', '+48601234567'],
  ['https://m.facebook.com/Pry.Klad', 'facebook', 'pryklad'],
  ['facebook.com/profile.php?id=1000123', 'facebook', '1000123'],
  ['vk.com/public77', 'vk', 'club77'],
  ['https://m.vk.com/Pryklad', 'vk', 'pryklad'],
  ['https://www.tiktok.com/@Pryklad.By/video/1', 'tiktok', 'pryklad.by'],
])('%s is %s %s', (text, channel, key) => {
  expect(keysIn(`Пишите: ${text}`)).toContain(`${channel} ${key}`);
  expect(contactKey(channel, text.replace(/^Telegram: /, '@'))).toBe(key);
});

test('a bare name may be one of two services, and a number in a messenger is a telephone too', () => {
  expect(keysIn('@pryklad_by')).toEqual(['telegram pryklad_by', 'instagram pryklad_by']);
  expect(keysIn('wa.me/375296112233')).toEqual(['whatsapp +375296112233', 'phone +375296112233']);
  expect(keysAsked({ channel: 'phone', key: '+375296112233' }).channels).toEqual(['phone', 'viber', 'whatsapp', 'telegram']);
  expect(keysAsked({ channel: 'site', key: 'ru.pryklad.by' }).keys).toEqual(['ru.pryklad.by', 'pryklad.by']);
});

test('a domain that thousands share is nobody’s, the mailbox or the page on it is somebody’s', () => {
  expect(keysIn('pryklad@gmail.com')).toEqual(['email pryklad@gmail.com']);
  expect(keysIn('office@pryklad.by')).toEqual(['email office@pryklad.by', 'site pryklad.by']);
  expect(keysIn('gmail.com https://t.me https://t.me/share/url?url=x https://docs.google.com/forms/d/e/')).toEqual([]);
  expect(contactKey('site', 'https://t.me/pryklad')).toBeNull();
});

test.each(['https://__proto__', 'https://constructor/x', '__proto__@a.by', 't.me/__proto__'])(
  'a word of the language is no service: %s',
  (text) => {
    for (const one of contactsIn(text)) expect(typeof one.key).toBe('string');
  },
);

test('a look-alike domain is not taken for the one it looks like', () => {
  expect(contactKey('site', 'сор.com')).not.toBe('cop.com');
  expect(contactKey('site', 'pryklad.by.evil.com')).toBe('pryklad.by.evil.com');
  expect(keysAsked({ channel: 'site', key: 'pryklad.by.evil.com' }).keys).not.toContain('pryklad.by');
});

test('what is only contacts is told from a name', () => {
  for (const text of ['тел. +375 29 611-22-33 (МТС)', '@pryklad', 'E-mail: a@b.by', 'pryklad.by']) expect(isOnlyContacts(text)).toBe(true);
  for (const text of ['Северный Маяк', 'Маяк 017 200-00-01', '', '!!!', 'EMP-2016-000001']) expect(isOnlyContacts(text)).toBe(false);
});

test('the contacts an agency registers with', () => {
  const record = { phone: '+375 17 200-00-01, 8 029 6112233 / 102', email: 'Office@Pryklad.by' };
  expect(contactsOfRecord(record).map(({ key }) => key)).toEqual(['+375172000001', '+375296112233', 'office@pryklad.by']);
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    ...'@ . / : + ( ) - t.me/ https:// 375 80 29 O О о a@ .by www. tg: viber://chat?number= \u0000 \ud800 % 🙂 \u202e xn-- [at] __proto__ constructor'.split(
      ' ',
    ),
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
  );

  test('nothing throws, and a key is its own key', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...channels), (written, channel) => {
        for (const one of contactsIn(written)) expect([one, contactKey(one.channel, one.key)]).toEqual([one, one.key]);
        const key = contactKey(channel, written);
        if (key !== null) expect(contactKey(channel, key)).toBe(key);
      }),
      { seed: 20261129, numRuns: 3000 },
    );
  });

  test('takes no longer than its length asks for', () => {
    const nasty = ['a@', 't.me/', '1 ', '1-', '( ', 'a.', 'tg: ', ' [at', '1O', '+1', '@', '\u200b', 'a@b.by ', '5'];
    for (const one of nasty) expect(contactsIn(one.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
  });
});
