import { randomUUID } from 'node:crypto';
import { setAccountDisabled } from '../../src/acts/account.ts';
import type { Deps } from '../../src/acts/act.ts';
import { askToFollow } from '../../src/acts/follow.ts';
import { keepTradingName } from '../../src/acts/trading-names.ts';
import { withFollowLinks } from '../../src/store/followers.ts';
import { updateMail } from '../../src/store/outbox.ts';
import { anAdvertisement, anApproved } from './advertisements.ts';
import { given, itemOf, type Licensed, someAdvice, written } from './given.ts';
import { anImportedLicence } from './imported.ts';
import { aDraft, aLicence, anEmptyDraft, aProposal, aRecommendedCase, aTakenCase, doing, must, partnerOf } from './journeys.ts';
import { acceptOn, anInvited, aPasskey } from './keys.ts';
import { allMails } from './mail.ts';
import { anAgency, aStaff, type Person } from './people.ts';
import { besideTheWay } from './world-beside.ts';

export type World = {
  people: { who: string; person: Person; at: string[] }[];
  /** Where a visitor begins. */
  starts: string[];
};

/** A register in which something can be done by everybody: a case in each state, a licence, and what can be decided about it. */
export async function aWorld(deps: Deps): Promise<World> {
  const examiner = await aStaff(deps, 'examiner');
  const head = await aStaff(deps, 'head');
  const agency = await anAgency(deps);
  const again = { agency, examiner, head };
  await anEmptyDraft(deps, agency, 'travel');
  await aTakenCase(deps, { ...again, kind: 'introduction' });
  const asked = await aTakenCase(deps, { ...again, kind: 'study' });
  await must(deps, examiner.actor, asked.id, { act: 'accept' });
  await must(deps, examiner.actor, asked.id, { act: 'ask', ground: 'facts-unclear', text: 'Which rooms?', replyBy: '2026-12-10' });
  const licensed = await aLicence(deps, again);
  const accepted = await aTakenCase(deps, { examiner, head });
  await must(deps, examiner.actor, accepted.id, { act: 'accept' });
  await aRecommendedCase(deps, { examiner, head });
  const other = await aLicence(deps, { examiner, head });
  await aProposal(deps, other, 'suspension');
  // On the day of a grant no other extract is to be had.
  const earlier = await aLicence({ ...deps, now: () => new Date(deps.now().getTime() - 24 * 3_600_000) }, { examiner, head });
  await aMeasured(deps, licensed);
  await keepTradingName(deps, doing(agency.actor), 'Бурштын Вояж');
  await anAdvertisement(deps, licensed);
  await anApproved(deps, licensed, { officer: head });
  const ready = await anAgency(deps);
  await aDraft(deps, ready);
  const administrator = await aStaff(deps, 'administrator');
  await acceptOn(deps, await anInvited(deps, 'examiner', administrator));
  await aPasskey(deps, agency);
  const shut = await setAccountDisabled(deps, doing(administrator.actor), (await aStaff(deps, 'hotline')).actor.id, true);
  if (!('done' in shut)) throw new Error('no account was shut');
  const fresh = await anAgency(deps);
  await must(deps, fresh.actor, await aDraft(deps, fresh), { act: 'send' });
  return {
    people: [
      { who: 'agency', person: agency, at: ['/agency', '/account'] },
      { who: 'agency with a whole draft', person: ready, at: ['/agency'] },
      { who: 'agency with a licence of yesterday', person: earlier.agency, at: [`/agency/licences/${earlier.licence}`] },
      { who: 'agency whose licence nears its end', person: await aMemberOfEnding(deps), at: ['/agency/licences/TRV-2022-000900'] },
      { who: 'agency with nothing', person: await anAgency(deps), at: ['/agency'] },
      {
        who: 'examiner',
        person: examiner,
        at: ['/officer', `/officer/licences/${licensed.licence}`, `/officer/licences/${other.licence}`],
      },
      {
        who: 'head',
        person: head,
        at: ['/officer', `/officer/licences/${other.licence}`, '/officer/advertisements', await sentLetters(deps, agency)],
      },
      { who: 'administrator', person: administrator, at: ['/admin/accounts'] },
      ...(await besideTheWay(deps)),
    ],
    starts: ['/', '/register', '/account/sign-in', ...(await followLinks(deps, licensed.licence))],
  };
}

/** Somebody of an agency whose licence was brought by an import and ends in two months. */
async function aMemberOfEnding(deps: Deps): Promise<Person> {
  const agency = await anAgency(deps);
  await anImportedLicence(deps, { number: 'TRV-2022-000900', validFrom: '2022-01-25', validTo: '2027-01-24', agency });
  return agency;
}

/** Where a head finds a letter to the agency that was sent. */
async function sentLetters(deps: Deps, { actor, email }: Person): Promise<string> {
  const letter = (await allMails(deps)).findLast(({ agencyId }) => agencyId === actor.agencyId);
  await updateMail(deps.database.db, letter?.seq ?? 0, { sentAt: deps.now() });
  return `/officer/mail?to=${email}`;
}

/** Where the letter to somebody who wants to follow the licence leads. */
async function followLinks(deps: Deps, number: string): Promise<string[]> {
  const form = { formKey: randomUUID(), location: `/register/${number}/follow` };
  await askToFollow(deps, form, { number, email: 'anna@pryklad.example', lang: 'be' });
  const letter = (await allMails(deps)).find(({ mail }) => mail === 'follow-confirm');
  if (!letter) throw new Error('nobody was asked to confirm');
  const { path, leave = '' } = withFollowLinks(deps.mail.secret, letter.mail, letter.data);
  return [path, leave];
}

/** A notice to reply to, an order whose remedy is proved, and a partner that is suspended. */
async function aMeasured(deps: Deps, licensed: Licensed): Promise<void> {
  await given(deps, licensed, { measure: 'notice', intended: 'revocation', grounds: ['gross-violation'], replyBy: '2026-12-11' });
  const order = await given(deps, licensed, { measure: 'order', grounds: ['requirements-unmet'], remedyBy: '2026-12-31' });
  await written(deps, licensed, order, 'It is remedied.');
  const itemId = await itemOf(deps, licensed, partnerOf(licensed.agency).name);
  const suspension = { measure: 'suspension', grounds: ['partner-breach'], until: '2026-12-31', advice: someAdvice } as const;
  await given(deps, licensed, { ...suspension, itemId });
}
