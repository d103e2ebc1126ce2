import type { Word } from './language.ts';

/** The links between the pages of a long list. */
export const paging = {
  label: { be: 'Старонкі спіса', ru: 'Страницы списка', en: 'Pages of the list' },
  page: { be: 'Старонка {page} з {pages}', ru: 'Страница {page} из {pages}', en: 'Page {page} of {pages}' },
  previous: { be: 'Папярэдняя', ru: 'Предыдущая', en: 'Previous' },
  next: { be: 'Наступная', ru: 'Следующая', en: 'Next' },
} satisfies Record<string, Word>;
