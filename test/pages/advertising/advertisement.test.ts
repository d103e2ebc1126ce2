import { beforeAll, describe, expect, it } from 'vitest';
import { langs } from '../../../src/rules/languages.ts';
import { anAdvertisement, anApproved } from '../../support/advertisements.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { rowCounts } from '../../support/database.ts';
import type { Licensed } from '../../support/given.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';
import { aStaff } from '../../support/people.ts';

const app = useApp();
let work: Licensed;
let study: Licensed;
const browsers = {} as Record<'head' | 'education' | 'examiner' | 'prosecutor', Browser>;
const days = { from: '2026-11-24', until: '24.12.2026' };

beforeAll(async () => {
  work = await aLicence(app.deps);
  study = await aLicence(app.deps, { kind: 'study' });
  for (const role of ['head', 'education', 'examiner', 'prosecutor'] as const)
    browsers[role] = await app.browser(await aStaff(app.deps, role));
});

const officer = (number = '') => `/en/officer/advertisements${number && `/${number}`}`;
const ministry = (number = '') => `/en/education/advertisements${number && `/${number}`}`;
const formsIn = (html: string) => [...html.matchAll(/action="[^"]*advertisements\/[^"]*\/(\w+)"/g)].map((match) => match[1]);

describe('the queue', () => {
  it('has everything for the Department and study alone for the Ministry, the due day by the term, late ones marked', async () => {
    const [onWork, onStudy] = [await anAdvertisement(app.deps, work), await anAdvertisement(app.deps, study)];
    for (const lang of langs) expect((await browsers.head.get(`/${lang}/officer/advertisements`)).text).toContain(onWork);
    for (const role of ['head', 'examiner', 'prosecutor'] as const) {
      const { text } = await browsers[role].get(officer());
      expect([role, text.includes(onWork), text.includes(onStudy), text.includes('8 December 2026')]).toEqual([role, true, true, true]);
    }
    const own = (await browsers.education.get(ministry())).text;
    expect([own.includes(onWork), own.includes(onStudy), own.includes('unconfirmed')]).toEqual([false, true, true]);
    expect((await browsers.education.get('/en/education')).text).toMatch(/\d advertisements? waits? for a decision/);
    expect((await browsers.education.get(ministry(onWork))).status).toBe(404);
    expect((await browsers.education.get(officer(onWork))).status).toBe(404);
    expect((await browsers.head.get(ministry())).status).toBe(403);
    app.clock.set('2026-12-10T10:00:00+03:00');
    expect((await (await app.browser(await aStaff(app.deps, 'head'))).get(officer())).text).toContain('Overdue by 2 days');
    app.clock.set('2026-11-24T10:00:00+03:00');
    expect((await browsers.head.get(`${officer()}?page=0`)).status).toBe(400);
    expect((await browsers.head.get(`${officer()}?page=9`)).status).toBe(303);
  });
});

