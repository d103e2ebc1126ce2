/** What a licence is for. One agency may hold one licence of each kind. */
export const kinds = ['employment', 'introduction', 'study', 'travel'] as const;
export type Kind = (typeof kinds)[number];

/** The part of a licence number that names its kind: `EMP-2026-000017`. */
export const kindPrefix: Record<Kind, string> = {
  employment: 'EMP',
  introduction: 'INT',
  study: 'STU',
  travel: 'TRV',
};

/** ISO 3166-2 codes of the six regions and the city of Minsk. */
export const regions = ['BY-HM', 'BY-BR', 'BY-VI', 'BY-HO', 'BY-HR', 'BY-MI', 'BY-MA'] as const;
export type Region = (typeof regions)[number];
