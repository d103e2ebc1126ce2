import { beforeAll, describe, expect, it } from 'vitest';
import { withdrawWarning } from '../../src/acts/warning.ts';
import { contactsIn } from '../../src/rules/contacts.ts';
import { nameKey } from '../../src/rules/names.ts';
import { warningsFor } from '../../src/store/warnings.ts';
import { useApp } from '../support/app.ts';
import { doing } from '../support/journeys.ts';
import { aStaff } from '../support/people.ts';
import { aProposedWarning, aPublishedWarning, seenOf, someTold } from '../support/warnings.ts';

const app = useApp();
let dream: string;
let coast: string;
const asked = async (text: string) =>
  (await warningsFor(app.deps.database.read, { contacts: contactsIn(text), keys: [nameKey(text)] })).map(({ number, how }) => [
    number,
    how,
  ]);

beforeAll(async () => {
  dream = await aPublishedWarning(app.deps);
  const contacts = 'coast-jobs.example\nhello@coast.example';
  coast = await aPublishedWarning(app.deps, { names: ['ООО «Золотой берег»', 'Gold Coast Jobs'], contacts });
  await aProposedWarning(app.deps, { names: ['Silent Proposal'], contacts: '+375 33 700-00-00' });
  const gone = await aPublishedWarning(app.deps, { names: ['Taken Back'], contacts: '+375 33 800-00-00' });
  const head = await aStaff(app.deps, 'head');
  expect(await withdrawWarning(app.deps, doing(head.actor), await seenOf(app.deps, gone), someTold)).toHaveProperty('done');
});

describe('the warnings about what somebody asks', () => {
  it.each(['+375 29 123-45-67', '80291234567', '@baltic_dream', 'https://t.me/Baltic_Dream'])(
    'are found by a contact: %s',
    async (text) => {
      expect(await asked(text)).toEqual([[dream, 'contact']]);
    },
  );

  it.each(['Золотой берег', 'золотои берег', 'zolotoj bereg', 'gold coast jobs', 'GoldCoast Jobs'])(
    'are found by a name: %s',
    async (text) => {
      expect(await asked(text)).toEqual([[coast, 'name']]);
    },
  );

  it('are found by a near name, which is told', async () => {
    expect(await asked('Gold Coast Job')).toEqual([[coast, 'near']]);
    expect(await asked('ТАА «Залаты бераг»')).toEqual([[coast, 'near']]);
    expect(await asked('Baltik Dreams')).toEqual([[dream, 'near']]);
  });

  it.each(['Silent Proposal', '+375 33 700-00-00', 'Taken Back', '+375 33 800-00-00', 'Something else', '', '+375 29 123-45-68'])(
    'are not there for: %s',
    async (text) => {
      expect(await asked(text)).toEqual([]);
    },
  );

  it('take one handle in two networks for two people', async () => {
    const instagram = { channel: 'instagram' as const, key: 'baltic_dream', shown: 'baltic_dream' };
    expect(await warningsFor(app.deps.database.read, { contacts: [instagram], keys: [] })).toEqual([]);
  });

  it('come once each, the surest first', async () => {
    const contacts = contactsIn('hello@coast.example');
    const both = await warningsFor(app.deps.database.read, { contacts, keys: [nameKey('Baltic Dream'), nameKey('Gold Coast Jobs')] });
    expect(both.map(({ number, how }) => [number, how])).toEqual([
      [coast, 'contact'],
      [dream, 'name'],
    ]);
    expect(both[0]).toMatchObject({ by: 'hello@coast.example', told: someTold, kinds: ['employment'], countries: ['PL'] });
  });
});
