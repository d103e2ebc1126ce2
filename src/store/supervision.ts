import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, alias } from 'drizzle-orm/pg-core';
import { addDays, type Day, minskMidnight } from '../rules/calendar.ts';
import type { Region } from '../rules/kinds.ts';
import type { Role } from '../rules/permissions.ts';
import type { ReviewOrigin, ReviewOutcome } from '../rules/reviews.ts';
import type { Db } from './database.ts';
import { decisions, recommendations } from './schema/applications.ts';
import { lawChanges } from './schema/law.ts';
import { licences } from './schema/licences.ts';
import { measures, reviews } from './schema/measures.ts';
import { agencies, users } from './schema/people.ts';
import { staffKeys } from './schema/signing.ts';
import { warnings } from './schema/warnings.ts';
import { lapsed } from './taken-alone.ts';

/** Both days are included; null is no end. */
export type Period = { from: Day | null; to: Day | null };

/** What one proposed and another decided, how often, and how often the other agreed. */
export type Pair = { proposerId: string; proposer: string; deciderId: string; decider: string; decided: number; agreed: number };

/** Every two people of whom one proposed and the other decided in these days: applications, measures, warnings and changes of the law. */
export async function pairsOf(db: Db, period: Period): Promise<Pair[]> {
  const { rows } = await db.execute<Record<keyof Pair, string>>(sql`
    select p.proposer as "proposerId", a.name as proposer, p.decider as "deciderId", b.name as decider,
      count(*) as decided, count(*) filter (where p.agreed) as agreed
    from (
      select ${decisions.recommendedBy} proposer, ${decisions.decidedBy} decider, ${decisions.outcome} = ${recommendations.outcome} agreed
        from ${decisions} join ${recommendations} on ${recommendations.id} = ${decisions.recommendationId}
        where ${within(decisions.decidedAt, period)}
      union all
      select ${measures.proposedBy}, ${measures.decidedBy}, ${measures.upheld} from ${measures}
        where ${isRuledOn} and ${within(measures.decidedAt, period)}
      union all
      select ${warnings.proposedBy}, ${warnings.decidedBy}, ${warnings.upheld} from ${warnings}
        where ${warnings.decidedBy} is not null and ${within(warnings.decidedAt, period)}
      union all
      select ${lawChanges.proposedBy}, ${lawChanges.decidedBy}, ${lawChanges.upheld} from ${lawChanges}
        where ${lawChanges.decidedBy} is not null and ${within(lawChanges.decidedAt, period)}
    ) p join ${users} a on a.id = p.proposer join ${users} b on b.id = p.decider
    group by p.proposer, a.id, p.decider, b.id order by a.name, a.id, count(*) desc, b.name`);
  return rows.map((row) => ({ ...row, decided: Number(row.decided), agreed: Number(row.agreed) }));
}

/**
 * A head decided on the measure as it was proposed. A surrender is decided with its application, and an annulment or a suspension in a
 * revocation's place with a review: those are counted there, and nobody agreed with anybody by them.
 */
const isRuledOn = sql`${measures.decidedBy} is not null and ${measures.measure} not in ('surrender', 'annulment')
  and not exists (select from ${measures} revocation where revocation.id = ${measures.follows} and revocation.measure = 'revocation')`;

/** What each officer decided in these days, and what each took at once and how much of it lapsed. */
export type OfficerCounts = {
  id: string;
  name: string;
  role: Role;
  grants: number;
  refusals: number;
  sentBack: number;
  upheld: number;
  rejected: number;
  reviews: number;
  atOnce: number;
  lapsed: number;
};

/** `today`: what was taken at once and awaits its confirmation until then has not lapsed. */
export async function officerCounts(db: Db, period: Period, today: Day): Promise<OfficerCounts[]> {
  const { rows } = await db.execute<Record<keyof OfficerCounts, string>>(sql`
    select u.id, u.name, u.role, ${sql.join(
      counted.map((name) => sql`count(*) filter (where c.what = ${name}) as ${sql.identifier(name)}`),
      sql`, `,
    )}
    from (
      select ${decisions.decidedBy} who, case ${decisions.outcome} when 'grant' then 'grants' when 'refuse' then 'refusals' else 'sentBack' end what
        from ${decisions} where ${within(decisions.decidedAt, period)}
      union all
      select ${measures.decidedBy}, case when ${measures.upheld} then 'upheld' else 'rejected' end from ${measures}
        where ${isRuledOn} and ${within(measures.decidedAt, period)}
      union all
      select ${reviews.decidedBy}, 'reviews' from ${reviews} where ${reviews.decidedBy} is not null and ${within(reviews.decidedAt, period)}
      union all
      select ${measures.proposedBy}, 'atOnce' from ${measures} where ${measures.immediate} and ${within(measures.proposedAt, period)}
    ) c join ${users} u on u.id = c.who
    group by u.id, u.name, u.role order by u.role, u.name, u.id`);
  const undecided = await db
    .select({ measureId: measures.id, licenceId: measures.licenceId, who: measures.proposedBy })
    .from(measures)
    .where(and(undecidedBefore(today), within(measures.proposedAt, period)));
  const taken = Map.groupBy(await lapsed(db, undecided, today), ({ who }) => who);
  return rows.map(({ id, name, role, ...row }) => ({
    ...{ id, name, role: role as Role, lapsed: taken.get(id)?.length ?? 0 },
    ...(Object.fromEntries(counted.map((one) => [one, Number(row[one])])) as Record<(typeof counted)[number], number>),
  }));
}

