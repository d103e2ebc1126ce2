import { beforeAll, describe, it } from 'vitest';
import { keepTradingName } from '../../src/acts/trading-names.ts';
import { hotlineCode } from '../../src/rules/hotline-code.ts';
import { anAdvertisement, anApproved } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { aCompletedInspection, anAssessment, aPlannedInspection } from '../support/inspections.ts';
import { aDraft, aLicence, aTakenCase, doing, must } from '../support/journeys.ts';
import { aPartedLicence } from '../support/parted.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { numberOf } from '../support/related.ts';
import { type Stops, tour } from '../support/tour.ts';
import { useWeb } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);
const rooms = ['agency', 'licensee', 'regional', 'education', 'hotline', 'administrator'] as const;
const tours = {} as Record<(typeof rooms)[number], { who: Person; stops: Stops }>;

beforeAll(async () => {
  const examiner = await aStaff(app.deps, 'examiner');
  const head = await aStaff(app.deps, 'head');
  const agency = await anAgency(app.deps);
  const draft = await aDraft(app.deps, agency, 'study');
  const { one: parted, order } = await aPartedLicence(app.deps, { examiner, head });
  await keepTradingName(app.deps, doing(parted.agency.actor), 'Бурштын Вояж');
  const advertised = await anApproved(app.deps, parted);
  const onStudy = await aLicence(app.deps, { examiner, head, kind: 'study' });
  const onCourses = await anAdvertisement(app.deps, onStudy);
  tours.agency = {
    who: agency,
    stops: {
      agency: '/agency',
      contacts: '/agency/contacts',
      'trading-names': '/agency/trading-names',
      new: '/agency/applications/new',
      draft: `/agency/applications/${draft}`,
      facts: `/agency/applications/${draft}/facts`,
      documents: `/agency/applications/${draft}/documents`,
      payment: `/agency/applications/${draft}/payment`,
      submission: `/agency/applications/${draft}/submission`,
      withdrawal: `/agency/applications/${draft}/withdrawal`,
      account: '/account',
      password: '/account/password',
      'second-factor': '/account/second-factor',
      passkeys: '/account/passkeys',
      identity: '/account/identity',
    },
  };
  tours.licensee = {
    who: parted.agency,
    stops: {
      agency: '/agency',
      'trading-names': '/agency/trading-names',
      licence: `/agency/licences/${parted.licence}`,
      letter: `/agency/licences/${parted.licence}/letter?measure=${order}`,
      advertisements: '/agency/advertisements',
      'new-advertisement': '/agency/advertisements/new',
      advertisement: `/agency/advertisements/${advertised}`,
    },
  };
  const regional = await aStaff(app.deps, 'regional', 'BY-HM');
  const inspection = await aPlannedInspection(app.deps, regional.actor, onStudy.licence);
  const done = await aPlannedInspection(app.deps, regional.actor, onStudy.licence);
  await aCompletedInspection(app.deps, regional.actor, done);
  const assessed = await aTakenCase(app.deps, { examiner, head });
  await must(app.deps, examiner.actor, assessed.id, { act: 'accept' });
  await anAssessment(app.deps, assessed);
  tours.regional = {
    who: regional,
    stops: {
      inspections: '/inspections',
      'inspections-done': '/inspections?step=done',
      'inspection-licences': '/inspections/licences',
      'inspection-plan': `/inspections/licences/${onStudy.licence}`,
      inspection: `/inspections/${inspection}`,
      'inspection-visit': `/inspections/${inspection}/visit`,
      'inspection-completed': `/inspections/${done}`,
      'inspected-licence': `/officer/licences/${onStudy.licence}`,
      'assessed-case': `/officer/applications/${await numberOf(app.deps, assessed.id)}`,
    },
  };
  const studied = await aTakenCase(app.deps, { examiner, head, kind: 'study' });
  await must(app.deps, examiner.actor, studied.id, { act: 'accept' });
  await must(app.deps, examiner.actor, studied.id, { act: 'ask-conclusion' });
  tours.education = {
    who: await aStaff(app.deps, 'education'),
    stops: {
      conclusions: '/education',
      advertisements: '/education/advertisements',
      advertisement: `/education/advertisements/${onCourses}`,
      conclusion: `/education/${await numberOf(app.deps, studied.id)}`,
      'conclusion-given': `/education/${await numberOf(app.deps, onStudy.id)}`,
    },
  };
  tours.hotline = {
    who: await aStaff(app.deps, 'hotline'),
    stops: {
      code: '/hotline',
      'code-read': `/hotline?code=${hotlineCode('check partner-suspended', '2026-11-24')}`,
      'code-wrong': '/hotline?code=1',
    },
  };
  tours.administrator = {
    who: await aStaff(app.deps, 'administrator'),
    stops: {
      accounts: '/admin/accounts',
      'new-account': '/admin/accounts/new',
      role: `/admin/accounts/${examiner.actor.id}/role`,
      account: '/account',
      keys: '/account/keys',
      ties: '/account/ties',
      'key-confirmations': '/account/key-confirmations',
    },
  };
});

describe('every page behind the sign-in but the Department’s, in three languages, narrow and wide', () => {
  it.each(rooms)('as %s', (name) => tour(web, name, tours[name].who, tours[name].stops), 300_000);
});
