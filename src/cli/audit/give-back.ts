import pg from 'pg';
import { Mirror } from '../../audit/mirror.ts';

const batch = 1000;

/**
 * Puts the entries that a restored database lacks back into its log, from a witness's copy. Whatever the database still has must be what the
 * copy has: otherwise it is refused and nothing is written. What is private is not in the copy, and the rows of the acts that were lost are
 * not either: the entries say which acts have to be done again by hand, under new numbers. Returns what was done, in words.
 */
export async function giveBack(folder: string, url: string): Promise<string> {
  const mirror = await Mirror.open(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ size: string }>('select size from log_state where id = 1 for update');
    const size = Number(rows[0]?.size ?? 0);
    const copied = mirror.memory?.size ?? 0;
    let [index, lost]: [number, Buffer[]] = [0, []];
    let known: Buffer[] = [];
    const types: string[] = [];
    for await (const entry of mirror.entries()) {
      if (index % batch === 0) known = await entriesFrom(client, index);
      if (index < size) {
        if (!known[index % batch]?.equals(entry))
          throw new Error(`entry ${index} of the database is not that of the copy: nothing was written`);
      } else {
        lost.push(entry);
        types.push(`${index} ${String((JSON.parse(entry.toString()) as { type: unknown }).type)}`);
      }
      index += 1;
      if (lost.length === batch) lost = await append(client, lost);
    }
    await append(client, lost);
    await client.query('commit');
    if (types.length === 0) return `Nothing is missing: the database has ${size} entries, the copy ${copied}.`;
    return [
      `${types.length} entries were put back. The acts they tell of have to be done again in the register's own rows:`,
      ...types,
    ].join('\n');
  } finally {
    await client.end();
    await mirror.close();
  }
}

async function entriesFrom(client: pg.Client, from: number): Promise<Buffer[]> {
  const text = 'select bytes from entries where index >= $1 and index < $2 order by index';
  const { rows } = await client.query<{ bytes: Buffer }>(text, [from, from + batch]);
  return rows.map(({ bytes }) => bytes);
}

async function append(client: pg.Client, entries: readonly Buffer[]): Promise<Buffer[]> {
  const nothing = entries.map(() => null);
  if (entries.length > 0) await client.query('select append_entries($1::bytea[], $2::bytea[], $3::bytea[])', [entries, nothing, nothing]);
  for (const [, series, year, serial] of entries.flatMap((entry) => [...entry.toString().matchAll(numbered)]))
    await client.query(raise, [series, Number(year), Number(serial)]);
  return [];
}

/** The number of a licence, an application, an extract or a notice, as an entry names it: `EMP-2026-000017`. */
const numbered = /"([A-Z]+)-(\d{4})-(\d{6,9})"/g;

/** What the log tells of one thing must not be the number of another. */
const raise = `insert into numbers (series, year, last) values ($1, $2, $3)
  on conflict (series, year) do update set last = greatest(numbers.last, excluded.last)`;
