import type { Word } from './language.ts';

/** The state duty of an application and what was paid of it, for the agency and for staff alike. */
export const duty = {
  heading: { be: 'Дзяржаўная пошліна', ru: 'Государственная пошлина', en: 'State duty' },
  none: { be: 'Пошліны няма.', ru: 'Пошлины нет.', en: 'No duty is due.' },
  'sum-today': {
    be: {
      one: '{count} базавая велічыня: сёння гэта {sum} руб.',
      few: '{count} базавыя велічыні: сёння гэта {sum} руб.',
      many: '{count} базавых велічынь: сёння гэта {sum} руб.',
      other: '{count} базавай велічыні: сёння гэта {sum} руб.',
    },
    ru: {
      one: '{count} базовая величина: сегодня это {sum} руб.',
      few: '{count} базовые величины: сегодня это {sum} руб.',
      many: '{count} базовых величин: сегодня это {sum} руб.',
      other: '{count} базовой величины: сегодня это {sum} руб.',
    },
    en: { one: '{count} base value: today that is {sum} roubles.', other: '{count} base values: today that is {sum} roubles.' },
  },
  'sum-on': {
    be: {
      one: '{count} базавая велічыня дня першай падачы, {day}: гэта {sum} руб.',
      few: '{count} базавыя велічыні дня першай падачы, {day}: гэта {sum} руб.',
      many: '{count} базавых велічынь дня першай падачы, {day}: гэта {sum} руб.',
      other: '{count} базавай велічыні дня першай падачы, {day}: гэта {sum} руб.',
    },
    ru: {
      one: '{count} базовая величина дня первой подачи, {day}: это {sum} руб.',
      few: '{count} базовые величины дня первой подачи, {day}: это {sum} руб.',
      many: '{count} базовых величин дня первой подачи, {day}: это {sum} руб.',
      other: '{count} базовой величины дня первой подачи, {day}: это {sum} руб.',
    },
    en: {
      one: '{count} base value of the day it was first sent, {day}: that is {sum} roubles.',
      other: '{count} base values of the day it was first sent, {day}: that is {sum} roubles.',
    },
  },
  assumed: {
    be: 'Папярэдне: базавая велічыня на {year} год у рэестр яшчэ не ўнесена, таму сума палічана па ранейшай. Калі велічыня змянілася, сума разлічыцца наноў.',
    ru: 'Предварительно: базовая величина на {year} год в реестр еще не внесена, поэтому сумма посчитана по прежней. Если величина изменилась, сумма будет рассчитана заново.',
    en: 'Provisional: the base value of {year} is not recorded yet, so this sum is reckoned by the one before it. If it has changed, the sum will be reckoned anew.',
  },
  unconfirmed: {
    be: 'Гэты памер не пацверджаны агульнадаступнай крыніцай: перш чым плаціць, удакладніце яго ў Дэпартаменце.',
    ru: 'Этот размер не подтвержден общедоступным источником: прежде чем платить, уточните его в Департаменте.',
    en: 'No public source confirms this amount: ask the Department before you pay.',
  },
  'unconfirmed-none': {
    be: 'Гэта не пацверджана агульнадаступнай крыніцай: удакладніце ў Дэпартаменце.',
    ru: 'Это не подтверждено общедоступным источником: уточните в Департаменте.',
    en: 'No public source confirms this: ask the Department.',
  },
  due: { be: 'Трэба заплаціць', ru: 'Нужно уплатить', en: 'Due' },
  paid: { be: 'Заплачана, паводле слоў агенцтва', ru: 'Уплачено, по словам агентства', en: 'Paid, as the agency states' },
  difference: { be: 'Вынік', ru: 'Итог', en: 'Balance' },
  roubles: { be: '{sum} руб.', ru: '{sum} руб.', en: '{sum} roubles' },
  payment: {
    be: '{sum} руб., {day}, дакумент {reference}',
    ru: '{sum} руб., {day}, документ {reference}',
    en: '{sum} roubles on {day}, document {reference}',
  },
  unpaid: { be: 'Аплата не ўказана', ru: 'Оплата не указана', en: 'No payment is stated' },
  short: { be: 'Не хапае {sum} руб.', ru: 'Не хватает {sum} руб.', en: 'Short by {sum} roubles' },
  full: { be: 'Заплачана цалкам', ru: 'Уплачено полностью', en: 'Paid in full' },
  over: { be: 'Заплачана на {sum} руб. больш', ru: 'Уплачено на {sum} руб. больше', en: '{sum} roubles more than due' },
  'state-heading': { be: 'Паведаміць пра аплату', ru: 'Сообщить об оплате', en: 'State a payment' },
  'state-lead': {
    be: 'Кожны плацеж указваецца асобна, яны складаюцца. Дакумент аб аплаце прыкладзіце да заявы, калі ён ёсць у спісе дакументаў. Змяніць указанае потым нельга.',
    ru: 'Каждый платеж указывается отдельно, они складываются. Документ об оплате приложите к заявлению, если он есть в списке документов. Изменить указанное потом нельзя.',
    en: 'State each payment by itself; they add up. Attach the payment document to the application where the list of documents has it. What is stated cannot be changed later.',
  },
  'paid-on': { be: 'Дзень аплаты', ru: 'День оплаты', en: 'Day of the payment' },
  amount: { be: 'Сума ў рублях', ru: 'Сумма в рублях', en: 'Amount in roubles' },
  'amount-hint': { be: 'Напрыклад, 450 або 450,50', ru: 'Например, 450 или 450,50', en: 'For example, 450 or 450.50' },
  reference: { be: 'Нумар плацежнага дакумента', ru: 'Номер платежного документа', en: 'Number of the payment document' },
  'reference-hint': {
    be: 'Нумар плацежнага даручэння або квітанцыі.',
    ru: 'Номер платежного поручения или квитанции.',
    en: 'The number of the payment order or the receipt.',
  },
  'state-button': { be: 'Паведаміць', ru: 'Сообщить', en: 'State the payment' },
  stated: { be: 'Плацеж запісаны.', ru: 'Платеж записан.', en: 'The payment is recorded.' },
} satisfies Record<string, Word>;
