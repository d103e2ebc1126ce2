import { decreedCalendar } from '../../rules/calendar.ts';
import type { Measure } from '../../rules/licence.ts';
import { type KnownMeasure, measuredOn } from '../../rules/measured.ts';
import { refusalOfDecision } from '../../rules/measures.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { Standing } from '../../rules/standing.ts';
import { known, type measureColumns, recordOf, type Scope, statesToday } from './measures.ts';

const head: Actor = { id: 'head', name: 'head', role: 'head', agencyId: null, region: null };
type Proposed = (typeof measureColumns)[number];

/** What each measure says beside its reasons, as it would be proposed lawfully on a licence in force. */
const proposals: Record<Proposed, Partial<KnownMeasure>> = {
  notice: { grounds: ['gross-violation'], intended: 'suspension', replyBy: '2026-12-31' },
  order: { grounds: ['requirements-unmet'], remedyBy: '2026-12-15' },
  suspension: { grounds: ['gross-violation'], until: '2026-12-15' },
  extension: { grounds: ['gross-violation'], until: '2027-01-15', follows: 'suspension 2026-11-02' },
  resumption: { follows: 'suspension 2026-11-02' },
  revocation: { grounds: ['gross-violation'] },
  correction: { corrects: 0 },
};
const advice = { be: 'Чакайце.', ru: 'Ждите.', en: 'Wait.' };

/** Why a head may not uphold, or not reject, such a proposal on a licence of this standing; null where it may. Another person proposed it. */
export function refusalOfRuling(measure: Proposed, standing: Standing, scope: Scope, upheld: boolean): string | null {
  const record = recordOf(standing);
  const proposed = { ...open(measure, scope), ...proposals[measure], advice };
  const licence = measuredOn({ ...record, measures: [...record.measures, proposed] }, statesToday);
  return refusalOfDecision(proposed, upheld, licence, head, decreedCalendar);
}

/** When a head is asked about a suspension by one officer, and what may have come in between, on the last day for it. */
export const moments = {
  last: 'its last day for that',
  after: 'the day after',
  ended: 'its last day, the licence ended since',
  expired: 'its last day, the licence expired since',
  'set-aside': 'its last day, set aside on review since',
} as const;

/** The same of a suspension by one officer. */
export function refusalOfConfirming(moment: keyof typeof moments, upheld: boolean, proposedBy = 'another'): string | null {
  const confirmBy = moment === 'after' ? '2026-11-23' : statesToday;
  const reviews = moment === 'set-aside' ? [{ outcome: 'set-aside', from: statesToday, until: null } as const] : [];
  const alone = { ...open('suspension', 'whole'), ...proposals.suspension, advice, confirmBy, proposedBy, reviews };
  const record = recordOf(moment === 'ended' || moment === 'expired' ? moment : 'active');
  const licence = measuredOn({ ...record, measures: [...record.measures, alone] }, statesToday);
  return refusalOfDecision(alone, upheld, licence, head, decreedCalendar);
}

function open(measure: Measure, scope: Scope): KnownMeasure {
  const item = scope === 'whole' ? null : { id: 'partner', until: null };
  return { ...known(measure, item), id: 'proposed', upheld: null, decidedOn: null, until: null };
}
