import { isOfOfficer } from './authors.ts';
import { editionToday, type Proposal, type Step } from './state.ts';

/** What a proposal may be: a sealed one by an officer of this role, or an open entry of one of these types. */
type Wanted = { role: string; types: readonly string[] };

const examiners: Wanted = { role: 'examiner', types: [] };
const heads: Wanted = { role: 'head', types: [] };
const reviews: Wanted = { role: 'prosecutor', types: ['appeal-lodged', 'court-ruling-recorded'] };
const confirmations: Wanted = { role: 'nobody', types: ['licence-suspended', 'part-suspended'] };

/** The types of entry that decide what another proposed. */
const wanted: Readonly<Record<string, Wanted>> = {
  ...each(examiners, 'licence-granted', 'licence-renewed', 'licence-varied', 'licence-surrendered', 'application-refused'),
  ...each(examiners, 'country-added', 'country-ended', 'partner-registered', 'partner-ended', 'branch-added', 'branch-ended'),
  ...each(examiners, 'programme-added', 'programme-ended', 'agency-renamed', 'agency-moved'),
  ...each(examiners, 'licence-suspended', 'part-suspended', 'licence-resumed', 'part-resumed', 'licence-revoked'),
  ...each(examiners, 'partner-struck-off', 'branch-struck-off', 'suspension-extended', 'entry-corrected', 'warning-published'),
  ...each(confirmations, 'suspension-confirmed', 'suspension-not-confirmed'),
  ...each(reviews, 'decision-upheld', 'decision-changed', 'decision-set-aside'),
  ...each(heads, 'edition-changed', 'moved-days-set', 'base-value-set'),
};

function each(one: Wanted, ...types: string[]): Record<string, Wanted> {
  return Object.fromEntries(types.map((type) => [type, one]));
}

/** What can be a proposal for something later is kept, with whose it is. */
export function keepProposal(step: Step): undefined {
  const { state, entry, index, role } = step;
  const { type, by = null } = entry;
  const isOne = type === 'proposal-made' || type === 'appeal-lodged' || type === 'court-ruling-recorded' || entry.confirmBy !== undefined;
  if (isOne) state.proposals.set(index, { type, by, role, decidedBy: null, edition: editionToday(step) });
}

/** Two people: whoever decides names what another proposed, and it is decided once. */
export function checkEyes(step: Step): undefined {
  const { state, entry, index, find } = step;
  const { type, proposal, by, act = '' } = entry;
  if (entry.v === 1 || !isOfOfficer(step)) return;
  const want = entry.confirmBy === undefined ? wanted[type] : undefined;
  if (!want) {
    if (proposal !== undefined) find('proposal-wrong', `${type} decides nothing that is proposed`);
    return;
  }
  if (proposal === undefined) return find('no-proposal', type);
  const made = proposal < index ? state.proposals.get(proposal) : undefined;
  if (!made) return find('proposal-wrong', `entry ${proposal} proposes nothing`);
  const fits = made.type === 'proposal-made' ? isSealedBy(made, want.role) : want.types.includes(made.type);
  if (made.by === by) find('self-approved', `entry ${proposal}`);
  else if (!fits) find('proposal-wrong', `entry ${proposal} is ${made.type} by ${made.role ?? made.by}`);
  if (made.decidedBy !== null && made.decidedBy !== act) find('proposal-reused', `entry ${proposal}`);
  made.decidedBy = act;
}

/** An agency seals its appeal against an order and nothing else, and what comes of that is no entry: no decision is by it. */
function isSealedBy(made: Proposal, role: string): boolean {
  return made.by !== 'agency' && (made.role === null || made.role === role);
}

/** Who proposed what this entry decides; null where nobody is known. */
export function proposerOf({ state, entry }: Step): string | null {
  return state.proposals.get(entry.proposal ?? -1)?.by ?? null;
}