describe('deciding', () => {
  it('is offered to the competent officer only, and refused to the other with the reason', async () => {
    const [onWork, onStudy] = [await anAdvertisement(app.deps, work), await anAdvertisement(app.deps, study)];
    expect(formsIn((await browsers.head.get(officer(onWork))).text)).toEqual(['approval', 'refusal']);
    expect(formsIn((await browsers.education.get(ministry(onStudy))).text)).toEqual(['approval', 'refusal']);
    const other = await browsers.head.get(officer(onStudy));
    expect([formsIn(other.text), other.text.includes('not the Department')]).toEqual([[], true]);
    for (const role of ['examiner', 'prosecutor'] as const) expect(formsIn((await browsers[role].get(officer(onWork))).text)).toEqual([]);
    const before = await rowCounts(app.deps.database);
    const forged = await browsers.head.post(`${officer(onStudy)}/approval`, { version: '1', ...days });
    expect([forged.status, forged.text.includes('not the Department')]).toEqual([422, true]);
    expect((await browsers.examiner.post(`${officer(onWork)}/approval`, { version: '1', ...days })).status).toBe(403);
    expect((await browsers.education.post(`${ministry(onWork)}/approval`, { version: '1', ...days })).status).toBe(404);
    expect(await rowCounts(app.deps.database)).toEqual(before);
  });

  it('approves for days, and refuses days that cannot be by their field with what was typed', async () => {
    const number = await anAdvertisement(app.deps, work);
    const before = await rowCounts(app.deps.database);
    const wrongs: [Record<string, string>, string][] = [
      [{ from: '2026-11-20', until: days.until }, 'from'],
      [{ from: days.from, until: '2026-11-23' }, 'until'],
      [{ from: days.from, until: '2028-01-01' }, 'until'],
      [{ from: days.from, until: '31.02.2027' }, 'until'],
      [{ from: '', until: days.until }, 'from'],
    ];
    for (const [typed, field] of wrongs) {
      const { status, text } = await browsers.head.post(`${officer(number)}/approval`, { version: '1', ...typed });
      expect([typed, status, text.includes(`href="#${field}"`)]).toEqual([typed, 422, true]);
      if (typed.until) expect(text).toContain(`value="${typed.until}"`);
    }
    expect((await browsers.head.post(`${officer(number)}/approval`, { version: '1', ...days, reasons: 'x' })).status).toBe(400);
    expect(await rowCounts(app.deps.database)).toEqual(before);
    expect((await browsers.head.post(`${officer(number)}/approval`, { version: '1', ...days })).status).toBe(303);
    const { text } = await browsers.head.get(officer(number));
    expect(text).toContain('from 24 November 2026 to 24 December 2026');
    expect(formsIn(text)).toEqual(['ending']);
  });

  it('refuses with reasons, and tells a colleague who comes later with 409, keeping what was written', async () => {
    const number = await anAdvertisement(app.deps, work);
    expect((await browsers.head.post(`${officer(number)}/refusal`, { version: '1', reasons: ' ' })).text).toContain('href="#reasons"');
    expect((await browsers.head.post(`${officer(number)}/refusal`, { version: '1', reasons: 'Which wage?' })).status).toBe(303);
    const late = await browsers.head.post(`${officer(number)}/refusal`, { version: '1', reasons: 'I think otherwise.' });
    expect([late.status, late.text.includes('I think otherwise.'), late.text.includes('Which wage?')]).toEqual([409, true, true]);
    const again = await browsers.head.post(`${officer(number)}/approval`, { version: '2', ...days });
    expect([again.status, again.text.includes('decided on already')]).toEqual([422, true]);
  });

  it('ends an approval with reasons', async () => {
    const number = await anApproved(app.deps, study);
    expect((await browsers.education.post(`${ministry(number)}/ending`, { version: '2', why: '' })).status).toBe(422);
    expect((await browsers.education.post(`${ministry(number)}/ending`, { version: '2', why: 'The school has closed.' })).status).toBe(303);
    const { text } = await browsers.education.get(ministry(number));
    expect([text.includes('The school has closed.'), formsIn(text)]).toEqual([true, []]);
    expect((await app.visitor().get(`/en/advertisements/${number}`)).text).toContain('may not appear any more');
  });

  it('offers no approval under a licence that is not in force', async () => {
    const shut = await aLicence(app.deps);
    const number = await anAdvertisement(app.deps, shut);
    await aMeasure(app.deps, shut, 'suspension');
    const { text } = await browsers.head.get(officer(number));
    expect([formsIn(text), text.includes('The licence is not in force today')]).toEqual([['refusal'], true]);
  });

  it.each(['ADV-2026-999999', 'ADV-1', '%00', 'x', 'A-2026-000001'])('of no advertisement is not found: %s', async (wrong) => {
    expect((await browsers.head.get(officer(wrong))).status).toBe(404);
    expect((await browsers.head.post(`${officer(wrong)}/refusal`, { version: '1', reasons: 'x' })).status).toBe(404);
  });
});
