import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hotlineCode } from '../../src/rules/hotline-code.ts';
import { langs } from '../../src/rules/languages.ts';
import { findApplication } from '../../src/store/applications.ts';
import { listReports } from '../../src/store/reports.ts';
import { anAdvertisement, anApproved } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { given, itemOf, someAdvice, suspendedAtOnce, written } from '../support/given.ts';
import { aCompletedInspection, anAssessment, aPlannedInspection } from '../support/inspections.ts';
import {
  aDraft,
  aLicence,
  aMeasure,
  aPdf,
  aProposal,
  aRecommendedCase,
  aTakenCase,
  factsOf,
  must,
  partnerOf,
} from '../support/journeys.ts';
import { aFee, anIssuedChange, aProposedChange, someDays } from '../support/law.ts';
import { anAgency, aStaff, type Person, samplePassword } from '../support/people.ts';
import { aFlaggedCase } from '../support/related.ts';
import { aReport, aSealedProsecutor, aStory, aTip, opened } from '../support/tips.ts';
import { aProposedWarning, aPublishedWarning } from '../support/warnings.ts';
import { inspectScripted, look, useWeb, visit, type Width } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);
const widths: readonly Width[] = [360, 1280];

type Tour = { who: Person | null; stops: Record<string, string> };
const tours: Record<string, Tour> = {};

