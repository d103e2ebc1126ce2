import type { DocumentCode } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** What is wanted as each document and why, in one sentence. No numbers of the law here: they differ by edition. */
export const documentHints = {
  'application-form': {
    be: 'Заява, падпісаная кіраўніком агенцтва: з яе пачынаецца разгляд, і яна захоўваецца ў тым выглядзе, у якім пададзена.',
    ru: 'Заявление, подписанное руководителем агентства: с него начинается рассмотрение, и оно хранится в том виде, в каком подано.',
    en: 'The application signed by the head of the agency: examination begins with it, and it is kept exactly as submitted.',
  },
  'founding-papers': {
    be: 'Статут або іншы ўстаноўчы дакумент і пацвярджэнне дзяржаўнай рэгістрацыі, каб было відаць, хто звяртаецца па ліцэнзію.',
    ru: 'Устав или иной учредительный документ и подтверждение государственной регистрации, чтобы было видно, кто обращается за лицензией.',
    en: 'The charter or another founding document and proof of state registration, to show who is applying.',
  },
  'state-duty': {
    be: 'Плацежны дакумент, з якога відаць, што дзяржаўная пошліна аплачана ў памеры, вызначаным на дзень падачы заявы.',
    ru: 'Платежный документ, из которого видно, что государственная пошлина уплачена в размере, установленном на день подачи заявления.',
    en: 'The payment document, to show that the state duty is paid in the amount set for the day the application is sent.',
  },
  'premises-proof': {
    be: 'Дакумент аб праве ўласнасці, дагавор арэнды або іншая законная падстава карыстацца памяшканнем, каб агенцтва можна было знайсці і праверыць па адрасе.',
    ru: 'Документ о праве собственности, договор аренды или иное законное основание пользоваться помещением, чтобы агентство можно было найти и проверить по адресу.',
    en: 'A title, a lease or another lawful basis for using the premises, so that the agency can be found and inspected at its address.',
  },
  'branch-papers': {
    be: 'Палажэнне або іншы дакумент аб кожным адасобленым падраздзяленні, якое будзе працаваць па ліцэнзіі; калі падраздзяленняў няма, нічога падаваць не трэба.',
    ru: 'Положение или иной документ о каждом обособленном подразделении, которое будет работать по лицензии; если подразделений нет, ничего подавать не нужно.',
    en: 'The regulations or another document on each branch that will work under the licence; where there are no branches, nothing is needed.',
  },
  'employee-list': {
    be: 'Прозвішчы, імёны і пасады работнікаў, якія будуць займацца гэтай дзейнасцю, каб было вядома, хто адказвае перад грамадзянамі.',
    ru: 'Фамилии, имена и должности работников, которые будут заниматься этой деятельностью, чтобы было известно, кто отвечает перед гражданами.',
    en: 'Names and posts of the employees who will do this work, so that it is known who answers to citizens.',
  },
  'specialist-proof': {
    be: 'Копіі дакументаў, якія пацвярджаюць, што ў штаце ёсць спецыяліст з патрэбным стажам і што гэта яго асноўная праца.',
    ru: 'Копии документов, подтверждающих, что в штате есть специалист с нужным стажем и что это его основная работа.',
    en: 'Copies of documents showing that the agency employs a specialist with the required experience, and that this is their main job.',
  },
  'head-diploma': {
    be: 'Копія дыплома кіраўніка або індывідуальнага прадпрымальніка, каб пацвердзіць, што той, хто кіруе агенцтвам, мае вышэйшую адукацыю.',
    ru: 'Копия диплома руководителя или индивидуального предпринимателя, чтобы подтвердить, что тот, кто руководит агентством, имеет высшее образование.',
    en: 'A copy of the diploma of the head or the sole entrepreneur, to show that whoever runs the agency has higher education.',
  },
  'employer-contract': {
    be: 'Копія дагавора з кожным замежным наймальнікам, каб было відаць, да каго і на якіх умовах агенцтва накіроўвае людзей.',
    ru: 'Копия договора с каждым иностранным нанимателем, чтобы было видно, к кому и на каких условиях агентство направляет людей.',
    en: 'A copy of the contract with each foreign employer, to show to whom and on what conditions the agency sends people.',
  },
  'employer-status': {
    be: 'Легалізаваная копія дакумента ўпаўнаважанага органа замежнай дзяржавы, каб упэўніцца, што наймальнік сапраўды існуе.',
    ru: 'Легализованная копия документа уполномоченного органа иностранного государства, чтобы убедиться, что наниматель действительно существует.',
    en: 'A legalised copy of a document of the competent authority of the foreign country, to make sure that the employer really exists.',
  },
  'assistance-contract': {
    be: 'Тэкст дагавора, які агенцтва будзе падпісваць з грамадзянамі, каб праверыць, што іх правы, плата і ўмовы працы апісаны зразумела.',
    ru: 'Текст договора, который агентство будет подписывать с гражданами, чтобы проверить, что их права, плата и условия труда описаны понятно.',
    en: 'The text of the contract the agency will sign with citizens, to check that their rights, the price and the working conditions are plain.',
  },
  'introduction-rules': {
    be: 'Унутраныя правілы агенцтва аб тым, якія звесткі пра людзей яно збірае, каму і як іх паказвае, каб гэтымі звесткамі нельга было злоўжываць.',
    ru: 'Внутренние правила агентства о том, какие сведения о людях оно собирает, кому и как их показывает, чтобы этими сведениями нельзя было злоупотреблять.',
    en: 'The agency’s own rules on what it collects about people and to whom and how it shows it, so that this information cannot be misused.',
  },
  'consent-form': {
    be: 'Тэкст згоды, якую чалавек падпісвае да таго, як яго звесткі пакажуць іншым, каб ніхто не трапіў у базу без свайго ведама.',
    ru: 'Текст согласия, которое человек подписывает до того, как его сведения покажут другим, чтобы никто не попал в базу без своего ведома.',
    en: 'The text of the consent a person signs before their information is shown to others, so that nobody is listed without knowing it.',
  },
  'school-contract': {
    be: 'Копія дагавора з кожнай замежнай установай адукацыі, каб было відаць, куды і на якіх умовах агенцтва накіроўвае на вучобу.',
    ru: 'Копия договора с каждым иностранным учреждением образования, чтобы было видно, куда и на каких условиях агентство направляет на учебу.',
    en: 'A copy of the contract with each foreign school, to show where and on what conditions the agency sends learners.',
  },
  'school-status': {
    be: 'Дакумент аб рэгістрацыі або акрэдытацыі замежнай установы адукацыі, каб упэўніцца, што яна сапраўды існуе і вучыць.',
    ru: 'Документ о регистрации или аккредитации иностранного учреждения образования, чтобы убедиться, что оно действительно существует и учит.',
    en: 'A document on the registration or accreditation of the foreign school, to make sure that it really exists and teaches.',
  },
  'programme-description': {
    be: 'Змест, працягласць, месца і кошт кожнай праграмы, каб Міністэрства адукацыі магло даць заключэнне менавіта аб ёй.',
    ru: 'Содержание, продолжительность, место и стоимость каждой программы, чтобы Министерство образования могло дать заключение именно о ней.',
    en: 'The content, length, place and price of each programme, so that the Ministry of Education can give its conclusion on that very programme.',
  },
  'carrier-contract': {
    be: 'Копія дагавора з перавозчыкам, калі агенцтва само арганізуе праезд, каб было вядома, хто адказвае за людзей у дарозе.',
    ru: 'Копия договора с перевозчиком, если агентство само организует проезд, чтобы было известно, кто отвечает за людей в дороге.',
    en: 'A copy of the contract with the carrier where the agency itself arranges transport, to show who answers for people on the way.',
  },
  'client-contract': {
    be: 'Тэкст дагавора, які агенцтва будзе падпісваць з кліентамі, каб праверыць, што паслугі, кошт і вяртанне грошай апісаны зразумела.',
    ru: 'Текст договора, который агентство будет подписывать с клиентами, чтобы проверить, что услуги, цена и возврат денег описаны понятно.',
    en: 'The text of the contract the agency will sign with its clients, to check that services, price and refunds are stated plainly.',
  },
} satisfies Words<DocumentCode>;
