import type { Deps } from '../../src/acts/act.ts';
import { updateMail } from '../../src/store/outbox.ts';
import { anAdvertisement, anApproved } from './advertisements.ts';
import { aPlannedInspection } from './inspections.ts';
import { aLicence, aMeasure, aTakenCase, must } from './journeys.ts';
import { aFee, aProposedChange } from './law.ts';
import { allMails } from './mail.ts';
import { anAgency, aStaff, type Person } from './people.ts';
import { aFlaggedCase } from './related.ts';
import { anAppeal, aRefusal, lodge, measureOn } from './reviews.ts';
import { anAssignedTip, aReport, aSealedProsecutor, aStory, aTip, opened } from './tips.ts';
import { aPieceOfEvidence, aProposedWarning, aPublishedWarning } from './warnings.ts';
import type { World } from './world.ts';

/** What happens beside the ordinary way of a case: reviews, flags, a conclusion, inspections, a change of the law, a letter that failed. */
export async function besideTheWay(deps: Deps): Promise<World['people']> {
  const [examiner, head, other] = [await aStaff(deps, 'examiner'), await aStaff(deps, 'head'), await aStaff(deps, 'head')];
  const staff = { examiner, head };
  const refused = await aRefusal(deps, { ...staff, kind: 'travel' });
  const revoked = await aLicence(deps, { ...staff, agency: await anAgency(deps) });
  await aMeasure(deps, revoked, 'revocation');
  await lodge(deps, revoked.agency, { measureId: await measureOn(deps, revoked.licence, 'revocation') }, anAppeal);
  const suspended = await aLicence(deps, { ...staff, agency: await anAgency(deps) });
  await aMeasure(deps, suspended, 'suspension');
  await study(deps, staff, false);
  await study(deps, staff, true);
  const school = await aLicence(deps, { ...staff, agency: await anAgency(deps), kind: 'study' });
  await anAdvertisement(deps, school);
  await anApproved(deps, school);
  const flagged = await aFlaggedCase(deps);
  const regional = await aStaff(deps, 'regional', 'BY-HM');
  await aPlannedInspection(deps, regional.actor, suspended.licence);
  await aProposedChange(deps, head, aFee(12), '2027-01-01');
  await aPublishedWarning(deps, { ...staff, impersonates: suspended.licence });
  const awaited = await aProposedWarning(deps, { examiner, names: ['Awaits Its Head'], contacts: 'awaits.example' });
  await aPieceOfEvidence(deps, examiner, awaited);
  const [letter] = await allMails(deps);
  if (!letter) throw new Error('no letter was queued');
  await updateMail(deps.database.db, letter.seq, { failedAt: deps.now(), error: '550 no such mailbox' });
  const { prosecutor, ofRegion } = await toldOf(deps, examiner, regional, suspended.licence);
  return [
    { who: 'agency that was refused', person: refused.agency, at: ['/agency'] },
    { who: 'examiner beside the way', person: examiner, at: ['/officer', '/officer/warnings'] },
    { who: 'examiner of a flagged case', person: flagged.examiner, at: ['/officer'] },
    {
      who: 'another head',
      person: other,
      at: ['/officer/editions', '/officer/reviews', '/officer/mail', '/officer/warnings', '/officer/law-changes/new?values=fee'],
    },
    { who: 'prosecutor', person: prosecutor, at: ['/officer', `/officer/licences/${suspended.licence}`, '/officer/tips'] },
    { who: 'education officer', person: await aStaff(deps, 'education'), at: ['/education'] },
    { who: 'regional officer', person: regional, at: ['/inspections', '/inspections/licences', `/officer/tips/${ofRegion}`] },
    { who: 'hotline operator', person: await aStaff(deps, 'hotline'), at: ['/hotline'] },
    { who: 'regional officer', person: regional, at: ['/inspections', '/inspections/licences'] },
  ];
}

/** Tips, one of them open on the desks of those who work on it, and a report of an error. */
async function toldOf(deps: Deps, examiner: Person, regional: Person, licence: string): Promise<{ prosecutor: Person; ofRegion: string }> {
  const prosecutor = await aSealedProsecutor(deps);
  await aTip(deps);
  const { id } = await aTip(deps, aStory, '+375 29 000-00-01');
  await opened(deps, examiner, id);
  await opened(deps, prosecutor, id);
  const { id: ofRegion } = await anAssignedTip(deps, examiner, 'BY-HM');
  await opened(deps, regional, ofRegion);
  await opened(deps, examiner, ofRegion);
  await aReport(deps, licence, 'somebody@dazvol.example');
  return { prosecutor, ofRegion };
}

/** An application with programmes, on which the Ministry of Education's conclusion can be asked for, or was. */
async function study(deps: Deps, staff: Parameters<typeof aTakenCase>[1], asked: boolean): Promise<void> {
  const one = await aTakenCase(deps, { ...staff, kind: 'study' });
  await must(deps, one.examiner.actor, one.id, { act: 'accept' });
  if (asked) await must(deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
}
