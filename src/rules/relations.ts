/** What two agencies can have in common. */
export const traces = ['director', 'founder', 'address', 'phone', 'domain', 'premises', 'partner', 'name'] as const;
export type Trace = (typeof traces)[number];

/** Why an agency with a past matters: what happened to it. */
export type RelationPast = 'refused' | 'suspended' | 'revoked';

/** An agency that has something in common with the one that applies, and a past. `shown`: the words both stated, as evidence. */
export type RelationFlag = {
  agencyId: string;
  unp: string;
  name: string;
  past: RelationPast[];
  common: { trace: Trace; own: string; other: string }[];
};
