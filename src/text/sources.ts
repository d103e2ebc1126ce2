import type { SourceKey } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** The full citation of each source. Where an act's own title was not seen, what it did is said instead, without quotation marks. */
export const sources = {
  'decree-3': {
    be: 'Дэкрэт Прэзідэнта Рэспублікі Беларусь ад 9 сакавіка 2005 г. № 3 «Аб некаторых мерах па супрацьдзеянні гандлю людзьмі»',
    ru: 'Декрет Президента Республики Беларусь от 9 марта 2005 г. № 3 «О некоторых мерах по противодействию торговле людьми»',
    en: 'Decree of the President of the Republic of Belarus No. 3 of 9 March 2005 “On certain measures to counter trafficking in persons”',
  },
  'decree-15': {
    be: 'Дэкрэт Прэзідэнта Рэспублікі Беларусь ад 22 лістапада 2005 г. № 15, якім зменены Дэкрэт ад 9 сакавіка 2005 г. № 3',
    ru: 'Декрет Президента Республики Беларусь от 22 ноября 2005 г. № 15, которым изменен Декрет от 9 марта 2005 г. № 3',
    en: 'Decree of the President of the Republic of Belarus No. 15 of 22 November 2005, which amended Decree No. 3 of 9 March 2005',
  },
  'edict-450': {
    be: 'Указ Прэзідэнта Рэспублікі Беларусь ад 1 верасня 2010 г. № 450 «Аб ліцэнзаванні асобных відаў дзейнасці»',
    ru: 'Указ Президента Республики Беларусь от 1 сентября 2010 г. № 450 «О лицензировании отдельных видов деятельности»',
    en: 'Edict of the President of the Republic of Belarus No. 450 of 1 September 2010 “On the licensing of certain kinds of activity”',
  },
  'law-213z': {
    be: 'Закон Рэспублікі Беларусь ад 14 кастрычніка 2022 г. № 213-З «Аб ліцэнзаванні»',
    ru: 'Закон Республики Беларусь от 14 октября 2022 г. № 213-З «О лицензировании»',
    en: 'Law of the Republic of Belarus No. 213-Z of 14 October 2022 “On licensing”',
  },
  'law-213z-procedure-15.2.1': {
    be: 'Адміністрацыйная працэдура 15.2.1 адзінага пераліку, зацверджанага пастановай Савета Міністраў Рэспублікі Беларусь ад 24 верасня 2021 г. № 548; рэгламент – пастанова Міністэрства ўнутраных спраў ад 19 мая 2023 г. № 102',
    ru: 'Административная процедура 15.2.1 единого перечня, утвержденного постановлением Совета Министров Республики Беларусь от 24 сентября 2021 г. № 548; регламент – постановление Министерства внутренних дел от 19 мая 2023 г. № 102',
    en: 'Administrative procedure 15.2.1 of the unified list approved by Resolution of the Council of Ministers of the Republic of Belarus No. 548 of 24 September 2021; its rules are in Resolution of the Ministry of the Interior No. 102 of 19 May 2023',
  },
  'edict-475-2015': {
    be: 'Указ Прэзідэнта Рэспублікі Беларусь ад 26 лістапада 2015 г. № 475, якім зменены Указ ад 1 верасня 2010 г. № 450',
    ru: 'Указ Президента Республики Беларусь от 26 ноября 2015 г. № 475, которым изменен Указ от 1 сентября 2010 г. № 450',
    en: 'Edict of the President of the Republic of Belarus No. 475 of 26 November 2015, which amended Edict No. 450 of 1 September 2010',
  },
  'edict-450-2019': {
    be: 'Указ Прэзідэнта Рэспублікі Беларусь ад 1 верасня 2010 г. № 450 у рэдакцыі Указа ад 2 верасня 2019 г. № 326 «Аб удасканаленні ліцэнзавання»',
    ru: 'Указ Президента Республики Беларусь от 1 сентября 2010 г. № 450 в редакции Указа от 2 сентября 2019 г. № 326 «О совершенствовании лицензирования»',
    en: 'Edict of the President of the Republic of Belarus No. 450 of 1 September 2010 as reworded by Edict No. 326 of 2 September 2019 “On the improvement of licensing”',
  },
  'advertising-2024': {
    be: 'Закон Рэспублікі Беларусь ад 6 студзеня 2024 г. № 353-З, якім зменена заканадаўства аб рэкламе',
    ru: 'Закон Республики Беларусь от 6 января 2024 г. № 353-З, которым изменено законодательство о рекламе',
    en: 'Law of the Republic of Belarus No. 353-Z of 6 January 2024, which amended the law on advertising',
  },
  'base-values': {
    be: 'Пастановы Савета Міністраў Рэспублікі Беларусь, якімі ўстанаўліваецца памер базавай велічыні: велічыні ўзяты з адной зводнай табліцы, самі пастановы не звераны',
    ru: 'Постановления Совета Министров Республики Беларусь, которыми устанавливается размер базовой величины: величины взяты из одной сводной таблицы, сами постановления не сверены',
    en: 'Resolutions of the Council of Ministers of the Republic of Belarus that set the base value: the amounts come from one reference table, the resolutions themselves were not compared',
  },
  practice: {
    be: 'Правіла самога рэестра: норма заканадаўства не знойдзена',
    ru: 'Правило самого реестра: норма законодательства не найдена',
    en: 'The register’s own rule: no provision of law was found',
  },
} satisfies Words<SourceKey>;
