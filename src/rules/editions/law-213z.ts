import { advertisingSince2024 } from './advertising.ts';
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

const law: Mark = { source: 'law-213z', confidence: 'unconfirmed' };
const procedure: Mark = { source: 'law-213z-procedure-15.2.1', confidence: 'confirmed' };

/** Law No. 213-Z of 14 October 2022 on licensing. A licence is an entry in the unified register, and its end is a "termination". */
export const law213z: Edition = withHeld(
  { variation: 5, renewal: 10 },
  {
    code: 'law-213z',
    from: '2023-01-01',
    to: null,
    documents: {
      // The whole list of procedure 15.2.1: nothing may be asked for beyond it.
      employment: [
        ...required(procedure, 'application-form', 'premises-proof', 'employee-list', 'specialist-proof', 'head-diploma'),
        ...required(procedure, 'employer-contract', 'employer-status', 'state-duty'),
        ...whereAny(procedure, 'branch-papers'),
      ],
      introduction: [
        ...required(law, 'application-form', 'state-duty', 'premises-proof', 'employee-list'),
        ...required(law, 'introduction-rules', 'consent-form', 'client-contract'),
        ...whereAny(law, 'branch-papers'),
      ],
      study: [
        ...required(practice, 'application-form', 'state-duty', 'school-contract', 'school-status', 'programme-description'),
        ...required(practice, 'client-contract'),
        ...whereAny(practice, 'branch-papers'),
      ],
      travel: [
        ...required(practice, 'application-form', 'state-duty', 'premises-proof', 'client-contract'),
        ...whereAny(practice, 'branch-papers', 'carrier-contract'),
      ],
    },
    // Papers are asked for by law; that the agency also states what they show, so that it can be searched and checked, is practice.
    facts: {
      employment: [
        ...required(practice, 'premises', 'director', 'specialist', 'specialist-experience', 'employees', 'partners', 'countries'),
        ...whereAny(practice, 'founders', 'branches', 'programmes', 'website'),
      ],
      introduction: [
        ...required(practice, 'premises', 'director', 'employees', 'countries'),
        ...whereAny(practice, 'founders', 'branches', 'partners', 'website'),
      ],
      study: [
        ...required(practice, 'premises', 'director', 'partners', 'countries', 'programmes'),
        ...whereAny(practice, 'founders', 'branches', 'website'),
      ],
      travel: [
        ...required(practice, 'premises', 'director', 'countries'),
        ...whereAny(practice, 'founders', 'branches', 'partners', 'website'),
      ],
    },
    conclusion: conclusionOnProgrammes(practice),
    shownForConclusion,
    advertising: advertisingSince2024,
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
        'advertising-approved',
        'personal-data-kept',
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
      study: checks(
        practice,
        'premises-used',
        'contracts-kept',
        'partners-registered',
        'clients-register-kept',
        'fees-shown',
        'advertising-approved',
        'personal-data-kept',
      ),
      travel: checks(practice, 'premises-used', 'contracts-kept', 'fees-shown', 'returns-reported', 'personal-data-kept'),
    },
    fee: sourced(10, law),
    renewalOpens: [{ since: '2023-01-01', ...sourced(null, practice) }],
    validityYears: [{ since: '2023-01-01', ...sourced(null, law) }],
    terms: {
      completeness: term(5, 'working-days', practice),
      decision: term(15, 'working-days', law),
      assessment: term(10, 'working-days', law),
      reply: term(10, 'working-days', practice),
      appeal: term(1, 'months', law),
      remedy: term(6, 'months', law),
      suspension: term(6, 'months', law),
      confirmation: term(1, 'working-days', practice),
      notice: term(10, 'calendar-days', practice),
      review: term(1, 'months', practice),
      conclusion: term(10, 'working-days', practice),
      payment: term(180, 'calendar-days', practice),
      repetition: term(12, 'months', law),
    },
    grounds: [
      ground('documents-missing', law, 'return', 'ask'),
      ground('documents-defective', law, 'return', 'ask'),
      ground('facts-unclear', practice, 'ask'),
      ground('assessment-needed', law, 'assess'),
      ground('false-information', law, 'refuse', 'revoke'),
      ground('requirements-unmet', law, 'refuse', 'order'),
      ground('earlier-revocation', law, 'refuse'),
      ground('agency-in-liquidation', law, 'refuse', 'revoke'),
      // The duties are known from one secondary source and from a confirmed one; what follows from their breach is not.
      ground('unregistered-partner', law, 'order', 'suspend'),
      ground('no-written-contract', law, 'order', 'suspend'),
      ground('remedy-order-unmet', law, 'suspend'),
      ground('suspension-unremedied', law, 'revoke'),
      ground('repeated-violation', law, 'order', 'suspend', 'revoke'),
      // That the law knows gross violations is confirmed; what they allow is not.
      ground('gross-violation', law, 'suspend', 'suspend-at-once', 'strike-off', 'revoke'),
      ground('worked-while-suspended', law, 'revoke'),
      ground('danger-to-life-or-liberty', practice, 'suspend', 'suspend-at-once', 'strike-off', 'revoke'),
      ground('partner-status-lost', practice, 'suspend', 'strike-off'),
      ground('partner-breach', practice, 'suspend', 'strike-off'),
    ],
  },
);
