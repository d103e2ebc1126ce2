import type { Context } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { type ProposedRow, proposedMeasures } from '../../store/awaiting-heads.ts';
import type { Db } from '../../store/database.ts';
import { undelivered } from '../../store/delivery.ts';
import { lettersToRead } from '../../store/letters.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';
import { letterOf } from '../../text/letter.ts';
import { type PassedView, passedView } from './passed.ts';

type MeasureLine = { number: string; agency: string; measure: string; at: Date };

/** What waits for somebody beside the cases. */
export type AwaitingView = {
  /** What one officer suspended and the head must confirm, the earliest last day first. */
  atOnce: (MeasureLine & { by: Day; today: boolean })[];
  proposals: MeasureLine[];
  letters: { number: string; agency: string; letter: string; measureId: string; at: Date }[];
  undelivered: UndeliveredView;
  passed: PassedView;
};

/** The letters to agencies that did not arrive: how many, and the latest, each with the page of what it is about. `list`: where all are. */
type UndeliveredView = {
  total: number;
  rows: { what: string; href: string | null; recipient: string; since: Date }[];
  list: string | null;
};

/** The measures that await the head, those of which a day has passed and, for those who propose measures, the letters of agencies that nothing has come of yet. */
export async function awaitingView(context: Context, actor: Actor): Promise<AwaitingView> {
  const { deps, lang, now } = context;
  const { db } = deps.database;
  const today = minskDay(now);
  const rows = await proposedMeasures(db, actor.region, today);
  const letters = can(actor, 'propose-measure') ? await lettersToRead(db, actor.region) : [];
  return {
    atOnce: rows
      .flatMap((row) => (row.confirmBy === null ? [] : [{ ...lineOf(lang, row), by: row.confirmBy, today: row.confirmBy === today }]))
      .sort((one, other) => (one.by < other.by ? -1 : 1)),
    proposals: rows.filter(({ confirmBy }) => confirmBy === null).map((row) => lineOf(lang, row)),
    letters: letters.map(({ number, letter, measureId, writtenAt, ...names }) => ({
      ...{ number, letter, measureId, at: writtenAt },
      agency: agencyName(lang, names),
    })),
    passed: await passedView(context, actor),
    undelivered: can(actor, 'read-delivery') ? await undeliveredView(db, lang, actor) : { total: 0, rows: [], list: null },
  };
}

/** So many are listed; a head has the list of all, and an examiner the page of each case and licence. */
const listed = 20;

async function undeliveredView(db: Db, lang: Lang, actor: Actor): Promise<UndeliveredView> {
  const { mails, total } = await undelivered(db, listed);
  const rows = mails.map(({ mail, data, recipient, failedAt: since }) => {
    const { application, licence } = data;
    // A letter about a decision on a licence is seen with the licence; one about a case with the case.
    const href =
      licence !== undefined && application === undefined
        ? `/officer/licences/${licence}`
        : application && `/officer/applications/${application}`;
    return { what: letterOf(lang, mail, data, '').subject, href: href ?? null, recipient, since };
  });
  return { total, rows, list: can(actor, 'read-mail') ? '/officer/mail' : null };
}

/** A part of a licence is not revoked but struck off. */
function lineOf(lang: Lang, { number, measure, part, proposedAt, ...names }: ProposedRow): MeasureLine {
  const name = t(lang, `measures.${measure === 'revocation' && part !== null ? 'strike-off' : measure}`);
  return { number, agency: agencyName(lang, names), measure: part === null ? name : `${name}: ${part}`, at: proposedAt };
}
