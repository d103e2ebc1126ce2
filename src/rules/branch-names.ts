import { layoutSwapped, nameKey, wordsOf } from './names.ts';

/**
 * The keys by which a branch is found, which is registered by its name and address in one line: all of the line, a name in quotes, and what
 * stands before and after the first comma where that says it is a branch.
 */
export function branchKeys(line: string): string[] {
  const quoted = [...line.matchAll(/[«"“”„]([^«»"“”„]{2,80})[»"“”]/gu)].map((match) => match[1] ?? '');
  const [head = '', ...rest] = line.split(',');
  const named = wordsOf(head).some((word) => branchWords.has(word)) ? [head, rest.join(',')] : [];
  return keysOf([line, ...quoted, ...named]);
}

/** The keys of what somebody asks who may mean a branch. */
export function branchKeysAsked(text: string): string[] {
  return keysOf([text, layoutSwapped(text) ?? '']);
}

function keysOf(texts: readonly string[]): string[] {
  const keys = texts.map((text) => nameKey(wordsOf(text).filter(says).join(' ')));
  // A town or a number alone is nobody's name.
  return [...new Set(keys)].filter((key) => key.replaceAll(' ', '').length > 3);
}

function says(word: string): boolean {
  return !branchWords.has(word) && !addressWords.has(word);
}

const branchWords = new Set(
  'филиал филиала філіял філіяла філія подразделение падраздзяленне обособленное адасобленае отделение аддзяленне branch office'.split(' '),
);
/** What one person writes in an address and another leaves out. */
const addressWords = new Set(
  [
    'г гор город горад аг агрогородок аграгарадок п пос поселок пасёлак д дер деревня вёска обл область вобласць р н рн район раён',
    'ул улица вул вуліца пр т просп проспект праспект пер переулок завулак б бульвар пл площадь плошча тракт шоссе шаша',
    'дом корп корпус к оф офис офіс каб кабинет кабінет пом помещение памяшканне пам кв',
    'street st avenue ave room',
  ]
    .join(' ')
    .split(' '),
);
