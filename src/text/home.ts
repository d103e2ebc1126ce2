import type { Word } from './language.ts';

/** The front page and the search box, which other public pages have too. */
export const home = {
  question: {
    be: 'Ці можа гэта агенцтва адправіць вас за мяжу?',
    ru: 'Может ли это агентство отправить вас за границу?',
    en: 'May this agency send you abroad?',
  },
  lead: {
    be: 'Праверце, перш чым падпісваць, плаціць або аддаваць пашпарт.',
    ru: 'Проверьте, прежде чем подписывать, платить или отдавать паспорт.',
    en: 'Check before you sign, pay or hand over your passport.',
  },
  label: {
    be: 'Назва, тэлефон, сайт, імя ў Telegram, УНП або нумар ліцэнзіі',
    ru: 'Название, телефон, сайт, имя в Telegram, УНП или номер лицензии',
    en: 'Name, telephone, website, Telegram name, UNP (payer number) or licence number',
  },
  hint: {
    be: 'Пішыце як ведаеце: назву на любой мове, 8 029 000-00-00, адрас пошты, @pryklad, EMP-2016-000001.',
    ru: 'Пишите как знаете: название на любом языке, 8 029 000-00-00, адрес почты, @primer, EMP-2016-000001.',
    en: 'Type it as you have it: a name in any language, 8 029 000-00-00, an e-mail address, @example, EMP-2016-000001.',
  },
  check: { be: 'Праверыць', ru: 'Проверить', en: 'Check' },
  private: {
    be: 'Рэгістравацца не трэба. Мы не запісваем, хто і што шукаў, і агенцтва пра гэта не даведаецца.',
    ru: 'Регистрироваться не нужно. Мы не записываем, кто и что искал, и агентство об этом не узнает.',
    en: 'You need no account. We do not record who looked for what, and the agency is never told.',
  },
  answers: { be: 'Што адкажа рэестр', ru: 'Что ответит реестр', en: 'What the register answers' },
  'answer-today': {
    be: 'Ці дзейнічае ліцэнзія агенцтва сёння, на што яна і да якога дня.',
    ru: 'Действует ли лицензия агентства сегодня, на что она и до какого дня.',
    en: 'Whether the agency’s licence is in force today, what it is for and until when.',
  },
  'answer-scope': {
    be: 'Якія краіны, партнёры і праграмы ў яе ўваходзяць.',
    ru: 'Какие страны, партнеры и программы в нее входят.',
    en: 'Which countries, partners and programmes it covers.',
  },
  'answer-history': {
    be: 'Што было раней: калі ліцэнзію прыпынялі або спынялі, чаму і што рабіць кліентам.',
    ru: 'Что было раньше: когда лицензию приостанавливали или прекращали, почему и что делать клиентам.',
    en: 'What went before: when a licence was suspended or ended, why, and what clients should do.',
  },
  kinds: { be: 'Чатыры віды ліцэнзій', ru: 'Четыре вида лицензий', en: 'Four kinds of licence' },
  'kinds-lead': {
    be: 'Ліцэнзія аднаго віду не замяняе іншую. Параўнайце від з тым, што вам прапануюць.',
    ru: 'Лицензия одного вида не заменяет другую. Сравните вид с тем, что вам предлагают.',
    en: 'One kind does not stand in for another. Compare the kind with what you are offered.',
  },
  whole: { be: 'Паглядзець увесь рэестр', ru: 'Посмотреть весь реестр', en: 'See the whole register' },
  danger: { be: 'Калі вы ўжо адчуваеце небяспеку', ru: 'Если вы уже чувствуете опасность', en: 'If you already feel in danger' },
  'danger-lead': {
    be: 'Не трэба ведаць, ці парушаны закон. Патэлефануйце і раскажыце, што адбываецца.',
    ru: 'Не нужно знать, нарушен ли закон. Позвоните и расскажите, что происходит.',
    en: 'You need not know whether a law was broken. Call and say what is happening.',
  },
  'all-help': { be: 'Уся дапамога і тэлефоны', ru: 'Вся помощь и телефоны', en: 'All help and telephones' },
} satisfies Record<string, Word>;
