import { sql } from 'drizzle-orm';
import type { Day } from '../rules/calendar.ts';
import type { Db } from './database.ts';
import { licences } from './schema/licences.ts';
import { measures } from './schema/measures.ts';

/** What became of licences in a year: those granted by their first day, and the measures against whole licences that took effect. */
export type YearCounts = { year: number; granted: number; suspended: number; revoked: number; surrendered: number };

type Row = { year: number; what: 'granted' | 'suspension' | 'revocation' | 'surrender'; count: number };
const names = { granted: 'granted', suspension: 'suspended', revocation: 'revoked', surrender: 'surrendered' } as const;

// To whom it is taken away, an annulment is a revocation; why it is none stands in the licence's own history.
const endedByDecision = sql`case ${measures.measure} when 'annulment' then 'revocation' else ${measures.measure} end`;

/** Every year from the first licence to the year of `day`, those in which nothing happened too. A decision set aside later was one all the same. */
export async function countYears(read: Db, day: Day): Promise<YearCounts[]> {
  const { rows } = await read.execute<Row>(sql`
    select extract(year from ${licences.validFrom})::int as year, 'granted' as what, count(*)::int as count
    from ${licences} where ${licences.validFrom} <= ${day} group by 1
    union all
    select extract(year from ${measures.effectiveFrom})::int, ${endedByDecision}, count(*)::int
    from ${measures}
    where ${measures.measure} in ('suspension', 'revocation', 'annulment', 'surrender') and ${measures.itemId} is null
      and ${measures.effectiveFrom} <= ${day} and (${measures.upheld} or ${measures.immediate})
    group by 1, 2`);
  if (rows.length === 0) return [];
  const first = Math.min(...rows.map(({ year }) => year));
  const years = Array.from({ length: Number(day.slice(0, 4)) - first + 1 }, (_, place) => emptyYear(first + place));
  for (const { year, what, count } of rows) {
    const one = years[year - first];
    if (one) one[names[what]] = count;
  }
  return years;
}

function emptyYear(year: number): YearCounts {
  return { year, granted: 0, suspended: 0, revoked: 0, surrendered: 0 };
}
