/**
 * The words of a name without the legal forms at its beginning and end, in Belarusian, Russian and English, spelled out or as letters.
 * A name that is nothing but legal forms stays as it is. Only the edges are cut: inside a name the same letters may be its own.
 */
export function dropLegalForms(words: readonly string[]): string[] {
  const text = ` ${words.join(' ')} `.replace(spelledOut, ' ').trim();
  const kept = text === '' ? [] : text.split(' ');
  while (kept[0] !== undefined && leading.has(kept[0])) kept.shift();
  while (kept.length > 0 && trailing.has(kept.at(-1) ?? '')) kept.pop();
  return kept.length > 0 ? kept : [...words];
}

const letters =
  'ооо таа зао зат оао аат ао ат пао одо тда уп чуп пуп чтуп пгуп чпуп пвуп чтпуп руп куп чп ип іп сп сооо стаа иооо ітаа кфх сфг пк вк';
const lettersInLatin = 'ooo taa zao zat oao aat odo tda chup pup chtup phup pgup llc ltd inc jsc ojsc cjsc pue ue alc plc gmbh sp zoo';
/** Short enough to be a word of a name ("Level Up"), so they are cut only at the beginning. */
const onlyBefore = 'up ip ao';

const trailing = new Set(`${letters} ${lettersInLatin} limited`.split(' '));
const leading = new Set(`${letters} ${lettersInLatin} ${onlyBefore}`.split(' '));

const society = '(?:общество|таварыства)';
const partsOf = [
  `${society} (?:с|з) (?:ограниченной|абмежаванай|дополнительной|дадатковай) (?:ответственностью|адказнасцю)`,
  '(?:закрытое|открытое|закрытае|адкрытае) (?:акционерное|акцыянернае) (?:общество|таварыства)',
  '(?:(?:частное|прыватнае) )?(?:(?:торговое|производственное|гандлёвае|вытворчае) )?(?:унитарное|унітарнае|ўнітарнае) (?:предприятие|прадпрыемства)',
  '(?:индивидуальный|індывідуальны) (?:предприниматель|прадпрымальнік)',
  '(?:limited|additional) liability (?:company|partnership)',
  '(?:(?:open|closed) )?joint stock company',
  '(?:private )?(?:trading )?unitary enterprise',
];
const spelledOut = new RegExp(`(?<= )(?:${partsOf.join('|')})(?= )`, 'g');
