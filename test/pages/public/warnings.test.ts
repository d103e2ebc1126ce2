import { beforeAll, describe, expect, it } from 'vitest';
import { correctWarning, withdrawWarning } from '../../../src/acts/warning.ts';
import { contacts } from '../../../src/store/schema/contacts.ts';
import { anApproved } from '../../support/advertisements.ts';
import { useApp } from '../../support/app.ts';
import { aLicence, doing } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { aProposedWarning, aPublishedWarning, seenOf, someTold } from '../../support/warnings.ts';

const app = useApp();
const json = async (path: string) => (await app.visitor().agent.get(path).set('Accept', 'application/json')).body;
let head: Person;
let agency: Person;
let licence: string;
let unlicensed: string;
let copied: string;
let withdrawn: string;
let silent: string;

beforeAll(async () => {
  head = await aStaff(app.deps, 'head');
  agency = await anAgency(app.deps, { name: 'Honest Harvest LLC' });
  licence = (await aLicence(app.deps, { agency })).licence;
  const own = { agencyId: agency.actor.agencyId, since: app.deps.now() };
  await app.deps.database.db.insert(contacts).values([
    { ...own, channel: 'site', key: 'honest.example', shown: 'honest.example' },
    { ...own, channel: 'viber', key: '+375291110000', shown: 'gone by now', until: app.deps.now() },
  ]);
  unlicensed = await aPublishedWarning(app.deps, { names: ['Baltic Dream'], head });
  copied = await aPublishedWarning(app.deps, { names: ['Honest Harvest Group'], contacts: '@honest_copy', impersonates: licence, head });
  withdrawn = await aPublishedWarning(app.deps, { names: ['Wronged Person'], contacts: '+375 29 555-00-00', head });
  const why = { be: 'Гэта была памылка.', ru: 'Это была ошибка.', en: 'It was a mistake.' };
  await withdrawWarning(app.deps, doing(head.actor), await seenOf(app.deps, withdrawn), why);
  silent = await aProposedWarning(app.deps, { names: ['Only Proposed'], contacts: '+375 29 777-00-00' });
});

describe('the list of warnings', () => {
  it('has what was published, the newest first, and tells what was withdrawn', async () => {
    const { text, status, headers } = await app.visitor().get('/en/warnings');
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('set-cookie');
    const numbers = [...text.matchAll(/href="\/en\/warnings\/(WRN-[\d-]+)"/g)].map((match) => match[1]);
    expect(numbers).toEqual([withdrawn, copied, unlicensed]);
    for (const word of ['Baltic Dream', 'Withdrawn 24 November 2026', 'It was a mistake.', 'Poland', 'tel:102'])
      expect(text).toContain(word);
    expect(text).not.toContain('Only Proposed');
  });

  it('is JSON for programs, and has no page past its last', async () => {
    expect(await json('/warnings')).toMatchObject({
      warnings: [
        { number: withdrawn, withdrawal: { en: 'It was a mistake.' } },
        { number: copied, withdrawnAt: null },
        { titles: ['Baltic Dream'] },
      ],
      ...{ page: 1, pages: 1, total: 3 },
    });
    expect((await app.visitor().get('/en/warnings?page=2')).status).toBe(404);
    for (const wrong of ['page=0', 'page=x', 'page=1&page=2']) {
      expect((await app.visitor().get(`/en/warnings?${wrong}`)).status).toBe(400);
    }
  });
});

