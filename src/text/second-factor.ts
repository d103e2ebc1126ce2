import type { Word } from './language.ts';

/** Six digits and recovery codes beside the password: setting them up and signing in by them. */
export const secondFactor = {
  title: { be: 'Уваход з лічбамі', ru: 'Вход с цифрами', en: 'Signing in with digits' },
  due: {
    be: 'Аднаго пароля мала: яго могуць падгледзець ці выкрасці. Наладзьце другі крок уваходу, перш чым працаваць далей. Гэта займе дзве хвіліны.',
    ru: 'Одного пароля мало: его могут подсмотреть или украсть. Настройте второй шаг входа, прежде чем работать дальше. Это займет две минуты.',
    en: 'A password alone is not enough: it can be seen or stolen. Set up the second step of signing in before you go on. It takes two minutes.',
  },
  registered: { be: 'Агенцтва зарэгістравана.', ru: 'Агентство зарегистрировано.', en: 'The agency is registered.' },
  passkey: {
    be: 'Або ўваходзьце ключом доступу: тэлефонам, камп’ютарам ці ключом USB, без пароля і лічбаў.',
    ru: 'Или входите ключом доступа: телефоном, компьютером или ключом USB, без пароля и цифр.',
    en: 'Or sign in by a passkey: your telephone, computer or USB key, without password and digits.',
  },
  'passkey-link': { be: 'Дадаць ключ доступу', ru: 'Добавить ключ доступа', en: 'Add a passkey' },
  'step-program': {
    be: 'Адкрыйце на тэлефоне праграму, якая паказвае аднаразовыя лічбы, напрыклад Aegis, FreeOTP або Google Authenticator.',
    ru: 'Откройте на телефоне программу, которая показывает одноразовые цифры, например Aegis, FreeOTP или Google Authenticator.',
    en: 'On your telephone open a program that shows one-time digits, such as Aegis, FreeOTP or Google Authenticator.',
  },
  'step-scan': {
    be: 'Дадайце ў ёй уліковы запіс: навядзіце камеру на квадрат або ўвядзіце ключ літарамі.',
    ru: 'Добавьте в ней учетную запись: наведите камеру на квадрат или введите ключ буквами.',
    en: 'Add an account in it: point the camera at the square, or type the key in letters.',
  },
  'step-digits': {
    be: 'Увядзіце тут шэсць лічбаў, якія яна паказвае.',
    ru: 'Введите здесь шесть цифр, которые она показывает.',
    en: 'Type here the six digits it shows.',
  },
  qr: { be: 'Квадрат для камеры тэлефона', ru: 'Квадрат для камеры телефона', en: 'The square for the camera of your telephone' },
  key: { be: 'Ключ літарамі', ru: 'Ключ буквами', en: 'The key in letters' },
  'key-link': {
    be: 'Адкрыць праграму на гэтай прыладзе',
    ru: 'Открыть программу на этом устройстве',
    en: 'Open the program on this device',
  },
  'key-secret': {
    be: 'Нікому не паказвайце ні квадрат, ні ключ.',
    ru: 'Никому не показывайте ни квадрат, ни ключ.',
    en: 'Show neither the square nor the key to anybody.',
  },
  digits: { be: 'Шэсць лічбаў з праграмы', ru: 'Шесть цифр из программы', en: 'Six digits from the program' },
  'proof-now': {
    be: 'Лічбы з ранейшай праграмы або запасны код',
    ru: 'Цифры из прежней программы или запасной код',
    en: 'Digits from the earlier program, or a recovery code',
  },
  set: { be: 'Уключыць уваход з лічбамі', ru: 'Включить вход с цифрами', en: 'Turn signing in with digits on' },
  on: { be: 'Уключаны з {day}', ru: 'Включен с {day}', en: 'On since {day}' },
  'codes-left': { be: 'Засталося запасных кодаў: {count}', ru: 'Осталось запасных кодов: {count}', en: 'Recovery codes left: {count}' },
  change: { be: 'Наладзіць на іншым тэлефоне', ru: 'Настроить на другом телефоне', en: 'Set it up on another telephone' },
  'new-codes': { be: 'Новыя запасныя коды', ru: 'Новые запасные коды', en: 'New recovery codes' },
  'new-codes-lead': {
    be: 'Вы ўбачыце дзесяць новых кодаў. Ранейшыя перастануць дзейнічаць.',
    ru: 'Вы увидите десять новых кодов. Прежние перестанут действовать.',
    en: 'You will see ten new codes. The earlier ones will be worth nothing.',
  },
  'new-codes-button': { be: 'Паказаць новыя коды', ru: 'Показать новые коды', en: 'Show new codes' },
  proof: { be: 'Шэсць лічбаў або запасны код', ru: 'Шесть цифр или запасной код', en: 'Six digits, or a recovery code' },
  'proof-hint': {
    be: 'Лічбы паказвае праграма на вашым тэлефоне. Запасны код з паперы прымаецца адзін раз.',
    ru: 'Цифры показывает программа на вашем телефоне. Запасной код с бумаги принимается один раз.',
    en: 'The program on your telephone shows the digits. A recovery code from paper is taken once.',
  },
  'codes-title': { be: 'Запасныя коды', ru: 'Запасные коды', en: 'Recovery codes' },
  'codes-done': { be: 'Уваход з лічбамі ўключаны.', ru: 'Вход с цифрами включен.', en: 'Signing in with digits is on.' },
  'codes-lead': {
    be: 'Раздрукуйце або перапішыце гэтыя коды цяпер: рэестр пакажа іх толькі адзін раз. Кожны прымаецца адзін раз замест лічбаў, калі тэлефона няма пад рукой.',
    ru: 'Распечатайте или перепишите эти коды сейчас: реестр покажет их только один раз. Каждый принимается один раз вместо цифр, когда телефона нет под рукой.',
    en: 'Print these codes or write them down now: the register shows them only once. Each is taken once in place of the digits, when your telephone is not at hand.',
  },
  'codes-keep': {
    be: 'Захоўвайце іх там, дзе ляжаць дакументы агенцтва, і не разам з паролем.',
    ru: 'Храните их там, где лежат документы агентства, и не вместе с паролем.',
    en: 'Keep them with the agency’s papers, and not together with the password.',
  },
  'codes-of': { be: 'Уліковы запіс: {email}', ru: 'Учетная запись: {email}', en: 'Account: {email}' },
  'codes-on': { be: 'Я захаваў коды, далей', ru: 'Я сохранил коды, дальше', en: 'I have kept the codes, go on' },
  'step-title': { be: 'Другі крок уваходу', ru: 'Второй шаг входа', en: 'The second step of signing in' },
  'step-button': { be: 'Увайсці', ru: 'Войти', en: 'Sign in' },
  'step-passkey': {
    be: 'Да гэтага ўліковага запісу дададзены ключ доступу. Вярніцеся на старонку ўваходу і ўвайдзіце ім.',
    ru: 'К этой учетной записи добавлен ключ доступа. Вернитесь на страницу входа и войдите им.',
    en: 'This account has a passkey. Go back to the sign-in page and sign in by it.',
  },
  'step-back': { be: 'На старонку ўваходу', ru: 'На страницу входа', en: 'To the sign-in page' },
  'step-lost': {
    be: 'Няма ні тэлефона, ні запасных кодаў?',
    ru: 'Нет ни телефона, ни запасных кодов?',
    en: 'Neither the telephone nor a recovery code?',
  },
  lost: {
    be: 'Тады адкрыць уліковы запіс можа толькі адміністратар рэестра. Патэлефануйце ў Дэпартамент: спачатку там упэўняцца, хто вы, потым скінуць пароль і лічбы і дашлюць новае запрашэнне.',
    ru: 'Тогда открыть учетную запись может только администратор реестра. Позвоните в Департамент: сначала там убедятся, кто вы, потом сбросят пароль и цифры и пришлют новое приглашение.',
    en: 'Then only an administrator of the register can open the account. Call the Department: they first make sure who you are, then reset the password and the digits and send a new invitation.',
  },
  sample: { be: 'Узор: лічбы цяпер {digits}', ru: 'Образец: цифры сейчас {digits}', en: 'Sample: the digits now are {digits}' },
  'sample-lead': {
    be: 'Каб паглядзець рэестр без тэлефона. У сапраўдным рэестры гэтага няма.',
    ru: 'Чтобы посмотреть реестр без телефона. В настоящем реестре этого нет.',
    en: 'For looking at the register without a telephone. The real register has nothing like it.',
  },
} satisfies Record<string, Word>;

