import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkpointText, readCheckpoint } from '../../src/log/checkpoint.ts';
import { isSignedBy, readNote, readVkey, signNote, verifierOf, vkeyOf } from '../../src/log/note.ts';

// The example of golang.org/x/mod/sumdb/note, whose reader and ours have no line in common.
const neumann = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const signed = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const pair = generateKeyPairSync('ed25519');
const own = verifierOf('register.example/log', 'note', pair.publicKey);

const verifier = (vkey: string) => readVkey(vkey, 'note') ?? expect.fail('no key');
const isHeld = (note: string, by = verifier(neumann)) => {
  const read = readNote(note);
  return read !== null && isSignedBy(read, by);
};

describe('a signed note', () => {
  it('of another implementation is read and held', () => {
    expect(readNote(signed)?.text).toBe(text);
    expect(isHeld(signed)).toBe(true);
  });

  it('does not hold with a changed text, a changed signature, another key, or one signature of two wrong', () => {
    expect(isHeld(signed.replace('problem is', 'problem was'))).toBe(false);
    expect(isHeld(signed.replace('x08go/Z', 'x08go/Y'))).toBe(false);
    expect(isHeld(signed, own)).toBe(false);
    expect(isHeld(`${signed}${signed.slice(signed.indexOf('— ')).replace('x08go/Z', 'x08go/Y')}`)).toBe(false);
  });

  it('of ours is held, also among signatures of others', () => {
    const note = signNote('one\n\ntwo\n', own, pair.privateKey);
    expect(isHeld(note, own)).toBe(true);
    expect(isHeld(note + signed.slice(signed.indexOf('— ')), own)).toBe(true);
    expect(readNote(note)?.text).toBe('one\n\ntwo\n');
  });

  it.each([
    ...['', 'text\n', 'text\n\n', 'text\n\n— name\n', 'text\n\nname AAAAAAAA\n', 'text\n\n— na+me AAAAAAAA\n', 'text\n\n— name AAAAAAA\n'],
    ...[
      'text\n\n— name AAAA\n',
      'te\u0000xt\n\n— name AAAAAAAA\n',
      'text\r\n\r\n— name AAAAAAAA\r\n',
      'text\n\n— name AAAAAAAA',
      '\ud800\n\n— name AAAAAAAA\n',
    ],
    `text\n\n${'— name AAAAAAAA\n'.repeat(65)}`,
  ])('%j is none', (note) => {
    expect(readNote(note)).toBeNull();
  });
});

describe('the text of a key', () => {
  it('is read back and written the same', () => {
    expect(vkeyOf(verifier(neumann))).toBe(neumann);
    expect(vkeyOf(verifier(vkeyOf(own)))).toBe(vkeyOf(own));
  });

  it('holds whatever plus signs its Base64 has', () => {
    for (let tries = 0; tries < 50; tries += 1) {
      const one = verifierOf('a', 'note', generateKeyPairSync('ed25519').publicKey);
      expect(readVkey(vkeyOf(one), 'note')?.key.equals(one.key)).toBe(true);
    }
  });

  it.each([
    ...[
      '',
      'a+b+c',
      neumann.replace('c74f20a3', 'c74f20a4'),
      neumann.replace('Peter', 'Petra'),
      neumann.replace('+ARpc', '+BRpc'),
      `${neumann}=`,
    ],
    ...[neumann.toUpperCase(), `${neumann}\n`, neumann.replace('PeterNeumann', '')],
  ])('%j is no key', (vkey) => {
    expect(readVkey(vkey, 'note')).toBeNull();
  });

  it('is of one sort only', () => {
    expect(readVkey(vkeyOf(own), 'cosignature')).toBeNull();
    expect(readVkey(vkeyOf(verifierOf('w', 'cosignature', pair.publicKey)), 'note')).toBeNull();
    expect(() => verifierOf('a name', 'note', pair.publicKey)).toThrow(RangeError);
  });
});

describe('the text of a checkpoint', () => {
  const root = Buffer.alloc(32, 7);

  it('is read back', () => {
    const checkpoint = { origin: 'register.example/log', size: 70_000, root };
    expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
    expect(checkpointText(checkpoint)).toBe('register.example/log\n70000\nBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n');
  });

  const whole = (origin: string, size: string, hash = root.toString('base64'), rest = '') => `${origin}\n${size}\n${hash}\n${rest}`;
  it.each([
    ...[whole('', '1'), whole('a', '01'), whole('a', '-1'), whole('a', '1e3'), whole('a', '9007199254740993'), whole('a', '1', 'AAAA')],
    ...[whole('a', '1', undefined, 'more\n'), whole('a', '1').slice(0, -1), whole('a', '1').replace('=', ''), whole('a', '')],
  ])('%j is none', (wrong) => {
    expect(readCheckpoint(wrong)).toBeNull();
  });
});
