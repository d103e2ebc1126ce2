import { createHash, createHmac, randomBytes } from 'node:crypto';
import { type Content, canonical, type Meant, type Signed } from '../rules/entries.ts';
import type { Actor } from '../rules/permissions.ts';
import type { Db } from '../store/database.ts';
import { appendEntries, personOf } from '../store/log.ts';
import type { Signable, Signer } from '../store/signing.ts';
import type { SigningDraft } from '../store/signing-drafts.ts';
import type { Assertion, SoftwareKeys } from '../store/software-keys.ts';
import {
  countRevokedSoftware,
  insertStaffKey,
  keyIdOf,
  keysOfUser,
  lockKeysOfUser,
  raiseCounter,
  type StaffKey,
} from '../store/staff-keys.ts';
import { verifyAssertion } from './assertion.ts';

/**
 * How officers sign. `origin`: the address at which their browsers see the register. `software`: an authenticator that is a program, never in
 * production. `asking`: whether an officer is shown what is to be signed first; without it the program signs at once. `given`: what came with
 * the form, an assertion or the word that the program shall sign. `form`: a hash of all that the form says.
 */
export type Signing = {
  origin: string;
  software: SoftwareKeys | null;
  asking: boolean;
  given: Assertion | 'software' | null;
  form?: string;
};

/**
 * An act that is not done until its officer has signed it. `contents`: what its entries will say; `meant`: what is done, for each that does not
 * say it. `why`: what was wrong with the signature that came.
 */
export class SignatureNeeded extends Error {
  readonly draft: SigningDraft;
  readonly contents: readonly Content[];
  readonly meant: readonly (Meant | null)[];
  readonly why: SignatureFault | null;
  constructor(draft: SigningDraft, said: readonly Signable[], why: SignatureFault | null) {
    super('the act needs a signature');
    this.draft = draft;
    this.contents = said.map(({ content }) => content);
    this.meant = said.map(({ meant }) => meant);
    this.why = why;
  }
}

/** `changed`: the act would now say something else than what was signed. `wrong`: no key of the officer's made this signature. */
export type SignatureFault = 'changed' | 'wrong';

/** What an officer's key signs of an act whose entries have these digests: base64url. */
export function challengeOf(digests: readonly string[]): string {
  return createHash('sha256')
    .update(canonical([...digests]))
    .digest('base64url');
}

export type ActSigner = Signer & { finish: () => void };

/**
 * The signer of one act. `draft`: what the officer was shown, where it comes back signed. Its `finish` throws `SignatureNeeded` when something
 * was written that is not signed: the transaction must then be undone.
 */
export function openSigner(tx: Db, signing: Signing, { actor, act, now, draft }: Acting): ActSigner {
  const seed = draft?.seed ?? randomBytes(32);
  // Every salt hangs on the whole form, so what is signed is what was sent, whether or not the entries speak of each of its fields.
  const made = (use: string) =>
    createHmac('sha256', seed)
      .update(`${use} ${signing.form ?? ''}`)
      .digest();
  let [salts, ids] = [0, 0];
  const said: Signable[] = [];
  let fault: SignatureFault | null = null;
  let unsigned = false;
  let proof: Promise<Omit<Signed, 'place'> | null> | null = null;

  async function sign(list: readonly Signable[]): Promise<(Signed | null)[]> {
    const from = said.length;
    said.push(...list);
    const digests = list.map(({ digest }) => digest);
    if (!signing.asking) {
      const proven = await prove(tx, signing, actor, digests, now, 'software');
      if (!proven) throw new Error('the program signed with no key of this officer');
      return digests.map((_, place) => ({ ...proven, place }));
    }
    // What comes signed and was never shown, or so long ago that it was swept away, is shown first.
    if (!draft && signing.given !== null) fault ??= 'changed';
    if (draft && signing.given !== null) {
      const matches = digests.every((digest, place) => draft.digests[from + place] === digest);
      if (!matches) fault ??= 'changed';
      proof ??= prove(tx, signing, actor, draft.digests, now, signing.given);
      const proven = await proof;
      if (!proven) fault ??= 'wrong';
      if (matches && proven) return digests.map((_, place) => ({ ...proven, place: from + place }));
    }
    unsigned = true;
    return digests.map(() => null);
  }

  return {
    act,
    by: personOf(actor.id),
    salt: () => made(`salt ${salts++}`),
    id: () => uuidOf(made(`id ${ids++}`)),
    sign,
    finish: () => {
      const short = draft !== null && signing.given !== null && said.length > 0 && said.length !== draft.digests.length;
      if (!unsigned && !short) return;
      const fresh = { seed, digests: said.map(({ digest }) => digest) };
      throw new SignatureNeeded(fresh, said, fault ?? (short ? 'changed' : null));
    },
  };
}

