import type { Day } from '../../rules/calendar.ts';
import { type Confidence, type EditionCode, type GroundCode, issueOf } from '../../rules/editions/edition.ts';
import { findGround } from '../../rules/editions/index.ts';
import type { Lang } from '../../rules/languages.ts';
import { codedLaw, editionByCode } from '../../rules/law.ts';
import { type PartOn, partsOn } from '../../rules/parts.ts';
import { standingOn } from '../../rules/standing.ts';
import type { PublicItem, PublicLicence } from '../../store/register.ts';
import { editionName } from '../../text/edition-name.ts';
import type { WhyView } from '../case/scope.ts';
import { sourceView } from '../case/source.ts';
import { type Why, whyOf } from './licence-why.ts';

/** One thing of a licence as it is on a day, with what is told of the measure that made it so. */
export type PublicPart = PartOn<PublicItem> & { why: Why | null };

/** Everything of a licence as it is on `day`; of a licence not in force yet, as it will be on its first day. */
export function publicParts(licence: PublicLicence, day: Day): PublicPart[] {
  const then = day < licence.validFrom ? licence.validFrom : day;
  const { parts } = standingOn(licence, licence.measures, then);
  return partsOn(licence.items, parts, then).map((part) => ({
    ...part,
    why: part.cause === null ? null : (whyOf(licence, [part.cause], then)[0] ?? null),
  }));
}

/** `today`: the very day, which tells whether what one officer took can still be confirmed. */
export function whyView(lang: Lang, { edition, grounds, advice, confirmBy }: Why, today: Day): WhyView {
  const alone = confirmBy === null ? null : { until: confirmBy, open: today <= confirmBy };
  const views = grounds.map((code) => ({ code, ...sourceOf(lang, edition, code) }));
  return { grounds: views, advice: advice?.[lang] ?? null, alone };
}

/** Public pages go without the law as heads changed it: of a changed edition they know the name, and not what the change cited. */
function sourceOf(lang: Lang, edition: EditionCode, code: GroundCode): { source: string | null; mark: Confidence | null } {
  if (issueOf(edition) !== null) return { source: editionName(lang, edition), mark: null };
  const ground = findGround(editionByCode(codedLaw, edition), code);
  if (!ground) return { source: null, mark: null };
  const { text, confidence } = sourceView(lang, ground);
  return { source: text, mark: confidence === 'confirmed' ? null : confidence };
}
