import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey, nearName } from '../../src/rules/names.ts';
import {
  flagsOf,
  type MeasureOn,
  meetings,
  mostFlags,
  nearlyEqual,
  type PastFact,
  pastOf,
  type Shared,
  unweighed,
} from '../../src/rules/relations.ts';
import { plainMeasure } from '../../src/rules/spells.ts';
import { traces } from '../../src/rules/traces.ts';

const on = (measure: MeasureOn['measure'], from: string, change: Partial<MeasureOn> = {}): MeasureOn => ({
  ...plainMeasure(measure, from, null),
  number: 'EMP-2020-000001',
  ...change,
});
const today = '2026-11-24';
const part = { id: 'part', until: null };
const setAside = { outcome: 'set-aside', from: '2026-02-01', until: null } as const;
const changed = { outcome: 'changed', from: '2026-02-01', until: '2026-03-01' } as const;

describe('the past of an agency', () => {
  test('is told the gravest first, and the latest first among equals', () => {
    const refusals = [
      { number: 'A-2020-000001', on: '2020-01-01', setAside: false },
      { number: 'A-2021-000001', on: '2021-01-01', setAside: false },
    ];
    const measures = [on('suspension', '2022-01-01'), on('revocation', '2023-01-01'), on('suspension', '2022-02-01', { item: part })];
    expect(pastOf(refusals, measures, today).map(({ past, on: day }) => [past, day])).toEqual([
      ['revoked', '2023-01-01'],
      ['refused', '2021-01-01'],
      ['refused', '2020-01-01'],
      ['suspended', '2022-01-01'],
      ['part-suspended', '2022-02-01'],
    ]);
  });

  test.each([
    ['a refusal that was set aside', [{ number: 'A', on: '2020-01-01', setAside: true }], []],
    ['a suspension that was set aside', [], [on('suspension', '2026-01-01', { reviews: [setAside] })]],
    ['one changed and then set aside', [], [on('suspension', '2026-01-01', { reviews: [changed, setAside] })]],
    ['a revocation that was changed into a suspension', [], [on('revocation', '2026-01-01', { reviews: [changed] })]],
    ['a rejected proposal', [], [on('revocation', '2026-01-01', { upheld: false })]],
    ['a mere proposal', [], [on('revocation', '2026-01-01', { upheld: null, decidedOn: null })]],
    ['an officer’s own suspension that lapsed', [], [on('suspension', '2026-01-01', { upheld: null, confirmBy: '2026-01-02' })]],
    ['what is no measure of that sort', [], [on('surrender', '2026-01-01'), on('resumption', '2026-01-01'), on('order', '2026-01-01')]],
  ])('counts not: %s', (_, refusals, measures) => {
    expect(pastOf(refusals, measures, today)).toEqual([]);
  });

  test('counts a changed suspension, a part struck off, and an officer’s own suspension while it may yet be upheld', () => {
    const pastNames = (one: MeasureOn) => pastOf([], [one], today).map(({ past }) => past);
    expect(pastNames(on('suspension', '2026-01-01', { reviews: [changed] }))).toEqual(['suspended']);
    expect(pastNames(on('revocation', '2026-01-01', { item: part }))).toEqual(['part-struck-off']);
    expect(pastNames(on('suspension', today, { upheld: null, confirmBy: today }))).toEqual(['suspended']);
  });
});

const past: PastFact[] = [{ past: 'refused', on: '2020-01-01', number: 'A-2020-000001' }];
const agency = (agencyId: string, unp = agencyId) => ({ agencyId, unp, nameBe: unp, nameRu: unp, nameEn: unp, past });
const met = (agencyId: string, trace: Shared['trace'], key: string, as = trace): Shared => ({
  agencyId,
  trace,
  as,
  key,
  own: `own ${key}`,
  other: `other ${key}`,
});

