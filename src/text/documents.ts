import type { DocumentCode } from '../rules/editions/edition.ts';
import type { Words } from './language.ts';

/** Short names of the documents an applicant files. */
export const documents = {
  'application-form': {
    be: 'Падпісаная заява',
    ru: 'Подписанное заявление',
    en: 'Signed application',
  },
  'founding-papers': {
    be: 'Устаноўчыя дакументы',
    ru: 'Учредительные документы',
    en: 'Founding documents',
  },
  'state-duty': {
    be: 'Пацвярджэнне аплаты дзяржаўнай пошліны',
    ru: 'Подтверждение уплаты государственной пошлины',
    en: 'Proof that the state duty is paid',
  },
  'premises-proof': {
    be: 'Дакументы на памяшканне',
    ru: 'Документы на помещение',
    en: 'Proof of premises',
  },
  'branch-papers': {
    be: 'Дакументы адасобленых падраздзяленняў',
    ru: 'Документы обособленных подразделений',
    en: 'Papers of branches',
  },
  'employee-list': {
    be: 'Спіс работнікаў',
    ru: 'Список работников',
    en: 'List of employees',
  },
  'specialist-proof': {
    be: 'Дакументы спецыяліста па працаўладкаванні за мяжой',
    ru: 'Документы специалиста по трудоустройству за границей',
    en: 'Proof of a specialist in employment abroad',
  },
  'head-diploma': {
    be: 'Дыплом кіраўніка аб вышэйшай адукацыі',
    ru: 'Диплом руководителя о высшем образовании',
    en: 'Higher-education diploma of the head',
  },
  'employer-contract': {
    be: 'Дагавор з замежным наймальнікам',
    ru: 'Договор с иностранным нанимателем',
    en: 'Contract with the foreign employer',
  },
  'employer-status': {
    be: 'Пацвярджэнне прававога статусу замежнага наймальніка',
    ru: 'Подтверждение правового статуса иностранного нанимателя',
    en: 'Proof of the foreign employer’s legal status',
  },
  'assistance-contract': {
    be: 'Узор дагавора з грамадзянінам аб садзейнічанні ў працаўладкаванні',
    ru: 'Образец договора с гражданином о содействии в трудоустройстве',
    en: 'Sample contract with the citizen on help in finding work',
  },
  'introduction-rules': {
    be: 'Правілы збору і распаўсюджвання інфармацыі аб фізічных асобах',
    ru: 'Правила сбора и распространения информации о физических лицах',
    en: 'Rules for collecting and spreading information about people',
  },
  'consent-form': {
    be: 'Узор згоды на распаўсюджванне звестак пра сябе',
    ru: 'Образец согласия на распространение сведений о себе',
    en: 'Sample consent to the spreading of one’s own information',
  },
  'school-contract': {
    be: 'Дагавор з замежнай установай адукацыі',
    ru: 'Договор с иностранным учреждением образования',
    en: 'Contract with the foreign school',
  },
  'school-status': {
    be: 'Пацвярджэнне прававога статусу замежнай установы адукацыі',
    ru: 'Подтверждение правового статуса иностранного учреждения образования',
    en: 'Proof of the foreign school’s legal status',
  },
  'programme-description': {
    be: 'Апісанне праграмы',
    ru: 'Описание программы',
    en: 'Description of the programme',
  },
  'carrier-contract': {
    be: 'Дагавор з перавозчыкам',
    ru: 'Договор с перевозчиком',
    en: 'Contract with the carrier',
  },
  'client-contract': {
    be: 'Узор дагавора з кліентам',
    ru: 'Образец договора с клиентом',
    en: 'Sample contract with the client',
  },
} satisfies Words<DocumentCode>;
