import type { BaseEditionCode } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** Short names of the editions; their full citations are in `sources.ts` under the same codes. */
export const editionNames = {
  'decree-3': { be: 'Дэкрэт № 3 (2005)', ru: 'Декрет № 3 (2005)', en: 'Decree No. 3 (2005)' },
  'decree-15': {
    be: 'Дэкрэт № 3 у рэдакцыі Дэкрэта № 15 (2005)',
    ru: 'Декрет № 3 в редакции Декрета № 15 (2005)',
    en: 'Decree No. 3 as reworded by Decree No. 15 (2005)',
  },
  'edict-450': { be: 'Указ Прэзідэнта № 450 (2010)', ru: 'Указ Президента № 450 (2010)', en: 'Edict No. 450 (2010)' },
  'law-213z': { be: 'Закон № 213-З «Аб ліцэнзаванні»', ru: 'Закон № 213-З «О лицензировании»', en: 'Law No. 213-Z on licensing' },
} satisfies Words<BaseEditionCode>;

/** What the edition calls the permission itself. */
export const editionLicenceWords = {
  'decree-3': { be: 'спецыяльны дазвол (ліцэнзія)', ru: 'специальное разрешение (лицензия)', en: 'special permit (licence)' },
  'decree-15': { be: 'спецыяльны дазвол (ліцэнзія)', ru: 'специальное разрешение (лицензия)', en: 'special permit (licence)' },
  'edict-450': { be: 'ліцэнзія', ru: 'лицензия', en: 'licence' },
  'law-213z': { be: 'ліцэнзія', ru: 'лицензия', en: 'licence' },
} satisfies Words<BaseEditionCode>;

/** What the edition says of a licence that was taken away, as a whole clause: its grammar differs with the word. */
export const editionEndWords = {
  'decree-3': { be: 'Ліцэнзія анулявана', ru: 'Лицензия аннулирована', en: 'Licence annulled' },
  'decree-15': { be: 'Ліцэнзія анулявана', ru: 'Лицензия аннулирована', en: 'Licence annulled' },
  'edict-450': { be: 'Дзеянне ліцэнзіі спынена', ru: 'Действие лицензии прекращено', en: 'Licence terminated' },
  'law-213z': { be: 'Дзеянне ліцэнзіі спынена', ru: 'Действие лицензии прекращено', en: 'Licence terminated' },
} satisfies Words<BaseEditionCode>;
