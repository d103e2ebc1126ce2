import { execFileSync } from 'node:child_process';
import { createHash, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../src/jobs/publish.ts';
import { inclusionRanges } from '../../../src/log/merkle.ts';
import { readVkey } from '../../../src/log/note.ts';
import { policyOf } from '../../../src/log/policy.ts';
import { proofText } from '../../../src/log/proof.ts';
import { readEntries } from '../../../src/store/log.ts';
import { hashesOf } from '../../../src/store/tiles.ts';
import { useApp } from '../../support/app.ts';
import { aLicence } from '../../support/journeys.ts';
import { useLogSigner } from '../../support/log-signer.ts';
import { grow } from '../../support/logged.ts';
import { ask, serve } from '../../support/plain.ts';
import { aWitness } from '../../support/witness.ts';

const app = useApp();
const signer = useLogSigner();
const port = serve(app);
const first = 1100;
const witness = aWitness('w.example/one');
const other = aWitness('w.example/two');

const get = (path: string, headers: Record<string, string> = {}) => ask(port(), path, headers);
const textOf = async (path: string) => (await get(path)).body.toString();
const handIn = (body: string) =>
  app.visitor().agent.post('/log/cosignature').set('Content-Type', 'text/plain').set('Accept', 'application/json').send(body);

beforeAll(async () => {
  Object.assign(app.deps.policy, policyOf(`${witness.vkey} ${other.vkey}`, 1));
  expect((await get('/log/checkpoint')).status).toBe(404);
  expect((await get('/log/vkey')).status).toBe(404);
  await grow(app.deps, first);
  expect((await get('/log/entry/0')).status).toBe(404);
  expect((await get('/log/tile/0/000')).status).toBe(404);
  await publish(app.deps, signer.ask);
});

/** What a proof says, read by these lines alone. */
function readProof(text: string) {
  const [head = '', ...rest] = text.split('\n\n');
  const [kind, index, ...hashes] = head.split('\n');
  return { kind, index: index?.replace('index ', ''), hashes: hashes.map((hash) => Buffer.from(hash, 'base64')), note: rest.join('\n\n') };
}

describe('the published log, to programs that others wrote', () => {
  it('proves every entry to the Merkle tree and the checkpoint of sigstore', async () => {
    const entries = await readEntries(app.deps.database.db);
    const key = readVkey((await textOf('/log/vkey')).trim(), 'note') ?? expect.fail('no key');
    const head = await textOf('/log/checkpoint');
    const logs = [{ logID: key.id, publicKey: key.key, baseURL: `https://${key.name}` }];
    // The embedded engine would take half a minute for all.
    const some = entries.filter((_, place) => !app.deps.database.embedded || place % 16 === 0);
    for (const { index, bytes } of some) {
      const proof = await hashesOf(app.deps.database.db, inclusionRanges(index, first));
      const text = proofText({ index, proof, note: head });
      // What is sent is this very text; a thousand more requests would show nothing else.
      if (index % 32 === 0) expect(await textOf(`/log/proof/${index}`)).toBe(text);
      const { kind, index: told, hashes, note } = readProof(text);
      expect([kind, told]).toEqual(['c2sp.org/tlog-proof@v1', String(index)]);
      const entry = { canonicalizedBody: bytes, inclusionProof: { logIndex: String(index), hashes, checkpoint: { envelope: note } } };
      const checkpoint = verifyCheckpoint(entry as never, logs as never);
      verifyMerkleInclusion(entry as never, checkpoint);
      expect(checkpoint.origin).toBe('dazvol.example/log');
      const changed = { ...entry, canonicalizedBody: Buffer.from(bytes.toString().replace('100582333', '100582334')) };
      if (index % 128 === 0) expect(() => verifyMerkleInclusion(changed as never, checkpoint)).toThrow('does not match');
    }
    expect(entries).toHaveLength(first);
  }, 60_000);

  it('lies in tiles from which its root can be reckoned without anything of ours', async () => {
    const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const root = (hashes: Buffer[]): Buffer => {
      if (hashes.length === 1) return hashes[0] as Buffer;
      let half = 1;
      while (half * 2 < hashes.length) half *= 2;
      return sha(Buffer.from([1]), root(hashes.slice(0, half)), root(hashes.slice(half)));
    };
    const [, size, told] = (await textOf('/log/checkpoint')).split('\n');
    const leaves: Buffer[] = [];
    for (const name of ['000', '001', '002', '003', '004.p/76']) {
      const { body: bundle } = await get(`/log/tile/entries/${name}`);
      const { body: tile } = await get(`/log/tile/0/${name}`);
      const own: Buffer[] = [];
      for (let at = 0; at < bundle.length; ) {
        const length = bundle.readUInt16BE(at);
        own.push(sha(Buffer.from([0]), bundle.subarray(at + 2, at + 2 + length)));
        at += 2 + length;
      }
      expect(Buffer.concat(own).equals(tile)).toBe(true);
      leaves.push(...own);
    }
    expect([leaves.length, root(leaves).toString('base64')]).toEqual([Number(size), told]);
    const { body: above } = await get('/log/tile/1/000.p/4');
    expect(above).toEqual(Buffer.concat([0, 1, 2, 3].map((place) => root(leaves.slice(place * 256, place * 256 + 256)))));
  });
});

describe('the addresses of the log', () => {
  it.each([
    '/log/tile/0/004',
    '/log/tile/0/004.p/77',
    '/log/tile/0/005.p/1',
    '/log/tile/1/000',
    '/log/tile/1/000.p/5',
    '/log/tile/2/000.p/1',
  ])('%s is not there yet', async (path) => expect((await get(path)).status).toBe(404));

  it.each([
    '/log/tile',
    '/log/tile/',
    '/log/tile/0/0',
    '/log/tile/0/000/',
    '/log/tile/%00',
    '/log/proof/x',
    '/log/proof/1100',
    '/log/proof/-1',
    '/log/entry/01',
    '/log/entry/1100',
    '/log/entry/99999999999999999999',
  ])('%s never is', async (path) => expect((await get(path)).status).toBeOneOf([400, 404]));

  it('are open to every program and kept as long as they stay true', async () => {
    const headers = async (path: string) => (await get(path)).headers;
    expect(await headers('/log/checkpoint')).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=2',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const tile = await headers('/log/tile/0/000');
    expect(tile).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-length': '8192',
    });
    expect(tile.vary).toBeUndefined();
    const proof = await headers('/log/proof/7');
    expect(proof['content-disposition']).toBe('attachment; filename=7.tlog-proof');
  });

  it('pack bundles for who can unpack them', async () => {
    const [packed, plain] = [await get('/log/tile/entries/000', { 'Accept-Encoding': 'gzip' }), await get('/log/tile/entries/000')];
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  });

  it('give the bytes of one entry, which are its canonical form', async () => {
    const [, , two] = await readEntries(app.deps.database.db);
    const { body, headers } = await get('/log/entry/2');
    expect(body).toEqual(two?.bytes);
    expect(headers['content-type']).toMatch('application/json');
  });

  it('say by whom the log is to be believed', async () => {
    const vkey = (await textOf('/log/vkey')).trim();
    expect(await textOf('/log/policy')).toBe(
      `log ${vkey} http://dazvol.example/log\nwitness witness-1 ${witness.vkey}\nwitness witness-2 ${other.vkey}\ngroup witnesses 1 witness-1 witness-2\nquorum witnesses\n`,
    );
    expect(await textOf('/log/trust')).toContain(`dazvol/log-key/v1\ndazvol.example/log\n${vkey}\n`);
  });
});

