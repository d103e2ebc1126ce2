import { baseOf, type EditionCode, issueOf } from '../rules/editions/edition.ts';
import type { Lang } from '../rules/languages.ts';
import { t } from './catalogue.ts';

/** The name of an edition; one that a change made is called by what it changed and the number of the change. */
export function editionName(lang: Lang, code: EditionCode): string {
  const edition = t(lang, `editionNames.${baseOf(code)}`);
  const number = issueOf(code);
  return number === null ? edition : t(lang, 'law.changed-name', { edition, number });
}
