import { readVkey, type Verifier, vkeyOf } from './note.ts';

// C2SP tlog-policy: https://c2sp.org/tlog-policy

/** Who witnesses the log, and how many of them must have cosigned a checkpoint before it is to be believed. */
export type Policy = { witnesses: readonly Verifier[]; quorum: number };

/**
 * The policy of these keys, white space between them. `quorum`: more than half where none is given.
 * Throws for what is no key of a witness, a key given twice, or a quorum that can never be.
 */
export function policyOf(keys: string, quorum?: number): Policy {
  const texts = keys.split(/\s+/).filter(Boolean);
  const witnesses = texts.map((text) => {
    const witness = readVkey(text, 'cosignature');
    if (witness === null) throw new Error(`not the key of a witness (name+id+key, of type 4): ${text}`);
    return witness;
  });
  const same = (one: Verifier, other: Verifier) => one.key.equals(other.key) || (one.name === other.name && one.id.equals(other.id));
  if (witnesses.some((one, place) => witnesses.slice(place + 1).some((other) => same(one, other))))
    throw new Error('a witness is named twice');
  const needed = quorum ?? (witnesses.length === 0 ? 0 : Math.floor(witnesses.length / 2) + 1);
  if (needed > witnesses.length) throw new Error(`${needed} of ${witnesses.length} witnesses can never be`);
  return { witnesses, quorum: needed };
}

/** The policy as others' programs read it. */
export function policyText(log: Verifier, url: string, { witnesses, quorum }: Policy): string {
  const names = witnesses.map((_, place) => `witness-${place + 1}`);
  const lines = witnesses.map((witness, place) => `witness ${names[place]} ${vkeyOf(witness)}`);
  const group = quorum > 0 ? [`group witnesses ${quorum} ${names.join(' ')}`] : [];
  return [`log ${vkeyOf(log)} ${url}`, ...lines, ...group, `quorum ${quorum > 0 ? 'witnesses' : 'none'}`, ''].join('\n');
}