describe('a cosignature', () => {
  const now = () => app.deps.now();

  it('is taken from a witness of the policy and shown below the checkpoint and in proofs', async () => {
    const checkpoint = await textOf('/log/checkpoint');
    expect((await get('/log/checkpoint/witnessed')).status).toBe(404);
    const line = witness.cosign(checkpoint, now());
    const answer = await handIn(checkpoint + line);
    expect([answer.status, answer.body]).toEqual([200, { size: first, witnesses: [witness.name] }]);
    expect(await textOf('/log/checkpoint')).toBe(checkpoint + line);
    expect(await textOf('/log/checkpoint/witnessed')).toBe(checkpoint + line);
    expect(readProof(await textOf('/log/proof/5')).note).toBe(checkpoint + line);
  });

  it('is kept once, however often it comes', async () => {
    const before = await textOf('/log/checkpoint');
    expect((await handIn(before)).status).toBe(200);
    const own = before.slice(0, before.indexOf(`— ${witness.name}`));
    expect((await handIn(own + witness.cosign(own, new Date(now().getTime() + 1000)))).status).toBe(200);
    expect(await textOf('/log/checkpoint')).toBe(before);
  });

  it('is refused from strangers, for another checkpoint, at an impossible time, and when it does not hold', async () => {
    const checkpoint = (await textOf('/log/checkpoint')).replace(/— w\.example.*\n/, '');
    const later = (seconds: number) => new Date(now().getTime() + seconds * 1000);
    const forged = checkpoint.replace(/\n1100\n.{5}/, '\n1100\nAAAAA');
    const longer = checkpoint.replace('\n1100\n', '\n1200\n');
    const wrong = [
      ['', 400],
      ['nothing', 400],
      [checkpoint.slice(0, -1), 400],
      ['some note\n\n— a AAAAAAAAAAAA\n', 400],
      [longer + other.cosign(longer, now()), 404],
      [forged + other.cosign(forged, now()), 409],
      [checkpoint, 403],
      [checkpoint + aWitness('w.example/stranger').cosign(checkpoint, now()), 403],
      // The name of one, the key of another.
      [checkpoint + aWitness(other.name).cosign(checkpoint, now()), 403],
      [checkpoint + other.cosign(longer, now()), 422],
      [checkpoint + other.cosign(checkpoint, later(3600)), 422],
      [checkpoint + other.cosign(checkpoint, later(-3600)), 422],
      ['x'.repeat(70_000), 413],
    ] as const;
    for (const [body, code] of wrong) expect([body.slice(-90), (await handIn(body)).status]).toEqual([body.slice(-90), code]);
    expect(await textOf('/log/checkpoint')).not.toContain(other.name);
  });

  it('stands in every entry that is written after it', async () => {
    const [, , root = ''] = (await textOf('/log/checkpoint')).split('\n');
    await grow(app.deps, 2);
    const last = (await readEntries(app.deps.database.db)).at(-1);
    expect(JSON.parse(last?.bytes.toString() ?? '').seen).toEqual({ size: first, root: Buffer.from(root, 'base64').toString('hex') });
    expect(JSON.parse((await get('/log/entry/0')).body.toString())).not.toHaveProperty('seen');
    await publish(app.deps, signer.ask);
    // Not witnessed yet: what is witnessed goes on being the earlier one, and so do the proofs of what stands in it.
    expect((await textOf('/log/checkpoint/witnessed')).split('\n')[1]).toBe(String(first));
    expect(readProof(await textOf('/log/proof/5')).note.split('\n')[1]).toBe(String(first));
    expect(readProof(await textOf(`/log/proof/${first + 1}`)).note.split('\n')[1]).toBe(String(first + 2));
  });

  it('can be checked with nothing but the policy', async () => {
    const note = await textOf('/log/checkpoint/witnessed');
    const [, , key = ''] = /witness witness-1 [^+]+\+([0-9a-f]{8})\+(.*)/.exec(await textOf('/log/policy')) ?? [];
    const raw = Buffer.from(key, 'base64').subarray(1);
    const line = Buffer.from(/— w\.example\/one (.*)/.exec(note)?.[1] ?? '', 'base64').subarray(4);
    const text = `cosignature/v1\ntime ${line.readBigUInt64BE(0)}\n${note.slice(0, note.indexOf('\n\n') + 1)}`;
    const spki = { key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]), format: 'der', type: 'spki' } as const;
    expect(verify(null, Buffer.from(text), spki, line.subarray(8))).toBe(true);
  });
});

