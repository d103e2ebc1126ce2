import { sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { applications, decisions } from './schema/applications.ts';
import { events } from './schema/history.ts';
import { measures } from './schema/measures.ts';
import { proposals } from './schema/signing.ts';

/**
 * The index by which the public log names a measure: the entry of its proposal, or its own where nobody proposed it. One that was brought in
 * from the register kept before, or came before proposals were entries, is known by what its own entry says. Undefined for one without any.
 */
export async function entryOfMeasure(tx: Db, id: string): Promise<number | undefined> {
  const proposed = sql`(select ${proposals.entry} from ${proposals} where ${proposals.about} = 'measure ' || ${measures.id})`;
  const own = sql`(
    select ${events.entry} from ${events}
    where ${events.licenceId} = ${measures.licenceId} and ${events.entry} is not null and (
      ${events.type} = 'decision-changed' and ${events.data}->>'measureId' = ${measures.follows}::text and ${events.at} = ${measures.decidedAt}
      or ${events.type} ~ case ${measures.measure} when 'suspension' then '^(licence|part)-suspended$' when 'extension' then '^suspension-extended$'
          when 'resumption' then '^(licence|part)-resumed$' else '^(licence-revoked|(partner|branch)-struck-off)$' end
        and ${events.data}->>'from' = ${measures.effectiveFrom}::text
        and ${events.data}->>'item' is not distinct from ${measures.itemId}::text
        and (${events.actorRole} = 'system' or ${events.at} in (${measures.decidedAt}, ${measures.proposedAt})))
    order by ${events.seq} limit 1)`;
  return found(tx, sql`select coalesce(${proposed}, ${own}) as entry from ${measures} where ${measures.id} = ${id}`);
}

/** The same of the outcome of an application. */
export async function entryOfOutcome(tx: Db, decisionId: string): Promise<number | undefined> {
  const proposed = sql`(select ${proposals.entry} from ${proposals} where ${proposals.about} = 'application ' || ${applications.id})`;
  const own = sql`(
    select ${events.entry} from ${events} where ${events.applicationId} = ${applications.id}
      and ${events.type} in ('application-refused', 'licence-granted', 'licence-renewed') and ${events.at} = ${decisions.decidedAt})`;
  return found(
    tx,
    sql`select coalesce(${proposed}, ${own}) as entry from ${decisions} join ${applications} on ${applications.id} = ${decisions.applicationId}
      where ${decisions.id} = ${decisionId}`,
  );
}

async function found(tx: Db, query: ReturnType<typeof sql>): Promise<number | undefined> {
  const { rows } = await tx.execute<{ entry: string | number | null }>(query);
  const entry = rows[0]?.entry ?? null;
  return entry === null ? undefined : Number(entry);
}
