import { beforeEach, expect, it } from 'vitest';
import { remind } from '../../src/jobs/remind.ts';
import { useApp } from '../support/app.ts';
import { suspendedAtOnce } from '../support/given.ts';
import { aLicence, aProposal, aRecommendedCase, must } from '../support/journeys.ts';
import { allMails, emptyOutbox } from '../support/mail.ts';

const app = useApp();
beforeEach(() => app.clock.set('2026-11-24T09:00:00+03:00'));

/** The days on which this head has been reminded by the end of this moment, the job run twice. */
async function reminded({ email }: { email: string }, moment: string): Promise<string[]> {
  app.clock.set(`${moment}+03:00`);
  await remind(app.deps);
  await remind(app.deps);
  return (await allMails(app.deps)).filter(({ mail, recipient }) => mail === 'head-awaiting' && recipient === email).map(({ day }) => day);
}

it('heads are reminded once a working day of what awaits them since an earlier day, and of nothing decided', async () => {
  const one = await aLicence(app.deps);
  await emptyOutbox(app.deps);
  expect(await reminded(one.head, '2026-11-24T12:00:00')).toEqual([]);
  // Of what one officer did at once they are told apart.
  await suspendedAtOnce(app.deps, one);
  expect(await reminded(one.head, '2026-11-25T12:00:00')).toEqual([]);
  const other = await aRecommendedCase(app.deps, { head: one.head });
  expect(await reminded(one.head, '2026-11-25T13:00:00')).toEqual([]);
  expect(await reminded(one.head, '2026-11-26T00:00:01')).toEqual(['2026-11-26']);
  expect(await reminded(one.head, '2026-11-27T12:00:00')).toEqual(['2026-11-26', '2026-11-27']);
  // A Saturday and a Sunday.
  for (const day of ['28', '29']) expect(await reminded(one.head, `2026-11-${day}T12:00:00`)).toHaveLength(2);
  expect((await allMails(app.deps)).findLast(({ mail }) => mail === 'head-awaiting')?.data).toEqual({ path: '/officer' });
  await must(app.deps, one.head.actor, other.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
  expect(await reminded(one.head, '2026-11-30T12:00:00')).toHaveLength(2);
});

it('heads are reminded of a proposed measure', async () => {
  const one = await aLicence(app.deps);
  await aProposal(app.deps, one, 'suspension', '2027-02-01');
  expect(await reminded(one.head, '2026-11-25T09:00:00')).toEqual(['2026-11-25']);
});
