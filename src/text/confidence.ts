import type { Confidence } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** The short mark beside a value of the law, and under `…-explained` what the mark means. */
export const confidence = {
  confirmed: { be: 'пацверджана', ru: 'подтверждено', en: 'confirmed' },
  'confirmed-explained': {
    be: 'Гэта значэнне знойдзена ў агульнадаступнай крыніцы.',
    ru: 'Это значение найдено в общедоступном источнике.',
    en: 'This value was found in a public source.',
  },
  secondary: { be: 'адна другасная крыніца', ru: 'один вторичный источник', en: 'one secondary source' },
  'secondary-explained': {
    be: 'Значэнне ўзята з адной крыніцы, якая толькі пераказвае закон; праверце яго па тэксце акта.',
    ru: 'Значение взято из одного источника, который лишь пересказывает закон; проверьте его по тексту акта.',
    en: 'The value comes from a single source that only retells the law; check it against the text of the act.',
  },
  unconfirmed: { be: 'не пацверджана', ru: 'не подтверждено', en: 'unconfirmed' },
  'unconfirmed-explained': {
    be: 'Гэта значэнне не знойдзена ў агульнадаступных крыніцах; рэестр карыстаецца ім, пакуль яго не пацвердзяць або не выправяць.',
    ru: 'Это значение не найдено в общедоступных источниках; реестр пользуется им, пока его не подтвердят или не исправят.',
    en: 'This value was not found in any public source; the register uses it until it is confirmed or corrected.',
  },
} satisfies Words<Confidence | `${Confidence}-explained`>;
