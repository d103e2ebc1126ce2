import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, contentText, entryText } from '../../src/rules/entries.ts';

describe('the canonical form', () => {
  it('sorts keys, keeps lists in order, leaves out what is not there', () => {
    expect(canonical({ b: ['z', 'a'], a: 1, c: undefined, B: { y: 'ы', x: '"' } })).toBe('{"B":{"x":"\\"","y":"ы"},"a":1,"b":["z","a"]}');
  });

  it('refuses fractions, unsafe integers and keys that are not ASCII', () => {
    for (const wrong of [{ a: 0.5 }, { a: 2 ** 60 }, { a: Number.NaN }, { ключ: 'x' }]) expect(() => canonical(wrong)).toThrow(RangeError);
  });

  it('is one text for one value, however its keys were laid down, and reads back as the value', () => {
    const value = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.array(fc.string())), {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(value, (one) => {
        const backwards = Object.fromEntries(Object.entries(one).reverse());
        expect(canonical(backwards)).toBe(canonical(one));
        expect(JSON.parse(canonical(one))).toEqual({ ...one });
      }),
    );
  });

  it('an entry says what, when, by whom and to what it is tied, and what is signed of it leaves out when', () => {
    const part = { licence: 'EMP-2026-000001', unp: '100582333' };
    const content = { type: 'licence-granted', part, commitment: 'ab', by: 'c0ffee', act: 'one', proposal: 7 } as const;
    const said = '"by":"c0ffee","commitment":"ab","licence":"EMP-2026-000001","proposal":7';
    expect(contentText(content)).toBe(`{"act":"one",${said},"type":"licence-granted","unp":"100582333","v":2}`);
    const at = new Date('2026-11-24T07:00:00Z');
    const seen = { size: 5, root: 'f00d' };
    expect(entryText(content, { at, seen, signed: null })).toBe(
      `{"act":"one","at":"2026-11-24T07:00:00.000Z",${said},"seen":{"root":"f00d","size":5},"type":"licence-granted","unp":"100582333","v":2}`,
    );
  });
});
