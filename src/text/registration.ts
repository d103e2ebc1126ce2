import type { Word } from './language.ts';

/** An agency makes its account. */
export const registration = {
  heading: { be: 'Рэгістрацыя агенцтва', ru: 'Регистрация агентства', en: 'Register an agency' },
  lead: {
    be: 'Уліковы запіс патрэбны, каб падаць заяву на ліцэнзію і сачыць за ёй. Сама рэгістрацыя не дае права адпраўляць людзей за мяжу.',
    ru: 'Учетная запись нужна, чтобы подать заявление на лицензию и следить за ним. Сама регистрация не дает права отправлять людей за границу.',
    en: 'An account lets you apply for a licence and follow the application. Registering does not by itself allow you to send people abroad.',
  },
  agency: { be: 'Агенцтва', ru: 'Агентство', en: 'The agency' },
  unp: { be: 'УНП', ru: 'УНП', en: 'UNP (payer number)' },
  'unp-hint': {
    be: 'Дзевяць лічбаў; у індывідуальнага прадпрымальніка – дзве літары і сем лічбаў. Прабелы не перашкаджаюць.',
    ru: 'Девять цифр; у индивидуального предпринимателя – две буквы и семь цифр. Пробелы не мешают.',
    en: 'Nine digits; for a sole entrepreneur two letters and seven digits. Spaces do no harm.',
  },
  'name-be': { be: 'Назва па-беларуску', ru: 'Название по-белорусски', en: 'Name in Belarusian' },
  'name-be-hint': { be: 'Напрыклад: ТАА «Прыклад»', ru: 'Например: ТАА «Прыклад»', en: 'For example: ТАА «Прыклад»' },
  'name-ru': { be: 'Назва па-руску', ru: 'Название по-русски', en: 'Name in Russian' },
  'name-ru-hint': {
    be: 'Так, як у пасведчанні аб рэгістрацыі, напрыклад: ООО «Пример»',
    ru: 'Так, как в свидетельстве о регистрации, например: ООО «Пример»',
    en: 'As in the registration certificate, for example: ООО «Пример»',
  },
  'name-en': { be: 'Назва лацінскімі літарамі', ru: 'Название латинскими буквами', en: 'Name in Latin letters' },
  'name-en-hint': {
    be: 'Так, як агенцтва піша яе замежным партнёрам, напрыклад: Pryklad LLC',
    ru: 'Так, как агентство пишет его иностранным партнерам, например: Primer LLC',
    en: 'As the agency writes it to partners abroad, for example: Primer LLC',
  },
  region: { be: 'Дзе знаходзіцца агенцтва', ru: 'Где находится агентство', en: 'Where the agency is' },
  'region-hint': {
    be: 'Рэгіён, у якім агенцтва працуе цяпер: ад яго залежыць, хто праводзіць праверку на месцы.',
    ru: 'Регион, в котором агентство работает сейчас: от него зависит, кто проводит проверку на месте.',
    en: 'The region in which it works now: it decides who inspects the premises.',
  },
  address: { be: 'Адрас', ru: 'Адрес', en: 'Address' },
  phone: { be: 'Тэлефон', ru: 'Телефон', en: 'Telephone' },
  'phone-hint': {
    be: 'Яго ўбачаць грамадзяне. Напрыклад: +375 17 200-00-00',
    ru: 'Его увидят граждане. Например: +375 17 200-00-00',
    en: 'Citizens will see it. For example: +375 17 200-00-00',
  },
  person: { be: 'Вы', ru: 'Вы', en: 'You' },
  'person-name': { be: 'Ваша імя і прозвішча', ru: 'Ваши имя и фамилия', en: 'Your full name' },
  'email-hint': {
    be: 'З гэтым адрасам вы будзеце ўваходзіць; па ім Дэпартамент звернецца да агенцтва.',
    ru: 'С этим адресом вы будете входить; по нему Департамент обратится к агентству.',
    en: 'You will sign in with it, and the Department will write to the agency at it.',
  },
  button: { be: 'Зарэгістраваць', ru: 'Зарегистрировать', en: 'Register' },
  'already-lead': { be: 'Што рабіць далей', ru: 'Что делать дальше', en: 'What to do now' },
  'already-sign-in': {
    be: 'Калі агенцтва зарэгістравалі вы або ваш калега, увайдзіце з яго адрасам пошты.',
    ru: 'Если агентство зарегистрировали вы или ваш коллега, войдите с его адресом почты.',
    en: 'If you or a colleague registered the agency, sign in with that e-mail address.',
  },
  'already-unknown': {
    be: 'Калі вы не ведаеце, хто яго зарэгістраваў, патэлефануйце ў Дэпартамент па грамадзянстве і міграцыі: магчыма, нехта выдае сябе за вас.',
    ru: 'Если вы не знаете, кто его зарегистрировал, позвоните в Департамент по гражданству и миграции: возможно, кто-то выдает себя за вас.',
    en: 'If you do not know who registered it, call the Department on Citizenship and Migration: somebody may be posing as you.',
  },
  'have-account': { be: 'Уліковы запіс ужо ёсць?', ru: 'Учетная запись уже есть?', en: 'Do you have an account already?' },
} satisfies Record<string, Word>;
