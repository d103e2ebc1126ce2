import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaceExtract } from '../../../src/acts/extract.ts';
import { toBase32 } from '../../../src/codes/base32.js';
import { linkOf, readCode } from '../../../src/codes/code.js';
import { readPaper } from '../../../src/codes/paper.js';
import { readSigned } from '../../../src/codes/sign1.js';
import type { CodeKey, Paper, Reading, Snapshot } from '../../../src/codes/types.ts';
import { langs } from '../../../src/rules/languages.ts';
import { newCodeKey, useCodeKey } from '../../../src/store/code-keys.ts';
import { extractsOf } from '../../../src/store/extracts.ts';
import { licenceByNumber } from '../../../src/store/licences.ts';
import { codeKeyOfTests, useApp } from '../../support/app.ts';
import { binary } from '../../support/binary.ts';
import { codeOf, forgeries, keyOf } from '../../support/codes.ts';
import type { Licensed } from '../../support/given.ts';
import { aLicence, aMeasure, doing } from '../../support/journeys.ts';

const app = useApp();
const [own, foreign] = [keyOf(codeKeyOfTests), keyOf(newCodeKey())];
let one: Licensed;
const folder = mkdtempSync(join(tmpdir(), 'dazvol-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  one = await aLicence(app.deps);
});

/** The codes of a licence's extracts, the newest first. */
async function codesOf({ licence }: Licensed): Promise<Buffer[]> {
  const row = await licenceByNumber(app.deps.database.db, licence);
  return (await extractsOf(app.deps.database.db, row?.id ?? '')).map(({ cose }) => cose);
}

const visit = (path: string) => app.visitor().get(path);
const paperIn = (code: Uint8Array) => readPaper(readSigned('extract', code)?.payload ?? new Uint8Array()) as Paper;
async function pageSays(text: string): Promise<string> {
  const { body } = await app
    .visitor()
    .agent.get(`/q/${encodeURIComponent(text)}`)
    .set('Accept', 'application/json');
  return body.verdict;
}

describe('the page that a code leads to', () => {
  it('tells of a genuine paper in each language, sets no cookie and asks not to be listed', async () => {
    const [code] = await codesOf(one);
    const letters = toBase32(code as Buffer);
    const said = {
      be: 'Выпіска сапраўдная, ліцэнзія дзейнічае',
      ru: 'Выписка подлинная, лицензия действует',
      en: 'The extract is genuine and',
    };
    for (const lang of langs) {
      const answer = await visit(`/${lang}/q/${letters}`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain(said[lang]);
      expect(answer.text).toContain(one.licence);
      expect(answer.text).toContain('http://dazvol.example');
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['x-robots-tag']).toContain('noindex');
    }
  });

  it('is reached by the very link of the QR code, and by one typed in small letters', async () => {
    const [code] = await codesOf(one);
    const { pathname } = new URL(linkOf('https://dazvol.example', code as Buffer));
    for (const path of [pathname, pathname.toLowerCase()]) {
      const answer = await visit(path);
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('verdict--active')]);
    }
  });

  it('says whom to expect, as the register knows the agency, and no more than is public', async () => {
    const [code] = await codesOf(one);
    const { text } = await visit(`/en/q/${toBase32(code as Buffer)}`);
    const { body } = await app.visitor().agent.get(`/register/${one.licence}`).set('Accept', 'application/json');
    for (const fact of [body.agency.address, body.agency.phone, body.nameEn, body.unp]) expect(text).toContain(fact);
    expect(text).not.toContain(one.agency.actor.name);
  });

  it('leaves no code in any log', async () => {
    const letters = toBase32((await codesOf(one))[0] as Buffer);
    await visit(`/be/q/${letters}`);
    await visit(`/Q/${letters}`);
    expect(app.logs.join('\n')).toContain('/q/…');
    expect(app.logs.filter((line) => line.includes(letters.slice(0, 40)) || line.includes(letters.toLowerCase().slice(0, 40)))).toEqual([]);
  });

  it('says that a paper is out of date as soon as there is a newer one, and names that', async () => {
    const other = await aLicence(app.deps);
    app.clock.set('2026-11-25T10:00:00+03:00');
    expect(await replaceExtract(app.deps, doing(other.agency.actor), other.licence, 'lost')).toHaveProperty('done');
    const [newer, older] = (await codesOf(other)) as [Buffer, Buffer];
    expect(await pageSays(toBase32(newer))).toBe('genuine');
    expect(await pageSays(toBase32(older))).toBe('superseded');
    const { text } = await visit(`/en/q/${toBase32(older)}`);
    expect(text).toContain(paperIn(newer).serial);
    expect(text).toContain('Read this code out on the telephone');
    expect(text).toContain('(8017) 218-52-64');
  });

  it('marks what the paper says otherwise than the register', async () => {
    const other = await aLicence(app.deps);
    const [code] = await codesOf(other);
    expect((await visit(`/en/q/${toBase32(code as Buffer)}`)).text).not.toContain('Differs.');
    await app.deps.database.db.execute(`update agencies set name_be = 'ТАА «Іншая»' where id = '${other.agency.actor.agencyId}'`);
    app.clock.set('2026-11-26T10:00:00+03:00');
    // Nothing of a licence changes without an entry of its own: here the entry is another's.
    await aLicence(app.deps);
    expect((await visit(`/en/q/${toBase32(code as Buffer)}`)).text).toContain('Differs.');
  });

  it.each([
    ['suspension', '2026-12-31', 'suspended'],
    ['revocation', null, 'ended'],
  ] as const)('after a %s says %s', async (measure, until, verdict) => {
    const other = await aLicence(app.deps);
    const letters = toBase32((await codesOf(other))[0] as Buffer);
    expect(await pageSays(letters)).toBe('genuine');
    await aMeasure(app.deps, other, measure, until);
    expect(await pageSays(letters)).toBe(verdict);
    expect((await visit(`/en/q/${letters}`)).text).toContain('Read this code out on the telephone');
  });

  it('says forged of what the register’s own key signed and the register never issued', async () => {
    const paper = paperIn((await codesOf(one))[0] as Buffer);
    for (const changes of [
      { name: 'ТАА «Іншая»' },
      { serial: 'X-2026-900000' },
      { licence: 'EMP-2026-900000' },
      { issuedOn: '2026-11-23' },
    ]) {
      const answer = await visit(`/en/q/${toBase32(codeOf({ ...paper, ...changes }, own))}`);
      expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('Forged: the register never issued')]);
    }
  });

  it('answers anything else with a page and never with a fault', async () => {
    for (const text of ['A', '-', '%00', 'x'.repeat(3000), 'кот', '..%2f..', '%E0%A4', 'AAAA?x[]=1', 'keys/AAAA'])
      expect([text, (await visit(`/be/q/${text}`)).status]).toEqual([text, expect.toBeOneOf([400, 404])]);
  });

  it('publishes the keys, and reads what an earlier key signed', async () => {
    const [code] = await codesOf(one);
    await useCodeKey(app.deps.database, newCodeKey(), app.deps.now());
    const { body } = await visit('/q/keys');
    expect(body.keys.map(({ kid }: CodeKey) => kid)[0]).toBe(own.kid);
    expect(body.keys).toHaveLength(2);
    expect(Object.keys(body.keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'since', 'use', 'x', 'y']);
    expect(await pageSays(toBase32(code as Buffer))).toBe('genuine');
    const later = await aLicence(app.deps);
    expect(await pageSays(toBase32((await codesOf(later))[0] as Buffer))).toBe('genuine');
    await useCodeKey(app.deps.database, codeKeyOfTests, app.deps.now());
  });
});

