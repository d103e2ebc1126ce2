import { expect, it } from 'vitest';
import { decidedLots } from '../../src/store/waiting.ts';
import { useApp } from '../support/app.ts';
import { aCompletedInspection, anAssessment } from '../support/inspections.ts';
import { aLicence, aTakenCase, must } from '../support/journeys.ts';
import { aStaff } from '../support/people.ts';
import { aGranted } from '../support/purposes.ts';
import { anAppeal, lodge, settle } from '../support/reviews.ts';

const app = useApp();
const at = (day: string) => app.clock.set(`${day}T10:00:00+03:00`);
const lots = (since: string) => decidedLots(app.deps.database.read, since);

it('a case that was opened again counts by its new clock, which an assessment under the old one does not lengthen', async () => {
  at('2026-09-01');
  const one = await aTakenCase(app.deps, { kind: 'travel' });
  const [regional, other] = [await aStaff(app.deps, 'regional', 'BY-HM'), await aStaff(app.deps, 'head')];
  await must(app.deps, one.examiner.actor, one.id, { act: 'accept' });
  at('2026-09-03');
  await aCompletedInspection(app.deps, regional.actor, await anAssessment(app.deps, one));
  const refuse = { outcome: 'refuse', grounds: ['requirements-unmet'], reasons: 'No premises.' } as const;
  await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', ...refuse });
  await must(app.deps, one.head.actor, one.id, { act: 'decide', ...refuse });
  const common = { kind: 'travel', purpose: 'grant', edition: 'law-213z', sentOn: '2026-09-01', questions: [], count: 1 };
  const clock = { acceptedOn: '2026-09-01', assessedOn: '2026-09-03', decidedOn: '2026-09-03' };
  expect(await lots('2026-09-01')).toMatchObject([{ ...common, ...clock, refused: true }]);

  at('2026-09-10');
  await settle(app.deps, other, await lodge(app.deps, one.agency, { applicationId: one.id }, anAppeal), 'set-aside');
  expect(await lots('2026-09-01')).toEqual([]);
  const grant = { outcome: 'grant', grounds: [], reasons: 'In order.' } as const;
  await must(app.deps, one.examiner.actor, one.id, { act: 'recommend', ...grant });
  at('2026-10-20');
  await must(app.deps, other.actor, one.id, { act: 'decide', ...grant });
  const anew = { acceptedOn: '2026-09-10', assessedOn: null, decidedOn: '2026-10-20' };
  expect(await lots('2026-09-01')).toMatchObject([{ ...common, ...anew, refused: false }]);
});

it('a variation is counted beside the grant, a surrender is not', async () => {
  at('2026-11-02');
  const one = await aLicence(app.deps);
  await aGranted(app.deps, one, 'variation', { countries: ['PL', 'DE'] });
  await aGranted(app.deps, one, 'surrender', { reasons: 'We close down.' });
  expect((await lots('2026-11-02')).map(({ purpose, count }) => [purpose, count]).sort()).toEqual([
    ['grant', 1],
    ['variation', 1],
  ]);
});
