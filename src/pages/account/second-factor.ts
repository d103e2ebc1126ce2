import { z } from 'zod';
import { type FactorRefusal, offeredBefore, offerSecret, renewCodes, setSecondFactor } from '../../acts/second-factor.ts';
import { digitsAt } from '../../acts/second-proof.ts';
import { notFound } from '../../http/errors.ts';
import { type FieldErrors, type FormModel, formModel, readForm } from '../../http/forms.ts';
import type { Limits } from '../../http/limits.ts';
import { homeOf } from '../../http/navigation.ts';
import { type PublicContext, type PublicRoute, type Reply, signedIn } from '../../http/route.ts';
import { codesOf, countCodes } from '../../store/recovery-codes.ts';
import { factorsOf, totpOf } from '../../store/totp.ts';
import { type User, userById } from '../../store/users.ts';
import { proofField } from './new-password.ts';
import { type Drawn, drawQr } from './totp-qr.ts';

const setShape = {
  sealed: z.string().max(2000),
  digits: z.string().min(1, 'required').max(100, 'digits-wrong'),
  proof: proofField().optional(),
};
const renewShape = { proof: proofField() };

/** What there is to set up: `proof`: the second factor of now is to be shown too. */
type Setting = { qr: Drawn; secret: string; uri: string; sealed: string; proof: boolean; sample: string | null };
/** What there is already. */
type Kept = { since: Date; codes: number };
type View = FormModel & {
  /** Whether nothing else can be done before. */
  due: boolean;
  registered: boolean;
  setting: Setting | null;
  kept: Kept | null;
};
type CodesView = { codes: string[]; email: string; goesOn: string };

/** An agency's second factor beside the password: a program that shows six digits, and ten codes on paper. */
export function secondFactorRoutes(limits: Limits): readonly PublicRoute[] {
  const door = { path: '/account/second-factor', action: 'keep-second-factor', withExpiredPassword: true } as const;
  return [
    { ...door, method: 'get', handle: show },
    { ...door, method: 'post', before: [limits.proof], handle: set },
    { ...door, method: 'post', path: '/account/second-factor/codes', shownOn: door.path, before: [limits.proof], handle: renew },
  ];
}

async function show(context: PublicContext): Promise<Reply> {
  return page(context, await ownUser(context), { changing: context.query.change !== undefined });
}

async function set(context: PublicContext): Promise<Reply> {
  const { deps, body, req } = context;
  const user = await ownUser(context);
  const form = readForm(setShape, body);
  const sealed = typeof body.sealed === 'string' ? body.sealed : '';
  if ('errors' in form) return page(context, user, { changing: true, sealed, errors: form.errors });
  const { digits, proof = '', formKey } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/account/second-factor' };
  const answer = await setSecondFactor(deps, doing, { sealed, digits, proof }, req.sessionID);
  if ('refused' in answer) return page(context, user, { changing: true, sealed, errors: errorsOf(answer.refused) });
  return shown(context, user, formKey, answer);
}

async function renew(context: PublicContext): Promise<Reply> {
  const { deps, body, req } = context;
  const user = await ownUser(context);
  const form = readForm(renewShape, body);
  if ('errors' in form) return page(context, user, { errors: form.errors });
  const { proof, formKey } = form.value;
  const doing = { actor: signedIn(context), formKey, location: '/account/second-factor' };
  const answer = await renewCodes(deps, doing, proof, req.sessionID);
  if ('refused' in answer) return page(context, user, { errors: errorsOf(answer.refused) });
  return shown(context, user, formKey, answer);
}

function errorsOf(refused: FactorRefusal): FieldErrors {
  if (refused === 'not-allowed') throw notFound();
  return refused === 'digits-wrong' ? { digits: refused } : { proof: refused };
}

/** The codes, this once: nothing but their hashes is kept. */
async function shown(context: PublicContext, user: User, formKey: string, answer: object): Promise<Reply> {
  if (!('done' in answer)) throw notFound();
  await context.req.stepUp();
  const codes = codesOf(context.deps.mail.secret, user.id, formKey);
  const model: CodesView = { codes, email: user.email, goesOn: homeOf(signedIn(context)) };
  return { view: 'account/recovery-codes', model };
}

type Shown = { changing?: boolean; sealed?: string; errors?: FieldErrors };

async function page(context: PublicContext, user: User, { changing = false, sealed, errors }: Shown): Promise<Reply> {
  const { deps, lang, req, query } = context;
  const { db } = deps.database;
  const totp = await totpOf(db, deps.mail.secret, user.id);
  const model: View = {
    ...formModel(lang, {}, errors),
    due: req.user?.secondFactorDue ?? false,
    registered: query.registered !== undefined,
    setting: totp && !changing ? null : await settingOf(context, user, sealed),
    kept: totp ? { since: totp.since, codes: await countCodes(db, user.id) } : null,
  };
  return { view: 'account/second-factor', model, code: errors ? 422 : 200 };
}

async function settingOf({ deps, now }: PublicContext, user: User, before: string | undefined): Promise<Setting> {
  const offered = (before && offeredBefore(deps, user.id, user.email, before)) || offerSecret(deps, user.id, user.email);
  const { secret, uri, sealed } = offered;
  const { totp } = await factorsOf(deps.database.db, user.id);
  return {
    ...{ uri, sealed, qr: drawQr(uri), proof: totp },
    secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    sample: deps.signing.software === null ? null : digitsAt(secret, now),
  };
}

async function ownUser(context: PublicContext): Promise<User> {
  const user = await userById(context.deps.database.db, signedIn(context).id);
  if (!user) throw notFound();
  return user;
}
