import type { Region } from '../rules/kinds.ts';
import type { Words } from './language.ts';

/** The city of Minsk and the six regions. */
export const regions = {
  'BY-HM': { be: 'горад Мінск', ru: 'г. Минск', en: 'Minsk city' },
  'BY-BR': { be: 'Брэсцкая вобласць', ru: 'Брестская область', en: 'Brest region' },
  'BY-VI': { be: 'Віцебская вобласць', ru: 'Витебская область', en: 'Vitebsk region' },
  'BY-HO': { be: 'Гомельская вобласць', ru: 'Гомельская область', en: 'Gomel region' },
  'BY-HR': { be: 'Гродзенская вобласць', ru: 'Гродненская область', en: 'Grodno region' },
  'BY-MI': { be: 'Мінская вобласць', ru: 'Минская область', en: 'Minsk region' },
  'BY-MA': { be: 'Магілёўская вобласць', ru: 'Могилевская область', en: 'Mogilev region' },
} satisfies Words<Region>;
