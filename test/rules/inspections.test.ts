import { describe, expect, it } from 'vitest';
import { decreedCalendar } from '../../src/rules/calendar.ts';
import {
  type Findings,
  flawsOf,
  type InspectionFacts,
  type InspectionRefusal,
  inspectionStep,
  refusalOfDay,
  refusalOfVisit,
  refusalToInspect,
  refusalToPlan,
} from '../../src/rules/inspections.ts';
import type { Region } from '../../src/rules/kinds.ts';
import { type Role, roles } from '../../src/rules/permissions.ts';

const person = (role: Role, region: Region | null = null) => ({
  id: 'x',
  name: 'x',
  role,
  agencyId: role === 'agency' ? 'a' : null,
  region,
});
const brest = person('regional', 'BY-BR');
const at = (change: Partial<InspectionFacts> = {}): InspectionFacts => ({
  ...{ agencyId: 'a', region: 'BY-BR', orderedOn: '2026-11-20', completed: false, needed: true },
  ...change,
});

describe('who inspects', () => {
  it.each(roles)('%s', (role) => {
    const refused = role === 'regional' ? null : 'not-allowed';
    const actor = person(role, role === 'regional' ? 'BY-BR' : null);
    expect(refusalToInspect(at(), actor)).toBe(refused);
    expect(refusalToPlan({ agencyId: 'a', region: 'BY-BR', over: false }, actor)).toBe(refused);
  });

  it('an officer of another region does not', () => {
    expect(refusalToInspect(at({ region: 'BY-HM' }), brest)).toBe('not-allowed');
    expect(refusalToPlan({ agencyId: 'a', region: 'BY-HM', over: false }, brest)).toBe('not-allowed');
  });

  it.each<[string, InspectionRefusal | null, InspectionRefusal | null]>([
    ['completed', refusalToInspect(at({ completed: true }), brest), 'completed'],
    ['no longer needed', refusalToInspect(at({ needed: false }), brest), 'no-longer-needed'],
    ['of an ended licence', refusalToPlan({ agencyId: 'a', region: 'BY-BR', over: true }, brest), 'licence-ended'],
  ])('nothing that is %s', (_, refused, code) => expect(refused).toBe(code));
});

describe('the day of a visit', () => {
  it.each([
    ['2026-11-23', 'day-past'],
    ['2026-11-24', null],
    ['2026-11-28', 'day-not-working'],
    ['2026-12-25', 'day-not-working'],
    ['2026-12-24', null],
  ] as const)('%s: %s', (day, refused) => expect(refusalOfDay(decreedCalendar, day, '2026-11-24')).toBe(refused));

  it.each([
    [{ plannedOn: null, completed: false }, 'to-plan'],
    [{ plannedOn: '2026-12-01', completed: false }, 'planned'],
    [{ plannedOn: '2026-12-01', completed: true }, 'done'],
    [{ plannedOn: null, completed: true }, 'done'],
  ] as const)('%o is %s', (dates, step) => expect(inspectionStep(dates)).toBe(step));
});

describe('a record of a visit', () => {
  const checklist = ['premises-used', 'contracts-kept'] as const;
  const met = { result: 'met', note: '' } as const;
  const good: Findings = { 'premises-used': met, 'contracts-kept': { result: 'not-met', note: 'Two of ten.' } };
  const record = (visitedOn: string, findings: Findings) =>
    refusalOfVisit({ visitedOn, findings, summary: 'Seen.' }, checklist, at(), '2026-11-24');

  it.each<[string, string, Findings, InspectionRefusal | null]>([
    ['today', '2026-11-24', good, null],
    ['on the day of the order', '2026-11-20', good, null],
    ['tomorrow', '2026-11-25', good, 'visit-ahead'],
    ['before the order', '2026-11-19', good, 'visit-before-order'],
    ['without a point', '2026-11-24', { 'premises-used': met }, 'checklist-incomplete'],
    ['with a breach and no note', '2026-11-24', { ...good, 'contracts-kept': { result: 'not-met', note: '' } }, 'checklist-incomplete'],
    ['with a point of another list', '2026-11-24', { ...good, 'fees-shown': met }, 'checklist-incomplete'],
    ['with a point not checked', '2026-11-24', { ...good, 'contracts-kept': { result: 'not-checked', note: '' } }, null],
  ])('%s', (_, visitedOn, findings, refused) => expect(record(visitedOn, findings)).toBe(refused));

  it('says point by point what it lacks', () => {
    expect(flawsOf({}, checklist)).toEqual([
      { code: 'premises-used', lacks: 'result' },
      { code: 'contracts-kept', lacks: 'result' },
    ]);
    expect(flawsOf({ ...good, 'contracts-kept': { result: 'not-met', note: '' } }, checklist)).toEqual([
      { code: 'contracts-kept', lacks: 'note' },
    ]);
  });
});
