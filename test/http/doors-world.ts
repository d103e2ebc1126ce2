import type { Deps } from '../../src/acts/act.ts';
import { addPhoto } from '../../src/acts/inspection.ts';
import { keepTradingName } from '../../src/acts/trading-names.ts';
import { codedLaw, editionByCode } from '../../src/rules/law.ts';
import type { Role } from '../../src/rules/permissions.ts';
import { findApplication } from '../../src/store/applications.ts';
import { documentsOf } from '../../src/store/documents.ts';
import { anAdvertisement, anApproved } from '../support/advertisements.ts';
import { given, itemOf, someAdvice, written } from '../support/given.ts';
import { aPlannedInspection, aPng } from '../support/inspections.ts';
import { aDraft, aLicence, aPdf, aTakenCase, doing, must, partnerOf } from '../support/journeys.ts';
import { aFee, aProposedChange } from '../support/law.ts';
import { allMails } from '../support/mail.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';
import { anAppeal, aRefusal, lodge } from '../support/reviews.ts';
import { anAssignedTip, aReport } from '../support/tips.ts';
import { aPieceOfEvidence, aProposedWarning, aPublishedWarning } from '../support/warnings.ts';
import type { Seat } from './doors-seats.ts';

/** Values for what stands in an address after a colon, by the beginning of the address: the longest that fits is taken; `query`: what the page asks besides. */
export type Subjects = Record<string, Record<string, string>>;

/** One thing of every sort, of one agency of Brest region, and everybody who could come to a door. */
export async function aWorldOfDoors(deps: Deps): Promise<{ people: Record<Exclude<Seat, 'citizen'>, Person>; subjects: Subjects }> {
  const staff = async (role: Exclude<Role, 'agency'>) => aStaff(deps, role);
  const [examiner, head] = [await staff('examiner'), await staff('head')];
  const agency = await anAgency(deps, { region: 'BY-BR' });
  const regional = await aStaff(deps, 'regional', 'BY-BR');
  const people = {
    agency,
    'another agency': await anAgency(deps, { region: 'BY-BR' }),
    examiner,
    'another examiner': await staff('examiner'),
    regional,
    'regional elsewhere': await aStaff(deps, 'regional', 'BY-HM'),
    head,
    education: await staff('education'),
    prosecutor: await staff('prosecutor'),
    hotline: await staff('hotline'),
    administrator: await staff('administrator'),
  };
  const by = { agency, examiner, head };
  const school = await aLicence(deps, { ...by, kind: 'study' });
  const licensed = await aLicence(deps, by);
  const refused = await aRefusal(deps, { ...by, kind: 'introduction' });
  // The two that can be worked on by the agency are of kinds that it holds no licence of.
  const draft = await aDraft(deps, agency, 'travel');
  const asked = await aTakenCase(deps, { ...by, kind: 'introduction' });
  await must(deps, examiner.actor, asked.id, { act: 'accept' });
  await must(deps, examiner.actor, asked.id, { act: 'ask', ground: 'facts-unclear', text: 'Which rooms?', replyBy: '2026-12-10' });
  const order = await given(deps, licensed, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
  await written(deps, licensed, order, 'It is remedied.', aPdf);
  const itemId = await itemOf(deps, licensed, partnerOf(agency).name);
  const stopped = { measure: 'suspension', grounds: ['partner-breach'], until: '2026-12-31', advice: someAdvice } as const;
  const suspension = await given(deps, licensed, { ...stopped, itemId });
  const review = await lodge(deps, agency, { measureId: suspension }, anAppeal);
  await keepTradingName(deps, doing(agency.actor), 'Бурштын Вояж');
  const advertised = await anApproved(deps, licensed, { officer: head });
  const inspection = await aPlannedInspection(deps, regional.actor, licensed.licence);
  await addPhoto(deps, doing(regional.actor), inspection, { name: 'a.png', bytes: aPng });
  const tip = await anAssignedTip(deps, examiner, 'BY-BR');
  await aReport(deps, licensed.licence);
  const warning = await aProposedWarning(deps, { examiner });
  const evidence = await aPieceOfEvidence(deps, examiner, warning);
  const published = await aPublishedWarning(deps, { names: ['Baltic Smile'], contacts: 'smile.example' });
  const change = await aProposedChange(deps, await staff('head'), aFee(12), '2027-01-01');
  const [letter] = await allMails(deps);
  const number = async (id: string) => (await findApplication(deps.database.db, { id }))?.application.number ?? '';
  const one = async (query: string) => String((await deps.database.pool.query(query)).rows[0]?.id ?? '');
  const shown = editionByCode(codedLaw, 'law-213z').shownForConclusion.value.documents;
  const document = (await documentsOf(deps.database.db, school.id)).find(({ code }) => shown.includes(code))?.id ?? '';
  const ofAgency = `where agency_id = '${agency.actor.agencyId}'`;
  const subjects: Subjects = {
    '/register/:number': { number: licensed.licence },
    '/advertisements/:number': { number: advertised },
    '/warnings/:number': { number: published },
    '/account/keys/:key': { key: await one(`select key as id from staff_keys where user_id = '${examiner.actor.id}'`) },
    '/documents/:id': { id: document },
    '/letters/:id': { id: await one('select id from letters') },
    '/agency/applications/:id': { id: draft, documentId: (await documentsOf(deps.database.db, draft))[0]?.id ?? '' },
    '/agency/applications/:id/answer': { id: asked.id },
    '/agency/applications/:id/appeal': { id: refused.id },
    '/agency/licences/:number': {
      number: licensed.licence,
      serial: await one(
        `select serial as id from extracts where licence_id in (select id from licences where number = '${licensed.licence}')`,
      ),
    },
    '/agency/licences/:number/letter': { number: licensed.licence, query: `?measure=${order}` },
    '/agency/measures/:id': { id: suspension },
    '/agency/advertisements/:number': { number: advertised },
    '/agency/contacts/:id': { id: await one(`select id from contacts ${ofAgency}`) },
    '/agency/trading-names/:id': { id: await one(`select id from trading_names ${ofAgency}`) },
    '/officer/applications/:number': { number: await number(asked.id) },
    '/officer/licences/:number': { number: licensed.licence },
    '/officer/reviews/:id': { id: review },
    '/officer/:subject/:id': { subject: 'measures', id: suspension },
    '/officer/tips/:id': { id: tip.id },
    '/officer/reports/:number': { number: await one('select number as id from error_reports') },
    '/officer/advertisements/:number': { number: advertised },
    '/officer/mail/:seq': { seq: String(letter?.seq) },
    '/officer/editions/:code': { code: 'law-213z' },
    '/officer/law-changes/:id': { id: change },
    '/officer/warnings/:number': { number: warning, id: evidence },
    '/education/advertisements/:number': { number: await anAdvertisement(deps, school) },
    '/education/:number': { number: await number(school.id), id: document },
    '/inspections/licences/:number': { number: licensed.licence },
    '/inspections/:id': { id: inspection, photo: await one('select id from inspection_photos') },
    '/admin/accounts/:id': { id: (await staff('hotline')).actor.id },
  };
  return { people, subjects };
}
