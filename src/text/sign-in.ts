import type { Way } from '../rules/sessions.ts';
import type { Word, Words } from './language.ts';

/** Signing in by a key, and proving once more who one is. */
export const signInPage = {
  'by-key': { be: 'Ключом', ru: 'Ключом', en: 'By a key' },
  'by-key-lead': {
    be: 'Тэлефонам, камп’ютарам ці асобным ключом, які праверыць PIN-код, адбітак ці твар. Супрацоўнікі рэестра ўваходзяць толькі так.',
    ru: 'Телефоном, компьютером или отдельным ключом, который проверит PIN-код, отпечаток или лицо. Сотрудники реестра входят только так.',
    en: 'With a telephone, a computer or a separate key that checks a PIN, your finger or your face. The staff of the register sign in in no other way.',
  },
  'by-key-button': { be: 'Увайсці ключом', ru: 'Войти ключом', en: 'Sign in by a key' },
  'by-password': { be: 'Паролем', ru: 'Паролем', en: 'By a password' },
  'by-password-lead': { be: 'Толькі для агенцтваў.', ru: 'Только для агентств.', en: 'For agencies only.' },
  'no-script': {
    be: 'Каб увайсці ключом, патрэбен JavaScript. Уключыце яго для гэтага сайта і абнавіце старонку.',
    ru: 'Чтобы войти ключом, нужен JavaScript. Включите его для этого сайта и обновите страницу.',
    en: 'Signing in by a key needs JavaScript. Switch it on for this site and load the page again.',
  },
  cancelled: {
    be: 'Ключ не адказаў, або вы адмянілі. Паспрабуйце яшчэ раз.',
    ru: 'Ключ не ответил, или вы отменили. Попробуйте еще раз.',
    en: 'The key did not answer, or you cancelled. Try once more.',
  },
  'not-in': { be: 'Увайсці не ўдалося', ru: 'Войти не удалось', en: 'You are not signed in' },
  'key-unknown': {
    be: 'Рэестр не ведае гэтага ключа, ён адкліканы, або старонка была адкрыта занадта доўга. Паспрабуйце яшчэ раз. Калі ключ згублены, супрацоўнік просіць адміністратара пра новае запрашэнне.',
    ru: 'Реестр не знает этого ключа, он отозван, или страница была открыта слишком долго. Попробуйте еще раз. Если ключ потерян, сотрудник просит администратора о новом приглашении.',
    en: 'The register does not know this key, it was revoked, or the page lay open too long. Try once more. Staff who lost their key ask the administrator for a new invitation.',
  },
  'prove-title': { be: 'Пацвердзіце, што гэта вы', ru: 'Подтвердите, что это вы', en: 'Show that it is you' },
  'prove-lead': {
    be: 'Гэта дзеянне мяняе доступ да рэестра, таму рэестр яшчэ раз правярае, хто за сталом. Пакуль нічога не зроблена; уведзенае захавана.',
    ru: 'Это действие меняет доступ к реестру, поэтому реестр еще раз проверяет, кто за столом. Пока ничего не сделано; введенное сохранено.',
    en: 'This changes somebody’s access, so the register checks once more who sits here. Nothing is done yet; what you typed is kept.',
  },
  'prove-typed': { be: 'Пацвердзіць', ru: 'Подтвердить', en: 'Show it' },
  'prove-button': { be: 'Пацвердзіць ключом', ru: 'Подтвердить ключом', en: 'Show it by your key' },
  'prove-sample': { be: 'Узор: пацвярджае праграма', ru: 'Образец: подтверждает программа', en: 'Sample: a program vouches' },
  'prove-sample-button': { be: 'Пацвердзіць ключом праграмы', ru: 'Подтвердить ключом программы', en: 'Show it by the program’s key' },
  'prove-wrong': {
    be: 'Гэта не ваш ключ, або старонка была адкрыта занадта доўга. Паспрабуйце яшчэ раз.',
    ru: 'Это не ваш ключ, или страница была открыта слишком долго. Попробуйте еще раз.',
    en: 'This is no key of yours, or the page lay open too long. Try once more.',
  },
  back: { be: 'Назад', ru: 'Назад', en: 'Back' },
} satisfies Record<string, Word>;

