import type { Word } from './language.ts';

/** How long decisions took, for everybody. */
export const waiting = {
  title: { be: 'Як доўга чакаюць рашэння', ru: 'Как долго ждут решения', en: 'How long decisions take' },
  lead: {
    be: 'Заявы на ліцэнзію, вырашаныя за апошнія дванаццаць месяцаў: з {from} па {to}.',
    ru: 'Заявления на лицензию, решенные за последние двенадцать месяцев: с {from} по {to}.',
    en: 'Applications for a licence decided in the last twelve months, from {from} to {to}.',
  },
  'by-kind': { be: 'Усе заявы і па відах дзейнасці', ru: 'Все заявления и по видам деятельности', en: 'All applications, and by kind' },
  'by-region': { be: 'Па рэгіёнах', ru: 'По регионам', en: 'By region' },
  region: { be: 'Рэгіён агенцтва', ru: 'Регион агентства', en: 'Region of the agency' },
  all: { be: 'Усе', ru: 'Все', en: 'All' },
  'other-kinds': { be: 'Астатнія віды разам', ru: 'Остальные виды вместе', en: 'The other kinds together' },
  'other-regions': { be: 'Астатнія рэгіёны разам', ru: 'Остальные регионы вместе', en: 'The other regions together' },
  decided: { be: 'Вырашана', ru: 'Решено', en: 'Decided' },
  median: { be: 'Палова – не даўжэй, дзён', ru: 'Половина – не дольше, дней', en: 'Half within, days' },
  ninetieth: { be: 'Дзевяць з дзесяці – не даўжэй, дзён', ru: 'Девять из десяти – не дольше, дней', en: 'Nine in ten within, days' },
  refused: { be: 'Адмоўлена', ru: 'Отказано', en: 'Refused' },
  late: { be: 'Пазней за тэрмін', ru: 'Позже срока', en: 'After the term' },
  appeals: { be: 'Скаргі на адмову', ru: 'Жалобы на отказ', en: 'Appeals' },
  'too-few': {
    be: {
      one: 'За гэты час вырашана менш за {count} заяву, таму лічбы не публікуюцца.',
      few: 'За гэты час вырашана менш за {count} заявы, таму лічбы не публікуюцца.',
      many: 'За гэты час вырашана менш за {count} заяў, таму лічбы не публікуюцца.',
      other: 'За гэты час вырашана менш за {count} заявы, таму лічбы не публікуюцца.',
    },
    ru: {
      one: 'За это время решено меньше {count} заявления, поэтому цифры не публикуются.',
      few: 'За это время решено меньше {count} заявлений, поэтому цифры не публикуются.',
      many: 'За это время решено меньше {count} заявлений, поэтому цифры не публикуются.',
      other: 'За это время решено меньше {count} заявления, поэтому цифры не публикуются.',
    },
    en: {
      one: 'Fewer than {count} application was decided in this time, so no figures are published.',
      other: 'Fewer than {count} applications were decided in this time, so no figures are published.',
    },
  },
  how: { be: 'Як гэта падлічана', ru: 'Как это подсчитано', en: 'How this is counted' },
  'how-days': {
    be: 'Чаканне – каляндарныя дні ад першай падачы заявы да рашэння, разам з часам, калі агенцтва дапаўняла заяву або адказвала на пытанні.',
    ru: 'Ожидание – календарные дни от первой подачи заявления до решения, вместе со временем, когда агентство дополняло заявление или отвечало на вопросы.',
    en: 'Waiting is counted in calendar days from the first sending to the decision, with the time the agency took to complete the application or to answer questions.',
  },
  'how-counted': {
    be: 'Улічаны заявы на выдачу ліцэнзіі, яе змяненне і падаўжэнне. Адкліканыя заявы і адмовы ад ліцэнзіі не ўлічаны.',
    ru: 'Учтены заявления на выдачу лицензии, ее изменение и продление. Отозванные заявления и отказы от лицензии не учтены.',
    en: 'Applications for a licence, its variation or its renewal are counted. Withdrawn applications and surrenders are not.',
  },
  'how-quantiles': {
    be: '«Палова – не даўжэй» – медыяна, «дзевяць з дзесяці» – дзевяносты працэнтыль: найменшы лік дзён, у які ўклаўся гэты працэнт заяў (метад найбліжэйшага рангу).',
    ru: '«Половина – не дольше» – медиана, «девять из десяти» – девяностый процентиль: наименьшее число дней, в которое уложился этот процент заявлений (метод ближайшего ранга).',
    en: '“Half within” is the median and “nine in ten within” the 90th percentile: the smallest number of days within which that share of applications was decided (the nearest-rank method).',
  },
  'how-late': {
    be: 'Рашэнне лічыцца пазнейшым за тэрмін паводле закона, па якім разглядалася заява: дні, калі агенцтва адказвала на пытанне, у тэрмін не ўваходзяць.',
    ru: 'Решение считается принятым позже срока по закону, по которому рассматривалось заявление: дни, когда агентство отвечало на вопрос, в срок не входят.',
    en: 'A decision is after its term by the law the application stood under: the days on which the agency had a question to answer are not part of the term.',
  },
  'how-small': {
    be: {
      one: 'Групы, меншыя за {count} заяву, асобна не паказаны, каб нельга было даведацца пра асобныя агенцтвы. Яны злічаны разам з наступнымі па велічыні.',
      few: 'Групы, меншыя за {count} заявы, асобна не паказаны, каб нельга было даведацца пра асобныя агенцтвы. Яны злічаны разам з наступнымі па велічыні.',
      many: 'Групы, меншыя за {count} заяў, асобна не паказаны, каб нельга было даведацца пра асобныя агенцтвы. Яны злічаны разам з наступнымі па велічыні.',
      other:
        'Групы, меншыя за {count} заявы, асобна не паказаны, каб нельга было даведацца пра асобныя агенцтвы. Яны злічаны разам з наступнымі па велічыні.',
    },
    ru: {
      one: 'Группы меньше {count} заявления отдельно не показаны, чтобы нельзя было узнать об отдельных агентствах. Они сосчитаны вместе со следующими по величине.',
      few: 'Группы меньше {count} заявлений отдельно не показаны, чтобы нельзя было узнать об отдельных агентствах. Они сосчитаны вместе со следующими по величине.',
      many: 'Группы меньше {count} заявлений отдельно не показаны, чтобы нельзя было узнать об отдельных агентствах. Они сосчитаны вместе со следующими по величине.',
      other:
        'Группы меньше {count} заявления отдельно не показаны, чтобы нельзя было узнать об отдельных агентствах. Они сосчитаны вместе со следующими по величине.',
    },
    en: {
      one: 'Groups of fewer than {count} application are not shown by themselves, so that nothing is told of single agencies. They are counted together with the next in size.',
      other:
        'Groups of fewer than {count} applications are not shown by themselves, so that nothing is told of single agencies. They are counted together with the next in size.',
    },
  },
} satisfies Record<string, Word>;
