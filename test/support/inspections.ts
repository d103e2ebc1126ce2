import type { Deps } from '../../src/acts/act.ts';
import { checklistOf, completeInspection, planInspection } from '../../src/acts/inspection.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import type { Findings } from '../../src/rules/inspections.ts';
import { codedLaw } from '../../src/rules/law.ts';
import type { Actor } from '../../src/rules/permissions.ts';
import { assessmentOf, inspectionById } from '../../src/store/inspections.ts';
import { type Case, doing, must } from './journeys.ts';

/** The smallest PNG that is one. */
export const aPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** An inspection planned under a licence for this day; its id. */
export async function aPlannedInspection(deps: Deps, officer: Actor, licence: string, day = '2026-12-01'): Promise<string> {
  const answer = await planInspection(deps, { ...doing(officer), location: ':id' }, licence, { reason: 'planned', day });
  if (!('done' in answer)) throw new Error(`not planned: ${JSON.stringify(answer)}`);
  return answer.done;
}

/** The assessment of an accepted case, ordered by its examiner; the id of the inspection. */
export async function anAssessment(deps: Deps, { id, examiner }: Case): Promise<string> {
  await must(deps, examiner.actor, id, { act: 'assess', ground: 'assessment-needed', reasons: 'To see the premises.' });
  const assessment = await assessmentOf(deps.database.db, id);
  if (!assessment) throw new Error('no assessment was ordered');
  return assessment.id;
}

/** Every point of the inspection's checklist met. */
export async function allMet(deps: Deps, id: string): Promise<Findings> {
  const inspection = await inspectionById(deps.database.db, id);
  if (!inspection) throw new Error(`no inspection ${id}`);
  return Object.fromEntries(checklistOf(codedLaw, inspection).map((code) => [code, { result: 'met' as const, note: '' }]));
}

/** The visit made today, with every point met. */
export async function aCompletedInspection(deps: Deps, officer: Actor, id: string): Promise<void> {
  const visit = { visitedOn: minskDay(deps.now()), findings: await allMet(deps, id), summary: 'All seen, all in order.' };
  const answer = await completeInspection(deps, doing(officer), id, visit);
  if (!('done' in answer)) throw new Error(`not completed: ${JSON.stringify(answer)}`);
}
