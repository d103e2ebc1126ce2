import { randomUUID } from 'node:crypto';
import { type Day, minskDay, minskMidnight } from '../rules/calendar.ts';
import type { EventType } from '../rules/entries.ts';
import type { Lang } from '../rules/languages.ts';
import { stateAfterAddition, type TipState, type TipStory } from '../rules/tips.ts';
import { readTrackingCode } from '../rules/tracking-codes.ts';
import { type Db, withTransaction } from '../store/database.ts';
import { record } from '../store/events.ts';
import { sealTo } from '../store/sealing.ts';
import { currentSeals } from '../store/seals.ts';
import { insertTip, lockTip, type Tip, tipByCode, updateTip } from '../store/tips.ts';
import type { Deps } from './act.ts';
import { addMessage, readMessages, sealStory } from './tip-text.ts';

// Nothing here takes a form's key into the table of those: it would keep the minute. The code and the ids are derived from the key instead, so
// that a form that is sent again finds what it did the first time. Events of the person's own acts carry the day without its hour.

/**
 * Somebody tells of a suspected operator; `contact` is '' where none is left. Answers the code to come back with, the same for a form that is
 * sent again. Refuses a contact that nobody could read: no prosecutor has set a key.
 */
export async function sendTip(
  deps: Deps,
  { formKey, lang }: { formKey: string; lang: Lang },
  story: TipStory,
  contact: string,
): Promise<{ code: string } | { refused: 'no-recipient' }> {
  const { database, sealing } = deps;
  const recipients = (await currentSeals(database.db)).map(({ recipient }) => recipient);
  if (contact !== '' && recipients.length === 0) return { refused: 'no-recipient' };
  const sealedContact = contact === '' ? null : await sealTo(recipients, contact);
  const [id, code, receivedOn] = [randomUUID(), sealing.codeOf('tip', formKey), minskDay(deps.now())];
  const codeHash = sealing.hashOf('tip', code);
  const tip = { id, codeHash, lang, receivedOn, state: 'new', ...sealStory(sealing, id, story), sealedContact } as const;
  await withTransaction(database, async (tx) => {
    if (await insertTip(tx, tip)) await tell(tx, 'tip-received', id, receivedOn);
  });
  return { code };
}

/** What the person who has the code is shown: never the own words, which somebody else may be looking for. `text`: null where they are own. */
export type Conversation = { receivedOn: Day; state: TipState; messages: { on: Day; text: string | null }[] };

/** The conversation behind a code as it was typed, or null. What cannot be a code is looked up like any other: all wrong ones cost the same. */
export async function conversationOf(deps: Deps, typed: string): Promise<Conversation | null> {
  const { db } = deps.database;
  const tip = await tipOf(deps, db, typed);
  if (!tip) return null;
  const messages = await readMessages(db, deps.sealing, tip);
  const { receivedOn, state } = tip;
  return { receivedOn, state, messages: messages.map(({ writtenOn, writtenBy, text }) => ({ on: writtenOn, text: writtenBy && text })) };
}

/** The person adds something; a closed tip is taken up again. False where no tip has this code. */
export async function addToTip(deps: Deps, formKey: string, typed: string, text: string): Promise<boolean> {
  const { database, sealing } = deps;
  const today = minskDay(deps.now());
  return withTransaction(database, async (tx) => {
    const found = await tipOf(deps, tx, typed);
    const tip = found && (await lockTip(tx, found.id));
    if (!tip) return false;
    const added = await addMessage(tx, sealing, tip, { id: sealing.idOf(formKey), text, writtenBy: null, writtenOn: today });
    if (!added) return true;
    await updateTip(tx, tip.id, { state: stateAfterAddition(tip) });
    await tell(tx, 'tip-added-to', tip.id, today);
    return true;
  });
}

function tipOf({ sealing }: Deps, db: Db, typed: string): Promise<Tip | undefined> {
  return tipByCode(db, sealing.hashOf('tip', readTrackingCode(typed) ?? typed.slice(0, 40)));
}

function tell(tx: Db, type: EventType, tip: string, on: Day): Promise<void> {
  return record(tx, { type, at: minskMidnight(on), actor: null, data: { tip } });
}
