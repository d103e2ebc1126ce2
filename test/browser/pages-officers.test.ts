import { beforeAll, describe, it } from 'vitest';
import { listReports } from '../../src/store/reports.ts';
import { anAdvertisement, anApproved } from '../support/advertisements.ts';
import { useApp } from '../support/app.ts';
import { anAssessment } from '../support/inspections.ts';
import { aLicence, aMeasure, aProposal, aRecommendedCase, aTakenCase, must } from '../support/journeys.ts';
import { aFee, anIssuedChange, aProposedChange, someDays } from '../support/law.ts';
import { aPartedLicence } from '../support/parted.ts';
import { aStaff, type Person } from '../support/people.ts';
import { aFlaggedCase, numberOf } from '../support/related.ts';
import { aProtest, lodge, measureOn } from '../support/reviews.ts';
import { aReport, aSealedProsecutor, aStory, aTip, opened } from '../support/tips.ts';
import { type Stops, tour } from '../support/tour.ts';
import { aPieceOfEvidence, aProposedWarning, aPublishedWarning } from '../support/warnings.ts';
import { useWeb } from '../support/web.ts';

const app = useApp();
const web = useWeb(app);
const people = {} as Record<'examiner' | 'head' | 'prosecutor', Person>;
const stops = {} as Record<'examiner' | 'head' | 'lawgiver' | 'prosecutor', Stops>;

