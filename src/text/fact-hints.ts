import type { FactCode } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** What to write in each field and why, in one sentence. */
export const factHints = {
  'name-ru': {
    be: 'Поўная назва на рускай мове, як у статуце, з формай уласнасці і двукоссем.',
    ru: 'Полное название на русском языке, как в уставе, с формой собственности и кавычками.',
    en: 'The full name in Russian, as in the charter, with the legal form and quotation marks.',
  },
  'name-be': {
    be: 'Поўная назва на беларускай мове, як у статуце, з формай уласнасці і двукоссем.',
    ru: 'Полное название на белорусском языке, как в уставе, с формой собственности и кавычками.',
    en: 'The full name in Belarusian, as in the charter, with the legal form and quotation marks.',
  },
  'name-en': {
    be: 'Назва лацінскімі літарамі, якой агенцтва карыстаецца ў дагаворах з замежнымі партнёрамі.',
    ru: 'Название латинскими буквами, которым агентство пользуется в договорах с иностранными партнерами.',
    en: 'The name in Latin letters that the agency uses in contracts with foreign partners.',
  },
  address: {
    be: 'Адрас з рэгістрацыйных дакументаў агенцтва; яго ўбачыць кожны, хто правярае ліцэнзію.',
    ru: 'Адрес из регистрационных документов агентства; его увидит каждый, кто проверяет лицензию.',
    en: 'The address in the agency’s registration papers, which everyone who checks the licence will see.',
  },
  region: {
    be: 'Рэгіён, у якім знаходзіцца юрыдычны адрас: тамтэйшыя супрацоўнікі праводзяць праверкі.',
    ru: 'Регион, в котором находится юридический адрес: тамошние сотрудники проводят проверки.',
    en: 'The region in which the registered address is: its officers inspect the agency.',
  },
  premises: {
    be: 'Поўны адрас з індэксам і нумарам пакоя, дзе агенцтва прымае людзей і захоўвае дакументы.',
    ru: 'Полный адрес с индексом и номером кабинета, где агентство принимает людей и хранит документы.',
    en: 'The full address, with postcode and room number, where the agency receives people and keeps its papers.',
  },
  director: {
    be: 'Прозвішча, імя і імя па бацьку таго, хто кіруе агенцтвам; іх бачыць толькі Дэпартамент, у рэестры іх няма.',
    ru: 'Фамилия, имя и отчество того, кто руководит агентством; их видит только Департамент, в реестре их нет.',
    en: 'The full name of the person who runs the agency; only the Department sees it, the register does not show it.',
  },
  founders: {
    be: 'Поўнае імя або назва кожнага заснавальніка, па адным у радку; іх таксама бачыць толькі Дэпартамент.',
    ru: 'Полное имя или название каждого учредителя, по одному в строке; их тоже видит только Департамент.',
    en: 'The full name of each founder, one to a line; only the Department sees them too.',
  },
  specialist: {
    be: 'Прозвішча, імя і імя па бацьку таго, хто адказвае за працаўладкаванне за мяжой, – як у дакументах, якія вы прыкладаеце.',
    ru: 'Фамилия, имя и отчество того, кто отвечает за трудоустройство за границей, – как в прилагаемых документах.',
    en: 'The full name of the person responsible for employment abroad, as in the papers you attach.',
  },
  'specialist-experience': {
    be: 'Колькі поўных гадоў гэты спецыяліст займаецца такой працай; дакументы павінны гэта пацвярджаць.',
    ru: 'Сколько полных лет этот специалист занимается такой работой; документы должны это подтверждать.',
    en: 'How many full years this specialist has done such work; the papers must show it.',
  },
  employees: {
    be: 'Колькі чалавек будзе займацца гэтай дзейнасцю; лік павінен супадаць са спісам работнікаў.',
    ru: 'Сколько человек будет заниматься этой деятельностью; число должно совпадать со списком работников.',
    en: 'How many people will do this work; the number must agree with the list of employees.',
  },
  website: {
    be: 'Адрас сайта, на якім агенцтва прапануе паслугі, каб грамадзяне маглі адрозніць яго ад падробленага.',
    ru: 'Адрес сайта, на котором агентство предлагает услуги, чтобы граждане могли отличить его от поддельного.',
    en: 'The address of the site on which the agency offers its services, so that citizens can tell it from a fake one.',
  },
  branches: {
    be: 'Назва і адрас кожнага падраздзялення, якое будзе працаваць па ліцэнзіі, па адным у радку.',
    ru: 'Название и адрес каждого подразделения, которое будет работать по лицензии, по одному в строке.',
    en: 'The name and address of each branch that will work under the licence, one to a line.',
  },
  partners: {
    be: 'Назва і краіна кожнага партнёра, хто ён, нумар і дата дагавора з ім – так, як напісана ў дагаворы.',
    ru: 'Название и страна каждого партнера, кто он, номер и дата договора с ним – так, как написано в договоре.',
    en: 'The name and country of each partner, what it is, and the number and date of the contract, just as the contract has them.',
  },
  countries: {
    be: 'Усе краіны, куды агенцтва будзе накіроўваць людзей або дзе жывуць тыя, з кім яно будзе іх знаёміць.',
    ru: 'Все страны, куда агентство будет направлять людей или где живут те, с кем оно будет их знакомить.',
    en: 'All countries to which the agency will send people, or where those live to whom it will introduce them.',
  },
  programmes: {
    be: 'Назва кожнай праграмы, установа адукацыі і працягласць, па адной праграме ў радку.',
    ru: 'Название каждой программы, учреждение образования и продолжительность, по одной программе в строке.',
    en: 'The name of each programme, the school and the length, one programme to a line.',
  },
  reasons: {
    be: 'Сваімі словамі; напішыце таксама, што будзе з кліентамі, перад якімі ў агенцтва засталіся абавязкі.',
    ru: 'Своими словами; напишите также, что будет с клиентами, перед которыми у агентства остались обязательства.',
    en: 'In your own words; say also what becomes of the clients to whom the agency still owes something.',
  },
} satisfies Words<FactCode>;
