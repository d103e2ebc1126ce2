/** Longer than so many minutes no entry may wait to be published; the signer answers within a second. Own practice. */
const lateToPublish = 15;
/** Longer than so many minutes no letter may wait. Own practice. */
const lateToSend = 60;

export type Health = { published: 'all' | 'soon' | 'late'; letters: 'fine' | 'late'; well: boolean };

/**
 * Whether what should have happened did.
 * @param since `unpublished`: when the first entry was made that is not published; `letter`: when the oldest letter that waits was queued;
 * null where none does
 */
export function healthOf(since: { unpublished: Date | null; letter: Date | null }, now: Date): Health {
  const minutes = (moment: Date) => (now.getTime() - moment.getTime()) / 60_000;
  const { unpublished, letter } = since;
  const published = unpublished === null ? 'all' : minutes(unpublished) > lateToPublish ? 'late' : 'soon';
  const letters = letter !== null && minutes(letter) > lateToSend ? 'late' : 'fine';
  return { published, letters, well: published !== 'late' && letters === 'fine' };
}
