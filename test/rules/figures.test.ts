import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedAnswers, countedPages, figuresOf, leastCount } from '../../src/rules/figures.ts';

const of = (counts: Record<string, number>) =>
  figuresOf(Object.entries(counts).map(([answer, count]) => ({ month: '2026-10', page: 'check' as const, answer, count })))[0]?.pages[0];

it('tells each answer that was given often enough, and the rest together', () => {
  expect(of({ may: 40, 'may-not': 12, 'not-found': 2 })).toEqual({
    ...{ page: 'check', total: 54, answers: [{ answer: 'may', count: 40 }], others: 14 },
  });
  expect(of({ may: 40, 'may-not': 12 })).toMatchObject({
    answers: [
      { answer: 'may', count: 40 },
      { answer: 'may-not', count: 12 },
    ],
    others: null,
  });
});

it('tells nothing of a page that was asked too seldom', () => {
  expect(of({ may: 3, 'may-not': 1 })).toBeUndefined();
});

it('puts the latest month first, and the pages in their order', () => {
  const counts = ['2026-09', '2026-10'].flatMap((month) =>
    countedPages.map((page) => ({ month, page, answer: countedAnswers[page][0] ?? '', count: 9 })),
  );
  expect(figuresOf(counts).map(({ month, pages }) => [month, ...pages.map(({ page }) => page)])).toEqual([
    ['2026-10', 'register', 'licence', 'check'],
    ['2026-09', 'register', 'licence', 'check'],
  ]);
});

it('never shows a count below the least, nor leaves one to be reckoned', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 }), (sizes) => {
      const told = of(Object.fromEntries(countedAnswers.check.map((answer, place) => [answer, sizes[place] ?? 0])));
      if (!told) return;
      for (const { count } of told.answers) expect(count).toBeGreaterThanOrEqual(leastCount);
      if (told.others !== null) expect(told.others).toBeGreaterThanOrEqual(leastCount);
      expect(told.answers.reduce((sum, { count }) => sum + count, told.others ?? 0)).toBe(told.total);
    }),
  );
});
