import type { Word } from './language.ts';

/** What somebody typed into a form whose session had ended meanwhile. */
export const keptForm = {
  heading: {
    be: 'Сеанс скончыўся. Уведзенае захавана',
    ru: 'Сеанс закончился. Введенное сохранено',
    en: 'Your session has ended. What you typed is kept',
  },
  lead: {
    be: 'Пакуль нічога не адпраўлена. Старонка захавае форму на адну гадзіну: не закрывайце яе.',
    ru: 'Пока ничего не отправлено. Страница сохранит форму на один час: не закрывайте ее.',
    en: 'Nothing has been sent yet. This page keeps the form for one hour: do not close it.',
  },
  'sign-in': {
    be: 'Увайдзіце ў новай укладцы',
    ru: 'Войдите в новой вкладке',
    en: 'Sign in, in a new tab',
  },
  'come-back': {
    be: 'Вярніцеся сюды і націсніце кнопку: форма адкрыецца з усім, што вы ўвялі.',
    ru: 'Вернитесь сюда и нажмите кнопку: форма откроется со всем, что вы ввели.',
    en: 'Come back here and press the button: the form opens with everything you typed.',
  },
  button: { be: 'Вярнуць форму', ru: 'Вернуть форму', en: 'Bring the form back' },
  file: {
    be: 'Файл «{name}» трэба будзе выбраць зноў: файлы не захоўваюцца.',
    ru: 'Файл «{name}» нужно будет выбрать снова: файлы не сохраняются.',
    en: 'You will have to choose the file “{name}” again: files are not kept.',
  },
  'not-kept': {
    be: 'Нічога не адпраўлена, і гэтую форму тут захаваць нельга. Увайдзіце і запоўніце яе зноў.',
    ru: 'Ничего не отправлено, и эту форму здесь сохранить нельзя. Войдите и заполните ее снова.',
    en: 'Nothing has been sent, and this form cannot be kept here. Sign in and fill it in again.',
  },
  'not-yet': {
    be: 'Вы яшчэ не ўвайшлі. Увайдзіце ў новай укладцы, а потым націсніце кнопку.',
    ru: 'Вы еще не вошли. Войдите в новой вкладке, а потом нажмите кнопку.',
    en: 'You have not signed in yet. Sign in, in a new tab, and then press the button.',
  },
  'too-old': {
    be: 'Прайшло больш за гадзіну, і форму вярнуць ужо нельга.',
    ru: 'Прошло больше часа, и форму вернуть уже нельзя.',
    en: 'More than an hour has passed, and the form can no longer be brought back.',
  },
  'other-person': {
    be: 'Гэтую форму запоўніў іншы чалавек, і вярнуць яе можа толькі ён. Увайдзіце пад тым жа ўліковым запісам, што і раней.',
    ru: 'Эту форму заполнил другой человек, и вернуть ее может только он. Войдите под той же учетной записью, что и раньше.',
    en: 'Somebody else filled in this form, and only that person can bring it back. Sign in to the same account as before.',
  },
  'back-heading': { be: 'Форма вернута', ru: 'Форма возвращена', en: 'Your form is back' },
  back: {
    be: 'Форма вернута такой, як вы яе ўвялі. Пакуль нічога не адпраўлена: праверце яе і адпраўце.',
    ru: 'Форма возвращена такой, как вы ее ввели. Пока ничего не отправлено: проверьте ее и отправьте.',
    en: 'The form is back as you typed it. Nothing has been sent yet: check it and send it.',
  },
  'signed-in': { be: 'Вы ўвайшлі', ru: 'Вы вошли', en: 'You are signed in' },
  close: {
    be: 'Закрыйце гэтую ўкладку, вярніцеся да сваёй формы і націсніце «{button}».',
    ru: 'Закройте эту вкладку, вернитесь к своей форме и нажмите «{button}».',
    en: 'Close this tab, go back to your form and press “{button}”.',
  },
} satisfies Record<string, Word>;
