import type { Day } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import type { OtherName } from '../../store/other-names.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type HitView, hitJson, hitView } from './hits.ts';

/** What was found by another name than the agency's own: of this very name, in a section of the answer. */
export type OtherNamesSection = { view: 'partials/answer-names'; hits: HitView[]; traded: boolean; branches: boolean };

/** What is of the very name that was asked for; null where nothing is. */
export function otherNamesSection(found: readonly OtherName[], lang: Lang, today: Day): OtherNamesSection | null {
  const same = found.filter((one) => one.same);
  if (same.length === 0) return null;
  const has = (way: OtherName['way']) => same.some((one) => one.way === way);
  return {
    view: 'partials/answer-names',
    hits: same.map((one) => knownView(one, lang, today)),
    ...{ traded: has('trading-name'), branches: has('branch') },
  };
}

/** What is merely near, and is not among these УНП already. */
export function nearOtherNames(found: readonly OtherName[], lang: Lang, today: Day, without: readonly { unp: string }[]): HitView[] {
  const near = found.filter(({ same, hit }) => !same && without.every(({ unp }) => unp !== hit.unp));
  return near.map((one) => knownView(one, lang, today));
}

function knownView({ way, name, same, until, hit }: OtherName, lang: Lang, today: Day): HitView {
  const isOver = until !== null && until < today;
  const known = isOver ? t(lang, 'otherNames.branch-ended', { name, day: formatDay(lang, until) }) : t(lang, `otherNames.${way}`, { name });
  return { ...hitView(hit, lang, today, !same), known };
}

/** The same for programs. Its fields are described in `api/`. */
export function otherNameJson({ way, name, same, until, hit }: OtherName, today: Day) {
  return { ...hitJson(hit, today), way, name, same, until };
}
