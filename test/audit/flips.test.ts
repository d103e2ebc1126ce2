import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { importLicences } from '../../src/acts/import.ts';
import { cosignatureLine, readNote } from '../../src/audit/note.ts';
import { verifyLog } from '../../src/audit/verify.ts';
import { openWitnessKey } from '../../src/audit/witness-key.ts';
import { tell } from '../../src/audit/words.ts';
import { readEntries } from '../../src/store/log.ts';
import { useApp } from '../support/app.ts';
import { rowOf } from '../support/imports.ts';
import { chance } from '../support/measure-acts.ts';
import { aLogSigner, type PublishedLog, publishLog, sourceOf } from '../support/published-log.ts';
import { aTriedRegister } from '../support/tried.ts';

// The ordinary run turns few bits. AUDIT_FLIPS=3000 turns as many as the register was accepted with; that takes some minutes.
const flips = Number(process.env.AUDIT_FLIPS ?? 120);

const app = useApp();
let log: PublishedLog;
const now = () => app.clock.now().getTime() + 60_000;

beforeAll(async () => {
  const rows = Array.from({ length: 240 }, (_, line) => ({ line, row: rowOf() }));
  app.clock.set('2026-02-01T09:00:00+03:00');
  await importLicences(app.deps, rows, { commit: true });
  await aTriedRegister(app);
  const entries = (await readEntries(app.deps.database.db)).map(({ bytes }) => bytes);
  const signer = aLogSigner();
  const folder = mkdtempSync(join(tmpdir(), 'dazvol-witness-'));
  const { witness, vkey, secret } = await openWitnessKey(folder, 'w1');
  rmSync(folder, { recursive: true });
  const note = readNote(publishLog(entries, signer).files.get('checkpoint') ?? Buffer.alloc(0));
  const line = cosignatureLine(note?.text ?? '', witness, secret, Math.floor(now() / 1000));
  log = publishLog(entries, signer, { cosignatures: line, witnesses: [vkey] });
}, 120_000);

async function found(files: Map<string, Buffer>): Promise<string[]> {
  const { findings } = await verifyLog(sourceOf({ files }), { vkey: log.vkey, hosts: [], software: true, now });
  return findings.map(tell);
}

describe('the published files', () => {
  it('hold as they are, and have full and partial tiles of more than one level', async () => {
    expect(await found(log.files)).toEqual([]);
    expect([...log.files.keys()]).toEqual(expect.arrayContaining(['tile/0/000', 'tile/entries/000', 'tile/1/000.p/1', 'policy', 'vkey']));
  });

  it(
    'hold with no bit of them turned',
    async () => {
      const random = chance(2026);
      const names = [...log.files.keys()];
      for (let turn = 0; turn < flips; turn += 1) {
        const name = names[Math.floor(random() * names.length)] ?? '';
        const bytes = Buffer.from(log.files.get(name) ?? '');
        const [at, bit] = [Math.floor(random() * bytes.length), Math.floor(random() * 8)];
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const wrong = await found(new Map([...log.files, [name, bytes]]));
        expect([name, at, bit, wrong.length > 0]).toEqual([name, at, bit, true]);
      }
    },
    60_000 + flips * 300,
  );

  it('hold with none of them gone or cut', async () => {
    for (const [name, bytes] of log.files) {
      const without = new Map(log.files);
      without.delete(name);
      // The key is known from elsewhere, and a log may have no policy: then nobody it knows cosigned it.
      if (name !== 'vkey') expect([name, (await found(without)).length > 0]).toEqual([name, true]);
      expect([name, (await found(new Map([...log.files, [name, bytes.subarray(0, -1)]]))).length > 0]).toEqual([name, name !== 'vkey']);
    }
  });
});
