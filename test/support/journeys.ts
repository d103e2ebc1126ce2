import { randomUUID } from 'node:crypto';
import type { Deps, Doing } from '../../src/acts/act.ts';
import { actOnApplication } from '../../src/acts/application.ts';
import { giveConclusion } from '../../src/acts/conclusion.ts';
import { attachDocument } from '../../src/acts/document.ts';
import { decideMeasure, proposeMeasure } from '../../src/acts/measure.ts';
import { startApplication } from '../../src/acts/starting.ts';
import { paperOf } from '../../src/cli/sample/papers.ts';
import type { ApplicationAct } from '../../src/rules/application.ts';
import { type Day, minskDay } from '../../src/rules/calendar.ts';
import type { ConclusionOutcome } from '../../src/rules/conclusions.ts';
import type { Facts, PartnerFact } from '../../src/rules/facts.ts';
import type { Kind } from '../../src/rules/kinds.ts';
import { editionOn } from '../../src/rules/law.ts';
import type { Measure } from '../../src/rules/licence.ts';
import { groundsOfMeasure } from '../../src/rules/measure-rules.ts';
import { longestSuspension } from '../../src/rules/measure-terms.ts';
import type { Actor } from '../../src/rules/permissions.ts';
import { decisionOf, findApplication } from '../../src/store/applications.ts';
import { conclusionsOf } from '../../src/store/conclusions.ts';
import { proposedMeasure } from '../../src/store/measures.ts';
import { anAgency, aStaff, type Person, wordOf } from './people.ts';

/** The smallest PDF that is one. */
export const aPdf = paperOf('premises-proof').bytes;

/** Facts that leave nothing an edition requires unsaid. */
export const someFacts: Facts = {
  premises: 'г. Минск, ул. Примерная, 1, кабинет 5',
  director: 'Кавалёва Вольга Ігараўна',
  founders: ['Кавалёва Вольга Ігараўна', 'ООО «Опора»'],
  specialist: 'Иванова Анна Петровна',
  'specialist-experience': 4,
  employees: 7,
  website: 'https://pryklad.example/',
  branches: ['г. Брест, ул. Советская, 2'],
  partners: [{ name: 'Baltic Orchards UAB', country: 'LT', contract: '12/2026', contractDate: '2026-02-03' }],
  countries: ['PL'],
  programmes: ['Polish for beginners'],
};

/** The same as this agency would state them: nothing in them is any other agency's. */
export function factsOf(agency: Person): Facts {
  const own = ownSerial(agency);
  const word = wordOf(own);
  return {
    ...someFacts,
    premises: `${someFacts.premises}${own}`,
    director: `${word} ${wordOf(own + 1)}`,
    founders: [`${word} ${wordOf(own + 1)}`, `ООО «${wordOf(own + 2)}»`],
    website: `https://${word}.example/`,
    partners: [partnerOf(agency)],
  };
}

/** The one partner in them. */
export function partnerOf(agency: Person): PartnerFact {
  return {
    name: `Baltic Orchards UAB ${wordOf(ownSerial(agency))}`,
    country: 'LT',
    contract: '12/2026',
    contractDate: '2026-02-03',
  };
}

/** Kept small enough to be exact: a sum that is rounded is the same for neighbours. */
function ownSerial({ actor }: Person): number {
  return [...actor.name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7);
}

export function doing(actor: Actor): Doing {
  return { actor, formKey: randomUUID(), location: '/somewhere' };
}

/** Does one act and insists that it took effect. */
export async function must(deps: Deps, actor: Actor, id: string, act: ApplicationAct): Promise<void> {
  const answer = await actOnApplication(deps, doing(actor), { id }, await versionOf(deps, id), act);
  if (!('done' in answer)) throw new Error(`${act.act} was not done: ${JSON.stringify(answer)}`);
}

export async function versionOf(deps: Deps, id: string): Promise<number> {
  const found = await findApplication(deps.database.db, { id });
  if (!found) throw new Error(`no application ${id}`);
  return found.application.version;
}

/** A draft with nothing in it. */
export async function anEmptyDraft(deps: Deps, agency: Person, kind: Kind = 'employment'): Promise<string> {
  const answer = await startApplication(deps, { ...doing(agency.actor), location: ':id' }, kind);
  if (!('done' in answer)) throw new Error(`no draft: ${JSON.stringify(answer)}`);
  return answer.done;
}

/** A draft with everything the edition asks for; with programmes only where they must be stated, for they need a conclusion of their own. */
export async function aDraft(deps: Deps, agency: Person, kind: Kind = 'employment'): Promise<string> {
  const id = await anEmptyDraft(deps, agency, kind);
  const edition = editionOn(await deps.law(deps.database.db), minskDay(deps.now()));
  const asked = edition.facts[kind].filter(({ code, required }) => required || code !== 'programmes').map(({ code }) => code);
  const facts = factsOf(agency);
  await must(deps, agency.actor, id, { act: 'save', facts: Object.fromEntries(asked.map((code) => [code, facts[code]])) });
  for (const { code } of edition.documents[kind]) {
    const answer = await attachDocument(deps, doing(agency.actor), { id }, await versionOf(deps, id), code, {
      name: `${code}.pdf`,
      bytes: aPdf,
    });
    if (!('done' in answer)) throw new Error(`no document: ${JSON.stringify(answer)}`);
  }
  return id;
}

