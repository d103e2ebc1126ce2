import type { Context, Open } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { csvRow } from '../../rules/csv.ts';
import { type EventFilter, listEvents } from '../../store/past-events.ts';
import { type EventView, eventView } from './event-view.ts';

/** A case file that long is read by nobody, and a spreadsheet still opens it. */
export const mostExported = 100_000;
const batch = 1000;

const columns = ['number', 'at', 'event', 'text', 'who', 'role', 'unp', 'agency', 'about', 'details', 'said', 'audience', 'log_entry'];

/** The events that meet the conditions, newest first, made while they are sent. What happens meanwhile is newer and stands in none of them. */
export function csvOf({ deps, lang, now }: Context, filter: EventFilter): Open {
  async function* lines(): AsyncGenerator<string> {
    // By the mark at its beginning spreadsheets know that the letters are in UTF-8.
    yield `\ufeff${csvRow(columns)}`;
    let before: number | null = null;
    for (let written = 0; written < mostExported; written += batch) {
      const events = await listEvents(deps.database.db, filter, before, batch);
      if (events.length > 0) yield events.map((event) => lineOf(eventView(lang, event))).join('');
      if (events.length < batch) return;
      before = events.at(-1)?.seq ?? null;
    }
  }
  return { open: lines, mediaType: 'text/csv; charset=utf-8; header=present', name: `events-${minskDay(now)}.csv`, headers: {} };
}

function lineOf({ seq, at, type, text, who, role, unp, agency, links, details, said, audience, entry }: EventView): string {
  const about = links.map((link) => link.text).join(' ');
  return csvRow([seq, at.toISOString(), type, text, who, role, unp, agency, about, details.join('; '), said.join('\n'), audience, entry]);
}