describe('flags', () => {
  test('come with the evidence, the most in common first', () => {
    const flags = flagsOf(
      [agency('1'), agency('2'), agency('3')],
      [met('1', 'phone', 'p'), met('2', 'name', 'n'), met('2', 'address', 'a')],
    );
    expect(flags.map(({ agencyId, common }) => [agencyId, common.map(({ trace }) => trace)])).toEqual([
      ['2', ['address', 'name']],
      ['1', ['phone']],
    ]);
    expect(flags[1]?.common).toEqual([{ trace: 'phone', as: 'phone', own: 'own p', other: 'other p' }]);
  });

  test('tell one person once, as the same where both said the same', () => {
    const shared = [met('1', 'director', 'anna', 'founder'), met('1', 'founder', 'anna'), met('1', 'founder', 'anna', 'director')];
    expect(flagsOf([agency('1')], shared)[0]?.common.map(({ trace, as }) => [trace, as])).toEqual([['founder', 'founder']]);
    expect(flagsOf([agency('1')], shared.slice(0, 1))[0]?.common.map(({ trace, as }) => [trace, as])).toEqual([['director', 'founder']]);
  });

  test('are not raised without a past, nor without anything in common, nor past what can be weighed', () => {
    expect(flagsOf([{ ...agency('1'), past: [] }], [met('1', 'phone', 'p')])).toEqual([]);
    expect(flagsOf([agency('1')], [])).toEqual([]);
    const many = Array.from({ length: mostFlags + 9 }, (_, n) => String(n));
    const flags = flagsOf(
      many.map((id) => agency(id)),
      many.map((id) => met(id, 'address', 'a')),
    );
    expect(flags).toHaveLength(mostFlags);
  });

  test('are symmetric: what meets from one side meets from the other', () => {
    for (const [one, other] of meetings) expect(meetings).toContainEqual([other, one]);
    for (const trace of traces) expect(meetings).toContainEqual([trace, trace]);
  });

  test('a name is as near to another as the other is to it', () => {
    const word = fc.stringMatching(/^[а-я]{3,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1, maxLength: 3 }), (one, other) => {
        const keys = [nameKey(one.join(' ')), nameKey(other.join(' '))] as const;
        expect(nearName(keys[0], keys[1])).toBe(nearName(keys[1], keys[0]));
      }),
      { seed: 20261124 },
    );
  });

  test.each([
    ['ООО «Немига Кадры»', 'ООО «Немига Кадры Плюс»', true],
    ['ООО «Немига Кадры»', 'ТАА «Няміга Кадры»', true],
    ['ООО «Северный Маяк»', 'ООО «Маяк Северный»', true],
    ['ООО «Немига Кадры»', 'ООО «Немига Тур»', false],
    ['ООО «Звёздный путь»', 'ООО «Льняная нить»', false],
  ])('%s and %s: near enough is %s', (one, other, near) => {
    expect(nearName(nameKey(one), nameKey(other)) >= nearlyEqual).toBe(near);
  });
});

describe('a view', () => {
  const [flag] = flagsOf([agency('1')], [met('1', 'phone', 'p'), met('1', 'address', 'a')]);
  if (!flag) throw new Error('no flag');

  test('weighs what it was about', () => {
    expect(unweighed([flag], [])).toEqual(['1']);
    expect(unweighed([flag], [[flag]])).toEqual([]);
    expect(unweighed([flag], [[{ ...flag, agencyId: '2' }]])).toEqual(['1']);
    expect(unweighed([], [[flag]])).toEqual([]);
  });

  test('does not weigh what has come to be known since', () => {
    const later: PastFact = { past: 'revoked', on: today, number: 'EMP-2020-000001' };
    expect(unweighed([{ ...flag, past: [later, ...flag.past] }], [[flag]])).toEqual(['1']);
    const more = { trace: 'domain', as: 'domain', own: 'a.by', other: 'a.by' } as const;
    expect(unweighed([{ ...flag, common: [...flag.common, more] }], [[flag]])).toEqual(['1']);
    // What is no longer common was weighed all the same.
    expect(unweighed([{ ...flag, common: flag.common.slice(1) }], [[flag]])).toEqual([]);
  });
});
