import { hashOf, toBeSigned, writeCode } from '../codes/code.js';
import { serialOf, shortName } from '../codes/paper.js';
import { minskDay } from '../rules/calendar.ts';
import {
  type ExtractFacts,
  type ExtractLoss,
  type ExtractRefusal,
  type IssuedFor,
  refusalOfLoss,
  refusalOfReplacement,
} from '../rules/extracts.ts';
import type { Actor } from '../rules/permissions.ts';
import { lastDayDecided, standingOn } from '../rules/standing.ts';
import { lockAgency } from '../store/agencies.ts';
import { codeSigner } from '../store/code-keys.ts';
import type { Db } from '../store/database.ts';
import { recordPublic } from '../store/events.ts';
import { extractsOf, insertExtract } from '../store/extracts.ts';
import { type Licence, licenceById, lockLicence } from '../store/licences.ts';
import { measureFacts, measuresOf } from '../store/measures.ts';
import { nextNumber } from '../store/numbers.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';

export type Issuing = {
  actor: Actor;
  now: Date;
  licenceId: string;
  issuedFor: IssuedFor;
  applicationId: string | null;
  loss?: ExtractLoss;
};

/**
 * Issues an extract of a licence as it is now, in the transaction of what brings it about. What the log says of it comes out the same when the
 * act is done again to be signed: the hash is of what the register's key signs, not of the signature, which is another one each time.
 */
export async function issueExtract(tx: Db, { actor, now, licenceId, issuedFor, applicationId, loss }: Issuing): Promise<string> {
  const licence = await licenceById(tx, licenceId);
  if (!licence) throw new Error(`no licence ${licenceId}`);
  const { id, number, kind, agencyId, validFrom } = licence;
  const { unp, nameBe, nameRu, nameEn, address } = await lockAgency(tx, agencyId);
  const issuedOn = minskDay(now);
  const year = Number(issuedOn.slice(0, 4));
  const serial = serialOf(year, await nextNumber(tx, 'X', year));
  const signer = codeSigner(tx);
  const validTo = lastDayDecided(licence, measureFacts(await measuresOf(tx, [id])));
  const paper = { serial, licence: number, unp, kind, validFrom, validTo, issuedOn, name: shortName(nameBe) };
  const said = toBeSigned(paper, signer.kid);
  const code = await hashOf(said);
  const entry = await recordPublic(tx, {
    ...{ type: 'extract-issued', at: now, actor, agencyId, licenceId: id },
    ...(applicationId !== null && { applicationId }),
    data: { extract: serial, issuedFor, ...(loss !== undefined && { loss }) },
    entry: { licence: number, unp, kind, extract: serial, issuedFor, code },
  });
  const cose = Buffer.from(writeCode(paper, signer.kid, signer.sign(said)));
  const names = { nameBe, nameRu, nameEn, address };
  await insertExtract(tx, {
    serial,
    licenceId: id,
    issuedFor,
    applicationId,
    issuedAt: now,
    issuedBy: actor.id,
    ...names,
    cose,
    code,
    entry,
  });
  return serial;
}

/**
 * The agency gets another extract in the place of one that was lost or damaged. No officer has to agree: it certifies nothing that the register
 * does not say already. Refuses what `refusalOfReplacement` and `refusalOfLoss` refuse.
 */
export async function replaceExtract(deps: Deps, doing: Doing, number: string, loss: ExtractLoss): Promise<Answer<ExtractRefusal>> {
  return actOnce<ExtractRefusal>(deps, doing, async (tx, now) => {
    const licence = await lockLicence(tx, number);
    if (!licence) return { missing: true };
    const facts = await extractFacts(tx, licence, now);
    const refused = refusalOfReplacement(facts, doing.actor) ?? refusalOfLoss(facts, loss);
    if (refused) return { refused };
    await issueExtract(tx, { actor: doing.actor, now, licenceId: licence.id, issuedFor: 'replacement', applicationId: null, loss });
    return { done: doing.location };
  });
}

/** A licence's extracts as the rules see them. */
export async function extractFacts(db: Db, licence: Licence, now: Date): Promise<ExtractFacts> {
  const today = minskDay(now);
  const { standing } = standingOn(licence, measureFacts(await measuresOf(db, [licence.id])), today);
  const [newest] = await extractsOf(db, licence.id);
  return { agencyId: licence.agencyId, standing, today, newestOn: newest ? minskDay(newest.issuedAt) : null };
}
