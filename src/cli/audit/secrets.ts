import { createHash } from 'node:crypto';
import pg from 'pg';
import { readCanonical } from '../../audit/canonical.ts';
import { type Finding, finding } from '../../audit/words.ts';
import { ToldParts } from './told-parts.ts';

/** Checks what a register's database keeps beside the log, entry by entry as the log is read. */
export type Secrets = { take: (index: number, bytes: Buffer) => void; finish: () => Promise<Finding[]> };

const batch = 5000;

/**
 * Opens the database for reading. Every entry must be the published one, and what is kept in private what its entry commits to; what was
 * forgotten is gone with its salt, and nothing is missed. No licence has a part of which the log does not tell.
 */
export async function openSecrets(url: string): Promise<Secrets> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const published: string[] = [];
  const parts = new ToldParts();
  return {
    take: (_index, bytes) => {
      published.push(hashOf(bytes));
      parts.take(bytes);
    },
    finish: async () => {
      try {
        await client.query('begin transaction isolation level repeatable read read only');
        const orphans = await client.query<{ index: string }>(secretsOfNothing);
        const found = orphans.rows.map(({ index }) => finding('commitment-missing', Number(index)));
        found.push(...(await parts.beside((text, values) => client.query(text, values))));
        for (let from = 0; ; from += batch) {
          const { rows } = await client.query<Row>(rowsFrom, [from, from + batch]);
          if (rows.length === 0 && from >= published.length) return found;
          found.push(...rows.flatMap((row) => wrongIn(row, published)), ...gaps(rows, from, published.length));
        }
      } finally {
        await client.end();
      }
    },
  };
}

type Row = { index: string; entry: Buffer; salt: Buffer | null; secret: Buffer | null };

const rowsFrom = `select e.index, e.bytes as entry, s.salt, s.bytes as secret
  from entries e left join entry_secrets s on s.index = e.index where e.index >= $1 and e.index < $2 order by 1`;
const secretsOfNothing = 'select index from entry_secrets s where not exists (select from entries e where e.index = s.index)';

function wrongIn({ index: place, entry, salt, secret }: Row, published: readonly string[]): Finding[] {
  const index = Number(place);
  const found: Finding[] = [];
  if (published[index] !== undefined && published[index] !== hashOf(entry)) found.push(finding('database-differs', index));
  if (!salt || !secret) return found;
  const commitment = readCanonical(entry)?.commitment;
  if (commitment === undefined) return [...found, finding('commitment-missing', index)];
  const kept = createHash('sha256').update(salt).update(secret).digest('hex');
  return kept === commitment ? found : [...found, finding('commitment-swapped', index)];
}

/** Published entries that the database does not have. */
function gaps(rows: readonly Row[], from: number, size: number): Finding[] {
  const there = new Set(rows.map(({ index }) => Number(index)));
  const awaited = Array.from({ length: Math.max(Math.min(size - from, batch), 0) }, (_, place) => from + place);
  return awaited.filter((index) => !there.has(index)).map((index) => finding('database-differs', index, 'it is not there'));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
