import { addDays, type Day } from './calendar.ts';
import { type Cells, type Refuse, readDayOf } from './import-cells.ts';
import type { ImportDates } from './import-licence.ts';

/** One measure of the past. Days are inclusive; a suspension without `until` still runs, or ran until the licence ended. */
export type PastMeasure = { measure: 'suspension' | 'revocation' | 'surrender'; from: Day; until: Day | null };

/** What was done against the licence: suspensions in order of time, then how it ended before its term, if it did. */
export function readMeasures(cells: Cells, dates: ImportDates, today: Day, refuse: Refuse): PastMeasure[] {
  const revokedOn = readDayOf(cells.revoked_on, 'revoked_on', refuse);
  const surrenderedOn = readDayOf(cells.surrendered_on, 'surrendered_on', refuse);
  if (revokedOn && surrenderedOn) refuse('surrendered_on', 'a licence ends once: it has revoked_on too');
  const suspensions = readSuspensions(cells, refuse);
  const ends: PastMeasure[] = [
    ...(revokedOn ? [{ measure: 'revocation' as const, from: revokedOn, until: null }] : []),
    ...(surrenderedOn ? [{ measure: 'surrender' as const, from: surrenderedOn, until: null }] : []),
  ];
  const last = [today, dates.validTo, ends[0] ? addDays(ends[0].from, -1) : null].filter((day) => day !== null).sort()[0] ?? today;
  for (const { from } of suspensions) {
    if (from < dates.validFrom) refuse('suspended_from', `${from} is before valid_from, ${dates.validFrom}`);
    if (from > last) refuse('suspended_from', `${from} is after the last day on which it could be, ${last}`);
  }
  for (const { measure, from } of ends) {
    const field = measure === 'revocation' ? 'revoked_on' : 'surrendered_on';
    if (from < dates.validFrom) refuse(field, `is before valid_from, ${dates.validFrom}`);
    if (from > today) refuse(field, 'lies in the future');
    if (dates.validTo !== null && from > dates.validTo) refuse(field, `is after valid_to, ${dates.validTo}`);
  }
  return [...suspensions, ...ends];
}

/** The two columns hold equally many days, in order of time, with `|` between; only the last suspension may have no end. */
function readSuspensions(cells: Cells, refuse: Refuse): PastMeasure[] {
  const from = splitDays(cells.suspended_from);
  const until = splitDays(cells.suspended_until);
  if (from.length === 0 && until.length > 0) refuse('suspended_until', 'has a day, but suspended_from has none');
  if (from.length > 0 && until.length > from.length) refuse('suspended_until', 'has more days than suspended_from');
  const read: PastMeasure[] = [];
  for (const [place, text] of from.entries()) {
    const begun = readDayOf(text, 'suspended_from', refuse);
    const ended = readDayOf(until[place], 'suspended_until', refuse);
    if (begun === null) refuse('suspended_from', 'has an empty place between two |');
    if (begun === null || begun === undefined || ended === undefined) continue;
    if (ended !== null && ended < begun) refuse('suspended_until', `${ended} is before the suspension began, ${begun}`);
    if (ended === null && place < from.length - 1) refuse('suspended_until', `the suspension of ${begun} has no end, but another follows`);
    const before = read.at(-1);
    if (before && begun <= (before.until ?? before.from)) refuse('suspended_from', `${begun} is not after the suspension before it`);
    read.push({ measure: 'suspension', from: begun, until: ended });
  }
  return read;
}

function splitDays(cell: string | undefined): string[] {
  const text = (cell ?? '').trim();
  return text === '' ? [] : text.split('|');
}
