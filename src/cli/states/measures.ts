import { addDays, type Day } from '../../rules/calendar.ts';
import { codedLaw, editionByCode } from '../../rules/law.ts';
import type { Measure } from '../../rules/licence.ts';
import { type KnownMeasure, type LicenceRecord, type MeasuredItem, measuredOn } from '../../rules/measured.ts';
import { measuresToPropose, scopesToSuspendAtOnce } from '../../rules/measures.ts';
import type { Actor } from '../../rules/permissions.ts';
import { plainMeasure } from '../../rules/spells.ts';
import { type Standing, standings } from '../../rules/standing.ts';

/** The day on which the tables are reckoned. */
export const statesToday: Day = '2026-11-24';
const today = statesToday;
const edition = editionByCode(codedLaw, 'law-213z');
const examiner: Actor = { id: 'examiner', name: 'examiner', role: 'examiner', agencyId: null, region: null };

/** What an examiner can propose: against the whole licence, and against a partner of it. */
export const measureColumns = ['notice', 'order', 'suspension', 'extension', 'resumption', 'revocation', 'correction'] as const;
export type Scope = 'whole' | 'part';

/** The measures open on a licence of this standing with one partner; `at-once` where one officer can suspend. */
export function openMeasures(standing: Standing, scope: Scope): (Measure | 'at-once')[] {
  const licence = measuredOn(records[standing], today);
  const ofScope = ({ itemId }: { itemId: string | null }) => (itemId === null) === (scope === 'whole');
  const offered = measuresToPropose(licence, examiner).filter(ofScope);
  const atOnce = scopesToSuspendAtOnce(licence, examiner).some((itemId) => ofScope({ itemId }));
  return [...new Set(offered.map(({ measure }) => measure)), ...(atOnce ? (['at-once'] as const) : [])];
}

const partner: MeasuredItem = {
  ...{ id: 'partner', name: 'Partner', country: 'PL', from: '2024-01-10', until: null, contractUntil: null },
  what: 'partner',
};

const records = Object.fromEntries(standings.map((standing) => [standing, recordOf(standing)])) as Record<Standing, LicenceRecord>;

/** A licence of this standing with one partner. */
export function recordOf(standing: Standing): LicenceRecord {
  const dates = {
    'not-yet': { validFrom: addDays(today, 1), validTo: null },
    expired: { validFrom: '2024-01-10', validTo: addDays(today, -1) },
  };
  const measures = {
    suspended: [known('suspension', null)],
    'suspended-in-part': [known('suspension', { id: 'partner', until: null })],
    ended: [known('revocation', null)],
  };
  return {
    agencyId: 'agency',
    dates: standing in dates ? dates[standing as keyof typeof dates] : { validFrom: '2024-01-10', validTo: null },
    edition,
    items: [partner],
    measures: standing in measures ? measures[standing as keyof typeof measures] : [],
    entries: [0],
  };
}

/** A measure that was decided. */
export function known(measure: Measure, item: KnownMeasure['item']): KnownMeasure {
  const until = measure === 'suspension' ? '2026-12-31' : null;
  const said = { grounds: [], reasons: '', advice: null, intended: null, replyBy: null, remedyBy: null, corrects: null };
  return { ...plainMeasure(measure, '2026-11-02', until), ...said, item, proposedBy: 'another', edition, steps: [] };
}
