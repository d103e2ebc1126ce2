import type { Word } from './language.ts';

/** Following a licence by e-mail. */
export const followPage = {
  heading: { be: 'Сачыць за зменамі', ru: 'Следить за изменениями', en: 'Follow changes' },
  link: { be: 'Паведаміць мне, калі гэта зменіцца', ru: 'Сообщить мне, когда это изменится', en: 'Tell me when this changes' },
  title: { be: 'Паведаміць, калі гэта зменіцца', ru: 'Сообщить, когда это изменится', en: 'Tell me when this changes' },
  lead: {
    be: 'Вы атрымаеце пісьмо, калі ліцэнзію прыпыняць, адновяць, спыняць, падоўжаць або зменяць і калі яе тэрмін скончыцца. Спачатку мы адправім пісьмо са спасылкай: пацвердзіце, што гэта ваш адрас.',
    ru: 'Вы получите письмо, когда лицензию приостановят, возобновят, прекратят, продлят или изменят и когда ее срок истечет. Сначала мы отправим письмо со ссылкой: подтвердите, что это ваш адрес.',
    en: 'You will get a letter when the licence is suspended, resumed, ended, renewed or varied, and when it expires. First we send a letter with a link: confirm that the address is yours.',
  },
  private: {
    be: 'Агенцтва пра гэта не даведаецца. Адрас захоўваецца толькі для гэтых пісем; адмовіцца можна ў любы момант адным націскам, і адрас выдаляецца. Пісьмы застануцца ў вашай пошце: калі яе чытае нехта яшчэ, лепш не падпісвайцеся.',
    ru: 'Агентство об этом не узнает. Адрес хранится только для этих писем; отказаться можно в любой момент одним нажатием, и адрес удаляется. Письма останутся в вашей почте: если ее читает кто-то еще, лучше не подписывайтесь.',
    en: 'The agency will not learn of it. The address is kept for these letters only; you can leave at any moment with one click, and it is deleted. The letters stay in your mailbox: if somebody else reads it, better do not follow.',
  },
  email: { be: 'Ваша электронная пошта', ru: 'Ваша электронная почта', en: 'Your e-mail address' },
  lang: { be: 'Мова пісем', ru: 'Язык писем', en: 'Language of the letters' },
  send: { be: 'Адправіць мне спасылку', ru: 'Отправить мне ссылку', en: 'Send me the link' },
  or: { be: 'Без адраса:', ru: 'Без адреса:', en: 'Without an address:' },
  asked: {
    be: 'Калі гэты адрас яшчэ не падпісаны, на яго адпраўлена пісьмо са спасылкай. Адкрыйце яе на працягу двух дзён. Пісьма няма – паглядзіце ў спаме або паспрабуйце заўтра.',
    ru: 'Если этот адрес еще не подписан, на него отправлено письмо со ссылкой. Откройте ее в течение двух дней. Письма нет – посмотрите в спаме или попробуйте завтра.',
    en: 'If this address does not follow the licence yet, a letter with a link is on its way to it. Open the link within two days. If there is no letter, look among the spam or try again tomorrow.',
  },
  back: { be: 'Назад да ліцэнзіі', ru: 'Назад к лицензии', en: 'Back to the licence' },
  late: { be: 'Спасылка больш не працуе', ru: 'Ссылка больше не работает', en: 'This link works no more' },
  'late-lead': {
    be: 'Прайшло больш за два дні, або вы ўжо адмовіліся. Папрасіце новую спасылку на старонцы ліцэнзіі.',
    ru: 'Прошло больше двух дней, или вы уже отказались. Попросите новую ссылку на странице лицензии.',
    en: 'More than two days have passed, or you left already. Ask for a new link on the page of the licence.',
  },
} satisfies Record<string, Word>;

/** The two steps that a letter leads to: confirming and leaving. */
export const followSteps = {
  'confirm-title': { be: 'Пацвердзіце адрас', ru: 'Подтвердите адрес', en: 'Confirm the address' },
  'confirm-lead': {
    be: 'Націсніце кнопку, і мы будзем пісаць вам пра змены гэтай ліцэнзіі. Калі вы пра гэта не прасілі, нічога не рабіце: праз два дні мы забудземся пра ваш адрас.',
    ru: 'Нажмите кнопку, и мы будем писать вам об изменениях этой лицензии. Если вы об этом не просили, ничего не делайте: через два дня мы забудем ваш адрес.',
    en: 'Press the button, and we will write to you when this licence changes. If you did not ask for it, do nothing: in two days we forget your address.',
  },
  'confirm-button': { be: 'Так, пісаць мне', ru: 'Да, писать мне', en: 'Yes, write to me' },
  'confirm-done': { be: 'Адрас пацверджаны', ru: 'Адрес подтвержден', en: 'The address is confirmed' },
  'confirm-after': {
    be: 'Цяпер мы напішам, калі ліцэнзія зменіцца. У кожным пісьме ёсць спасылка, каб адмовіцца.',
    ru: 'Теперь мы напишем, когда лицензия изменится. В каждом письме есть ссылка, чтобы отказаться.',
    en: 'From now on we write when the licence changes. Every letter has a link to leave.',
  },
  'leave-title': { be: 'Больш не пісаць', ru: 'Больше не писать', en: 'Write to me no more' },
  'leave-lead': {
    be: 'Націсніце кнопку: пісем пра гэтую ліцэнзію больш не будзе, а ваш адрас мы выдалім.',
    ru: 'Нажмите кнопку: писем об этой лицензии больше не будет, а ваш адрес мы удалим.',
    en: 'Press the button: there will be no more letters about this licence, and we delete your address.',
  },
  'leave-button': { be: 'Больш не пісаць', ru: 'Больше не писать', en: 'Write no more' },
  'leave-done': { be: 'Пісем больш не будзе', ru: 'Писем больше не будет', en: 'There will be no more letters' },
  'leave-after': { be: 'Ваш адрас выдалены.', ru: 'Ваш адрес удален.', en: 'Your address is deleted.' },
} satisfies Record<string, Word>;
