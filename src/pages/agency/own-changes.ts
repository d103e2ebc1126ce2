import { draftChanges, holdingOf, licenceOf } from '../../acts/holding.ts';
import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { noChanges } from '../../rules/changes.ts';
import { lastSubmission } from '../../store/applications.ts';
import { type ChangesView, changesView } from '../case/changes.ts';
import { mayDo, type Own } from './own-application.ts';

/** What an application about a licence would change in it, or was asked to; null for a grant, and for a surrender, which changes no part. */
export async function ownChanges({ deps, lang, law, now }: Context, own: Own): Promise<ChangesView | null> {
  const { db } = deps.database;
  const { application, agency, edition } = own;
  if (application.purpose === 'grant' || application.purpose === 'surrender') return null;
  if (!mayDo(own, 'save')) return changesView(lang, (await lastSubmission(db, application.id))?.changes ?? noChanges);
  const held = await holdingOf(db, law, await licenceOf(db, application), agency, minskDay(now));
  return changesView(lang, draftChanges(application, held, edition));
}
