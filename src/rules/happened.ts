import { type EventType, eventAudience } from './entries.ts';

export const eventTypes = Object.keys(eventAudience) as EventType[];

/** What whoever oversees asks for most: several sorts of events under one name. */
export const eventGroups = {
  decisions: [
    ...(['licence-granted', 'licence-renewed', 'licence-varied', 'licence-surrendered', 'application-refused'] as const),
    ...(['recommendation-sent-back', 'licence-suspended', 'part-suspended', 'suspension-extended', 'suspension-confirmed'] as const),
    ...(['suspension-not-confirmed', 'licence-resumed', 'part-resumed', 'licence-revoked', 'licence-annulled'] as const),
    ...([
      'partner-struck-off',
      'branch-struck-off',
      'measure-rejected',
      'entry-corrected',
      'warning-published',
      'warning-rejected',
    ] as const),
  ],
  reviews: [
    ...(['appeal-lodged', 'protest-lodged', 'court-ruling-recorded', 'decision-upheld', 'decision-changed'] as const),
    ...(['decision-set-aside', 'application-reopened', 'order-appealed', 'order-ruling-recorded', 'order-upheld'] as const),
    'order-set-aside',
  ],
  openings: ['tip-opened', 'evidence-read'],
  accounts: eventTypes.filter((type) => /^(account|password|key|passkey|invitation|identity|sessions?|second|recovery)-/.test(type)),
  law: ['law-change-proposed', 'law-change-rejected', 'edition-changed', 'moved-days-set', 'base-value-set'],
} as const satisfies Record<string, readonly EventType[]>;
export type EventGroup = keyof typeof eventGroups;
export const eventGroupNames = Object.keys(eventGroups) as EventGroup[];

/** What a name in the form stands for: a group, one sort, or (null) nothing we know. */
export function eventsMeant(name: string): readonly EventType[] | null {
  if (Object.hasOwn(eventGroups, name)) return eventGroups[name as EventGroup];
  return eventTypes.filter((type) => type === name).length > 0 ? [name as EventType] : null;
}

/** The decisions on a measure against which a prosecutor can protest: where a measure is known to the event. */
const protested: readonly EventType[] = [
  ...(['licence-suspended', 'part-suspended', 'suspension-extended', 'suspension-confirmed', 'licence-resumed'] as const),
  ...(['part-resumed', 'licence-revoked', 'licence-annulled', 'partner-struck-off', 'branch-struck-off', 'remedy-ordered'] as const),
];

/** The address of the page on which a protest against what an event tells of is lodged, without its language; null where there is none. */
export function protestAddress(event: { type: EventType; measureId: string | null; applicationId: string | null }): string | null {
  const { type, measureId, applicationId } = event;
  if (type === 'application-refused' && applicationId !== null) return `/officer/refusals/${applicationId}/protest`;
  if ((type === 'licence-granted' || type === 'licence-renewed') && applicationId !== null)
    return `/officer/grants/${applicationId}/protest`;
  return measureId !== null && protested.includes(type) ? `/officer/measures/${measureId}/protest` : null;
}
