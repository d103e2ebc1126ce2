/** What an application is for. All but the first are about a licence that the agency holds. */
export const purposes = ['grant', 'variation', 'renewal', 'surrender'] as const;
export type Purpose = (typeof purposes)[number];

/** What can be asked for a licence that is held. */
export const heldPurposes = ['variation', 'renewal', 'surrender'] as const;
export type HeldPurpose = (typeof heldPurposes)[number];
