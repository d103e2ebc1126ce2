import type { Word } from './language.ts';

/** The agency's own room. */
export const agency = {
  unp: { be: 'УНП {unp}', ru: 'УНП {unp}', en: 'UNP {unp}' },
  licences: { be: 'Ліцэнзіі', ru: 'Лицензии', en: 'Licences' },
  'no-licences': {
    be: 'У агенцтва яшчэ няма ліцэнзіі. Без яе адпраўляць людзей за мяжу нельга.',
    ru: 'У агентства еще нет лицензии. Без нее отправлять людей за границу нельзя.',
    en: 'The agency holds no licence yet. Without one it may not send people abroad.',
  },
  applications: { be: 'Заявы', ru: 'Заявления', en: 'Applications' },
  'no-applications': { be: 'Заяў яшчэ няма.', ru: 'Заявлений еще нет.', en: 'There are no applications yet.' },
  start: { be: 'Пачаць заяву на ліцэнзію', ru: 'Начать заявление на лицензию', en: 'Start an application for a licence' },
  'start-none': {
    be: 'Для кожнага віду дзейнасці ў вас ужо ёсць ліцэнзія або незакончаная заява, таму новую пачаць нельга.',
    ru: 'Для каждого вида деятельности у вас уже есть лицензия или незаконченное заявление, поэтому новое начать нельзя.',
    en: 'You already hold a licence or have an open application of every kind, so no new one can be started.',
  },
  contacts: {
    be: 'Тэлефоны, адрасы і старонкі, па якіх вас пазнаюць',
    ru: 'Телефоны, адреса и страницы, по которым вас узнают',
    en: 'Telephones, addresses and pages by which people know you',
  },
  'trading-names': {
    be: 'Назвы, пад якімі вас ведаюць, калі яны не тыя, што ў рэестры',
    ru: 'Названия, под которыми вас знают, если они не те, что в реестре',
    en: 'Names by which people know you, where they are not those in the register',
  },
  'to-agency': { be: 'Да ўсіх заяў і ліцэнзій', ru: 'Ко всем заявлениям и лицензиям', en: 'All applications and licences' },
  'to-application': { be: 'Да заявы', ru: 'К заявлению', en: 'Back to the application' },
  'new-heading': { be: 'Новая заява на ліцэнзію', ru: 'Новое заявление на лицензию', en: 'New application for a licence' },
  'new-choose': { be: 'Для чаго патрэбна ліцэнзія?', ru: 'Для чего нужна лицензия?', en: 'What is the licence for?' },
  'new-button': { be: 'Пачаць заяву', ru: 'Начать заявление', en: 'Start the application' },
  'new-after': {
    be: 'Пачатая заява – чарнавік: яе бачыце толькі вы, пакуль не падасце. Даныя можна дадаваць паступова.',
    ru: 'Начатое заявление – черновик: его видите только вы, пока не подадите. Данные можно добавлять постепенно.',
    en: 'A started application is a draft: only you see it until you send it. You can fill it in bit by bit.',
  },
  'asked-heading': { be: 'Што спатрэбіцца: {kind}', ru: 'Что понадобится: {kind}', en: 'What you will need: {kind}' },
  'asked-facts': { be: 'Звесткі, якія трэба ўказаць', ru: 'Сведения, которые нужно указать', en: 'Facts to state' },
  'asked-documents': { be: 'Дакументы, якія трэба прыкласці', ru: 'Документы, которые нужно приложить', en: 'Documents to attach' },
  'already-open-link': { be: 'Адкрыць гэтую заяву', ru: 'Открыть это заявление', en: 'Open that application' },
} satisfies Record<string, Word>;

