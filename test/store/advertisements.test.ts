import { beforeAll, describe, expect, it } from 'vitest';
import { contactsIn } from '../../src/rules/contacts.ts';
import { type AskedAdvertisement, advertisementNumberIn, advertisementsFor } from '../../src/store/advertisements.ts';
import { anAdvertisement, anApproved, someText } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence } from '../support/journeys.ts';

const app = useApp();
const other = 'Курсы польского языка в Варшаве с проживанием, набор до сентября. Пишите: kursy@lingua.example';
const secret = 'Никто еще не согласовал эту рекламу сварщиков в Чехии, телефон +375 33 500 60 70';
let work: Licensed;
let apples: string;
let courses: string;

beforeAll(async () => {
  work = await aLicence(app.deps);
  apples = await anApproved(app.deps, work);
  courses = await anApproved(app.deps, await aLicence(app.deps, { kind: 'study' }), { text: other, contacts: 'kursy@lingua.example' });
  await anAdvertisement(app.deps, work, { text: secret, contacts: '+375 33 500 60 70' });
});

const find = async (asked: AskedAdvertisement) =>
  (await advertisementsFor(app.deps.database.read, asked)).map(({ number, by, comparison }) => [number, by, comparison?.likeness ?? null]);

describe('finding an approved advertisement', () => {
  it('by its number, however it is written, and by a contact, however it is written', async () => {
    expect(await find({ number: apples })).toEqual([[apples, 'number', null]]);
    expect(advertisementNumberIn(`№ ${apples.toLowerCase().replaceAll('-', ' ')}`)).toBe(apples);
    expect(advertisementNumberIn('EMP-2026-000001')).toBeNull();
    expect(await find({ contacts: contactsIn('8 (029) 611-22-33') })).toEqual([[apples, 'contact', null]]);
    expect(await find({ contacts: contactsIn('https://t.me/Baltic_Orchards') })).toEqual([[apples, 'contact', null]]);
    expect(await find({ contacts: contactsIn('+375 29 000 00 00') })).toEqual([]);
  });

  it('by its text, in any case and with look-alike letters', async () => {
    expect(await find({ text: someText.toUpperCase() })).toEqual([[apples, 'contact', 'same']]);
    expect(await find({ text: other.replace('kursy@lingua.example', '') })).toEqual([[courses, 'text', 'part']]);
    expect(await find({ text: `Внимание, акция! ${other}` })).toEqual([[courses, 'contact', 'more']]);
  });

  it('tells a copy with one word or one telephone changed from the advertisement', async () => {
    expect(await find({ text: someText.replace('Литве', 'Турции') })).toEqual([[apples, 'contact', 'other']]);
    const [copy] = await advertisementsFor(app.deps.database.read, { text: someText.replace('611 22 33', '700 80 90') });
    expect(copy).toMatchObject({
      number: apples,
      by: 'text',
      comparison: { likeness: 'other', strange: [{ shown: '+375 29 700 80 90' }] },
    });
    // The bare @name is asked of two services and missed once.
    expect(copy?.comparison?.missing.map(({ shown }) => shown)).toEqual(['@baltic_orchards', '+375 29 611 22 33']);
  });

  it('does not take a copied number for the text', async () => {
    const text = `Реклама ${apples}. Официанты в Дубай, виза за наш счет, без опыта.`;
    expect(await find({ text })).toEqual([[apples, 'number', 'other']]);
  });

  it('finds nothing that only waits, nothing in a few words, and nothing in another text', async () => {
    expect(await find({ text: secret })).toEqual([]);
    expect(await find({ contacts: contactsIn('+375 33 500 60 70') })).toEqual([]);
    expect(await find({ text: 'сборщики яблок' })).toEqual([]);
    expect(await find({ text: 'Продаю гараж в хорошем состоянии, торг уместен, звонить вечером' })).toEqual([]);
  });

  it('takes everything for a text', async () => {
    for (const text of [
      "'; drop table advertisements; --",
      '%%%%',
      '_ _ _ _ _',
      'ADV-',
      '💥 💥 💥 💥 💥',
      'a '.repeat(5000),
      'a.b.'.repeat(2500),
    ]) {
      expect(await find({ text, contacts: contactsIn(text) })).toEqual([]);
    }
  });
});
