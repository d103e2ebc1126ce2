import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { readTrackingCode } from '../../src/rules/tracking-codes.ts';
import { isRecipient, newIdentity, openSealing, seal, sealTo, unseal } from '../../src/store/sealing.ts';

const sealing = openSealing('one tip key that is long enough!');
const other = openSealing('another tip key, long enough too');

describe('what is sealed under a tip’s own key', () => {
  it('opens with the server’s key, for its own tip and in its own place only', () => {
    const { key, wrapped } = sealing.newKey('tip 1');
    const sealed = seal(key, 'Не едзь! ☂', 'tip 1 story');
    expect(unseal(sealing.unwrap(wrapped, 'tip 1'), sealed, 'tip 1 story')).toBe('Не едзь! ☂');
    expect(() => sealing.unwrap(wrapped, 'tip 2')).toThrow();
    expect(() => other.unwrap(wrapped, 'tip 1')).toThrow();
    expect(() => unseal(key, sealed, 'tip 1 answer')).toThrow();
    for (const place of [0, 13, sealed.length - 1]) {
      const bent = Buffer.from(sealed);
      bent[place] = (bent[place] ?? 0) ^ 1;
      expect(() => unseal(key, bent, 'tip 1 story')).toThrow();
    }
    expect(() => unseal(key, sealed.subarray(0, 20), 'tip 1 story')).toThrow();
  });

  it('tells nothing twice, and its length only roughly', () => {
    const { key } = sealing.newKey('tip');
    expect(sealing.newKey('tip').key.equals(key)).toBe(false);
    const lengths = ['', 'a', 'a'.repeat(200)].map((text) => seal(key, text, 'x').length);
    expect(new Set(lengths).size).toBe(1);
    expect(seal(key, 'a', 'x').equals(seal(key, 'a', 'x'))).toBe(false);
  });
});

describe('the code of a form', () => {
  const form = '00000000-0000-4000-8000-000000000001';
  it('is the same for the form that is sent again, and another for every other form, series and key', () => {
    const code = sealing.codeOf('tip', form);
    expect(sealing.codeOf('tip', form)).toBe(code);
    expect(readTrackingCode(code)).toBe(code);
    const others = [sealing.codeOf('report', form), other.codeOf('tip', form), sealing.codeOf('tip', form.replace('1', '2'))];
    expect(new Set([code, ...others]).size).toBe(4);
  });

  it('is kept as a keyed hash, another one in each series', () => {
    expect(sealing.hashOf('tip', 'x').equals(sealing.hashOf('report', 'x'))).toBe(false);
    expect(sealing.hashOf('tip', 'x').equals(other.hashOf('tip', 'x'))).toBe(false);
    expect(sealing.idOf(form)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(sealing.idOf(form)).toBe(sealing.idOf(form));
  });
});

describe('a contact', () => {
  it('is sealed to every recipient, each of whom can open it', async () => {
    const [one, two, stranger] = [await newIdentity(), await newIdentity(), await newIdentity()];
    const file = await sealTo([one.recipient, two.recipient], '+375 29 000');
    for (const { identity } of [one, two]) {
      const opening = new Decrypter();
      opening.addIdentity(identity);
      expect((await opening.decrypt(file, 'text')).trimEnd()).toBe('+375 29 000');
    }
    const closed = new Decrypter();
    closed.addIdentity(stranger.identity);
    await expect(closed.decrypt(file, 'text')).rejects.toThrow();
  });

  it('takes recipients only that are some', async () => {
    const { identity, recipient } = await newIdentity();
    expect(await isRecipient(recipient)).toBe(true);
    for (const wrong of [
      '',
      'age1',
      identity,
      `${recipient}x`,
      recipient.toUpperCase(),
      // Its last letter is part of a checksum: any other letter is wrong.
      `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`,
      'age1'.padEnd(62, 'q'),
    ])
      expect([wrong, await isRecipient(wrong)]).toEqual([wrong, false]);
  });
});
