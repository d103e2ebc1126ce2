import { type Channel, channels, contactsOfRecord } from '../../rules/contacts.ts';
import type { PublicLicence } from '../../store/register.ts';

export type ChannelView = { channel: Channel; shown: string[] };

/**
 * The agency's true contacts by channel. What it registered with and cannot be read as a contact stands as it was written; what could, and
 * is not among the contacts, was ended by the agency.
 */
export function contactsByChannel({ contacts, phone, email }: Pick<PublicLicence, 'contacts' | 'phone' | 'email'>): ChannelView[] {
  const readable = new Set(contactsOfRecord({ phone, email }).map(({ channel }) => channel));
  const unread = { phone: readable.has('phone') ? '' : phone, email: readable.has('email') ? '' : email };
  return channels.flatMap((channel) => {
    const own = contacts.filter((one) => one.channel === channel).map(({ shown }) => shown);
    const shown = [...own, channel === 'phone' || channel === 'email' ? unread[channel] : ''].filter((one) => one !== '');
    return shown.length === 0 ? [] : [{ channel, shown }];
  });
}

/** The same for programs: one line for each of the two that every agency gave, and all contact points one by one. */
export function reachJson(agency: Pick<PublicLicence, 'contacts' | 'phone' | 'email'>) {
  const byChannel = contactsByChannel(agency);
  return {
    phone: contactLine(byChannel, 'phone'),
    email: contactLine(byChannel, 'email'),
    contacts: agency.contacts.map(({ channel, shown }) => ({ channel, shown })),
  };
}

/** The contacts of one channel in one line. */
export function contactLine(all: readonly ChannelView[], channel: Channel): string {
  return all.find((one) => one.channel === channel)?.shown.join(', ') ?? '';
}

/** The published warnings that somebody passes for the agency. */
export function impersonationsOn({ impersonatedBy }: Pick<PublicLicence, 'impersonatedBy'>): { number: string; at: Date }[] {
  return impersonatedBy.map(({ number, at }) => ({ number, at: new Date(at) }));
}
