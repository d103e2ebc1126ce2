import type { Day } from '../../rules/calendar.ts';
import type { Kind, Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { LicenceDates } from '../../rules/licence.ts';
import type { MeasureFacts } from '../../rules/spells.ts';
import { type Standing, standingOn } from '../../rules/standing.ts';
import type { Hit } from '../../store/register.ts';

/** A licence in a list, in the language of the page. */
export type HitView = {
  number: string;
  kind: Kind;
  name: string;
  unp: string;
  region: Region;
  standing: Standing;
  /** The day the standing began, or for a licence not in force yet the day it will. */
  day: Day;
  similar: boolean;
  /** By what other name it was found, as the page says it; null where it was its own. */
  known: string | null;
};

export function hitView(hit: Hit, lang: Lang, today: Day, similar = false): HitView {
  const { number, kind, unp, region } = hit;
  return { number, kind, unp, region, name: nameIn(lang, hit), similar, known: null, ...standingView(hit, today) };
}

export function standingView(licence: LicenceDates & { measures: MeasureFacts[] }, today: Day): { standing: Standing; day: Day } {
  const { standing, since } = standingOn(licence, licence.measures, today);
  return { standing, day: standing === 'not-yet' ? licence.validFrom : since };
}

/** A licence in a list, for programs. Its fields are described in `api/`. */
export function hitJson(hit: Hit, today: Day) {
  const { number, kind, unp, nameRu, nameBe, nameEn, region, validFrom, validTo, measures } = hit;
  const { standing, since } = standingOn(hit, measures, today);
  return { number, kind, unp, nameRu, nameBe, nameEn, region, standing, since, validFrom, validTo };
}

export function nameIn(lang: Lang, { nameRu, nameBe, nameEn }: Pick<Hit, 'nameRu' | 'nameBe' | 'nameEn'>): string {
  return { be: nameBe, ru: nameRu, en: nameEn }[lang];
}
