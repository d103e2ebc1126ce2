import { isVeryName, layoutSwapped, nameKey, spacelessKey } from '../rules/names.ts';
import { addName, mostUntabled, type NameGrams, nearest, openGrams, rebuild, untabled } from '../rules/names-grams.ts';
import type { KnownAgency, LastKnown } from './last-known.ts';
import { leastSimilarity } from './search.ts';

/** The numbers of the licences whose agency has this very name, and of those whose agency has one like it, the nearest first. */
export function namesNearKnown(known: LastKnown, text: string): { exact: string[]; similar: string[] } {
  const { agencies, grams } = indexOf(known);
  const keys = [text, layoutSwapped(text) ?? ''].map(nameKey).filter((key) => key !== '');
  const near = nearest(grams, [...new Set(keys)], { least: leastSimilarity, most: mostNames });
  const found = new Set(near.map(({ ref }) => agencies[ref]).filter((one) => one !== undefined));
  const isAsked = ({ nameRu, nameBe, nameEn }: KnownAgency) => [nameRu, nameBe, nameEn].some((name) => isVeryName(text, name));
  const numbersOf = (those: KnownAgency[]) => those.flatMap(({ numbers }) => numbers);
  const exact = [...found].filter(isAsked);
  return {
    exact: numbersOf(exact).slice(0, mostExact),
    similar: numbersOf([...found].filter((one) => !isAsked(one))).slice(0, mostSimilar),
  };
}

const mostNames = 40;
const mostExact = 50;
const mostSimilar = 12;

type Index = { agencies: readonly KnownAgency[]; grams: NameGrams };
const indexes = new WeakMap<LastKnown, Index>();

/** Made when a name is first asked for. */
function indexOf(known: LastKnown): Index {
  const before = indexes.get(known);
  if (before) return before;
  const agencies = [...known.byUnp.values()];
  const grams = openGrams();
  for (const [place, { nameRu, nameBe, nameEn }] of agencies.entries())
    for (const key of new Set([nameRu, nameBe, nameEn].map((name) => spacelessKey(nameKey(name))))) addName(grams, key, place);
  if (untabled(grams) > mostUntabled) for (const _ of rebuild(grams));
  const made = { agencies, grams };
  indexes.set(known, made);
  return made;
}
