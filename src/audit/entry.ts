import type { EntryType, EventType, eventAudience, sealedStep } from '../rules/entries.ts';
import type { Fields } from './canonical.ts';
import { shapes } from './shapes.ts';
import { type Finding, finding } from './words.ts';

export type EntrySignature = {
  key: string;
  place: number;
  digests: readonly string[];
  auth: string;
  client: string;
  sig: string;
};

/** An entry whose every key was found to be of the right shape. Which keys a type has is told in `shapes`. */
export type Entry = {
  v: 1 | 2;
  type: EntryType;
  at: string;
  by?: string;
  act?: string;
  proposal?: number;
  seen?: { size: number; root: string };
  signed?: EntrySignature;
  commitment?: string;
  unp?: string;
  kind?: string;
  edition?: string;
  application?: string;
  licence?: string;
  purpose?: string;
  grounds?: readonly string[];
  from?: string;
  until?: string;
  confirmBy?: string;
  item?: string;
  country?: string;
  measure?: string;
  outcome?: string;
  decision?: number;
  corrects?: number;
  warning?: string;
  advertisement?: string;
  change?: Fields;
  extract?: string;
  issuedFor?: string;
  code?: string;
  key?: string;
  publicKey?: string;
  officer?: string;
  role?: string;
  software?: number;
  unconfirmed?: number;
};

/** Holds an entry against the shape of its type. An entry with findings is still told as far as it can be read; null where it cannot. */
export function readEntry(fields: Fields, index: number): { entry: Entry | null; findings: Finding[] } {
  const { type, v } = fields;
  const shape = typeof type === 'string' && Object.hasOwn(keysOf, type) ? keysOf[type] : undefined;
  if (shape === undefined || (v !== 1 && v !== 2)) {
    return { entry: null, findings: [finding('malformed-field', index, `v ${show(v)}, type ${show(type)}`)] };
  }
  const allowed = new Set([...frame, ...(v === 2 ? authorship : []), ...shape.required, ...shape.optional]);
  const needed = [...frame.slice(0, 3), ...(v === 2 ? ['by'] : []), ...shape.required];
  const findings = [
    ...Object.keys(fields).flatMap((key) => (allowed.has(key) ? [] : [finding('unknown-key', index, `${type} has ${key}`)])),
    ...needed.flatMap((key) => (Object.hasOwn(fields, key) ? [] : [finding('malformed-field', index, `${type} lacks ${key}`)])),
    ...Object.entries(fields).flatMap(([key, value]) => {
      const isRight = shapes[key];
      return isRight && !isRight(value) ? [finding('malformed-field', index, `${key} is ${show(value)}`)] : [];
    }),
  ];
  // What cannot be read is of no use to the rest of the audit; a strange key beside it hinders nobody.
  const readable = findings.every(({ code }) => code === 'unknown-key');
  return { entry: readable ? (fields as unknown as Entry) : null, findings };
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 80);
}

const frame = ['v', 'type', 'at', 'commitment'];
const authorship = ['by', 'act', 'proposal', 'seen', 'signed'];

const ofApplication = 'unp kind edition application';
const ofHeld = `${ofApplication} purpose licence`;
// A grant brings its licence's parts too, and has no purpose of its own.
const ofBrought = `${ofApplication} purpose? licence`;
const ofMeasure = 'unp kind edition licence from grounds? item? country?';
const ofReview = 'unp kind edition licence? application? purpose? measure? item? decision?';
const step = `${ofApplication} purpose? licence?`;

/** A public type that is not told here does not compile. The keys that an entry of each type has beside those of every entry; `?` after one that it may lack. */
const types = {
  'application-sent': step,
  'application-returned': step,
  'application-accepted': step,
  'application-withdrawn': step,
  'application-refused': `${step} grounds`,
  'application-reopened': step,
  'licence-granted': `${ofApplication} licence from until?`,
  'licence-renewed': `${ofHeld} from until?`,
  'licence-varied': `${ofHeld} from`,
  'licence-annulled': 'unp kind edition licence from',
  'licence-surrendered': 'unp kind edition licence application? purpose? from until?',
  'licence-imported': 'unp kind edition licence from until?',
  'agency-renamed': ofHeld,
  'agency-moved': ofHeld,
  'country-added': `${ofBrought} item country`,
  'country-ended': `${ofHeld} item country`,
  'partner-registered': `${ofBrought} item country`,
  'partner-ended': `${ofHeld} item country`,
  'branch-added': `${ofBrought} item`,
  'branch-ended': `${ofHeld} item`,
  'programme-added': `${ofBrought} item`,
  'programme-ended': `${ofHeld} item`,
  'licence-suspended': `${ofMeasure} until? confirmBy?`,
  'part-suspended': `${ofMeasure} until? confirmBy?`,
  'licence-resumed': `${ofMeasure} until? decision?`,
  'part-resumed': `${ofMeasure} decision?`,
  'licence-revoked': `${ofMeasure} until?`,
  'partner-struck-off': ofMeasure,
  'branch-struck-off': ofMeasure,
  'suspension-extended': `${ofMeasure} until decision?`,
  'suspension-confirmed': `${ofMeasure} until?`,
  'suspension-not-confirmed': ofMeasure,
  'entry-corrected': `${ofMeasure} corrects`,
  'appeal-lodged': ofReview,
  'court-ruling-recorded': `${ofReview} outcome until?`,
  'decision-upheld': `${ofReview} outcome`,
  'decision-changed': `${ofReview} outcome from until`,
  'decision-set-aside': `${ofReview} outcome from`,
  'edition-changed': 'from change edition',
  'moved-days-set': 'from change',
  'base-value-set': 'from change',
  'contacts-changed': 'unp',
  'trading-names-changed': 'unp',
  'advertisement-approved': 'unp kind edition licence advertisement from until',
  'advertisement-ended': 'unp kind edition licence advertisement',
  'warning-published': 'warning',
  'warning-corrected': 'warning',
  'warning-withdrawn': 'warning',
  'extract-issued': 'unp kind edition? application? purpose? licence extract issuedFor code',
  'key-added': 'key publicKey officer role software? unconfirmed?',
  'key-confirmed': 'key officer',
  'key-revoked': 'key officer?',
  'role-changed': 'officer role',
  'proposal-made': '',
} as const satisfies Record<PublicType | typeof sealedStep, string>;
type PublicType = { [Type in EventType]: (typeof eventAudience)[Type] extends 'public' ? Type : never }[EventType];

const keysOf: Readonly<Record<string, { required: readonly string[]; optional: readonly string[] }>> = Object.fromEntries(
  Object.entries(types).map(([type, text]) => {
    const keys = text.split(' ').filter((key) => key !== '');
    const optional = keys.filter((key) => key.endsWith('?')).map((key) => key.slice(0, -1));
    return [type, { required: keys.filter((key) => !key.endsWith('?')), optional }];
  }),
);
