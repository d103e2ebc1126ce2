import type { Word } from './language.ts';

/** What is told while the register itself cannot be asked. */
export const outage = {
  'known-at': {
    be: 'Рэестр зараз не адказвае. Ніжэй тое, што было вядома на {moment} па мінскім часе.',
    ru: 'Реестр сейчас не отвечает. Ниже то, что было известно на {moment} по минскому времени.',
    en: 'The register cannot be asked just now. Below is what was known on {moment}, Minsk time.',
  },
  ask: {
    be: 'З таго часу нешта магло змяніцца. Перш чым падпісваць, плаціць або ехаць, патэлефануйце:',
    ru: 'С тех пор что-то могло измениться. Прежде чем подписывать, платить или ехать, позвоните:',
    en: 'Something may have changed since. Before you sign, pay or travel, call:',
  },
  title: { be: 'Апошняе, што вядома', ru: 'Последнее, что известно', en: 'The last that is known' },
  list: {
    be: {
      one: 'Вядома пра {shown} ліцэнзію',
      few: 'Вядома пра {shown} ліцэнзіі',
      many: 'Вядома пра {shown} ліцэнзій',
      other: 'Вядома пра {shown} ліцэнзіі',
    },
    ru: {
      one: 'Известно о {shown} лицензии',
      few: 'Известно о {shown} лицензиях',
      many: 'Известно о {shown} лицензиях',
      other: 'Известно о {shown} лицензии',
    },
    en: { one: '{shown} licence is known', other: '{shown} licences are known' },
  },
  unconfirmed: {
    be: 'Ці дзейнічае, зараз пацвердзіць нельга',
    ru: 'Действует ли, сейчас подтвердить нельзя',
    en: 'Whether it is in force cannot be confirmed now',
  },
  'not-of-today': {
    be: 'На {moment} дзейнічала. Ці дзейнічае сёння, пацвердзіць нельга',
    ru: 'На {moment} действовала. Действует ли сегодня, подтвердить нельзя',
    en: 'It was in force on {moment}. Whether it is today cannot be confirmed',
  },
  until: { be: 'да {day}', ru: 'до {day}', en: 'until {day}' },
  unsaved: {
    be: 'Форма не дайшла, але ўведзенае захавана',
    ru: 'Форма не дошла, но введенное сохранено',
    en: 'Your form did not get through, but what you typed is kept',
  },
  'unsaved-lead': {
    be: 'Рэестр зараз нічога не запісвае. Не закрывайце гэту старонку: усё, што вы ўвялі, на ёй. Праз хвіліну націсніце кнопку.',
    ru: 'Реестр сейчас ничего не записывает. Не закрывайте эту страницу: всё, что вы ввели, на ней. Через минуту нажмите кнопку.',
    en: 'The register cannot record anything just now. Do not close this page: everything you typed is on it. Press the button in a minute.',
  },
  'unsaved-once': {
    be: 'Націскаць можна колькі заўгодна: форма спрацуе адзін раз, нават калі яна паспела дайсці раней.',
    ru: 'Нажимать можно сколько угодно: форма сработает один раз, даже если она успела дойти раньше.',
    en: 'Press it as often as you like: the form takes effect once, even if it had got through before.',
  },
  'unsaved-file': {
    be: 'Выберыце файл зноў: старонка не можа яго захаваць',
    ru: 'Выберите файл снова: страница не может его сохранить',
    en: 'Choose the file again: a page cannot keep it',
  },
  'unsaved-secrets': {
    be: 'Гэта ўвядзіце зноў: паролі і коды на старонцы не захоўваюцца.',
    ru: 'Это введите снова: пароли и коды на странице не сохраняются.',
    en: 'Type this again: passwords and codes are not kept on a page.',
  },
  'unsaved-typed': { be: 'Што вы напісалі', ru: 'Что вы написали', en: 'What you wrote' },
  send: { be: 'Адправіць яшчэ раз', ru: 'Отправить еще раз', en: 'Send it again' },
  none: {
    be: 'Такой ліцэнзіі або агенцтва тады ў рэестры не было',
    ru: 'Такой лицензии или агентства тогда в реестре не было',
    en: 'No such licence or agency was in the register then',
  },
  'names-away': {
    be: 'Зараз можна шукаць толькі па нумары ліцэнзіі або УНП',
    ru: 'Сейчас можно искать только по номеру лицензии или УНП',
    en: 'Only the number of a licence or a UNP can be looked up just now',
  },
  'names-advice': {
    be: 'Нумар і УНП стаяць у дагаворы, на сайце або ў рэкламе агенцтва. Назву праверце пазней або патэлефануйце.',
    ru: 'Номер и УНП стоят в договоре, на сайте или в рекламе агентства. Название проверьте позже или позвоните.',
    en: 'The number and the UNP stand in the contract, on the website or in the advertisement of the agency. Look the name up later, or call.',
  },
  still: {
    be: 'Нумар ліцэнзіі або УНП можна праверыць і зараз: пакажам апошняе, што вядома.',
    ru: 'Номер лицензии или УНП можно проверить и сейчас: покажем последнее, что известно.',
    en: 'The number of a licence or a UNP can be looked up even now: you are shown the last that is known.',
  },
} satisfies Record<string, Word>;

/** What is typed again because it is never written on a page, by the name of its field. */
export const secretFields = {
  password: { be: 'Пароль', ru: 'Пароль', en: 'Password' },
  present: { be: 'Цяперашні пароль', ru: 'Нынешний пароль', en: 'Present password' },
  next: { be: 'Новы пароль', ru: 'Новый пароль', en: 'New password' },
  digits: { be: 'Шэсць лічбаў', ru: 'Шесть цифр', en: 'Six digits' },
  proof: {
    be: 'Пароль, шэсць лічбаў або запасны код, якімі вы пацвердзілі, што гэта вы',
    ru: 'Пароль, шесть цифр или запасной код, которыми вы подтвердили, что это вы',
    en: 'The password, six digits or recovery code by which you showed that it is you',
  },
} satisfies Record<string, Word>;