describe('the page of a warning', () => {
  it.each(['be', 'ru', 'en'] as const)('says who, by what, where to, and how to have it put right: %s', async (lang) => {
    const { text } = await app.visitor().get(`/${lang}/warnings/${unlicensed}`);
    const words = {
      be: ['Польшча', 'Ліцэнзіі няма.', 'Тэрмін адказу – 15 каляндарных дзён.'],
      ru: ['Польша', 'Лицензии нет.', 'Срок ответа – 15 календарных дней.'],
      en: ['Poland', 'No licence.', 'You are answered within 15 calendar days.'],
    };
    for (const word of [...words[lang], 'Baltic Dream', '+375 29 123-45-67', '@baltic_dream', unlicensed, '218-52-64'])
      expect(text).toContain(word);
    expect(text).not.toMatch(/secret/);
  });

  it('leads to the real agency with its own true contacts', async () => {
    const { text } = await app.visitor().get(`/en/warnings/${copied}`);
    const { address: _, tradingNames: __, ...reach } = (await json(`/register/${licence}`)).agency;
    const { phone, email, contacts: own } = reach;
    for (const word of ['Honest Harvest LLC', phone, email, 'honest.example', `/en/register/${licence}`]) expect(text).toContain(word);
    expect(text).not.toContain('gone by now');
    expect(own).toContainEqual({ channel: 'site', shown: 'honest.example' });
    expect((await json(`/warnings/${copied}`)).impersonates).toMatchObject({ ...reach, licences: [licence] });
  });

  it('tells of a withdrawn one why, and repeats nothing of it', async () => {
    const { text } = await app.visitor().get(`/en/warnings/${withdrawn}`);
    for (const word of ['Withdrawn 24 November 2026', 'It was a mistake.', 'Wronged Person']) expect(text).toContain(word);
    expect(text).not.toMatch(/555-00-00|No licence|Do not pay/);
    expect(await json(`/warnings/${withdrawn}`)).toMatchObject({ contacts: [], text: null, earlier: [] });
  });

  it('shows a corrected text and, below it, what it said before', async () => {
    const number = await aPublishedWarning(app.deps, { names: ['Put Right'], contacts: '+375 29 999-00-00', head });
    expect((await app.visitor().get(`/en/warnings/${number}`)).text).not.toContain('What it said before');
    const better = { be: 'Лепш.', ru: 'Лучше.', en: 'A better text.' };
    await correctWarning(app.deps, doing(head.actor), await seenOf(app.deps, number), better);
    const { text } = await app.visitor().get(`/en/warnings/${number}`);
    expect(text.indexOf('A better text.')).toBeGreaterThan(0);
    expect(text.indexOf('No licence.')).toBeGreaterThan(text.indexOf('What it said before'));
    const { earlier, text: now } = await json(`/warnings/${number}`);
    expect([now, earlier[0].text]).toEqual([better, someTold]);
  });

  it.each(['WRN-2026-999999', 'wrn-2026-000001', 'x', '%00', "'%20or%201=1", 'EMP-2026-000001'])('is not found: %s', async (number) => {
    expect((await app.visitor().get(`/en/warnings/${number}`)).status).toBeOneOf([400, 404]);
  });

  it('is not there before it is published', async () => {
    expect((await app.visitor().get(`/en/warnings/${silent}`)).status).toBe(404);
  });
});

describe('an impersonated agency', () => {
  it('is told of on its licence, with its own contacts, from the moment of the decision until it is withdrawn', async () => {
    const other = await aLicence(app.deps);
    const before = await app.visitor().get(`/en/register/${other.licence}`);
    expect(before.text).not.toContain('Somebody passes for this agency');
    const number = await aPublishedWarning(app.deps, { names: ['A Copy'], contacts: '@a_copy_of', impersonates: other.licence, head });
    const during = await app.visitor().get(`/en/register/${other.licence}`);
    expect(during.text).toContain('Somebody passes for this agency');
    expect(during.text).toContain(`/en/warnings/${number}`);
    expect((await json(`/register/${other.licence}`)).impersonatedBy).toEqual([
      { warning: number, publishedAt: app.deps.now().toISOString() },
    ]);
    await withdrawWarning(app.deps, doing(head.actor), await seenOf(app.deps, number), { be: 'а', ru: 'б', en: 'c' });
    expect((await app.visitor().get(`/en/register/${other.licence}`)).text).not.toContain('Somebody passes for this agency');
    expect((await json(`/register/${other.licence}`)).impersonatedBy).toEqual([]);
  });
});

describe('the answer to a pasted advertisement', () => {
  it.each([
    ['its name', () => 'Work in Poland! Agency «Honest Harvest LLC», call now'],
    ['its payer number', () => `Work in Poland, УНП ${agency.unp}`],
    ['its licence', () => `Work in Poland, licence ${licence}`],
    ['its own contact', () => 'Work in Poland, write to https://honest.example/jobs'],
  ])('begins with whoever passes for the agency that is found by %s', async (_, advertisement) => {
    const { text } = await app.visitor().post('/en/register/advertisement', { advertisement: advertisement() });
    expect(text).toContain('There is 1 warning');
    expect(text.indexOf(`/en/warnings/${copied}`)).toBeLessThan(text.indexOf(`/en/register/${licence}`));
  });

  it('warns of nobody where no copied agency is in it', async () => {
    const other = await aLicence(app.deps);
    const { text } = await app.visitor().post('/en/register/advertisement', { advertisement: `Licence ${other.licence}` });
    expect(text).toContain(other.licence);
    expect(text).not.toContain('There is 1 warning');
  });
});

