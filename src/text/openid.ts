import type { Word } from './language.ts';

/** Signing in by the national service, and linking an account with it. */
export const openId = {
  title: { be: 'Уваход праз дзяржаўны сэрвіс', ru: 'Вход через государственный сервис', en: 'Sign in by the national service' },
  'sign-in': {
    be: 'Увайсці праз дзяржаўны сэрвіс',
    ru: 'Войти через государственный сервис',
    en: 'Sign in by the national service',
  },
  'sign-in-lead': {
    be: 'Для людзей агенцтва, якія ўжо звязалі з ім свой уліковы запіс.',
    ru: 'Для людей агентства, которые уже связали с ним свою учетную запись.',
    en: 'For an agency’s people who have linked their account with it already.',
  },
  again: { be: 'Паспрабаваць зноў', ru: 'Попробовать снова', en: 'Try again' },
  'other-way': { be: 'Увайсці інакш', ru: 'Войти иначе', en: 'Sign in another way' },
  away: { be: 'Дзяржаўны сэрвіс не адказвае', ru: 'Государственный сервис не отвечает', en: 'The national service does not answer' },
  'away-advice': {
    be: 'Рэестр працуе. Паспрабуйце праз некалькі хвілін або ўвайдзіце інакш.',
    ru: 'Реестр работает. Попробуйте через несколько минут или войдите иначе.',
    en: 'The register works. Try again in some minutes, or sign in another way.',
  },
  refused: { be: 'Уваход не пацверджаны', ru: 'Вход не подтвержден', en: 'The sign-in was not confirmed' },
  'refused-advice': {
    be: 'Адказ сэрвісу састарэў, быў выкарыстаны або прыйшоў не ў гэты браўзер. Пачніце спачатку.',
    ru: 'Ответ сервиса устарел, был использован или пришел не в этот браузер. Начните сначала.',
    en: 'The answer of the service is too old, was used already or came to another browser. Begin again.',
  },
  cancelled: { be: 'Уваход адменены', ru: 'Вход отменен', en: 'The sign-in was cancelled' },
  'cancelled-advice': {
    be: 'Сэрвіс паведаміў, што вы не ўвайшлі або адмовіліся.',
    ru: 'Сервис сообщил, что вы не вошли или отказались.',
    en: 'The service says that you did not sign in there, or declined.',
  },
  'too-weak': { be: 'Патрэбны больш надзейны ўваход', ru: 'Нужен более надежный вход', en: 'A stronger sign-in is needed' },
  'too-weak-advice': {
    be: 'У сэрвісе ёсць больш надзейны спосаб увайсці: выберыце яго там і паўтарыце.',
    ru: 'В сервисе есть более надежный способ войти: выберите его там и повторите.',
    en: 'The service has a stronger way to sign in: choose it there and try again.',
  },
  unknown: {
    be: 'З гэтым уваходам не звязаны адкрыты ўліковы запіс',
    ru: 'С этим входом не связана открытая учетная запись',
    en: 'No open account is linked with this sign-in',
  },
  'unknown-advice': {
    be: 'Нічога не створана. Увайдзіце інакш і звяжыце свой уліковы запіс на старонцы «Мой уліковы запіс».',
    ru: 'Ничего не создано. Войдите иначе и свяжите свою учетную запись на странице «Моя учетная запись».',
    en: 'Nothing was created. Sign in another way and link your account on the page “My account”.',
  },
  'not-for-staff': { be: 'Толькі для агенцтваў', ru: 'Только для агентств', en: 'For agencies only' },
  'not-for-staff-advice': {
    be: 'Служба ўваходзіць толькі сваімі ключамі.',
    ru: 'Служба входит только своими ключами.',
    en: 'The staff sign in by their own keys only.',
  },
  identity: { be: 'Уваход праз дзяржаўны сэрвіс', ru: 'Вход через государственный сервис', en: 'The national sign-in' },
  'link-lead': {
    be: 'Звяжыце ўліковы запіс з дзяржаўным сэрвісам уваходу, і можна будзе ўваходзіць праз яго. Рэестр захоўвае толькі нумар, пад якім вас ведае сэрвіс.',
    ru: 'Свяжите учетную запись с государственным сервисом входа, и можно будет входить через него. Реестр хранит только номер, под которым вас знает сервис.',
    en: 'Link your account with the national sign-in and you can sign in by it. The register keeps only the number by which the service knows you.',
  },
  start: { be: 'Перайсці да сэрвісу', ru: 'Перейти к сервису', en: 'Go to the service' },
  confirm: { be: 'Гэта вы?', ru: 'Это вы?', en: 'Is this you?' },
  'confirm-lead': {
    be: 'Хто ўваходзіць у сэрвіс пад гэтым нумарам, будзе ўваходзіць у ваш уліковы запіс.',
    ru: 'Кто входит в сервис под этим номером, будет входить в вашу учетную запись.',
    en: 'Whoever signs in to the service under this number will sign in to your account.',
  },
  name: { be: 'Імя ў сэрвісе', ru: 'Имя в сервисе', en: 'Name in the service' },
  subject: { be: 'Нумар у сэрвісе', ru: 'Номер в сервисе', en: 'Number in the service' },
  link: { be: 'Звязаць', ru: 'Связать', en: 'Link' },
  linked: { be: 'Звязана з {day}.', ru: 'Связано с {day}.', en: 'Linked since {day}.' },
  unlink: { be: 'Адвязаць', ru: 'Отвязать', en: 'Unlink' },
  none: {
    be: 'У гэтым рэестры дзяржаўны сэрвіс уваходу не падключаны.',
    ru: 'В этом реестре государственный сервис входа не подключен.',
    en: 'This register is not connected to a national sign-in.',
  },
} satisfies Record<string, Word>;

export const identityRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  'identity-taken': {
    be: 'Гэты ўваход ужо звязаны з іншым уліковым запісам.',
    ru: 'Этот вход уже связан с другой учетной записью.',
    en: 'This sign-in is linked with another account already.',
  },
  'last-way': {
    be: 'Іншага спосабу ўвайсці ў вас няма: спачатку дадайце яго.',
    ru: 'Другого способа войти у вас нет: сначала добавьте его.',
    en: 'You have no other way to sign in: add one first.',
  },
} satisfies Record<string, Word>;
