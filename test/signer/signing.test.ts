import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCheckpoint } from '../../src/log/checkpoint.ts';
import { isSignedBy, readNote } from '../../src/log/note.ts';
import { follow, keyFor, readKeys } from '../../src/log/trust.ts';
import { readMemory, remember } from '../../src/signer/memory.ts';
import { answerTo, beginSigner, rotateKey } from '../../src/signer/signing.ts';
import { aTree } from '../support/tree.ts';

const tree = aTree();
const origin = 'register.example/log';
let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'dazvol-signing-')), 'signer');
  beginSigner(folder, origin);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const sign = (...asked: Parameters<typeof tree.grown>) => answerTo(folder, tree.grown(...asked));
const state = () => {
  const answer = answerTo(folder, { ask: 'state' });
  return 'keys' in answer && 'last' in answer ? answer : expect.fail('no state');
};
const keysNow = () => readKeys(state().keys) ?? expect.fail('no keys');
const noteOf = (answer: ReturnType<typeof sign>) => ('note' in answer ? answer.note : expect.fail(JSON.stringify(answer)));

function holds(text: string, keys = keysNow()): boolean {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  const key = checkpoint && keyFor(keys, checkpoint.size);
  return Boolean(
    note &&
      checkpoint &&
      key &&
      checkpoint.origin === origin &&
      checkpoint.root.toString('base64') === tree.rootAt(checkpoint.size) &&
      isSignedBy(note, key),
  );
}

describe('a signer', () => {
  it('signs a log that grows, from its very beginning', () => {
    for (const [old, size] of [
      [0, 0],
      [0, 1],
      [1, 7],
      [7, 8],
      [8, 300],
      [300, 301],
    ] as const)
      expect(holds(noteOf(sign(old, size)))).toBe(true);
    expect(state().last?.size).toBe(301);
  });

  it('gives the same note for the same head, however often', () => {
    const note = noteOf(sign(0, 5));
    expect(noteOf(sign(0, 5))).toBe(note);
    expect(noteOf(sign(5, 5))).toBe(note);
  });

  it('refuses a smaller log, a fork, a wrong beginning and a missing or wrong proof, says which, and forgets nothing', () => {
    sign(0, 5);
    const forged = aTree('forged');
    const attempts: Record<string, ReturnType<typeof tree.grown>> = {
      smaller: tree.grown(0, 4),
      fork: forged.grown(0, 5),
      'other-old': tree.grown(4, 8),
      'no-proof': { ...tree.grown(5, 8), proof: [] },
      'wrong-proof': forged.grown(5, 8),
    };
    for (const [code, attempt] of Object.entries(attempts))
      expect(answerTo(folder, attempt)).toEqual({ refused: code, last: { size: 5, root: tree.rootAt(5) } });
    expect(answerTo(folder, { ...tree.grown(5, 8), root: forged.rootAt(8) })).toMatchObject({ refused: 'wrong-proof' });
    expect(state().last?.size).toBe(5);
    expect(holds(noteOf(sign(5, 8)))).toBe(true);
  });

  it('refuses to begin in the middle as if it knew what was before', () => {
    expect(sign(3, 5)).toEqual({ refused: 'other-old', last: null });
  });

  it('begins once: neither its key nor its origin changes afterwards', () => {
    const before = state().keys;
    beginSigner(folder, 'elsewhere.example/log');
    expect(state().keys).toBe(before);
    expect(noteOf(sign(0, 1)).split('\n')[0]).toBe(origin);
  });

  it('keeps its folder, key and memory to its owner', () => {
    const modes = readdirSync(folder).map((name) => [name.replace(/-.*/, ''), statSync(join(folder, name)).mode & 0o777]);
    expect(Object.fromEntries(modes)).toEqual({ key: 0o400, memory: 0o600 });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });
});

