import { strictBase64 } from '../note.ts';
import { digestOf, faultOf, keyIdOf, readCoseKey } from '../signature.ts';
import { type Finding, finding } from '../words.ts';
import { isOfOfficer } from './authors.ts';
import type { Key, Run, State, Step } from './state.ts';

/** Holds an officer's signature and act against the keys that the log has introduced so far. */
export function checkSigning(step: Step, hosts: readonly string[], findings: Finding[]): undefined {
  const { state, entry, find } = step;
  if (entry.v === 2) state.isSecondForm = true;
  else if (state.isSecondForm) find('old-form');
  if (!state.run || state.run.sig !== entry.signed?.sig) endRun(state, findings);
  if (!isOfOfficer(step)) {
    state.act = null;
    if (entry.act !== undefined || entry.signed !== undefined) find('malformed-field', `${entry.by} has an act or a signature`);
    return;
  }
  checkAct(step);
  if (entry.signed === undefined) find('unsigned', entry.type);
  else checkSignature(step, entry.signed, hosts);
}

/** Ends a run of entries under one signature: it must have had all of them, in order, once. */
export function endRun(state: State, findings: Finding[]): undefined {
  const { run } = state;
  state.run = null;
  if (!run) return;
  const { places, count, first } = run;
  const met = new Set(places);
  const missing = Array.from({ length: count }, (_, place) => place).filter((place) => !met.has(place));
  if (missing.length > 0)
    findings.push(finding('removed', first, `of ${count} entries signed together, number ${missing.map((one) => one + 1).join(', ')}`));
  else if (places.length > met.size) findings.push(finding('inserted', first, 'one of the entries signed together stands twice'));
  else if (places.some((place, at) => place !== at)) findings.push(finding('reordered', first, 'entries signed together'));
}

function checkAct({ state, entry, find }: Step): undefined {
  const { act, by = '' } = entry;
  if (act === undefined) {
    find('malformed-field', 'an officer acted without an act');
    state.act = null;
    return;
  }
  if (state.act?.id === act && state.act.by === by) return void state.act.types.add(entry.type);
  if (state.acts.has(act)) find('act-reused', act);
  state.acts.add(act);
  state.act = { id: act, by, types: new Set([entry.type]) };
}

function checkSignature(step: Step, signed: NonNullable<Step['entry']['signed']>, hosts: readonly string[]): undefined {
  const { state, entry, fields, index, find } = step;
  const { sig, place, digests } = signed;
  const isFirst = state.run === null;
  const run: Run = state.run ?? { sig, first: index, count: digests.length, places: [] };
  run.places.push(place);
  state.run = run;
  const key = state.keys.get(signed.key);
  if (!key) return find('stranger-key', signed.key);
  if (key.revoked) find('revoked-key', signed.key);
  if (!key.confirmed) find('unconfirmed-key', signed.key);
  if (key.owner !== entry.by) find('borrowed-key', signed.key);
  if (digests[place] !== digestOf(fields)) find('edited', 'it is not what was signed');
  // The same signature stands in all entries of its run: it is reckoned once, unless something else beside it differs.
  if (!isFirst && sameSigning(run, signed)) return;
  lastOf.set(run, signed);
  const fault = faultOf(signed, key.publicKey, hosts);
  if (fault !== null) find('forged-signature', fault);
}

const lastOf = new WeakMap<Run, NonNullable<Step['entry']['signed']>>();

function sameSigning(run: Run, signed: NonNullable<Step['entry']['signed']>): boolean {
  const last = lastOf.get(run);
  return (
    last !== undefined &&
    last.key === signed.key &&
    last.auth === signed.auth &&
    last.client === signed.client &&
    last.digests.join() === signed.digests.join()
  );
}

/** Takes in a key that is added, vouched for or revoked, and another office of an officer. */
export function keyStep(step: Step): undefined {
  keySteps[step.entry.type]?.(step);
}

const keySteps: Readonly<Record<string, (step: Step) => undefined>> = {
  'key-added': addKey,
  'key-confirmed': confirmKey,
  'key-revoked': revokeKey,
  'role-changed': changeRole,
};

function addKey({ state, entry, find }: Step): undefined {
  const { key: id = '', publicKey = '', officer = '', role = '', software, by } = entry;
  const cose = strictBase64(publicKey, 'base64url');
  const known = cose && readCoseKey(cose);
  if (!cose || !known || keyIdOf(cose) !== id) return find('malformed-field', 'the key is no ES256 key of this id');
  if (state.keys.has(id)) return find('number-taken', `key ${id}`);
  const own = [...keysOf(state, officer)];
  // The first key is signed by nobody, for nothing could sign it; a program's is added by itself.
  if (by === 'register' && software === undefined && own.some((one) => !one.revoked && !one.software)) find('smuggled-key', id);
  if (by !== 'register' && by !== officer) find('smuggled-key', `${id}: added by another officer`);
  const confirmed = entry.unconfirmed === undefined;
  if (!confirmed) state.isVouched = true;
  // A key that another own one signed for, a program's, and those of the first administrators need nobody.
  if (!confirmed && (by !== 'register' || software !== undefined)) find('confirmation-astray', `${id} needs nobody`);
  if (confirmed && state.isVouched && by === 'register' && software === undefined && role !== 'administrator') find('unvouched-key', id);
  const before = state.roles.get(officer);
  if (before !== undefined && before !== role) find('role-changed', `${before} → ${role}`);
  else state.roles.set(officer, role);
  state.keys.set(id, { id, owner: officer, publicKey: known, revoked: false, software: software === 1, confirmed });
}

function confirmKey({ state, entry, find }: Step): undefined {
  const key = state.keys.get(entry.key ?? '');
  if (!key || entry.officer !== key.owner) return find('stranger-key', entry.key);
  if (key.confirmed) find('already-decided', `key ${key.id} was confirmed before, or needed nobody`);
  if (key.revoked) find('revoked-key', key.id);
  if (entry.by === key.owner) find('confirmation-astray', 'its owner vouches for it');
  key.confirmed = true;
}

/** Whoever comes to another office signs with a new key, for which somebody vouches: with none of the old ones. */
function changeRole({ state, entry, find }: Step): undefined {
  const { officer = '', role = '', by } = entry;
  if (by === officer) find('self-approved', 'an administrator gives the own account another office');
  for (const key of keysOf(state, officer)) if (!key.revoked) find('smuggled-key', `${key.id} outlasts its office`);
  state.roles.set(officer, role);
}

function revokeKey({ state, entry, role, find }: Step): undefined {
  const key = state.keys.get(entry.key ?? '');
  if (!key || (entry.officer !== undefined && entry.officer !== key.owner)) return find('stranger-key', entry.key);
  if (key.revoked) find('already-decided', `key ${key.id} was revoked before`);
  // Who has stolen a key could otherwise be the last to use it.
  if (entry.signed?.key === key.id) find('smuggled-key', 'a key speaks for its own revocation');
  if (entry.by !== 'register' && entry.by !== key.owner && role !== 'administrator') find('wrong-role', "revokes another's key");
  key.revoked = true;
}

function* keysOf(state: State, officer: string): Generator<Key> {
  for (const key of state.keys.values()) if (key.owner === officer) yield key;
}
