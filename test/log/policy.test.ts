import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cosignedAt } from '../../src/log/cosignature.ts';
import { readNote, readVkey, signNote, verifierOf, vkeyOf } from '../../src/log/note.ts';
import { policyOf, policyText } from '../../src/log/policy.ts';
import { aWitness } from '../support/witness.ts';

const [one, two, three] = ['w.example/one', 'w.example/two', 'w.example/three'].map(aWitness) as [never, never, never] as ReturnType<
  typeof aWitness
>[];
const pair = generateKeyPairSync('ed25519');
const log = verifierOf('register.example/log', 'note', pair.publicKey);
const checkpoint = signNote('register.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n', log, pair.privateKey);
const at = new Date('2026-11-24T10:00:00Z');

const whenBy = (note: string, vkey = one?.vkey ?? '') => {
  const [read, witness] = [readNote(note), readVkey(vkey, 'cosignature')];
  return read && witness && cosignedAt(read, witness);
};

describe('a cosignature', () => {
  it('tells when the witness saw the checkpoint', () => {
    expect(whenBy(checkpoint + one?.cosign(checkpoint, at))).toBe(at.getTime() / 1000);
    expect(whenBy(checkpoint + two?.cosign(checkpoint, at) + one?.cosign(checkpoint, at))).toBe(at.getTime() / 1000);
  });

  it('is nobody else’s and of no other checkpoint or time', () => {
    const line = one?.cosign(checkpoint, at) ?? '';
    expect(whenBy(checkpoint)).toBeNull();
    expect(whenBy(checkpoint + line, two?.vkey)).toBeNull();
    expect(whenBy(checkpoint.replace('\n0\n', '\n1\n') + line)).toBeNull();
    const bytes = Buffer.from(line.split(' ').at(-1) ?? '', 'base64');
    bytes.writeUInt8((bytes[11] ?? 0) ^ 1, 11);
    expect(whenBy(`${checkpoint}— ${one?.name} ${bytes.toString('base64')}\n`)).toBeNull();
    expect(whenBy(`${checkpoint}${line}— ${one?.name} ${bytes.toString('base64')}\n`)).toBeNull();
  });
});

describe('the policy', () => {
  it('names the log, its witnesses and how many of them are needed', () => {
    const keys = `${one?.vkey} ${two?.vkey}\n${three?.vkey}`;
    expect(policyText(log, 'https://register.example/log', policyOf(keys))).toBe(
      `log ${vkeyOf(log)} https://register.example/log
witness witness-1 ${one?.vkey}
witness witness-2 ${two?.vkey}
witness witness-3 ${three?.vkey}
group witnesses 2 witness-1 witness-2 witness-3
quorum witnesses
`,
    );
    expect(policyOf(keys, 3).quorum).toBe(3);
  });

  it('may be without witnesses', () => {
    expect(policyText(log, 'https://register.example/log', policyOf(''))).toBe(
      `log ${vkeyOf(log)} https://register.example/log\nquorum none\n`,
    );
  });

  it('refuses what is no witness, one twice, and a quorum that can never be', () => {
    expect(() => policyOf('nobody')).toThrow('not the key of a witness');
    expect(() => policyOf(vkeyOf(log))).toThrow('not the key of a witness');
    expect(() => policyOf(`${one?.vkey} ${one?.vkey}`)).toThrow('twice');
    expect(() => policyOf(one?.vkey ?? '', 2)).toThrow('can never be');
  });
});
