import type { Word } from './language.ts';

/** What is wrong with a field, said to the person who filled it in. */
export const errors = {
  required: { be: 'Запоўніце гэтае поле', ru: 'Заполните это поле', en: 'Fill in this field' },
  'too-long': { be: 'Тэкст занадта доўгі', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'bad-characters': {
    be: 'Прыбярыце знакі, якія нельга надрукаваць',
    ru: 'Уберите знаки, которые нельзя напечатать',
    en: 'Take out the characters that cannot be printed',
  },
  'choose-one': { be: 'Выберыце адзін варыянт', ru: 'Выберите один вариант', en: 'Choose one option' },
  'unp-length': {
    be: 'УНП мае роўна дзевяць знакаў. Праверце, ці ўсе вы ўвялі',
    ru: 'УНП состоит ровно из девяти знаков. Проверьте, все ли вы ввели',
    en: 'A УНП has exactly nine characters. Check that you typed all of them',
  },
  'unp-characters': {
    be: 'У УНП дзевяць лічбаў, а ў прадпрымальніка – дзве літары і сем лічбаў. Праверце знакі',
    ru: 'В УНП девять цифр, а у предпринимателя – две буквы и семь цифр. Проверьте знаки',
    en: 'A УНП is nine digits or, for a sole entrepreneur, two letters and seven digits. Check the characters',
  },
  'unp-checksum': {
    be: 'Такога УНП не існуе: кантрольная лічба не сыходзіцца. Хутчэй за ўсё, у адным знаку памылка',
    ru: 'Такого УНП не существует: контрольная цифра не сходится. Скорее всего, в одном знаке ошибка',
    en: 'There is no such УНП: its check digit does not fit. Most likely one character is mistyped',
  },
  'unp-taken': {
    be: 'Агенцтва з гэтым УНП ужо зарэгістравана',
    ru: 'Агентство с этим УНП уже зарегистрировано',
    en: 'An agency with this УНП is registered already',
  },
  'email-taken': {
    be: 'З гэтым адрасам ужо ёсць уліковы запіс',
    ru: 'С этим адресом уже есть учетная запись',
    en: 'There is an account with this address already',
  },
  'email-malformed': {
    be: 'Увядзіце адрас электроннай пошты, напрыклад office@pryklad.by',
    ru: 'Введите адрес электронной почты, например office@primer.by',
    en: 'Write an e-mail address, such as office@example.by',
  },
  'phone-malformed': {
    be: 'Увядзіце нумар тэлефона лічбамі, з кодам, напрыклад +375 17 200-00-00',
    ru: 'Введите номер телефона цифрами, с кодом, например +375 17 200-00-00',
    en: 'Write a telephone number in digits, with its code, such as +375 17 200-00-00',
  },
  'contact-malformed': {
    be: 'Гэта не падобна на кантакт такога віду. Праверце напісанне або выберыце іншае',
    ru: 'Это не похоже на контакт такого вида. Проверьте написание или выберите другое',
    en: 'This does not look like a contact of this sort. Check how it is written, or choose another',
  },
  'trading-name-malformed': {
    be: 'Гэта не падобна на назву: у ёй павінна быць хаця б тры літары ці лічбы, і яна не можа быць тэлефонам або адрасам',
    ru: 'Это не похоже на название: в нем должно быть хотя бы три буквы или цифры, и оно не может быть телефоном или адресом',
    en: 'This does not look like a name: it needs at least three letters or digits, and cannot be a telephone number or an address',
  },
  'account-unknown': {
    be: 'Адкрытага ўліковага запісу з такім адрасам няма.',
    ru: 'Открытой учетной записи с таким адресом нет.',
    en: 'No open account has this address.',
  },
  'sign-in-wrong': {
    be: 'Адрас электроннай пошты або пароль няправільныя',
    ru: 'Адрес электронной почты или пароль неверны',
    en: 'The e-mail address or the password is not right',
  },
  'password-wrong': { be: 'Цяперашні пароль няправільны', ru: 'Нынешний пароль неверен', en: 'The present password is not right' },
  'password-short': { be: 'Пароль занадта кароткі', ru: 'Пароль слишком короткий', en: 'The password is too short' },
  'password-long': { be: 'Пароль занадта доўгі', ru: 'Пароль слишком длинный', en: 'The password is too long' },
  'password-guessable': {
    be: 'Гэты пароль лёгка адгадаць: ён супадае з адрасам пошты, з імем або з назвай агенцтва. Прыдумайце іншы',
    ru: 'Этот пароль легко угадать: он совпадает с адресом почты, с именем или с названием агентства. Придумайте другой',
    en: 'This password is easily guessed: it is the e-mail address, a name or the agency’s name. Think of another',
  },
  'password-same': {
    be: 'Новы пароль павінен адрознівацца ад цяперашняга',
    ru: 'Новый пароль должен отличаться от нынешнего',
    en: 'The new password must differ from the present one',
  },
  'number-malformed': {
    be: 'Увядзіце цэлы лік у дазволеных межах',
    ru: 'Введите целое число в допустимых пределах',
    en: 'Write a whole number within the limits',
  },
  'url-malformed': {
    be: 'Увядзіце адрас сайта, напрыклад https://pryklad.by',
    ru: 'Введите адрес сайта, например https://primer.by',
    en: 'Write the address of a site, such as https://example.by',
  },
  'too-many-lines': { be: 'Занадта шмат радкоў', ru: 'Слишком много строк', en: 'There are too many lines' },
  'line-too-long': { be: 'Адзін з радкоў занадта доўгі', ru: 'Одна из строк слишком длинная', en: 'One of the lines is too long' },
  'partner-name-missing': {
    be: 'Увядзіце назву партнёра або ачысціце ўвесь радок',
    ru: 'Введите название партнера или очистите всю строку',
    en: 'Write the partner’s name, or clear the whole row',
  },
  'country-unknown': { be: 'Выберыце краіну са спіса', ru: 'Выберите страну из списка', en: 'Choose a country from the list' },
  'partner-country-missing': { be: 'Выберыце краіну партнёра', ru: 'Выберите страну партнера', en: 'Choose the partner’s country' },
  'partner-role-missing': {
    be: 'Выберыце, хто гэты партнёр',
    ru: 'Выберите, кто этот партнер',
    en: 'Choose what this partner is',
  },
  'contract-over-before': {
    be: 'Апошні дзень дагавора не можа быць раней за яго дату',
    ru: 'Последний день договора не может быть раньше его даты',
    en: 'The contract cannot end before its date',
  },
  'partner-contract-missing': {
    be: 'Увядзіце нумар дагавора з партнёрам',
    ru: 'Введите номер договора с партнером',
    en: 'Write the number of the contract with the partner',
  },
  'amount-malformed': {
    be: 'Увядзіце суму ў рублях, напрыклад 450 або 450,50',
    ru: 'Введите сумму в рублях, например 450 или 450,50',
    en: 'Write an amount in roubles, such as 450 or 450.50',
  },
  'date-malformed': {
    be: 'Увядзіце дату, якая існуе, напрыклад 03.02.2026',
    ru: 'Введите существующую дату, например 03.02.2026',
    en: 'Write a date that exists, such as 03.02.2026',
  },
  'date-past': {
    be: 'Дата не можа быць раней за сённяшнюю',
    ru: 'Дата не может быть раньше сегодняшней',
    en: 'The date cannot be before today',
  },
  'contact-unknown': {
    be: 'Адзін з радкоў не падобны на тэлефон, пошту, сайт або імя ў сетцы',
    ru: 'Одна из строк не похожа на телефон, почту, сайт или имя в сети',
    en: 'One of the lines is no telephone, e-mail, site or name in a network',
  },
  'name-or-contact': {
    be: 'Назавіце хаця б адно імя або адзін кантакт',
    ru: 'Назовите хотя бы одно имя или один контакт',
    en: 'Give at least one name or one contact',
  },
  'choose-value': {
    be: 'Адзначце хаця б адно значэнне',
    ru: 'Отметьте хотя бы одно значение',
    en: 'Mark at least one value',
  },
  'years-without-end': {
    be: 'Для ліцэнзіі без тэрміну пакіньце лік пустым',
    ru: 'Для бессрочной лицензии оставьте число пустым',
    en: 'For a licence without end leave the number empty',
  },
  'move-other-year': {
    be: 'Гэты дзень не належыць да года, дні якога пераносяцца. Замест выхаднога можна працаваць і ў снежні папярэдняга года',
    ru: 'Этот день не относится к году, дни которого переносятся. Вместо выходного можно работать и в декабре предыдущего года',
    en: 'This day is not of the year whose days are moved. A day can also be worked in the December before it',
  },
  'move-not-weekday': {
    be: 'Гэты дзень і так нерабочы. Выберыце рабочы дзень, які становіцца выхадным',
    ru: 'Этот день и так нерабочий. Выберите рабочий день, который становится выходным',
    en: 'This day is off anyway. Choose a working day that becomes a day off',
  },
  'move-worked-already': {
    be: 'Гэты дзень і так рабочы або ўжо перанесены. Выберыце выхадны або святочны дзень, у які працуюць',
    ru: 'Этот день и так рабочий или уже перенесен. Выберите выходной или праздничный день, в который работают',
    en: 'This day is worked anyway or has been moved already. Choose a weekend or holiday that is worked instead',
  },
  'move-twice': {
    be: 'Гэты дзень стаіць у спісе двойчы',
    ru: 'Этот день стоит в списке дважды',
    en: 'This day stands in the list twice',
  },
  'file-missing': { be: 'Выберыце файл', ru: 'Выберите файл', en: 'Choose a file' },
  'file-too-large': {
    be: 'Файл большы за 10 МБ. Паменшыце яго або падзяліце на часткі',
    ru: 'Файл больше 10 МБ. Уменьшите его или разделите на части',
    en: 'The file is over 10 MB. Make it smaller or split it into parts',
  },
  'file-type': {
    be: 'Прымаюцца толькі файлы PDF, JPEG і PNG. Гэты файл – іншага віду, як бы ён ні называўся',
    ru: 'Принимаются только файлы PDF, JPEG и PNG. Этот файл – другого вида, как бы он ни назывался',
    en: 'Only PDF, JPEG and PNG files are taken. This file is something else, whatever its name says',
  },
  'photo-type': {
    be: 'Прымаюцца толькі здымкі JPEG і PNG. Гэты файл – іншага віду, як бы ён ні называўся',
    ru: 'Принимаются только снимки JPEG и PNG. Этот файл – другого вида, как бы он ни назывался',
    en: 'Only JPEG and PNG pictures are taken. This file is something else, whatever its name says',
  },
  'note-needed': {
    be: 'Напішыце, што менавіта не выконваецца',
    ru: 'Напишите, что именно не выполняется',
    en: 'Write what exactly is not met',
  },
  declare: {
    be: 'Пацвердзіце, што ўсё пададзенае – праўда',
    ru: 'Подтвердите, что всё поданное – правда',
    en: 'Confirm that everything you send is true',
  },
  'unp-needed': {
    be: 'УНП патрэбны прадстаўніку агенцтва і больш нікому',
    ru: 'УНП нужен представителю агентства и больше никому',
    en: 'An agency member needs a UNP, and nobody else has one',
  },
  'unp-unknown': {
    be: 'Агенцтва з такім УНП у рэестры няма: яно можа зарэгістравацца само',
    ru: 'Агентства с таким УНП в реестре нет: оно может зарегистрироваться само',
    en: 'No agency in the register has this UNP: it can register by itself',
  },
  'code-unknown': {
    be: 'Мы не ведаем такога коду. Праверце кожны знак: літар I і O, лічбаў 0 і 1 у кодах няма',
    ru: 'Мы не знаем такого кода. Проверьте каждый знак: букв I и O, цифр 0 и 1 в кодах нет',
    en: 'We do not know this code. Check each character: no code has the letters I and O or the digits 0 and 1',
  },
  'no-recipient': {
    be: 'Пакінуць кантакт пакуль нельга. Прыбярыце яго і адпраўце астатняе',
    ru: 'Оставить контакт пока нельзя. Уберите его и отправьте остальное',
    en: 'No contact can be left for now. Take it out and send the rest',
  },
  'recipient-malformed': {
    be: 'Увядзіце адкрыты ключ age цалкам: ён пачынаецца з age1',
    ru: 'Введите открытый ключ age целиком: он начинается с age1',
    en: 'Write the whole public key of age: it begins with age1',
  },
  'recipient-secret': {
    be: 'Гэта ваш сакрэтны ключ. Мы яго не захавалі, але лічыце яго раскрытым: зрабіце новы і ўвядзіце радок, які пачынаецца з age1',
    ru: 'Это ваш секретный ключ. Мы его не сохранили, но считайте его раскрытым: сделайте новый и введите строку, которая начинается с age1',
    en: 'This is your secret key. We have not kept it, but take it as disclosed: make a new one and write the line that begins with age1',
  },
  'region-needed': {
    be: 'Рэгіён патрэбны рэгіянальнаму супрацоўніку, і толькі яму',
    ru: 'Регион нужен региональному сотруднику, и только ему',
    en: 'A regional officer needs a region, and nobody else has one',
  },
  'date-not-ahead': {
    be: 'Дата павінна быць пазней за сённяшнюю',
    ru: 'Дата должна быть позже сегодняшней',
    en: 'The date must be after today',
  },
  'date-not-working': {
    be: 'Гэта нерабочы дзень. Выберыце рабочы',
    ru: 'Это нерабочий день. Выберите рабочий',
    en: 'This is not a working day. Choose one that is',
  },
} satisfies Record<string, Word>;
