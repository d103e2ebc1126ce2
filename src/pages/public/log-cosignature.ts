import { text } from 'express';
import { HttpError } from '../../http/errors.ts';
import type { PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { readCheckpoint } from '../../log/checkpoint.ts';
import { cosignedAt } from '../../log/cosignature.ts';
import { readNote, signatureLine, signaturesOf } from '../../log/note.ts';
import { checkpointOf, saveCosignature } from '../../store/checkpoints.ts';
import { forPrograms } from './log.ts';

/** Where witnesses bring what they signed: the checkpoint as they read it, with their own signature below. */
export const cosignatureRoutes: readonly PublicRoute[] = [
  {
    method: 'post',
    path: '/log/cosignature',
    action: 'hand-in-cosignature',
    shownOn: '/log/checkpoint',
    body: 'text',
    before: [text({ type: () => true, limit: '64kb' }), forPrograms],
    handle: takeCosignature,
  },
];

/** How far a witness's clock may be from ours. */
const mostSecondsOff = 300;

async function takeCosignature({ deps, now, req }: PublicContext): Promise<Reply> {
  const { database, policy } = deps;
  const note = typeof req.body === 'string' ? readNote(req.body) : null;
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) throw new HttpError(400, 'not a checkpoint with signatures');
  const published = await checkpointOf(database.read, checkpoint.size);
  if (!published) throw new HttpError(404, 'no such checkpoint was published');
  if (readNote(published.note)?.text !== note.text) throw new HttpError(409, 'another checkpoint of this size was published');
  const own = policy.witnesses.filter((witness) => signaturesOf(note.signatures, witness).length > 0);
  if (own.length === 0) throw new HttpError(403, 'signed by no witness of the policy');
  const kept = own.map((witness) => {
    const at = cosignedAt(note, witness);
    const [signature] = signaturesOf(note.signatures, witness);
    if (at === null || !signature) throw new HttpError(422, 'a cosignature that does not hold');
    const [earliest, latest] = [published.at, now].map((moment) => moment.getTime() / 1000);
    if (at < (earliest ?? 0) - mostSecondsOff || at > (latest ?? 0) + mostSecondsOff)
      throw new HttpError(422, 'signed at an impossible time');
    return { size: checkpoint.size, name: witness.name, line: signatureLine(signature), at: new Date(at * 1000) };
  });
  for (const one of kept) await saveCosignature(database.db, one);
  return { json: { size: checkpoint.size, witnesses: kept.map(({ name }) => name) } };
}
