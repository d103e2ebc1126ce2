/** What becomes of a tip: nobody has taken it up, a region has it, it is closed. */
export const tipStates = ['new', 'assigned', 'closed'] as const;
export type TipState = (typeof tipStates)[number];
