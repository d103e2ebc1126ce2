import type { TipStory } from '../rules/tips.ts';
import type { Db } from '../store/database.ts';
import { type Sealing, seal, unseal } from '../store/sealing.ts';
import { insertMessage, messagesOf, type Tip, type TipMessage } from '../store/tips.ts';

/** A tip's own key, wrapped as it is kept, and what is told sealed under it. */
export function sealStory(sealing: Sealing, id: string, story: TipStory): Pick<Tip, 'key' | 'narrative'> {
  const { key, wrapped } = sealing.newKey(`tip ${id}`);
  return { key: wrapped, narrative: seal(key, JSON.stringify(story), `${id} story`) };
}

export function readStory(sealing: Sealing, { id, key, narrative }: Tip): TipStory {
  return JSON.parse(unseal(sealing.unwrap(key, `tip ${id}`), narrative, `${id} story`));
}

export type Said = Omit<TipMessage, 'body'> & { text: string };

/** What was added and answered, readable. */
export async function readMessages(db: Db, sealing: Sealing, { id, key }: Tip): Promise<Said[]> {
  const own = sealing.unwrap(key, `tip ${id}`);
  return (await messagesOf(db, id)).map(({ body, ...rest }) => ({ ...rest, text: unseal(own, body, `${id} ${rest.seq}`) }));
}

/** Adds a message, sealed; false where one of this id is there. The tip is locked by whoever calls. */
export async function addMessage(
  tx: Db,
  sealing: Sealing,
  { id: tipId, key }: Tip,
  { id, text, ...message }: { id: string; text: string; writtenBy: string | null; writtenOn: string },
): Promise<boolean> {
  const before = await messagesOf(tx, tipId);
  if (before.some((one) => one.id === id)) return false;
  const seq = (before.at(-1)?.seq ?? 0) + 1;
  await insertMessage(tx, { id, tipId, seq, body: seal(sealing.unwrap(key, `tip ${tipId}`), text, `${tipId} ${seq}`), ...message });
  return true;
}
