import type { RequestHandler } from 'express';
import { notFound } from '../../http/errors.ts';
import type { Open, PublicContext, PublicRoute } from '../../http/route.ts';
import { vkeyOf } from '../../log/note.ts';
import { policyText } from '../../log/policy.ts';
import { type LogKey, readKeys } from '../../log/trust.ts';
import { keyList, lastCheckpoint, witnessedCheckpoint } from '../../store/checkpoints.ts';

/** What anybody's program reads, also one that runs in another site's page, and all are told alike. */
export const forPrograms: RequestHandler = (_req, res, next) => {
  res.removeHeader('Vary');
  res.set('Access-Control-Allow-Origin', '*').set('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
};

/** The log's heads and what is needed to believe them: C2SP tlog-tiles, tlog-policy, and `log/trust.ts`. */
export const logRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/log/checkpoint', action: 'read-register', before: [forPrograms], handle: showCheckpoint },
  { method: 'get', path: '/log/checkpoint/witnessed', action: 'read-register', before: [forPrograms], handle: showWitnessed },
  {
    method: 'get',
    path: '/log/vkey',
    action: 'read-register',
    before: [forPrograms],
    handle: async (one) => told(`${vkeyOf(await key(one))}\n`),
  },
  { method: 'get', path: '/log/key.pem', action: 'read-register', before: [forPrograms], handle: showPem },
  { method: 'get', path: '/log/policy', action: 'read-register', before: [forPrograms], handle: showPolicy },
  {
    method: 'get',
    path: '/log/trust',
    action: 'read-register',
    before: [forPrograms],
    handle: async (one) => told(noteList(await keys(one))),
  },
];

async function showCheckpoint({ deps }: PublicContext): Promise<Open> {
  const last = await lastCheckpoint(deps.database.read);
  if (!last) throw notFound();
  return told(last.note);
}

/** The newest one that enough witnesses cosigned. */
async function showWitnessed({ deps: { database, policy } }: PublicContext): Promise<Open> {
  const found = policy.quorum > 0 ? await witnessedCheckpoint(database.read, 0, policy.quorum) : undefined;
  if (!found) throw notFound();
  return told(found.note);
}

async function showPem(context: PublicContext): Promise<Open> {
  return told(String((await key(context)).key.export({ type: 'spki', format: 'pem' })));
}

async function showPolicy(context: PublicContext): Promise<Open> {
  const { mail, policy } = context.deps;
  return told(policyText(await key(context), `${mail.base}/log`, policy));
}

async function key(context: PublicContext) {
  return ((await keys(context)).at(-1) as LogKey).verifier;
}

async function keys({ deps }: PublicContext): Promise<LogKey[]> {
  const list = readKeys(await keyList(deps.database.read));
  if (list === null) throw notFound();
  return list;
}

function noteList(list: readonly LogKey[]): string {
  return list.map(({ note }) => note).join('');
}

/** A text that may be another one in a moment. */
export function told(text: string): Open {
  return { open: text, mediaType: 'text/plain; charset=utf-8', headers: { 'Cache-Control': 'public, max-age=2' } };
}