describe('the answer to an offer', () => {
  const asking = (text: string) => `/check?agency=${encodeURIComponent(text)}&kind=employment&country=PL`;

  it.each(['Baltic Dream', '@baltic_dream'])('tells of the warning about whoever is named: %s', async (asked) => {
    const { text } = await app.visitor().get(`/en${asking(asked)}`);
    expect(text).toContain(`/en/warnings/${unlicensed}`);
    expect(await json(asking(asked))).toMatchObject({ answer: 'not-found', warnings: [{ number: unlicensed }] });
  });

  it('tells once of who passes for the agency', async () => {
    const { text } = await app.visitor().get(`/en${asking('Honest Harvest LLC')}`);
    expect(text.split(`/en/warnings/${copied}`)).toHaveLength(2);
    expect(text).toContain('Somebody passes for this agency');
  });
});

describe('the answer to a search', () => {
  it.each(['Baltic Dream', '+375 29 123-45-67', '@baltic_dream'])('begins with the warning: %s', async (asked) => {
    const { text } = await app.visitor().get(`/en/register?q=${encodeURIComponent(asked)}`);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text.indexOf('There is 1 warning')).toBeGreaterThan(0);
    expect(text.indexOf('There is 1 warning')).toBeLessThan(
      text.indexOf('No such licence') === -1 ? text.indexOf('<form class="search"') : text.indexOf('No such licence'),
    );
    expect((await json(`/register?q=${encodeURIComponent(asked)}`)).warnings).toMatchObject([
      { number: unlicensed, how: asked.includes(' D') ? 'name' : 'contact' },
    ]);
  });

  it('says that a name is merely near, beside the real agency', async () => {
    const { text } = await app.visitor().get('/en/register?q=Honest%20Harvest%20Grup');
    expect(text).toContain('A similar name, not this name');
    expect(text.indexOf(copied)).toBeLessThan(text.indexOf(licence));
  });

  it('about a real agency begins with whoever passes for it, however it was asked', async () => {
    const { unp = '' } = agency;
    for (const asked of [unp, licence, 'Honest Harvest LLC']) {
      const { text } = await app.visitor().get(`/en/register?q=${encodeURIComponent(asked)}`);
      expect(text.indexOf('There is 1 warning')).toBeGreaterThan(0);
      expect(text.indexOf(`/en/warnings/${copied}`)).toBeLessThan(text.indexOf(`/en/register/${licence}`));
      const { exact, warnings } = await json(`/register?q=${encodeURIComponent(asked)}`);
      expect([exact.length, warnings.length]).toEqual([1, 1]);
      expect(warnings[0]).toMatchObject(asked.startsWith('Honest') ? { number: copied } : { number: copied, how: 'agency', by: unp });
    }
    expect((await app.visitor().get(`/en/register?q=${unp}`)).text).toContain('This is not the agency itself: somebody passes for it');
    const other = await aLicence(app.deps);
    expect((await json(`/register?q=${other.licence}`)).warnings).toEqual([]);
  });

  it.each(['honest.example', 'https://honest.example/jobs', '+375 29 111-00-00'])(
    'by a contact that is or was the agency’s own begins with whoever passes for it: %s',
    async (asked) => {
      const { exact, warnings } = await json(`/register?q=${encodeURIComponent(asked)}`);
      expect([exact, warnings]).toMatchObject([[], [{ number: copied, how: 'agency', by: agency.unp }]]);
      const { text } = await app.visitor().get(`/en/register?q=${encodeURIComponent(asked)}`);
      expect(text.indexOf(`/en/warnings/${copied}`)).toBeGreaterThan(0);
      expect(text.indexOf(`/en/warnings/${copied}`)).toBeLessThan(text.indexOf(agency.unp ?? ''));
    },
  );

  it('by one of the agency’s approved advertisements begins with whoever passes for it', async () => {
    const number = await anApproved(
      app.deps,
      { agency, licence },
      { text: 'Pickers wanted in Lithuania, paid each week', contacts: '@pickers' },
    );
    for (const asked of [number, '@pickers']) {
      expect((await json(`/register?q=${encodeURIComponent(asked)}`)).warnings).toMatchObject([{ number: copied, how: 'agency' }]);
    }
  });

  it('about an agency without a licence begins with whoever passes for it', async () => {
    const bare = await anAgency(app.deps, { name: 'Bare Orchard LLC' });
    const number = await aPublishedWarning(app.deps, {
      names: ['Orchard Copy'],
      contacts: '@bare_copy',
      impersonates: bare.unp ?? '',
      head,
    });
    expect((await json(`/register?q=${bare.unp}`)).warnings).toMatchObject([{ number, how: 'agency', by: bare.unp }]);
  });

  it('has none of what is proposed or withdrawn', async () => {
    for (const asked of ['Only Proposed', 'Wronged Person', '+375 29 777-00-00', '+375 29 555-00-00']) {
      expect((await json(`/register?q=${encodeURIComponent(asked)}`)).warnings).toEqual([]);
    }
  });
});
