import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import type { Signing } from '../../src/acts/signing.ts';
import { createApp } from '../../src/app.ts';
import type { OpenIdSettings } from '../../src/http/openid.ts';
import { policyOf } from '../../src/log/policy.ts';
import { openSieve } from '../../src/sieve/sieve.ts';
import { newCodeKey, useCodeKey } from '../../src/store/code-keys.ts';
import { openFiles } from '../../src/store/files.ts';
import { openLaw } from '../../src/store/law.ts';
import { limits } from '../../src/store/schema/plumbing.ts';
import { openSealing } from '../../src/store/sealing.ts';
import { openSoftwareKeys } from '../../src/store/software-keys.ts';
import { type Clock, stoppedClock } from './clock.ts';
import { emptyDatabase, workerDatabase } from './database.ts';
import type { Person } from './people.ts';

export type TestApp = {
  /** By these, acts of officers are signed at once by a program. */
  deps: Deps;
  /** How officers sign on the pages. */
  signing: Signing;
  clock: Clock;
  listener: RequestListener;
  /** Every line that was logged, whatever its level. */
  logs: string[];
  /** A browser without an account: keeps cookies, asks from our own site. */
  visitor: () => Browser;
  /** A browser signed in as this person on the real sign-in page, by the keys of a program. */
  browser: (person: Person) => Promise<Browser>;
};

export type Browser = ReturnType<typeof browserOf>;

type Using = { asks?: boolean; openId?: () => OpenIdSettings; endsSessions?: boolean };

/**
 * The real application on this process's database, emptied for the test file. Use its fields inside tests and hooks only.
 * `asks`: on its pages officers are shown what they sign, as in the running product. `openId`: the sign-in service of others, asked for when the
 * application is made. `endsSessions`: sessions end by the clock; without it whoever signed in stays, however far a test moves it.
 */
export function useApp({ asks = false, openId, endsSessions = false }: Using = {}): TestApp {
  const app = {} as TestApp;
  let folder: string;
  beforeAll(async () => {
    const database = await workerDatabase();
    await emptyDatabase(database);
    await useCodeKey(database, codeKeyOfTests, new Date('2026-01-01'));
    folder = mkdtempSync(join(tmpdir(), 'dazvol-files-'));
    const clock = stoppedClock('2026-11-24T10:00:00+03:00');
    const sealing = openSealing('a tip key of the tests that is long enough');
    const signing = { origin: 'http://dazvol.example', software: openSoftwareKeys(softwareSecret), asking: false, given: null };
    const mail = { base: 'http://dazvol.example', way: 'inbox', secret: 'another secret of the tests' } as const;
    const files = openFiles(folder);
    const deps: Deps = { database, files, sieve, law: openLaw(), sealing, signing, mail, policy: policyOf(''), now: clock.now };
    const logs: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line) => logs.push(line) && process.env.LOG_LEVEL && process.stdout.write(line) });
    const asked: Signing = { ...signing, asking: asks };
    const opened = clock.now();
    const listener = createApp(
      { ...deps, signing: asked },
      {
        sessionSecret: 'a secret of the tests that is long enough',
        secureCookies: false,
        trustProxy: [],
        openId: openId?.() ?? null,
        logger,
        sessionNow: endsSessions ? clock.now : () => opened,
      },
    );
    Object.assign(app, {
      deps,
      signing: asked,
      clock,
      listener,
      logs,
      visitor: () => browserOf(listener),
      browser: (person: Person) => signIn(app, person),
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return app;
}

// One for the whole process: each opens files in processes of its own.
const sieve = openSieve();

export const codeKeyOfTests = newCodeKey();
export const softwareSecret = 'software keys of the tests, which sign for everybody';

function browserOf(listener: RequestListener) {
  const agent = request.agent(listener);
  return {
    agent,
    get: (path: string) => agent.get(path).set('Accept', 'text/html'),
    /** Sends a form as a browser does: with a fresh form key unless the fields bring one. */
    post: (path: string, fields: Record<string, string | string[]> = {}) =>
      agent
        .post(path)
        .set('Accept', 'text/html')
        .set('Sec-Fetch-Site', 'same-origin')
        .type('form')
        .send(new URLSearchParams(pairsOf({ formKey: randomUUID(), ...fields })).toString()),
  };
}

function pairsOf(fields: Record<string, string | string[]>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
}

async function signIn(app: TestApp, person: Person): Promise<Browser> {
  await app.deps.database.db.delete(limits);
  const browser = browserOf(app.listener);
  const answer = await browser.post('/account/sign-in/sample', { account: person.email });
  if (answer.status !== 303) throw new Error(`${person.email} could not sign in: ${answer.status}`);
  return browser;
}
