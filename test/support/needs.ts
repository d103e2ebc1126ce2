import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { postgresPrograms } from './cluster.ts';

/** Something this machine lacks, the test files that need it, and how many tests wait there. */
export type Missing = { what: string; files: string[] };

/** Where a browser may be: named by the environment, or the operating system's own, the one without windows first: it is quicker. */
export function findBrowser(): string | undefined {
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
  const places = [process.env.CHROMIUM, ...names.map((name) => `/usr/bin/${name}`)];
  return places.find((place) => place !== undefined && place !== '' && existsSync(place));
}

/** Where the daemon of ClamAV is; undefined where there is none. */
export function clamdProgram(): string | undefined {
  return ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/usr/bin/clamd'].find((place) => existsSync(place));
}

/**
 * What this run has to leave out. `TEST_EMBEDDED=1` runs on the embedded database although a server is named, and leaves the browser to the
 * run on the server: it would see the same pages twice.
 */
export async function whatIsMissing(): Promise<Missing[]> {
  const missing: Missing[] = [];
  if (serverUrl() === undefined)
    missing.push({ what: 'a PostgreSQL server (DATABASE_URL)', files: ['test/server/**', 'test/audit/database.test.ts'] });
  if (postgresPrograms() === undefined)
    missing.push({
      what: 'the programs of a PostgreSQL server (initdb)',
      files: ['log-crash', 'rights', 'roles', 'backup', 'machines', 'replica'].map((name) => `test/server/${name}.test.ts`),
    });
  if (spawnSync('pdftotext', ['-v']).error)
    missing.push({ what: 'pdftotext (poppler-utils)', files: ['test/pages/agency/extract-text.test.ts'] });
  if (clamdProgram() === undefined) missing.push({ what: 'clamd (clamav-daemon)', files: ['test/sieve/daemon.test.ts'] });
  const embedded = process.env.TEST_EMBEDDED === '1';
  const browser = embedded ? 'the run on a server, which sees the same pages' : 'a Chromium browser';
  if (embedded || findBrowser() === undefined) missing.push({ what: browser, files: ['test/browser/**'] });
  return missing;
}

/** The server whose databases the tests make and drop; undefined on the embedded database. */
export function serverUrl(): string | undefined {
  return process.env.TEST_EMBEDDED === '1' ? undefined : process.env.DATABASE_URL || undefined;
}
