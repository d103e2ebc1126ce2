import type { Region } from '../../rules/kinds.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Role } from '../../rules/permissions.ts';

/** The one password of every agency of the sample. */
export const samplePassword = 'sample-dazvol-2026';

export type StaffKey =
  | 'administrator'
  | 'examiner1'
  | 'examiner2'
  | 'head1'
  | 'head2'
  | 'regional'
  | 'prosecutor'
  | 'education'
  | 'hotline';

export type SampleStaff = {
  key: StaffKey;
  role: Exclude<Role, 'agency'>;
  email: string;
  name: string;
  region: Region | null;
  lang: Lang;
  look: string;
};

/** The Department's people and those who look over its shoulder. Two heads, so that a race between them can be tried. */
export const sampleStaff: readonly SampleStaff[] = [
  staff('administrator', 'administrator', 'administrator', 'Алена Бародзіч', 'be', 'accounts and roles'),
  staff(
    'examiner1',
    'examiner',
    'examiner1',
    'Мария Ковальчук',
    'ru',
    'the queue; a case due today, one overdue, one answered; a proof of a remedy and a reply to read',
  ),
  staff('examiner2', 'examiner', 'examiner2', 'Ігар Ластоўскі', 'be', 'the queue; a case the head sent back'),
  staff(
    'head1',
    'head',
    'head1',
    'Святлана Міхалевіч',
    'be',
    'recommendations to decide, a suspension to confirm today, an appeal and a protest, a warning to publish',
  ),
  staff('head2', 'head', 'head2', 'Николай Дроздов', 'ru', 'the same queue: try two decisions at once'),
  staff(
    'regional',
    'regional',
    'brest',
    'Ларыса Панасюк',
    'be',
    'Brest region only: its cases, a visit to plan, one planned, one done',
    'BY-BR',
  ),
  staff(
    'prosecutor',
    'prosecutor',
    'prosecutor',
    'Александр Громыко',
    'ru',
    'reads every case, changes nothing; sealed contacts open with sample-prosecutor.age-key in the data folder',
  ),
  staff(
    'education',
    'education',
    'education',
    'Вераніка Станкевіч',
    'be',
    'the Ministry of Education: two conclusions to give, one of them late; an advertisement',
  ),
  staff('hotline', 'hotline', 'hotline', 'Юлия Барановская', 'ru', 'the public register, and what the code says that a caller reads out'),
];

/** The agencies whose accounts the print-out names, with what each has to show. */
export const namedAgencies: readonly { key: string; look: string }[] = [
  { key: 'niamiha-kadry', look: 'licences since 2006, one expired; a question to answer; has digits beside its password' },
  { key: 'kalozha-tour', look: 'a notice of intention to reply to' },
  { key: 'kamarouka-personnel', look: 'one partner suspended, and for longer: it can appeal' },
  { key: 'safiya-education', look: 'an application returned as incomplete' },
  { key: 'maladzechna-lingua', look: 'a draft that was just begun' },
];

function staff(
  key: StaffKey,
  role: SampleStaff['role'],
  mailbox: string,
  name: string,
  lang: Lang,
  look: string,
  region: Region | null = null,
): SampleStaff {
  return { key, role, email: `${mailbox}@dazvol.example`, name, region, lang, look };
}
