import type { MailCode } from '../rules/mails.ts';
import type { Words } from './language.ts';
import { mailsOfDays } from './mails-of-days.ts';
import { mailsToPeople } from './mails-to-people.ts';

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
  'order-appealed': {
    be: 'Мы атрымалі вашу скаргу на патрабаванне ліквідаваць парушэнні. Яе разгледзіць не той, хто прыняў рашэнне. Да таго часу патрабаванне дзейнічае, і тэрмін ліквідацыі ідзе.',
    ru: 'Мы получили вашу жалобу на требование устранить нарушения. Ее рассмотрит не тот, кто принял решение. До тех пор требование действует, и срок устранения идет.',
    en: 'We have received your appeal against the order to remedy. Somebody other than the one who decided will consider it. Until then the order holds, and the time to remedy runs on.',
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
    be: 'Тэрмін ліцэнзіі вашага агенцтва падоўжаны. Новы тэрмін ужо ў рэестры.',
    ru: 'Срок лицензии вашего агентства продлен. Новый срок уже в реестре.',
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
    be: 'Вашаму агенцтву трэба ліквідаваць парушэнні. Што менавіта зрабіць і як падаць скаргу, сказана на старонцы рашэння; адтуль жа паведаміце, калі ўсё будзе выпраўлена.',
    ru: 'Вашему агентству нужно устранить нарушения. Что именно сделать и как подать жалобу, сказано на странице решения; оттуда же сообщите, когда всё будет исправлено.',
    en: 'Your agency is ordered to remedy violations. The page of the decision says what has to be done, and how to appeal; tell us from there when it is done.',
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
    be: 'Дзеянне ліцэнзіі вашага агенцтва прыпынена. Пакуль яно не адноўлена, працаваць па ліцэнзіі нельга: праца ў гэты час сама па сабе – падстава спыніць яе. Падставы і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Действие лицензии вашего агентства приостановлено. Пока оно не возобновлено, работать по лицензии нельзя: работа в это время сама по себе – основание прекратить ее. Основания и то, как подать жалобу, – на странице решения.',
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
    be: 'Дзеянне ліцэнзіі вашага агенцтва адноўлена. Калі не дзейнічае іншае прыпыненне, працаваць па ёй зноў можна. Што дзейнічае цяпер, паказвае рэестр.',
    ru: 'Действие лицензии вашего агентства возобновлено. Если не действует другое приостановление, работать по ней снова можно. Что действует сейчас, показывает реестр.',
    en: 'Your agency’s licence was resumed. Unless another suspension holds, work under it may go on. The register shows what holds now.',
  },
  'part-resumed': {
    be: 'Прыпыненне часткі ліцэнзіі знята. Калі не дзейнічае іншае прыпыненне, яна зноў дзейнічае. Што дзейнічае цяпер, паказвае рэестр.',
    ru: 'Приостановление части лицензии снято. Если не действует другое приостановление, она снова действует. Что действует сейчас, показывает реестр.',
    en: 'The suspension of a part of the licence was lifted. Unless another suspension holds, that part is in force again. The register shows what holds now.',
  },
  'licence-revoked': {
    be: 'Дзеянне ліцэнзіі вашага агенцтва спынена. Працаваць па ёй больш нельга. Падставы, парада кліентам і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Действие лицензии вашего агентства прекращено. Работать по ней больше нельзя. Основания, совет клиентам и то, как подать жалобу, – на странице решения.',
    en: 'Your agency’s licence was revoked. Nobody may work under it any more. The page of the decision has the grounds, the advice to clients and the way to appeal.',
  },
  'licence-annulled': {
    be: 'Рашэнне, якім ліцэнзія вашага агенцтва дадзена або падоўжана, адменена, і ліцэнзія анулявана. З названага дня працаваць па ёй нельга. Чаму, парада кліентам і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Решение, которым лицензия вашего агентства дана или продлена, отменено, и лицензия аннулирована. С названного дня работать по ней нельзя. Почему, совет клиентам и то, как подать жалобу, – на странице решения.',
    en: 'The decision that granted or renewed your agency’s licence was set aside, and the licence is annulled. From the day named here nobody may work under it. The page of the decision has the reasons, the advice to clients and the way to appeal.',
  },
  'partner-struck-off': {
    be: 'Замежны партнёр вашага агенцтва выключаны з ліцэнзіі. Працаваць праз яго больш нельга. Падставы і тое, як падаць скаргу, – на старонцы рашэння.',
    ru: 'Иностранный партнер вашего агентства исключен из лицензии. Работать через него больше нельзя. Основания и то, как подать жалобу, – на странице решения.',
    en: 'A foreign partner of your agency was struck off the licence. Work through it has to stop. The page of the decision has the grounds, and the way to appeal.',
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
  'order-ruling-recorded': {
    be: 'У рэестр унесена рашэнне суда па патрабаванні ліквідаваць парушэнні, якое атрымала ваша агенцтва. Кіраўнік Дэпартамента выканае яго, і мы паведамім вам.',
    ru: 'В реестр внесено решение суда по требованию устранить нарушения, которое получило ваше агентство. Руководитель Департамента исполнит его, и мы сообщим вам.',
    en: 'A court ruled on the order to remedy that your agency was given, and the ruling was recorded in the register. The head of the Department will carry it out, and we shall write to you.',
  },
  'order-upheld': {
    be: 'Патрабаванне ліквідаваць парушэнні разгледжана зноў і пакінута ў сіле: яго трэба выканаць. Чаму, сказана на старонцы рашэння.',
    ru: 'Требование устранить нарушения рассмотрено снова и оставлено в силе: его нужно выполнить. Почему, сказано на странице решения.',
    en: 'The order to remedy violations was reviewed and upheld: it has to be met. The page of the decision says why.',
  },
  'order-set-aside': {
    be: 'Патрабаванне ліквідаваць парушэнні разгледжана зноў і адменена: выконваць яго не трэба. Чаму, сказана на старонцы рашэння. Калі будзе новае патрабаванне, мы паведамім асобна.',
    ru: 'Требование устранить нарушения рассмотрено снова и отменено: выполнять его не нужно. Почему, сказано на странице решения. Если будет новое требование, мы сообщим отдельно.',
    en: 'The order to remedy violations was reviewed and set aside: it need not be met. The page of the decision says why. If a new order follows, we shall write to you separately.',
  },
  'visit-planned': {
    be: 'Супрацоўнікі рэгіёна прызначылі або перанеслі дзень, калі яны прыйдуць у ваша агенцтва з праверкай. Паклапаціцеся, каб у гэты дзень іх было каму прыняць і каб дакументы былі на месцы. Калі гэты дзень не падыходзіць, патэлефануйце ў Дэпартамент.',
    ru: 'Сотрудники региона назначили или перенесли день, когда они придут в ваше агентство с проверкой. Позаботьтесь, чтобы в этот день их было кому принять и чтобы документы были на месте. Если этот день не подходит, позвоните в Департамент.',
    en: 'Officers of your region have set, or moved, the day on which they visit your agency. See to it that somebody can receive them that day, and that the documents are at hand. If the day does not suit you, call the Department.',
  },
  'visit-held': {
    be: 'Праверка вашага агенцтва адбылася, і яе вынікі запісаны. Калі з іх вынікае рашэнне або мера, мы паведамім вам асобна, і вы зможаце адказаць або падаць скаргу.',
    ru: 'Проверка вашего агентства состоялась, и ее результаты записаны. Если из них следует решение или мера, мы сообщим вам отдельно, и вы сможете ответить или подать жалобу.',
    en: 'The visit to your agency took place, and what was found is on record. If a decision or a measure follows from it, we shall write to you separately, and you can reply or appeal.',
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
  ...mailsToPeople,
  ...mailsOfDays,
} satisfies Words<MailCode>;