const counted = ['grants', 'refusals', 'sentBack', 'upheld', 'rejected', 'reviews', 'atOnce'] as const;

/** What one officer took and no head decided on until its last day for that. */
function undecidedBefore(today: Day): SQL | undefined {
  return and(measures.immediate, isNull(measures.decidedAt), lt(measures.confirmBy, today));
}

/** How the reviews that were lodged in these days ended; `outcome` is null for those that are open. */
export async function reviewCounts(
  db: Db,
  period: Period,
): Promise<{ origin: ReviewOrigin; outcome: ReviewOutcome | null; count: number }[]> {
  return db
    .select({ origin: reviews.origin, outcome: reviews.outcome, count: count() })
    .from(reviews)
    .where(within(reviews.lodgedAt, period))
    .groupBy(reviews.origin, reviews.outcome);
}

function within(moment: AnyPgColumn, { from, to }: Period): SQL | undefined {
  return and(
    isNotNull(moment),
    from === null ? undefined : gte(moment, minskMidnight(from)),
    to === null ? undefined : lt(moment, minskMidnight(addDays(to, 1))),
  );
}

export type Lapsed = {
  measureId: string;
  licenceId: string;
  licence: string;
  by: string;
  confirmBy: Day;
  agency: { nameBe: string; nameRu: string; nameEn: string };
};

/** The latest suspensions by one officer that no head decided on until the day they lapsed. */
export async function lapsedSuspensions(db: Db, today: Day, limit: number): Promise<Lapsed[]> {
  const rows = await db
    .select({
      ...{ measureId: measures.id, licenceId: licences.id, licence: licences.number },
      by: users.name,
      confirmBy: sql<Day>`${measures.confirmBy}::text`,
      agency: { nameBe: agencies.nameBe, nameRu: agencies.nameRu, nameEn: agencies.nameEn },
    })
    .from(measures)
    .innerJoin(licences, eq(licences.id, measures.licenceId))
    .innerJoin(agencies, eq(agencies.id, licences.agencyId))
    .innerJoin(users, eq(users.id, measures.proposedBy))
    .where(undecidedBefore(today))
    .orderBy(desc(measures.confirmBy), asc(measures.id));
  return (await lapsed(db, rows, today)).slice(0, limit);
}

export type SupervisedAccount = {
  id: string;
  name: string;
  email: string;
  role: Role;
  region: Region | null;
  createdAt: Date;
  /** Null: made at the machine itself, or by its owner. */
  creator: string | null;
  disabledAt: Date | null;
  keys: { label: string; addedAt: Date; confirmer: string | null; confirmedAt: Date | null; revokedAt: Date | null }[];
};

/** Every account of the staff with who made it and who vouched for its keys, by role and name. */
export async function supervisedAccounts(db: Db): Promise<SupervisedAccount[]> {
  const creators = alias(users, 'creators');
  const staff = await db
    .select({
      ...{ id: users.id, name: users.name, email: users.email, role: users.role, region: users.region },
      ...{ createdAt: users.createdAt, creator: creators.name, disabledAt: users.disabledAt },
    })
    .from(users)
    .leftJoin(creators, eq(creators.id, users.createdBy))
    .where(sql`${users.role} <> 'agency'`)
    .orderBy(asc(users.role), asc(users.name), asc(users.id));
  const confirmers = alias(users, 'confirmers');
  const keys = await db
    .select({
      ...{ userId: staffKeys.userId, label: staffKeys.label, addedAt: staffKeys.addedAt, revokedAt: staffKeys.revokedAt },
      ...{ confirmer: confirmers.name, confirmedAt: staffKeys.confirmedAt },
    })
    .from(staffKeys)
    .leftJoin(confirmers, eq(confirmers.id, staffKeys.confirmedBy))
    .orderBy(asc(staffKeys.addedAt));
  const byOwner = Map.groupBy(keys, ({ userId }) => userId);
  return staff.map((one) => ({ ...one, keys: (byOwner.get(one.id) ?? []).map(({ userId: _, ...key }) => key) }));
}
