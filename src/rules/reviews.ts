/** What makes a decision be looked at again: the agency's appeal, a court's ruling, a prosecutor's protest. */
export const reviewOrigins = ['appeal', 'court', 'protest'] as const;
export type ReviewOrigin = (typeof reviewOrigins)[number];

/** What comes of it. A suspension's last day or a revocation can be changed; a refusal can only be upheld or set aside. */
export const reviewOutcomes = ['upheld', 'changed', 'set-aside'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];
