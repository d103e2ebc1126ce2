import type { PublicPart } from '../rules/entries.ts';
import type { Word, Words } from './language.ts';

/** The page on which an officer signs what an act publishes. */
export const signPage = {
  title: { be: 'Падпішыце тое, што робіце', ru: 'Подпишите то, что делаете', en: 'Sign what you are doing' },
  lead: {
    be: 'Нічога яшчэ не зроблена. Вось што пасля подпісу назаўсёды застанецца ў публічным журнале ад вашага імя.',
    ru: 'Ничего еще не сделано. Вот что после подписи навсегда останется в публичном журнале от вашего имени.',
    en: 'Nothing is done yet. This is what will stand in the public log in your name for good once you have signed it.',
  },
  who: { be: 'Ад чыйго імя', ru: 'От чьего имени', en: 'In whose name' },
  'who-hint': {
    be: 'Імя ў журнале не пішацца. Там будзе ваш код, заўсёды адзін і той жа:',
    ru: 'Имя в журнале не пишется. Там будет ваш код, всегда один и тот же:',
    en: 'Your name does not stand in the log. Your code does, always the same one:',
  },
  entry: { be: 'Запіс {number} з {count}', ru: 'Запись {number} из {count}', en: 'Entry {number} of {count}' },
  step: {
    be: 'Нешта прапанавана, і рашэнне прыме іншы. Што менавіта, журнал пакуль не кажа.',
    ru: 'Что-то предложено, и решение примет другой. Что именно, журнал пока не говорит.',
    en: 'Something was proposed, and another will decide on it. What it is the log does not say yet.',
  },
  sealed: {
    be: 'Імёны, тлумачэнні і кантакты, якія вы напісалі, у журнал не трапляюць: там толькі іх адбітак, па якім іх нельга прачытаць, але можна праверыць.',
    ru: 'Имена, объяснения и контакты, которые вы написали, в журнал не попадают: там только их отпечаток, по которому их нельзя прочитать, но можно проверить.',
    en: 'Names, reasons and contacts that you wrote do not enter the log: only their fingerprint does, by which nobody can read them and anybody can check them.',
  },
  decides: {
    be: 'Рашэнне па прапанове, запіс журнала № {number}',
    ru: 'Решение по предложению, запись журнала № {number}',
    en: 'Decides on the proposal in entry {number} of the log',
  },
  changed: {
    be: 'Пакуль вы падпісвалі, нешта змянілася, і ў журнал трапіла б не тое, што вы бачылі. Нічога не зроблена. Ніжэй тое, што было б апублікавана цяпер: прачытайце і падпішыце нанова.',
    ru: 'Пока вы подписывали, что-то изменилось, и в журнал попало бы не то, что вы видели. Ничего не сделано. Ниже то, что было бы опубликовано теперь: прочитайте и подпишите заново.',
    en: 'Something changed while you were signing, and the log would have got another thing than you saw. Nothing was done. Below is what would be published now: read it and sign anew.',
  },
  wrong: {
    be: 'Подпіс не падышоў: ён зроблены не вашым ключом або пад іншым тэкстам. Нічога не зроблена. Падпішыце яшчэ раз.',
    ru: 'Подпись не подошла: она сделана не вашим ключом или под другим текстом. Ничего не сделано. Подпишите еще раз.',
    en: 'The signature does not fit: it was made by a key that is not yours, or for another text. Nothing was done. Sign once more.',
  },
  'not-done': { be: 'Гэта не зроблена', ru: 'Это не сделано', en: 'This was not done' },
  sign: { be: 'Падпісаць сваім ключом', ru: 'Подписать своим ключом', en: 'Sign with your security key' },
  'sign-lead': {
    be: 'Браўзер папросіць ваш ключ: прылажыце яго або пацвердзіце на гэтай прыладзе адбіткам, тварам ці PIN-кодам.',
    ru: 'Браузер попросит ваш ключ: приложите его или подтвердите на этом устройстве отпечатком, лицом или PIN-кодом.',
    en: 'The browser will ask for your key: touch it, or confirm on this device with your finger, your face or a PIN.',
  },
  'no-script': {
    be: 'Каб падпісаць ключом, патрэбен JavaScript. Уключыце яго для гэтага сайта і абнавіце старонку: тое, што вы ўвялі, захаваецца.',
    ru: 'Чтобы подписать ключом, нужен JavaScript. Включите его для этого сайта и обновите страницу: введенное сохранится.',
    en: 'Signing with a key needs JavaScript. Switch it on for this site and load the page again: what you typed is kept.',
  },
  'no-key': {
    be: 'У вас яшчэ няма ключа подпісу, а без яго рашэнне не прымаецца. Дадайце ключ у новай укладцы, вярніцеся сюды і працягніце: тое, што вы ўвялі, захаваецца.',
    ru: 'У вас еще нет ключа подписи, а без него решение не принимается. Добавьте ключ в новой вкладке, вернитесь сюда и продолжите: введенное сохранится.',
    en: 'You have no signing key yet, and nothing is decided without one. Add a key in a new tab, come back here and go on: what you typed is kept.',
  },
  'add-key': { be: 'Дадаць ключ (новая ўкладка)', ru: 'Добавить ключ (новая вкладка)', en: 'Add a key (new tab)' },
  'key-added': { be: 'Ключ дададзены, працягнуць', ru: 'Ключ добавлен, продолжить', en: 'I have added a key, go on' },
  'no-webauthn': {
    be: 'Гэты браўзер не ўмее працаваць з ключамі. Адкрыйце старонку ў свежай версіі браўзера.',
    ru: 'Этот браузер не умеет работать с ключами. Откройте страницу в свежей версии браузера.',
    en: 'This browser cannot work with keys. Open the page in a recent version of a browser.',
  },
  'other-address': {
    be: 'Ключы працуюць толькі на адрасе {origin}. Адкрыйце рэестр там.',
    ru: 'Ключи работают только на адресе {origin}. Откройте реестр там.',
    en: 'Keys work at the address {origin} only. Open the register there.',
  },
  cancelled: {
    be: 'Ключ не адказаў, або вы адмянілі подпіс. Нічога не зроблена, паспрабуйце яшчэ раз.',
    ru: 'Ключ не ответил, или вы отменили подпись. Ничего не сделано, попробуйте еще раз.',
    en: 'The key did not answer, or you cancelled. Nothing was done, try once more.',
  },
  sample: { be: 'Узор: не для сапраўднай працы', ru: 'Образец: не для настоящей работы', en: 'Sample: not for real work' },
  'sample-lead': {
    be: 'На гэтай машыне рэестр толькі паказваюць, таму замест вас можа падпісаць праграма. У журнале так і будзе пазначана.',
    ru: 'На этой машине реестр только показывают, поэтому вместо вас может подписать программа. В журнале так и будет отмечено.',
    en: 'On this machine the register is only looked at, so a program can sign in your place. The log will say that it did.',
  },
  'sample-sign': { be: 'Узор: няхай падпіша праграма', ru: 'Образец: пусть подпишет программа', en: 'Sample: let the program sign' },
  'again-lead': { be: 'Хочаце нешта змяніць?', ru: 'Хотите что-то изменить?', en: 'Would you like to change something?' },
  again: { be: 'Вярнуцца да формы і змяніць', ru: 'Вернуться к форме и изменить', en: 'Go back to the form and change it' },
  back: { be: 'Вярнуцца, нічога не рабіць', ru: 'Вернуться, ничего не делать', en: 'Go back and do nothing' },
  fingerprint: { be: 'Адбітак таго, што вы падпісваеце', ru: 'Отпечаток того, что вы подписываете', en: 'Fingerprint of what you sign' },
  'fingerprint-lead': {
    be: 'SHA-256 спіса адбіткаў усіх запісаў. Менавіта яго падпіша ключ; пад іншым рашэннем такі подпіс нічога не варты.',
    ru: 'SHA-256 списка отпечатков всех записей. Именно его подпишет ключ; под другим решением такая подпись ничего не стоит.',
    en: 'The SHA-256 of the list of the fingerprints of all entries. This is what the key signs; under another decision the signature is worth nothing.',
  },
  'issued-grant': { be: 'пры выдачы ліцэнзіі', ru: 'при выдаче лицензии', en: 'with a grant' },
  'issued-variation': { be: 'пры змяненні ліцэнзіі', ru: 'при изменении лицензии', en: 'with a variation' },
  'issued-replacement': { be: 'замест ранейшай', ru: 'взамен прежней', en: 'in place of an earlier one' },
  'by-program': { be: 'падпісвае праграма', ru: 'подписывает программа', en: 'a program signs' },
} satisfies Record<string, Word>;

