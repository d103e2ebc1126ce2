import type { Context } from '../../http/route.ts';
import { addDays, type Day, minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import type { Actor } from '../../rules/permissions.ts';
import { isOver } from '../../rules/standing.ts';
import { endsAhead } from '../../rules/suspension-ends.ts';
import { licencesWithSuspensionEnding } from '../../store/endings.ts';
import { type LicenceOn, licencesOn } from '../../store/licences-on.ts';
import { lapsedLately, overdueOrders, type PassedDay, silentNotices, suspensionsByIds } from '../../store/passed-days.ts';
import { agencyName } from '../../text/agency-name.ts';
import { daysBetween } from './case-record.ts';

/** A licence and the day that passed or is near, by `days` days. */
type DayLine = { number: string; agency: string; part: string | null; measureId: string; on: Day; days: number };
/** `rows`: the first of them. */
type DayList = { rows: DayLine[]; total: number };

/** The days of measures that passed and nobody has acted on, and the suspensions that end soon. */
export type PassedView = { notices: DayList; orders: DayList; ending: DayList; lapsed: DayList };

/** A suspension that ends within so many days is told ahead, for an extension takes a proposal and a decision; what lapsed, for so many after. */
const ahead = 14;
const after = 30;
const listed = 50;

export async function passedView({ deps, lang, now }: Context, actor: Actor): Promise<PassedView> {
  const { db } = deps.database;
  const today = minskDay(now);
  const [notices, orders] = [await silentNotices(db, actor.region, today), await overdueOrders(db, actor.region, today)];
  const lapsed = await lapsedLately(db, actor.region, { from: addDays(today, -after), to: addDays(today, -1) });
  const soon = { from: today, to: addDays(today, ahead) };
  const candidates = await licencesWithSuspensionEnding(db, soon);
  const licences = await licencesOn(
    db,
    candidates.map(({ id }) => id),
    today,
  );
  const ends = candidates.flatMap(({ id }) => endsOf(licences.get(id), soon));
  const suspensions = await suspensionsByIds(db, actor.region, [...ends.map(({ id }) => id)]);
  const ending = suspensions.map((one) => ({ ...one, on: ends.find(({ id }) => id === one.measureId)?.on ?? one.on }));
  return {
    notices: listOf(lang, notices, today),
    orders: listOf(lang, orders, today),
    ending: listOf(
      lang,
      ending.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
      today,
    ),
    lapsed: listOf(lang, lapsed, today),
  };
}

function endsOf(licence: LicenceOn | undefined, { from, to }: { from: Day; to: Day }) {
  if (!licence || isOver(licence.standing)) return [];
  return endsAhead(licence.measures, from).filter(({ on }) => on <= to);
}

function listOf(lang: Lang, found: readonly PassedDay[], today: Day): DayList {
  const rows = found.slice(0, listed).map(({ number, part, measureId, on, ...names }) => {
    return { number, part, measureId, on, agency: agencyName(lang, names), days: Math.abs(daysBetween(on, today)) };
  });
  return { rows, total: found.length };
}
