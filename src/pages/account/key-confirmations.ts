import { confirmKey } from '../../acts/key-confirmation.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { readForm } from '../../http/forms.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { type KeyRefusal, refusalOfConfirming } from '../../rules/keys.ts';
import type { Role } from '../../rules/permissions.ts';
import { headsWithKeys, waitingKeys } from '../../store/staff-keys.ts';
import { t } from '../../text/catalogue.ts';
import { endingOf } from './keys.ts';
import { type Problem, refusedKey } from './own-keys.ts';

const path = '/account/key-confirmations';
const action = 'confirm-key';

/** The first keys for which somebody has still to vouch, after comparing their last digits by voice. */
export const keyConfirmationRoutes: readonly PublicRoute[] = [
  { method: 'get', path, action, handle: (context) => show(context) },
  { method: 'post', path: `${path}/:key`, shownOn: path, action, handle: confirm },
];

type View = {
  done: boolean;
  problem: Problem;
  rows: { key: string; ending: string; since: Date; name: string; email: string; role: Role; why: string | null }[];
};

async function confirm(context: PublicContext): Promise<Reply> {
  const form = readForm({}, context.body);
  if ('errors' in form) throw new HttpError(400, 'malformed form');
  const doing = { actor: signedIn(context), formKey: form.value.formKey, location: `${path}?done` };
  const answer = await confirmKey(context.deps, doing, context.params.key ?? '');
  if ('done' in answer) return { to: answer.done };
  if ('refused' in answer) return show(context, answer.refused);
  throw notFound();
}

async function show(context: PublicContext, refused?: KeyRefusal): Promise<Reply> {
  const { deps, lang, query } = context;
  const actor = signedIn(context);
  const { db } = deps.database;
  const [keys, heads] = [await waitingKeys(db), await headsWithKeys(db, deps.signing.software !== null)];
  const model: View = {
    done: query.done !== undefined,
    problem: refusedKey(context, refused),
    rows: keys.map(({ key, addedAt, owner, invitedBy }) => {
      const waiting = { owner: owner.id, gaveAccess: [owner.createdBy, invitedBy], confirmed: false };
      const why = refusalOfConfirming(actor, waiting, heads > 0);
      const { name, email, role } = owner;
      return { key, ending: endingOf(key), since: addedAt, name, email, role, why: why && t(lang, `keyRefusals.${why}`) };
    }),
  };
  return { view: 'account/key-confirmations', model, code: refused ? 422 : 200 };
}
