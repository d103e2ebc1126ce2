import { describe, expect, it } from 'vitest';
import { advertisementKey, compareAdvertisement } from '../../src/rules/advertisement-text.ts';
import {
  advertisementState,
  type KnownAdvertisement,
  kindsRead,
  latestUntil,
  refusalOfApproval,
  refusalOfDeciding,
  refusalOfEnding,
  refusalOfSending,
  refusalOfTakingBack,
  type SentAdvertisement,
} from '../../src/rules/advertisements.ts';
import { placeOn } from '../../src/rules/advertising.ts';
import { contactsIn } from '../../src/rules/contacts.ts';
import { kinds } from '../../src/rules/kinds.ts';
import { codedLaw, editionOn } from '../../src/rules/law.ts';
import { type Actor, type Role, roles } from '../../src/rules/permissions.ts';

const today = '2026-11-24';
const edition = editionOn(codedLaw, today);
const actor = (role: Role, agencyId: string | null = null): Actor => ({ id: role, name: role, role, agencyId, region: null });

describe('where an advertisement may appear', () => {
  it.each([
    ['2024-01-06', 'employment', 'own-sites'],
    ['2024-01-05', 'employment', 'anywhere'],
    [today, 'study', 'own-sites'],
    [today, 'travel', 'anywhere'],
    [today, 'introduction', 'anywhere'],
    ['2019-05-01', 'study', 'anywhere'],
    ['2005-03-09', 'employment', 'anywhere'],
  ] as const)('on %s for %s: %s', (day, kind, place) => {
    expect(placeOn(editionOn(codedLaw, day), kind, day).value).toBe(place);
  });

  it('says how sure it is of every value, and cites the act of 2024 for the ban', () => {
    expect(placeOn(edition, 'employment', today)).toMatchObject({ source: 'advertising-2024', confidence: 'confirmed' });
    const { decision, approval, deciders } = edition.advertising;
    for (const value of [decision, approval, ...Object.values(deciders)]) expect(value.confidence).toBe('unconfirmed');
    expect(editionOn(codedLaw, '2006-01-01').advertising.deciders.study).toMatchObject({ value: 'education', confidence: 'confirmed' });
  });
});

describe('how an advertisement stands', () => {
  const approved = { approved: true, from: '2026-11-24', until: '2026-12-31', endedAt: null };
  const waiting = { approved: null, from: null, until: null, endedAt: null };
  const ended = new Date('2026-12-01T09:00:00+03:00');
  it.each([
    [waiting, 'active', today, 'sent'],
    [{ ...waiting, endedAt: ended }, 'active', today, 'taken-back'],
    [{ ...waiting, approved: false }, 'active', today, 'refused'],
    [approved, 'active', '2026-11-23', 'not-yet'],
    [approved, 'active', '2026-11-24', 'approved'],
    [approved, 'suspended-in-part', '2026-12-31', 'approved'],
    [approved, 'active', '2027-01-01', 'run-out'],
    [{ ...approved, until: null }, 'active', '2036-01-01', 'approved'],
    [approved, 'suspended', today, 'licence-not-in-force'],
    [approved, 'ended', today, 'licence-not-in-force'],
    [approved, 'expired', '2027-01-01', 'run-out'],
    [{ ...approved, endedAt: ended }, 'active', '2026-11-30', 'approved'],
    [{ ...approved, endedAt: ended }, 'active', '2026-12-01', 'ended'],
    [{ ...approved, endedAt: ended }, 'suspended', '2027-06-01', 'ended'],
  ] as const)('%o, licence %s, on %s: %s', (facts, standing, day, state) => {
    expect(advertisementState(facts, standing, day)).toBe(state);
  });
});

describe('what may be sent', () => {
  const sent: SentAdvertisement = {
    ...{ agencyId: 'a', standing: 'active', place: 'https://www.own.example/work', contacts: 1 },
    ...{ ownDomains: ['own.example'], allowed: 'own-sites' },
  };
  it.each([
    [{}, null],
    [{ place: 'jobs.own.example' }, null],
    [{ place: 'https://notown.example/' }, 'place-not-own'],
    [{ place: 'https://own.example.evil.example/' }, 'place-not-own'],
    [{ place: 'a lamp post' }, 'place-no-site'],
    [{ place: 'a newspaper', allowed: 'anywhere' }, null],
    [{ standing: 'suspended' }, 'licence-not-in-force'],
    [{ standing: 'suspended-in-part' }, null],
    [{ contacts: 0 }, 'no-contact'],
    [{ agencyId: 'b' }, 'not-allowed'],
  ] as const)('%o: %s', (change, refused) => {
    expect(refusalOfSending({ ...sent, ...change }, actor('agency', 'a'))).toBe(refused);
  });
});