describe('the page of a licence', () => {
  it('tells commands that prove what it says', async () => {
    const { licence } = await aLicence(app.deps);
    await publish(app.deps, signer.ask);
    const page = (await app.visitor().get(`/en/register/${licence}`)).text;
    const [signed = '', hashed = ''] = [...page.matchAll(/<pre><code>([\s\S]*?)<\/code>/g)].map(([, code = '']) =>
      code.replaceAll('&gt;', '>'),
    );
    const folder = mkdtempSync(join(tmpdir(), 'dazvol-openssl-'));
    // What curl would fetch is fetched here: not every machine has it.
    for (const [, path = '', name = ''] of `${signed}\n${hashed}`.matchAll(
      /curl -sO? http:\/\/dazvol\.example(\/log\/\S*?([^/\s)]+))(?=\s|\))/g,
    ))
      writeFileSync(join(folder, name), (await get(path)).body);
    const run = (commands: string) =>
      execFileSync('bash', ['-ec', commands], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const verifying = signed.replace(/curl .*\n/g, '');
    expect(run(verifying)).toContain('Signature Verified Successfully');
    const index = Number(/\/log\/entry\/(\d+)\)/.exec(hashed)?.[1]);
    const { bytes } = (await readEntries(app.deps.database.db))[index] ?? expect.fail('no entry');
    expect(JSON.parse(bytes.toString()).licence).toBe(licence);
    expect(run(hashed.replace(/curl -s \S*\/(\d+)/, 'cat $1')).trim()).toBe(
      createHash('sha256').update('\0').update(bytes).digest('base64'),
    );
    writeFileSync(join(folder, 'checkpoint'), (await textOf('/log/checkpoint')).replace(/\n\d+\n/, '\n9999\n'));
    expect(() => run(verifying)).toThrow();
    rmSync(folder, { recursive: true });
  });

  it('leads to each of its entries and their proofs, in every language', async () => {
    const entries = await readEntries(app.deps.database.db);
    const own = entries.map(({ bytes }) => JSON.parse(bytes.toString())).findLast(({ type }) => type === 'licence-granted');
    for (const lang of ['be', 'ru', 'en']) {
      const { text } = await app.visitor().get(`/${lang}/register/${own.licence}`);
      const links = [...text.matchAll(/href="\/log\/(?:entry|proof)\/(\d+)"/g)].map(([, index]) => Number(index));
      expect(links.length).toBeGreaterThan(4);
      for (const index of links) expect(entries[index]?.bytes.toString()).toMatch(new RegExp(`"${own.licence}"|"${own.application}"`));
      for (const index of links) expect((await get(`/log/proof/${index}`)).status).toBe(200);
    }
  });
});