type Scanner = {
  readCode: (text: string, keys: CodeKey[]) => Promise<Reading>;
  readSnapshot: (bytes: Uint8Array, keys: CodeKey[]) => Promise<Snapshot | null>;
  verdictOffline: (reading: Reading, snapshot: Snapshot | null, here: object) => { code: string; tone: string };
};

/** The scanner's modules as a browser is given them. */
async function fetchScanner(): Promise<Scanner> {
  const fetched = new Set<string>();
  const fetchOne = async (path: string): Promise<void> => {
    if (fetched.has(path)) return;
    fetched.add(path);
    const { status, text } = await visit(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
    for (const [, name = ''] of text.matchAll(/^import [^'"]*'([^']+)'|^\} from '([^']+)'/gm))
      if (name !== '') await fetchOne(new URL(name, `http://x${path}`).pathname);
  };
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const names = ['code', 'snapshot', 'verdict'];
  for (const name of names) await fetchOne(`/scan/codes/${name}.js`);
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(folder, `scan/codes/${name}.js`)).href)));
  return Object.assign({}, ...modules);
}

describe('page, scanner and reader', () => {
  it('take none of 2,000 forgeries, and never say different things', async () => {
    const scanner = await fetchScanner();
    const { body } = await visit('/q/keys');
    const snapshotAnswer = await app.visitor().agent.get('/log/snapshot').buffer(true).parse(binary);
    const snapshot = await scanner.readSnapshot(new Uint8Array(snapshotAnswer.body), body.keys);
    const here = { now: app.deps.now(), today: '2026-11-26', host: 'dazvol.example' };
    const paper = paperIn((await codesOf(one))[0] as Buffer);
    const all = forgeries(own, foreign, paper, 2000);
    const wrong: string[] = [];
    for (const { what, text } of all) {
      const reading = await readCode(text, body.keys);
      const scanned = scanner.verdictOffline(await scanner.readCode(text, body.keys), snapshot, here);
      const page = await pageSays(text);
      const readerSays = 'fault' in reading ? (reading.fault === 'malformed' ? 'malformed' : 'forged') : 'signed';
      // Of an address that leads elsewhere, such as one with a slash in it, the page says nothing at all.
      if (!(['malformed', 'forged', undefined].includes(page) && readerSays === scanned.code && (page ?? 'malformed') === readerSays))
        wrong.push(`${what}: reader ${readerSays}, scanner ${scanned.code}, page ${page}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('say the same of every genuine paper', async () => {
    const scanner = await fetchScanner();
    const { body } = await visit('/q/keys');
    const snapshotAnswer = await app.visitor().agent.get('/log/snapshot').buffer(true).parse(binary);
    const snapshot = await scanner.readSnapshot(new Uint8Array(snapshotAnswer.body), body.keys);
    const here = { now: app.deps.now(), today: '2026-11-26', host: 'dazvol.example' };
    const seen = new Set<string>();
    for (const licence of snapshot?.licences.keys() ?? []) {
      for (const code of await codesOf({ ...one, licence })) {
        const letters = toBase32(code);
        const scanned = scanner.verdictOffline(await scanner.readCode(letters, body.keys), snapshot, here);
        expect([licence, scanned.code]).toEqual([licence, await pageSays(letters)]);
        seen.add(scanned.code);
      }
    }
    expect([...seen].sort()).toEqual(['ended', 'genuine', 'superseded', 'suspended']);
  });
});
