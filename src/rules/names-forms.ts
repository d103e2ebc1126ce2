import { foldWord } from './names-letters.ts';

/**
 * The words of a name without the legal forms at its beginning and end, in Belarusian, Russian and English, spelled out or as letters.
 * A name that is nothing but legal forms stays as it is. Only the edges are cut: inside a name the same letters may be its own.
 */
export function dropLegalForms(words: readonly string[]): string[] {
  const text = withoutForms(words.join(' '), spelledOut, noun).trim();
  const kept = text === '' ? [] : text.split(' ');
  while (kept[0] !== undefined && leading.has(kept[0])) kept.shift();
  while (kept.length > 0 && trailing.has(kept.at(-1) ?? '')) kept.pop();
  return kept.length > 0 ? kept : [...words];
}

/** The same forms spelled out in the skeleton of `foldWord`, by which they are known in Latin letters too. Takes and returns folded words. */
export function dropFoldedForms(key: string): string {
  const bare = withoutForms(key, foldedOut, foldedNoun).trim();
  return bare === '' ? key : bare;
}

/** Most names have none of the nouns that make a form: those need not be looked through for each of the forms. */
function withoutForms(text: string, forms: RegExp, nouns: RegExp): string {
  return nouns.test(text) ? ` ${text} `.replace(forms, '') : text;
}

const letters =
  'ооо таа зао зат оао аат ао ат пао одо тда уп чуп пуп чтуп пгуп гпуп чпуп пвуп чтпуп чп руп куп гуп дуп ип іп сп сооо стаа содо иооо ітаа иодо кфх сфг пк вк гп дп';
const lettersInLatin =
  'ooo taa zao zat oao aat odo tda sooo iooo staa chup čup pup chtup čtup phup pgup hpup chp llc ltd inc jsc ojsc cjsc pjsc pue ue alc plc gmbh sp zoo';
/** Short enough to be a word of a name ("Level Up"), so they are cut only at the beginning. */
const onlyBefore = 'up ip ao pp пп';

const trailing = new Set(`${letters} ${lettersInLatin} limited`.split(' '));
const leading = new Set(`${letters} ${lettersInLatin} ${onlyBefore}`.split(' '));

const society = '(?:общество|таварыства)';
const enterprise = '(?:предприятие|прадпрыемства)';
const owned = '(?:(?:частное|прыватнае|совместное|сумеснае|иностранное|замежнае|дочернее|даччынае) )';
const busy =
  '(?:(?:торговое|производственное|гандлёвае|вытворчае|торгово производственное|гандлёва вытворчае|производственно торговое|вытворча гандлёвае) )';
const partsOf = [
  `${owned}?${society} (?:с|з) (?:ограниченной|абмежаванай|дополнительной|дадатковай) (?:ответственностью|адказнасцю)`,
  `(?:закрытое|открытое|закрытае|адкрытае) (?:акционерное|акцыянернае) ${society}`,
  `${owned}?${busy}?(?:унитарное|унітарнае|ўнітарнае) ${busy}?${enterprise}`,
  `${owned}${busy}?${enterprise}`,
  '(?:индивидуальный|індывідуальны) (?:предприниматель|прадпрымальнік)',
  '(?:(?:private|joint|foreign) )?(?:limited|additional) liability (?:company|partnership)',
  '(?:(?:open|closed|public|private) )?joint stock company',
  '(?:private )?(?:trading )?(?:production )?unitary enterprise',
  'private (?:trading )?(?:limited )?(?:enterprise|company|ue)',
  '(?:company|co) (?:ltd|limited)',
  '(?:individual|private|sole) entrepreneur',
];
const spelledOut = new RegExp(` (?:${partsOf.join('|')})(?= )`, 'g');
const foldedOut = new RegExp(folded(spelledOut), 'g');
/** At least one of these stands in every form. */
const noun = new RegExp(
  `${society}|${enterprise}|предприниматель|прадпрымальнік|(?:liability|stock|enterprise|company|ue|co|entrepreneur)(?: |$)`,
);
const foldedNoun = new RegExp(folded(noun));

function folded({ source }: RegExp): string {
  return source.replace(/[\p{Script=Cyrillic}]+/gu, (word) => foldWord(word));
}
