import type { Day } from '../rules/calendar.ts';
import type { Confidence } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

export const hotlineCodes = ['police', 'department', 'europe', 'safe-migration', 'safe-travel'] as const;
export type HotlineCode = (typeof hotlineCodes)[number];

/** A number to call. `tel` is what a telephone dials, `asOf` the day on which the number was last looked up in its source. */
export type Hotline = { code: HotlineCode; shown: string; tel: string; confidence: Confidence; asOf: Day };

const asOf = '2026-11-24';

/** The numbers in the order in which someone in need should see them. What nobody could confirm is never shown as certain. */
export const hotlines: readonly Hotline[] = [
  { code: 'police', shown: '102', tel: '102', confidence: 'confirmed', asOf },
  { code: 'department', shown: '(8017) 218-52-64', tel: '+375172185264', confidence: 'confirmed', asOf },
  { code: 'europe', shown: '112', tel: '112', confidence: 'confirmed', asOf },
  // Run by public associations; whether they still answer was not found out.
  { code: 'safe-migration', shown: '113', tel: '113', confidence: 'unconfirmed', asOf },
  { code: 'safe-travel', shown: '8-801-201-5555', tel: '88012015555', confidence: 'unconfirmed', asOf },
];

export const hotlineNames = {
  police: { be: 'Міліцыя', ru: 'Милиция', en: 'Police' },
  department: {
    be: 'Дэпартамент па грамадзянстве і міграцыі МУС',
    ru: 'Департамент по гражданству и миграции МВД',
    en: 'Department on Citizenship and Migration, Ministry of the Interior',
  },
  europe: {
    be: 'Экстраная дапамога ў краінах Еўрапейскага саюза',
    ru: 'Экстренная помощь в странах Европейского союза',
    en: 'Emergency number in the countries of the European Union',
  },
  'safe-migration': { be: 'Лінія бяспечнай міграцыі', ru: 'Линия по безопасной миграции', en: 'Safe migration line' },
  'safe-travel': {
    be: 'Лінія па бяспечным выездзе за мяжу',
    ru: 'Линия по безопасному выезду за границу',
    en: 'Line on travelling abroad safely',
  },
} satisfies Words<HotlineCode>;

export const hotlineUses = {
  police: {
    be: 'Калі вам або некаму пагражаюць, забралі дакументы, не адпускаюць або прымушаюць. Кругласутачна.',
    ru: 'Если вам или кому-то угрожают, забрали документы, не отпускают или принуждают. Круглосуточно.',
    en: 'If you or somebody else is threatened, held, forced, or has had papers taken away. Day and night.',
  },
  department: {
    be: 'Калі прапанова выклікае сумнеў, калі рэестр не адказаў на ваша пытанне або ў ім памылка.',
    ru: 'Если предложение вызывает сомнение, если реестр не ответил на ваш вопрос или в нем ошибка.',
    en: 'If an offer seems doubtful, if the register did not answer your question, or if it is wrong.',
  },
  europe: {
    be: 'Калі вы ў адной з гэтых краін і вам пагражае небяспека. Бясплатна з любога тэлефона.',
    ru: 'Если вы в одной из этих стран и вам угрожает опасность. Бесплатно с любого телефона.',
    en: 'If you are in one of these countries and in danger. Free from any telephone.',
  },
  'safe-migration': {
    be: 'Парады тым, хто збіраецца за мяжу.',
    ru: 'Советы тем, кто собирается за границу.',
    en: 'Advice for those who are about to go abroad.',
  },
  'safe-travel': {
    be: 'Парады пра выезд за мяжу і пра тое, як там быць у бяспецы.',
    ru: 'Советы о выезде за границу и о том, как там быть в безопасности.',
    en: 'Advice on going abroad and on staying safe there.',
  },
} satisfies Words<HotlineCode>;
