import type { KeyRefusal } from '../rules/keys.ts';
import type { Word, Words } from './language.ts';

/** The page on which an officer keeps the keys to sign with. */
export const keysPage = {
  title: { be: 'Ключы подпісу', ru: 'Ключи подписи', en: 'Signing keys' },
  lead: {
    be: 'Ключом вы ўваходзіце ў рэестр і падпісваеце ўсё, што трапляе ў публічны журнал ад вашага імя. Гэта можа быць асобны ключ USB або NFC, тэлефон ці гэты камп’ютар. Сам ключ прылады не пакідае.',
    ru: 'Ключом вы входите в реестр и подписываете всё, что попадает в публичный журнал от вашего имени. Это может быть отдельный ключ USB или NFC, телефон или этот компьютер. Сам ключ устройства не покидает.',
    en: 'With a key you sign in, and sign everything that enters the public log in your name. It can be a separate USB or NFC key, a telephone or this computer. The key itself never leaves the device.',
  },
  two: {
    be: 'Дадайце два ключы і трымайце іх паасобку: калі адзін згубіцца, другім вы яго адклічаце.',
    ru: 'Добавьте два ключа и храните их отдельно: если один потеряется, вторым вы его отзовете.',
    en: 'Add two keys and keep them apart: if one gets lost, you revoke it with the other.',
  },
  own: { be: 'Вашы ключы', ru: 'Ваши ключи', en: 'Your keys' },
  none: {
    be: 'У вас яшчэ няма ключа. Без яго вы не можаце прымаць рашэнні.',
    ru: 'У вас еще нет ключа. Без него вы не можете принимать решения.',
    en: 'You have no key yet. Without one you can decide nothing.',
  },
  label: { be: 'Назва', ru: 'Название', en: 'Name' },
  'label-new': { be: 'Як назваць ключ', ru: 'Как назвать ключ', en: 'What to call the key' },
  'label-hint': {
    be: 'Каб адрозніваць яго ад іншых, напрыклад «ключ у сейфе». Гэтую назву бачыце толькі вы.',
    ru: 'Чтобы отличать его от других, например «ключ в сейфе». Это название видите только вы.',
    en: 'To tell it from others, for example “the key in the safe”. Only you see this name.',
  },
  since: { be: 'З якога дня', ru: 'С какого дня', en: 'Since' },
  ending: { be: 'Канец нумара', ru: 'Конец номера', en: 'Its id ends in' },
  acts: { be: 'Дзеянні', ru: 'Действия', en: 'Actions' },
  software: { be: 'Узор: падпісвае праграма', ru: 'Образец: подписывает программа', en: 'Sample: a program signs' },
  refused: { be: 'тут не дзейнічае', ru: 'здесь не действует', en: 'is not taken here' },
  revoke: { be: 'Адклікаць', ru: 'Отозвать', en: 'Revoke' },
  'of-which': { be: ': {name}', ru: ': {name}', en: ': {name}' },
  'revoke-lead': {
    be: 'Адкліканы ключ больш нічога не падпісвае; падпісанае раней застаецца падпісаным. Адкліканне падпісвае іншы ваш ключ. Калі згублены адзіны, патэлефануйце адміністратару.',
    ru: 'Отозванный ключ больше ничего не подписывает; подписанное раньше остается подписанным. Отзыв подписывает другой ваш ключ. Если потерян единственный, позвоните администратору.',
    en: 'A revoked key signs nothing more; what it signed before stays signed. Another key of yours signs the revocation. If you lost your only one, call the administrator.',
  },
  add: { be: 'Дадаць ключ', ru: 'Добавить ключ', en: 'Add a key' },
  'add-lead': {
    be: 'Ключ адразу з’явіцца ў публічным журнале, без вашага імя. Першы ключ запісвае сам рэестр, і пацвярджае яго іншы чалавек; кожны наступны вы падпісваеце тым, які ўжо ёсць.',
    ru: 'Ключ сразу появится в публичном журнале, без вашего имени. Первый ключ записывает сам реестр, и подтверждает его другой человек; каждый следующий вы подписываете тем, который уже есть.',
    en: 'The key appears in the public log at once, without your name. The register writes the first one, and another person confirms it; you sign each further one with a key you have.',
  },
  'no-script': {
    be: 'Каб дадаць ключ, патрэбен JavaScript. Уключыце яго для гэтага сайта і абнавіце старонку.',
    ru: 'Чтобы добавить ключ, нужен JavaScript. Включите его для этого сайта и обновите страницу.',
    en: 'Adding a key needs JavaScript. Switch it on for this site and load the page again.',
  },
  cancelled: {
    be: 'Ключ не адказаў, або вы адмянілі. Ключ не дададзены, паспрабуйце яшчэ раз.',
    ru: 'Ключ не ответил, или вы отменили. Ключ не добавлен, попробуйте еще раз.',
    en: 'The key did not answer, or you cancelled. No key was added, try once more.',
  },
  there: {
    be: 'Гэты ключ у вас ужо ёсць.',
    ru: 'Этот ключ у вас уже есть.',
    en: 'You have this key already.',
  },
  'is-added': { be: 'Ключ дададзены.', ru: 'Ключ добавлен.', en: 'The key is added.' },
  'is-revoked': { be: 'Ключ адкліканы.', ru: 'Ключ отозван.', en: 'The key is revoked.' },
  'not-done': { be: 'Гэта не зроблена', ru: 'Это не сделано', en: 'This was not done' },
  back: { be: 'Да ўліковага запісу', ru: 'К учетной записи', en: 'To your account' },
} satisfies Record<string, Word>;

