import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickedFrom } from '../../src/rules/pasted.ts';

test('an advertisement gives its contacts, names and numbers', () => {
  const picked = pickedFrom(`РАБОТА В ПОЛЬШЕ! Агентство «Северный Маяк» (ООО Северный Маяк), УНП 100000007, лицензия EMP-2016-000001.
    Наши партнёры: Baltic Orchards LLC. Пишите @maiak_work или звоните 8 029 611-22-33. Оплата 1500–2000 евро, 25 000 zł.`);
  expect(picked.contacts.map(({ channel, key }) => `${channel} ${key}`)).toEqual([
    ...['telegram maiak_work', 'instagram maiak_work', 'phone +375296112233'],
  ]);
  expect(picked.numbers).toEqual(['100000007', 'EMP-2016-000001']);
  expect(picked.names).toEqual(['Северный Маяк', 'Baltic Orchards LLC']);
});

test.each([
  ['агенцтва Зорны Шлях запрашае', ['Зорны Шлях']],
  ['ЧУП Две Звезды приглашает', ['Две Звезды']],
  ['the agency Zorny Shliakh offers', ['Zorny Shliakh']],
  ['Зорны шлях', ['Зорны шлях']],
  ['работа за границей без опыта и без предоплаты, пишите в личные сообщения', []],
  ['', []],
  ['!!!', []],
])('names in %j', (text, names) => expect(pickedFrom(text).names).toEqual(names));

test('takes no more of each than a reader can use, from any text', () => {
  const many = Array.from({ length: 40 }, (_, n) => `«Имя ${'абвгдежзик'.charAt(n % 10)}${n}» @name_${n} EMP-2016-0000${10 + n}`).join(
    '\n',
  );
  const { contacts, names, numbers } = pickedFrom(many);
  expect([contacts.length, names.length, numbers.length]).toEqual([12, 8, 12]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const picked = pickedFrom(text);
      expect(picked.contacts.length + picked.names.length + picked.numbers.length).toBeLessThanOrEqual(32);
    }),
    { seed: 20261129, numRuns: 1000 },
  );
  for (const one of ['ООО А', '«', '"', 'Aa ', 'ООО ', 'агентство ', '1 ', 'АБ ']) pickedFrom(one.repeat(4000 / one.length));
});
