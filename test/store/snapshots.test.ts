import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSnapshot, signedSnapshot, snapshotToBeSigned, writeSnapshot } from '../../src/codes/snapshot.js';
import type { CodeKey, Known, Snapshot } from '../../src/codes/types.ts';
import { newCodeKey } from '../../src/store/code-keys.ts';
import { readEntries } from '../../src/store/log.ts';
import { codeKeyOfTests, useApp } from '../support/app.ts';
import { binary } from '../support/binary.ts';
import { aPaper, codeOf, dice, keyOf } from '../support/codes.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, aMeasure } from '../support/journeys.ts';

const app = useApp();
const own = keyOf(codeKeyOfTests);
let keys: CodeKey[];
let one: Licensed;

beforeAll(async () => {
  one = await aLicence(app.deps);
  keys = (await app.visitor().get('/q/keys')).body.keys;
});

const ask = (headers: Record<string, string> = {}) => app.visitor().agent.get('/log/snapshot').set(headers).buffer(true).parse(binary);
const now = async () => (await readSnapshot(new Uint8Array((await ask()).body), keys)) as Snapshot;

describe('the snapshot', () => {
  it('is signed, says how far the register is and when, and what every licence is worth', async () => {
    const { size, madeAt, licences } = await now();
    expect([size, madeAt]).toEqual([(await readEntries(app.deps.database.db)).length, app.clock.now()]);
    expect([...licences.keys()]).toEqual([one.licence]);
    expect(licences.get(one.licence)).toMatchObject({
      kind: 'employment',
      standing: 'active',
      until: null,
      extract: { serial: 'X-2026-000001' },
    });
  });

  it('is another one at once when a standing changes, and each hour', async () => {
    const before = await ask();
    expect((await ask({ 'If-None-Match': String(before.headers.etag) })).status).toBe(304);
    await aMeasure(app.deps, one, 'suspension', '2026-12-31');
    const after = await now();
    expect(after.licences.get(one.licence)).toMatchObject({ standing: 'suspended', until: '2026-12-31' });
    expect((await ask({ 'If-None-Match': String(before.headers.etag) })).status).toBe(200);
    app.clock.set('2026-11-24T11:30:00+03:00');
    const later = await now();
    expect([later.size, later.madeAt]).toEqual([after.size, app.clock.now()]);
    app.clock.set('2027-01-01T00:10:00+03:00');
    expect((await now()).licences.get(one.licence)).toMatchObject({ standing: 'active' });
  });

  it('is sent packed to who can unpack it, and is open to programs of other sites', async () => {
    const packed = await ask({ 'Accept-Encoding': 'gzip' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding', 'access-control-allow-origin': '*' });
    const plain = await ask({ 'Accept-Encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.body.equals(plain.body) || gunzipSync(packed.body).equals(plain.body)).toBe(true);
  });

  it('is not read when anything in it was changed, nor a code in its place', async () => {
    const bytes = new Uint8Array((await ask()).body);
    const roll = dice(7);
    for (let time = 0; time < 100; time += 1) {
      const changed = Uint8Array.from(bytes);
      const at = roll(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << roll(8));
      expect(await readSnapshot(changed, keys)).toBeNull();
    }
    expect(await readSnapshot(bytes.subarray(0, -1), keys)).toBeNull();
    expect(await readSnapshot(bytes, [keyOf(newCodeKey())])).toBeNull();
    expect(await readSnapshot(codeOf(aPaper, own), keys)).toBeNull();
  });

  it('of ten thousand licences takes no more than 190 kilobytes on its way', async () => {
    const roll = dice(1);
    const entries = Array.from({ length: 10_000 }, (_, place): [string, Known] => {
      const year = 2006 + Math.floor(place / 500);
      const code = Array.from({ length: 64 }, () => roll(16).toString(16)).join('');
      const extract = { serial: `X-${year + roll(3)}-${String(1 + roll(2000)).padStart(6, '0')}`, code };
      const standing = (['active', 'active', 'active', 'ended', 'suspended'] as const)[roll(5)] ?? 'active';
      return [
        `EMP-${year}-${String(place % 500).padStart(6, '0')}`,
        { kind: 'employment', standing, until: roll(9) ? null : '2027-03-01', extract },
      ];
    });
    const payload = writeSnapshot({ size: 90_000, madeAt: app.clock.now(), licences: new Map(entries) });
    const bytes = signedSnapshot(own.kid, payload, own.sign(snapshotToBeSigned(own.kid, payload)));
    const read = await readSnapshot(bytes, [own]);
    expect(read?.licences.size).toBe(10_000);
    const [number, known] = entries[77] as [string, Known];
    expect(read?.licences.get(number)).toEqual({ ...known, extract: { ...known.extract, code: known.extract?.code.slice(0, 16) } });
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(190_000);
  });
});