beforeAll(async () => {
  const examiner = await aStaff(app.deps, 'examiner');
  const head = await aStaff(app.deps, 'head');
  const suspended = await aLicence(app.deps, { examiner, head });
  await aMeasure(app.deps, suspended, 'suspension', '2027-01-31');
  const proposed = await aLicence(app.deps, { examiner, head, kind: 'introduction' });
  await aProposal(app.deps, proposed, 'suspension');
  const { one: parted, branch, notice, order, atOnce } = await aPartedLicence(app.deps, { examiner, head });
  const [sent, accepted] = [await aTakenCase(app.deps, { examiner, head }), await aTakenCase(app.deps, { examiner, head })];
  await must(app.deps, examiner.actor, accepted.id, { act: 'accept' });
  const assessed = await aTakenCase(app.deps, { examiner, head });
  await must(app.deps, examiner.actor, assessed.id, { act: 'accept' });
  const assessment = `/officer/applications/${await numberOf(app.deps, assessed.id)}/assessment`;
  const flagged = await numberOf(app.deps, (await aFlaggedCase(app.deps)).id);
  const recommended = await numberOf(app.deps, (await aRecommendedCase(app.deps, { examiner, head })).id);
  const advertised = await anApproved(app.deps, parted);
  const onWork = await anAdvertisement(app.deps, parted);
  const warned = await aPublishedWarning(app.deps, { impersonates: suspended.licence });
  const awaited = await aProposedWarning(app.deps, { names: ['Awaits Its Head'], contacts: 'awaits.example' });
  await anIssuedChange(app.deps, aFee(12), '2027-01-01');
  const days = someDays(2027, { off: '2027-01-08', worked: '2027-01-16' });
  const lawChange = await aProposedChange(app.deps, await aStaff(app.deps, 'head'), days, '2027-01-01');
  const prosecutor = await aSealedProsecutor(app.deps);
  const { id: tip } = await aTip(app.deps, aStory, '+375 29 000-00-01');
  const { id: shut } = await aTip(app.deps);
  await opened(app.deps, examiner, tip);
  await aReport(app.deps, suspended.licence, 'somebody@dazvol.example');
  const [report] = (await listReports(app.deps.database.db, false, { offset: 0, limit: 1 })).found;
  const [ofSent, ofAccepted] = [await numberOf(app.deps, sent.id), await numberOf(app.deps, accepted.id)];
  Object.assign(people, { examiner, head, prosecutor });
  stops.examiner = {
    queue: '/officer',
    decided: '/officer?view=decided',
    case: `/officer/applications/${ofSent}`,
    return: `/officer/applications/${ofSent}/return`,
    question: `/officer/applications/${ofAccepted}/question`,
    recommendation: `/officer/applications/${ofAccepted}/recommendation`,
    flagged: `/officer/applications/${flagged}`,
    relations: `/officer/applications/${flagged}/relations`,
    assessment,
    licence: `/officer/licences/${suspended.licence}`,
    measure: `/officer/licences/${suspended.licence}/measure`,
    parted: `/officer/licences/${parted.licence}`,
    notice: `/officer/licences/${parted.licence}/notice?intends=suspension`,
    'strike-off': `/officer/licences/${parted.licence}/strike-off?item=${branch}`,
    correction: `/officer/licences/${parted.licence}/correction`,
    finding: `/officer/licences/${parted.licence}/finding?order=${order}`,
    'notice-closing': `/officer/licences/${parted.licence}/notice-closing?notice=${notice}`,
    warnings: '/officer/warnings',
    'new-warning': '/officer/warnings/new',
    warning: `/officer/warnings/${awaited}`,
    editions: '/officer/editions',
    edition: '/officer/editions/law-213z',
    tips: '/officer/tips',
    tip: `/officer/tips/${tip}`,
    'tip-shut': `/officer/tips/${shut}`,
    reports: '/officer/reports',
    report: `/officer/reports/${report?.number}`,
  };
  stops.head = {
    decision: `/officer/applications/${recommended}/decision`,
    ruling: `/officer/licences/${parted.licence}/ruling?measure=${atOnce}`,
    proposed: `/officer/licences/${proposed.licence}`,
    advertisements: '/officer/advertisements',
    advertisement: `/officer/advertisements/${onWork}`,
    'advertisement-approved': `/officer/advertisements/${advertised}`,
    'warning-to-decide': `/officer/warnings/${awaited}`,
    'warning-published': `/officer/warnings/${warned}`,
  };
  stops.lawgiver = {
    law: '/officer/editions',
    'choosing-values': '/officer/law-changes/new',
    'changed-values':
      '/officer/law-changes/new?values=renewal-opens&values=grounds.gross-violation&values=conclusion.study&values=advertising.deciders.study',
    'asked-list': '/officer/law-changes/new?purpose=variation&kind=employment',
    'moved-days': '/officer/moved-days?year=2025',
    'base-value': '/officer/base-value',
    'law-change': `/officer/law-changes/${lawChange}`,
    'changed-edition': '/officer/editions/law-213z-1',
  };
  stops.prosecutor = {
    'oversight-none': '/oversight?what=seal-set&audience=public',
    tips: '/officer/tips',
    tip: `/officer/tips/${tip}`,
    seal: '/officer/seal',
    'tip-contact': `/officer/tips/${tip}/contact`,
    evidence: `/officer/warnings/${awaited}/evidence/${await aPieceOfEvidence(app.deps, examiner, awaited)}`,
    happened: '/oversight',
    'happened-filtered': '/oversight?what=decisions&from=2026-11-24',
    'happened-wrong': '/oversight?agency=1',
    openings: '/oversight/openings',
    deadlines: '/oversight/deadlines',
    decisions: '/oversight/decisions',
    accounts: '/oversight/accounts',
    protests: '/oversight/protests',
    readings: '/oversight/readings',
  };
  await lodge(app.deps, prosecutor, { measureId: await measureOn(app.deps, suspended.licence, 'suspension') }, aProtest);
  // The examiner's case with an assessment shows it; the page that orders one was seen before it was ordered.
  const ordered = await aTakenCase(app.deps, { examiner, head });
  await must(app.deps, examiner.actor, ordered.id, { act: 'accept' });
  await anAssessment(app.deps, ordered);
  stops.head['assessed-case'] = `/officer/applications/${await numberOf(app.deps, ordered.id)}`;
});

describe('every page of the Department and of the prosecutor, in three languages, narrow and wide', () => {
  it('as examiner', () => tour(web, 'examiner', people.examiner, stops.examiner), 300_000);
  it('as head', () => tour(web, 'head', people.head, { ...stops.head, ...stops.lawgiver }), 300_000);
  it('as prosecutor', () => tour(web, 'prosecutor', people.prosecutor, stops.prosecutor), 300_000);
});
