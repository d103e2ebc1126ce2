import type { Fields } from '../canonical.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../words.ts';
import { applicationStep } from './applications.ts';
import { checkAuthor } from './authors.ts';
import { checkPapers, extractStep, papersOwed } from './extracts.ts';
import { checkEyes, keepProposal } from './eyes.ts';
import { effectStep, grantStep } from './grants.ts';
import { lawStep } from './law.ts';
import { confirmationStep, correctionStep, measureStep, measureTypes } from './measures.ts';
import { checkNamed } from './named.ts';
import { advertisementStep, warningStep } from './notices.ts';
import { annulmentStep, checkOwed, giveBack, outcomeLodgingStep, outcomeRulingStep, owedAtTheEnd, reopeningStep } from './outcomes.ts';
import { lodgingStep, rulingStep } from './reviews.ts';
import { checkSigning, endRun, keyStep } from './signing.ts';
import { type Given, type State, type Step, stepOf } from './state.ts';
import { checkTimes } from './times.ts';

/** Takes the next entry: who wrote it, when, with whose consent, and whether it was lawful. */
export function replay(state: State, entry: Entry, fields: Fields, index: number, given: Given): Finding[] {
  const findings: Finding[] = [];
  const step = stepOf(state, entry, fields, index, findings);
  checkTimes(step, given);
  checkSigning(step, given.hosts, findings);
  checkAuthor(step);
  checkEyes(step);
  checkPapers(step);
  checkNamed(step);
  checkOwed(step);
  stepFor(entry)?.(step);
  keepProposal(step);
  state.subjects[index] = entry.type === 'proposal-made' ? null : (entry.licence ?? entry.application ?? null);
  state.before = { entry, index };
  return findings;
}

/** An entry that could not be read: whatever came before it is no longer next to what comes after it. */
export function skip(state: State, index: number): Finding[] {
  const findings: Finding[] = [];
  endRun(state, findings);
  state.subjects[index] = null;
  state.before = null;
  state.act = null;
  return findings;
}

/** Where the log ends for now every act must be whole. */
export function settle(state: State): Finding[] {
  const findings = [...papersOwed(state), ...owedAtTheEnd(state)];
  endRun(state, findings);
  return findings;
}

function stepFor({ type, application, by, measure }: Entry): ((step: Step) => void) | undefined {
  if (measureTypes.has(type)) return measureStep;
  if (type === 'licence-surrendered' && application === undefined && by !== undefined) return measureStep;
  return (measure === undefined ? ofApplications[type] : undefined) ?? steps[type];
}

const steps: Readonly<Record<string, (step: Step) => void>> = {
  ...each(applicationStep, 'application-sent', 'application-returned', 'application-accepted'),
  ...each(applicationStep, 'application-withdrawn', 'application-refused'),
  ...each(grantStep, 'licence-granted', 'licence-renewed', 'licence-varied', 'licence-surrendered', 'licence-imported'),
  ...each(effectStep, 'agency-renamed', 'agency-moved', 'country-added', 'country-ended', 'partner-registered', 'partner-ended'),
  ...each(effectStep, 'branch-added', 'branch-ended', 'programme-added', 'programme-ended'),
  ...each(confirmationStep, 'suspension-confirmed', 'suspension-not-confirmed'),
  ...each(correctionStep, 'entry-corrected'),
  ...each(lodgingStep, 'appeal-lodged', 'court-ruling-recorded'),
  ...each(measureRulingStep, 'decision-upheld', 'decision-changed', 'decision-set-aside'),
  ...each(reopeningStep, 'application-reopened'),
  ...each(annulmentStep, 'licence-annulled'),
  ...each(lawStep, 'edition-changed', 'moved-days-set', 'base-value-set'),
  ...each(warningStep, 'warning-published', 'warning-corrected', 'warning-withdrawn'),
  ...each(advertisementStep, 'advertisement-approved', 'advertisement-ended'),
  ...each(extractStep, 'extract-issued'),
  ...each(keyStep, 'key-added', 'key-confirmed', 'key-revoked', 'role-changed'),
};

/** What speaks of no measure is a review of what was decided on an application. */
const ofApplications: Readonly<Record<string, (step: Step) => void>> = {
  ...each(outcomeLodgingStep, 'appeal-lodged', 'court-ruling-recorded'),
  ...each(outcomeRulingStep, 'decision-upheld', 'decision-changed', 'decision-set-aside'),
};

function measureRulingStep(step: Step): undefined {
  rulingStep(step);
  giveBack(step);
}

function each(of: (step: Step) => void, ...types: string[]): Record<string, (step: Step) => void> {
  return Object.fromEntries(types.map((type) => [type, of]));
}
