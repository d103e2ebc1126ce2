import { minskDay } from '../rules/calendar.ts';
import type { Contact } from '../rules/contacts.ts';
import type { EventType, PrivatePart } from '../rules/entries.ts';
import type { Lang } from '../rules/languages.ts';
import type { Opening } from '../rules/openings.ts';
import { can } from '../rules/permissions.ts';
import { parseUnp } from '../rules/unp.ts';
import {
  refusalOfWarningAct,
  replyByOf,
  type WarningAct,
  type WarningProposal,
  type WarningRefusal,
  warningNumber,
} from '../rules/warnings.ts';
import { agencyByUnp } from '../store/agencies.ts';
import type { Db } from '../store/database.ts';
import { record } from '../store/events.ts';
import { licenceByNumber } from '../store/licences.ts';
import { nextNumber } from '../store/numbers.ts';
import { licenceNumberIn } from '../store/search.ts';
import {
  contactsOf,
  type Evidence,
  evidenceOf,
  insertCorrection,
  insertEvidence,
  insertWarning,
  lockWarning,
  namesOf,
  updateWarning,
  type Warning,
} from '../store/warning-rows.ts';
import { type Answer, actOnce, type Deps, type Doing } from './act.ts';
import { checkFile, documentTypes, type FileRefusal, fileStanding, keepFile, type Upload } from './upload.ts';

/**
 * An examiner proposes a warning. `impersonates`: the УНП or a licence's number of the agency whose name is taken, or empty; refuses
 * `agency-unknown`. `doing.location` is a template: `:number` stands for the warning's number.
 */
export async function proposeWarning(
  deps: Deps,
  doing: Doing,
  { impersonates, contacts, ...proposal }: WarningProposal & { contacts: readonly Contact[]; impersonates: string },
): Promise<Answer<WarningRefusal>> {
  const { actor } = doing;
  return actOnce<WarningRefusal>(deps, doing, async (tx, now) => {
    if (!can(actor, 'propose-warning')) return { refused: 'not-allowed' };
    const agencyId = impersonates === '' ? null : await agencyMeant(tx, impersonates);
    if (agencyId === undefined) return { refused: 'agency-unknown' };
    const today = minskDay(now);
    const year = Number(today.slice(0, 4));
    const number = warningNumber(year, await nextNumber(tx, 'WRN', year));
    const { calendar } = await deps.law(tx);
    const replyBy = proposal.untold === null ? replyByOf(calendar, today) : null;
    const { kinds, countries, ...said } = proposal;
    const lists = { kinds: [...kinds], countries: [...countries] };
    const who = { proposedBy: actor.id, proposedAt: now };
    await insertWarning(tx, { ...said, ...lists, ...who, number, contacts, replyBy, impersonates: agencyId });
    const data = { warning: number, ...(replyBy === null ? { untold: proposal.untold } : { replyBy }) };
    const proposed = { ...proposal, contacts, impersonates };
    await record(tx, { type: 'warning-proposed', at: now, actor, data, proposes: `warning ${number}`, proposed });
    return { done: doing.location.replace(':number', number) };
  });
}

async function agencyMeant(tx: Db, text: string): Promise<string | undefined> {
  const parsed = parseUnp(text);
  if ('unp' in parsed) return (await agencyByUnp(tx, parsed.unp))?.id;
  return (await licenceByNumber(tx, licenceNumberIn(text)))?.agencyId;
}

/** Adds a file that proves what a warning says. Refuses what `checkFile` refuses: it is PDF, JPEG or PNG. */
export async function addEvidence(
  deps: Deps,
  doing: Doing,
  number: string,
  upload: Upload | undefined,
): Promise<Answer<WarningRefusal | FileRefusal>> {
  const file = await checkFile(deps, upload, documentTypes);
  if ('refused' in file) return file;
  const kept = await keepFile(deps, file);
  return onWarning(deps, doing, { number, seen: null }, 'add-evidence', async (tx, now, { id: warningId }) => {
    await insertEvidence(tx, { warningId, ...kept, addedBy: doing.actor.id, addedAt: now });
    await record(tx, { type: 'evidence-added', at: now, actor: doing.actor, data: { warning: number, name: kept.name } });
  });
}

/** Which warning, and the version of it that the person saw; null where it does not matter. */
export type WarningKey = { number: string; seen: number | null };

/** Records what the operator answered: from then on a head may decide. */
export async function recordReply(deps: Deps, doing: Doing, key: WarningKey, reply: string): Promise<Answer<WarningRefusal>> {
  return onWarning(deps, doing, key, 'reply', async (tx, now, warning) => {
    await updateWarning(tx, warning, { reply });
    await record(tx, { type: 'warning-answered', at: now, actor: doing.actor, data: { warning: warning.number } });
  });
}

