/** Why an agency is inspected: an application's compliance is assessed, a planned check, or something the Department heard. */
export const inspectionReasons = ['assessment', 'planned', 'complaint'] as const;
export type InspectionReason = (typeof inspectionReasons)[number];

/** The points an edition's checklist can hold. */
export const checkCodes = [
  'premises-used',
  'specialist-present',
  'employees-as-stated',
  'contracts-kept',
  'partners-registered',
  'clients-register-kept',
  'fees-shown',
  'advertising-approved',
  'personal-data-kept',
  'returns-reported',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export const checkResults = ['met', 'not-met', 'not-checked'] as const;
export type CheckResult = (typeof checkResults)[number];

/** What was found on each point of the checklist, with a note where there is something to say. */
export type Findings = Partial<Record<CheckCode, { result: CheckResult; note: string }>>;
