import { randomUUID } from 'node:crypto';
import type { Deps } from '../../src/acts/act.ts';
import { reportError } from '../../src/acts/report.ts';
import { setSeal } from '../../src/acts/seal.ts';
import { sendTip } from '../../src/acts/tip.ts';
import { assignTip, openTip, seenOf } from '../../src/acts/tip-work.ts';
import type { Region } from '../../src/rules/kinds.ts';
import type { TipStory } from '../../src/rules/tips.ts';
import { newIdentity } from '../../src/store/sealing.ts';
import { tipByCode, tipById } from '../../src/store/tips.ts';
import { doing } from './journeys.ts';
import { aStaff, type Person } from './people.ts';

export const aStory: TipStory = {
  told: 'They took my passport.',
  who: 'Maryna, +375 29 000-11-22',
  where: 'Rimini',
  kind: 'employment',
  when: 'in October',
  region: 'BY-BR',
};

/** A tip somebody has sent; its id and its code. */
export async function aTip(deps: Deps, story: TipStory = aStory, contact = ''): Promise<{ id: string; code: string }> {
  const sent = await sendTip(deps, { formKey: randomUUID(), lang: 'be' }, story, contact);
  if (!('code' in sent)) throw new Error(`no tip: ${JSON.stringify(sent)}`);
  const tip = await tipByCode(deps.database.db, deps.sealing.hashOf('tip', sent.code));
  if (!tip) throw new Error('no tip has the code');
  return { id: tip.id, code: sent.code };
}

/** The same, given to a region's officers. */
export async function anAssignedTip(deps: Deps, examiner: Person, region: Region): Promise<{ id: string; code: string }> {
  const tip = await aTip(deps);
  const row = await tipById(deps.database.db, tip.id);
  if (!row) throw new Error('no tip');
  insist(await assignTip(deps, doing(examiner.actor), tip.id, seenOf(row), region));
  return tip;
}

/** Opens a tip as this person; it stays open for a quarter of an hour. */
export async function opened(deps: Deps, { actor }: Person, id: string): Promise<void> {
  insist(await openTip(deps, doing(actor), id, { cause: 'work', reason: 'To see what it is about.' }));
}

/** A prosecutor to whom contacts are sealed, and the secret key. */
export async function aSealedProsecutor(deps: Deps): Promise<Person & { identity: string }> {
  const prosecutor = await aStaff(deps, 'prosecutor');
  const { identity, recipient } = await newIdentity();
  insist(await setSeal(deps, doing(prosecutor.actor), recipient));
  return { ...prosecutor, identity };
}

/** A report of an error; its code. */
export async function aReport(deps: Deps, number: string, email: string | null = null): Promise<string> {
  const sent = await reportError(deps, { formKey: randomUUID(), lang: 'en', number, text: 'The office has moved.', email });
  if (!sent) throw new Error('no report');
  return sent.code;
}

function insist(answer: object): void {
  if (!('done' in answer)) throw new Error(`not done: ${JSON.stringify(answer)}`);
}
