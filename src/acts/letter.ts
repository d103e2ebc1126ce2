import { minskDay } from '../rules/calendar.ts';
import { type LetterRefusal, refusalOfClosing, refusalOfFinding, refusalOfLetter } from '../rules/letters.ts';
import { isFollowed, type KnownMeasure, type MeasuredLicence } from '../rules/measured.ts';
import { can, refusalAt } from '../rules/permissions.ts';
import type { Db } from '../store/database.ts';
import { insertClosing, insertFinding, insertLetter } from '../store/letters.ts';
import { type Licence, licenceByNumber, lockLicence } from '../store/licences.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { measuredLicence } from './measure.ts';
import { tell } from './measure-history.ts';
import { checkFile, documentTypes, type FileRefusal, type KeptFile, keepFile, type Upload } from './upload.ts';

export type WritingRefusal = LetterRefusal | FileRefusal | 'not-allowed' | 'related';

/**
 * The agency writes about a measure it was given: a reply to a notice of intention, or the proof that what was ordered is remedied; `upload`
 * is a file beside it, or undefined. Refuses what the file's check and `refusalOfLetter` refuse. A measure of another agency, or one that
 * the agency was not given, is `missing`.
 */
export async function writeLetter(
  deps: Deps,
  doing: Doing,
  number: string,
  measureId: string,
  { text, upload }: { text: string; upload?: Upload | undefined },
): Promise<Answer<WritingRefusal>> {
  const licence = await licenceByNumber(deps.database.db, number);
  if (!licence || !can(doing.actor, 'answer-measure', { agencyId: licence.agencyId })) return { missing: true };
  const file = upload && (await checkFile(deps, upload, documentTypes));
  if (file && 'refused' in file) return file;
  const kept = file && (await keepFile(deps, file));
  return actOnce<WritingRefusal>(deps, doing, async (tx, now) => {
    const found = await lockMeasure(deps, tx, number, measureId, now);
    if (found?.measure.upheld !== true) return { missing: true };
    const { measure, measured } = found;
    const refused = refusalOfLetter(measure, measured.today);
    if (refused) return { refused };
    const letter = measure.measure === 'notice' ? 'reply' : 'remedy';
    await insertLetter(tx, { measureId, letter, text, ...fileColumns(kept), writtenBy: doing.actor.id, writtenAt: now });
    const type = letter === 'reply' ? 'notice-answered' : 'remedy-proved';
    const telling = { tx, now, actor: doing.actor, licence: found.licence, measured, edition: measure.edition };
    await tell(telling, type, measure.item?.id ?? null, { measure: measureId, file: kept !== undefined });
    return { done: doing.location };
  });
}

/**
 * An examiner finds that what was ordered is remedied or is not, with reasons that the agency reads.
 * Refuses `not-allowed`, `already-remedied`, and `nothing-to-find` while neither a proof was sent nor the term has passed.
 */
export async function findRemedy(
  deps: Deps,
  doing: Doing,
  number: string,
  orderId: string,
  { remedied, reasons }: { remedied: boolean; reasons: string },
): Promise<Answer<WritingRefusal>> {
  return actOnce<WritingRefusal>(deps, doing, async (tx, now) => {
    const found = await lockMeasure(deps, tx, number, orderId, now);
    if (!found) return { missing: true };
    const { measure, measured, licence } = found;
    const shut = refusalAt(doing.actor, 'propose-measure', { agencyId: licence.agencyId });
    const refused = shut ?? refusalOfFinding(measure, measured.today);
    if (refused) return { refused };
    await insertFinding(tx, { measureId: orderId, remedied, reasons, foundBy: doing.actor.id, foundAt: now });
    const type = remedied ? 'remedy-accepted' : 'remedy-not-accepted';
    const telling = { tx, now, actor: doing.actor, licence, measured, edition: measure.edition };
    await tell(telling, type, measure.item?.id ?? null, { measure: orderId, text: reasons });
    return { done: doing.location };
  });
}

/**
 * An examiner closes a notice of intention that no measure is to follow, with reasons that the agency reads.
 * Refuses `not-allowed`, and `nothing-to-close` where it is closed already or a measure after it is proposed or was taken.
 */
export async function closeNotice(
  deps: Deps,
  doing: Doing,
  number: string,
  noticeId: string,
  reasons: string,
): Promise<Answer<WritingRefusal>> {
  return actOnce<WritingRefusal>(deps, doing, async (tx, now) => {
    const found = await lockMeasure(deps, tx, number, noticeId, now);
    if (!found) return { missing: true };
    const { measure, measured, licence } = found;
    const shut = refusalAt(doing.actor, 'propose-measure', { agencyId: licence.agencyId });
    const refused = shut ?? refusalOfClosing(measure, isFollowed(measured, noticeId), measured.today);
    if (refused) return { refused };
    await insertClosing(tx, { measureId: noticeId, reasons, closedBy: doing.actor.id, closedAt: now });
    const telling = { tx, now, actor: doing.actor, licence, measured, edition: measure.edition };
    await tell(telling, 'notice-closed', measure.item?.id ?? null, { measure: noticeId, text: reasons });
    return { done: doing.location };
  });
}

async function lockMeasure(
  { law }: Deps,
  tx: Db,
  number: string,
  measureId: string,
  now: Date,
): Promise<{ licence: Licence; measured: MeasuredLicence; measure: KnownMeasure } | undefined> {
  const licence = await lockLicence(tx, number);
  const measured = licence && (await measuredLicence(tx, await law(tx), licence, minskDay(now)));
  const measure = measured?.measures.find(({ id }) => id === measureId);
  return licence && measured && measure ? { licence, measured, measure } : undefined;
}

function fileColumns(file: KeptFile | undefined) {
  if (!file) return {};
  return { sha256: file.sha256, fileName: file.name, fileSize: file.size, mediaType: file.mediaType };
}
