import type { Day } from '../../rules/calendar.ts';
import type { Lang } from '../../rules/languages.ts';
import { noticeStateOn, orderStateOn, refusalOfLetter } from '../../rules/letters.ts';
import type { KnownMeasure } from '../../rules/measured.ts';
import { isOver, type Standing } from '../../rules/standing.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { measureName } from '../case/measures.ts';

/** What the agency is to do about a measure, and by when; `late`: that day has passed. */
export type Todo = { measureId: string; text: string; late: boolean };

/**
 * The notices that nobody replied to yet and the orders that are not remedied, oldest first. Of a licence that is over nothing is expected any more,
 * as nobody is reminded of it; the agency may write all the same.
 */
export function todosOf(lang: Lang, standing: Standing, measures: readonly Omit<KnownMeasure, 'edition'>[], today: Day): Todo[] {
  if (isOver(standing)) return [];
  return measures.flatMap((one) => {
    const text = refusalOfLetter(one, today) === null ? textOf(lang, one, today) : null;
    return text === null ? [] : [{ measureId: one.id, ...text }];
  });
}

function textOf(lang: Lang, one: Omit<KnownMeasure, 'edition'>, today: Day): Omit<Todo, 'measureId'> | null {
  const { replyBy, remedyBy, intended, item, steps } = one;
  const say = (word: string, day: Day, late = false, more: Record<string, string> = {}) => ({
    text: t(lang, `ownLicence.todo-${word}`, { day: formatDay(lang, day), ...more }),
    late,
  });
  if (replyBy !== null) {
    const measure = intended === null ? '' : t(lang, `measures.${measureName(intended, item?.id ?? null)}`);
    return noticeStateOn(one, today) === 'open' ? say('notice', replyBy, false, { measure }) : null;
  }
  if (remedyBy === null) return null;
  const state = orderStateOn(one, today);
  if (state === 'open') return say('order', remedyBy);
  if (state === 'overdue') return say('overdue', remedyBy, true);
  if (state === 'not-remedied') return say('again', steps.findLast(({ step }) => step === state)?.on ?? today, true);
  return null;
}
