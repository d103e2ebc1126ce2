import type { Channel } from '../rules/contacts.ts';
import type { Word, Words } from './language.ts';

/** The ways to reach somebody, as the label before a contact. */
export const channels = {
  phone: { be: 'Тэлефон', ru: 'Телефон', en: 'Telephone' },
  email: { be: 'Электронная пошта', ru: 'Электронная почта', en: 'E-mail' },
  site: { be: 'Сайт', ru: 'Сайт', en: 'Website' },
  telegram: { be: 'Telegram', ru: 'Telegram', en: 'Telegram' },
  instagram: { be: 'Instagram', ru: 'Instagram', en: 'Instagram' },
  viber: { be: 'Viber', ru: 'Viber', en: 'Viber' },
  whatsapp: { be: 'WhatsApp', ru: 'WhatsApp', en: 'WhatsApp' },
  facebook: { be: 'Facebook', ru: 'Facebook', en: 'Facebook' },
  vk: { be: 'ВКонтакте', ru: 'ВКонтакте', en: 'VK' },
  tiktok: { be: 'TikTok', ru: 'TikTok', en: 'TikTok' },
} satisfies Words<Channel>;

/** What the register answers of a contact and of a pasted advertisement. */
export const contactAnswer = {
  heading: { be: 'Па кантактах', ru: 'По контактам', en: 'By contact' },
  found: {
    be: 'Гэты кантакт ёсць у рэестры',
    ru: 'Этот контакт есть в реестре',
    en: 'This contact is in the register',
  },
  past: {
    be: 'Гэты кантакт больш не належыць агенцтву',
    ru: 'Этот контакт больше не принадлежит агентству',
    en: 'This contact is no longer an agency’s',
  },
  none: { be: 'Такога кантакту ў рэестры няма', ru: 'Такого контакта в реестре нет', en: 'This contact is not in the register' },
  'is-of': {
    be: 'Гэты кантакт агенцтва само назвала рэестру:',
    ru: 'Этот контакт агентство само назвало реестру:',
    en: 'The agency itself gave this contact to the register:',
  },
  'was-of': {
    be: 'Гэта быў кантакт агенцтва {name} (УНП {unp}) да {day}. Цяпер ён не яго: за ім можа быць хто заўгодна.',
    ru: 'Это был контакт агентства {name} (УНП {unp}) до {day}. Теперь он не его: за ним может быть кто угодно.',
    en: 'This was the contact of the agency {name} (UNP {unp}) until {day}. It is no longer: anybody may be behind it.',
  },
  unlicensed: {
    be: 'Гэты кантакт назвала агенцтва {name} (УНП {unp}). Ліцэнзіі ў яго няма: уліковы запіс – гэта не дазвол.',
    ru: 'Этот контакт назвало агентство {name} (УНП {unp}). Лицензии у него нет: учетная запись – это не разрешение.',
    en: 'The agency {name} (UNP {unp}) gave this contact. It holds no licence: an account is not a permission.',
  },
  shared: {
    be: 'Гэты кантакт назвалі некалькі агенцтваў. Спытайце, з якім з іх вы маеце справу, і параўнайце УНП.',
    ru: 'Этот контакт назвали несколько агентств. Спросите, с каким из них вы имеете дело, и сравните УНП.',
    en: 'Several agencies gave this contact. Ask which of them you are dealing with, and compare the UNP.',
  },
  check: {
    be: 'Нумар або старонку можна падрабіць. Патэлефануйце агенцтву самі па нумары з рэестра і спытайце пра прапанову.',
    ru: 'Номер или страницу можно подделать. Позвоните агентству сами по номеру из реестра и спросите о предложении.',
    en: 'A number or a page can be faked. Call the agency yourself at the number in the register and ask about the offer.',
  },
  'not-found': {
    be: 'Гэтых кантактаў не назвала ніводнае агенцтва рэестра:',
    ru: 'Этих контактов не назвало ни одно агентство реестра:',
    en: 'No agency of the register gave these contacts:',
  },
  'not-found-meaning': {
    be: 'Тое, што нумара ці старонкі тут няма, нічога добрага не даказвае: ашуканцы мяняюць іх кожны тыдзень. Спытайце назву агенцтва і яго УНП і праверце іх тут.',
    ru: 'То, что номера или страницы здесь нет, ничего хорошего не доказывает: мошенники меняют их каждую неделю. Спросите название агентства и его УНП и проверьте их здесь.',
    en: 'That a number or page is not here proves nothing good: fraudsters change theirs every week. Ask for the agency’s name and its UNP, and check those here.',
  },
} satisfies Record<string, Word>;

