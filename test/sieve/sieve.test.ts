import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSieve } from '../../src/sieve/sieve.ts';

const script = fileURLToPath(new URL('child-beside.ts', import.meta.url));
const memory = 300 * 1024 * 1024;
const sieve = openSieve({ script, limits: { time: 60_000, memory } });
const roomy = openSieve({ script, limits: { time: 60_000, memory: 4 * memory } });
const hasty = openSieve({ script, limits: { time: 1000, memory } });
afterAll(() => {
  sieve.close();
  roomy.close();
  hasty.close();
});
const look = (word: string) => sieve.look(Buffer.from(word), []);
const fine = { mediaType: expect.stringMatching(/^opened by \d+$/) };

// Processes are started and ended here, which takes its while on a busy machine.
describe('the sieve', { timeout: 120_000 }, () => {
  it.each([
    ['memory', 'file-too-heavy'],
    ['crash', 'file-unreadable'],
    ['exit', 'file-unreadable'],
  ])('refuses a file that brings its process to this: %s; and takes the next', async (word, refused) => {
    expect(await look(word)).toEqual({ refused });
    expect(await look('fine')).toMatchObject(fine);
  });

  it('lets no heap grow beyond its bound', async () => {
    expect(await roomy.look(Buffer.from('heap'), [])).toEqual({ refused: 'file-unreadable' });
    expect(await roomy.look(Buffer.from('fine'), [])).toMatchObject(fine);
  });

  it('ends what takes too long', async () => {
    expect(await hasty.look(Buffer.from('endless'), [])).toEqual({ refused: 'file-too-heavy' });
    expect(await hasty.look(Buffer.from('fine'), [])).toMatchObject(fine);
  });

  it('keeps a process for the next file, and tells it no setting of ours', async () => {
    const one = await look('fine');
    expect(await look('fine')).toEqual({ ...one, bytes: expect.anything() });
    process.env.KANAREJKA = 'secret';
    expect(await look('settings')).toMatchObject({ mediaType: expect.not.stringContaining('KANAREJKA') });
  });

  it('opens many that come at once, two at a time, and sends those away that would wait too long', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => look('fine')));
    const busy = answers.filter((answer) => 'refused' in answer);
    expect(busy).toEqual(Array(14).fill({ refused: 'file-busy' }));
    expect(new Set(answers.flatMap((answer) => ('mediaType' in answer ? [answer.mediaType] : []))).size).toBeLessThanOrEqual(2);
    expect(await look('fine')).toMatchObject(fine);
  });

  it('says that its process does not start, and blames no file for it', async () => {
    const broken = openSieve({ script: `${script}.absent` });
    await expect(broken.look(Buffer.from('fine'), [])).rejects.toThrow('does not start');
    await expect(broken.warm()).rejects.toThrow('does not start');
  });
});
