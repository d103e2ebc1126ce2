import type { Lang } from '../../rules/languages.ts';
import { type Delivery, deliveryOf, type MailCode } from '../../rules/mails.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import type { Db } from '../../store/database.ts';
import { lettersAbout, tellsOf } from '../../store/delivery.ts';
import type { QueuedMail } from '../../store/outbox.ts';
import { t } from '../../text/catalogue.ts';

/** What became of one letter: `at` is when it was written, `since` when it left or came to its end. */
export type LetterRow = { subject: string; recipient: string; at: Date; state: Delivery; since: Date | null; error: string | null };

/** What became of the letters about a case or a licence; null for who may not know. */
export type DeliveryView = { rows: LetterRow[]; total: number; undelivered: number } | null;

/** The letters about this application or licence, as far as this person may know of them: none for who may not. */
export async function readDelivery(db: Db, actor: Actor, thing: 'application' | 'licence', number: string): Promise<QueuedMail[] | null> {
  return can(actor, 'read-delivery') ? lettersAbout(db, thing, number) : null;
}

export function deliveryView(lang: Lang, mails: readonly QueuedMail[] | null): DeliveryView {
  if (mails === null) return null;
  const rows = mails.map((mail) => letterRow(lang, mail));
  return { rows, total: rows.length, undelivered: mails.filter(isUndelivered).length };
}

/** The subject is told without the number, which the page has. */
export function letterRow(lang: Lang, mail: QueuedMail): LetterRow {
  const { recipient, queuedAt: at, sentAt, failedAt, error } = mail;
  const subject = t(lang, `mailSubjects.${mail.mail}`);
  return { subject, recipient, at, state: deliveryOf(mail), since: failedAt ?? sentAt, error };
}

/** Says of a measure or a question (by its id), or of what a letter of this code told last, whom its letter did not reach; null where it did. */
export function undeliveredNote(lang: Lang, mails: readonly QueuedMail[] | null, of: { id: string } | { latest: MailCode }): string | null {
  const told = (mails ?? []).filter(({ data, mail }) => ('id' in of ? tellsOf(data, of.id) : mail === of.latest));
  // The newest stand first: of several refusals of one case the last one is meant.
  const meant = 'id' in of ? told : told.filter(({ about }) => about === told[0]?.about);
  const missed = meant.filter(isUndelivered).map(({ recipient }) => recipient);
  return missed.length === 0 ? null : t(lang, 'delivery.missed', { recipients: [...new Set(missed)].join(', ') });
}

function isUndelivered(mail: QueuedMail): boolean {
  return mail.failedAt !== null;
}
