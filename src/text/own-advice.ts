import type { Kind } from '../rules/kinds.ts';
import type { Lang } from '../rules/languages.ts';
import type { Measure } from '../rules/licence.ts';
import type { Words } from './language.ts';
import { surrenderAdvice } from './purposes.ts';

/** What the register itself tells clients where no officer wrote anything: of what was imported, and of a surrender. */
export const ownAdvice: Partial<Record<Measure, Record<Kind, Record<Lang, string>>>> = {
  suspension: {
    employment: {
      be: 'Не падпісвайце з агенцтвам новых дагавораў і нічога не плаціце. Калі выезд ужо прызначаны, да ад’езду патэлефануйце ў Дэпартамент.',
      ru: 'Не подписывайте с агентством новых договоров и ничего не платите. Если выезд уже назначен, до отъезда позвоните в Департамент.',
      en: 'Sign nothing new with this agency and pay nothing. If your departure is already set, call the Department before you leave.',
    },
    introduction: {
      be: 'Не перадавайце агенцтву новых фатаграфій і звестак пра сябе. Вы можаце забраць згоду на іх паказ.',
      ru: 'Не передавайте агентству новых фотографий и сведений о себе. Вы можете отозвать согласие на их показ.',
      en: 'Give the agency no new photographs or facts about yourself. You may take back your consent to show them.',
    },
    study: {
      be: 'Не плаціце за новыя праграмы. Калі вы ўжо вучыцеся за мяжой, вучобу можна працягваць: звяжыцеся з навучальнай установай напрамую.',
      ru: 'Не платите за новые программы. Если вы уже учитесь за границей, учебу можно продолжать: свяжитесь с учебным заведением напрямую.',
      en: 'Pay for no new programme. If you are already studying abroad, you may go on: get in touch with the school yourself.',
    },
    travel: {
      be: 'Не купляйце новых паездак. Калі паездка ўжо аплачана, запатрабуйце ў агенцтва пісьмовага пацверджання ад гасцініцы і перавозчыка.',
      ru: 'Не покупайте новых поездок. Если поездка уже оплачена, потребуйте у агентства письменного подтверждения от гостиницы и перевозчика.',
      en: 'Buy no new trips. If a trip is already paid for, ask the agency for written confirmation from the hotel and the carrier.',
    },
  } satisfies Words<Kind>,
  revocation: {
    employment: {
      be: 'Агенцтва больш не мае права накіроўваць людзей на працу. Патрабуйце вярнуць грошы і дакументы; калі вам пагражаюць, тэлефануйце 102.',
      ru: 'Агентство больше не вправе направлять людей на работу. Требуйте вернуть деньги и документы; если вам угрожают, звоните 102.',
      en: 'The agency may no longer send anyone to work. Ask for your money and papers back; if you are threatened, call 102.',
    },
    introduction: {
      be: 'Агенцтва больш не мае права знаёміць людзей. Запатрабуйце пісьмова выдаліць вашы фатаграфіі і звесткі.',
      ru: 'Агентство больше не вправе знакомить людей. Потребуйте письменно удалить ваши фотографии и сведения.',
      en: 'The agency may no longer introduce people. Ask in writing for your photographs and facts to be deleted.',
    },
    study: {
      be: 'Агенцтва больш не мае права накіроўваць на вучобу. Спытайце ў навучальнай установе, ці атрымала яна вашу плату.',
      ru: 'Агентство больше не вправе направлять на учебу. Спросите в учебном заведении, получило ли оно вашу плату.',
      en: 'The agency may no longer send anyone to study. Ask the school whether it has received your fees.',
    },
    travel: {
      be: 'Агенцтва больш не мае права прадаваць паездкі. Патрабуйце вярнуць грошы за паездкі, якія не адбыліся.',
      ru: 'Агентство больше не вправе продавать поездки. Требуйте вернуть деньги за несостоявшиеся поездки.',
      en: 'The agency may no longer sell trips. Ask for your money back for trips that have not taken place.',
    },
  } satisfies Words<Kind>,
  surrender: surrenderAdvice,
};
