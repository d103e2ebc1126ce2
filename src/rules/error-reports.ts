/** What came of somebody's report of an error in the register. */
export const reportOutcomes = ['corrected', 'no-error', 'passed-on'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];
