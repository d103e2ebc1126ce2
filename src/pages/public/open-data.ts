import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { Open, PublicContext, PublicRoute, Reply } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { readDay } from '../../rules/fact-entry.ts';
import { csvLine, type OpenLicence, type OpenRow, openColumns, openRow } from '../../rules/open-data.ts';
import { registerVersion } from '../../store/kept.ts';
import { allLicences, lastEntryBefore, licencesNumbered } from '../../store/open-data.ts';
import { numbersChangedAfter } from '../../store/roll-counts.ts';
import { publicHeaders } from './headers.ts';
import { rollSoon } from './roll.ts';

export const openDataRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/open-data', action: 'read-register', before: [publicHeaders], handle: showOpenData },
  { method: 'get', path: '/open-data/register.csv', action: 'read-register', handle: (context) => download(context, 'csv') },
  { method: 'get', path: '/open-data/register.json', action: 'read-register', handle: (context) => download(context, 'json') },
  { method: 'get', path: '/open-data/register.ndjson', action: 'read-register', handle: (context) => download(context, 'ndjson') },
];

function showOpenData({ deps, now }: PublicContext): Reply {
  const model = { base: deps.mail.base, columns: openColumns, today: minskDay(now) };
  return { view: 'public/open-data', model };
}

type Format = 'csv' | 'json' | 'ndjson';

const mediaTypes: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

const query = z.object({
  since: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => readDay(text) !== null)
    .optional(),
  after: z
    .string()
    .regex(/^(-1|\d{1,12})$/)
    .transform(Number)
    .optional(),
});

/** The whole register, or what an entry changed since: named by the last entry that is known already, or by a day. */
async function download(context: PublicContext, format: Format): Promise<Open> {
  const { success, data } = query.safeParse(context.query);
  if (!success || (data.since !== undefined && data.after !== undefined)) throw new HttpError(400, 'a malformed question for open data');
  const { database } = context.deps;
  const day = minskDay(context.now);
  // Read before the licences: what is changed while they are read is asked for again by whoever asks for the changes after this entry.
  const version = await registerVersion(database.read);
  const [entry, hash = ''] = version === 'empty' ? ['-1'] : version.split(' ');
  const after = data.since === undefined ? data.after : await lastEntryBefore(database.read, data.since);
  // Asked before anything is sent: where it is not there yet, that can still be said.
  const numbers = after === undefined ? null : numbersChangedAfter((await rollSoon(database.read)).roll, after);
  const about: About = { asOf: context.now.toISOString(), day, lastEntry: Number(entry) };
  return {
    open: () => written(format, about, rowsOf(context, numbers, day)),
    mediaType: mediaTypes[format],
    name: `register-${day}${after === undefined ? '' : `-after-${after}`}.${format}`,
    headers: {
      'Cache-Control': 'no-cache',
      ETag: `"${format}-${entry}-${hash.slice(0, 16)}-${day}-${after ?? 'all'}"`,
      'Register-Day': day,
      'Register-Entry': String(entry),
    },
  };
}

async function* rowsOf({ deps: { database } }: PublicContext, numbers: string[] | null, day: string): AsyncGenerator<OpenRow[]> {
  for await (const batch of numbers === null ? whole(database) : licencesNumbered(database.read, numbers))
    yield batch.map((one) => openRow(one, day));
}

type Database = PublicContext['deps']['database'];

// Each holds a connection for as long as it takes: people who look somebody up must not wait for one.
const mostAtOnce = 3;
let underWay = 0;
const freed = new Set<() => void>();

async function* whole(database: Database): AsyncGenerator<OpenLicence[]> {
  while (underWay >= mostAtOnce) await new Promise<void>((resolve) => freed.add(resolve));
  underWay += 1;
  try {
    yield* allLicences(database);
  } finally {
    underWay -= 1;
    for (const resume of freed) resume();
    freed.clear();
  }
}

type About = { asOf: string; day: string; lastEntry: number };

async function* written(format: Format, about: About, batches: AsyncIterable<OpenRow[]>): AsyncGenerator<string> {
  // The head goes at once: whoever waits in line for a connection sees that something comes.
  yield heads[format](about);
  let first = true;
  for await (const batch of batches) {
    const lines = batch.map((row) => (format === 'csv' ? csvLine(row) : JSON.stringify(row)));
    if (format === 'csv') yield lines.join('');
    else if (format === 'ndjson') yield lines.map((line) => `${line}\n`).join('');
    else if (lines.length > 0) yield `${first ? '' : ',\n'}${lines.join(',\n')}`;
    first = first && lines.length === 0;
  }
  if (format === 'json') yield '\n]}\n';
}

const heads: Record<Format, (about: About) => string> = {
  csv: () => `${openColumns.join(',')}\r\n`,
  json: (about) => `${JSON.stringify(about).slice(0, -1)},"licences":[\n`,
  ndjson: () => '',
};