describe('who decides', () => {
  it('the Ministry of Education on study, a head on everything else, nobody besides', () => {
    for (const kind of kinds) {
      const free = roles.filter((role) => refusalOfDeciding({ agencyId: 'a', kind }, edition, actor(role)) === null);
      expect([kind, free]).toEqual([kind, [kind === 'study' ? 'education' : 'head']]);
    }
    expect(refusalOfDeciding({ agencyId: 'a', kind: 'study' }, edition, actor('head'))).toBe('not-yours-education');
    expect(refusalOfDeciding({ agencyId: 'a', kind: 'travel' }, edition, actor('education'))).toBe('not-yours-head');
    expect(refusalOfDeciding({ agencyId: 'a', kind: 'travel' }, edition, actor('examiner'))).toBe('not-allowed');
  });

  it('and the Ministry reads what it decides on, the Department and the prosecutor all, nobody else anything', () => {
    expect(kindsRead(actor('education'), edition)).toEqual(['study']);
    for (const role of ['examiner', 'head', 'prosecutor'] as const) expect(kindsRead(actor(role), edition)).toEqual([...kinds]);
    for (const role of ['agency', 'regional', 'hotline', 'administrator'] as const) expect(kindsRead(actor(role), edition)).toEqual([]);
  });
});

describe('for how long', () => {
  const known: KnownAdvertisement = {
    ...{ approved: null, from: null, until: null, endedAt: null },
    ...{ agencyId: 'a', kind: 'employment', standing: 'active' },
  };
  it.each([
    ['2026-11-24', '2026-11-24', 'active', null],
    ['2026-11-24', '2027-11-24', 'active', null],
    ['2026-11-24', '2027-11-25', 'active', 'until-too-late'],
    ['2026-11-23', '2026-12-24', 'active', 'from-past'],
    ['2026-11-26', '2026-11-25', 'active', 'until-before'],
    ['2026-11-24', '2026-12-24', 'suspended', 'licence-not-in-force'],
  ] as const)('from %s until %s under a licence that is %s: %s', (from, until, standing, refused) => {
    expect(refusalOfApproval({ ...known, standing }, { from, until }, edition, today)).toBe(refused);
  });

  it('as long as the edition says, and no bare number', () => {
    expect(latestUntil(edition, '2028-02-29')).toBe('2029-02-28');
  });

  it('it can be ended or taken back while it is not over', () => {
    const running = { ...known, approved: true, from: today, until: '2026-12-31' };
    expect(refusalOfEnding(running, today)).toBeNull();
    expect(refusalOfEnding({ ...running, standing: 'suspended' }, today)).toBeNull();
    expect(refusalOfEnding(running, '2027-01-01')).toBe('not-running');
    expect(refusalOfEnding(known, today)).toBe('not-running');
    expect(refusalOfTakingBack(known, actor('agency', 'a'), today)).toBeNull();
    expect(refusalOfTakingBack({ ...known, approved: false }, actor('agency', 'a'), today)).toBe('not-running');
    expect(refusalOfTakingBack(known, actor('agency', 'b'), today)).toBe('not-allowed');
  });
});

describe('a text beside an approved one', () => {
  const text = 'Сборщики яблок в Литву, 900 евро. Тел. +375 29 611 22 33, @baltic_orchards';
  const approved = { text, contacts: contactsIn(text) };
  const likeness = (other: string) => compareAdvertisement(other, approved).likeness;

  it('is the same whatever the case, marks, spaces and look-alike letters', () => {
    expect(likeness(text)).toBe('same');
    expect(likeness(`  ${text.toUpperCase()} !!!`)).toBe('same');
    expect(likeness(text.replace('Сборщики', 'Cбopщики'))).toBe('same');
  });

  it('is another with one word, one digit or one letter changed', () => {
    expect(likeness(text.replace('Литву', 'Турцию'))).toBe('other');
    expect(likeness(text.replace('900', '9000'))).toBe('other');
    expect(likeness(text.replace('яблок', 'яблак'))).toBe('other');
    // The search key takes these for one: doubled digits are one letter to it.
    const doubled = text.replace('611 22 33', '611 22 333');
    expect(likeness(doubled)).toBe('other');
  });

  it('names the contacts that were put in and left out', () => {
    const copy = compareAdvertisement(text.replace('611 22 33', '777 00 11'), approved);
    expect(copy.likeness).toBe('other');
    expect(copy.strange.map(({ shown }) => shown)).toEqual(['+375 29 777 00 11']);
    expect(copy.missing.map(({ channel }) => channel)).toContain('phone');
  });

  it('is another with another site, though its words are the same', () => {
    const site = 'Сборщики яблок, сайт rabota-litva.example';
    const copy = site.replace('rabota-litva', 'rabota.litva');
    expect(compareAdvertisement(copy, { text: site, contacts: contactsIn(site) })).toMatchObject({
      likeness: 'other',
      strange: [{ channel: 'site' }],
    });
  });

  it('is a part of it, or has more in it', () => {
    expect(likeness('Сборщики яблок в Литву')).toBe('part');
    expect(likeness(`Срочно! ${text}`)).toBe('more');
    expect(likeness('яблок')).toBe('other');
  });

  it('has one key however it is written', () => {
    expect(advertisementKey(text)).toBe(advertisementKey(text.toUpperCase().replaceAll(',', ' ,')));
  });
});
