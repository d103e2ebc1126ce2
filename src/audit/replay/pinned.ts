import type { Edition } from '../../rules/editions/edition.ts';
import { editionOf, editionToday, type Licence, type Step } from './state.ts';

/**
 * The edition by which the measure of this entry is judged: the law in force when it was proposed, or taken at once. In older entries it is that
 * of the licence. Both kinds may be decided on side by side for a while, but what was proposed later than something that is judged by the law of
 * its day is never judged by that of its licence again. The register kept before knows no law but the licence's.
 */
export function pinnedEdition(step: Step, licence: Licence): Edition | null {
  const { entry, state, find } = step;
  const code = entry.edition ?? licence.edition;
  const proposed = proposedAt(step);
  const own = entry.by === 'register' ? licence.edition : (state.proposals.get(proposed)?.edition ?? editionToday(step));
  if (code !== own && (code !== licence.edition || proposed >= state.pinnedSince)) find('wrong-edition', `${code}, not ${own}`);
  if (code === own && code !== licence.edition) state.pinnedSince = Math.min(state.pinnedSince, proposed);
  return editionOf(step, code) ?? editionOf(step, licence.edition);
}

/** Whether this measure was proposed when each was pinned to the law of its day: from then on every suspension has a last day as well. */
export function isPinned(step: Step): boolean {
  return proposedAt(step) >= step.state.pinnedSince;
}

function proposedAt({ entry, index }: Step): number {
  return entry.confirmBy === undefined ? (entry.proposal ?? index) : index;
}
