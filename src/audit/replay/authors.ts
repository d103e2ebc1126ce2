import type { Step } from './state.ts';

/** Who may write each type of entry: the register itself, an agency, or an officer of one of these roles. */
const authors: Readonly<Record<string, readonly string[]>> = {
  ...each(['agency'], 'application-sent', 'application-withdrawn', 'appeal-lodged', 'contacts-changed', 'trading-names-changed'),
  ...each(['examiner'], 'application-returned', 'application-accepted', 'court-ruling-recorded'),
  ...each(['head'], 'licence-granted', 'application-refused', 'application-reopened', 'licence-renewed', 'licence-varied'),
  ...each(['head'], 'agency-renamed', 'agency-moved', 'country-added', 'country-ended', 'partner-registered', 'partner-ended'),
  ...each(['head'], 'branch-added', 'branch-ended', 'programme-added', 'programme-ended', 'partner-struck-off', 'branch-struck-off'),
  ...each(['head'], 'part-resumed', 'suspension-extended', 'suspension-confirmed', 'suspension-not-confirmed', 'entry-corrected'),
  ...each(['head'], 'decision-upheld', 'decision-changed', 'decision-set-aside', 'edition-changed', 'moved-days-set'),
  ...each(['head'], 'base-value-set', 'warning-published', 'warning-corrected', 'warning-withdrawn'),
  // What an import tells of a licence's past is nobody's act.
  ...each(['head', 'register'], 'licence-suspended', 'licence-resumed', 'licence-revoked', 'licence-surrendered'),
  ...each(['head'], 'part-suspended', 'licence-annulled'),
  ...each(['register'], 'licence-imported'),
  ...each(['head', 'education'], 'advertisement-approved'),
  ...each(['head', 'education', 'agency'], 'advertisement-ended'),
  ...each(['head', 'examiner', 'agency', 'register'], 'extract-issued'),
  ...each(['register', 'examiner', 'regional', 'head', 'education', 'prosecutor', 'hotline', 'administrator'], 'key-added', 'key-revoked'),
  ...each(['head', 'administrator'], 'key-confirmed'),
  ...each(['administrator'], 'role-changed'),
  // What an agency appeals against is sealed where it is an order to remedy.
  ...each(['examiner', 'head', 'prosecutor', 'agency'], 'proposal-made'),
};

function each(who: readonly string[], ...types: string[]): Record<string, readonly string[]> {
  return Object.fromEntries(types.map((type) => [type, who]));
}

/** Whether an officer wrote the entry, in the second form. */
export function isOfOfficer({ entry }: Step): boolean {
  return entry.by !== undefined && entry.by !== 'agency' && entry.by !== 'register';
}

/** Finds an entry whose writer holds no office for it. An officer of whom no key is known was found out before. */
export function checkAuthor(step: Step): undefined {
  const { entry, role, find } = step;
  if (entry.v === 1) return;
  const atOnce = entry.confirmBy !== undefined && (entry.type === 'licence-suspended' || entry.type === 'part-suspended');
  const allowed = atOnce ? ['examiner'] : (authors[entry.type] ?? []);
  if (!isOfOfficer(step)) {
    if (!allowed.includes(entry.by ?? '')) find('unsigned', `${entry.type} by ${entry.by}`);
  } else if (!allowed.some((who) => who !== 'agency' && who !== 'register')) find('wrong-role', `${entry.type} by an officer`);
  else if (role !== null && !allowed.includes(role)) find('wrong-role', `${entry.type} by ${role}`);
}
