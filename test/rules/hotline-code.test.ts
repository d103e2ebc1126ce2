import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/rules/calendar.ts';
import { hotlineCode, readHotlineCode, situationOf, situations, spokenCode } from '../../src/rules/hotline-code.ts';
import { type ReasonCode, reasonAnswers } from '../../src/rules/offer-reasons.ts';

const today = '2026-11-24';

describe('the code to read out', () => {
  it('tells the page, what it said and the day, for every situation', () => {
    for (const situation of situations) {
      for (const day of ['2026-01-01', today]) {
        const code = hotlineCode(situation, day);
        expect(code).toMatch(/^\d{8}$/);
        expect(readHotlineCode(` ${spokenCode(code)} `, today)).toEqual({ situation, day });
        expect(readHotlineCode(spokenCode(code).replace('\u00a0', '–'), today)).toEqual({ situation, day });
      }
    }
  });

  it('is told for every answer that is not good, and for no other', () => {
    for (const code of Object.keys(reasonAnswers) as ReasonCode[])
      expect([code, situationOf(code) === null]).toEqual([code, reasonAnswers[code] === 'may']);
  });

  it('keeps its numbers: a code given once is read the same for ever', () => {
    expect(hotlineCode('register none', today)).toBe('03270011');
    expect([situations.indexOf('check still'), situations.indexOf('check only-similar')]).toEqual([8, 35]);
  });

  it('is the same for everybody on one day, and another on the next', () => {
    expect(hotlineCode('licence ended', today)).toBe(hotlineCode('licence ended', today));
    expect(hotlineCode('licence ended', addDays(today, 1))).not.toBe(hotlineCode('licence ended', today));
  });

  it('notices every wrong digit and every swap of neighbours', () => {
    const code = hotlineCode('check partner-suspended', today);
    for (let place = 0; place < 8; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const wrong = code.slice(0, place) + digit + code.slice(place + 1);
        if (wrong !== code) expect(readHotlineCode(wrong, today)).toEqual({ refused: 'code-wrong' });
      }
      const [one = '', other = ''] = [code[place], code[place + 1]];
      const swapped = code.slice(0, place) + other + one + code.slice(place + 2);
      if (place < 7 && one !== other) expect(readHotlineCode(swapped, today)).toEqual({ refused: 'code-wrong' });
    }
  });

  it.each([
    ['', 'code-length'],
    ['1234567', 'code-length'],
    ['123456789', 'code-length'],
    ['1234567a', 'code-length'],
    [hotlineCode('register none', addDays(today, 1)), 'code-wrong'],
    ['00000000', 'code-wrong'],
  ])('%o is refused: %s', (text, refused) => {
    expect(readHotlineCode(text, today)).toEqual({ refused });
  });
});