/** What happens next with an application and who acts, as the agency reads it. */
export const agencyNext = {
  'draft-missing': {
    be: 'Справа за вамі: дадайце тое, чаго не хапае, праверце і падайце заяву.',
    ru: 'Дело за вами: добавьте то, чего не хватает, проверьте и подайте заявление.',
    en: 'Your turn: add what is missing, check it all and send the application.',
  },
  'draft-ready': {
    be: 'Справа за вамі: усё неабходнае ёсць – праверце і падайце заяву.',
    ru: 'Дело за вами: всё необходимое есть – проверьте и подайте заявление.',
    en: 'Your turn: everything required is there. Check it and send the application.',
  },
  'licence-over': {
    be: 'Ліцэнзія, пра якую гэта заява, больш не дзейнічае: падаць заяву нельга, яе можна толькі адклікаць. Каб працаваць зноў, падайце заяву на новую ліцэнзію.',
    ru: 'Лицензия, о которой это заявление, больше не действует: подать заявление нельзя, его можно только отозвать. Чтобы работать снова, подайте заявление на новую лицензию.',
    en: 'The licence that this application is about is over: the application cannot be sent, only withdrawn. To work again, apply for a new licence.',
  },
  submitted: {
    be: 'Справа за Дэпартаментам: супрацоўнік правярае, ці ўсё пададзена, – на гэта адводзіцца {term}. Вам пакуль нічога рабіць не трэба.',
    ru: 'Дело за Департаментом: сотрудник проверяет, всё ли подано, – на это отводится {term}. Вам пока ничего делать не нужно.',
    en: 'The Department’s turn: an examiner checks that everything is there (time allowed: {term}). You need not do anything for now.',
  },
  returned: {
    be: 'Справа за вамі: выпраўце тое, што назваў супрацоўнік, і падайце заяву зноў. Нумар застанецца той самы.',
    ru: 'Дело за вами: исправьте то, что назвал сотрудник, и подайте заявление снова. Номер останется тем же.',
    en: 'Your turn: put right what the examiner named and send the application again. It keeps its number.',
  },
  accepted: {
    be: 'Справа за Дэпартаментам: супрацоўнік разглядае заяву. Калі ўзнікне пытанне, яно з’явіцца на гэтай старонцы.',
    ru: 'Дело за Департаментом: сотрудник рассматривает заявление. Если возникнет вопрос, он появится на этой странице.',
    en: 'The Department’s turn: an examiner is examining the application. If there is a question, it will appear on this page.',
  },
  waiting: {
    be: 'Справа за вамі: адкажыце на пытанне не пазней за {day}. Пакуль адказу няма, адлік тэрміну стаіць.',
    ru: 'Дело за вами: ответьте на вопрос не позднее {day}. Пока ответа нет, срок не течет.',
    en: 'Your turn: answer the question by {day}. Until you do, the clock stands still.',
  },
  recommended: {
    be: 'Справа за Дэпартаментам: кіраўнік прымае рашэнне. Вам пакуль нічога рабіць не трэба.',
    ru: 'Дело за Департаментом: руководитель принимает решение. Вам пока ничего делать не нужно.',
    en: 'The Department’s turn: the head decides. You need not do anything for now.',
  },
  granted: {
    be: 'Ліцэнзія занесена ў рэестр. Працуйце толькі ў яе межах: з тымі партнёрамі і ў тых краінах, якія ў ёй названы.',
    ru: 'Лицензия внесена в реестр. Работайте только в ее пределах: с теми партнерами и в тех странах, которые в ней названы.',
    en: 'The licence is in the register. Work only within it: with the partners and in the countries it names.',
  },
  'granted-variation': {
    be: 'Ліцэнзія зменена. Працуйце толькі ў яе новых межах: з тымі партнёрамі і ў тых краінах, якія ў ёй названы цяпер.',
    ru: 'Лицензия изменена. Работайте только в ее новых пределах: с теми партнерами и в тех странах, которые в ней названы теперь.',
    en: 'The licence is varied. Work only within it as it is now: with the partners and in the countries it names.',
  },
  'granted-renewal': {
    be: 'Тэрмін ліцэнзіі падоўжаны. Дні новага тэрміну – на яе старонцы ў рэестры.',
    ru: 'Срок лицензии продлен. Дни нового срока – на ее странице в реестре.',
    en: 'The licence is renewed. The days of its further term are on its page in the register.',
  },
  'granted-surrender': {
    be: 'Ліцэнзія спынена. Працаваць па ёй больш нельга; разлічыцеся з кліентамі, якія засталіся.',
    ru: 'Лицензия прекращена. Работать по ней больше нельзя; рассчитайтесь с оставшимися клиентами.',
    en: 'The licence has ended. Nobody may work under it any more; settle with the clients you still have.',
  },
  'granted-set-aside': {
    be: 'Рашэнне разгледжана зноў і адменена. Што дзейнічае цяпер, паказвае рэестр; ці можна падаць скаргу, сказана на старонцы вашага агенцтва.',
    ru: 'Решение рассмотрено снова и отменено. Что действует теперь, показывает реестр; можно ли подать жалобу, сказано на странице вашего агентства.',
    en: 'The decision was reviewed and set aside. The register shows what holds now; whether you can appeal, the page of your agency says.',
  },
  refused: {
    be: 'Рашэнне можна абскардзіць у Дэпартамент або ў суд; тэрмін – {term}. Калі прычыны ліквідаваны, можна падаць новую заяву.',
    ru: 'Решение можно обжаловать в Департамент или в суд; срок – {term}. Если причины устранены, можно подать новое заявление.',
    en: 'You can appeal to the Department or to a court; the time for it is {term}. Once the grounds are dealt with, you can apply anew.',
  },
  withdrawn: {
    be: 'Заява адклікана і больш не разглядаецца. Пры жаданні пачніце новую.',
    ru: 'Заявление отозвано и больше не рассматривается. При желании начните новое.',
    en: 'The application is withdrawn and no longer examined. You can start a new one.',
  },
} satisfies Record<string, Word>;