/** What each part of an entry says, as its label. */
export const entryParts = {
  application: { be: 'Заява', ru: 'Заявление', en: 'Application' },
  licence: { be: 'Ліцэнзія', ru: 'Лицензия', en: 'Licence' },
  unp: { be: 'УНП агенцтва', ru: 'УНП агентства', en: 'УНП of the agency' },
  kind: { be: 'Дзейнасць', ru: 'Деятельность', en: 'Activity' },
  edition: { be: 'Рэдакцыя права', ru: 'Редакция права', en: 'Edition of the law' },
  grounds: { be: 'Падставы', ru: 'Основания', en: 'Grounds' },
  from: { be: 'Першы дзень', ru: 'Первый день', en: 'First day' },
  until: { be: 'Апошні дзень', ru: 'Последний день', en: 'Last day' },
  confirmBy: { be: 'Пацвердзіць не пазней за', ru: 'Подтвердить не позднее', en: 'To be confirmed by' },
  purpose: { be: 'Пра што заява', ru: 'О чем заявление', en: 'What the application is for' },
  item: { be: 'Частка ліцэнзіі', ru: 'Часть лицензии', en: 'Part of the licence' },
  country: { be: 'Краіна', ru: 'Страна', en: 'Country' },
  measure: { be: 'Якая мера', ru: 'Какая мера', en: 'Which measure' },
  outcome: { be: 'Вынік', ru: 'Результат', en: 'Outcome' },
  corrects: { be: 'Выпраўляе запіс журнала', ru: 'Исправляет запись журнала', en: 'Corrects the entry of the log' },
  warning: { be: 'Папярэджанне', ru: 'Предупреждение', en: 'Warning' },
  advertisement: { be: 'Рэклама', ru: 'Реклама', en: 'Advertisement' },
  change: { be: 'Што змяняецца ў праве', ru: 'Что меняется в праве', en: 'What changes in the law' },
  extract: { be: 'Выпіска', ru: 'Выписка', en: 'Extract' },
  issuedFor: { be: 'Для чаго выдадзена', ru: 'Для чего выдана', en: 'What it is issued for' },
  code: { be: 'Адбітак кода выпіскі', ru: 'Отпечаток кода выписки', en: 'Fingerprint of the extract’s code' },
  key: { be: 'Ключ', ru: 'Ключ', en: 'Key' },
  publicKey: { be: 'Адкрытая частка ключа', ru: 'Открытая часть ключа', en: 'Public part of the key' },
  officer: { be: 'Код таго, чый ключ', ru: 'Код того, чей ключ', en: 'Code of whose key it is' },
  role: { be: 'Роля', ru: 'Роль', en: 'Role' },
  software: { be: 'Хто падпісвае', ru: 'Кто подписывает', en: 'Who signs' },
} satisfies Words<keyof PublicPart>;
