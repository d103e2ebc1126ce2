import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { keyFor, type LogKey, readKeyList } from './keys.ts';
import { cosignedAt, isBy, isSignedBy, type Note, readNote, readVerifierKey, type VerifierKey } from './note.ts';
import { type Policy, readPolicy } from './policy.ts';
import type { Source } from './source.ts';
import { type Finding, finding, patience } from './words.ts';

/** Whose word counts: the keys of the log, one after another, and its policy. */
export type Trust = { keys: readonly LogKey[]; policy: Policy | null };

/** A checkpoint that the log signed. `cosigned`: which witnesses of the policy signed it when, in milliseconds. */
export type Head = { note: Note; checkpoint: Checkpoint; cosigned: readonly { witness: VerifierKey; at: number }[] };

/** Learns whose word counts. `vkey`: the key that is known from elsewhere; without it the log is taken at its own word. */
export async function readTrust(source: Source, vkey: string | null): Promise<{ trust: Trust | null; findings: Finding[] }> {
  const findings: Finding[] = [];
  const list = await source.get('trust');
  const known = vkey ?? firstKeyOf(list) ?? (await source.get('vkey'))?.toString().replace(/\n$/, '') ?? '';
  const key = readVerifierKey(known);
  if (key?.kind !== 'log') {
    findings.push(finding(known === '' ? 'file-missing' : 'trust-malformed', null, `the log's key: ${known.slice(0, 120)}`));
    return { trust: null, findings };
  }
  const listed = list && readKeyList(list.toString(), key);
  if (list && !listed) findings.push(finding('trust-malformed', null, 'trust'));
  const keys = listed || [{ key, after: null }];
  await checkServedKey(source, keys, findings);
  const text = await source.get('policy');
  const policy = text && readPolicy(text.toString());
  const newest = keys.at(-1)?.key.raw;
  if (text && !policy?.logs.some((one) => newest?.equals(one.raw))) findings.push(finding('policy-malformed'));
  return { trust: { keys, policy: policy ?? null }, findings };
}

/** The first key of the list, by its own word: what can be trusted of it is what follows from it. */
function firstKeyOf(list: Buffer | null): string | undefined {
  return list?.toString().split('\n')[2];
}

/** What the log shows as its key is the newest one. */
async function checkServedKey(source: Source, keys: readonly LogKey[], findings: Finding[]): Promise<void> {
  const served = await source.get('vkey');
  const key = served && readVerifierKey(served.toString().replace(/\n$/, ''));
  const newest = keys.at(-1)?.key.raw;
  if (served && (!key || !newest?.equals(key.raw))) findings.push(finding('trust-malformed', null, 'vkey is another key'));
}

/** The newest checkpoint, or the one at this path; null where there is none that could be believed. */
export async function readHead(
  source: Source,
  trust: Trust,
  now: number,
  path = 'checkpoint',
): Promise<{ head: Head | null; findings: Finding[] }> {
  const bytes = await source.get(path);
  if (!bytes) return { head: null, findings: [finding('file-missing', null, path)] };
  return believe(bytes, trust, now);
}

/** A checkpoint with all that is wrong with its signatures. */
export function believe(bytes: Uint8Array, { keys, policy }: Trust, now: number): { head: Head | null; findings: Finding[] } {
  const note = readNote(bytes);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return { head: null, findings: [finding('checkpoint-malformed')] };
  const key = keyFor(keys, checkpoint.size);
  if (checkpoint.origin !== keys[0]?.key.name) return { head: null, findings: [finding('other-log', null, checkpoint.origin)] };
  if (!key || !isSignedBy(note, key)) return { head: null, findings: [finding('checkpoint-unsigned')] };
  const witnesses = policy?.witnesses ?? [];
  const signers = [key, ...witnesses];
  const strangers = note.signatures.filter((one) => !signers.some((signer) => isBy(signer)(one)));
  const findings = strangers.map(({ name }) => finding('stranger-signed', null, name));
  const cosigned = witnesses.flatMap((witness) => {
    if (!note.signatures.some(isBy(witness))) return [];
    const seconds = cosignedAt(note, witness);
    if (seconds !== null && seconds * 1000 <= now + patience) return [{ witness, at: seconds * 1000 }];
    findings.push(finding('cosignature-wrong', null, witness.name));
    return [];
  });
  return { head: { note, checkpoint, cosigned }, findings };
}

/** Whether enough witnesses of the policy cosigned it. */
export function isWitnessed({ cosigned }: Head, policy: Policy): boolean {
  return policy.isEnough(new Set(cosigned.map(({ witness }) => witness.raw.toString('hex'))));
}
