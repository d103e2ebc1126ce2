import type { MailCode } from '../rules/mails.ts';
import type { Words } from './language.ts';

/** What happened and what to do now. Numbers and days follow in lines of their own. */
export const mailTexts = {
  'application-sent': {
    be: 'Мы атрымалі заяву вашага агенцтва. Спачатку Дэпартамент праверыць, ці ўсё пададзена, і паведаміць вам. Пакуль нічога рабіць не трэба.',
    ru: 'Мы получили заявление вашего агентства. Сначала Департамент проверит, всё ли подано, и сообщит вам. Пока ничего делать не нужно.',
    en: 'We have received your agency’s application. The Department first checks whether it is complete, and will write to you. There is nothing to do for now.',
  },
  'question-answered': {
    be: 'Мы атрымалі ваш адказ. Адлік тэрміну разгляду працягваецца.',
    ru: 'Мы получили ваш ответ. Течение срока рассмотрения продолжается.',
    en: 'We have received your answer. The clock of the application goes on.',
  },
  'application-withdrawn': {
    be: 'Ваша агенцтва адклікала заяву, яе разгляд скончаны. Калі вы гэтага не рабілі, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Ваше агентство отозвало заявление, его рассмотрение окончено. Если вы этого не делали, сразу позвоните в Департамент.',
    en: 'Your agency withdrew its application, and the case is closed. If this was not you, call the Department at once.',
  },
  'notice-answered': {
    be: 'Мы атрымалі ваш адказ на паведамленне аб намеры. Яго прачытаюць да таго, як будзе прынята рашэнне.',
    ru: 'Мы получили ваш ответ на уведомление о намерении. Его прочитают до того, как будет принято решение.',
    en: 'We have received your reply to the notice of intention. It will be read before anything is decided.',
  },
  'remedy-proved': {
    be: 'Мы атрымалі вашы доказы таго, што парушэнні ліквідаваны. Супрацоўнік разгледзіць іх і паведаміць вынік.',
    ru: 'Мы получили ваши доказательства того, что нарушения устранены. Сотрудник рассмотрит их и сообщит результат.',
    en: 'We have received your proof that the violations are remedied. An officer will examine it and tell you the finding.',
  },
  'appeal-lodged': {
    be: 'Мы атрымалі вашу скаргу. Яе разгледзіць не той, хто прыняў рашэнне. Да таго часу рашэнне дзейнічае.',
    ru: 'Мы получили вашу жалобу. Ее рассмотрит не тот, кто принял решение. До тех пор решение действует.',
    en: 'We have received your appeal. Somebody other than the one who decided will consider it. Until then the decision holds.',
  },
  'application-returned': {
    be: 'Заява вернута, бо пададзена не ўсё. На старонцы заявы сказана, чаго не хапае: дадайце гэта і адпраўце заяву зноў.',
    ru: 'Заявление возвращено, потому что подано не всё. На странице заявления сказано, чего не хватает: добавьте это и отправьте заявление снова.',
    en: 'The application was returned because something is missing. Its page says what: add it and send the application again.',
  },
  'application-accepted': {
    be: 'Усё пададзена, заява прынята да разгляду, і пайшоў тэрмін рашэння. На старонцы заявы ён відаць дзень за днём.',
    ru: 'Всё подано, заявление принято к рассмотрению, и пошел срок решения. На странице заявления он виден день за днем.',
    en: 'Everything is there: the application was accepted and the clock of the decision has started. Its page shows the clock day by day.',
  },
  'question-asked': {
    be: 'Па заяве вашага агенцтва ёсць пытанне. Прачытайце яго на старонцы заявы і адкажыце там жа: пакуль адказу няма, тэрмін разгляду прыпынены.',
    ru: 'По заявлению вашего агентства есть вопрос. Прочитайте его на странице заявления и ответьте там же: пока ответа нет, срок рассмотрения приостановлен.',
    en: 'There is a question about your agency’s application. Read it on the page of the application and answer there: the clock stands still until you do.',
  },
  'conclusion-requested': {
    be: 'Міністэрства адукацыі дасць заключэнне аб праграмах вашага агенцтва. Вам пакуль нічога рабіць не трэба.',
    ru: 'Министерство образования даст заключение о программах вашего агентства. Вам пока ничего делать не нужно.',
    en: 'The Ministry of Education will give its conclusion on your agency’s programmes. There is nothing for you to do for now.',
  },
  'conclusion-given': {
    be: 'Міністэрства адукацыі дало заключэнне аб праграмах вашага агенцтва. Прачытайце яго на старонцы заявы.',
    ru: 'Министерство образования дало заключение о программах вашего агентства. Прочитайте его на странице заявления.',
    en: 'The Ministry of Education has given its conclusion on your agency’s programmes. Read it on the page of the application.',
  },
  'assessment-ordered': {
    be: 'Прызначана ацэнка таго, ці адпавядае ваша агенцтва патрабаванням, таму тэрмін рашэння падоўжаны. Супрацоўнікі рэгіёна дамовяцца з вамі аб дні.',
    ru: 'Назначена оценка того, соответствует ли ваше агентство требованиям, поэтому срок решения продлен. Сотрудники региона договорятся с вами о дне.',
    en: 'It will be assessed whether your agency meets the requirements, and the time for the decision is longer therefore. Officers of your region will agree on a day with you.',
  },
  'application-refused': {
    be: 'Па заяве вашага агенцтва прынята рашэнне: адмовіць. Падставы і парадак абскарджання – на старонцы заявы.',
    ru: 'По заявлению вашего агентства принято решение: отказать. Основания и порядок обжалования – на странице заявления.',
    en: 'The decision on your agency’s application is a refusal. The grounds, and how to appeal, stand on the page of the application.',
  },
  'application-reopened': {
    be: 'Адмова адменена, і заява вашага агенцтва разглядаецца зноў. Падаваць яе нанова не трэба.',
    ru: 'Отказ отменен, и заявление вашего агентства рассматривается снова. Подавать его заново не нужно.',
    en: 'The refusal was set aside, and your agency’s application is examined again. There is no need to send it anew.',
  },
  'licence-granted': {
    be: 'Вашаму агенцтву выдадзена ліцэнзія: яна ўжо ў рэестры. Працаваць можна толькі з тымі краінамі, партнёрамі і праграмамі, якія ў ёй пералічаны.',
    ru: 'Вашему агентству выдана лицензия: она уже в реестре. Работать можно только с теми странами, партнерами и программами, которые в ней перечислены.',
    en: 'Your agency was granted a licence, which stands in the register already. It covers the countries, partners and programmes it lists, and no others.',
  },
  'licence-renewed': {
    be: 'Ліцэнзія вашага агенцтва працягнута. Новы тэрмін ужо ў рэестры.',
    ru: 'Лицензия вашего агентства продлена. Новый срок уже в реестре.',
    en: 'Your agency’s licence was renewed. The new term stands in the register already.',
  },
  'licence-varied': {
    be: 'Заява вашага агенцтва аб змене ліцэнзіі задаволена. Што ліцэнзія ахоплівае цяпер, паказвае рэестр.',
    ru: 'Заявление вашего агентства об изменении лицензии удовлетворено. На что распространяется лицензия теперь, показывает реестр.',
    en: 'Your agency’s application to vary its licence was granted. The register shows what the licence covers now.',
  },
  'licence-surrendered': {
    be: 'Дзеянне ліцэнзіі спынена па заяве вашага агенцтва. Працаваць па ёй больш нельга. Калі вы пра гэта не прасілі, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Действие лицензии прекращено по заявлению вашего агентства. Работать по ней больше нельзя. Если вы об этом не просили, сразу позвоните в Департамент.',
    en: 'The licence was ended at your agency’s own request. Nobody may work under it any more. If you did not ask for this, call the Department at once.',
  },
  'notice-given': {
    be: 'Дэпартамент мае намер прыняць меру адносна ліцэнзіі вашага агенцтва. Прачытайце паведамленне ў рэестры і адкажыце на яго ў тэрмін: ваш адказ прачытаюць да рашэння.',
    ru: 'Департамент намерен принять меру в отношении лицензии вашего агентства. Прочитайте уведомление в реестре и ответьте на него в срок: ваш ответ прочитают до решения.',
    en: 'The Department intends to take a measure against your agency’s licence. Read the notice in the register and reply in time: your reply is read before anything is decided.',
  },
  'remedy-ordered': {
    be: 'Вашаму агенцтву трэба ліквідаваць парушэнні. Што менавіта зрабіць, сказана ў рэестры; там жа паведаміце, калі ўсё будзе выпраўлена.',
    ru: 'Вашему агентству нужно устранить нарушения. Что именно сделать, сказано в реестре; там же сообщите, когда всё будет исправлено.',
    en: 'Your agency is ordered to remedy violations. The register says what has to be done; tell us there when it is.',
  },
  'notice-closed': {
    be: 'Дэпартамент не будзе прымаць меры, пра якую папярэджваў ваша агенцтва. Чаму, сказана ў рэестры. Больш нічога рабіць не трэба.',
    ru: 'Департамент не будет принимать меру, о которой предупреждал ваше агентство. Почему, сказано в реестре. Больше ничего делать не нужно.',
    en: 'The Department will not take the measure of which it gave your agency notice. The register says why. There is nothing more to do.',
  },
  'remedy-accepted': {
    be: 'Дэпартамент прызнаў, што парушэнні ліквідаваны. Больш нічога рабіць не трэба.',
    ru: 'Департамент признал, что нарушения устранены. Больше ничего делать не нужно.',
    en: 'The Department accepted that the violations are remedied. There is nothing more to do.',
  },
  'remedy-not-accepted': {
    be: 'Дэпартамент не прызнаў, што парушэнні ліквідаваны. Чаму, сказана ў рэестры: ліквідуйце тое, што засталося, да канца тэрміну.',
    ru: 'Департамент не признал, что нарушения устранены. Почему, сказано в реестре: устраните то, что осталось, до конца срока.',
    en: 'The Department did not accept that the violations are remedied. The register says why: remedy the rest before the time is over.',
  },
  'licence-suspended': {
    be: 'Дзеянне ліцэнзіі вашага агенцтва прыпынена. Пакуль яно не адноўлена, працаваць па ліцэнзіі нельга: гэта само па сабе падстава спыніць яе. Падставы і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Действие лицензии вашего агентства приостановлено. Пока оно не возобновлено, работать по лицензии нельзя: это само по себе основание прекратить ее. Основания и то, как подать жалобу, – на странице решения.',
    en: 'Your agency’s licence was suspended. Until it is resumed nobody may work under it: doing so is itself a ground to revoke it. The page of the decision has the grounds, and the way to appeal.',
  },
  'part-suspended': {
    be: 'Прыпынена частка ліцэнзіі вашага агенцтва: партнёр або падраздзяленне. Працаваць праз іх пакуль нельга, з астатнім – можна. Што прыпынена, чаму і як падаць скаргу, сказана на старонцы рашэння.',
    ru: 'Приостановлена часть лицензии вашего агентства: партнер или подразделение. Работать через них пока нельзя, с остальным – можно. Что приостановлено, почему и как подать жалобу, сказано на странице решения.',
    en: 'A part of your agency’s licence was suspended: a partner or a branch. Work through it has to stop, the rest may go on. The page of the decision says which part, why, and how to appeal.',
  },
  'suspended-at-once': {
    be: 'Адзін супрацоўнік неадкладна прыпыніў ліцэнзію вашага агенцтва або яе частку, бо ёсць пагроза жыццю або свабодзе людзей. Прыпыненне дзейнічае ўжо цяпер. Калі кіраўнік не пацвердзіць яго ў тэрмін, яно страціць сілу само. Што прыпынена, чаму і як падаць скаргу, сказана на старонцы рашэння.',
    ru: 'Один сотрудник немедленно приостановил лицензию вашего агентства или ее часть, потому что есть угроза жизни или свободе людей. Приостановление действует уже сейчас. Если руководитель не подтвердит его в срок, оно утратит силу само. Что приостановлено, почему и как подать жалобу, сказано на странице решения.',
    en: 'One officer suspended your agency’s licence, or a part of it, at once, because people’s life or liberty is in danger. The suspension holds already. Unless the head confirms it in time it lapses by itself. The page of the decision says what is suspended, why, and how to appeal.',
  },
  'suspension-extended': {
    be: 'Прыпыненне падоўжана. Падставы і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Приостановление продлено. Основания и то, как подать жалобу, – на странице решения.',
    en: 'The suspension was extended. The page of the decision has the grounds, and the way to appeal.',
  },
  'suspension-confirmed': {
    be: 'Кіраўнік пацвердзіў неадкладнае прыпыненне: яно дзейнічае далей. Рашэнне можна абскардзіць на яго старонцы.',
    ru: 'Руководитель подтвердил немедленное приостановление: оно действует дальше. Решение можно обжаловать на его странице.',
    en: 'The head confirmed the immediate suspension: it goes on. You may appeal against the decision on its page.',
  },
  'suspension-not-confirmed': {
    be: 'Кіраўнік не пацвердзіў неадкладнае прыпыненне: яно больш не дзейнічае, і працаваць зноў можна.',
    ru: 'Руководитель не подтвердил немедленное приостановление: оно больше не действует, и работать снова можно.',
    en: 'The head did not confirm the immediate suspension: it no longer holds, and work may go on.',
  },
  'licence-resumed': {
    be: 'Дзеянне ліцэнзіі вашага агенцтва адноўлена. Працаваць па ёй зноў можна.',
    ru: 'Действие лицензии вашего агентства возобновлено. Работать по ней снова можно.',
    en: 'Your agency’s licence was resumed. Work under it may go on.',
  },
  'part-resumed': {
    be: 'Частка ліцэнзіі, якая была прыпынена, зноў дзейнічае. Якая, паказвае рэестр.',
    ru: 'Часть лицензии, которая была приостановлена, снова действует. Какая, показывает реестр.',
    en: 'The part of the licence that was suspended is in force again. The register shows which.',
  },
  'licence-revoked': {
    be: 'Дзеянне ліцэнзіі вашага агенцтва спынена. Працаваць па ёй больш нельга. Падставы, парада кліентам і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Действие лицензии вашего агентства прекращено. Работать по ней больше нельзя. Основания, совет клиентам и то, как подать жалобу, – на странице решения.',
    en: 'Your agency’s licence was revoked. Nobody may work under it any more. The page of the decision has the grounds, the advice to clients and the way to appeal.',
  },
  'partner-struck-off': {
    be: 'Замежны партнёр вашага агенцтва выключаны з рэестра. Адпраўляць да яго людзей нельга. Падставы і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Иностранный партнер вашего агентства исключен из реестра. Отправлять к нему людей нельзя. Основания и то, как подать жалобу, – на странице решения.',
    en: 'A foreign partner of your agency was struck off. Nobody may be sent there. The page of the decision has the grounds, and the way to appeal.',
  },
  'branch-struck-off': {
    be: 'Адасобленае падраздзяленне вашага агенцтва выключана з ліцэнзіі. Працаваць у ім нельга. Падставы і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Обособленное подразделение вашего агентства исключено из лицензии. Работать в нем нельзя. Основания и то, как подать жалобу, – на странице решения.',
    en: 'A branch of your agency was struck off the licence. It may not work. The page of the decision has the grounds, and the way to appeal.',
  },
  'entry-corrected': {
    be: 'Ранейшы запіс аб ліцэнзіі вашага агенцтва выпраўлены новым запісам. Праверце, ці цяпер усё правільна.',
    ru: 'Более ранняя запись о лицензии вашего агентства исправлена новой записью. Проверьте, всё ли теперь правильно.',
    en: 'An earlier entry on your agency’s licence was corrected by a further one. Please check that everything is right now.',
  },
  'protest-lodged': {
    be: 'Пракурор прынёс пратэст на рашэнне аб вашым агенцтве, і яго разгледзяць зноў. Да таго часу рашэнне дзейнічае.',
    ru: 'Прокурор принес протест на решение о вашем агентстве, и его рассмотрят снова. До тех пор решение действует.',
    en: 'A prosecutor lodged a protest against a decision on your agency, and it will be reviewed. Until then the decision holds.',
  },
  'court-ruling-recorded': {
    be: 'У рэестр унесена рашэнне суда, якое датычыць вашага агенцтва. Кіраўнік Дэпартамента выканае яго, і мы паведамім вам.',
    ru: 'В реестр внесено решение суда, которое касается вашего агентства. Руководитель Департамента исполнит его, и мы сообщим вам.',
    en: 'A court’s ruling on your agency was recorded in the register. The head of the Department will carry it out, and we shall write to you.',
  },
  'decision-upheld': {
    be: 'Рашэнне аб вашым агенцтве разгледжана зноў і пакінута ў сіле. Чаму, сказана ў рэестры.',
    ru: 'Решение о вашем агентстве рассмотрено снова и оставлено в силе. Почему, сказано в реестре.',
    en: 'The decision on your agency was reviewed and upheld. The register says why.',
  },
  'decision-changed': {
    be: 'Рашэнне аб вашым агенцтве разгледжана зноў і зменена. Што дзейнічае цяпер, паказвае рэестр.',
    ru: 'Решение о вашем агентстве рассмотрено снова и изменено. Что действует теперь, показывает реестр.',
    en: 'The decision on your agency was reviewed and changed. The register shows what holds now.',
  },
  'decision-set-aside': {
    be: 'Рашэнне аб вашым агенцтве разгледжана зноў і адменена. Што дзейнічае цяпер, паказвае рэестр.',
    ru: 'Решение о вашем агентстве рассмотрено снова и отменено. Что действует теперь, показывает реестр.',
    en: 'The decision on your agency was reviewed and set aside. The register shows what holds now.',
  },
  'visit-planned': {
    be: 'Супрацоўнікі рэгіёна прызначылі або перанеслі дзень, калі яны прыйдуць у ваша агенцтва з праверкай. Паклапаціцеся, каб у гэты дзень іх было каму прыняць і каб дакументы былі на месцы. Калі гэты дзень не падыходзіць, патэлефануйце ў Дэпартамент.',
    ru: 'Сотрудники региона назначили или перенесли день, когда они придут в ваше агентство с проверкой. Позаботьтесь, чтобы в этот день их было кому принять и чтобы документы были на месте. Если этот день не подходит, позвоните в Департамент.',
    en: 'Officers of your region have set, or moved, the day on which they visit your agency. See to it that somebody can receive them that day, and that the documents are at hand. If the day does not suit you, call the Department.',
  },
  'visit-held': {
    be: 'Праверка вашага агенцтва адбылася, і яе вынікі запісаны. Калі з іх вынікае рашэнне або мера, мы паведамім вам асобна, і вы зможаце адказаць або падаць скаргу.',
    ru: 'Проверка вашего агентства состоялась, и ее результаты записаны. Если из них следует решение или мера, мы сообщим вам отдельно, и вы сможете ответить или подать жалобу.',
    en: 'The visit to your agency took place, and what was found is on record. If a decision or a measure follows from it we shall write to you apart, and you can reply or appeal.',
  },
  'advertisement-sent': {
    be: 'Мы атрымалі рэкламу вашага агенцтва. Пакуль яна не ўзгоднена, размяшчаць яе нельга. Мы паведамім вам рашэнне.',
    ru: 'Мы получили рекламу вашего агентства. Пока она не согласована, размещать ее нельзя. Мы сообщим вам решение.',
    en: 'We have received your agency’s advertisement. Until it is approved it may not appear. We will tell you the decision.',
  },
  'advertisement-approved': {
    be: 'Рэклама вашага агенцтва ўзгоднена. На старонцы рэкламы сказана, дзе і да якога дня яе можна размяшчаць і пад якім нумарам.',
    ru: 'Реклама вашего агентства согласована. На странице рекламы сказано, где и до какого дня ее можно размещать и под каким номером.',
    en: 'Your agency’s advertisement was approved. Its page says where and until when it may appear, and under which number.',
  },
  'advertisement-refused': {
    be: 'Рэклама вашага агенцтва не ўзгоднена, размяшчаць яе нельга. Чаму, сказана на старонцы рэкламы.',
    ru: 'Реклама вашего агентства не согласована, размещать ее нельзя. Почему, сказано на странице рекламы.',
    en: 'Your agency’s advertisement was refused and may not appear. Its page says why.',
  },
  'advertisement-ended': {
    be: 'Узгадненне рэкламы вашага агенцтва спынена: яе трэба прыбраць. Чаму, сказана на старонцы рэкламы.',
    ru: 'Согласование рекламы вашего агентства прекращено: ее нужно убрать. Почему, сказано на странице рекламы.',
    en: 'The approval of your agency’s advertisement has ended: it must be taken down. Its page says why.',
  },
  'report-answered': {
    be: 'Вы паведамілі пра памылку ў запісе рэестра, і мы адказалі. Увесь адказ можна прачытаць на старонцы ніжэй па кодзе, які мы вам паказалі. Ваш адрас у гэтым паведамленні мы ўжо забылі.',
    ru: 'Вы сообщили об ошибке в записи реестра, и мы ответили. Весь ответ можно прочитать на странице ниже по коду, который мы вам показали. Ваш адрес в этом сообщении мы уже забыли.',
    en: 'You reported an error in a record of the register, and we have answered. The whole answer can be read on the page below with the code you were shown. We have already forgotten your address with the report.',
  },
  'warning-published': {
    be: 'Нехта выдае сябе за ваша агенцтва. Мы апублікавалі папярэджанне пра гэта, і на старонцы вашай ліцэнзіі яно таксама паказана, разам з вашымі сапраўднымі кантактамі. Праверце, ці правільныя яны, і папярэдзьце сваіх кліентаў.',
    ru: 'Кто-то выдает себя за ваше агентство. Мы опубликовали предупреждение об этом, и на странице вашей лицензии оно тоже показано, вместе с вашими настоящими контактами. Проверьте, верны ли они, и предупредите своих клиентов.',
    en: 'Somebody passes for your agency. We published a warning about it; the page of your licence shows it too, with your own true contacts. Check that these are right, and warn your clients.',
  },
  'warning-corrected': {
    be: 'Папярэджанне пра тых, хто выдае сябе за ваша агенцтва, выпраўлена. Прачытайце новы тэкст: яго ж чытаюць вашы кліенты.',
    ru: 'Предупреждение о тех, кто выдает себя за ваше агентство, исправлено. Прочитайте новый текст: его же читают ваши клиенты.',
    en: 'The warning about somebody who passes for your agency was corrected. Read its new text, which is what your clients read.',
  },
  'warning-withdrawn': {
    be: 'Папярэджанне пра тых, хто выдаваў сябе за ваша агенцтва, знята. Чаму, сказана на яго старонцы.',
    ru: 'Предупреждение о тех, кто выдавал себя за ваше агентство, снято. Почему, сказано на его странице.',
    en: 'The warning about somebody who passed for your agency was withdrawn. Its page says why.',
  },
  'head-awaiting': {
    be: 'Ёсць прапановы, скаргі або справы, якія чакаюць рашэння кіраўніка з учарашняга дня або даўжэй. Іх спіс – у чарзе. Такое пісьмо прыходзіць не часцей, чым раз у рабочы дзень.',
    ru: 'Есть предложения, жалобы или дела, которые ждут решения руководителя со вчерашнего дня или дольше. Их список – в очереди. Такое письмо приходит не чаще, чем раз в рабочий день.',
    en: 'There are proposals, appeals or cases that have waited for a head’s decision since yesterday or longer. The queue lists them. Such a letter comes at most once a working day.',
  },
  'head-at-once': {
    be: 'Супрацоўнік неадкладна прыпыніў ліцэнзію або яе частку. Рашэнне за кіраўніком: калі прыпыненне не пацвердзіць да канца апошняга дня, яно страціць сілу само.',
    ru: 'Сотрудник немедленно приостановил лицензию или ее часть. Решение за руководителем: если приостановление не подтвердить до конца последнего дня, оно утратит силу само.',
    en: 'An officer suspended a licence, or a part of it, at once. A head has to decide: unless the suspension is confirmed before its last day ends, it lapses by itself.',
  },
  invitation: {
    be: 'Для вас створаны ўліковы запіс у рэестры. Адкрыйце старонку на той прыладзе, якой будзеце ўваходзіць, і зрабіце на ёй ключ. Запрашэнне дзейнічае тры дні і адзін раз. Нікому яго не перасылайце. Калі вы яго не чакалі, патэлефануйце ў Дэпартамент.',
    ru: 'Для вас создана учетная запись в реестре. Откройте страницу на том устройстве, которым будете входить, и сделайте на нем ключ. Приглашение действует три дня и один раз. Никому его не пересылайте. Если вы его не ждали, позвоните в Департамент.',
    en: 'An account in the register was made for you. Open the page on the device you will sign in with, and make a key there. The invitation is good for three days and once. Do not pass it on. If you did not expect it, call the Department.',
  },
  'follow-confirm': {
    be: 'Нехта, мабыць, вы, папрасіў паведамляць на гэты адрас пра змены ліцэнзіі. Адкрыйце старонку і пацвердзіце на працягу двух дзён. Калі вы пра гэта не прасілі, нічога не рабіце: мы больш не напішам.',
    ru: 'Кто-то, вероятно, вы, попросил сообщать на этот адрес об изменениях лицензии. Откройте страницу и подтвердите в течение двух дней. Если вы об этом не просили, ничего не делайте: мы больше не напишем.',
    en: 'Somebody, probably you, asked that this address be told of changes to the licence. Open the page and confirm within two days. If you did not ask for it, do nothing: we will not write again.',
  },
  'follow-changed': {
    be: 'Ліцэнзія, за якой вы сочыце, змянілася. Чаго яна вартая сёння і што рабіць, чытайце на яе старонцы.',
    ru: 'Лицензия, за которой вы следите, изменилась. Чего она стоит сегодня и что делать, читайте на ее странице.',
    en: 'The licence you follow has changed. What it is worth today, and what to do, stands on its page.',
  },
  'follow-expired': {
    be: 'Тэрмін ліцэнзіі, за якой вы сочыце, скончыўся, і яго не прадоўжылі. Агенцтва больш не можа па ёй працаваць: нічога не падпісвайце і не плаціце. Што рабіць далей, чытайце на яе старонцы.',
    ru: 'Срок лицензии, за которой вы следите, истек, и его не продлили. Агентство больше не может по ней работать: ничего не подписывайте и не платите. Что делать дальше, читайте на ее странице.',
    en: 'The term of the licence you follow is over, and it was not renewed. The agency may not work under it any more: do not sign anything and do not pay. What to do next stands on its page.',
  },
  'document-infected': {
    be: 'У дакуменце, які даслала ваша агенцтва, праверка знайшла шкодную праграму. Яго ніхто не адкрые. Праверце свае камп’ютары антывірусам і дашліце іншы файл: які менавіта, відаць на старонцы заявы.',
    ru: 'В документе, который прислало ваше агентство, проверка нашла вредоносную программу. Его никто не откроет. Проверьте свои компьютеры антивирусом и пришлите другой файл: какой именно, видно на странице заявления.',
    en: 'A check found malicious software in a document that your agency sent. Nobody will open it. Check your computers with an antivirus program and send another file: the page of the application shows which.',
  },
  'letter-file-infected': {
    be: 'У файле, які ваша агенцтва дадало да свайго ліста, праверка знайшла шкодную праграму. Яго ніхто не адкрые, а тэкст ліста прачытаюць. Праверце свае камп’ютары антывірусам і дашліце файл нанова.',
    ru: 'В файле, который ваше агентство приложило к своему письму, проверка нашла вредоносную программу. Его никто не откроет, а текст письма прочитают. Проверьте свои компьютеры антивирусом и пришлите файл заново.',
    en: 'A check found malicious software in the file beside your agency’s letter. Nobody will open it; the text of the letter is read. Check your computers with an antivirus program and send the file anew.',
  },
  'own-password-forgotten': {
    be: 'Нехта, мабыць, вы, напісаў, што забыў пароль ад вашага ўліковага запісу. Па спасылцы ніжэй можна на працягу гадзіны прыдумаць новы. Спатрэбяцца і лічбы з вашай праграмы або запасны код. Калі гэта былі не вы, нічога не рабіце: адна спасылка нічога не адкрывае.',
    ru: 'Кто-то, вероятно, вы, написал, что забыл пароль от вашей учетной записи. По ссылке ниже можно в течение часа придумать новый. Понадобятся и цифры из вашей программы или запасной код. Если это были не вы, ничего не делайте: одна ссылка ничего не открывает.',
    en: 'Somebody, probably you, said that the password of your account is forgotten. By the link below a new one can be chosen within an hour. You will also need the digits from your program, or a recovery code. If this was not you, do nothing: the link alone opens nothing.',
  },
  'own-password-changed': {
    be: 'Пароль вашага ўліковага запісу зменены, на іншых прыладах трэба ўвайсці нанова. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Пароль вашей учетной записи изменен, на других устройствах нужно войти заново. Если это были не вы, сразу позвоните в Департамент.',
    en: 'The password of your account was changed, and other devices have to sign in again. If this was not you, call the Department at once.',
  },
  'own-second-factor-set': {
    be: 'Цяпер пры ўваходзе пасля пароля трэба ўводзіць шэсць лічбаў з праграмы на вашым тэлефоне. Ранейшыя запасныя коды больш не дзейнічаюць. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Теперь при входе после пароля нужно вводить шесть цифр из программы на вашем телефоне. Прежние запасные коды больше не действуют. Если это были не вы, сразу позвоните в Департамент.',
    en: 'From now on signing in takes six digits from the program on your telephone after the password. Earlier recovery codes are no longer worth anything. If this was not you, call the Department at once.',
  },
  'own-second-factor-reset': {
    be: 'Адміністратар рэестра скінуў ваш пароль, лічбы і запасныя коды. Увайсці можна толькі па новым запрашэнні. Калі вы пра гэта не прасілі, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Администратор реестра сбросил ваш пароль, цифры и запасные коды. Войти можно только по новому приглашению. Если вы об этом не просили, сразу позвоните в Департамент.',
    en: 'An administrator of the register reset your password, digits and recovery codes. Only a new invitation lets you in. If you did not ask for this, call the Department at once.',
  },
  'own-codes-made': {
    be: 'Для вашага ўліковага запісу створаны дзесяць новых запасных кодаў, ранейшыя больш не дзейнічаюць. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Для вашей учетной записи созданы десять новых запасных кодов, прежние больше не действуют. Если это были не вы, сразу позвоните в Департамент.',
    en: 'Ten new recovery codes were made for your account; the earlier ones are no longer worth anything. If this was not you, call the Department at once.',
  },
  'own-recovery-code-used': {
    be: 'Замест лічбаў выкарыстаны адзін з вашых запасных кодаў. Ён больш не дзейнічае. Калі гэта былі не вы, адразу патэлефануйце ў Дэпартамент.',
    ru: 'Вместо цифр использован один из ваших запасных кодов. Он больше не действует. Если это были не вы, сразу позвоните в Департамент.',
    en: 'One of your recovery codes was used in place of the digits. It is worth nothing any more. If this was not you, call the Department at once.',
  },
  'reply-due': {
    be: 'Мы яшчэ не атрымалі адказу на пытанне па заяве вашага агенцтва. Адкажыце на старонцы заявы: пакуль адказу няма, тэрмін разгляду прыпынены.',
    ru: 'Мы еще не получили ответа на вопрос по заявлению вашего агентства. Ответьте на странице заявления: пока ответа нет, срок рассмотрения приостановлен.',
    en: 'We have not yet received an answer to the question about your agency’s application. Answer on its page: the clock stands still until you do.',
  },
  'notice-due': {
    be: 'Вы яшчэ не адказалі на паведамленне аб намеры. Калі адказу не будзе, Дэпартамент адзначыць гэта і вырашыць без яго.',
    ru: 'Вы еще не ответили на уведомление о намерении. Если ответа не будет, Департамент отметит это и решит без него.',
    en: 'You have not yet replied to the notice of intention. If no reply comes, the Department records that and decides without it.',
  },
  'remedy-due': {
    be: 'Вы яшчэ не паведамілі, што парушэнні ліквідаваны. Зрабіце гэта ў рэестры да канца тэрміну: невыкананае патрабаванне – падстава прыпыніць ліцэнзію.',
    ru: 'Вы еще не сообщили, что нарушения устранены. Сделайте это в реестре до конца срока: невыполненное требование – основание приостановить лицензию.',
    en: 'You have not yet told us that the violations are remedied. Do so in the register before the time is over: an order that is not met is a ground to suspend the licence.',
  },
  'appeal-due': {
    be: 'Хутка скончыцца тэрмін, у які ваша агенцтва можа абскардзіць рашэнне ў Дэпартаменце. Падаць скаргу можна на старонцы рашэння; калі вы з ім згодны, нічога рабіць не трэба.',
    ru: 'Скоро истечет срок, в который ваше агентство может обжаловать решение в Департаменте. Подать жалобу можно на странице решения; если вы с ним согласны, ничего делать не нужно.',
    en: 'The time in which your agency can appeal to the Department against a decision ends soon. The appeal is lodged on the page of the decision; if you accept it, there is nothing to do.',
  },
  'contract-ending': {
    be: 'Хутка скончыцца тэрмін дагавора з замежным партнёрам, унесенага ў ліцэнзію вашага агенцтва. Пасля апошняга дня дагавора ліцэнзія гэтага партнёра не ахоплівае, і накіроўваць да яго людзей нельга. Калі дагавор падоўжаны або заключаны новы, загадзя падайце заяву аб змене ліцэнзіі на яе старонцы; там відаць, які гэта партнёр.',
    ru: 'Скоро истечет срок договора с иностранным партнером, внесенного в лицензию вашего агентства. После последнего дня договора лицензия на этого партнера не распространяется, и направлять к нему людей нельзя. Если договор продлен или заключен новый, заранее подайте заявление об изменении лицензии на ее странице; там видно, какой это партнер.',
    en: 'A contract with a foreign partner that stands in your agency’s licence ends soon. After the contract’s last day the licence does not cover that partner, and nobody may be sent there. If the contract was prolonged or a new one made, apply in good time to vary the licence on its page, which also shows which partner it is.',
  },
  'suspension-ending': {
    be: 'Хутка скончыцца тэрмін, на які прыпынена ліцэнзія вашага агенцтва або яе частка. Калі прыпыненне не падоўжаць, з наступнага дня працаваць зноў можна. Да таго часу забарона дзейнічае. Што прыпынена і чаму, сказана на старонцы ліцэнзіі.',
    ru: 'Скоро истечет срок, на который приостановлена лицензия вашего агентства или ее часть. Если приостановление не продлят, со следующего дня работать снова можно. До тех пор запрет действует. Что приостановлено и почему, сказано на странице лицензии.',
    en: 'The term for which your agency’s licence, or a part of it, is suspended ends soon. Unless the suspension is extended, work may go on from the day after. Until then the ban holds. The page of the licence says what is suspended, and why.',
  },
  'advertisement-ending': {
    be: 'Хутка скончыцца тэрмін, на які ўзгоднена рэклама вашага агенцтва. Пасля апошняга дня размяшчаць яе нельга: здыміце яе або загадзя адпраўце на ўзгадненне зноў.',
    ru: 'Скоро истечет срок, на который согласована реклама вашего агентства. После последнего дня размещать ее нельзя: снимите ее или заранее отправьте на согласование снова.',
    en: 'The time for which your agency’s advertisement is approved ends soon. After the last day it must not appear: take it down, or send it for approval again in good time.',
  },
  'licence-ending': {
    be: 'Хутка скончыцца тэрмін ліцэнзіі вашага агенцтва. Пасля апошняга дня працаваць па ёй нельга. Калі хочаце працаваць далей, падайце заяву аб падаўжэнні тэрміну на старонцы ліцэнзіі.',
    ru: 'Скоро истечет срок лицензии вашего агентства. После последнего дня работать по ней нельзя. Если хотите работать дальше, подайте заявление о продлении срока на странице лицензии.',
    en: 'The term of your agency’s licence ends soon. After its last day nobody may work under it. To go on working, apply to renew it on the page of the licence.',
  },
  'renewal-opens': {
    be: 'Цяпер ваша агенцтва можа падаць заяву аб падаўжэнні тэрміну ліцэнзіі. Зрабіце гэта загадзя, на старонцы ліцэнзіі: пакуль заява разглядаецца, тэрмін ліцэнзіі ідзе.',
    ru: 'Теперь ваше агентство может подать заявление о продлении срока лицензии. Сделайте это заранее, на странице лицензии: пока заявление рассматривается, срок лицензии идет.',
    en: 'Your agency can now apply to renew its licence. Do so early, on the page of the licence: while the application is examined, the term of the licence runs on.',
  },
  'suspension-lapsed': {
    be: 'Неадкладнае прыпыненне ліцэнзіі вашага агенцтва або яе часткі не было пацверджана ў тэрмін і страціла сілу. Калі не дзейнічае іншае прыпыненне, працаваць зноў можна. Што дзейнічае цяпер, паказвае старонка ліцэнзіі.',
    ru: 'Немедленное приостановление лицензии вашего агентства или ее части не было подтверждено в срок и утратило силу. Если не действует другое приостановление, работать снова можно. Что действует сейчас, показывает страница лицензии.',
    en: 'The immediate suspension of your agency’s licence, or of a part of it, was not confirmed in time and has lapsed. Unless another suspension holds, work may go on. The page of the licence shows what holds now.',
  },
  'suspension-over': {
    be: 'Скончыўся тэрмін, на які была прыпынена ліцэнзія вашага агенцтва або яе частка. Калі не дзейнічае іншае прыпыненне, працаваць зноў можна. Што дзейнічае цяпер, паказвае старонка ліцэнзіі.',
    ru: 'Истек срок, на который была приостановлена лицензия вашего агентства или ее часть. Если не действует другое приостановление, работать снова можно. Что действует сейчас, показывает страница лицензии.',
    en: 'The term for which your agency’s licence, or a part of it, was suspended is over. Unless another suspension holds, work may go on. The page of the licence shows what holds now.',
  },
  'licence-expired': {
    be: 'Тэрмін ліцэнзіі вашага агенцтва скончыўся. Працаваць па ёй больш нельга. Каб працаваць зноў, падайце заяву на новую ліцэнзію.',
    ru: 'Срок лицензии вашего агентства истек. Работать по ней больше нельзя. Чтобы работать снова, подайте заявление на новую лицензию.',
    en: 'The term of your agency’s licence is over. Nobody may work under it any more. To work again, apply for a new licence.',
  },
} satisfies Words<MailCode>;