/** A head publishes what another proposed, or rejects it. */
export async function decideWarning(
  deps: Deps,
  doing: Doing,
  key: WarningKey,
  { upheld, reasons }: { upheld: boolean; reasons: string },
): Promise<Answer<WarningRefusal>> {
  return onWarning(deps, doing, key, upheld ? 'publish' : 'reject', async (tx, now, warning) => {
    const ruled = reasons === '' ? null : reasons;
    await updateWarning(tx, warning, { upheld, ruled, decidedBy: doing.actor.id, decidedAt: now });
    if (upheld) return tell(tx, now, doing, warning, 'warning-published', { advice: warning.told });
    return record(tx, { type: 'warning-rejected', at: now, actor: doing.actor, data: { warning: warning.number } });
  });
}

/** A head puts another text in the place of the one that everybody reads. The earlier one stays to be read. */
export async function correctWarning(
  deps: Deps,
  doing: Doing,
  key: WarningKey,
  told: Record<Lang, string>,
): Promise<Answer<WarningRefusal>> {
  return onWarning(deps, doing, key, 'correct', async (tx, now, warning) => {
    await insertCorrection(tx, { warningId: warning.id, told, correctedBy: doing.actor.id, correctedAt: now });
    await updateWarning(tx, warning, {});
    await tell(tx, now, doing, warning, 'warning-corrected', { advice: told });
  });
}

/** A head takes a published warning back and says everybody why. */
export async function withdrawWarning(
  deps: Deps,
  doing: Doing,
  key: WarningKey,
  withdrawal: Record<Lang, string>,
): Promise<Answer<WarningRefusal>> {
  return onWarning(deps, doing, key, 'withdraw', async (tx, now, warning) => {
    await updateWarning(tx, warning, { withdrawal, withdrawnBy: doing.actor.id, withdrawnAt: now });
    await tell(tx, now, doing, warning, 'warning-withdrawn', { advice: withdrawal });
  });
}

/**
 * The evidence, once it is on record that this person opened it and why; undefined where there is none, and where the form's key was taken by
 * another form, which has recorded nothing of this.
 */
export async function openEvidence(
  deps: Deps,
  { actor, formKey }: Pick<Doing, 'actor' | 'formKey'>,
  { number, id }: { number: string; id: string },
  opening: Opening,
): Promise<Evidence | undefined> {
  const location = `${number}/evidence/${id} by ${actor.id}`;
  let opened: Evidence | undefined;
  const answer = await actOnce(deps, { actor, formKey, location }, async (tx, now) => {
    opened = can(actor, 'read-warnings') ? await evidenceOf(tx, number, id) : undefined;
    if (!opened) return { missing: true };
    // Nobody opens what is held, so there is nothing to record.
    if ((await fileStanding(tx, opened.sha256)) === 'free')
      await record(tx, { type: 'evidence-read', at: now, actor, data: { warning: number, evidence: id, name: opened.name, ...opening } });
    return { done: location };
  });
  if (!('done' in answer) || answer.done !== location) return undefined;
  // The same form came again: what it opened is on record already.
  return opened ?? evidenceOf(deps.database.db, number, id);
}

/** One act on a warning that is there, locked: refused by the rules, and stale when it is no longer as the person saw it. */
async function onWarning(
  deps: Deps,
  doing: Doing,
  { number, seen }: WarningKey,
  act: WarningAct,
  work: (tx: Db, now: Date, warning: Warning) => Promise<void>,
): Promise<Answer<WarningRefusal>> {
  return actOnce<WarningRefusal>(deps, doing, async (tx, now) => {
    const warning = await lockWarning(tx, number);
    if (!warning) return { missing: true };
    if (seen !== null && warning.version !== seen) return { stale: true };
    const refused = refusalOfWarningAct(act, warning, doing.actor, now);
    if (refused) return { refused };
    await work(tx, now, warning);
    return { done: doing.location };
  });
}

/** What the public log says is the number alone; names, contacts and words are committed to. An agency whose name is taken gets a letter. */
async function tell(
  tx: Db,
  at: Date,
  { actor }: Doing,
  { id, number, impersonates }: Warning,
  type: EventType,
  said: Pick<PrivatePart, 'advice'>,
): Promise<void> {
  const names = await namesOf(tx, id);
  const reached = (await contactsOf(tx, id)).map(({ channel, key }) => `${channel} ${key}`);
  const agency = impersonates === null ? {} : { agencyId: impersonates };
  await record(tx, {
    ...{ type, at, actor, ...agency },
    data: { warning: number },
    entry: { warning: number },
    ...(type === 'warning-published' && { decides: `warning ${number}` }),
    secret: { names, contacts: reached, ...said },
  });
}
