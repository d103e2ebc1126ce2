/** Why a password is not taken: what everybody knows of its owner, what everybody uses, or what a program soon guesses. */
export type Weakness = 'password-guessable' | 'password-common' | 'password-simple';

/** zxcvbn's highest score: more than 10^10 guesses. Source: NIST SP 800-63B-4, 3.1.1.2, asks for a list of common ones and no rules of composition. */
const enough = 4;
/** Its cost grows with the square of the length, and what is not guessed by then is not guessed at all. */
const mostLooked = 64;

/**
 * What is wrong with a password, null where nothing is. `known`: all that is known of its owner. It is reckoned here: no password is asked of
 * anybody else.
 */
export async function weaknessOf(password: string, known: readonly string[]): Promise<Weakness | null> {
  if (known.some((text) => bareOf(text) !== '' && bareOf(text) === bareOf(password))) return 'password-guessable';
  const inputs = [...known, ...known.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)), ...ours].filter((text) => text.length > 2);
  const { check } = await checker();
  const typed = password.normalize('NFKC').slice(0, mostLooked);
  // «йцукен» and «пароль» are known by the Latin letters on the same keys.
  for (const text of new Set([typed, onLatinKeys(typed)])) {
    const { score, sequence } = check(text, inputs);
    if (score >= enough) continue;
    const [longest] = sequence.toSorted((one, other) => other.token.length - one.token.length);
    if (longest && 'dictionaryName' in longest) return longest.dictionaryName === 'userInputs' ? 'password-guessable' : 'password-common';
    return 'password-simple';
  }
  return null;
}

/** What everybody would try here. */
const ours = ['dazvol', 'дазвол', 'register', 'реестр', 'рэестр', 'беларусь', 'belarus', 'минск', 'мінск', 'minsk'];

type Checker = { check: (password: string, inputs: string[]) => { score: number; sequence: readonly { token: string }[] } };
let loading: Promise<Checker> | undefined;

/** Its lists are large: read when the first password is chosen, so that nobody who starts the register waits for them. */
function checker(): Promise<Checker> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(([core, common]) => {
    const zxcvbn = new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs });
    return { check: (password, inputs) => zxcvbn.check(password, inputs) };
  });
  return loading;
}

const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюўіё';
const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.ob`";

function onLatinKeys(text: string): string {
  return text.toLowerCase().replace(/[а-яёўі]/g, (letter) => latinKeys[cyrillicKeys.indexOf(letter)] ?? letter);
}

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
