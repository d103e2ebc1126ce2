import { measuredLicence } from '../../acts/measure.ts';
import type { Context } from '../../http/route.ts';
import type { Day } from '../../rules/calendar.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { noticeStateOn, orderStateOn } from '../../rules/letters.ts';
import { isFollowed, type KnownMeasure, type MeasuredLicence, runningIn } from '../../rules/measured.ts';
import type { RunningSuspension } from '../../rules/spells.ts';
import type { Licence } from '../../store/licences.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { measureName } from '../case/measures.ts';

/**
 * What runs or waits against a licence today, a line each, for whoever decides on an application about it: nobody should let a licence be given up,
 * or renew it, without seeing that it is suspended or that its revocation waits for a decision. Of parts only what is not told beside them.
 */
export async function againstLicence({ deps, law, lang, now }: Context, licence: Licence): Promise<string[]> {
  const measured = await measuredLicence(deps.database.db, law, licence, minskDay(now));
  const given = measured.measures.filter(
    ({ upheld, reviews }) => upheld === true && reviews.every(({ outcome }) => outcome !== 'set-aside'),
  );
  return [
    ...runningIn(measured, null).map((one) => suspendedText(lang, one)),
    ...measured.measures.filter(isProposed).map((one) => t(lang, 'effectWords.proposed', { measure: nameOf(lang, one) })),
    ...given.flatMap((one) => noticeText(lang, one, measured) ?? []),
    ...given.flatMap((one) => orderText(lang, one, measured.today) ?? []),
  ];
}

function isProposed({ upheld, confirmBy }: KnownMeasure): boolean {
  return upheld === null && confirmBy === null;
}

function suspendedText(lang: Lang, { from, until, confirmed }: RunningSuspension): string {
  const days = { from: formatDay(lang, from), until: until === null ? '' : formatDay(lang, until) };
  if (!confirmed) return t(lang, 'effectWords.whole-suspended-alone', days);
  return t(lang, until === null ? 'effectWords.whole-suspended' : 'effectWords.whole-suspended-until', days);
}

function noticeText(lang: Lang, one: KnownMeasure, measured: MeasuredLicence): string | null {
  const { measure, intended, item, from } = one;
  if (measure !== 'notice' || intended === null) return null;
  if (noticeStateOn(one, measured.today) === 'closed' || isFollowed(measured, one.id)) return null;
  const named = t(lang, `measures.${measureName(intended, item?.id ?? null)}`);
  return t(lang, 'effectWords.noticed', { measure: named, day: formatDay(lang, from) });
}

function orderText(lang: Lang, one: KnownMeasure, today: Day): string | null {
  const { measure, remedyBy } = one;
  if (measure !== 'order' || remedyBy === null || orderStateOn(one, today) === 'remedied') return null;
  return t(lang, 'effectWords.ordered', { day: formatDay(lang, remedyBy) });
}

function nameOf(lang: Lang, { measure, item }: KnownMeasure): string {
  return t(lang, `measures.${measureName(measure, item?.id ?? null)}`);
}
