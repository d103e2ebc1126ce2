import type { Lang } from '../rules/languages.ts';

/** An agency's name in the language of the page. */
export function agencyName(lang: Lang, agency: { nameBe: string; nameRu: string; nameEn: string }): string {
  return { be: agency.nameBe, ru: agency.nameRu, en: agency.nameEn }[lang];
}