/** A forgotten password. */
export const recovery = {
  title: { be: 'Забыты пароль', ru: 'Забытый пароль', en: 'Forgotten password' },
  lead: {
    be: 'Для агенцтваў. Увядзіце адрас, з якім вы ўваходзіце: мы дашлём на яго спасылку.',
    ru: 'Для агентств. Введите адрес, с которым вы входите: мы пришлем на него ссылку.',
    en: 'For agencies. Type the address you sign in with: we will send a link to it.',
  },
  need: {
    be: 'Каб прыдумаць новы пароль, акрамя спасылкі спатрэбяцца лічбы з праграмы на вашым тэлефоне або запасны код.',
    ru: 'Чтобы придумать новый пароль, кроме ссылки понадобятся цифры из программы на вашем телефоне или запасной код.',
    en: 'To choose a new password you will need, besides the link, the digits from the program on your telephone or a recovery code.',
  },
  button: { be: 'Даслаць спасылку', ru: 'Прислать ссылку', en: 'Send the link' },
  sent: {
    be: 'Калі з гэтым адрасам ёсць уліковы запіс агенцтва, мы даслалі на яго пісьмо. Спасылка ў ім дзейнічае адну гадзіну.',
    ru: 'Если с этим адресом есть учетная запись агентства, мы прислали на него письмо. Ссылка в нем действует один час.',
    en: 'If an agency’s account has this address, we have sent a letter to it. The link in it works for one hour.',
  },
  changed: {
    be: 'Пароль зменены. Увайдзіце з новым паролем.',
    ru: 'Пароль изменен. Войдите с новым паролем.',
    en: 'The password is changed. Sign in with the new one.',
  },
  'new-title': { be: 'Новы пароль', ru: 'Новый пароль', en: 'A new password' },
  over: {
    be: 'Гэтая спасылка больш не дзейнічае: прайшло больш за гадзіну або пароль ужо зменены. Папрасіце новую.',
    ru: 'Эта ссылка больше не действует: прошло больше часа или пароль уже изменен. Попросите новую.',
    en: 'This link works no more: an hour has passed, or the password has been changed already. Ask for another.',
  },
  again: { be: 'Папрасіць новую спасылку', ru: 'Попросить новую ссылку', en: 'Ask for another link' },
  'way-passkey': {
    be: 'Увайдзіце ключом доступу: пароль для гэтага не патрэбны. Потым на старонцы свайго ўліковага запісу прыдумайце новы.',
    ru: 'Войдите ключом доступа: пароль для этого не нужен. Потом на странице своей учетной записи придумайте новый.',
    en: 'Sign in by your passkey: that takes no password. Then choose a new one on the page of your account.',
  },
  'way-none': {
    be: 'У гэтага ўліковага запісу няма другога кроку ўваходу, а адна спасылка з пісьма нічога не адкрывае.',
    ru: 'У этой учетной записи нет второго шага входа, а одна ссылка из письма ничего не открывает.',
    en: 'This account has no second step of signing in, and the link of a letter alone opens nothing.',
  },
  link: { be: 'Забылі пароль?', ru: 'Забыли пароль?', en: 'Forgotten your password?' },
} satisfies Record<string, Word>;
