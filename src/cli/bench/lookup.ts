import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Db, openDatabase } from '../../store/database.ts';
import { publicLicence } from '../../store/register.ts';
import { searchLicences } from '../../store/search.ts';
import type { Write } from '../command.ts';
import { times } from './times.ts';

/** The look-up may take no longer than so many times what the same SQL takes through the bare driver. */
const mostRatio = 1.5;
const rounds = 7;
const asksARound = 1500;

/**
 * Look-ups by number and by УНП through the store, one after the other, against the same statements through a bare `pg` client, in turns,
 * in the register at `url`, as large as it is.
 */
export async function benchLookup(url: string, write: Write): Promise<void> {
  const database = await openDatabase({ url, dataDir: null, onError: (error) => write(`database: ${error.message}`) });
  const bare = new pg.Client({ connectionString: url });
  await bare.connect();
  try {
    const { rows } = await bare.query<{ number: string; unp: string }>(
      `select number, unp from licences join agencies a on a.id = agency_id order by md5(number) limit ${asksARound}`,
    );
    if (rows.length === 0) throw new Error('the register has no licence to look up');
    write(`${(await bare.query('select count(*)::int as count from licences')).rows[0].count} licences`);
    const numbers = rows.map(({ number }) => number);
    const unps = rows.map(({ unp }) => unp);
    await compare(
      'by number',
      numbers,
      (number) => publicLicence(database.read, number),
      await sentBy(bare, (db) => publicLicence(db, numbers[0] ?? '')),
      write,
    );
    await compare(
      'by УНП',
      unps,
      (unp) => searchLicences(database.read, unp),
      await sentBy(bare, (db) => searchLicences(db, unps[0] ?? '')),
      write,
    );
  } finally {
    await bare.end();
    await database.close();
  }
}

type Ask = (value: string) => Promise<unknown>;

/** The statement that the store sends, caught on its way, as the bare driver would be asked it: prepared once. */
async function sentBy(client: pg.Client, look: (db: Db) => Promise<unknown>): Promise<Ask> {
  const caught: { text: string; values: unknown[] }[] = [];
  const query = (config: { text: string }, values: unknown[]) => {
    caught.push({ text: config.text, values });
    return client.query({ ...config, values });
  };
  await look(drizzle({ client: { query } as unknown as pg.Pool }));
  const [first, ...others] = caught;
  if (!first || others.length > 0) throw new Error(`the look-up sent ${caught.length} statements, not one`);
  const name = `bare_${first.text.length}`;
  const [given, ...rest] = first.values;
  const asGiven = (value: string) => (Array.isArray(given) ? [value] : value);
  return (value) => client.query({ name, text: first.text, values: [asGiven(value), ...rest], rowMode: 'array' });
}

async function compare(what: string, values: readonly string[], store: Ask, bare: Ask, write: Write): Promise<void> {
  const took: Record<'store' | 'bare', number[]> = { store: [], bare: [] };
  const ratios: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const sums = { store: 0, bare: 0 };
    for (const value of values) {
      for (const [which, ask] of [
        ['store', store],
        ['bare', bare],
      ] as const) {
        const started = performance.now();
        await ask(value);
        const time = performance.now() - started;
        sums[which] += time;
        if (round >= 0) took[which].push(time);
      }
    }
    if (round >= 0) ratios.push(sums.store / sums.bare); // the first round is for the compiler
  }
  const ratio = ratios.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
  write(`${what}: store ${times(took.store)}; bare ${times(took.bare)}`);
  write(`${what}: ratio ${ratio.toFixed(2)} (rounds ${ratios.map((one) => one.toFixed(2)).join(' ')}), at the most ${mostRatio}`);
  if (!(ratio <= mostRatio)) process.exitCode = 1;
}
