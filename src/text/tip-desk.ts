import type { TipRefusal, TipState } from '../rules/tips.ts';
import type { Word, Words } from './language.ts';

/** The pages on which staff work on tips. */
export const tipDesk = {
  title: { be: 'Паведамленні людзей', ru: 'Сообщения людей', en: 'Tips' },
  lead: {
    be: 'Што людзі расказалі пра падазроныя прапановы. Тэкст відаць толькі пасля адкрыцця; хто, калі і чаму адкрыў, запісваецца.',
    ru: 'Что люди рассказали о подозрительных предложениях. Текст виден только после открытия; кто, когда и почему открыл, записывается.',
    en: 'What people told about suspicious offers. The text is seen only after it is opened; who opened it, when and why is recorded.',
  },
  'own-region': { be: 'Толькі ваш рэгіён: {region}.', ru: 'Только ваш регион: {region}.', en: 'Only your region: {region}.' },
  'to-closed': { be: 'Закрытыя', ru: 'Закрытые', en: 'Closed ones' },
  'to-open': { be: 'Адкрытыя', ru: 'Открытые', en: 'Open ones' },
  'to-seal': { be: 'Ключ для кантактаў', ru: 'Ключ для контактов', en: 'The key for contacts' },
  none: { be: 'Паведамленняў няма.', ru: 'Сообщений нет.', en: 'There are none.' },
  'caption-open': {
    be: 'Адкрытыя паведамленні, спачатку неразабраныя',
    ru: 'Открытые сообщения, сначала неразобранные',
    en: 'Open tips, first those nobody has taken up',
  },
  'caption-closed': {
    be: 'Закрытыя паведамленні, спачатку новыя',
    ru: 'Закрытые сообщения, сначала новые',
    en: 'Closed tips, the newest first',
  },
  tip: { be: 'Паведамленне', ru: 'Сообщение', en: 'Tip' },
  name: { be: 'Паведамленне {short}', ru: 'Сообщение {short}', en: 'Tip {short}' },
  received: { be: 'Атрымана', ru: 'Получено', en: 'Received' },
  state: { be: 'Стан', ru: 'Состояние', en: 'State' },
  region: { be: 'Рэгіён', ru: 'Регион', en: 'Region' },
  'no-region': { be: 'не вызначаны', ru: 'не определен', en: 'none yet' },
  language: { be: 'Мова', ru: 'Язык', en: 'Language' },
  contact: { be: 'Кантакт', ru: 'Контакт', en: 'Contact' },
  'contact-sealed': { be: 'запячатаны', ru: 'запечатан', en: 'sealed' },
  'contact-none': { be: 'не пакінуты', ru: 'не оставлен', en: 'none left' },
  waits: { be: 'чакае адказу', ru: 'ждет ответа', en: 'waits for an answer' },
  answered: { be: 'адказ дадзены', ru: 'ответ дан', en: 'answered' },
  openings: { be: 'Адкрыццяў', ru: 'Открытий', en: 'Openings' },
  inspection: { be: 'Праверка', ru: 'Проверка', en: 'Inspection' },
  'no-inspection': { be: 'няма', ru: 'нет', en: 'none' },
  back: { be: 'Да спіса', ru: 'К списку', en: 'To the list' },
  shut: { be: 'Тэкст закрыты', ru: 'Текст закрыт', en: 'The text is shut' },
  'shut-lead': {
    be: 'Скажыце, навошта вам гэты тэкст: прычына, ваша імя і час будуць запісаны раней, чым ён з’явіцца. Ён будзе адкрыты для вас {minutes} хвілін.',
    ru: 'Скажите, зачем вам этот текст: причина, ваше имя и время будут записаны раньше, чем он появится. Он будет открыт для вас {minutes} минут.',
    en: 'Say why you need the text: the reason, your name and the time are recorded before it appears. It stays open for you for {minutes} minutes.',
  },
  open: { be: 'Адкрыць', ru: 'Открыть', en: 'Open' },
  story: { be: 'Што расказана', ru: 'Что рассказано', en: 'What was told' },
  told: { be: 'Што здарылася', ru: 'Что случилось', en: 'What happened' },
  who: { be: 'Хто прапануе', ru: 'Кто предлагает', en: 'Who offers it' },
  where: { be: 'Куды', ru: 'Куда', en: 'Where to' },
  kind: { be: 'Што абяцаюць', ru: 'Что обещают', en: 'What is promised' },
  when: { be: 'Калі', ru: 'Когда', en: 'When' },
  'said-region': { be: 'Рэгіён са слоў чалавека', ru: 'Регион со слов человека', en: 'Region, as the person says' },
  conversation: { be: 'Што дададзена і адказана', ru: 'Что добавлено и отвечено', en: 'What was added and answered' },
  'nothing-said': { be: 'Пакуль нічога.', ru: 'Пока ничего.', en: 'Nothing yet.' },
  person: { be: 'Чалавек', ru: 'Человек', en: 'The person' },
  answer: { be: 'Адказаць чалавеку', ru: 'Ответить человеку', en: 'Answer the person' },
  'answer-hint': {
    be: 'Чалавек прачытае гэта па кодзе. Не паўтарайце тут таго, што ён расказаў: код мог трапіць у чужыя рукі.',
    ru: 'Человек прочитает это по коду. Не повторяйте здесь того, что он рассказал: код мог попасть в чужие руки.',
    en: 'The person reads this with the code. Do not repeat here what was told: the code may have come into other hands.',
  },
  'send-answer': { be: 'Адправіць адказ', ru: 'Отправить ответ', en: 'Send the answer' },
  assign: { be: 'Перадаць у рэгіён', ru: 'Передать в регион', en: 'Assign to a region' },
  'choose-region': { be: 'Выберыце рэгіён', ru: 'Выберите регион', en: 'Choose a region' },
  link: { be: 'Звязаць з праверкай', ru: 'Связать с проверкой', en: 'Link to an inspection' },
  'link-hint': {
    be: 'Толькі праверкі гэтага рэгіёна. На старонцы праверкі пра паведамленне не будзе сказана нічога.',
    ru: 'Только проверки этого региона. На странице проверки о сообщении не будет сказано ничего.',
    en: 'Only inspections of this region. The page of the inspection says nothing of the tip.',
  },
  'link-none': { be: 'Без праверкі', ru: 'Без проверки', en: 'No inspection' },
  'save-link': { be: 'Захаваць сувязь', ru: 'Сохранить связь', en: 'Save the link' },
  close: { be: 'Закрыць паведамленне', ru: 'Закрыть сообщение', en: 'Close the tip' },
  'close-hint': {
    be: 'Калі чалавек нешта дадасць, яно адкрыецца зноў.',
    ru: 'Если человек что-то добавит, оно откроется снова.',
    en: 'If the person adds something, it is open again.',
  },
  'take-contact': { be: 'Запячатаны кантакт', ru: 'Запечатанный контакт', en: 'The sealed contact' },
  'take-lead': {
    be: 'Захавайце файл на сваім камп’ютары і адкрыйце яго там сваім сакрэтным ключом. Скажыце, навошта ён вам: прычына, ваша імя і час будуць запісаны раней, чым вы яго атрымаеце.',
    ru: 'Сохраните файл на своем компьютере и откройте его там своим секретным ключом. Скажите, зачем он вам: причина, ваше имя и время будут записаны раньше, чем вы его получите.',
    en: 'Save the file on your own computer and open it there with your secret key. Say why you need it: the reason, your name and the time are recorded before you get it.',
  },
  take: { be: 'Узяць файл', ru: 'Взять файл', en: 'Take the file' },
  acts: { be: 'Хто што зрабіў', ru: 'Кто что сделал', en: 'Who did what' },
  'by-person': { be: 'чалавек', ru: 'человек', en: 'the person' },
  'took-contact': { be: 'Узяты запячатаны кантакт.', ru: 'Взят запечатанный контакт.', en: 'The sealed contact was taken.' },
  stale: {
    be: 'Пакуль вы чыталі, нехта іншы зрабіў нешта з гэтым паведамленнем. Праверце і паўтарыце, калі яшчэ трэба.',
    ru: 'Пока вы читали, кто-то другой сделал что-то с этим сообщением. Проверьте и повторите, если еще нужно.',
    en: 'While you were reading, somebody else did something about this tip. Look, and do it again if it is still needed.',
  },
} satisfies Record<string, Word>;

