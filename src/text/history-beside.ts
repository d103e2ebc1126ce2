import type { EventType } from '../rules/entries.ts';
import type { Words } from './language.ts';

/** What happens beside applications, licences and the law: contacts, advertisements, warnings, reports of errors, tips, accounts. */
export const beside = {
  'contacts-changed': {
    be: 'Змяніліся кантакты агенцтва.',
    ru: 'Изменились контакты агентства.',
    en: 'The agency’s contact points changed.',
  },
  'trading-names-changed': {
    be: 'Змяніліся назвы, пад якімі працуе агенцтва.',
    ru: 'Изменились названия, под которыми работает агентство.',
    en: 'The names the agency trades as changed.',
  },
  'advertisement-sent': {
    be: 'Агенцтва падало рэкламу на ўзгадненне.',
    ru: 'Агентство подало рекламу на согласование.',
    en: 'The agency sent an advertisement for approval.',
  },
  'advertisement-taken-back': {
    be: 'Агенцтва забрала рэкламу да рашэння.',
    ru: 'Агентство забрало рекламу до решения.',
    en: 'The agency took an advertisement back before the decision.',
  },
  'advertisement-approved': { be: 'Рэклама ўзгоднена.', ru: 'Реклама согласована.', en: 'An advertisement was approved.' },
  'advertisement-refused': {
    be: 'Ва ўзгадненні рэкламы адмоўлена.',
    ru: 'В согласовании рекламы отказано.',
    en: 'An advertisement was refused.',
  },
  'advertisement-ended': {
    be: 'Узгадненне рэкламы спынена.',
    ru: 'Согласование рекламы прекращено.',
    en: 'The approval of an advertisement ended.',
  },
  'warning-proposed': { be: 'Прапанавана папярэджанне.', ru: 'Предложено предупреждение.', en: 'A warning was proposed.' },
  'evidence-added': { be: 'Дададзены доказ.', ru: 'Добавлено доказательство.', en: 'A piece of evidence was added.' },
  'warning-answered': {
    be: 'Запісаны адказ таго, пра каго папярэджваюць.',
    ru: 'Записан ответ того, о ком предупреждают.',
    en: 'The reply of the one to be warned of was recorded.',
  },
  'warning-rejected': {
    be: 'Прапанаванае папярэджанне адхілена.',
    ru: 'Предложенное предупреждение отклонено.',
    en: 'The proposed warning was rejected.',
  },
  'warning-published': { be: 'Апублікавана папярэджанне.', ru: 'Опубликовано предупреждение.', en: 'A warning was published.' },
  'warning-corrected': { be: 'Папярэджанне выпраўлена.', ru: 'Предупреждение исправлено.', en: 'A warning was corrected.' },
  'warning-withdrawn': { be: 'Папярэджанне знята.', ru: 'Предупреждение снято.', en: 'A warning was withdrawn.' },
  'evidence-read': {
    be: 'Адкрыты доказ да папярэджання.',
    ru: 'Открыто доказательство к предупреждению.',
    en: 'A piece of evidence for a warning was opened.',
  },
  'error-reported': {
    be: 'Паведамлена пра памылку ў запісе.',
    ru: 'Сообщено об ошибке в записи.',
    en: 'An error in the record was reported.',
  },
  'error-answered': {
    be: 'Дадзены адказ на паведамленне пра памылку.',
    ru: 'Дан ответ на сообщение об ошибке.',
    en: 'A report of an error was answered.',
  },
  'tip-received': { be: 'Атрымана паведамленне.', ru: 'Получено сообщение.', en: 'A tip was received.' },
  'tip-opened': { be: 'Паведамленне адкрыта для чытання.', ru: 'Сообщение открыто для чтения.', en: 'A tip was opened.' },
  'tip-added-to': { be: 'Паведамленне дапоўнена.', ru: 'Сообщение дополнено.', en: 'A tip was added to.' },
  'tip-assigned': { be: 'Паведамленне перададзена ў рэгіён.', ru: 'Сообщение передано в регион.', en: 'A tip was assigned to a region.' },
  'tip-answered': { be: 'Дадзены адказ на паведамленне.', ru: 'Дан ответ на сообщение.', en: 'A tip was answered.' },
  'tip-linked': { be: 'Паведамленне звязана з праверкай.', ru: 'Сообщение связано с проверкой.', en: 'A tip was linked to an inspection.' },
  'tip-closed': { be: 'Паведамленне закрыта.', ru: 'Сообщение закрыто.', en: 'A tip was closed.' },
  'seal-set': {
    be: 'Пракурор устанавіў ключ, якім запячатваюцца кантакты.',
    ru: 'Прокурор установил ключ, которым запечатываются контакты.',
    en: 'A prosecutor set the key to which contacts are sealed.',
  },
  'tie-stated': {
    be: 'Службовая асоба заявіла пра сувязь з агенцтвам.',
    ru: 'Должностное лицо заявило о связи с агентством.',
    en: 'An officer stated a tie with the agency.',
  },
  'extract-issued': { be: 'Выдадзена выпіска з рэестра.', ru: 'Выдана выписка из реестра.', en: 'An extract was issued.' },
  'key-added': {
    be: 'Дададзены ключ подпісу службовай асобы.',
    ru: 'Добавлен ключ подписи должностного лица.',
    en: 'A key that an officer signs with was added.',
  },
  'key-revoked': {
    be: 'Ключ подпісу службовай асобы адкліканы.',
    ru: 'Ключ подписи должностного лица отозван.',
    en: 'A key that an officer signed with was revoked.',
  },
  'key-confirmed': {
    be: 'Пацверджана, што ключ подпісу ў руках службовай асобы.',
    ru: 'Подтверждено, что ключ подписи в руках должностного лица.',
    en: 'It was confirmed that a key is in the hands of its officer.',
  },
  'role-changed': {
    be: 'Службовая асоба атрымала іншую ролю.',
    ru: 'Должностное лицо получило другую роль.',
    en: 'An officer was given another role.',
  },
  'passkey-added': { be: 'Дададзены ключ уваходу.', ru: 'Добавлен ключ входа.', en: 'A key to sign in by was added.' },
  'passkey-revoked': { be: 'Ключ уваходу выдалены.', ru: 'Ключ входа удален.', en: 'A key to sign in by was removed.' },
  'account-invited': { be: 'Адпраўлена новае запрашэнне.', ru: 'Отправлено новое приглашение.', en: 'A new invitation was sent.' },
  'account-created': { be: 'Створаны ўліковы запіс.', ru: 'Создана учетная запись.', en: 'An account was created.' },
  'account-disabled': { be: 'Уліковы запіс закрыты.', ru: 'Учетная запись закрыта.', en: 'An account was shut.' },
  'account-enabled': { be: 'Уліковы запіс зноў адкрыты.', ru: 'Учетная запись снова открыта.', en: 'An account was opened again.' },
  'identity-linked': {
    be: 'Уліковы запіс звязаны з дзяржаўным сэрвісам уваходу.',
    ru: 'Учетная запись связана с государственным сервисом входа.',
    en: 'An account was linked with the national sign-in.',
  },
  'identity-unlinked': {
    be: 'Уліковы запіс адвязаны ад дзяржаўнага сэрвісу ўваходу.',
    ru: 'Учетная запись отвязана от государственного сервиса входа.',
    en: 'An account was unlinked from the national sign-in.',
  },
  'password-reset': { be: 'Выдадзены новы пароль.', ru: 'Выдан новый пароль.', en: 'A new password was given.' },
  'password-changed': { be: 'Пароль зменены ўладальнікам.', ru: 'Пароль изменен владельцем.', en: 'A password was changed by its owner.' },
  'password-recovered': {
    be: 'Забыты пароль заменены па спасылцы і другім доказе.',
    ru: 'Забытый пароль заменен по ссылке и второму доказательству.',
    en: 'A forgotten password was replaced by a link and the second factor.',
  },
  'second-factor-set': {
    be: 'Наладжаны другі доказ уваходу.',
    ru: 'Настроено второе доказательство входа.',
    en: 'A second factor was set up.',
  },
  'second-factor-reset': {
    be: 'Другі доказ уваходу скінуты.',
    ru: 'Второе доказательство входа сброшено.',
    en: 'A second factor was reset.',
  },
  'recovery-codes-made': { be: 'Створаны новыя запасныя коды.', ru: 'Созданы новые запасные коды.', en: 'New recovery codes were made.' },
  'recovery-code-used': { be: 'Выкарыстаны запасны код.', ru: 'Использован запасной код.', en: 'A recovery code was used.' },
} satisfies Partial<Words<EventType>>;
