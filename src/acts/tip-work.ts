import { minskDay } from '../rules/calendar.ts';
import type { EventType } from '../rules/entries.ts';
import type { Region } from '../rules/kinds.ts';
import type { Opening } from '../rules/openings.ts';
import type { Actor } from '../rules/permissions.ts';
import { openFor, refusalOfTip, type TipAct, type TipFacts, type TipRefusal, type TipStory } from '../rules/tips.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { inspectionById } from '../store/inspections.ts';
import { hasOpened, lockTip, type Tip, tipById, updateTip } from '../store/tips.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { addMessage, readMessages, readStory, type Said } from './tip-text.ts';

/** The tip this person asked to see, or undefined where there is none or it is out of reach. */
export async function seeTip(db: Db, actor: Actor, id: string): Promise<Tip | undefined> {
  const tip = await tipById(db, id);
  return tip && refusalOfTip('open', tip, actor) === null ? tip : undefined;
}

/** Opens a tip: who, when and why is on record, in a transaction that has ended before anything of it is shown. */
export async function openTip(deps: Deps, doing: Doing, id: string, opening: Opening): Promise<Answer<TipRefusal>> {
  return onTip(deps, doing, id, 'open', null, async (tx, now) => {
    await tell(tx, now, doing.actor, 'tip-opened', id, { ...opening });
    return undefined;
  });
}

/** What was told and said, for whoever opened the tip in the last quarter of an hour; null for everybody else. */
export async function readOpened(deps: Deps, actor: Actor, tip: Tip): Promise<{ story: TipStory; messages: Said[] } | null> {
  const { db } = deps.database;
  if (refusalOfTip('open', tip, actor) !== null) return null;
  const since = new Date(deps.now().getTime() - openFor * 60_000);
  if (!(await hasOpened(db, tip.id, actor.id, since))) return null;
  return { story: readStory(deps.sealing, tip), messages: await readMessages(db, deps.sealing, tip) };
}

/** Gives the tip to the officers of a region, or to those of another one. */
export async function assignTip(deps: Deps, doing: Doing, id: string, seen: string, region: Region): Promise<Answer<TipRefusal>> {
  return onTip(deps, doing, id, 'assign', seen, async (tx, now, tip) => {
    // An inspection of the region before would be nobody's business in this one.
    await updateTip(tx, id, { state: 'assigned', region, ...(tip.region === region ? {} : { inspectionId: null }) });
    await tell(tx, now, doing.actor, 'tip-assigned', id, { region });
  });
}

/** Answers the person, who reads it with the code. */
export async function answerTip(deps: Deps, doing: Doing, id: string, text: string): Promise<Answer<TipRefusal>> {
  return onTip(deps, doing, id, 'answer', null, async (tx, now, tip) => {
    const message = { id: deps.sealing.idOf(doing.formKey), text, writtenBy: doing.actor.id, writtenOn: minskDay(now) };
    await addMessage(tx, deps.sealing, tip, message);
    await tell(tx, now, doing.actor, 'tip-answered', id);
  });
}

/** Notes which inspection came of the tip, or (null) that none did. The inspection itself is told nothing. */
export async function linkTip(
  deps: Deps,
  doing: Doing,
  id: string,
  seen: string,
  inspectionId: string | null,
): Promise<Answer<TipRefusal>> {
  return onTip(deps, doing, id, 'link', seen, async (tx, now, tip) => {
    const inspection = inspectionId === null ? null : await inspectionById(tx, inspectionId);
    if (inspection === undefined || (inspection && inspection.region !== tip.region)) return 'other-region';
    await updateTip(tx, id, { inspectionId });
    await tell(tx, now, doing.actor, 'tip-linked', id, { inspection: inspectionId });
  });
}

export async function closeTip(deps: Deps, doing: Doing, id: string, seen: string): Promise<Answer<TipRefusal>> {
  return onTip(deps, doing, id, 'close', seen, async (tx, now) => {
    await updateTip(tx, id, { state: 'closed' });
    await tell(tx, now, doing.actor, 'tip-closed', id);
  });
}

/** Lets a prosecutor take the sealed contact away; that is an opening too, with its reason. Refuses where the person left none. */
export async function takeContact(deps: Deps, doing: Doing, id: string, opening: Opening): Promise<Answer<TipRefusal>> {
  return onTip(deps, doing, id, 'take-contact', null, async (tx, now, tip) => {
    if (tip.sealedContact === null) return 'no-contact';
    await tell(tx, now, doing.actor, 'tip-opened', id, { contact: true, ...opening });
  });
}

/** What a form says it has seen of the tip: another one has changed it where this is something else now. */
export function seenOf({ state, region, inspectionId }: TipFacts & Pick<Tip, 'inspectionId'>): string {
  return `${state}/${region ?? ''}/${inspectionId ?? ''}`;
}

async function onTip(
  deps: Deps,
  doing: Doing,
  id: string,
  act: TipAct,
  seen: string | null,
  work: (tx: Db, now: Date, tip: Tip) => Promise<TipRefusal | undefined>,
): Promise<Answer<TipRefusal>> {
  return actOnce<TipRefusal>(deps, doing, async (tx, now) => {
    const tip = await lockTip(tx, id);
    if (!tip || refusalOfTip('open', tip, doing.actor) !== null) return { missing: true };
    if (seen !== null && seen !== seenOf(tip)) return { stale: true };
    const refused = refusalOfTip(act, tip, doing.actor) ?? (await work(tx, now, tip));
    return refused ? { refused } : { done: doing.location };
  });
}

function tell(tx: Db, at: Date, actor: Actor, type: EventType, tip: string, data: Record<string, unknown> = {}): Promise<void> {
  return record(tx, { type, at, actor, data: { tip, ...data } });
}
