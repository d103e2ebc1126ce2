import { type SQL, sql } from 'drizzle-orm';
import { type Day, minskMidnight } from '../rules/calendar.ts';
import type { AppealCount, DecidedLot } from '../rules/waiting.ts';
import type { Db } from './database.ts';
import { answers, applications, decisions, questions } from './schema/applications.ts';
import { reviews } from './schema/measures.ts';
import { agencies } from './schema/people.ts';

/** A surrender makes nobody wait, and what the agency withdrew was never decided. */
function decidedSince(day: Day): SQL {
  return sql`a.state in ('granted', 'refused') and a.decided_at >= ${minskMidnight(day).toISOString()} and a.purpose <> 'surrender'`;
}

function appealedSince(day: Day): SQL {
  return sql`r.origin = 'appeal' and r.lodged_at >= ${minskMidnight(day).toISOString()}`;
}

const minskDayOf = (moment: SQL) => sql`(${moment} at time zone 'Europe/Minsk')::date::text`;

type LotRow = Record<'edition' | 'sent_on' | 'accepted_on' | 'decided_on' | 'questions', string> & { assessed_on: Day | null } & Pick<
    DecidedLot,
    'kind' | 'purpose' | 'region' | 'refused' | 'count' | 'edition'
  >;

/** The applications decided since this day, those that are alike counted together. */
export async function decidedLots(read: Db, since: Day): Promise<DecidedLot[]> {
  const { rows } = await read.execute<LotRow>(sql`
    select kind, purpose, region, edition, refused, sent_on, accepted_on, assessed_on, decided_on, questions, count(*)::int as count
    from (
      select a.kind, a.purpose, g.region, a.edition, a.state = 'refused' as refused, ${minskDayOf(sql`a.sent_at`)} as sent_on,
        ${minskDayOf(sql`coalesce(a.reopened_at, a.accepted_at)`)} as accepted_on, ${minskDayOf(sql`a.decided_at`)} as decided_on,
        -- An assessment from before a case was opened again does not lengthen its second clock.
        ${minskDayOf(sql`case when a.assessed_at >= coalesce(a.reopened_at, a.accepted_at) then a.assessed_at end`)} as assessed_on,
        (select coalesce(json_agg(json_build_object('askedOn', ${minskDayOf(sql`q.asked_at`)},
            'answeredOn', ${minskDayOf(sql`w.answered_at`)}) order by q.seq), '[]')::text
          from ${questions} q left join ${answers} w on w.question_id = q.id where q.application_id = a.id) as questions
      from ${applications} a join ${agencies} g on g.id = a.agency_id
      where ${decidedSince(since)}
    ) decided
    group by kind, purpose, region, edition, refused, sent_on, accepted_on, assessed_on, decided_on, questions`);
  return rows.map(
    ({
      kind,
      purpose,
      region,
      edition,
      refused,
      count,
      sent_on: sentOn,
      accepted_on: acceptedOn,
      assessed_on: assessedOn,
      decided_on: decidedOn,
      questions: asked,
    }) => {
      return { kind, purpose, region, edition, refused, count, sentOn, acceptedOn, assessedOn, decidedOn, questions: JSON.parse(asked) };
    },
  );
}

/** The appeals lodged since this day against refusals. */
export async function appealsSince(read: Db, since: Day): Promise<AppealCount[]> {
  const { rows } = await read.execute<AppealCount>(sql`
    select a.kind, g.region, count(*)::int as count
    from ${reviews} r
    join ${decisions} d on d.id = r.decision_id
    join ${applications} a on a.id = d.application_id
    join ${agencies} g on g.id = a.agency_id
    where ${appealedSince(since)} and a.purpose <> 'surrender'
    group by a.kind, g.region`);
  return rows;
}
