import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GroundCode } from '../../../src/rules/editions/edition.ts';
import type { Kind, Region } from '../../../src/rules/kinds.ts';
import { decisions } from '../../../src/store/schema/applications.ts';
import { useApp } from '../../support/app.ts';
import { aConclusion, aTakenCase, type Case, must } from '../../support/journeys.ts';
import { anAgency, aStaff, type Person } from '../../support/people.ts';
import { anAppeal, lodge } from '../../support/reviews.ts';

const app = useApp();
const staff = {} as Record<'examiner' | 'head' | 'other', Person>;
const json = async () => (await app.visitor().agent.get('/waiting').set('Accept', 'application/json')).body;
const page = async (lang = 'en') => (await app.visitor().get(`/${lang}/waiting`)).text;

async function aDecision(on: string, options: { kind?: Kind; region?: Region; refuse?: boolean; until?: string } = {}): Promise<Case> {
  const { kind = 'travel', region = 'BY-HM', refuse = false, until = on } = options;
  app.clock.set(`${on}T10:00:00+03:00`);
  const one = await aTakenCase(app.deps, { kind, agency: await anAgency(app.deps, { region }), ...staff });
  await must(app.deps, staff.examiner.actor, one.id, { act: 'accept' });
  if (kind === 'study') {
    await must(app.deps, staff.examiner.actor, one.id, { act: 'ask-conclusion' });
    await aConclusion(app.deps, one.id, 'positive');
  }
  app.clock.set(`${until}T10:00:00+03:00`);
  const grounds: GroundCode[] = refuse ? ['requirements-unmet'] : [];
  const words = { outcome: refuse ? 'refuse' : 'grant', grounds, reasons: 'So it is.' } as const;
  await must(app.deps, staff.examiner.actor, one.id, { act: 'recommend', ...words });
  await must(app.deps, staff.head.actor, one.id, { act: 'decide', ...words });
  return one;
}

beforeAll(async () => {
  staff.examiner = await aStaff(app.deps, 'examiner');
  staff.head = await aStaff(app.deps, 'head');
  staff.other = await aStaff(app.deps, 'head');
  // Decided more than twelve months ago: no part of any figure.
  await aDecision('2025-11-10', { until: '2025-11-24' });
  for (const days of ['03', '04', '05']) await aDecision('2026-03-02', { until: `2026-03-${days}` });
});

describe('how long decisions take', () => {
  it('is not told of fewer than five', async () => {
    app.clock.set('2026-11-24T10:00:00+03:00');
    expect(await json()).toEqual({
      ...{ from: '2025-11-25', to: '2026-11-24', all: null, kinds: [], otherKinds: null },
      asOf: '2026-11-24T07:00:00.000Z',
    });
    expect(await page()).toContain('Fewer than 5 applications were decided in this time');
    expect(await page()).not.toContain('<table');
  });

  it('is told by kind and region once there are enough, as soon as they are decided', async () => {
    await aDecision('2026-03-02', { until: '2026-03-24' }); // one day after its fifteen working days
    const refused = await aDecision('2026-03-02', { until: '2026-03-23', refuse: true });
    await aDecision('2026-03-02', { until: '2026-03-06', region: 'BY-BR' });
    await aDecision('2026-03-02', { until: '2026-03-06', kind: 'study' });
    app.clock.set('2026-11-24T10:00:00+03:00');
    const all = { decided: 7, medianDays: 4, ninetiethDays: 22, refused: 1, late: 1, appeals: 0 };
    // One application of another kind and one of another region would be told by what is left: nothing is told but the whole.
    expect(await json()).toMatchObject({ all, kinds: [], otherKinds: null });

    for (let n = 0; n < 5; n += 1) await aDecision('2026-04-01', { until: '2026-04-02', kind: 'employment', region: 'BY-HR' });
    for (let n = 0; n < 4; n += 1) await aDecision('2026-04-01', { until: '2026-04-03', kind: 'study', region: 'BY-BR' });
    app.clock.set('2026-11-24T10:01:00+03:00');
    const told = await json();
    expect(told.all.decided).toBe(16);
    expect(told.kinds.map((one: { kind: string; decided: number }) => [one.kind, one.decided])).toEqual([
      ['employment', 5],
      ['study', 5],
      ['travel', 6],
    ]);
    expect(told.kinds[0].regions).toMatchObject([{ region: 'BY-HR', decided: 5, medianDays: 1 }]);
    expect(told.kinds[2]).toMatchObject({ medianDays: 3, ninetiethDays: 22, refused: 1, late: 1, regions: [], otherRegions: null });

    const [decision] = await app.deps.database.db.select().from(decisions).where(eq(decisions.applicationId, refused.id));
    app.clock.set('2026-03-24T10:00:00+03:00');
    await lodge(app.deps, refused.agency, { decisionId: decision?.id ?? '' }, anAppeal);
    app.clock.set('2026-11-24T10:01:00+03:00');
    expect((await json()).all.appeals).toBe(1);
  });

  it('leaves out what was withdrawn, and what is still open', async () => {
    const before = (await json()).all.decided;
    const one = await aTakenCase(app.deps, staff);
    expect((await json()).all.decided).toBe(before);
    await must(app.deps, one.agency.actor, one.id, { act: 'withdraw' });
    expect((await json()).all.decided).toBe(before);
  });

  it.each([
    ['be', 'Як доўга чакаюць рашэння', 'Гродзенская вобласць'],
    ['ru', 'Как долго ждут решения', 'Гродненская область'],
    ['en', 'How long decisions take', 'Grodno region'],
  ])('is a page in %s that anyone may keep a copy of', async (lang, title, region) => {
    const { status, text, headers } = await app.visitor().get(`/${lang}/waiting`);
    expect(status).toBe(200);
    for (const word of [`<h1 class="govuk-heading-l">${title}</h1>`, region, '22']) expect(text).toContain(word);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers).not.toHaveProperty('set-cookie');
    expect((await app.visitor().get(`/${lang}`)).text).toContain(`href="/${lang}/waiting"`);
    expect((await app.visitor().get(`/${lang}/about`)).text).toContain(`href="/${lang}/waiting"`);
  });

  it('names no agency and no number of an application', async () => {
    for (const text of [await page(), JSON.stringify(await json())]) expect(text).not.toMatch(/A-20\d\d-\d{6}|Pryklad|\b[1-7]\d{8}\b/);
  });
});
