import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, sourceFiles } from '../support/source.ts';

/** Each room with the rooms it may import from, itself included. Nothing but `app.ts`, `main.ts` and `cli` imports pages. */
const doors: Record<string, readonly string[]> = {
  rules: ['rules'],
  log: ['log'],
  // What the register and a post without a network read codes by. Browsers load it as it is, so it imports no more than types of ours.
  codes: ['codes', 'rules'],
  text: ['text', 'codes', 'rules'],
  signer: ['signer', 'log'],
  store: ['store', 'codes', 'rules', 'log'],
  // Opens the files of strangers in processes of its own: it knows nothing of ours that could be taken from it.
  sieve: ['sieve'],
  acts: ['acts', 'sieve', 'store', 'codes', 'rules', 'log'],
  jobs: ['jobs', 'sieve', 'acts', 'store', 'text', 'rules', 'log', 'signer'],
  http: ['http', 'acts', 'store', 'text', 'rules'],
  pages: ['pages', 'http', 'acts', 'store', 'codes', 'text', 'rules', 'log'],
  // An auditor believes nobody: it shares the law and nothing else with who writes the log.
  audit: ['audit', 'rules'],
  start: ['start', 'sieve', 'http', 'cli', 'jobs', 'acts', 'store', 'log', 'signer', 'env.ts'],
  cli: ['cli', 'start', 'audit', 'sieve', 'acts', 'store', 'text', 'rules', 'app.ts', 'env.ts', 'http', 'log', 'signer', 'jobs'],
  'app.ts': ['pages', 'http', 'acts'],
  'main.ts': ['app.ts', 'env.ts', 'start', 'http', 'store'],
  'env.ts': ['log', 'sieve'],
};

const files = sourceFiles();
const imports = files.flatMap(importsOf);

describe('the rooms of src', () => {
  it('are read at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('are entered in their one direction only', () => {
    const wrong = imports.filter(({ from, to }) => to !== null && !doors[roomOf(from)]?.includes(roomOf(to)));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('have no cycle, not even of types', () => {
    expect(cycleIn(imports)).toEqual([]);
  });

  it('rules are pure: no library, no input or output, no clock, no chance', () => {
    const rules = files.filter((file) => roomOf(file) === 'rules');
    const libraries = imports.filter(({ from, to }) => roomOf(from) === 'rules' && to === null);
    const impure = rules.filter((file) => /\bprocess\.|Date\.now|new Date\(\)|Math\.random|Temporal\.Now|\bfetch\(/.test(codeOf(file)));
    expect([...libraries.map(({ from, name }) => `${from} imports ${name}`), ...impure]).toEqual([]);
  });

  it('the log is pure too, and has cryptography beside', () => {
    const log = files.filter((file) => roomOf(file) === 'log');
    const libraries = imports.filter(({ from, to, name }) => roomOf(from) === 'log' && to === null && name !== 'node:crypto');
    const impure = log.filter((file) =>
      /\bprocess\.|Date\.now|new Date\(\)|Math\.random|randomBytes|generateKey|Temporal\.Now|\bfetch\(/.test(codeOf(file)),
    );
    expect([...libraries.map(({ from, name }) => `${from} imports ${name}`), ...impure]).toEqual([]);
  });

  it('only store knows the database and only env.ts the environment', () => {
    const sql = imports.filter(
      ({ from, name }) => /^(drizzle-orm|pg)\b/.test(name) && roomOf(from) !== 'store' && !knownStrangers.has(from),
    );
    const env = files.filter((file) => file !== 'env.ts' && /process\.env/.test(codeOf(file)));
    expect([...sql.map(({ from, name }) => `${from} imports ${name}`), ...env]).toEqual([]);
  });

  it('are made of small files named by nouns', () => {
    const long = files.filter((file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 300 && !isData(file));
    const oddlyNamed = files.filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.\d+z?)?\.(ts|js)$/.test(file));
    const suffixed = files.filter((file) =>
      /\.(service|controller|repository|model|util|helper)\.ts$|(^|\/)(utils?|helpers?|misc|common)\.ts$/.test(file),
    );
    expect([...long, ...oddlyNamed, ...suffixed]).toEqual([]);
  });
});

/** The bench drives PostgreSQL itself: it is what everything else is measured against. An auditor looks past the store as well. */
const knownStrangers = new Set([
  ...['cli/bench.ts', 'cli/bench/serve.ts', 'cli/bench/lookup.ts', 'cli/bench/search.ts', 'cli/bench/peak.ts'],
  ...['cli/audit/secrets.ts', 'cli/audit/give-back.ts'],
]);

/** Words and the law are as long as they are. */
function isData(file: string): boolean {
  return file.startsWith('text/') || file.startsWith('rules/editions/');
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function codeOf(file: string): string {
  return readFileSync(`src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** The first cycle found, as the files it goes through; none is an empty list. */
function cycleIn(all: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of all) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const other of next.get(file) ?? []) {
      const cycle = walk(other, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
