/** The three languages of the register, in the order the page head offers them. */
export const langs = ['be', 'ru', 'en'] as const;
export type Lang = (typeof langs)[number];