beforeAll(async () => {
  const agency = await anAgency(app.deps);
  const draft = await aDraft(app.deps, agency, 'study');
  const examiner = await aStaff(app.deps, 'examiner');
  const head = await aStaff(app.deps, 'head');
  const suspended = await aLicence(app.deps, { examiner, head });
  await aMeasure(app.deps, suspended, 'suspension', '2027-01-31');
  const revoked = await aLicence(app.deps, { examiner, head, kind: 'travel' });
  await aMeasure(app.deps, revoked, 'revocation');
  const proposed = await aLicence(app.deps, { examiner, head, kind: 'introduction' });
  const parted = await aLicence(app.deps, { examiner, head });
  await aProposal(app.deps, proposed, 'suspension');
  const partner = await itemOf(app.deps, parted, partnerOf(parted.agency).name);
  const branch = await itemOf(app.deps, parted, 'г. Брест, ул. Советская, 2');
  await given(app.deps, parted, { measure: 'revocation', itemId: partner, grounds: ['partner-breach'], advice: someAdvice });
  const noticed = await given(app.deps, parted, {
    measure: 'notice',
    intended: 'suspension',
    grounds: ['gross-violation'],
    replyBy: '2026-12-11',
  });
  await written(app.deps, parted, noticed, 'Everybody was paid.', aPdf);
  const order = await given(app.deps, parted, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
  await written(app.deps, parted, order, 'A specialist was hired.');
  const atOnce = await suspendedAtOnce(app.deps, parted, branch);
  const { id: sentId } = await aTakenCase(app.deps, { examiner, head });
  const { id: acceptedId } = await aTakenCase(app.deps, { examiner, head });
  await must(app.deps, examiner.actor, acceptedId, { act: 'accept' });
  const flagged = await aFlaggedCase(app.deps);
  const { id: recommendedId } = await aRecommendedCase(app.deps, { examiner, head });
  const [sent, accepted, recommended] = await Promise.all([sentId, acceptedId, recommendedId].map(numberOf));
  const advertised = await anApproved(app.deps, parted);
  const onStudy = await aLicence(app.deps, { examiner, head, kind: 'study' });
  const onWork = await anAdvertisement(app.deps, parted);
  const onCourses = await anAdvertisement(app.deps, onStudy);
  const warned = await aPublishedWarning(app.deps, { impersonates: revoked.licence });
  const awaited = await aProposedWarning(app.deps, { names: ['Awaits Its Head'], contacts: 'awaits.example' });
  tours.citizen = {
    who: null,
    stops: {
      home: '/',
      register: '/register',
      found: '/register?q=Пример',
      'not-found': '/register?q=xyzzy',
      suspended: `/register/${suspended.licence}`,
      revoked: `/register/${revoked.licence}`,
      parted: `/register/${parted.licence}`,
      'other-day': `/register/${suspended.licence}?on=2027-02-01`,
      'by-contact': `/register?q=${encodeURIComponent(factsOf(suspended.agency).website ?? '')}`,
      'no-contact': '/register?q=@nobody_at_all',
      pasted: '/register/advertisement',
      advertisement: `/advertisements/${advertised}`,
      'advertisement-found': `/register?q=${advertised}`,
      'check-form': `/check?agency=${parted.licence}`,
      'check-wrong': '/check?agency=&kind=',
      'check-suspended': `/check?agency=${suspended.licence}&kind=employment&country=LT&partner=${encodeURIComponent(partnerOf(suspended.agency).name)}`,
      'check-parted': `/check?agency=${parted.licence}&kind=employment&country=LT&partner=${encodeURIComponent(partnerOf(parted.agency).name)}`,
      'check-doubtful': `/check?agency=${parted.licence}&kind=employment&country=PL`,
      'check-not-found': '/check?agency=xyzzy&kind=study',
      figures: '/figures',
      waiting: '/waiting',
      tell: '/tips/new',
      'tip-code': '/tips',
      'report-error': `/register/${suspended.licence}/report`,
      'report-code': '/reports',
      warnings: '/warnings',
      warning: `/warnings/${warned}`,
      'warned-of': '/register?q=Baltic%20Dream',
      copied: `/register/${revoked.licence}`,
      help: '/help',
      about: '/about',
      'sign-in': '/account/sign-in',
      registration: '/account/registration',
    },
  };
  tours.agency = {
    who: agency,
    stops: {
      agency: '/agency',
      contacts: '/agency/contacts',
      new: '/agency/applications/new',
      draft: `/agency/applications/${draft}`,
      facts: `/agency/applications/${draft}/facts`,
      documents: `/agency/applications/${draft}/documents`,
      payment: `/agency/applications/${draft}/payment`,
      submission: `/agency/applications/${draft}/submission`,
      withdrawal: `/agency/applications/${draft}/withdrawal`,
      account: '/account',
    },
  };
  tours.licensee = {
    who: parted.agency,
    stops: {
      agency: '/agency',
      licence: `/agency/licences/${parted.licence}`,
      letter: `/agency/licences/${parted.licence}/letter?measure=${order}`,
      advertisements: '/agency/advertisements',
      'new-advertisement': '/agency/advertisements/new',
      advertisement: `/agency/advertisements/${advertised}`,
    },
  };
  tours.examiner = {
    who: examiner,
    stops: {
      queue: '/officer',
      decided: '/officer?view=decided',
      case: `/officer/applications/${sent}`,
      return: `/officer/applications/${sent}/return`,
      question: `/officer/applications/${accepted}/question`,
      recommendation: `/officer/applications/${accepted}/recommendation`,
      flagged: `/officer/applications/${await numberOf(flagged.id)}`,
      relations: `/officer/applications/${await numberOf(flagged.id)}/relations`,
      licence: `/officer/licences/${suspended.licence}`,
      measure: `/officer/licences/${suspended.licence}/measure`,
      parted: `/officer/licences/${parted.licence}`,
      notice: `/officer/licences/${parted.licence}/notice?intends=suspension`,
      'strike-off': `/officer/licences/${parted.licence}/strike-off?item=${branch}`,
      correction: `/officer/licences/${parted.licence}/correction`,
      finding: `/officer/licences/${parted.licence}/finding?order=${order}`,
      warnings: '/officer/warnings',
      'new-warning': '/officer/warnings/new',
      warning: `/officer/warnings/${awaited}`,
      editions: '/officer/editions',
      edition: '/officer/editions/law-213z',
    },
  };
  await anIssuedChange(app.deps, aFee(12), '2027-01-01');
  const days = someDays(2027, { off: '2027-01-08', worked: '2027-01-16' });
  const lawChange = await aProposedChange(app.deps, await aStaff(app.deps, 'head'), days, '2027-01-01');
  tours.head = {
    who: head,
    stops: {
      decision: `/officer/applications/${recommended}/decision`,
      ruling: `/officer/licences/${parted.licence}/ruling?measure=${atOnce}`,
      proposed: `/officer/licences/${proposed.licence}`,
      advertisements: '/officer/advertisements',
      advertisement: `/officer/advertisements/${onWork}`,
      'advertisement-approved': `/officer/advertisements/${advertised}`,
      'warning-to-decide': `/officer/warnings/${awaited}`,
      'warning-published': `/officer/warnings/${warned}`,
    },
  };
  tours.lawgiver = {
    who: head,
    stops: {
      law: '/officer/editions',
      'choosing-values': '/officer/law-changes/new',
      'changed-values': '/officer/law-changes/new?values=fee&values=validity&values=terms.decision',
      'moved-days': '/officer/moved-days?year=2025',
      'law-change': `/officer/law-changes/${lawChange}`,
      'changed-edition': '/officer/editions/law-213z-1',
    },
  };
  const regional = await aStaff(app.deps, 'regional', 'BY-HM');
  const inspection = await aPlannedInspection(app.deps, regional.actor, suspended.licence);
  const done = await aPlannedInspection(app.deps, regional.actor, suspended.licence);
  await aCompletedInspection(app.deps, regional.actor, done);
  const assessed = await aTakenCase(app.deps, { examiner, head });
  await must(app.deps, examiner.actor, assessed.id, { act: 'accept' });
  Object.assign(tours.examiner.stops, { assessment: `/officer/applications/${await numberOf(assessed.id)}/assessment` });
  await anAssessment(app.deps, assessed);
  tours.regional = {
    who: regional,
    stops: {
      inspections: '/inspections',
      'inspections-done': '/inspections?step=done',
      'inspection-licences': '/inspections/licences',
      'inspection-plan': `/inspections/licences/${suspended.licence}`,
      inspection: `/inspections/${inspection}`,
      'inspection-visit': `/inspections/${inspection}/visit`,
      'inspection-completed': `/inspections/${done}`,
      'inspected-licence': `/officer/licences/${suspended.licence}`,
      'assessed-case': `/officer/applications/${await numberOf(assessed.id)}`,
    },
  };
  const prosecutor = await aSealedProsecutor(app.deps);
  const { id: tip } = await aTip(app.deps, aStory, '+375 29 000-00-01');
  const { id: shut } = await aTip(app.deps);
  await opened(app.deps, examiner, tip);
  await aReport(app.deps, suspended.licence, 'somebody@dazvol.example');
  const [report] = (await listReports(app.deps.database.db, false, { offset: 0, limit: 1 })).found;
  Object.assign(tours.examiner.stops, {
    ...{ tips: '/officer/tips', tip: `/officer/tips/${tip}`, 'tip-shut': `/officer/tips/${shut}` },
    ...{ reports: '/officer/reports', report: `/officer/reports/${report?.number}` },
  });
  tours.prosecutor = { who: prosecutor, stops: { tips: '/officer/tips', tip: `/officer/tips/${tip}`, seal: '/officer/seal' } };
  const studied = await aTakenCase(app.deps, { examiner, head, kind: 'study' });
  await must(app.deps, examiner.actor, studied.id, { act: 'accept' });
  await must(app.deps, examiner.actor, studied.id, { act: 'ask-conclusion' });
  const concluded = await aLicence(app.deps, { examiner, head, kind: 'study' });
  tours.education = {
    who: await aStaff(app.deps, 'education'),
    stops: {
      conclusions: '/education',
      advertisements: '/education/advertisements',
      advertisement: `/education/advertisements/${onCourses}`,
      conclusion: `/education/${await numberOf(studied.id)}`,
      'conclusion-given': `/education/${await numberOf(concluded.id)}`,
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
    stops: { accounts: '/admin/accounts', 'new-account': '/admin/accounts/new' },
  };
});

async function numberOf(id: string): Promise<string> {
  return (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';
}

async function signIn(page: Page, person: Person): Promise<void> {
  await visit(page, '/en/account/sign-in');
  await page.fill('[name=email]', person.email);
  await page.fill('[name=password]', samplePassword);
  await Promise.all([page.waitForEvent('load'), page.click('main form button')]);
}

describe('every page, in three languages, narrow and wide', () => {
  it.each([
    'citizen',
    'agency',
    'licensee',
    'examiner',
    'head',
    'lawgiver',
    'regional',
    'prosecutor',
    'education',
    'hotline',
    'administrator',
  ])(
    'as %s',
    async (name) => {
      const tour = tours[name];
      if (!tour) throw new Error(`no tour of ${name}`);
      for (const width of widths) {
        const page = await web.visitor({ width, javaScript: true });
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(String(error)));
        if (tour.who) await signIn(page, tour.who);
        for (const lang of langs) {
          for (const [stop, path] of Object.entries(tour.stops)) {
            // What was asked wrong is told so on the page, and the browser notes the answer's code.
            const wrong = stop.includes('wrong');
            await visit(page, `/${lang}${path}`, wrong ? 422 : 200);
            expect(await page.getAttribute('html', 'lang')).toBe(lang);
            expect(wrong ? complaints.filter((one) => !/status of 422/.test(one)) : complaints).toEqual([]);
            const told = `${name}-${stop}-${lang}-${width}`;
            // Wide, the languages differ in nothing that axe could see.
            if (width === 360 || lang === 'be') await inspectScripted(page, told);
            else await look(page, told);
            complaints.length = 0;
          }
        }
      }
    },
    300_000,
  );
});
