import { draftChanges, holdingOf, licenceOf } from '../../acts/holding.ts';
import type { Context } from '../../http/route.ts';
import { minskDay } from '../../rules/calendar.ts';
import { isUnchanged, noChanges } from '../../rules/changes.ts';
import { lastSubmission } from '../../store/applications.ts';
import { type ChangesView, changesView } from '../case/changes.ts';
import { mayDo, type Own } from './own-application.ts';

/** What an application about a licence would change in it, or was asked to; null where it does something else and changes nothing beside. */
export async function ownChanges({ deps, lang, law, now }: Context, own: Own): Promise<ChangesView | null> {
  const { db } = deps.database;
  const { application, agency, edition } = own;
  if (application.licenceId === null) return null;
  const held = await holdingOf(db, law, await licenceOf(db, application), agency, minskDay(now));
  const sent = async () => (await lastSubmission(db, application.id))?.changes ?? noChanges;
  const changes = mayDo(own, 'save') ? draftChanges(application, held, edition) : await sent();
  return isUnchanged(changes) && application.purpose !== 'variation' ? null : changesView(lang, changes);
}
