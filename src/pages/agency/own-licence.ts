import { measuredLicence } from '../../acts/measure.ts';
import { notFound } from '../../http/errors.ts';
import { type Context, signedIn } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import type { MeasuredLicence } from '../../rules/measured.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { isReviewed } from '../../rules/reviews.ts';
import { loggedEvents } from '../../store/events.ts';
import { type Licence, licenceByNumber } from '../../store/licences.ts';
import { measuresWithNames, type NamedMeasure } from '../../store/measures.ts';
import { entryTexts } from '../case/entries.ts';
import { readWritings } from '../case/letters.ts';
import { type MeasureView, measuresView } from '../case/measures.ts';
import { contestOf } from './decisions.ts';

/** A licence of the agency whose person asks, with what was done against it. */
export type OwnLicence = { actor: Actor; licence: Licence; measured: MeasuredLicence };

/** The licence that the address names. Throws 404 where there is none, or none of this person's agency. */
export async function ownLicence(context: Context): Promise<OwnLicence> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const { number = '' } = params;
  const { db } = deps.database;
  const licence = /^[A-Z0-9-]{1,40}$/.test(number) ? await licenceByNumber(db, number) : undefined;
  if (!licence || !can(actor, 'read-own-agency', { agencyId: licence.agencyId })) throw notFound();
  return { actor, licence, measured: await measuredLicence(db, law, licence, minskDay(now)) };
}

export function ownLicenceAddress(number: string, page = ''): string {
  return `/agency/licences/${number}${page === '' ? '' : `/${page}`}`;
}

/** Whether the agency may know of a measure: not of what is only proposed, but of what one officer took, which everybody sees. */
export function isGiven({ upheld, confirmBy }: { upheld: boolean | null; confirmBy: string | null }): boolean {
  return upheld === true || confirmBy !== null;
}

/** The measures that concern the agency, as it reads them: with what it wrote about them and the way to contest them, without a name. */
export async function ownMeasures(context: Context, { actor, licence, measured }: OwnLicence): Promise<MeasureView[]> {
  const { deps, lang } = context;
  const { db } = deps.database;
  const rows = (await measuresWithNames(db, licence.id)).filter(isGiven).map(withoutRecommendation);
  const ids = rows.map(({ id }) => id);
  const texts = entryTexts(lang, await loggedEvents(db, licence));
  const views = measuresView(lang, measured, rows, await readWritings(db, ids), (index) => texts.get(index) ?? String(index));
  const contested = await Promise.all(rows.map(({ measure, id }) => (isReviewed(measure) ? contestOf(context, actor, id) : null)));
  return views.map((view, place) => {
    const one = contested[place];
    return { ...view, appeal: one ? { note: one.note, href: one.href } : null };
  });
}

/** The reasons of a surrender are the examiner's recommendation, written for the head; what the head wrote stands with the application. */
function withoutRecommendation(row: NamedMeasure): NamedMeasure {
  return row.measure === 'surrender' ? { ...row, reasons: '' } : row;
}
