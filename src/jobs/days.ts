import { lapsedOn } from '../rules/at-once.ts';
import { addDays, addYears, type Day, minskDay } from '../rules/calendar.ts';
import type { Law } from '../rules/law.ts';
import { lettersKept, type Mail, type MailData, pathOf } from '../rules/mails.ts';
import type { DayLetter } from '../rules/reminders.ts';
import { daysLost, endAhead, isOver } from '../rules/standing.ts';
import { renewalWindow } from '../rules/starting.ts';
import { endsBetween } from '../rules/suspension-ends.ts';
import type { Db } from '../store/database.ts';
import type { Days } from '../store/deadlines.ts';
import { endingLicences, lapsedAtOnce, licencesWithSuspensionEnding, type NamedLicence, runOut } from '../store/endings.ts';
import { queueFollowMails } from '../store/followers.ts';
import { licencesOn } from '../store/licences-on.ts';
import { queueMails } from '../store/outbox.ts';

/**
 * Queues the letters about what came by its day alone in the last days, which no act of anybody tells: each once, however often this runs.
 * The agency is told of all of it; who follows a licence, of its expiry.
 */
export async function tellOfDays(db: Db, law: Law, at: Date): Promise<void> {
  const today = minskDay(at);
  const lately = { from: addDays(today, -lettersKept), to: addDays(today, -1) };
  await tellOfExpiry(db, lately, at);
  const came = [
    ...(await opened(db, law, today)).map((one) => ({ ...one, mail: 'renewal-opens' as const })),
    ...(await lapsed(db, lately, today)).map((one) => ({ ...one, mail: 'suspension-lapsed' as const })),
    ...(await over(db, lately, today)).map((one) => ({ ...one, mail: 'suspension-over' as const })),
  ];
  await queueMails(
    db,
    came.map(({ mail, ...one }) => letterOn(mail, one, at)),
  );
}

/** A licence, the day that came, and what else makes the letter one of its own. */
type Came = NamedLicence & { about: string; day: Day; days: Partial<MailData> };

async function tellOfExpiry(db: Db, lately: Days, at: Date): Promise<void> {
  const found = await runOut(db, lately);
  const known = await licencesOn(db, ids(found), minskDay(at));
  const expired = found.filter(({ id }) => known.get(id)?.standing === 'expired');
  await queueMails(
    db,
    expired.map((one) => letterOn('licence-expired', { ...one, about: `licence ${one.id}`, day: one.on, days: { until: one.on } }, at)),
  );
  await queueFollowMails(
    db,
    expired.map(({ id, number, kind, on }) => {
      const data = { licence: number, kind, path: pathOf('follow-expired', { licence: number }), until: on };
      return { at, mail: 'follow-expired', about: `licence ${id}`, day: on, licenceId: id, data };
    }),
  );
}

/** The licences whose renewal can be asked for by now and is not: told as long as it can, for it may have opened before anything ran. */
async function opened(db: Db, law: Law, today: Day): Promise<Came[]> {
  // No edition lets a renewal be asked for earlier than that.
  const ending = await endingLicences(db, { from: today, to: addYears(today, 2) });
  const known = await licencesOn(db, ids(ending), today);
  return ending.flatMap(({ id, agencyId, kind }) => {
    const one = known.get(id);
    const canBe = one && !isOver(one.standing) && endAhead(one.measures, today) === null;
    const window = canBe ? renewalWindow({ ...one.licence, lost: daysLost(one.measures) }, law, today) : null;
    if (!one || window === null || today < window.opens) return [];
    const { opens: day, closes: until } = window;
    return [{ id, agencyId, kind, number: one.licence.number, about: `licence ${id}`, day, days: { until } }];
  });
}

async function lapsed(db: Db, lately: Days, today: Day): Promise<Came[]> {
  const found = await lapsedAtOnce(db, lately);
  const known = await licencesOn(db, ids(found), today);
  const didLapse = ({ id, measureId }: (typeof found)[number]) => {
    const { licence, measures, standing } = known.get(id) ?? { measures: [], standing: 'ended' };
    const one = measures.find((each) => each.id === measureId);
    return licence && one && !isOver(standing) && lapsedOn(one, licence, measures, today) !== null;
  };
  return found
    .filter(didLapse)
    .map(({ measureId, on, ...one }) => ({ ...one, about: `measure ${measureId}`, day: on, days: { until: on } }));
}

async function over(db: Db, lately: Days, today: Day): Promise<Came[]> {
  const found = await licencesWithSuspensionEnding(db, lately);
  const known = await licencesOn(db, ids(found), today);
  return found.flatMap((one) => {
    const { standing = 'ended', measures = [] } = known.get(one.id) ?? {};
    if (isOver(standing)) return [];
    return endsBetween(measures, lately).map(({ id, on }) => ({ ...one, about: `measure ${id}`, day: on, days: { until: on } }));
  });
}

function ids(list: readonly { id: string }[]): string[] {
  return [...new Set(list.map(({ id }) => id))];
}

function letterOn(mail: DayLetter, { number: licence, kind, agencyId, about, day, days }: Came, at: Date): Mail {
  return { at, mail, about, day, agencyId, data: { licence, kind, path: pathOf(mail, { licence }), ...days } };
}
