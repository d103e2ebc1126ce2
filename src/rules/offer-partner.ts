import { nearName, spacelessKey } from './names.ts';
import type { PartOn } from './parts.ts';
import type { HeldItem } from './scope.ts';
import { partnerKey, partnerWords } from './traces.ts';

/** One thing of a licence, as far as an offer is checked against it. */
export type OfferItem = Pick<HeldItem, 'id' | 'what' | 'name' | 'country' | 'from' | 'until' | 'contractUntil'>;
export type OfferPart = PartOn<OfferItem>;

/** The registered partners that bear the name asked for, and those with a name that is merely near. */
export type AskedPartners = { exact: OfferPart[]; similar: OfferPart[] };

/** Below this a name is another one and not a similar one. */
const leastSimilarity = 0.7;

/**
 * The registered partners by a name as somebody wrote it. The keys merge letters, so that a copied name one letter apart can have the key of
 * the real one: in one script a name is exact by its letters, and by its key only where it is written in another script than in the register.
 */
export function partnersNamed(partners: readonly OfferPart[], text: string): AskedPartners {
  const exact = partners.filter(({ item }) => isNamed(item, text));
  const similar = partners.filter((part) => !exact.includes(part) && isNear(part.item, text));
  return { exact, similar };
}

/** Whether the name has to be compared once more by whoever asks: it was written in another script, or with another legal form. */
export function isSpeltOtherwise({ name }: OfferItem, text: string): boolean {
  const [asked, known] = [partnerWords(text), partnerWords(name)];
  return lettersOf(text) !== lettersOf(name) || (asked.forms.length > 0 && asked.forms.join() !== known.forms.join());
}

function isNamed(item: OfferItem, text: string): boolean {
  const [asked, known] = [lettersOf(text), lettersOf(item.name)];
  if (isCyrillic(asked) === isCyrillic(known)) return asked !== '' && asked === known;
  const key = keyOf(text, item);
  return key !== null && key === keyOf(item.name, item);
}

function isNear(item: OfferItem, text: string): boolean {
  const [asked, known] = [keyOf(text, item), keyOf(item.name, item)];
  if (asked === null || known === null) return false;
  return spacelessKey(asked) === spacelessKey(known) || nearName(asked, known) >= leastSimilarity;
}

/** The key without the country, which both sides share. */
function keyOf(name: string, { country }: OfferItem): string | null {
  return partnerKey(name, country ?? '')?.slice((country ?? '').length + 1) ?? null;
}

function lettersOf(name: string): string {
  return partnerWords(name).words.join('');
}

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}