/** The own sessions, on the page of the account. */
export const sessionList = {
  title: { be: 'Дзе вы ўвайшлі', ru: 'Где вы вошли', en: 'Where you are signed in' },
  began: { be: 'Уваход', ru: 'Вход', en: 'Signed in' },
  seen: { be: 'Апошні раз', ru: 'Последний раз', en: 'Last used' },
  how: { be: 'Як', ru: 'Как', en: 'How' },
  own: { be: 'гэты браўзер', ru: 'этот браузер', en: 'this browser' },
  end: { be: 'Выйсці ўсюды, акрамя гэтага браўзера', ru: 'Выйти везде, кроме этого браузера', en: 'Sign out everywhere but here' },
  ended: {
    be: 'На іншых прыладах вы больш не ўвайшлі.',
    ru: 'На других устройствах вы больше не вошли.',
    en: 'You are signed in nowhere else now.',
  },
  lead: {
    be: 'Не пазналі ўваход? Выйдзіце ўсюды, а згублены ключ адклічце.',
    ru: 'Не узнали вход? Выйдите везде, а потерянный ключ отзовите.',
    en: 'One you do not know? Sign out everywhere, and revoke a key you lost.',
  },
} satisfies Record<string, Word>;

/** How somebody signed in. */
export const ways = {
  passkey: { be: 'ключом', ru: 'ключом', en: 'by a key' },
  password: { be: 'паролем', ru: 'паролем', en: 'by a password' },
  openid: { be: 'праз іншую службу', ru: 'через другую службу', en: 'through another service' },
  program: { be: 'ключом праграмы, як узор', ru: 'ключом программы, как образец', en: 'by the program’s key, as a sample' },
} satisfies Words<Way>;

/** The page that a letter of invitation leads to. */
export const invitationPage = {
  title: { be: 'Запрашэнне ў рэестр', ru: 'Приглашение в реестр', en: 'Invitation to the register' },
  lead: {
    be: 'Для вас створаны ўліковы запіс. Зрабіце ключ: ім вы будзеце ўваходзіць.',
    ru: 'Для вас создана учетная запись. Сделайте ключ: им вы будете входить.',
    en: 'An account was made for you. Make a key: with it you sign in.',
  },
  'lead-staff': {
    be: 'Гэты ж ключ потым падпісвае вашы рашэнні ў публічным журнале. Спачатку другі чалавек звярае з вамі па тэлефоне апошнія знакі ключа і пацвярджае яго.',
    ru: 'Этот же ключ потом подписывает ваши решения в публичном журнале. Сначала другой человек сверяет с вами по телефону последние знаки ключа и подтверждает его.',
    en: 'The same key later signs your decisions in the public log. Before it does, another person compares its last digits with you on the telephone and confirms it.',
  },
  'not-you': {
    be: 'Калі гэта не вы, нічога не рабіце і патэлефануйце ў Дэпартамент.',
    ru: 'Если это не вы, ничего не делайте и позвоните в Департамент.',
    en: 'If this is not you, do nothing and call the Department.',
  },
  who: { be: 'Хто', ru: 'Кто', en: 'Who' },
  make: { be: 'Зрабіць ключ', ru: 'Сделать ключ', en: 'Make the key' },
  'by-key': { be: 'Уваход ключом', ru: 'Вход ключом', en: 'Sign in by a key' },
  'by-password': { be: 'Або паролем', ru: 'Или паролем', en: 'Or by a password' },
  'by-password-lead': {
    be: 'Калі прылады для ключа няма, прыдумайце пароль.',
    ru: 'Если устройства для ключа нет, придумайте пароль.',
    en: 'If you have no device for a key, choose a password.',
  },
  'gone-title': { be: 'Запрашэнне не дзейнічае', ru: 'Приглашение не действует', en: 'The invitation is not good any more' },
  gone: {
    be: 'Яго ўжо выкарысталі, прайшло больш за тры дні, або вам адправілі навейшае. Папрасіце адміністратара адправіць новае.',
    ru: 'Его уже использовали, прошло больше трех дней, или вам отправили более новое. Попросите администратора отправить новое.',
    en: 'It was used already, is older than three days, or you were sent a newer one. Ask the administrator to send another.',
  },
  'to-sign-in': { be: 'Увайсці', ru: 'Войти', en: 'Sign in' },
} satisfies Record<string, Word>;

