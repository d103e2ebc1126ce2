import { describe, expect, it } from 'vitest';
import { decreedCalendar } from '../../src/rules/calendar.ts';
import {
  type ConclusionState,
  changesForConclusion,
  conclusionClock,
  conclusionState,
  factsForConclusion,
  refusalToConclude,
} from '../../src/rules/conclusions.ts';
import type { Facts } from '../../src/rules/facts.ts';
import type { Kind } from '../../src/rules/kinds.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import { type Role, roles } from '../../src/rules/permissions.ts';
import { type HeldItem, itemsOf } from '../../src/rules/scope.ts';

const edition = editionByCode(codedLaw, 'law-213z');
const polish = ['Polish, 8 weeks'];
const actor = (role: Role, id = 'x') => ({ id, name: id, role, agencyId: role === 'agency' ? 'a' : null, region: null });

describe('how an application stands with the Ministry of Education', () => {
  const [asked, positive, negative] = [{ outcome: null }, { outcome: 'positive' }, { outcome: 'negative' }] as const;
  it.each<[string, Kind, string[], { outcome: null | 'positive' | 'negative' }[], ConclusionState]>([
    ['study without programmes', 'study', [], [], 'not-needed'],
    ['travel with programmes', 'travel', polish, [], 'not-needed'],
    ['study with programmes', 'study', polish, [], 'not-asked'],
    ['employment with programmes', 'employment', polish, [], 'not-asked'],
    ['one request', 'study', polish, [asked], 'asked'],
    ['a positive one', 'study', polish, [positive], 'positive'],
    ['a negative one', 'study', polish, [negative], 'negative'],
    ['asked again after a negative one', 'study', polish, [negative, asked], 'asked'],
    ['positive after a negative one', 'study', polish, [negative, positive], 'positive'],
  ])('%s', (_, kind, programmes, requests, state) => {
    expect(conclusionState(edition, kind, programmes, requests)).toBe(state);
  });
});

describe('a conclusion', () => {
  it.each(roles.map((role) => [role, role === 'education' ? null : 'not-allowed'] as const))('by %s: %s', (role, refused) => {
    expect(refusalToConclude({ open: true, requestedBy: 'examiner', agencyId: 'a' }, actor(role))).toBe(refused);
  });

  it('is not given by the one who asked for it, nor once the application has ended', () => {
    expect(refusalToConclude({ open: true, requestedBy: 'x', agencyId: 'a' }, actor('education'))).toBe('same-person');
    expect(refusalToConclude({ open: false, requestedBy: 'examiner', agencyId: 'a' }, actor('education'))).toBe('no-longer-needed');
  });

  it('has its own ten working days', () => {
    const clock = (today: string, closed: string | null = null) => conclusionClock(edition, '2026-11-24', closed, decreedCalendar, today);
    expect(clock('2026-12-08')).toMatchObject({ dueOn: '2026-12-08', overdue: false, counted: 10, of: 10 });
    expect(clock('2026-12-09')).toMatchObject({ dueOn: '2026-12-08', overdue: true });
    expect(clock('2027-02-01', '2026-12-08')).toMatchObject({ overdue: false, ahead: [] });
  });

  it('is given on the programmes, the countries and the partners that teach, and on nothing else', () => {
    const partner = { country: 'PL', contract: '1', contractDate: '2026-01-01' };
    const facts: Facts = {
      ...{ premises: 'Minsk', specialist: 'Anna', employees: 3, countries: ['PL'], programmes: polish },
      partners: [
        { ...partner, name: 'School', role: 'school' },
        { ...partner, name: 'Farm', role: 'employer' },
        { ...partner, name: 'Unsaid' },
      ],
    };
    const shown = factsForConclusion(edition, facts);
    expect(Object.keys(shown).sort()).toEqual(['countries', 'partners', 'programmes']);
    expect(shown.partners?.map(({ name }) => name)).toEqual(['School', 'Unsaid']);
  });

  it('is given on what of these a variation changes, and on nothing else', () => {
    const partner = { country: 'PL', contract: '1', contractDate: '2026-01-01' };
    const added = itemsOf({
      ...{ countries: ['LT'], branches: ['Brest'], programmes: polish },
      partners: [
        { ...partner, name: 'School', role: 'school' },
        { ...partner, name: 'Farm', role: 'employer' },
        { ...partner, name: 'Unsaid' },
      ],
    });
    const ended = added.map((item, place): HeldItem => ({ ...item, id: String(place), from: '2026-01-01', until: null }));
    const shown = changesForConclusion(edition, { added, ended, restated: [] });
    const names = ['LT', 'PL', 'School', 'Unsaid', ...polish];
    expect([shown.added.map(({ name }) => name), shown.ended.map(({ name }) => name)]).toEqual([names, names]);
  });
});
