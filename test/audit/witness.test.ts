import { createHash, sign } from 'node:crypto';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLicences } from '../../src/acts/import.ts';
import { cosignedAt, readNote, readVerifierKey } from '../../src/audit/note.ts';
import { verifyLog } from '../../src/audit/verify.ts';
import { type Round, Witness } from '../../src/audit/witness.ts';
import { openWitnessKey } from '../../src/audit/witness-key.ts';
import { tell } from '../../src/audit/words.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { rowOf } from '../support/imports.ts';
import { aLogSigner, checkpointText, type LogSigner, publishLog, rootOf, signatureBy, sourceOf, vkeyOf } from '../support/published-log.ts';

const app = useApp();
const signer = aLogSigner();
let entries: Buffer[];
const folders: string[] = [];
const now = () => app.clock.now().getTime() + 60_000;

beforeAll(async () => {
  const rows = Array.from({ length: 300 }, (_, line) => ({ line, row: rowOf() }));
  await importLicences(app.deps, rows, { commit: true });
  entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dazvol-witness-'));
  folders.push(folder);
  return folder;
}

type Options = { by?: LogSigner; list?: readonly Buffer[]; taken?: boolean; extra?: [string, string][]; vkey?: string };

/** One look of a fresh process at a log of the first `size` entries. */
async function look(folder: string, size: number, options: Options = {}): Promise<Round & { handedIn: string[] }> {
  const { by = signer, list = entries, taken = true, extra = [], vkey = vkeyOf(signer) } = options;
  const log = publishLog(list.slice(0, size), by);
  for (const [path, text] of extra) log.files.set(path, Buffer.from(text));
  const handedIn: string[] = [];
  const handIn = async (note: string) => {
    handedIn.push(note);
    return taken;
  };
  const { witness, secret } = await openWitnessKey(folder, 'w1');
  const one = new Witness({ source: sourceOf(log), folder, vkey, hosts: [], witness, secret, handIn, now });
  try {
    return { ...(await one.look()), handedIn };
  } finally {
    await one.close();
  }
}

const codes = ({ findings }: Round) => findings.map(({ code }) => code);

describe('a witness', () => {
  it('cosigns what grew, once, and everybody can check that it did', async () => {
    const folder = aFolder();
    const first = await look(folder, 10);
    expect([first.did, first.findings.map(tell)]).toEqual(['cosigned', []]);
    const { vkey } = await openWitnessKey(folder, 'w1');
    const key = readVerifierKey(vkey);
    const note = readNote(Buffer.from(first.handedIn[0] ?? ''));
    expect(key && note && cosignedAt(note, key)).toBe(Math.floor(now() / 1000));
    expect(await look(folder, 10)).toMatchObject({ did: 'nothing', handedIn: [] });
    // Across the end of a bundle, and of several.
    expect([(await look(folder, 256)).did, (await look(folder, 257)).did, (await look(folder, 300)).did]).toEqual([
      'cosigned',
      'cosigned',
      'cosigned',
    ]);
    const published = publishLog(entries, signer, {
      witnesses: [vkey],
      cosignatures: `— ${(await cosignatureOf(folder)).split('\n— ').at(-1)}`,
    });
    const report = await verifyLog(sourceOf(published), { vkey: null, hosts: [], software: true, now });
    expect([report.findings.map(tell), report.cosigned.map(({ name }) => name)]).toEqual([[], ['w1']]);
  });

  it('keeps its key for itself', async () => {
    const folder = aFolder();
    const one = await openWitnessKey(folder, 'w1');
    expect(statSync(join(folder, 'witness.key')).mode & 0o777).toBe(0o400);
    expect((await openWitnessKey(folder, 'w1')).vkey).toBe(one.vkey);
    await expect(openWitnessKey(aFolder(), 'a b')).rejects.toThrow('cannot be called');
  });

  it('brings what was not taken once more', async () => {
    const folder = aFolder();
    await look(folder, 10, { taken: false });
    const again = await look(folder, 10);
    expect([again.did, again.handedIn.length]).toEqual(['nothing', 1]);
    expect((await look(folder, 10)).handedIn).toEqual([]);
  });

  it('refuses a shorter log, another of the same size, and a longer one that is no continuation; and goes on with the true one', async () => {
    const folder = aFolder();
    await look(folder, 40);
    const other = [...entries];
    other[7] = entries[8] as Buffer;
    expect([(await look(folder, 39)).did, codes(await look(folder, 39))]).toEqual(['refused', ['rolled-back']]);
    expect(codes(await look(folder, 40, { list: other }))).toEqual(['split-view', 'removed']);
    expect(codes(await look(folder, 60, { list: other }))).toEqual(expect.arrayContaining(['split-view', 'removed']));
    expect(codes(await look(folder, 30, { list: other }))).toEqual(['rolled-back', 'split-view', 'removed']);
    expect(readdirSync(folder).filter((name) => name.startsWith('refused-')).length).toBeGreaterThan(0);
    expect(await look(folder, 60)).toMatchObject({ did: 'cosigned', findings: [] });
  });

  it('refuses another log, another key, and a checkpoint whose entries are not there', async () => {
    const folder = aFolder();
    expect(codes(await look(folder, 10, { by: aLogSigner() }))).toContain('checkpoint-unsigned');
    expect(codes(await look(folder, 10, { by: aLogSigner('other.example/log') }))).toContain('other-log');
    expect(codes(await look(folder, 10, { extra: [['tile/entries/000.p/10', '']] }))).toEqual(['bundle-wrong']);
    expect(codes(await look(folder, 10, { extra: [['checkpoint', '']] }))).toEqual(['checkpoint-malformed']);
  });

  it('refuses what is not lawful', async () => {
    const folder = aFolder();
    await look(folder, 20);
    const list = [...entries.slice(0, 20), entries[3] as Buffer];
    expect(codes(await look(folder, 21, { list }))).toEqual(['number-taken']);
    expect(await look(folder, 21)).toMatchObject({ did: 'cosigned' });
  });

  it('forgets what a crash left behind its memory, and will not work on a damaged copy', async () => {
    const folder = aFolder();
    await look(folder, 20);
    appendFileSync(join(folder, 'entries'), 'half an entry');
    writeFileSync(join(folder, 'head.json.new'), '{');
    expect(await look(folder, 30)).toMatchObject({ did: 'cosigned', findings: [] });
    const damaged = readFileSync(join(folder, 'entries'));
    damaged[100] = (damaged[100] ?? 0) ^ 1;
    writeFileSync(join(folder, 'entries'), damaged);
    await expect(look(folder, 30)).rejects.toThrow('damaged');
    truncateSync(join(folder, 'entries'), 50);
    await expect(look(folder, 30)).rejects.toThrow('damaged');
  });

  it('follows the log from one key to the next, and nobody else', async () => {
    const [next, thief] = [aLogSigner(), aLogSigner()];
    const folder = aFolder();
    await look(folder, 20);
    const list = (by: LogSigner) => keyNote(signer, signer, null) + keyNote(by, by === next ? signer : thief, 25);
    const served = (by: LogSigner): [string, string][] => [['trust', list(by)]];
    expect(codes(await look(folder, 30, { by: thief, extra: served(thief) }))).toContain('trust-malformed');
    expect(await look(folder, 30, { by: next, extra: served(next) })).toMatchObject({ did: 'cosigned', findings: [] });
    // What the old key signs after the change counts no more.
    expect(codes(await look(folder, 40, { extra: served(next) }))).toContain('checkpoint-unsigned');
  });
});

/** A note of the list of the log's keys, written as the format says. */
function keyNote(key: LogSigner, by: LogSigner, size: number | null): string {
  const leaves = entries.slice(0, size ?? 0).map((entry) => createHash('sha256').update('\0').update(entry).digest());
  const after = size === null ? '' : `after ${checkpointText('', size, rootOf(leaves)).trim().replace('\n', ' ')}\n`;
  const text = `dazvol/log-key/v1\n${key.origin}\n${vkeyOf(key)}\n${after}`;
  expect(sign(null, Buffer.from(text), by.secret)).toHaveLength(64);
  return `${text}\n${signatureBy(by, text)}`;
}

async function cosignatureOf(folder: string): Promise<string> {
  return JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8')).note;
}
