import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainKey } from '../../src/rules/sites.ts';
import { addressKey, partnerKey, personKey, tracesOfAgency, tracesOfFacts } from '../../src/rules/traces.ts';

describe('a person', () => {
  test.each([
    ['Иванова Анна Петровна', 'Анна Петровна ИВАНОВА'],
    ['Сергей Медведев', 'Мядзведзеў Сяргей'],
    ['Ivanova Anna', 'Анна Иванова'],
    ['Ковалёв Пётр Ильич', 'ковалев петр ильич'],
    ['ИП Иванова Анна Петровна', 'Иванова Анна Петровна'],
    ['Иванова Анна П.', 'Анна Иванова'],
  ])('is the same in any order, case and alphabet: %s, %s', (one, other) => {
    expect(personKey(one)).not.toBeNull();
    expect(personKey(one)).toBe(personKey(other));
  });

  test.each(['', '—', 'Иванова', 'Иванова А. П.', 'Иванова А П', 'А.П. Иванова', 'И.П.Иванова'])(
    'is nobody by surname and initials: %s',
    (name) => {
      expect(personKey(name)).toBeNull();
    },
  );

  test('is another with another name', () => {
    expect(personKey('Иванова Анна Петровна')).not.toBe(personKey('Иванова Анна Сергеевна'));
    expect(personKey('Анна Иванова')).not.toBe(personKey('Иванова Анна Петровна'));
  });

  test('an entity that founded an agency is known by its one word', () => {
    expect(personKey('ООО «Опора»')).toBe(personKey('ТАА "Опора"'));
    expect(personKey('ООО «Опора»')).not.toBe(personKey('ООО «Опара Плюс»'));
  });

  test('has one key in whatever order the parts stand', () => {
    const part = fc.stringMatching(/^[А-Я][а-я]{2,9}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), fc.nat(), (parts, turn) => {
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)];
        expect(personKey(turned.join(' '))).toBe(personKey(parts.join(' ')));
        expect(personKey(parts.join(' ').toUpperCase())).toBe(personKey(parts.join(' ')));
      }),
      { seed: 20261124 },
    );
  });
});

describe('an address', () => {
  test.each([
    ['г. Минск, ул. Советская, 38, оф. 14', '220030, Минск, вул. Савецкая, д. 38 пам. 14'],
    ['г. Минск, ул. Немига, 38-14', 'Мінск, Няміга 38/14'],
    ['Минская обл., г. Борисов, пр. Революции, 41', 'г. Борисов, проспект Революции, дом 41'],
    ['г. Минск, ул. Немига, 38 А', 'Минск, Немига, 38а'],
    ['Minsk, Niamiha str. 38, office 2', 'г. Мінск, вул. Няміга, 38, оф. 2'],
    ['г. Минск, ул. Немига, 38; договор аренды № 5/2020', 'г. Минск, ул. Немига, 38; договор аренды № 7/2024'],
  ])('is the same however it was written: %s', (one, other) => {
    expect(addressKey(one)).not.toBeNull();
    expect(addressKey(one)).toBe(addressKey(other));
  });

  test.each([
    ['г. Минск, ул. Немига, 1', 'г. Минск, ул. Немига, 11'],
    ['г. Минск, ул. Немига, 38, оф. 14', 'г. Минск, ул. Немига, 3, оф. 814'],
    ['г. Минск, ул. Ленина, 5', 'г. Гродно, ул. Ленина, 5'],
  ])('is another where a number or the town differs: %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  test.each(['', 'г. Минск', 'ул. Ленина', '220030', '; 5'])('is nobody’s without a street or a number: %s', (address) => {
    expect(addressKey(address)).toBeNull();
  });
});

describe('a telephone number', () => {
  const keyOf = (phone: string) => tracesOfAgency({ nameBe: '', nameRu: '', nameEn: '', address: '', email: '', phone })[0]?.key;
  test('is the one of all its spellings, one of another country by its digits, and nobody’s when short', () => {
    expect(keyOf('8 (017) 200 00 01')).toBe('+375172000001');
    expect(keyOf('+48 22 599 00 00')).toBe('48225990000');
    expect(keyOf('0048 22 599 00 00')).toBe('48225990000');
    expect(keyOf('599-00-00')).toBe('5990000');
    expect(keyOf('102')).toBeUndefined();
    expect(keyOf('200-00')).toBeUndefined();
  });
});