describe('a signer whose folder was damaged', () => {
  const files = (start: string) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(start))
      .map((name) => join(folder, name));

  it('does not start with a key and no memory', () => {
    sign(0, 5);
    for (const file of files('memory-')) unlinkSync(file);
    expect(() => beginSigner(folder, origin)).toThrow('no memory');
    expect(() => sign(0, 3)).toThrow();
  });

  it('does not start with a memory and no key, or another key', () => {
    const [key = ''] = files('key-');
    const other = `${folder}-other`;
    beginSigner(other, origin);
    renameSync(key, `${key}.away`);
    expect(() => beginSigner(folder, origin)).toThrow('has not the key');
    writeFileSync(key, readFileSync(join(other, readdirSync(other).find((name) => name.startsWith('key-')) ?? '')));
    expect(() => beginSigner(folder, origin)).toThrow('another key');
  });

  it('does not believe a memory that was cut short', () => {
    sign(0, 5);
    const [file = ''] = files('memory-').reverse();
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
    expect(() => sign(5, 6)).toThrow();
  });
});

describe('two signers on one folder', () => {
  it('never sign past one another', () => {
    const { memory, turn } = readMemory(folder) ?? expect.fail('no memory');
    sign(0, 5);
    // The other one read before that and is only now done.
    expect(remember(folder, turn, { ...memory, last: { size: 9, root: 'other', note: 'other' } })).toBe(false);
    for (const size of [6, 7, 8]) sign(size - 1, size);
    expect(remember(folder, turn, { ...memory, last: { size: 9, root: 'other', note: 'other' } })).toBe(false);
    expect(state().last?.size).toBe(8);
  });
});

describe('a new key', () => {
  it('signs from there on, and who knew only the first follows the list to it', () => {
    const [first] = keysNow();
    const old = [noteOf(sign(0, 5)), noteOf(sign(5, 9))];
    rotateKey(folder);
    expect(noteOf(sign(9, 9))).toBe(old[1]);
    const later = [noteOf(sign(9, 12))];
    rotateKey(folder);
    later.push(noteOf(sign(12, 40)));
    const keys = follow(state().keys, first?.verifier ?? expect.fail('no key'));
    expect(keys).toHaveLength(3);
    expect([...old, ...later].map((note) => holds(note, keys ?? []))).toEqual([true, true, true, true]);
    expect(later.map((note) => holds(note, [first ?? expect.fail('no key')]))).toEqual([false, false]);
    expect(keys?.map(({ after }) => after?.size ?? null)).toEqual([null, 9, 12]);
  });

  it('does not sign what the old one signed, nor the old one what came after', () => {
    sign(0, 5);
    rotateKey(folder);
    const note = readNote(noteOf(sign(5, 6))) ?? expect.fail('no note');
    const [first, second] = keysNow();
    expect([first, second].map((key) => key && isSignedBy(note, key.verifier))).toEqual([false, true]);
    expect([5, 6].map((size) => keyFor(keysNow(), size)?.id.toString('hex'))).toEqual(
      [first, second].map((key) => key?.verifier.id.toString('hex')),
    );
  });

  it('is believed from the one before it only', () => {
    sign(0, 5);
    rotateKey(folder);
    const other = `${folder}-other`;
    beginSigner(other, origin);
    answerTo(other, tree.grown(0, 5));
    const stranger = rotateKey(other);
    const [first = '', second = ''] = keysNow().map(({ note }) => note);
    expect(readKeys(first + second)).toHaveLength(2);
    for (const wrong of [
      first + stranger,
      second,
      second + first,
      first + second.replace('after 5', 'after 4'),
      first + second + second,
      `${first}x`,
      '',
    ])
      expect([wrong, readKeys(wrong)]).toEqual([wrong, null]);
    expect(
      follow(
        first + second,
        readKeys((answerTo(other, { ask: 'state' }) as { keys: string }).keys)?.[0]?.verifier ?? expect.fail('no key'),
      ),
    ).toBeNull();
  });

  it('is not given to a log of which nothing was signed', () => {
    expect(() => rotateKey(folder)).toThrow('nothing was signed');
  });
});
