import { type Contact, contactsIn } from './contacts.ts';
import { wordsOf } from './names.ts';
import { foldWord } from './names-letters.ts';

/** The folded words of an advertisement, by which one like it is found. Letters that are easily exchanged are one in it: it is never proof. */
export function advertisementKey(text: string): string {
  return wordsOf(text).map(foldWord).filter(Boolean).join(' ');
}

/** Below this many words a text is no advertisement: any one would have it in it. */
export const leastWords = 4;

/**
 * How a text stands to an approved advertisement. `same`: word for word; `part`: a piece of it; `more`: all of it and more words;
 * `other`: something else. Another contact than the approved ones makes every text another one.
 */
export const likenesses = ['same', 'part', 'more', 'other'] as const;
export type Likeness = (typeof likenesses)[number];

export type Comparison = {
  likeness: Likeness;
  /** Contacts in the text that the approved advertisement does not have. */
  strange: Contact[];
  /** Contacts of the approved advertisement that the text does not have. */
  missing: Contact[];
};

/** Compares what somebody holds in their hands with an approved advertisement, letter by letter and contact by contact. */
export function compareAdvertisement(text: string, approved: { text: string; contacts: readonly Contact[] }): Comparison {
  const held = contactsIn(text);
  const own = [...approved.contacts, ...contactsIn(approved.text)];
  const strange = asWritten(held.filter((one) => !own.some((other) => isSame(one, other))));
  const missing = asWritten(approved.contacts.filter((one) => !held.some((other) => isSame(one, other))));
  return { likeness: strange.length > 0 ? 'other' : likenessOf(wordsOf(text), wordsOf(approved.text)), strange, missing };
}

function likenessOf(held: readonly string[], approved: readonly string[]): Likeness {
  const [text, whole] = [` ${held.join(' ')} `, ` ${approved.join(' ')} `];
  if (text === whole) return 'same';
  if (whole.includes(text) && held.length >= leastWords) return 'part';
  return text.includes(whole) ? 'more' : 'other';
}

/** Each contact that somebody wrote once: a bare @name may be of two services and is one mention. */
function asWritten(contacts: readonly Contact[]): Contact[] {
  return contacts.filter(({ shown }, place) => contacts.findIndex((other) => other.shown === shown) === place);
}

function isSame(one: Contact, other: Contact): boolean {
  return one.channel === other.channel && one.key === other.key;
}
