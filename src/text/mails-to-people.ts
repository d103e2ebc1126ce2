import type { MailCode } from '../rules/mails.ts';
import type { Words } from './language.ts';

/** The letters to one person, of the own way in, of what one follows, of a file one sent; and to the heads. */
export const mailsToPeople = {
  'head-awaiting': {
    be: 'Ёсць прапановы, скаргі або справы, якія чакаюць рашэння кіраўніка з учарашняга дня або даўжэй. Іх спіс – у чарзе. Такое пісьмо прыходзіць не часцей, чым раз у рабочы дзень.',
    ru: 'Есть предложения, жалобы или дела, которые ждут решения руководителя со вчерашнего дня или дольше. Их список – в очереди. Такое письмо приходит не чаще, чем раз в рабочий день.',
    en: 'There are proposals, appeals or cases that have waited for a head’s decision since yesterday or longer. The queue lists them. Such a letter comes at most once a working day.',
  },
  'head-at-once': {
    be: 'Супрацоўнік неадкладна прыпыніў ліцэнзію або яе частку. Рашэнне за кіраўніком: калі прыпыненне не пацвердзіць да канца апошняга дня, яно страціць сілу само.',
    ru: 'Сотрудник немедленно приостановил лицензию или ее часть. Решение за руководителем: если приостановление не подтвердить до конца последнего дня, оно утратит силу само.',
    en: 'An officer suspended a licence, or a part of it, at once. A head has to decide: unless the suspension is confirmed before its last day ends, it lapses by itself.',
  },
  invitation: {
    be: 'Для вас створаны ўліковы запіс у рэестры. Адкрыйце старонку на той прыладзе, якой будзеце ўваходзіць, і зрабіце на ёй ключ. Запрашэнне дзейнічае тры дні і адзін раз. Нікому яго не перасылайце. Калі вы яго не чакалі, патэлефануйце ў Дэпартамент.',
    ru: 'Для вас создана учетная запись в реестре. Откройте страницу на том устройстве, которым будете входить, и сделайте на нем ключ. Приглашение действует три дня и один раз. Никому его не пересылайте. Если вы его не ждали, позвоните в Департамент.',
    en: 'An account in the register was made for you. Open the page on the device you will sign in with, and make a key there. The invitation is good for three days and once. Do not pass it on. If you did not expect it, call the Department.',
  },
  'follow-confirm': {
    be: 'Нехта, мабыць, вы, папрасіў паведамляць на гэты адрас пра змены ліцэнзіі. Адкрыйце старонку і пацвердзіце на працягу двух дзён. Калі вы пра гэта не прасілі, нічога не рабіце: мы больш не напішам.',
    ru: 'Кто-то, вероятно, вы, попросил сообщать на этот адрес об изменениях лицензии. Откройте страницу и подтвердите в течение двух дней. Если вы об этом не просили, ничего не делайте: мы больше не напишем.',
    en: 'Somebody, probably you, asked that this address be told of changes to the licence. Open the page and confirm within two days. If you did not ask for it, do nothing: we will not write again.',
  },
  'follow-changed': {
    be: 'Ліцэнзія, за якой вы сочыце, змянілася. Чаго яна вартая сёння і што рабіць, чытайце на яе старонцы.',
    ru: 'Лицензия, за которой вы следите, изменилась. Чего она стоит сегодня и что делать, читайте на ее странице.',
    en: 'The licence you follow has changed. What it is worth today, and what to do, stands on its page.',
  },
  'follow-expired': {
    be: 'Тэрмін ліцэнзіі, за якой вы сочыце, скончыўся, і яго не падоўжылі. Агенцтва больш не можа па ёй працаваць: нічога не падпісвайце і не плаціце. Што рабіць далей, чытайце на яе старонцы.',
    ru: 'Срок лицензии, за которой вы следите, истек, и его не продлили. Агентство больше не может по ней работать: ничего не подписывайте и не платите. Что делать дальше, читайте на ее странице.',
    en: 'The term of the licence you follow is over, and it was not renewed. The agency may not work under it any more: do not sign anything and do not pay. What to do next stands on its page.',
  },
  'document-infected': {
    be: 'У дакуменце, які даслала ваша агенцтва, праверка знайшла шкодную праграму. Яго ніхто не адкрые. Праверце свае камп’ютары антывірусам і дашліце іншы файл: які менавіта, відаць на старонцы заявы.',
    ru: 'В документе, который прислало ваше агентство, проверка нашла вредоносную программу. Его никто не откроет. Проверьте свои компьютеры антивирусом и пришлите другой файл: какой именно, видно на странице заявления.',
    en: 'A check found malicious software in a document that your agency sent. Nobody will open it. Check your computers with an antivirus program and send another file: the page of the application shows which.',
  },
  'letter-file-infected': {
    be: 'У файле, які ваша агенцтва дадало да свайго ліста, праверка знайшла шкодную праграму. Яго ніхто не адкрые, а тэкст ліста прачытаюць. Праверце свае камп’ютары антывірусам і дашліце файл нанова.',
    ru: 'В файле, который ваше агентство приложило к своему письму, проверка нашла вредоносную программу. Его никто не откроет, а текст письма прочитают. Проверьте свои компьютеры антивирусом и пришлите файл заново.',
    en: 'A check found malicious software in the file beside your agency’s letter. Nobody will open it; the text of the letter is read. Check your computers with an antivirus program and send the file anew.',
  },
  'own-password-forgotten': {
    be: 'Нехта, мабыць, вы, напісаў, што забыў пароль ад вашага ўліковага запісу. Па спасылцы ніжэй можна на працягу гадзіны прыдумаць новы. Спатрэбяцца і лічбы з вашай праграмы або запасны код. Калі гэта былі не вы, нічога не рабіце: адна спасылка нічога не адкрывае.',
    ru: 'Кто-то, вероятно, вы, написал, что забыл пароль от вашей учетной записи. По ссылке ниже можно в течение часа придумать новый. Понадобятся и цифры из вашей программы или запасной код. Если это были не вы, ничего не делайте: одна ссылка ничего не открывает.',
    en: 'Somebody, probably you, said that the password of your account is forgotten. By the link below a new one can be chosen within an hour. You will also need the digits from your program, or a recovery code. If this was not you, do nothing: the link alone opens nothing.',
  },
  'own-password-changed': {
    be: 'Пароль вашага ўліковага запісу зменены, на іншых прыладах трэба ўвайсці нанова. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Пароль вашей учетной записи изменен, на других устройствах нужно войти заново. Если это были не вы, сразу позвоните в Департамент.',
    en: 'The password of your account was changed, and other devices have to sign in again. If this was not you, call the Department at once.',
  },
  'own-second-factor-set': {
    be: 'Цяпер пры ўваходзе пасля пароля трэба ўводзіць шэсць лічбаў з праграмы на вашым тэлефоне. Ранейшыя запасныя коды больш не дзейнічаюць. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Теперь при входе после пароля нужно вводить шесть цифр из программы на вашем телефоне. Прежние запасные коды больше не действуют. Если это были не вы, сразу позвоните в Департамент.',
    en: 'From now on signing in takes six digits from the program on your telephone after the password. Earlier recovery codes are no longer worth anything. If this was not you, call the Department at once.',
  },
  'own-second-factor-reset': {
    be: 'Адміністратар рэестра скінуў ваш пароль, лічбы і запасныя коды. Увайсці можна толькі па новым запрашэнні. Калі вы пра гэта не прасілі, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Администратор реестра сбросил ваш пароль, цифры и запасные коды. Войти можно только по новому приглашению. Если вы об этом не просили, сразу позвоните в Департамент.',
    en: 'An administrator of the register reset your password, digits and recovery codes. Only a new invitation lets you in. If you did not ask for this, call the Department at once.',
  },
  'own-codes-made': {
    be: 'Для вашага ўліковага запісу створаны дзесяць новых запасных кодаў, ранейшыя больш не дзейнічаюць. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Для вашей учетной записи созданы десять новых запасных кодов, прежние больше не действуют. Если это были не вы, сразу позвоните в Департамент.',
    en: 'Ten new recovery codes were made for your account; the earlier ones are no longer worth anything. If this was not you, call the Department at once.',
  },
  'own-recovery-code-used': {
    be: 'Замест лічбаў выкарыстаны адзін з вашых запасных кодаў. Ён больш не дзейнічае. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Вместо цифр использован один из ваших запасных кодов. Он больше не действует. Если это были не вы, сразу позвоните в Департамент.',
    en: 'One of your recovery codes was used in place of the digits. It is worth nothing any more. If this was not you, call the Department at once.',
  },
} satisfies Partial<Words<MailCode>>;