/** The page on which an advertisement is pasted, and its answer. */
export const pasted = {
  heading: { be: 'Праверыць аб’яву цалкам', ru: 'Проверить объявление целиком', en: 'Check a whole advertisement' },
  link: { be: 'Уставіць аб’яву цалкам', ru: 'Вставить объявление целиком', en: 'Paste a whole advertisement' },
  label: { be: 'Тэкст аб’явы або паведамлення', ru: 'Текст объявления или сообщения', en: 'Text of the advertisement or message' },
  hint: {
    be: 'Скапіруйце ўвесь тэкст, да 4 000 знакаў. Мы знойдзем у ім тэлефоны, адрасы, імёны старонак і назвы і праверым кожнае. Тэкст нідзе не захоўваецца.',
    ru: 'Скопируйте весь текст, до 4 000 знаков. Мы найдем в нем телефоны, адреса, имена страниц и названия и проверим каждое. Текст нигде не сохраняется.',
    en: 'Copy all of the text, up to 4,000 characters. We look for telephone numbers, addresses, handles and names in it and check each. The text is not kept anywhere.',
  },
  button: { be: 'Праверыць аб’яву', ru: 'Проверить объявление', en: 'Check the advertisement' },
  answer: { be: 'Што мы знайшлі ў тэксце', ru: 'Что мы нашли в тексте', en: 'What we found in this text' },
  nothing: {
    be: 'У тэксце няма ні кантактаў, ні назваў',
    ru: 'В тексте нет ни контактов, ни названий',
    en: 'There are no contacts and no names in this text',
  },
  'nothing-meaning': {
    be: 'Аб’яве, у якой не сказана, хто прапануе, верыць нельга. Спытайце назву агенцтва, яго УНП і нумар ліцэнзіі.',
    ru: 'Объявлению, в котором не сказано, кто предлагает, верить нельзя. Спросите название агентства, его УНП и номер лицензии.',
    en: 'Do not trust an advertisement that does not say who offers. Ask for the agency’s name, its UNP and the number of its licence.',
  },
  caution: {
    be: 'Калі ў аб’яве названа сапраўднае агенцтва, гэта яшчэ не значыць, што яно само яе размясціла. Параўнайце кантакты з тымі, што на старонцы ліцэнзіі.',
    ru: 'Если в объявлении названо настоящее агентство, это еще не значит, что оно само его разместило. Сравните контакты с теми, что на странице лицензии.',
    en: 'That an advertisement names a real agency does not mean that the agency placed it. Compare its contacts with those on the page of the licence.',
  },
  names: { be: 'Па назвах і нумарах', ru: 'По названиям и номерам', en: 'By names and numbers' },
  asked: { be: '«{text}»', ru: '«{text}»', en: '“{text}”' },
  'name-none': {
    be: 'Менавіта гэтага ў рэестры няма.',
    ru: 'Именно этого в реестре нет.',
    en: 'Exactly this is not in the register.',
  },
  'name-similar': {
    be: 'Ёсць падобная назва, але гэта не яна:',
    ru: 'Есть похожее название, но это не оно:',
    en: 'There is a similar name, but it is not this one:',
  },
} satisfies Record<string, Word>;

/** The agency's own page of its contacts. */
export const ownContacts = {
  heading: { be: 'Кантакты для людзей', ru: 'Контакты для людей', en: 'Contacts for the public' },
  lead: {
    be: 'Тэлефоны, адрасы і старонкі, якія сапраўды вашы. Людзі знаходзяць па іх агенцтва і адрозніваюць вас ад ашуканцаў. Кожная змена адразу бачная ўсім і застаецца ў публічным журнале.',
    ru: 'Телефоны, адреса и страницы, которые действительно ваши. Люди находят по ним агентство и отличают вас от мошенников. Каждое изменение сразу видно всем и остается в публичном журнале.',
    en: 'The telephones, addresses and pages that are really yours. People find the agency by them and tell you from fraudsters. Every change is seen by all at once and stays in the public log.',
  },
  now: { be: 'Цяпер у рэестры', ru: 'Сейчас в реестре', en: 'In the register now' },
  none: { be: 'Кантактаў пакуль няма.', ru: 'Контактов пока нет.', en: 'There are no contacts yet.' },
  since: { be: 'з {day}', ru: 'с {day}', en: 'since {day}' },
  end: { be: 'Больш не наш', ru: 'Больше не наш', en: 'No longer ours' },
  add: { be: 'Дадаць кантакт', ru: 'Добавить контакт', en: 'Add a contact' },
  channel: { be: 'Што гэта', ru: 'Что это', en: 'What it is' },
  'choose-channel': { be: 'Выберыце', ru: 'Выберите', en: 'Choose' },
  text: { be: 'Нумар, адрас або імя старонкі', ru: 'Номер, адрес или имя страницы', en: 'Number, address or name of the page' },
  'text-hint': {
    be: 'Напрыклад: +375 29 000-00-00, pryklad.by, @pryklad',
    ru: 'Например: +375 29 000-00-00, primer.by, @primer',
    en: 'For example: +375 29 000-00-00, example.by, @example',
  },
  added: { be: 'Кантакт дададзены.', ru: 'Контакт добавлен.', en: 'The contact is added.' },
  ended: {
    be: 'Кантакт больш не паказваецца як ваш.',
    ru: 'Контакт больше не показывается как ваш.',
    en: 'The contact is no longer shown as yours.',
  },
  stale: {
    be: 'Гэты кантакт ужо прыбраны. Ніжэй тое, што ёсць цяпер.',
    ru: 'Этот контакт уже убран. Ниже то, что есть сейчас.',
    en: 'This contact was taken away already. Below is what there is now.',
  },
} satisfies Record<string, Word>;

/** Why a change of the contacts was not done. */
export const contactRefusals = {
  'not-allowed': {
    be: 'Ваш уліковы запіс не дазваляе гэта зрабіць.',
    ru: 'Ваша учетная запись не позволяет это сделать.',
    en: 'Your account does not allow this.',
  },
  'contact-known': {
    be: 'Гэты кантакт у вас ужо ёсць.',
    ru: 'Этот контакт у вас уже есть.',
    en: 'You have this contact already.',
  },
  'contacts-full': {
    be: 'Кантактаў ужо 40, больш дадаць нельга. Спачатку прыбярыце лішні.',
    ru: 'Контактов уже 40, больше добавить нельзя. Сначала уберите лишний.',
    en: 'There are 40 contacts already, and no more can be added. Take one away first.',
  },
} satisfies Record<string, Word>;
