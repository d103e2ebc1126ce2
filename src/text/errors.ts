import type { Word } from './language.ts';

/** What is wrong with a field, said to the person who filled it in. */
export const errors = {
  required: { be: 'Запоўніце гэтае поле', ru: 'Заполните это поле', en: 'Fill in this field' },
  'too-long': { be: 'Тэкст занадта доўгі', ru: 'Текст слишком длинный', en: 'The text is too long' },
  'bad-characters': {
    be: 'Прыбярыце знакі, якія нельга надрукаваць',
    ru: 'Уберите знаки, которые нельзя напечатать',
    en: 'Take out the characters that cannot be printed',
  },
  'choose-one': { be: 'Выберыце адзін варыянт', ru: 'Выберите один вариант', en: 'Choose one option' },
} satisfies Record<string, Word>;
