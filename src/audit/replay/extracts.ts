import { isInForce } from '../../rules/standing.ts';
import { type Finding, finding } from '../words.ts';
import { takeNumber } from './numbers.ts';
import type { State, Step } from './state.ts';
import { standingIn } from './worlds.ts';

/** After which decisions a licence needs a new paper, and what that is issued for. */
const papers: Readonly<Record<string, string>> = {
  'licence-granted': 'grant',
  'licence-varied': 'variation',
  'licence-renewed': 'variation',
};

/**
 * Extracts are as many as grants, variations and replacements: each stands in the act of the decision it is issued for, once; a replacement
 * is asked for by itself. A log that never issued one owes none.
 */
export function extractStep(step: Step): undefined {
  const { entry, state, index, today, find } = step;
  const { extracts } = state;
  const { extract = '', code = '', issuedFor = '', licence: number = '' } = entry;
  extracts.since ??= index;
  if (extracts.numbers.has(extract)) find('number-taken', extract);
  else takeNumber(step, 'X', extract);
  if (extracts.codes.has(code)) find('extra-extract', 'two extracts with one code');
  extracts.numbers.add(extract);
  extracts.codes.add(code);
  const licence = state.licences.get(number);
  if (!licence) return find('unknown-licence', number);
  if (entry.unp !== licence.unp || entry.kind !== licence.kind) find('other-subject', `${licence.unp} holds ${number}`);
  const newest = extracts.newest.get(number);
  extracts.newest.set(number, { extract, code, on: today });
  if (issuedFor === 'replacement') {
    const inForce = licence.worlds.some((world) => isInForce(standingIn(licence, world, today)));
    if (!inForce) find('extra-extract', 'a replacement for a licence that is not in force');
    else if (newest?.on === today) find('extra-extract', 'a second one on one day');
    return;
  }
  if (issuedFor === 'grant' && state.isItemised && !licence.whole) find('parts-untold', number);
  const { due } = extracts;
  if (due?.licence === number && due.for === issuedFor) extracts.due = null;
  else find('extra-extract', `${issuedFor} of ${number}`);
}

/** Notes which paper a decision makes due, and finds one that did not come by the end of its act. */
export function checkPapers(step: Step): undefined {
  const { entry, state, index, find } = step;
  const { extracts, before } = state;
  if (extracts.due && before?.entry.act !== entry.act) {
    if (extracts.since !== null) find('missing-extract', `${extracts.due.for} of ${extracts.due.licence}, entry ${extracts.due.entry}`);
    extracts.due = null;
  }
  const paper = entry.v === 2 ? papers[entry.type] : undefined;
  if (paper !== undefined) extracts.due = { licence: entry.licence ?? '', entry: index, for: paper };
}

/** The same where the log ends for now. */
export function papersOwed({ extracts }: State): Finding[] {
  const { due, since } = extracts;
  return due && since !== null ? [finding('missing-extract', due.entry, `${due.for} of ${due.licence}`)] : [];
}