/** The pages of one application, as the agency fills it in. */
export const ownApplication = {
  sent: {
    be: 'Заява пададзена. Яе нумар – {number}: назавіце яго, калі будзеце тэлефанаваць.',
    ru: 'Заявление подано. Его номер – {number}: назовите его, когда будете звонить.',
    en: 'The application is sent. Its number is {number}: give it when you call.',
  },
  answered: { be: 'Адказ адпраўлены.', ru: 'Ответ отправлен.', en: 'The answer is sent.' },
  saved: { be: 'Захавана.', ru: 'Сохранено.', en: 'Saved.' },
  missing: { be: 'Чаго яшчэ не хапае', ru: 'Чего еще не хватает', en: 'What is still missing' },
  'nothing-missing': { be: 'Усё неабходнае ёсць.', ru: 'Всё необходимое есть.', en: 'Everything required is there.' },
  'returned-heading': { be: 'Чаму заяву вярнулі', ru: 'Почему заявление вернули', en: 'Why it was returned' },
  'returned-missing': {
    be: 'Супрацоўнік адзначыў, што не хапае:',
    ru: 'Сотрудник отметил, что не хватает:',
    en: 'The examiner marked as missing:',
  },
  'do-facts': { be: 'Запоўніць звесткі', ru: 'Заполнить сведения', en: 'Fill in the facts' },
  'do-documents': { be: 'Дадаць дакументы', ru: 'Добавить документы', en: 'Add documents' },
  'do-send': { be: 'Праверыць і падаць', ru: 'Проверить и подать', en: 'Check and send' },
  'do-answer': { be: 'Адказаць на пытанне', ru: 'Ответить на вопрос', en: 'Answer the question' },
  'do-pay': { be: 'Паведаміць пра аплату пошліны', ru: 'Сообщить об уплате пошлины', en: 'State a payment of the duty' },
  'do-withdraw': { be: 'Адклікаць заяву', ru: 'Отозвать заявление', en: 'Withdraw the application' },
  'see-all': { be: 'Паказаць звесткі і дакументы', ru: 'Показать сведения и документы', en: 'Show the facts and documents' },
  'licence-link': { be: 'Ліцэнзія {number} у рэестры', ru: 'Лицензия {number} в реестре', en: 'Licence {number} in the register' },
  'decided-on': { be: 'Рашэнне прынята {day}.', ru: 'Решение принято {day}.', en: 'Decided on {day}.' },

  'facts-heading': { be: 'Звесткі пра агенцтва', ru: 'Сведения об агентстве', en: 'Facts about the agency' },
  'facts-heading-surrender': { be: 'Звесткі для адмовы', ru: 'Сведения для отказа', en: 'Facts of the surrender' },
  'facts-lead': {
    be: 'Можна захаваць і няпоўнае, а дапоўніць потым.',
    ru: 'Можно сохранить и неполное, а дополнить потом.',
    en: 'You can save it unfinished and complete it later.',
  },
  'facts-lead-variation': {
    be: 'Тут тое, што ёсць у ліцэнзіі сёння. Выпраўце тое, што павінна стаць іншым; астатняе пакіньце.',
    ru: 'Здесь то, что есть в лицензии сегодня. Исправьте то, что должно стать другим; остальное оставьте.',
    en: 'This is what the licence has today. Change what is to be different and leave the rest.',
  },
  'facts-save': { be: 'Захаваць', ru: 'Сохранить', en: 'Save' },
  'limits-number': { be: 'Ад {min} да {max}.', ru: 'От {min} до {max}.', en: 'From {min} to {max}.' },
  'date-hint': { be: 'Напрыклад, 03.02.2026', ru: 'Например, 03.02.2026', en: 'For example, 03.02.2026' },
  'choose-region': { be: 'Выберыце рэгіён', ru: 'Выберите регион', en: 'Choose a region' },
  'choose-country': { be: 'Выберыце краіну', ru: 'Выберите страну', en: 'Choose a country' },
  'country-number': { be: 'Краіна {number}', ru: 'Страна {number}', en: 'Country {number}' },
  'partner-number': { be: 'Партнёр {number}', ru: 'Партнер {number}', en: 'Partner {number}' },
  'partner-field': { be: 'Партнёр {number} · {field}', ru: 'Партнер {number} · {field}', en: 'Partner {number} · {field}' },
  'partner-name': { be: 'Назва', ru: 'Название', en: 'Name' },
  'choose-role': { be: 'Выберыце, хто гэта', ru: 'Выберите, кто это', en: 'Choose what it is' },
  'proof-hint': {
    be: 'Замежны рэестр і нумар у ім, напрыклад KRS 0000123456',
    ru: 'Иностранный реестр и номер в нем, например KRS 0000123456',
    en: 'The foreign register and the number in it, such as KRS 0000123456',
  },
  'more-partners': { be: 'Дадаць яшчэ партнёра', ru: 'Добавить еще партнера', en: 'Add another partner' },
  'more-countries': { be: 'Дадаць яшчэ краіну', ru: 'Добавить еще страну', en: 'Add another country' },
  'more-hint': {
    be: 'Каб прыбраць радок, ачысціце яго.',
    ru: 'Чтобы убрать строку, очистите ее.',
    en: 'To take a row away, clear it.',
  },
  'stale-heading': {
    be: 'Пакуль вы пісалі, заява змянілася',
    ru: 'Пока вы писали, заявление изменилось',
    en: 'The application changed while you were writing',
  },
  'stale-facts': {
    be: 'Нічога з напісанага вамі не страчана і не захавана. Ніжэй вашы звесткі, а пад кожным полем, якое адрозніваецца, – тое, што захавана цяпер. Параўнайце, выпраўце і захавайце зноў: застанецца тое, што ў палях.',
    ru: 'Ничего из написанного вами не потеряно и не сохранено. Ниже ваши сведения, а под каждым полем, которое отличается, – то, что сохранено сейчас. Сравните, исправьте и сохраните снова: останется то, что в полях.',
    en: 'Nothing you wrote is lost, and nothing is saved. Below is what you wrote and, under each field that differs, what is saved now. Compare, correct and save again: what stands in the fields will be kept.',
  },
  'stale-other': {
    be: 'Вось як яна выглядае цяпер. Калі вы ўсё яшчэ хочаце гэта зрабіць, паўтарыце.',
    ru: 'Вот как оно выглядит сейчас. Если вы всё еще хотите это сделать, повторите.',
    en: 'This is how it stands now. If you still want to do this, do it again.',
  },
  'stale-file': {
    be: 'Вось што ў ёй цяпер. Файл не дададзены: выберыце яго яшчэ раз.',
    ru: 'Вот что в нем сейчас. Файл не добавлен: выберите его еще раз.',
    en: 'This is what it holds now. The file was not added: choose it once more.',
  },
  'saved-now': { be: 'Захавана цяпер:', ru: 'Сохранено сейчас:', en: 'Saved now:' },

  'documents-heading': { be: 'Дакументы да заявы', ru: 'Документы к заявлению', en: 'Documents of the application' },
  'documents-lead': {
    be: 'Прымаюцца файлы PDF, JPEG і PNG, кожны да {size}. Да аднаго дакумента можна дадаць некалькі файлаў.',
    ru: 'Принимаются файлы PDF, JPEG и PNG, каждый до {size}. К одному документу можно добавить несколько файлов.',
    en: 'PDF, JPEG and PNG files are taken, each up to {size}. One document may have several files.',
  },
  'documents-answer': {
    be: 'Дакументы, дададзеныя цяпер, увойдуць у ваш адказ на пытанне. Раней пададзеныя застаюцца нязменнымі.',
    ru: 'Документы, добавленные сейчас, войдут в ваш ответ на вопрос. Ранее поданные остаются неизменными.',
    en: 'Documents added now become part of your answer to the question. Those sent before stay as they are.',
  },
  file: { be: 'Файл: {document}', ru: 'Файл: {document}', en: 'File: {document}' },
  'file-add': { be: 'Дадаць файл', ru: 'Добавить файл', en: 'Add the file' },
  'file-remove': { be: 'Прыбраць', ru: 'Убрать', en: 'Remove' },
  'file-added-on': { be: 'дададзены {day}', ru: 'добавлен {day}', en: 'added on {day}' },

  'send-heading': { be: 'Праверце і падайце заяву', ru: 'Проверьте и подайте заявление', en: 'Check and send the application' },
  'send-lead': {
    be: 'Пасля падачы тое, што ўвойдзе ў заяву, змяніць нельга. Дэпартамент можа вярнуць яе, калі чагосьці не хапае, або задаць пытанне.',
    ru: 'После подачи то, что войдет в заявление, изменить нельзя. Департамент может вернуть его, если чего-то не хватает, или задать вопрос.',
    en: 'Once sent, what the application holds cannot be changed. The Department may return it if something is missing, or ask a question.',
  },
  'send-change': { be: 'Змяніць', ru: 'Изменить', en: 'Change' },
  'send-incomplete': {
    be: 'Пакуль падаць нельга: не хапае таго, што пералічана ніжэй.',
    ru: 'Пока подать нельзя: не хватает того, что перечислено ниже.',
    en: 'It cannot be sent yet: what is listed below is missing.',
  },
  declaration: { be: 'Пацвярджэнне', ru: 'Подтверждение', en: 'Declaration' },
  'declare-label': {
    be: 'Пацвярджаю, што ўсё пададзенае – праўда і што я маю права падаваць заяву ад імя агенцтва',
    ru: 'Подтверждаю, что всё поданное – правда и что я имею право подавать заявление от имени агентства',
    en: 'I confirm that everything I send is true and that I may apply on the agency’s behalf',
  },
  'send-button': { be: 'Падаць заяву', ru: 'Подать заявление', en: 'Send the application' },

  'answer-heading': { be: 'Адказ на пытанне', ru: 'Ответ на вопрос', en: 'Answer the question' },
  'answer-documents': {
    be: 'Спачатку дакументы, калі яны патрэбны',
    ru: 'Сначала документы, если они нужны',
    en: 'First the documents, if any are needed',
  },
  'answer-documents-none': {
    be: 'Да адказу пакуль не дададзена ніводнага дакумента.',
    ru: 'К ответу пока не добавлено ни одного документа.',
    en: 'No document is added to the answer yet.',
  },
  'answer-text': { be: 'Ваш адказ', ru: 'Ваш ответ', en: 'Your answer' },
  'answer-hint': {
    be: 'Адказ дапаўняе заяву і застаецца ў ёй; тое, што было пададзена раней, не мяняецца.',
    ru: 'Ответ дополняет заявление и остается в нем; то, что было подано раньше, не меняется.',
    en: 'The answer adds to the application and stays with it; what was sent before does not change.',
  },
  'answer-button': { be: 'Адправіць адказ', ru: 'Отправить ответ', en: 'Send the answer' },

  'withdraw-heading': { be: 'Адклікаць заяву?', ru: 'Отозвать заявление?', en: 'Withdraw the application?' },
  'withdraw-draft': {
    be: 'Чарнавік ніхто, акрамя вас, не бачыў. Вярнуць яго пасля гэтага будзе нельга.',
    ru: 'Черновик никто, кроме вас, не видел. Вернуть его после этого будет нельзя.',
    en: 'Nobody but you has seen the draft. Afterwards it cannot be brought back.',
  },
  'withdraw-sent': {
    be: 'Разгляд спыніцца, і вярнуць гэтую заяву будзе нельга. Яна застанецца ў рэестры як адкліканая. Пазней можна падаць новую.',
    ru: 'Рассмотрение прекратится, и вернуть это заявление будет нельзя. Оно останется в реестре как отозванное. Позже можно подать новое.',
    en: 'The examination ends and this application cannot be brought back. It stays on record as withdrawn. You can apply anew later.',
  },
  'withdraw-button': { be: 'Так, адклікаць', ru: 'Да, отозвать', en: 'Yes, withdraw it' },
  'withdraw-keep': { be: 'Не, пакінуць', ru: 'Нет, оставить', en: 'No, keep it' },
  'no-longer': {
    be: 'Цяпер гэта зрабіць нельга: {state}.',
    ru: 'Сейчас это сделать нельзя: {state}.',
    en: 'This cannot be done now: {state}.',
  },
} satisfies Record<string, Word>;