export type Case = { id: string; agency: Person; examiner: Person; head: Person };

/** An application sent by a fresh agency and taken by a fresh examiner. */
export async function aTakenCase(
  deps: Deps,
  options: { kind?: Kind; agency?: Person; examiner?: Person; head?: Person } = {},
): Promise<Case> {
  const agency = options.agency ?? (await anAgency(deps));
  const examiner = options.examiner ?? (await aStaff(deps, 'examiner'));
  const head = options.head ?? (await aStaff(deps, 'head'));
  const id = await aDraft(deps, agency, options.kind);
  await must(deps, agency.actor, id, { act: 'send' });
  await must(deps, examiner.actor, id, { act: 'take' });
  return { id, agency, examiner, head };
}

/** The same, accepted, concluded on where it states programmes, and recommended for a grant. */
export async function aRecommendedCase(deps: Deps, options: Parameters<typeof aTakenCase>[1] = {}): Promise<Case> {
  const one = await aTakenCase(deps, options);
  await must(deps, one.examiner.actor, one.id, { act: 'accept' });
  if (options.kind === 'study') {
    await must(deps, one.examiner.actor, one.id, { act: 'ask-conclusion' });
    await aConclusion(deps, one.id, 'positive');
  }
  await must(deps, one.examiner.actor, one.id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'Everything is in order.' });
  return one;
}

/** The Ministry of Education gives the conclusion that it was asked for. */
export async function aConclusion(deps: Deps, id: string, outcome: ConclusionOutcome, officer?: Person): Promise<void> {
  const { actor } = officer ?? (await aStaff(deps, 'education'));
  const number = (await findApplication(deps.database.db, { id }))?.application.number ?? '';
  const seen = (await conclusionsOf(deps.database.db, id)).at(-1)?.id ?? '';
  const answer = await giveConclusion(deps, doing(actor), number, seen, { outcome, reasons: 'As the programme says.' });
  if (!('done' in answer)) throw new Error(`no conclusion: ${JSON.stringify(answer)}`);
}

/** A licence granted today; its number is in `licence`. */
export async function aLicence(deps: Deps, options: Parameters<typeof aTakenCase>[1] = {}): Promise<Case & { licence: string }> {
  const one = await aRecommendedCase(deps, options);
  await must(deps, one.head.actor, one.id, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
  const decision = await decisionOf(deps.database.db, one.id);
  if (!decision?.licence) throw new Error('no licence was born');
  return { ...one, licence: decision.licence };
}

/** Proposes a measure against a licence, on the first ground its edition allows. */
export async function aProposal(deps: Deps, one: Case & { licence: string }, measure: Measure, until: string | null = null): Promise<void> {
  const grounds = groundsOfMeasure(editionOn(await deps.law(deps.database.db), minskDay(deps.now())), measure)
    .slice(0, 1)
    .map((ground) => ground.code);
  const advice = grounds.length === 0 ? null : { be: 'Не плаціце.', ru: 'Не платите.', en: 'Do not pay.' };
  const last = measure === 'suspension' ? (until ?? (await longestNow(deps))) : until;
  const proposal = { measure, grounds, reasons: 'Because of what was found.', advice, until: last };
  const proposed = await proposeMeasure(deps, doing(one.examiner.actor), one.licence, proposal);
  if (!('done' in proposed)) throw new Error(`not proposed: ${JSON.stringify(proposed)}`);
}

/** The last day of the longest suspension that could begin now: where it does not matter when it ends. */
export async function longestNow(deps: Deps): Promise<Day> {
  const law = await deps.law(deps.database.db);
  const today = minskDay(deps.now());
  return longestSuspension(editionOn(law, today), law.calendar, today);
}

/** The same, upheld by the head. */
export async function aMeasure(deps: Deps, one: Case & { licence: string }, measure: Measure, until: string | null = null): Promise<void> {
  await aProposal(deps, one, measure, until);
  const decided = await decideMeasure(deps, doing(one.head.actor), one.licence, await proposalOn(deps, one.licence), true);
  if (!('done' in decided)) throw new Error(`not decided: ${JSON.stringify(decided)}`);
}

/** The id of the measure that is proposed on a licence. */
export async function proposalOn(deps: Deps, licence: string): Promise<string> {
  const proposed = await proposedMeasure(deps.database.db, licence);
  if (!proposed) throw new Error(`nothing is proposed on ${licence}`);
  return proposed.id;
}
