import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackingCode, trackingCode } from '../../src/rules/tracking-codes.ts';

const codes = fc.uint8Array({ minLength: 19, maxLength: 32 }).map(trackingCode);
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

describe('a tracking code', () => {
  it('has five groups of four characters that nobody mistakes for one another', () => {
    fc.assert(fc.property(codes, (code) => /^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){4}$/.test(code)));
  });

  it('carries all the chance it is given: 19 times 5 bits', () => {
    for (let place = 0; place < 19; place += 1) {
      const seen = Array.from({ length: 32 }, (_, value) =>
        trackingCode(Uint8Array.from({ length: 19 }, (__, at) => (at === place ? value : 0))),
      );
      expect(new Set(seen).size).toBe(32);
    }
    expect(() => trackingCode(new Uint8Array(18))).toThrow(RangeError);
  });

  it('is read however it was written down', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' – ')} `])
          expect(readTrackingCode(typed)).toBe(code);
        expect(readTrackingCode(code.replaceAll('A', 'А').replaceAll('B', 'В').replaceAll('C', 'С').replaceAll('X', 'Х'))).toBe(code);
      }),
    );
  });

  it('is none with one character wrong, or with two neighbours exchanged', () => {
    fc.assert(
      fc.property(codes, fc.nat(19), fc.integer({ min: 1, max: 31 }), (code, place, by) => {
        const letters = [...code.replaceAll('-', '')];
        const wrong = letters.with(place, alphabet.charAt((alphabet.indexOf(letters[place] ?? '') + by) % 32));
        expect(readTrackingCode(wrong.join(''))).toBeNull();
        const [one, other] = [letters[place % 19] ?? '', letters[(place % 19) + 1] ?? ''];
        if (one === other) return;
        expect(
          readTrackingCode(
            letters
              .with(place % 19, other)
              .with((place % 19) + 1, one)
              .join(''),
          ),
        ).toBeNull();
      }),
    );
  });

  it('is nothing else', () => {
    for (const text of ['', 'abc', '\0', '\ud800', 'x'.repeat(10_000), '0000-0000-0000-0000-0000'])
      expect(readTrackingCode(text)).toBeNull();
  });
});
