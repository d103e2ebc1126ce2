import type { Day } from './calendar.ts';
import type { Kind } from './kinds.ts';

/** What the register says to an offer, by the weight the answers have against each other: one `may-not` outweighs everything else. */
export const offerAnswers = ['may', 'cannot-tell', 'may-not-now', 'may-not', 'not-found'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** Each thing that can be said of an offer, with the answer it comes to by itself. */
export const reasonAnswers = {
  'in-force': 'may',
  'country-covered': 'may',
  'partner-covered': 'may',
  'day-ahead': 'may',
  'day-past': 'may',
  'country-not-asked': 'cannot-tell',
  'countries-not-kept': 'cannot-tell',
  'partner-not-asked': 'cannot-tell',
  'partners-not-kept': 'cannot-tell',
  'several-agencies': 'cannot-tell',
  'other-name': 'cannot-tell',
  'not-yet': 'may-not-now',
  suspended: 'may-not-now',
  'between-terms': 'may-not-now',
  'country-not-yet': 'may-not-now',
  'partner-not-yet': 'may-not-now',
  'partner-suspended': 'may-not-now',
  'no-partner-there': 'may-not-now',
  expired: 'may-not',
  revoked: 'may-not',
  annulled: 'may-not',
  surrendered: 'may-not',
  'no-licence': 'may-not',
  'kind-not-licensed': 'may-not',
  'country-not-covered': 'may-not',
  'country-ended': 'may-not',
  'partner-not-registered': 'may-not',
  'partner-similar': 'may-not',
  'partner-elsewhere': 'may-not',
  'partner-struck-off': 'may-not',
  'contract-over': 'may-not',
  'partner-ended': 'may-not',
  'not-in-register': 'not-found',
  'only-similar': 'not-found',
} as const satisfies Record<string, OfferAnswer>;
export type ReasonCode = keyof typeof reasonAnswers;

/** A partner or, without a name, a country. */
export type Named = { name: string | null; country: string | null };

/**
 * One thing that is said of an offer and what it rests on. `since` and `until`: from when it is so and the last day fixed for it, or the last
 * day something was covered; `names`: the partners or countries it speaks of, as registered; `causes`: the measures that make it so.
 */
export type Reason = { code: ReasonCode; since: Day | null; until: Day | null; names: Named[]; kinds: Kind[]; causes: string[] };

export function reason(code: ReasonCode, facts: Partial<Omit<Reason, 'code'>> = {}): Reason {
  return { code, since: null, until: null, names: [], kinds: [], causes: [], ...facts };
}

/** The answer that several reasons come to: the weightiest of theirs. */
export function weightiest(reasons: readonly Reason[]): OfferAnswer {
  const weights = reasons.map(({ code }) => weightOf(reasonAnswers[code]));
  return offerAnswers[Math.max(0, ...weights)] ?? 'may';
}

export function weightOf(answer: OfferAnswer): number {
  return offerAnswers.indexOf(answer);
}

/** What somebody should do with an answer, in the order in which it is said. */
export const nextSteps = [
  'refrain',
  'ask-again',
  'check-name',
  'check-partner',
  'clients',
  'compare',
  'written-contract',
  'registered-contract',
  'check-before-leaving',
  'call',
] as const;
export type NextStep = (typeof nextSteps)[number];

const asking: readonly ReasonCode[] = ['country-not-asked', 'partner-not-asked', 'several-agencies', 'other-name'];
const misspelt: readonly ReasonCode[] = ['not-in-register', 'only-similar', 'partner-not-registered', 'partner-similar'];

/** What to do next. `kind`: what was asked for; `withPartner`: a partner was asked about. */
export function stepsAfter(answer: OfferAnswer, reasons: readonly Reason[], kind: Kind, withPartner: boolean): NextStep[] {
  const says = (codes: readonly ReasonCode[]) => reasons.some(({ code }) => codes.includes(code));
  const good = answer === 'may';
  const due: Record<NextStep, boolean> = {
    refrain: !good,
    'ask-again': says(asking),
    'check-name': says(misspelt),
    'check-partner': good && !withPartner,
    clients: reasons.some(({ causes }) => causes.length > 0),
    compare: good,
    'written-contract': good && kind === 'employment',
    'registered-contract': good && kind === 'employment',
    'check-before-leaving': good,
    call: !good,
  };
  return nextSteps.filter((step) => due[step]);
}
