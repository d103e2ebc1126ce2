import type { Day } from '../../rules/calendar.ts';
import { type Contact, keysAsked } from '../../rules/contacts.ts';
import type { Lang } from '../../rules/languages.ts';
import type { FoundContact, Holder } from '../../store/contacts.ts';
import type { AdvertisementsView } from './advertisement-hits.ts';
import { type HitView, hitJson, hitView, nameIn } from './hits.ts';
import type { OtherNamesSection } from './other-names.ts';

/**
 * A part of an answer between what is exactly what was asked and what is merely similar, drawn by its own template. The page draws them
 * in the order of its list.
 */
export type AnswerSection = ContactsSection | AdvertisementsSection | OtherNamesSection;

export type AdvertisementsSection = AdvertisementsView & { view: 'partials/advertisement-hits' };

export type ContactsSection = {
  view: 'partials/answer-contacts';
  found: { channel: string; shown: string; shared: boolean; licensed: HitView[]; unlicensed: HolderView[]; past: PastView[] }[];
  missing: { channel: string; shown: string }[];
};
type HolderView = { name: string; unp: string };
type PastView = HolderView & { until: Date };

/** What was found of advertisements; null where there is nothing to say. */
export function advertisementsSection(told: AdvertisementsView): AdvertisementsSection | null {
  return told.hits.length === 0 && told.none === null ? null : { view: 'partials/advertisement-hits', ...told };
}

/** The same contact asked once: a number in a messenger is looked for as a telephone is. */
export function contactsToAsk(contacts: readonly Contact[], most: number): Contact[] {
  const asked = new Map<string, Contact>();
  for (const contact of contacts) {
    const { channels, keys } = keysAsked(contact);
    const name = `${channels.join()} ${keys.join()}`;
    if (!asked.has(name)) asked.set(name, contact);
  }
  return [...asked.values()].slice(0, most);
}

/** What was found by contacts; null where none was asked. The domain of a mailbox is told where it says more than the mailbox does. */
export function contactsSection(found: readonly FoundContact[], lang: Lang, today: Day): ContactsSection | null {
  const told = found.filter(
    (one) => !(isDomainOfMailbox(one, found) && (one.holders.length === 0 || mailboxOf(one, found)?.holders.length)),
  );
  if (told.length === 0) return null;
  const known = told.filter(({ holders }) => holders.length > 0);
  return {
    view: 'partials/answer-contacts',
    found: known.map((one) => foundView(one, lang, today)),
    missing: told.filter(({ holders }) => holders.length === 0).map(({ channel, shown }) => ({ channel, shown })),
  };
}

function foundView({ channel, shown, holders }: FoundContact, lang: Lang, today: Day): ContactsSection['found'][number] {
  const present = holders.filter(({ until }) => until === null);
  const view = (holder: Holder) => ({ name: nameIn(lang, holder), unp: holder.unp });
  return {
    ...{ channel, shown, shared: present.length > 1 },
    licensed: present.flatMap(({ hits }) => hits.map((hit) => hitView(hit, lang, today))),
    unlicensed: present.filter(({ hits }) => hits.length === 0).map(view),
    past: holders.flatMap((holder) => (holder.until === null ? [] : [{ ...view(holder), until: holder.until }])),
  };
}

function isDomainOfMailbox(one: FoundContact, all: readonly FoundContact[]): boolean {
  return mailboxOf(one, all) !== undefined;
}

function mailboxOf({ channel, key, shown }: FoundContact, all: readonly FoundContact[]): FoundContact | undefined {
  return channel === 'site' && shown === key ? all.find((other) => other.channel === 'email' && other.key.endsWith(`@${key}`)) : undefined;
}

/** The same for programs. `until` is null while the contact is the agency's; an agency without a licence is told by its УНП alone. */
export function contactsJson(found: readonly FoundContact[], today: Day) {
  const ended = (holder: Holder) => holder.until?.toISOString() ?? null;
  return found.map(({ channel, shown, holders }) => ({
    ...{ channel, shown },
    hits: holders.flatMap((holder) => holder.hits.map((hit) => ({ ...hitJson(hit, today), until: ended(holder) }))),
    unlicensed: holders.filter(({ hits }) => hits.length === 0).map((holder) => ({ unp: holder.unp, until: ended(holder) })),
  }));
}
