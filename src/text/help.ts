import type { Word } from './language.ts';

/** Help and telephones. */
export const help = {
  title: { be: 'Дапамога і тэлефоны', ru: 'Помощь и телефоны', en: 'Help and telephones' },
  'as-of': { be: 'Паводле звестак на {day}', ru: 'По сведениям на {day}', en: 'As known on {day}' },
  unconfirmed: {
    be: 'Нумары, якія мы не змаглі пацвердзіць',
    ru: 'Номера, которые мы не смогли подтвердить',
    en: 'Numbers that we could not confirm',
  },
  'unconfirmed-lead': {
    be: 'Паспрабуйце, але не спадзявайцеся толькі на іх. Калі не адказваюць, тэлефануйце па нумарах вышэй.',
    ru: 'Попробуйте, но не надейтесь только на них. Если не отвечают, звоните по номерам выше.',
    en: 'Try them, but do not rely on them alone. If nobody answers, call the numbers above.',
  },
  'not-confirmed': { be: 'не пацверджаны', ru: 'не подтвержден', en: 'not confirmed' },
  offer: { be: 'Калі прапанова насцярожвае', ru: 'Если предложение настораживает', en: 'If an offer seems wrong' },
  'offer-lead': {
    be: 'Насцярожвацца трэба, калі:',
    ru: 'Насторожиться нужно, если:',
    en: 'Be on your guard if:',
  },
  'offer-1': {
    be: 'агенцтва няма ў рэестры або яго ліцэнзія сёння не дзейнічае',
    ru: 'агентства нет в реестре или его лицензия сегодня не действует',
    en: 'the agency is not in the register, or its licence is not in force today',
  },
  'offer-2': {
    be: 'краіны або працадаўцы, якіх вам называюць, няма ў ліцэнзіі',
    ru: 'страны или нанимателя, которых вам называют, нет в лицензии',
    en: 'the country or the employer you are told of is not in the licence',
  },
  'offer-3': {
    be: 'просяць аддаць пашпарт «на афармленне» або заплаціць да пісьмовага дагавора',
    ru: 'просят отдать паспорт «на оформление» или заплатить до письменного договора',
    en: 'you are asked to hand over your passport “for the paperwork”, or to pay before there is a written contract',
  },
  'offer-4': {
    be: 'прапануюць ехаць па турыстычнай візе, а працаваць або вучыцца',
    ru: 'предлагают ехать по туристической визе, а работать или учиться',
    en: 'you are to travel on a tourist visa but to work or study',
  },
  'offer-5': {
    be: 'прыспешваюць, просяць нікому не казаць, абяцаюць шмат грошай за простую працу',
    ru: 'торопят, просят никому не говорить, обещают много денег за простую работу',
    en: 'you are hurried, asked to tell nobody, or promised much money for simple work',
  },
  'offer-do': {
    be: 'Нічога не падпісвайце і не аддавайце. Праверце агенцтва ў рэестры і спытайце Дэпартамент. Агенцтва не даведаецца ні пра тое, ні пра другое.',
    ru: 'Ничего не подписывайте и не отдавайте. Проверьте агентство в реестре и спросите Департамент. Агентство не узнает ни о том, ни о другом.',
    en: 'Do not sign anything or hand anything over. Check the agency in the register and ask the Department. The agency is told of neither.',
  },
  leaving: { be: 'Перад ад’ездам', ru: 'Перед отъездом', en: 'Before you leave' },
  'leaving-1': {
    be: 'Пакіньце блізкім адрас, тэлефон працадаўцы, копіі пашпарта, візы і дагавора.',
    ru: 'Оставьте близким адрес, телефон нанимателя, копии паспорта, визы и договора.',
    en: 'Leave the address, the employer’s telephone and copies of your passport, visa and contract with people close to you.',
  },
  'leaving-2': {
    be: 'Дамоўцеся, калі вы выйдзеце на сувязь і якое слова будзе значыць, што патрэбна дапамога.',
    ru: 'Договоритесь, когда вы выйдете на связь и какое слово будет значить, что нужна помощь.',
    en: 'Agree when you will be in touch, and on a word that means you need help.',
  },
  'leaving-3': {
    be: 'Запішыце нумары з гэтай старонкі і тэлефон консульства на паперы, не толькі ў тэлефоне.',
    ru: 'Запишите номера с этой страницы и телефон консульства на бумаге, не только в телефоне.',
    en: 'Write down the numbers of this page and the consulate’s telephone on paper, not only in your telephone.',
  },
  abroad: { be: 'Калі вы за мяжой і патрапілі ў бяду', ru: 'Если вы за границей и попали в беду', en: 'If you are abroad and in trouble' },
  'abroad-1': {
    be: 'Калі вам пагражае небяспека, тэлефануйце ў паліцыю той краіны. У краінах Еўрапейскага саюза гэта 112.',
    ru: 'Если вам угрожает опасность, звоните в полицию той страны. В странах Европейского союза это 112.',
    en: 'If you are in danger, call the police of that country. In the countries of the European Union the number is 112.',
  },
  'abroad-2': {
    be: 'Звярніцеся ў пасольства або консульства Беларусі: там дапамогуць вярнуцца, нават калі пашпарта ў вас няма. Адрасы – на сайце Міністэрства замежных спраў, mfa.gov.by.',
    ru: 'Обратитесь в посольство или консульство Беларуси: там помогут вернуться, даже если паспорта у вас нет. Адреса – на сайте Министерства иностранных дел, mfa.gov.by.',
    en: 'Go to an embassy or consulate of Belarus: they help you to return even if you have no passport. Their addresses are on the site of the Ministry of Foreign Affairs, mfa.gov.by.',
  },
  'abroad-3': {
    be: 'Калі там консульства няма, папрасіце блізкіх патэлефанаваць у Беларусі на 102.',
    ru: 'Если консульства там нет, попросите близких позвонить в Беларуси по номеру 102.',
    en: 'If there is no consulate, ask those close to you to call 102 in Belarus.',
  },
  'abroad-4': {
    be: 'Вы не вінаватыя ў тым, што вас падманулі або прымусілі, і можаце прасіць дапамогі, нават калі працавалі без дазволу.',
    ru: 'Вы не виноваты в том, что вас обманули или заставили, и можете просить помощи, даже если работали без разрешения.',
    en: 'You are not to blame for having been deceived or forced, and you may ask for help even if you had no right to work there.',
  },
  traces: {
    be: 'Калі за вашым тэлефонам могуць сачыць',
    ru: 'Если за вашим телефоном могут следить',
    en: 'If somebody may be watching your telephone',
  },
  'traces-1': {
    be: 'Уверсе старонкі ёсць спасылка «Хутка выйсці»: яна адкрывае прагноз надвор’я, але не сцірае гісторыю браўзера.',
    ru: 'Вверху страницы есть ссылка «Быстро выйти»: она открывает прогноз погоды, но не стирает историю браузера.',
    en: 'At the top of the page there is a link “Leave quickly”: it opens a weather forecast, but does not erase the browser’s history.',
  },
  'traces-2': {
    be: 'Бяспечней глядзець гэты сайт у прыватным акне браўзера або з чужога тэлефона, якому вы давяраеце.',
    ru: 'Безопаснее смотреть этот сайт в приватном окне браузера или с чужого телефона, которому вы доверяете.',
    en: 'It is safer to use this site in a private window, or on the telephone of somebody you trust.',
  },
} satisfies Record<string, Word>;
