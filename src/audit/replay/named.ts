import type { Named, Step } from './state.ts';

/** What speaks of a decision taken before: the index of its proposal says which. */
const speaking: ReadonlySet<string> = new Set([
  ...['suspension-extended', 'licence-resumed', 'part-resumed', 'appeal-lodged', 'court-ruling-recorded'],
  ...['decision-upheld', 'decision-changed', 'decision-set-aside'],
]);

/** Whether the entry may speak of this decision: of the one it names, or of any where it names none. */
export function isMeant({ entry }: Step, { name }: Named): boolean {
  return entry.decision === undefined || entry.decision === name;
}

/** Older entries name none and keep every reading. After the first that does, only what an import brings may go without. */
export function checkNamed({ state, entry, find }: Step): undefined {
  if (!speaking.has(entry.type) || entry.by === 'register') return;
  if (entry.decision !== undefined) state.isNamed = true;
  else if (state.isNamed) find('decision-unnamed', entry.type);
}
