import type { Deps } from '../../src/acts/act.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { decisionOf, findApplication } from '../../src/store/applications.ts';
import { relationsOf } from '../../src/store/relations.ts';
import { aDraft, type Case, factsOf, must } from './journeys.ts';
import { anAgency, aStaff, type Person } from './people.ts';

/** A case that was sent with these facts beside what its agency states anyway. */
export async function aCaseStating(deps: Deps, facts: Facts, options: { agency?: Person; accepted?: boolean } = {}): Promise<Case> {
  const agency = options.agency ?? (await anAgency(deps));
  const [examiner, head] = [await aStaff(deps, 'examiner'), await aStaff(deps, 'head')];
  const id = await aDraft(deps, agency);
  const { programmes: _, ...own } = factsOf(agency);
  await must(deps, agency.actor, id, { act: 'save', facts: { ...own, ...facts } });
  await must(deps, agency.actor, id, { act: 'send' });
  await must(deps, examiner.actor, id, { act: 'take' });
  if (options.accepted ?? true) await must(deps, examiner.actor, id, { act: 'accept' });
  return { id, agency, examiner, head };
}

/** An agency whose application with these facts was refused. Returns the case and its number. */
export async function aRefusedAgency(deps: Deps, facts: Facts = {}, agency?: Person): Promise<Case & { number: string }> {
  const one = await aCaseStating(deps, facts, agency ? { agency } : {});
  const grounds = ['requirements-unmet'] as const;
  await must(deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'refuse', grounds, reasons: 'No premises.' });
  await must(deps, one.head.actor, one.id, { act: 'decide', outcome: 'refuse', grounds, reasons: 'No premises.' });
  return { ...one, number: await numberOf(deps, one.id) };
}

/** An agency that was granted a licence on an application with these facts. */
export async function aLicenseeStating(deps: Deps, facts: Facts): Promise<Case & { licence: string }> {
  const one = await aCaseStating(deps, facts);
  await must(deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'In order.' });
  await must(deps, one.head.actor, one.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
  return { ...one, licence: (await decisionOf(deps.database.db, one.id))?.licence ?? '' };
}

export async function numberOf(deps: Deps, id: string): Promise<string> {
  return (await findApplication(deps.database.db, { id }))?.application.number ?? '';
}

/** An accepted case with one flag: its director is that of a refused agency. */
export async function aFlaggedCase(deps: Deps): Promise<Case & { refused: Case & { number: string }; director: string }> {
  const director = `Гаспадарчык ${(await anAgency(deps)).unp?.replace(/\d/g, (digit) => 'абвгдежзіў'.charAt(Number(digit)))} Ігаравіч`;
  const refused = await aRefusedAgency(deps, { director });
  return { ...(await aCaseStating(deps, { director: director.split(' ').toReversed().join(' ') })), refused, director };
}

/** The agencies flagged on this person's agency, each with the traces in common. */
export async function flaggedOn(deps: Deps, agency: Person): Promise<Record<string, string[]>> {
  const { flags } = await relationsOf(deps.database.db, agency.actor.agencyId ?? '', deps.now());
  return Object.fromEntries(flags.map((flag) => [flag.agencyId, flag.common.map(({ trace }) => trace)]));
}
