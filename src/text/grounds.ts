import type { GroundCode } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** Each ground as the agency reads it in a decision. The day-counts stand in the edition, never here. */
export const grounds = {
  'documents-missing': {
    be: 'Пададзены не ўсе патрэбныя дакументы.',
    ru: 'Поданы не все необходимые документы.',
    en: 'Some of the required documents were not filed.',
  },
  'documents-defective': {
    be: 'Дакумент аформлены няправільна, састарэў або не чытаецца.',
    ru: 'Документ оформлен неправильно, устарел или не читается.',
    en: 'A document is not drawn up correctly, is out of date or cannot be read.',
  },
  'facts-unclear': {
    be: 'Звесткі ў заяве няпоўныя або супярэчаць дакументам, таму патрэбна тлумачэнне.',
    ru: 'Сведения в заявлении неполны или противоречат документам, поэтому нужно пояснение.',
    en: 'What the application states is incomplete or contradicts the documents, so an explanation is needed.',
  },
  'assessment-needed': {
    be: 'Неабходна ацаніць на месцы, ці адпавядае агенцтва патрабаванням да гэтай дзейнасці.',
    ru: 'Необходимо оценить на месте, соответствует ли агентство требованиям к этой деятельности.',
    en: 'It must be assessed on site whether the agency meets the requirements for this activity.',
  },
  'false-information': {
    be: 'Агенцтва падало няпраўдзівыя звесткі.',
    ru: 'Агентство представило недостоверные сведения.',
    en: 'The agency gave false information.',
  },
  'requirements-unmet': {
    be: 'Агенцтва не адпавядае патрабаванням, якія заканадаўства ўстанаўлівае для гэтай дзейнасці.',
    ru: 'Агентство не соответствует требованиям, которые законодательство устанавливает для этой деятельности.',
    en: 'The agency does not meet the requirements that the law sets for this activity.',
  },
  'earlier-revocation': {
    be: 'Раней агенцтва ўжо было пазбаўлена ліцэнзіі за парушэнні.',
    ru: 'Ранее агентство уже было лишено лицензии за нарушения.',
    en: 'An earlier licence of the agency was revoked for violations.',
  },
  'agency-in-liquidation': {
    be: 'Агенцтва ліквідуецца або спыняе дзейнасць.',
    ru: 'Агентство ликвидируется или прекращает деятельность.',
    en: 'The agency is being wound up or is ceasing its activity.',
  },
  'unregistered-partner': {
    be: 'Агенцтва накіроўвала людзей да партнёра, дагавор з якім не зарэгістраваны.',
    ru: 'Агентство направляло людей к партнеру, договор с которым не зарегистрирован.',
    en: 'The agency sent people to a partner whose contract with it is not registered.',
  },
  'no-written-contract': {
    be: 'Агенцтва аказвала паслугі без пісьмовага дагавора з грамадзянінам.',
    ru: 'Агентство оказывало услуги без письменного договора с гражданином.',
    en: 'The agency gave its services without a written contract with the citizen.',
  },
  'remedy-order-unmet': {
    be: 'Агенцтва не выканала ў вызначаны тэрмін патрабаванне аб ліквідацыі парушэння.',
    ru: 'Агентство не выполнило в установленный срок требование об устранении нарушения.',
    en: 'The agency did not comply in time with the order to remedy a violation.',
  },
  'suspension-unremedied': {
    be: 'Агенцтва не ліквідавала парушэнні за час, на які была прыпынена ліцэнзія.',
    ru: 'Агентство не устранило нарушения за время, на которое была приостановлена лицензия.',
    en: 'The agency did not remedy the violations in the time for which its licence was suspended.',
  },
  'repeated-violation': {
    be: 'Агенцтва зноў дапусціла тое самае парушэнне на працягу тэрміну, вызначанага заканадаўствам.',
    ru: 'Агентство повторно допустило то же нарушение в течение срока, установленного законодательством.',
    en: 'The agency committed the same violation again within the time set by law.',
  },
  'gross-violation': {
    be: 'Агенцтва дапусціла грубае парушэнне заканадаўства аб ліцэнзаванні.',
    ru: 'Агентство допустило грубое нарушение законодательства о лицензировании.',
    en: 'The agency committed a gross violation of licensing law.',
  },
  'worked-while-suspended': {
    be: 'Агенцтва працягвала дзейнасць, калі яго ліцэнзія была прыпынена.',
    ru: 'Агентство продолжало деятельность, когда его лицензия была приостановлена.',
    en: 'The agency went on working while its licence was suspended.',
  },
  'danger-to-life-or-liberty': {
    be: 'Дзейнасць агенцтва пагражае жыццю або свабодзе людзей.',
    ru: 'Деятельность агентства угрожает жизни или свободе людей.',
    en: 'What the agency does endangers people’s life or liberty.',
  },
  'partner-status-lost': {
    be: 'Партнёр больш не існуе як юрыдычная асоба або больш не мае права наймаць ці навучаць.',
    ru: 'Партнер больше не существует как юридическое лицо или больше не вправе нанимать либо обучать.',
    en: 'The partner no longer exists as a legal entity, or may no longer employ or teach.',
  },
  'partner-breach': {
    be: 'Партнёр не выканаў таго, што было абяцана грамадзянам.',
    ru: 'Партнер не выполнил того, что было обещано гражданам.',
    en: 'The partner broke what was promised to citizens.',
  },
} satisfies Words<GroundCode>;
