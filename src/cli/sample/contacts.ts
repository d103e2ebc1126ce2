import type { Contact } from '../../rules/contacts.ts';

/** Handles of agencies of the sample, invented like themselves. Two of them share one: it happens, and is told. */
export const sampleContacts: readonly (Contact & { agency: string })[] = [
  { agency: 'niamiha-kadry', channel: 'telegram', key: 'niamiha_kadry_example', shown: '@niamiha_kadry_example' },
  { agency: 'niamiha-kadry', channel: 'instagram', key: 'niamiha.kadry.example', shown: 'instagram.com/niamiha.kadry.example' },
  { agency: 'zorny-shliakh', channel: 'telegram', key: 'zorny_shliakh_example', shown: 't.me/zorny_shliakh_example' },
  { agency: 'loshytsa-tour', channel: 'viber', key: '+375170001099', shown: '+375 17 000-10-99' },
  { agency: 'kalozha-tour', channel: 'viber', key: '+375170001099', shown: '+375 17 000-10-99' },
];
