import type { Word } from './language.ts';

/** What went wrong with a request, by the answer's code, and what to do about it. */
export const fault = {
  code: { be: 'Код адказу: {code}', ru: 'Код ответа: {code}', en: 'Answer code: {code}' },
  home: { be: 'На галоўную старонку', ru: 'На главную страницу', en: 'To the home page' },
  400: { be: 'Гэты запыт не атрымалася зразумець', ru: 'Этот запрос не удалось понять', en: 'This request could not be understood' },
  '400-advice': {
    be: 'Вярніцеся на папярэднюю старонку, абнавіце яе і паспрабуйце яшчэ раз.',
    ru: 'Вернитесь на предыдущую страницу, обновите ее и попробуйте еще раз.',
    en: 'Go back to the page before, load it again and try once more.',
  },
  401: { be: 'Трэба ўвайсці', ru: 'Нужно войти', en: 'You need to sign in' },
  '401-advice': {
    be: 'Сеанс скончыўся або вы яшчэ не ўвайшлі. Увайдзіце ў іншай укладцы, вярніцеся сюды і адпраўце форму зноў: уведзенае захаваецца.',
    ru: 'Сеанс закончился или вы еще не вошли. Войдите в другой вкладке, вернитесь сюда и отправьте форму снова: введенное сохранится.',
    en: 'Your session has ended, or you have not signed in yet. Sign in in another tab, come back here and send the form again: what you typed is kept.',
  },
  403: {
    be: 'Гэтая старонка не для вашага ўліковага запісу',
    ru: 'Эта страница не для вашей учетной записи',
    en: 'This page is not for your account',
  },
  '403-advice': {
    be: 'Калі вам патрэбны доступ, звярніцеся да адміністратара рэестра.',
    ru: 'Если вам нужен доступ, обратитесь к администратору реестра.',
    en: 'If you need access, ask the administrator of the register.',
  },
  404: { be: 'Такой старонкі няма', ru: 'Такой страницы нет', en: 'There is no such page' },
  '404-advice': {
    be: 'Праверце адрас. Агенцтва або ліцэнзію можна знайсці на галоўнай старонцы.',
    ru: 'Проверьте адрес. Агентство или лицензию можно найти на главной странице.',
    en: 'Check the address. You can look for an agency or a licence on the home page.',
  },
  405: { be: 'Так гэтую старонку адкрыць нельга', ru: 'Так эту страницу открыть нельзя', en: 'This page cannot be opened like that' },
  '405-advice': { be: 'Адкрыйце яе са спасылкі.', ru: 'Откройте ее по ссылке.', en: 'Open it from a link.' },
  409: { be: 'Тым часам усё змянілася', ru: 'Тем временем всё изменилось', en: 'Things have changed meanwhile' },
  '409-advice': {
    be: 'Адкрыйце старонку зноў і паглядзіце, што змянілася.',
    ru: 'Откройте страницу снова и посмотрите, что изменилось.',
    en: 'Open the page again and see what has changed.',
  },
  413: { be: 'Адпраўлена занадта шмат', ru: 'Отправлено слишком много', en: 'Too much was sent' },
  '413-advice': {
    be: 'Скараціце тэкст або паменшыце файл і адпраўце зноў.',
    ru: 'Сократите текст или уменьшите файл и отправьте снова.',
    en: 'Shorten the text or make the file smaller, and send it again.',
  },
  415: { be: 'Такі від запыту не прымаецца', ru: 'Такой вид запроса не принимается', en: 'This kind of request is not taken' },
  '415-advice': { be: 'Адпраўце форму са старонкі.', ru: 'Отправьте форму со страницы.', en: 'Send the form from its page.' },
  422: { be: 'Гэтага зрабіць нельга', ru: 'Этого сделать нельзя', en: 'This cannot be done' },
  '422-advice': {
    be: 'Вярніцеся на папярэднюю старонку і паглядзіце, што можна зрабіць цяпер.',
    ru: 'Вернитесь на предыдущую страницу и посмотрите, что можно сделать сейчас.',
    en: 'Go back to the page before and see what can be done now.',
  },
  429: { be: 'Занадта шмат спроб', ru: 'Слишком много попыток', en: 'Too many attempts' },
  '429-advice': {
    be: 'Паспрабуйце зноў праз {minutes} хв.',
    ru: 'Попробуйте снова через {minutes} мин.',
    en: 'Try again in {minutes} min.',
  },
  500: { be: 'У нас штосьці зламалася', ru: 'У нас что-то сломалось', en: 'Something broke on our side' },
  '500-advice': {
    be: 'Мы ўжо ведаем пра гэта. Паспрабуйце зноў праз некалькі хвілін; тэрміновае пытанне задайце па тэлефоне са старонкі дапамогі.',
    ru: 'Мы уже знаем об этом. Попробуйте снова через несколько минут; срочный вопрос задайте по телефону со страницы помощи.',
    en: 'We know of it already. Try again in a few minutes; with an urgent question, call a number on the help page.',
  },
  503: { be: 'Рэестр часова недаступны', ru: 'Реестр временно недоступен', en: 'The register is away for a moment' },
  '503-advice': {
    be: 'Нічога не страчана. Паспрабуйце зноў праз хвіліну.',
    ru: 'Ничего не потеряно. Попробуйте снова через минуту.',
    en: 'Nothing is lost. Try again in a minute.',
  },
} satisfies Record<string, Word>;