describe('a domain', () => {
  test.each([
    ['https://www.Pryklad.by/about', 'pryklad.by'],
    ['pryklad.by', 'pryklad.by'],
    ['http://праца.бел', 'xn--80aa4avd.xn--90ais'],
    ['https://agency.wixsite.com/x', 'agency.wixsite.com'],
  ])('%s', (text, key) => {
    if (key.startsWith('xn--')) expect(domainKey(text)).toMatch(/^xn--.*\.xn--90ais$/);
    else expect(domainKey(text)).toBe(key);
  });
  test.each(['gmail.com', 'mail.ru', 'https://t.me/pryklad', 'https://www.instagram.com/pryklad', '', 'localhost', 'not a site'])(
    'that thousands share, or none: %s',
    (text) => expect(domainKey(text)).toBeNull(),
  );
});

test('a partner is one of its own country', () => {
  expect(partnerKey('Baltic Orchards UAB', 'LT')).toBe(partnerKey('UAB «Baltic Orchards»', 'LT') ?? '');
  expect(partnerKey('Mazowieckie Pola Sp. z o.o.', 'PL')).toBe(partnerKey('Mazowieckie Pola', 'PL') ?? '');
  expect(partnerKey('SIA', 'LV')).not.toBeNull();
  expect(partnerKey('Baltic Orchards', 'LT')).not.toBe(partnerKey('Baltic Orchards', 'LV'));
  expect(partnerKey('!!!', 'LT')).toBeNull();
});

test('an agency has each of its traces once, with the words it came from', () => {
  const contacts = {
    ...{ nameRu: 'ООО «Пример»', nameBe: 'ТАА «Прымер»', nameEn: 'Primer LLC' },
    ...{ address: 'г. Минск, ул. Немига, 1', phone: '+375 17 200-00-01, 8 017 2000001, 102', email: 'Office@Pryklad.by' },
  };
  expect(tracesOfAgency(contacts).map(({ trace, shown }) => [trace, shown])).toEqual([
    ['name', 'ООО «Пример»'],
    ['address', 'г. Минск, ул. Немига, 1'],
    ['phone', '+375 17 200-00-01'],
    ['domain', 'Office@Pryklad.by'],
  ]);
  expect(tracesOfAgency({ ...contacts, email: 'pryklad@gmail.com' }).map(({ trace }) => trace)).not.toContain('domain');
});

test('the names and the address that an agency asks to have are its traces as those it has', () => {
  const facts = { 'name-ru': 'ООО «Новое имя»', 'name-be': 'ТАА «Новае імя»', address: 'г. Минск, ул. Немига, 3' };
  const contacts = { nameRu: facts['name-ru'], nameBe: facts['name-be'], nameEn: 'New Name LLC', address: facts.address };
  const own = tracesOfAgency({ ...contacts, phone: '', email: '' });
  expect(tracesOfFacts(facts)).toEqual(own.filter(({ shown }) => shown !== 'New Name LLC'));
});

test('what is not stated leaves no trace', () => {
  expect(tracesOfFacts({})).toEqual([]);
  const partners = [{ name: 'Baltic UAB', country: 'LT', contract: '1', contractDate: '2026-01-01' }];
  const facts = {
    director: 'Анна Иванова',
    founders: ['Иванова А.', 'Анна Иванова', 'Иванова Анна'],
    website: 'https://pryklad.by',
    partners,
  };
  expect(tracesOfFacts(facts).map(({ trace, shown }) => [trace, shown])).toEqual([
    ['director', 'Анна Иванова'],
    ['founder', 'Анна Иванова'],
    ['domain', 'https://pryklad.by'],
    ['partner', 'Baltic UAB (LT)'],
  ]);
});
