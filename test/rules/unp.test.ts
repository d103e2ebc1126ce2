import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regions } from '../../src/rules/kinds.ts';
import { makeUnp, parseUnp, regionOfUnp } from '../../src/rules/unp.ts';

type Reference = { valid: string[]; invalid: string[]; regions: { iso: string; unpDigit: string; unpLetter: string }[] };
const reference: Reference = JSON.parse(readFileSync(new URL('../reference/unp.json', import.meta.url), 'utf8'));

describe('a payer number', () => {
  it.each(reference.valid)('%s is taken', (unp) => {
    expect(parseUnp(unp)).toEqual({ unp });
  });

  it.each(reference.invalid)('%s is refused', (unp) => {
    expect(parseUnp(unp)).toHaveProperty('refused');
  });

  it.each([
    [' 190-657 494 ', '190657494'],
    ['190\u00a0657\u2013494', '190657494'],
    ['ма1953684', 'MA1953684'],
    ['１９０６５７４９４', '190657494'],
  ])('%j is read as %s', (text, unp) => {
    expect(parseUnp(text)).toEqual({ unp });
  });

  it.each([
    ['', 'unp-empty'],
    [' - ', 'unp-empty'],
    ['19065749', 'unp-length'],
    ['1906574944', 'unp-length'],
    ['800000000', 'unp-characters'],
    ['1A0657494', 'unp-characters'],
    ['A10657494', 'unp-characters'],
    ['MX1953684', 'unp-characters'],
    ['OA1953684', 'unp-characters'],
    ['19065749Ж', 'unp-characters'],
    ['190657495', 'unp-checksum'],
    // Its sum leaves 10, which no digit can answer.
    ['191200000', 'unp-checksum'],
  ])('%j is refused: %s', (text, refused) => {
    expect(parseUnp(text)).toEqual({ refused });
  });

  it.each(reference.regions)('$unpDigit and $unpLetter are of $iso', ({ iso, unpDigit, unpLetter }) => {
    expect(regionOfUnp(`${unpDigit}00000000`)).toBe(iso);
    expect(regionOfUnp(`${unpLetter}A0000000`)).toBe(iso);
  });

  it('of no region throws', () => {
    expect(() => regionOfUnp('800000000')).toThrow(RangeError);
    expect(() => regionOfUnp('')).toThrow(RangeError);
  });

  it('made for sample data is valid and of its region, and one digit changed is noticed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.nat(9_999_999),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (region, serial, place, by) => {
          const unp = makeUnp(region, serial);
          if (unp === null) return;
          expect(parseUnp(unp)).toEqual({ unp });
          expect(regionOfUnp(unp)).toBe(region);
          expect(Number(unp.slice(1, 8))).toBe(serial);
          const changed = unp.slice(0, place) + ((Number(unp[place]) + by) % 10) + unp.slice(place + 1);
          expect(parseUnp(changed)).toEqual({ refused: 'unp-checksum' });
        },
      ),
    );
  });

  it('cannot be made for about one serial in eleven, and for no serial out of range', () => {
    const none = Array.from({ length: 1100 }, (_, serial) => makeUnp('BY-HM', serial)).filter((unp) => unp === null).length;
    expect(none).toBeGreaterThan(80);
    expect(none).toBeLessThan(120);
    expect(() => makeUnp('BY-HM', 10_000_000)).toThrow(RangeError);
    expect(() => makeUnp('BY-HM', -1)).toThrow(RangeError);
  });
});
