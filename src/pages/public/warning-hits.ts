import type { Contact } from '../../rules/contacts.ts';
import { contactsIn } from '../../rules/contacts.ts';
import type { Lang } from '../../rules/languages.ts';
import { layoutSwapped, nameKey } from '../../rules/names.ts';
import type { WarningHit } from '../../store/warnings.ts';
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

/** What in a text warnings are asked about by. */
export function askedAbout(text: string): { contacts: Contact[]; keys: string[] } {
  return { contacts: contactsIn(text), keys: [text, layoutSwapped(text) ?? ''].map(nameKey).filter((key) => key !== '') };
}
