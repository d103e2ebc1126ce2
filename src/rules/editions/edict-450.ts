import { freeAdvertising } from './advertising.ts';
import {
  checks,
  conclusionOnProgrammes,
  ground,
  type Mark,
  practice,
  required,
  shownForConclusion,
  sourced,
  term,
  whereAny,
} from './asked.ts';
import type { Edition } from './edition.ts';
import { withHeld } from './held.ts';

const edict: Mark = { source: 'edict-450', confidence: 'unconfirmed' };
const confirmed: Mark = { source: 'edict-450', confidence: 'confirmed' };
// The ladder order → suspension → termination is confirmed in the wording of 2019. Earlier wordings were not seen; as grounds
// carry no dates it serves the whole edition.
const ladder: Mark = { source: 'edict-450-2019', confidence: 'confirmed' };

/** Edict No. 450 of 1 September 2010. Since 1 July 2020 a licence under it is born by its entry in the register. */
export const edict450: Edition = withHeld(
  { variation: 4, renewal: 8 },
  {
    code: 'edict-450',
    from: '2011-01-01',
    to: '2022-12-31',
    documents: {
      employment: [
        ...required(edict, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'employee-list', 'specialist-proof'),
        ...required(edict, 'employer-contract', 'employer-status', 'assistance-contract'),
        ...whereAny(edict, 'branch-papers'),
      ],
      introduction: [
        ...required(edict, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'employee-list'),
        ...required(edict, 'introduction-rules', 'consent-form', 'client-contract'),
        ...whereAny(edict, 'branch-papers'),
      ],
      study: [
        ...required(practice, 'application-form', 'founding-papers', 'state-duty', 'school-contract', 'school-status'),
        ...required(practice, 'programme-description', 'client-contract'),
        ...whereAny(practice, 'branch-papers'),
      ],
      travel: [
        ...required(practice, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'client-contract'),
        ...whereAny(practice, 'branch-papers', 'carrier-contract'),
      ],
    },
    // Papers are asked for by law; that the agency also states what they show, so that it can be searched and checked, is practice.
    facts: {
      employment: [
        ...required(practice, 'premises', 'specialist', 'employees', 'partners', 'countries'),
        ...whereAny(practice, 'director', 'founders', 'specialist-experience', 'branches', 'programmes', 'website'),
      ],
      introduction: [
        ...required(practice, 'premises', 'employees', 'countries'),
        ...whereAny(practice, 'director', 'founders', 'branches', 'partners', 'website'),
      ],
      study: [
        ...required(practice, 'premises', 'partners', 'countries', 'programmes'),
        ...whereAny(practice, 'director', 'founders', 'branches', 'website'),
      ],
      travel: [
        ...required(practice, 'premises', 'countries'),
        ...whereAny(practice, 'director', 'founders', 'branches', 'partners', 'website'),
      ],
    },
    conclusion: conclusionOnProgrammes(practice),
    shownForConclusion,
    advertising: freeAdvertising(practice),
    checklists: {
      employment: checks(
        practice,
        'premises-used',
        'specialist-present',
        'employees-as-stated',
        'contracts-kept',
        'partners-registered',
        'clients-register-kept',
        'fees-shown',
      ),
      introduction: checks(
        practice,
        'premises-used',
        'employees-as-stated',
        'contracts-kept',
        'clients-register-kept',
        'fees-shown',
        'personal-data-kept',
      ),
      study: checks(practice, 'premises-used', 'contracts-kept', 'partners-registered', 'clients-register-kept', 'fees-shown'),
      travel: checks(practice, 'premises-used', 'contracts-kept', 'fees-shown', 'returns-reported'),
    },
    fee: sourced(8, confirmed),
    renewalOpens: [
      { since: '2011-01-01', ...sourced({ count: 3, unit: 'months' }, practice) },
      // A licence without end needs no renewal; one granted with an end goes on by the rule of before (rules/starting.ts).
      { since: '2015-11-28', ...sourced(null, practice) },
    ],
    validityYears: [
      { since: '2011-01-01', ...sourced(5, edict) },
      { since: '2015-11-28', ...sourced(null, { source: 'edict-475-2015', confidence: 'confirmed' }) },
    ],
    terms: {
      completeness: term(5, 'working-days', practice),
      decision: term(15, 'working-days', edict),
      assessment: term(10, 'working-days', edict),
      reply: term(10, 'working-days', practice),
      appeal: term(1, 'months', confirmed),
      remedy: term(6, 'months', confirmed),
      suspension: term(6, 'months', confirmed),
      confirmation: term(1, 'working-days', practice),
      notice: term(10, 'calendar-days', practice),
      review: term(1, 'months', practice),
      conclusion: term(10, 'working-days', practice),
      payment: term(180, 'calendar-days', practice),
      repetition: term(12, 'months', confirmed),
    },
    // Suspension never for a minor or formal breach (confirmed): a breach of papers or requirements is first ordered to be remedied.
    grounds: [
      ground('documents-missing', edict, 'return', 'ask'),
      ground('documents-defective', edict, 'return', 'ask'),
      ground('facts-unclear', practice, 'ask'),
      ground('assessment-needed', edict, 'assess'),
      ground('false-information', edict, 'refuse', 'revoke'),
      ground('requirements-unmet', edict, 'refuse', 'order'),
      ground('earlier-revocation', edict, 'refuse'),
      ground('agency-in-liquidation', edict, 'refuse', 'revoke'),
      // A first breach of these two is ordered to be remedied; repeated, or gross, it comes under a ground below.
      ground('unregistered-partner', edict, 'order'),
      ground('no-written-contract', edict, 'order'),
      ground('remedy-order-unmet', ladder, 'suspend'),
      ground('suspension-unremedied', ladder, 'revoke'),
      ground('repeated-violation', confirmed, 'order', 'suspend', 'revoke'),
      ground('gross-violation', edict, 'suspend', 'suspend-at-once', 'strike-off', 'revoke'),
      ground('worked-while-suspended', ladder, 'revoke'),
      ground('danger-to-life-or-liberty', practice, 'suspend', 'suspend-at-once', 'strike-off', 'revoke'),
      ground('partner-status-lost', practice, 'suspend', 'strike-off'),
      ground('partner-breach', practice, 'suspend', 'strike-off'),
    ],
  },
);
