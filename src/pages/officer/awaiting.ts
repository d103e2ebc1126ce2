import type { Context } from '../../http/route.ts';
import { type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { lettersToRead } from '../../store/letters.ts';
import { type ProposedRow, proposedMeasures } from '../../store/measures.ts';
import { agencyName } from '../../text/agency-name.ts';
import { t } from '../../text/catalogue.ts';

type MeasureLine = { number: string; agency: string; measure: string; at: Date };

/** What waits for somebody beside the cases. */
export type AwaitingView = {
  /** What one officer suspended and the head must confirm, the earliest last day first. */
  atOnce: (MeasureLine & { by: Day; today: boolean })[];
  proposals: MeasureLine[];
  letters: { number: string; agency: string; letter: string; measureId: string; at: Date }[];
};

/** The measures that await the head and, for those who propose measures, the letters of agencies that nothing has come of yet. */
export async function awaitingView({ deps, lang, now }: Context, actor: Actor): Promise<AwaitingView> {
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
  };
}

/** A part of a licence is not revoked but struck off. */
function lineOf(lang: Lang, { number, measure, part, proposedAt, ...names }: ProposedRow): MeasureLine {
  const name = t(lang, `measures.${measure === 'revocation' && part !== null ? 'strike-off' : measure}`);
  return { number, agency: agencyName(lang, names), measure: part === null ? name : `${name}: ${part}`, at: proposedAt };
}
