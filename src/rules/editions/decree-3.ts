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

// The licensing of the two kinds by the Ministry, the five years and the duty of a written contract with the citizen are confirmed.
// What is filed, in how many days and on which grounds is not: those values stand unconfirmed.
const decree: Mark = { source: 'decree-3', confidence: 'unconfirmed' };
const confirmed: Mark = { source: 'decree-3', confidence: 'confirmed' };

/** Decree No. 3 of 9 March 2005, as first made: the edition of the founding brief. Its licence is the "special permit (licence)". */
export const decree3: Edition = withHeld(
  { variation: 4, renewal: 8 },
  {
    code: 'decree-3',
    from: '2005-03-09',
    to: '2005-11-21',
    documents: {
      employment: [
        ...required(decree, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'employer-contract', 'employer-status'),
        ...required(decree, 'assistance-contract'),
        ...whereAny(decree, 'branch-papers'),
      ],
      introduction: [
        ...required(decree, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'consent-form', 'client-contract'),
        ...whereAny(decree, 'branch-papers'),
      ],
      // The decree asks those who send learners abroad for a permission of the Ministry of Education; these are the papers it is given on.
      study: [
        ...required(decree, 'application-form', 'founding-papers', 'state-duty', 'school-contract', 'programme-description'),
        ...required(decree, 'client-contract'),
        ...whereAny(decree, 'branch-papers'),
      ],
      // The decree only tells the state to regulate travel agencies and has them report who did not return: the papers are practice.
      travel: [
        ...required(practice, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'client-contract'),
        ...whereAny(practice, 'branch-papers', 'carrier-contract'),
      ],
    },
    // Papers are asked for by law; that the agency also states what they show, so that it can be searched and checked, is practice.
    facts: {
      employment: [
        ...required(practice, 'premises', 'partners', 'countries'),
        ...whereAny(practice, 'director', 'founders', 'branches', 'employees', 'programmes', 'website'),
      ],
      introduction: [
        ...required(practice, 'premises', 'countries'),
        ...whereAny(practice, 'director', 'founders', 'branches', 'partners', 'employees', 'website'),
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
    conclusion: conclusionOnProgrammes(confirmed),
    shownForConclusion,
    advertising: freeAdvertising(confirmed),
    checklists: {
      employment: checks(practice, 'premises-used', 'contracts-kept', 'clients-register-kept', 'fees-shown'),
      introduction: checks(practice, 'premises-used', 'contracts-kept', 'clients-register-kept', 'personal-data-kept'),
      study: checks(practice, 'premises-used', 'contracts-kept', 'clients-register-kept', 'fees-shown'),
      travel: checks(practice, 'premises-used', 'contracts-kept', 'fees-shown', 'returns-reported'),
    },
    fee: sourced(8, decree),
    renewalOpens: [{ since: '2005-03-09', ...sourced({ count: 3, unit: 'months' }, practice) }],
    validityYears: [{ since: '2005-03-09', ...sourced(5, confirmed) }],
    terms: {
      completeness: term(5, 'working-days', practice),
      decision: term(1, 'months', decree),
      assessment: sourced(null, practice),
      reply: term(10, 'working-days', practice),
      appeal: term(1, 'months', practice),
      remedy: term(6, 'months', practice),
      suspension: term(6, 'months', practice),
      confirmation: term(1, 'working-days', practice),
      notice: term(10, 'calendar-days', practice),
      review: term(1, 'months', practice),
      conclusion: term(10, 'working-days', practice),
      payment: term(180, 'calendar-days', practice),
      repetition: term(12, 'months', practice),
    },
    grounds: [
      ground('documents-missing', practice, 'return', 'ask'),
      ground('documents-defective', practice, 'return', 'ask'),
      ground('facts-unclear', practice, 'ask'),
      ground('false-information', decree, 'refuse', 'revoke'),
      ground('requirements-unmet', decree, 'refuse', 'order'),
      ground('earlier-revocation', practice, 'refuse'),
      ground('agency-in-liquidation', practice, 'refuse', 'revoke'),
      // The duty of a written contract is confirmed; what follows from its breach is not.
      ground('no-written-contract', decree, 'order', 'suspend'),
      ground('remedy-order-unmet', practice, 'suspend'),
      ground('suspension-unremedied', practice, 'revoke'),
      ground('repeated-violation', practice, 'order', 'suspend', 'revoke'),
      ground('worked-while-suspended', practice, 'revoke'),
      ground('danger-to-life-or-liberty', practice, 'suspend', 'suspend-at-once', 'strike-off', 'revoke'),
    ],
  },
);
