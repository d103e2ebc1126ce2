import type { Day } from '../../rules/calendar.ts';
import { type BaseEditionCode, baseOf, type EditionCode, type GroundCode } from '../../rules/editions/edition.ts';
import type { Lang } from '../../rules/languages.ts';
import type { PublicLicence, PublicMeasure } from '../../store/register.ts';
import { ownAdvice } from '../../text/own-advice.ts';

/**
 * Why a licence or a part of it is worth less on a day. `edition`: the law its grounds are of. `advice`: what clients of the agency should do,
 * in each language. `confirmBy`: the last day of what one officer took alone, as long as no head has confirmed it. `ended`: in whose words its end is
 * told: those of the law under which it was taken away, or that it was annulled; null for anything else. A change of an edition keeps its words.
 */
export type Why = {
  edition: EditionCode;
  grounds: GroundCode[];
  advice: Record<Lang, string> | null;
  confirmBy: Day | null;
  ended: BaseEditionCode | 'annulment' | null;
};

/**
 * What is told of the measures that make a standing what it is on `day`, as it was told on that day. An extension speaks for the suspension it
 * lengthens; where nobody wrote any advice, as for what was imported or given up, the register speaks in its own words.
 */
export function whyOf({ kind, measures }: Pick<PublicLicence, 'kind' | 'measures'>, causes: readonly string[], day: Day): Why[] {
  return measures
    .filter(({ id }) => causes.includes(id))
    .map((cause) => {
      const spoken = [cause, ...extensionsOf(measures, cause.id, day)];
      return {
        edition: cause.edition,
        grounds: [...new Set(spoken.flatMap(({ grounds }) => grounds))],
        advice: adviceOn(spoken, day) ?? ownAdvice[cause.measure]?.[kind] ?? null,
        confirmBy: cause.upheld === true ? null : cause.confirmBy,
        ended: cause.measure === 'revocation' ? baseOf(cause.edition) : cause.measure === 'annulment' ? cause.measure : null,
      };
    });
}

/** What was said last by that day; a review on the day of an extension outweighs it. */
function adviceOn(spoken: readonly PublicMeasure[], day: Day): Record<Lang, string> | null {
  const said = [...spoken, ...spoken.flatMap(({ advised }) => advised)].filter(({ from, advice }) => advice !== null && from <= day);
  return said.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)).at(-1)?.advice ?? null;
}

function extensionsOf(measures: readonly PublicMeasure[], cause: string, day: Day): PublicMeasure[] {
  const holds = ({ from, reviews }: PublicMeasure) =>
    from <= day && !reviews.some((review) => review.outcome === 'set-aside' && review.from <= day);
  return measures.filter((one) => one.measure === 'extension' && one.follows === cause && holds(one));
}
