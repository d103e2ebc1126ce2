import { editionFor } from '../../acts/application.ts';
import { notFound } from '../../http/errors.ts';
import { type Context, signedIn } from '../../http/route.ts';
import { isOpen } from '../../rules/application.ts';
import { type ConclusionRefusal, refusalToConclude } from '../../rules/conclusions.ts';
import type { Edition } from '../../rules/editions/edition.ts';
import type { Actor } from '../../rules/permissions.ts';
import type { Agency } from '../../store/agencies.ts';
import { type Application, findApplication, submissionsOf } from '../../store/applications.ts';
import { givenDocuments } from '../../store/cases.ts';
import { type Conclusion, conclusionsOf } from '../../store/conclusions.ts';
import type { Document } from '../../store/documents.ts';

/** An application on whose programmes the Ministry was asked to conclude. */
export type OpenedConclusion = {
  actor: Actor;
  number: string;
  application: Application;
  agency: Agency;
  edition: Edition;
  conclusions: Conclusion[];
  /** The last request: the only one that can still be open. */
  last: Conclusion;
  /** Why this person may not give it now; null where it can be given. */
  refused: ConclusionRefusal | 'given' | null;
};

/** Opens the application of the address. Throws 404 for a malformed or unknown number and where the Ministry was never asked. */
export async function openConclusion(context: Context): Promise<OpenedConclusion> {
  const { deps, law, now, params } = context;
  const actor = signedIn(context);
  const { number = '' } = params;
  const { db } = deps.database;
  const found = /^A-\d{4}-\d{6,9}$/.test(number) ? await findApplication(db, { number }) : undefined;
  const conclusions = found ? await conclusionsOf(db, found.application.id) : [];
  const last = conclusions.at(-1);
  if (!found || !last) throw notFound();
  const { application, agency } = found;
  const request = { open: isOpen(application.state), requestedBy: last.requestedBy, agencyId: agency.id };
  const refused = last.givenAt === null ? refusalToConclude(request, actor) : 'given';
  return { actor, number, application, agency, edition: editionFor(law, application, now), conclusions, last, refused };
}

/** What was filed of the documents that the edition shows to the Ministry. Nothing else of the application is ever read for it. */
export async function shownDocuments({ deps }: Context, { application, edition }: OpenedConclusion): Promise<Document[]> {
  const { db } = deps.database;
  const seq = (await submissionsOf(db, application.id)).at(-1)?.seq;
  const current = (await givenDocuments(db, application.id)).filter(({ submission }) => submission === null || submission === seq);
  const { documents: codes } = edition.shownForConclusion.value;
  return current.map(({ document }) => document).filter(({ code }) => codes.includes(code));
}
