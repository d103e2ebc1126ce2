import type { Age } from '../codes/types.ts';
import type { Word, Words } from './language.ts';

/** The page for posts that check papers where there may be no network. */
export const scanPage = {
  title: { be: 'Праверка выпісак без сеткі', ru: 'Проверка выписок без сети', en: 'Check of extracts without a network' },
  lead: {
    be: 'Для пастоў і консульстваў. Адкрыйце гэту старонку там, дзе ёсць сетка: яна запомніць звесткі рэестра і пасля будзе працаваць без яе. Дадайце яе на галоўны экран прылады.',
    ru: 'Для постов и консульств. Откройте эту страницу там, где есть сеть: она запомнит сведения реестра и после будет работать без нее. Добавьте ее на главный экран устройства.',
    en: 'For border posts and consulates. Open this page where there is a network: it keeps what the register says and works without one afterwards. Add it to the home screen of the device.',
  },
  stop: {
    be: 'Гэта старонка дапамагае параіць чалавеку. Затрымаць кагосьці па ёй нельга.',
    ru: 'Эта страница помогает посоветовать человеку. Задержать кого-то по ней нельзя.',
    en: 'This page helps you to advise a person. Nobody may be stopped because of it.',
  },
  script: {
    be: 'Без JavaScript старонка не працуе: код чытае само ваша прылада. З сеткай наведзіце камеру тэлефона на код, і адкрыецца старонка рэестра.',
    ru: 'Без JavaScript страница не работает: код читает само ваше устройство. С сетью наведите камеру телефона на код, и откроется страница реестра.',
    en: 'Without JavaScript this page does not work: your own device reads the code. With a network, point the telephone’s camera at the code and the page of the register opens.',
  },
  state: {
    be: 'Звесткі рэестра на гэтай прыладзе',
    ru: 'Сведения реестра на этом устройстве',
    en: 'What this device knows of the register',
  },
  none: {
    be: 'Звестак яшчэ няма. Падключыцеся да сеткі і абнавіце.',
    ru: 'Сведений еще нет. Подключитесь к сети и обновите.',
    en: 'Nothing yet. Connect to a network and update.',
  },
  'made-at': { be: 'Атрыманы', ru: 'Получены', en: 'As of' },
  size: { be: 'Запісаў у журнале рэестра', ru: 'Записей в журнале реестра', en: 'Entries in the register’s log' },
  refresh: { be: 'Абнавіць звесткі', ru: 'Обновить сведения', en: 'Update' },
  code: { be: 'Код або спасылка з выпіскі', ru: 'Код или ссылка из выписки', en: 'The code or the link of the extract' },
  'code-hint': {
    be: 'Набярыце або ўстаўце тое, што надрукавана побач з QR-кодам, цалкам.',
    ru: 'Наберите или вставьте то, что напечатано рядом с QR-кодом, целиком.',
    en: 'Type or paste all of what is printed beside the QR code.',
  },
  check: { be: 'Праверыць', ru: 'Проверить', en: 'Check' },
  camera: { be: 'Прачытаць камерай', ru: 'Прочитать камерой', en: 'Read with the camera' },
  video: { be: 'Што бачыць камера', ru: 'Что видит камера', en: 'What the camera sees' },
  result: { be: 'Вынік праверкі', ru: 'Результат проверки', en: 'Result of the check' },
  paper: { be: 'Што ў паперы', ru: 'Что в бумаге', en: 'What the paper says' },
  elsewhere: {
    be: 'Спасылка ў кодзе вядзе не на старонку рэестра, а на чужы адрас. Не адкрывайце яе.',
    ru: 'Ссылка в коде ведет не на страницу реестра, а на чужой адрес. Не открывайте ее.',
    en: 'The link in the code does not lead to the register but to another address. Do not open it.',
  },
  'last-known': {
    be: 'Апошняе, што вядома пра гэту ліцэнзію:',
    ru: 'Последнее, что известно об этой лицензии:',
    en: 'The last that is known of this licence:',
  },
  expect: {
    be: 'Спытайце, хто чалавек у гэтым агенцтве, і параўнайце назву і УНП з яго дагаворам. Сапраўдныя тэлефоны і сайт агенцтва пакажа старонка рэестра або назавуць па тэлефоне ніжэй.',
    ru: 'Спросите, кто человек в этом агентстве, и сравните название и УНП с его договором. Настоящие телефоны и сайт агентства покажет страница реестра или назовут по телефону ниже.',
    en: 'Ask who the person is in this agency, and compare the name and the UNP with the contract. The agency’s true telephones and website stand on the page of the register, or are told at the number below.',
  },
} satisfies Record<string, Word>;

/** How old the kept knowledge is, read out with every answer that rests on it. */
export const scanAges = {
  fresh: {
    be: 'Звесткам менш за суткі.',
    ru: 'Сведениям меньше суток.',
    en: 'What is known is less than a day old.',
  },
  older: {
    be: 'Звесткам больш за суткі. З таго часу нешта магло змяніцца: абнавіце, калі можаце.',
    ru: 'Сведениям больше суток. С тех пор что-то могло измениться: обновите, если можете.',
    en: 'What is known is more than a day old. Something may have changed since: update if you can.',
  },
  'too-old': {
    be: 'Звесткам больш за трое сутак. Па іх нічога пацвердзіць нельга.',
    ru: 'Сведениям больше трех суток. По ним ничего подтвердить нельзя.',
    en: 'What is known is more than three days old. Nothing can be confirmed by it.',
  },
  'wrong-clock': {
    be: 'Гадзіннік прылады паказвае час, якога яшчэ не было, калі рэестр даў звесткі. Пастаўце правільны час.',
    ru: 'Часы устройства показывают время раньше того, когда реестр дал сведения. Поставьте правильное время.',
    en: 'The clock of this device is behind the moment at which the register gave this. Set the right time.',
  },
} satisfies Words<Age>;

/** Why what is known was not updated. */
export const scanTroubles = {
  away: {
    be: 'Рэестр зараз недаступны: няма сеткі.',
    ru: 'Реестр сейчас недоступен: нет сети.',
    en: 'The register cannot be reached now: there is no network.',
  },
  older: {
    be: 'Рэестр адказаў старэйшымі звесткамі, чым ужо былі. Яны не прыняты. Скажыце пра гэта нам.',
    ru: 'Реестр ответил более старыми сведениями, чем уже были. Они не приняты. Скажите об этом нам.',
    en: 'The register answered with less than it had said before. That was not taken. Tell us of it.',
  },
  unsigned: {
    be: 'Адказ не падпісаны рэестрам. Ён не прыняты. Скажыце пра гэта нам.',
    ru: 'Ответ не подписан реестром. Он не принят. Скажите об этом нам.',
    en: 'The answer was not signed by the register. It was not taken. Tell us of it.',
  },
} satisfies Record<string, Word>;
