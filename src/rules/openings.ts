/** Why somebody opens what is sealed: a tip's text, a contact in it, a piece of evidence. Words of their own are asked for beside it. */
export const openingCauses = ['work', 'inspection', 'supervision', 'request', 'other'] as const;
export type OpeningCause = (typeof openingCauses)[number];

/** What is recorded before anything is shown. */
export type Opening = { cause: OpeningCause; reason: string };

export function isOpeningCause(text: unknown): text is OpeningCause {
  return openingCauses.some((one) => one === text);
}
