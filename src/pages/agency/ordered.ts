import type { Reviewed } from '../../acts/review-subject.ts';
import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { refusalOfLetter } from '../../rules/letters.ts';
import { stepsOf } from '../../store/letters.ts';
import { t } from '../../text/catalogue.ts';
import { formatDay } from '../../text/format.ts';
import { type StateView, stateOf } from '../case/measures.ts';

/** How an order stands, and the way to the page where the agency proves its remedy; null where there is nothing to prove any more. */
export type OrderedView = { state: StateView | null; prove: { text: string; href: string } | null };

/** The order that the agency's page of a decision is about; null for any other decision. */
export async function orderedView({ deps, lang, now }: Context, reviewed: Reviewed): Promise<OrderedView | null> {
  if (reviewed.of !== 'measure' || reviewed.measure.measure !== 'order') return null;
  const { measure, licence } = reviewed;
  const steps = (await stepsOf(deps.database.db, [measure.id])).get(measure.id) ?? [];
  const order = { ...measure, steps };
  const today = minskDay(now);
  const text = t(lang, 'ownLicence.do-prove', { day: formatDay(lang, measure.effectiveFrom) });
  const href = `/agency/licences/${licence.number}/letter?measure=${measure.id}`;
  return { state: stateOf(lang, order, today), prove: refusalOfLetter(order, today) === null ? { text, href } : null };
}
