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

// Decree 15 reworded Decree 3: it set the procedures out and shortened the waiting. That it did is known, its numbers are not.
const decree: Mark = { source: 'decree-15', confidence: 'unconfirmed' };
const firstDecree: Mark = { source: 'decree-3', confidence: 'unconfirmed' };
const firstConfirmed: Mark = { source: 'decree-3', confidence: 'confirmed' };

/** Decree No. 3 as reworded by Decree No. 15 of 22 November 2005. */
export const decree15: Edition = withHeld(
  { variation: 4, renewal: 8 },
  {
    code: 'decree-15',
    from: '2005-11-22',
    to: '2010-12-31',
    documents: {
      employment: [
        ...required(decree, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'employer-contract', 'employer-status'),
        ...required(decree, 'assistance-contract'),
        ...whereAny(decree, 'branch-papers', 'employee-list'),
      ],
      introduction: [
        ...required(decree, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'introduction-rules', 'consent-form'),
        ...required(decree, 'client-contract'),
        ...whereAny(decree, 'branch-papers', 'employee-list'),
      ],
      // A student programme needs the licence and a positive conclusion of the Ministry of Education on that very programme (confirmed);
      // which papers the conclusion is given on is not.
      study: [
        ...required(decree, 'application-form', 'founding-papers', 'state-duty', 'school-contract', 'school-status'),
        ...required(decree, 'programme-description', 'client-contract'),
        ...whereAny(decree, 'branch-papers'),
      ],
      travel: [
        ...required(practice, 'application-form', 'founding-papers', 'state-duty', 'premises-proof', 'client-contract'),
        ...whereAny(practice, 'branch-papers', 'carrier-contract'),
      ],
    },
    // Papers are asked for by law; that the agency also states what they show, so that it can be searched and checked, is practice.
    facts: {
      employment: [
        ...required(practice, 'premises', 'employees', 'partners', 'countries'),
        ...whereAny(practice, 'director', 'founders', 'branches', 'programmes', 'website'),
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
    conclusion: conclusionOnProgrammes(firstConfirmed),
    shownForConclusion,
    advertising: freeAdvertising({ source: 'decree-3', confidence: 'confirmed' }),
    checklists: {
      employment: checks(practice, 'premises-used', 'contracts-kept', 'clients-register-kept', 'fees-shown'),
      introduction: checks(practice, 'premises-used', 'contracts-kept', 'clients-register-kept', 'personal-data-kept'),
      study: checks(practice, 'premises-used', 'contracts-kept', 'clients-register-kept', 'fees-shown'),
      travel: checks(practice, 'premises-used', 'contracts-kept', 'fees-shown', 'returns-reported'),
    },
    fee: sourced(8, decree),
    renewalOpens: [{ since: '2005-11-22', ...sourced({ count: 3, unit: 'months' }, practice) }],
    validityYears: [{ since: '2005-11-22', ...sourced(5, firstConfirmed) }],
    terms: {
      completeness: term(3, 'working-days', practice),
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
      ground('documents-missing', decree, 'return', 'ask'),
      ground('documents-defective', decree, 'return', 'ask'),
      ground('facts-unclear', practice, 'ask'),
      ground('false-information', firstDecree, 'refuse', 'revoke'),
      ground('requirements-unmet', firstDecree, 'refuse', 'order'),
      ground('earlier-revocation', practice, 'refuse'),
      ground('agency-in-liquidation', practice, 'refuse', 'revoke'),
      // The duty of a written contract is confirmed; what follows from its breach is not.
      ground('no-written-contract', firstDecree, 'order', 'suspend'),
      ground('remedy-order-unmet', practice, 'suspend'),
      ground('suspension-unremedied', practice, 'revoke'),
      ground('repeated-violation', practice, 'order', 'suspend', 'revoke'),
      ground('worked-while-suspended', practice, 'revoke'),
      ground('danger-to-life-or-liberty', practice, 'suspend', 'suspend-at-once', 'strike-off', 'revoke'),
    ],
  },
);
