import type { Word } from './language.ts';

/** How a reader proves what the register says without believing it. */
export const yourself = {
  title: { be: 'Як праверыць гэта самому', ru: 'Как проверить это самому', en: 'How to check this yourself' },
  lead: {
    be: 'Кожнае публічнае рашэнне запісваецца і ў адкрыты журнал. Запіс у ім нельга змяніць, прыбраць або дадаць заднім чыслом так, каб гэтага не заўважылі тыя, хто захоўвае копіі журнала. Гэта можна праверыць, не давяраючы нашаму сайту. Спатрэбяцца камп’ютар і праграма openssl.',
    ru: 'Каждое публичное решение записывается и в открытый журнал. Запись в нем нельзя изменить, убрать или добавить задним числом так, чтобы этого не заметили те, кто хранит копии журнала. Это можно проверить, не доверяя нашему сайту. Понадобятся компьютер и программа openssl.',
    en: 'Every public decision is also written into an open log. No entry in it can be changed, taken out or dated back without being noticed by those who keep copies of the log. You can check this without trusting our site. You need a computer and the program openssl.',
  },
  entries: { be: 'Запісы пра гэту ліцэнзію', ru: 'Записи об этой лицензии', en: 'The entries about this licence' },
  entry: { be: 'запіс {index}', ru: 'запись {index}', en: 'entry {index}' },
  proof: { be: 'доказ запісу {index}', ru: 'доказательство записи {index}', en: 'proof of entry {index}' },
  signed: { be: 'Ці падпісаны журнал рэестрам', ru: 'Подписан ли журнал реестром', en: 'Is the log signed by the register?' },
  'signed-lead': {
    be: 'Увядзіце гэтыя каманды. У апошнім радку павінна быць Signature Verified Successfully.',
    ru: 'Введите эти команды. В последней строке должно быть Signature Verified Successfully.',
    en: 'Enter these commands. The last line must say Signature Verified Successfully.',
  },
  'signed-key': {
    be: 'Параўнайце ключ з тым, які вы захавалі раней або атрымалі ад таго, каму давяраеце. Новы ключ мае сілу, толькі калі яго падпісаў папярэдні:',
    ru: 'Сравните ключ с тем, который вы сохранили раньше или получили от того, кому доверяете. Новый ключ имеет силу, только если его подписал предыдущий:',
    en: 'Compare the key with one that you kept or got from somebody you trust. A new key counts only if the one before signed it:',
  },
  keys: { be: 'усе ключы журнала', ru: 'все ключи журнала', en: 'all keys of the log' },
  inside: { be: 'Ці ёсць запіс у журнале', ru: 'Есть ли запись в журнале', en: 'Is the entry in the log?' },
  'inside-lead': {
    be: 'Гэта каманда падлічвае хэш запісу. Доказ вядзе ад яго да трэцяга радка файла checkpoint.',
    ru: 'Эта команда вычисляет хеш записи. Доказательство ведет от него к третьей строке файла checkpoint.',
    en: 'This command reckons the hash of the entry. The proof leads from it to the third line of the file checkpoint.',
  },
  tools: {
    be: 'Доказ складзены ў адкрытым фармаце, які чытаюць праграмы іншых распрацоўшчыкаў. Фармат:',
    ru: 'Доказательство составлено в открытом формате, который читают программы других разработчиков. Формат:',
    en: 'The proof is in an open format that programs written by others read. The format:',
  },
  'tools-where': { be: 'Дзе знайсці праграмы:', ru: 'Где найти программы:', en: 'Where to find programs:' },
  witnesses: {
    be: 'Хто засведчыў журнал і колькі подпісаў патрэбна:',
    ru: 'Кто засвидетельствовал журнал и сколько подписей нужно:',
    en: 'Who witnesses the log and how many signatures are needed:',
  },
  policy: { be: 'правілы даверу', ru: 'правила доверия', en: 'rules of trust' },
} satisfies Record<string, Word>;