/** The page on which an agency's people keep the keys they sign in by. */
export const passkeysPage = {
  title: { be: 'Ключы ўваходу', ru: 'Ключи входа', en: 'Keys to sign in by' },
  lead: {
    be: 'Ключом вы ўваходзіце без пароля: тэлефонам, камп’ютарам ці асобным ключом USB або NFC. Падманны сайт такі ўваход украсці не можа.',
    ru: 'Ключом вы входите без пароля: телефоном, компьютером или отдельным ключом USB или NFC. Поддельный сайт такой вход украсть не может.',
    en: 'With a key you sign in without a password: a telephone, a computer, or a separate USB or NFC key. No false site can steal such a sign-in.',
  },
  none: { be: 'У вас яшчэ няма ключа.', ru: 'У вас еще нет ключа.', en: 'You have no key yet.' },
  used: { be: 'Апошні ўваход', ru: 'Последний вход', en: 'Last used' },
  never: { be: 'яшчэ не было', ru: 'еще не было', en: 'not yet' },
  take: { be: 'Выдаліць', ru: 'Удалить', en: 'Remove' },
  'add-lead': {
    be: 'Дадайце два ключы і трымайце іх паасобку: адзін можа згубіцца.',
    ru: 'Добавьте два ключа и храните их отдельно: один может потеряться.',
    en: 'Add two keys and keep them apart: one may get lost.',
  },
  'is-revoked': {
    be: 'Ключ выдалены, на іншых прыладах вы больш не ўвайшлі.',
    ru: 'Ключ удален, на других устройствах вы больше не вошли.',
    en: 'The key is removed, and you are signed in nowhere else now.',
  },
} satisfies Record<string, Word>;

/** The page on which a head, or an administrator, vouches for first keys. */
export const confirmPage = {
  title: { be: 'Ключы, якія чакаюць пацвярджэння', ru: 'Ключи, которые ждут подтверждения', en: 'Keys that wait to be confirmed' },
  lead: {
    be: 'Новы ключ адкрывае ўліковы запіс, але нічога не падпісвае, пакуль іншы чалавек не пацвердзіць, што ён у руках свайго ўладальніка.',
    ru: 'Новый ключ открывает учетную запись, но ничего не подписывает, пока другой человек не подтвердит, что он в руках своего владельца.',
    en: 'A new key opens the account and signs nothing until another person confirms that it is in the hands of its owner.',
  },
  how: {
    be: 'Патэлефануйце чалавеку па нумары, які вы ведаеце, і папрасіце прачытаць апошнія знакі са старонкі «Ключы подпісу». Пацвярджайце, толькі калі яны такія самыя.',
    ru: 'Позвоните человеку по номеру, который вы знаете, и попросите прочитать последние знаки со страницы «Ключи подписи». Подтверждайте, только если они такие же.',
    en: 'Call the person on a number you know, and ask for the last digits on the page “Signing keys”. Confirm only if they are the same.',
  },
  none: { be: 'Такіх ключоў няма.', ru: 'Таких ключей нет.', en: 'There are no such keys.' },
  digits: { be: 'Апошнія знакі', ru: 'Последние знаки', en: 'Last digits' },
  confirm: { be: 'Знакі тыя ж, пацвердзіць', ru: 'Знаки те же, подтвердить', en: 'The digits are the same, confirm' },
  done: {
    be: 'Ключ пацверджаны: ён падпісвае.',
    ru: 'Ключ подтвержден: он подписывает.',
    en: 'The key is confirmed: it signs from now on.',
  },
  link: {
    be: 'Ключы чакаюць пацвярджэння: {count}',
    ru: 'Ключи ждут подтверждения: {count}',
    en: 'Keys that wait to be confirmed: {count}',
  },
  waits: { be: 'чакае пацвярджэння', ru: 'ждет подтверждения', en: 'waits to be confirmed' },
  'waits-lead': {
    be: 'Ваш ключ яшчэ нічога не падпісвае. Кіраўнік патэлефануе вам: прачытайце яму апошнія знакі ключа. Пасля пацвярджэння можна прымаць рашэнні.',
    ru: 'Ваш ключ еще ничего не подписывает. Руководитель позвонит вам: прочитайте ему последние знаки ключа. После подтверждения можно принимать решения.',
    en: 'Your key signs nothing yet. A head will call you: read out the last digits of the key. Once it is confirmed you can decide.',
  },
} satisfies Record<string, Word>;
