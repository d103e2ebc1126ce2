import type { Word } from './language.ts';

/** Signing in, the own account, the password. */
export const account = {
  'sign-in': { be: 'Уваход', ru: 'Вход', en: 'Sign in' },
  'sign-in-lead': {
    be: 'Для агенцтваў і для супрацоўнікаў рэестра. Каб праверыць агенцтва, уваходзіць не трэба.',
    ru: 'Для агентств и для сотрудников реестра. Чтобы проверить агентство, входить не нужно.',
    en: 'For agencies and for the staff of the register. To check an agency you need not sign in.',
  },
  'sign-in-first': {
    be: 'Каб адкрыць гэтую старонку, спачатку ўвайдзіце.',
    ru: 'Чтобы открыть эту страницу, сначала войдите.',
    en: 'To open that page, sign in first.',
  },
  email: { be: 'Электронная пошта', ru: 'Электронная почта', en: 'E-mail address' },
  password: { be: 'Пароль', ru: 'Пароль', en: 'Password' },
  'sign-in-button': { be: 'Увайсці', ru: 'Войти', en: 'Sign in' },
  sample: { be: 'Узор: уваходзіць праграма', ru: 'Образец: входит программа', en: 'Sample: a program signs in' },
  'sample-lead': {
    be: 'Тут можна ўвайсці з любым уліковым запісам без яго ключа і пароля, каб паглядзець рэестр. У сапраўдным рэестры гэтага няма.',
    ru: 'Здесь можно войти с любой учетной записью без ее ключа и пароля, чтобы посмотреть реестр. В настоящем реестре этого нет.',
    en: 'Here you can sign in to any account without its key or password, to look at the register. The real register has nothing like it.',
  },
  'sample-email': {
    be: 'Пошта ўзорнага ўліковага запісу',
    ru: 'Почта образцовой учетной записи',
    en: 'E-mail address of a sample account',
  },
  'sample-button': { be: 'Увайсці ключом праграмы', ru: 'Войти ключом программы', en: 'Sign in by the program’s key' },
  'no-account': {
    be: 'Агенцтва яшчэ не мае ўліковага запісу?',
    ru: 'У агентства еще нет учетной записи?',
    en: 'Does your agency have no account yet?',
  },
  'register-link': { be: 'Зарэгістраваць агенцтва', ru: 'Зарегистрировать агентство', en: 'Register the agency' },
  'help-link': { be: 'Тэлефоны', ru: 'Телефоны', en: 'Telephone numbers' },
  heading: { be: 'Мой уліковы запіс', ru: 'Моя учетная запись', en: 'My account' },
  name: { be: 'Імя', ru: 'Имя', en: 'Name' },
  role: { be: 'Роля', ru: 'Роль', en: 'Role' },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'Agency' },
  unp: { be: 'УНП', ru: 'УНП', en: 'UNP (payer number)' },
  region: { be: 'Рэгіён', ru: 'Регион', en: 'Region' },
  'change-password': { be: 'Змяніць пароль', ru: 'Сменить пароль', en: 'Change the password' },
  'to-room': { be: 'Перайсці да працы', ru: 'Перейти к работе', en: 'Go to your work' },
  'password-changed': {
    be: 'Пароль зменены. На іншых прыладах трэба ўвайсці нанова.',
    ru: 'Пароль изменен. На других устройствах нужно войти заново.',
    en: 'The password is changed. On other devices you have to sign in again.',
  },
  'password-expired': {
    be: 'Пароль вам даў адміністратар. Перш чым працаваць далей, прыдумайце ўласны.',
    ru: 'Пароль вам дал администратор. Прежде чем работать дальше, придумайте собственный.',
    en: 'Your password was given to you by an administrator. Choose one of your own before you go on.',
  },
  present: { be: 'Цяперашні пароль', ru: 'Нынешний пароль', en: 'Present password' },
  next: { be: 'Новы пароль', ru: 'Новый пароль', en: 'New password' },
  'password-hint': {
    be: 'Не менш за {min} знакаў. Добра падыходзяць чатыры выпадковыя словы. Не бярыце адрас пошты ці назву агенцтва.',
    ru: 'Не менее {min} знаков. Хорошо подходят четыре случайных слова. Не берите адрес почты или название агентства.',
    en: 'At least {min} characters. Four random words do well. Not the e-mail address or the agency’s name.',
  },
  'save-password': { be: 'Захаваць пароль', ru: 'Сохранить пароль', en: 'Save the password' },
} satisfies Record<string, Word>;
