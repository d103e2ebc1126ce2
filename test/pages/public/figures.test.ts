import { expect, test } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { countAnswer, saveCounts } from '../../../src/store/counts.ts';
import { t } from '../../../src/text/catalogue.ts';
import { useApp } from '../../support/app.ts';

const app = useApp();
const json = async () => (await app.visitor().agent.get('/figures').set('Accept', 'application/json')).body;

test('there is nothing to tell before a month is over', async () => {
  for (let n = 0; n < 9; n += 1) countAnswer(app.deps.database, '2026-11-24', 'check', 'may');
  await saveCounts(app.deps.database);
  expect(await json()).toEqual({ from: '2025-11-01', to: '2026-10-31', months: [], asOf: '2026-11-24T07:00:00.000Z' });
  expect((await app.visitor().get('/en/figures')).text).toContain('no whole month');
});

test('after it each answer given often enough is told, and the rest together', async () => {
  const counts = { may: 30, 'may-not': 9, 'may-not-now': 1 };
  for (const [answer, count] of Object.entries(counts))
    for (let n = 0; n < count; n += 1) countAnswer(app.deps.database, '2026-10-05', 'check', answer);
  for (let n = 0; n < 4; n += 1) countAnswer(app.deps.database, '2026-10-05', 'licence', 'active');
  await saveCounts(app.deps.database);
  const pages = [{ page: 'check', total: 40, answers: [{ answer: 'may', count: 30 }], others: 10 }];
  expect((await json()).months).toEqual([{ month: '2026-10', pages }]);
  for (const lang of langs) {
    const { text, headers, status } = await app.visitor().get(`/${lang}/figures`);
    expect(status).toBe(200);
    for (const word of [t(lang, 'figures.page-check'), t(lang, 'offerAnswers.may'), '>30<', '>10<', `href="/${lang}/waiting"`])
      expect(text).toContain(word);
    expect(text).not.toContain(t(lang, 'figures.page-licence'));
    expect(headers).not.toHaveProperty('set-cookie');
    expect((await app.visitor().get(`/${lang}`)).text).toContain(`href="/${lang}/figures"`);
  }
});