export const tipStates = {
  new: { be: 'новае', ru: 'новое', en: 'new' },
  assigned: { be: 'у рэгіёне', ru: 'в регионе', en: 'with a region' },
  closed: { be: 'закрыта', ru: 'закрыто', en: 'closed' },
} satisfies Words<TipState>;

export const tipRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  closed: { be: 'Гэта паведамленне ўжо закрыта.', ru: 'Это сообщение уже закрыто.', en: 'This tip is closed already.' },
  'no-region': {
    be: 'Спачатку перадайце паведамленне ў рэгіён.',
    ru: 'Сначала передайте сообщение в регион.',
    en: 'Assign the tip to a region first.',
  },
  'other-region': {
    be: 'Гэта праверка іншага рэгіёна, або яе ўжо няма.',
    ru: 'Это проверка другого региона, или ее уже нет.',
    en: 'That inspection is of another region, or is not there.',
  },
  'no-contact': { be: 'Чалавек не пакінуў кантакту.', ru: 'Человек не оставил контакта.', en: 'The person left no contact.' },
} satisfies Words<TipRefusal>;

/** The page on which a prosecutor sets the key for contacts. */
export const sealPage = {
  title: { be: 'Ключ для кантактаў', ru: 'Ключ для контактов', en: 'The key for contacts' },
  lead: {
    be: 'Кантакты, якія людзі пакідаюць у паведамленнях, запячатваюцца адкрытымі ключамі ўсіх пракурораў. Адкрыць іх можна толькі сакрэтным ключом, якога рэестр ніколі не бачыць.',
    ru: 'Контакты, которые люди оставляют в сообщениях, запечатываются открытыми ключами всех прокуроров. Открыть их можно только секретным ключом, которого реестр никогда не видит.',
    en: 'Contacts that people leave in tips are sealed to the public keys of all prosecutors. They open only with a secret key, which the register never sees.',
  },
  'step-1': {
    be: 'Усталюйце на свой камп’ютар праграму age (age-encryption.org).',
    ru: 'Установите на свой компьютер программу age (age-encryption.org).',
    en: 'Install the program age on your own computer (age-encryption.org).',
  },
  'step-2': {
    be: 'Зрабіце ключ і захавайце файл key.txt у надзейным месцы, з копіяй:',
    ru: 'Сделайте ключ и сохраните файл key.txt в надежном месте, с копией:',
    en: 'Make a key, and keep the file key.txt in a safe place, with a copy:',
  },
  'step-3': {
    be: 'Устаўце ніжэй радок, які пачынаецца з age1. Кантакт потым адкрываецца так:',
    ru: 'Вставьте ниже строку, которая начинается с age1. Контакт потом открывается так:',
    en: 'Paste the line that begins with age1 below. A contact then opens like this:',
  },
  keys: {
    be: 'Ключы, якімі запячатваюць цяпер',
    ru: 'Ключи, которыми запечатывают сейчас',
    en: 'The keys to which contacts are sealed now',
  },
  none: {
    be: 'Ключоў няма: пакуль хаця б адзін пракурор не ўстановіць ключ, людзі не могуць пакінуць кантакт.',
    ru: 'Ключей нет: пока хотя бы один прокурор не установит ключ, люди не могут оставить контакт.',
    en: 'There are none: until at least one prosecutor sets a key, people cannot leave a contact.',
  },
  since: { be: 'з {day}', ru: 'с {day}', en: 'since {day}' },
  recipient: { be: 'Ваш адкрыты ключ', ru: 'Ваш открытый ключ', en: 'Your public key' },
  'recipient-hint': {
    be: 'Ён заменіць ваш ранейшы ключ для новых кантактаў. Запячатаныя раней адкрываюцца толькі ранейшым: не выкідайце яго.',
    ru: 'Он заменит ваш прежний ключ для новых контактов. Запечатанные раньше открываются только прежним: не выбрасывайте его.',
    en: 'It replaces your earlier key for new contacts. Those sealed before open only with the earlier one: do not throw it away.',
  },
  set: { be: 'Установіць ключ', ru: 'Установить ключ', en: 'Set the key' },
} satisfies Record<string, Word>;
