import type { Contact } from '../../rules/contacts.ts';
import { contactsIn } from '../../rules/contacts.ts';
import type { Lang } from '../../rules/languages.ts';
import { layoutSwapped, nameKey } from '../../rules/names.ts';
import type { FoundAdvertisement } from '../../store/advertisements.ts';
import type { FoundContact } from '../../store/contacts.ts';
import type { Db } from '../../store/database.ts';
import { type WarningHit, warningsOfCopies } from '../../store/warnings.ts';
import { type ListedView, listedJson, listedView } from './warnings.ts';

/** A warning that an answer begins with: what it says, and by what it was found. */
export type WarningHitView = ListedView & { text: string; how: WarningHit['how']; by: string };

export function warningHitView(lang: Lang, hit: WarningHit): WarningHitView {
  return { ...listedView(lang, hit), text: hit.told[lang], how: hit.how, by: hit.by };
}

/** The same for programs. Its fields are described in `api/`. */
export function warningHitJson(hit: WarningHit) {
  const { withdrawnAt: _, withdrawal: __, ...told } = listedJson(hit);
  return { ...told, text: hit.told, how: hit.how, by: hit.by };
}

/** Every way in which an answer can be about an agency. */
export type AnsweredWith = {
  named: readonly { unp: string }[];
  contacts: readonly FoundContact[];
  advertised: readonly FoundAdvertisement[];
};

/** These warnings and those of copies: whoever asks about a real agency learns that somebody passes for it, by whatever it was asked. */
export async function withCopies(read: Db, warned: readonly WarningHit[], { named, contacts, advertised }: AnsweredWith) {
  // A contact that was the agency's once, too: it is what a copy would take over.
  const agencies = [...named, ...contacts.flatMap(({ holders }) => holders), ...advertised.map(({ licence }) => licence)];
  const copies = await warningsOfCopies(read, [...new Set(agencies.map(({ unp }) => unp))]);
  return [...warned, ...copies.filter(({ number }) => warned.every((one) => one.number !== number))];
}

/** What in a text warnings are asked about by. */
export function askedAbout(text: string): { contacts: Contact[]; keys: string[] } {
  return { contacts: contactsIn(text), keys: [text, layoutSwapped(text) ?? ''].map(nameKey).filter((key) => key !== '') };
}
