import { notFound } from '../../http/errors.ts';
import { isUuid } from '../../http/forms.ts';
import { sendKept } from '../../http/kept-file.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { type Actor, can } from '../../rules/permissions.ts';
import { agencyById } from '../../store/agencies.ts';
import { letterById } from '../../store/letters.ts';

/** The file beside an agency's letter, for the agency itself and for those who read its licences. */
export const letterRoutes: readonly PublicRoute[] = [{ method: 'get', path: '/letters/:id', action: 'use-account', handle: download }];

async function download(context: PublicContext): Promise<Reply> {
  const { deps, params } = context;
  const actor = signedIn(context);
  const { id = '' } = params;
  const found = isUuid(id) ? await letterById(deps.database.db, id) : undefined;
  if (!found || !(await mayRead(context, actor, found.agencyId))) throw notFound();
  const { sha256, fileName, mediaType, fileSize } = found.letter;
  if (sha256 === null || fileName === null || mediaType === null || fileSize === null) throw notFound();
  return sendKept(context, { sha256, name: fileName, mediaType, size: fileSize });
}

async function mayRead({ deps }: PublicContext, actor: Actor, agencyId: string): Promise<boolean> {
  if (actor.role === 'agency') return can(actor, 'read-own-agency', { agencyId });
  const agency = await agencyById(deps.database.db, agencyId);
  return agency !== undefined && can(actor, 'read-cases', { region: agency.region });
}
