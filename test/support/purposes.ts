import type { Deps } from '../../src/acts/act.ts';
import { factsFor } from '../../src/acts/application.ts';
import { attachDocument } from '../../src/acts/document.ts';
import { startOnLicence } from '../../src/acts/starting.ts';
import { minskDay } from '../../src/rules/calendar.ts';
import { procedureOf } from '../../src/rules/editions/index.ts';
import type { Facts } from '../../src/rules/facts.ts';
import { codedLaw, editionOn } from '../../src/rules/law.ts';
import type { HeldPurpose } from '../../src/rules/purposes.ts';
import { findApplication } from '../../src/store/applications.ts';
import { aPdf, type Case, doing, must, versionOf } from './journeys.ts';
import type { Person } from './people.ts';

type Licensed = Case & { licence: string };

/** A draft about a licence, as it is filled in when it begins. */
export async function aHeldDraft(deps: Deps, agency: Person, licence: string, purpose: HeldPurpose): Promise<string> {
  const answer = await startOnLicence(deps, { ...doing(agency.actor), location: ':id' }, licence, purpose);
  if (!('done' in answer)) throw new Error(`no ${purpose}: ${JSON.stringify(answer)}`);
  return answer.done;
}

/** The same with every document that is asked for, always or on an occasion, and with these facts instead of those it began with. */
export async function aReadyDraft(deps: Deps, one: Licensed, purpose: HeldPurpose, change: Facts = {}): Promise<string> {
  const id = await aHeldDraft(deps, one.agency, one.licence, purpose);
  const draft = await draftOf(deps, id);
  await must(deps, one.agency.actor, id, { act: 'save', facts: { ...draft.facts, ...change } });
  for (const { code, required, on } of procedureOf(editionOn(codedLaw, minskDay(deps.now())), purpose, draft.kind).documents) {
    if (!required && on === undefined) continue;
    const upload = { name: `${code}.pdf`, bytes: aPdf };
    const answer = await attachDocument(deps, doing(one.agency.actor), { id }, await versionOf(deps, id), code, upload);
    if (!('done' in answer)) throw new Error(`no document: ${JSON.stringify(answer)}`);
  }
  return id;
}

/** Sent, taken, accepted and recommended for a grant by the licence's own examiner. */
export async function aRecommended(deps: Deps, one: Licensed, purpose: HeldPurpose, change: Facts = {}): Promise<string> {
  const id = await aReadyDraft(deps, one, purpose, change);
  await must(deps, one.agency.actor, id, { act: 'send' });
  await must(deps, one.examiner.actor, id, { act: 'take' });
  await must(deps, one.examiner.actor, id, { act: 'accept' });
  await weighAll(deps, one.examiner, id);
  await must(deps, one.examiner.actor, id, { act: 'recommend', outcome: 'grant', grounds: [], reasons: 'As it should be.' });
  return id;
}

/** A view of every agency that is flagged on it, if any is: without it nothing is recommended. */
async function weighAll(deps: Deps, { actor }: Person, id: string): Promise<void> {
  const found = await findApplication(deps.database.db, { id });
  if (!found) throw new Error(`no application ${id}`);
  const { unweighed: flags } = await factsFor(deps.database.db, await deps.law(deps.database.db), found, deps.now(), actor);
  if (flags.length > 0) await must(deps, actor, id, { act: 'weigh', flags, text: 'No tie that matters.' });
}

export const grantIt = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;

/** The whole way to the head's grant. */
export async function aGranted(deps: Deps, one: Licensed, purpose: HeldPurpose, change: Facts = {}): Promise<string> {
  const id = await aRecommended(deps, one, purpose, change);
  await must(deps, one.head.actor, id, grantIt);
  return id;
}

export async function draftOf(deps: Deps, id: string) {
  const found = await findApplication(deps.database.db, { id });
  if (!found) throw new Error(`no application ${id}`);
  const { draft: facts, kind, purpose, state, number } = found.application;
  return { facts, kind, purpose, state, number: number ?? '', licence: found.licence };
}
