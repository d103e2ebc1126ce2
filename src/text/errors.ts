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
    en: 'A UNP has exactly nine characters. Check that you typed all of them',
  },
  'unp-characters': {
    be: 'У УНП дзевяць лічбаў, а ў прадпрымальніка – дзве літары і сем лічбаў. Праверце знакі',
    ru: 'В УНП девять цифр, а у предпринимателя – две буквы и семь цифр. Проверьте знаки',
    en: 'A UNP is nine digits or, for a sole entrepreneur, two letters and seven digits. Check the characters',
  },
  'unp-checksum': {
    be: 'Такога УНП не існуе: кантрольная лічба не сыходзіцца. Хутчэй за ўсё, у адным знаку памылка',
    ru: 'Такого УНП не существует: контрольная цифра не сходится. Скорее всего, в одном знаке ошибка',
    en: 'There is no such UNP: its check digit does not fit. Most likely one character is mistyped',
  },
  'unp-taken': {
    be: 'Агенцтва з гэтым УНП ужо зарэгістравана',
    ru: 'Агентство с этим УНП уже зарегистрировано',
    en: 'An agency with this UNP is registered already',
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
  'role-same': {
    be: 'Такая роля ў чалавека ўжо ёсць',
    ru: 'Такая роль у человека уже есть',
    en: 'The person has this role already',
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
    be: 'Гэты пароль лёгка адгадаць: у ім тое, што пра вас вядома, – адрас пошты, імя або назва агенцтва. Прыдумайце іншы',
    ru: 'Этот пароль легко угадать: в нем то, что о вас известно, – адрес почты, имя или название агентства. Придумайте другой',
    en: 'This password is easily guessed: it is made of what is known of you – the e-mail address, a name, the agency’s name. Think of another',
  },
  'password-common': {
    be: 'Гэты пароль лёгка адгадаць: такія паролі бяруць многія, і з іх пачынаюць. Прыдумайце іншы',
    ru: 'Этот пароль легко угадать: такие пароли берут многие, и с них начинают. Придумайте другой',
    en: 'This password is easily guessed: many people take such ones, and they are tried first. Think of another',
  },
  'password-simple': {
    be: 'Гэты пароль лёгка адгадаць: у ім паўторы, суседнія клавішы, дата або знакі па парадку. Прыдумайце іншы',
    ru: 'Этот пароль легко угадать: в нем повторы, соседние клавиши, дата или знаки по порядку. Придумайте другой',
    en: 'This password is easily guessed: it repeats itself, or is made of neighbouring keys, a date or characters in order. Think of another',
  },
  'digits-wrong': {
    be: 'Лічбы не супалі. Увядзіце тыя, што праграма паказвае цяпер, і праверце гадзіннік тэлефона',
    ru: 'Цифры не совпали. Введите те, что программа показывает сейчас, и проверьте часы телефона',
    en: 'The digits did not match. Type those the program shows now, and check the clock of the telephone',
  },
  'proof-wrong': {
    be: 'Лічбы або код не падышлі: кожныя прымаюцца адзін раз. Пачакайце наступных лічбаў або вазьміце іншы код',
    ru: 'Цифры или код не подошли: каждые принимаются один раз. Дождитесь следующих цифр или возьмите другой код',
    en: 'The digits or the code did not fit: each is taken once. Wait for the next digits, or take another code',
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
  'contract-ahead': {
    be: 'Дата дагавора не можа быць пазней за сённяшні дзень',
    ru: 'Дата договора не может быть позже сегодняшнего дня',
    en: 'The contract cannot be dated later than today',
  },
  'contract-over': {
    be: 'Тэрмін гэтага дагавора ўжо скончыўся. Увядзіце новы апошні дзень або ачысціце ўвесь радок',
    ru: 'Срок этого договора уже истек. Введите новый последний день или очистите всю строку',
    en: 'This contract is over already. Write its new last day, or clear the whole row',
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
  'number-beside-none': {
    be: 'Пакіньце лік пустым: выбрана, што тэрміну няма або ён такі ж, як для выдачы',
    ru: 'Оставьте число пустым: выбрано, что срока нет или он такой же, как для выдачи',
    en: 'Leave the number empty: the choice beside it needs none',
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
  'file-busy': {
    be: 'Зараз правяраецца занадта шмат файлаў. Адпраўце гэты праз хвіліну',
    ru: 'Сейчас проверяется слишком много файлов. Отправьте этот через минуту',
    en: 'Too many files are being checked just now. Send this one in a minute',
  },
  'file-unreadable': {
    be: 'Файл немагчыма прачытаць да канца: ён пашкоджаны, няпоўны або ў ім ёсць нешта лішняе. Адкрыйце яго ў сябе і захавайце нанова',
    ru: 'Файл нельзя прочитать до конца: он поврежден, неполон или в нем есть что-то лишнее. Откройте его у себя и сохраните заново',
    en: 'The file cannot be read to its end: it is damaged, cut or has something else in it. Open it on your own machine and save it anew',
  },
  'file-too-heavy': {
    be: 'Файл занадта складаны, каб яго праверыць. Падзяліце яго на часткі або адсканіруйце нанова',
    ru: 'Файл слишком сложный, чтобы его проверить. Разделите его на части или отсканируйте заново',
    en: 'The file is too complicated to be checked. Split it into parts or scan it anew',
  },
  'file-infected': {
    be: 'Праверка знайшла ў файле шкодную праграму. Праверце свой камп’ютар антывірусам і зрабіце файл нанова',
    ru: 'Проверка нашла в файле вредоносную программу. Проверьте свой компьютер антивирусом и сделайте файл заново',
    en: 'The check found malicious software in the file. Check your computer with an antivirus program and make the file anew',
  },
  'picture-too-large': {
    be: 'Малюнак занадта вялікі: прымаецца да 50 мегапікселяў. Паменшыце яго або захавайце як JPEG',
    ru: 'Изображение слишком большое: принимается до 50 мегапикселей. Уменьшите его или сохраните как JPEG',
    en: 'The picture is too large: up to 50 megapixels are taken. Make it smaller or save it as JPEG',
  },
  'pdf-encrypted': {
    be: 'Файл PDF абаронены паролем або зашыфраваны, таму яго немагчыма праверыць. Захавайце яго без абароны',
    ru: 'Файл PDF защищен паролем или зашифрован, поэтому его нельзя проверить. Сохраните его без защиты',
    en: 'The PDF is protected by a password or encrypted, so it cannot be checked. Save it without protection',
  },
  'pdf-script': {
    be: 'У файле PDF ёсць праграмны код (JavaScript). Надрукуйце яго ў новы PDF і адпраўце той',
    ru: 'В файле PDF есть программный код (JavaScript). Распечатайте его в новый PDF и отправьте тот',
    en: 'The PDF has program code in it (JavaScript). Print it into a new PDF and send that one',
  },
  'pdf-program': {
    be: 'Файл PDF запускае іншую праграму. Надрукуйце яго ў новы PDF і адпраўце той',
    ru: 'Файл PDF запускает другую программу. Распечатайте его в новый PDF и отправьте тот',
    en: 'The PDF starts another program. Print it into a new PDF and send that one',
  },
  'pdf-attachment': {
    be: 'У файл PDF укладзены іншыя файлы. Дастаньце іх і адпраўце кожны асобна',
    ru: 'В файл PDF вложены другие файлы. Извлеките их и отправьте каждый отдельно',
    en: 'The PDF has other files attached inside it. Take them out and send each by itself',
  },
  'pdf-media': {
    be: 'У файле PDF ёсць гук, відэа або трохмерная мадэль. Надрукуйце яго ў новы PDF і адпраўце той',
    ru: 'В файле PDF есть звук, видео или трехмерная модель. Распечатайте его в новый PDF и отправьте тот',
    en: 'The PDF has sound, video or a 3D model in it. Print it into a new PDF and send that one',
  },
  'pdf-xfa': {
    be: 'Файл PDF – дынамічная форма (XFA), якую паказвае толькі адна праграма. Надрукуйце яе ў новы PDF і адпраўце той',
    ru: 'Файл PDF – динамическая форма (XFA), которую показывает только одна программа. Распечатайте ее в новый PDF и отправьте тот',
    en: 'The PDF is a dynamic form (XFA) that only one program shows. Print it into a new PDF and send that one',
  },
  'pdf-sending': {
    be: 'Файл PDF адпраўляе або загружае даныя праз сетку. Надрукуйце яго ў новы PDF і адпраўце той',
    ru: 'Файл PDF отправляет или загружает данные по сети. Распечатайте его в новый PDF и отправьте тот',
    en: 'The PDF sends or fetches data over the network. Print it into a new PDF and send that one',
  },
  'pdf-elsewhere': {
    be: 'Файл PDF вядзе да іншага файла на камп’ютары або ў сетцы. Дазволены толькі спасылкі на старонкі сайтаў і адрасы пошты',
    ru: 'Файл PDF ведет к другому файлу на компьютере или в сети. Разрешены только ссылки на страницы сайтов и адреса почты',
    en: 'The PDF leads to another file on a computer or a network. Only links to pages of the web and to mailboxes are allowed',
  },
  'pdf-on-open': {
    be: 'Файл PDF нешта робіць сам, калі яго адкрываюць або гартаюць. Надрукуйце яго ў новы PDF і адпраўце той',
    ru: 'Файл PDF что-то делает сам, когда его открывают или листают. Распечатайте его в новый PDF и отправьте тот',
    en: 'The PDF does something by itself when it is opened or leafed through. Print it into a new PDF and send that one',
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