export type Acting = { actor: Actor; act: string; now: Date; draft: SigningDraft | null };

/** The signature over these digests, proven to be by one of the officer's keys; null where it is by none. */
async function prove(
  tx: Db,
  signing: Signing,
  actor: Actor,
  digests: readonly string[],
  now: Date,
  given: Assertion | 'software',
): Promise<Omit<Signed, 'place'> | null> {
  const challenge = challengeOf(digests);
  const assertion = given === 'software' ? await signBySoftware(tx, signing, actor, challenge, now) : given;
  const keys = (await lockKeysOfUser(tx, actor.id)).filter(countsIn(signing));
  const key = keys.find(({ credential }) => credential === assertion.credential);
  const counter = key && (await verifyAssertion(key, assertion, challenge, signing.origin));
  if (!key || counter === undefined) return null;
  if (counter > key.counter) await raiseCounter(tx, key.key, counter);
  const { auth, client, sig } = assertion;
  return { key: key.key, digests: [...digests], auth, client, sig };
}

/** The keys this officer can sign with here, oldest first. */
export async function signingKeys(db: Db, signing: Signing, userId: string): Promise<StaffKey[]> {
  return (await keysOfUser(db, userId)).filter(countsIn(signing));
}

/**
 * Where no program signs, none may have signed: whoever has the secret of one from elsewhere could sign for everybody. And no key signs before
 * somebody has vouched that it is in the hands of its owner.
 */
function countsIn({ software }: Signing): (key: StaffKey) => boolean {
  return (key) => key.confirmedAt !== null && (!key.software || software !== null);
}

async function signBySoftware(tx: Db, { software, origin }: Signing, actor: Actor, challenge: string, now: Date): Promise<Assertion> {
  if (!software) throw new Error('no program signs here');
  const keys = await keysOfUser(tx, actor.id);
  const isKnown = (turn: number) => keys.some(({ credential }) => credential === software.keyOf(actor.id, turn).credential);
  const turn = isKnown(0) ? 0 : await countRevokedSoftware(tx, actor.id);
  if (!isKnown(turn)) await addSoftwareKey(tx, actor, software.keyOf(actor.id, turn), now);
  return software.assert(actor.id, challenge, origin, turn);
}

/** The first entry of a key is signed by nobody: it is what later ones are checked by. */
async function addSoftwareKey(
  tx: Db,
  actor: Actor,
  { credential, publicKey }: ReturnType<SoftwareKeys['keyOf']>,
  now: Date,
): Promise<void> {
  const key = keyIdOf(publicKey);
  const label = 'software';
  const row = {
    key,
    credential,
    userId: actor.id,
    publicKey,
    counter: 0,
    transports: [],
    label,
    software: true,
    addedAt: now,
    confirmedAt: now,
  };
  await insertStaffKey(tx, row);
  const part = { key, publicKey: publicKey.toString('base64url'), role: actor.role, software: 1 } as const;
  await appendEntries(tx, [{ type: 'key-added', at: now, actor: null, part: { ...part, officer: personOf(actor.id) }, secret: {} }]);
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  // Version 8: made as its maker sees fit.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
