import { choice, prose } from '../../http/forms.ts';
import type { Lang } from '../../rules/languages.ts';
import { openingCauses } from '../../rules/openings.ts';
import { t } from '../../text/catalogue.ts';

/** The fields of every form that opens something sealed: one cause out of a list, and words of one's own. */
export const openingFields = { cause: choice(openingCauses), reason: prose(500) };

export function causeOptions(lang: Lang): { value: string; label: string }[] {
  return openingCauses.map((value) => ({ value, label: t(lang, `openingCauses.${value}`) }));
}
