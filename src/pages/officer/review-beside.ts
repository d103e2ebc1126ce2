import { heldOfKind } from '../../acts/holding.ts';
import type { Reviewed } from '../../acts/review-subject.ts';
import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { t } from '../../text/catalogue.ts';
import { formatList } from '../../text/format.ts';

/**
 * What follows where the agency got another licence of the kind since this one was ended, or null: the one that comes back ends nothing of the
 * other, and the head knows it before the decision.
 */
export async function besideText({ deps, lang, now }: Context, reviewed: Reviewed): Promise<string | null> {
  const { what, part } = reviewed.subject;
  if (reviewed.of !== 'measure' || part || (what !== 'revocation' && what !== 'annulment')) return null;
  const { id, kind, agencyId, number } = reviewed.licence;
  const held = await heldOfKind(deps.database.db, agencyId, kind, minskDay(now));
  const others = held.filter((one) => one.id !== id).map((one) => one.number);
  return others.length === 0 ? null : t(lang, 'reviewPage.beside', { number, others: formatList(lang, others) });
}