/** Why a key was not added or not revoked, and what to do. */
export const keyRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  'key-wrong': {
    be: 'Ключ зроблены не для гэтай старонкі або не праверыў, што гэта вы. Абнавіце старонку і дадайце яго яшчэ раз, з PIN-кодам, адбіткам ці тварам.',
    ru: 'Ключ сделан не для этой страницы или не проверил, что это вы. Обновите страницу и добавьте его еще раз, с PIN-кодом, отпечатком или лицом.',
    en: 'The key was not made for this page, or did not check that it is you. Load the page again and add it once more, with a PIN, your finger or your face.',
  },
  'key-taken': {
    be: 'Гэты ключ ужо быў дададзены. Выкарыстайце яго або вазьміце іншы.',
    ru: 'Этот ключ уже был добавлен. Используйте его или возьмите другой.',
    en: 'This key was added before. Use it, or take another one.',
  },
  'key-last': {
    be: 'Гэта ваш адзіны ключ, і падпісаць яго адкліканне няма чым. Спачатку дадайце другі або патэлефануйце адміністратару.',
    ru: 'Это ваш единственный ключ, и подписать его отзыв нечем. Сначала добавьте второй или позвоните администратору.',
    en: 'This is your only key, and nothing is left to sign its revocation with. Add another one first, or call the administrator.',
  },
  'key-waits': {
    be: 'Ваш першы ключ яшчэ не пацверджаны. Дадаць другі можна пасля гэтага.',
    ru: 'Ваш первый ключ еще не подтвержден. Добавить второй можно после этого.',
    en: 'Your first key is not confirmed yet. You can add another one once it is.',
  },
  'own-key': {
    be: 'Гэта ваш ключ: пацвярджае яго іншы чалавек.',
    ru: 'Это ваш ключ: подтверждает его другой человек.',
    en: 'This is your own key: another person confirms it.',
  },
  'invited-by-you': {
    be: 'Доступ гэтаму чалавеку далі вы, таму ключ пацвярджае нехта іншы.',
    ru: 'Доступ этому человеку дали вы, поэтому ключ подтверждает кто-то другой.',
    en: 'You gave this person access, so somebody else confirms the key.',
  },
  'head-confirms': {
    be: 'Ёсць кіраўнік, у якога дзейнічае ключ: пацвярджае ён.',
    ru: 'Есть руководитель, у которого действует ключ: подтверждает он.',
    en: 'There is a head whose key signs: a head confirms it.',
  },
  'confirmed-already': {
    be: 'Гэты ключ ужо пацверджаны.',
    ru: 'Этот ключ уже подтвержден.',
    en: 'This key is confirmed already.',
  },
} satisfies Words<KeyRefusal>;
