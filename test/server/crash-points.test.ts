import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/acts/act.ts';
import { useCodeKey } from '../../src/store/code-keys.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { openFiles } from '../../src/store/files.ts';
import { actsOffered, everyAct, readingActs, type Told } from '../support/acts-told.ts';
import { shownAfresh } from '../support/acts-told-access.ts';
import { codeKeyOfTests, useApp } from '../support/app.ts';
import { type Crash, crashable } from '../support/crash.ts';
import { freshDatabase, rowCounts } from '../support/database.ts';
import { serverUrl } from '../support/needs.ts';

// Every act is killed once after each of its queries, on its way to the effect, and its form is sent again each time. Between two queries an act
// awaits nothing that another process could see, so these are all points at which it can die; what a real SIGKILL does is tried in
// `crash.test.ts`. A story of all acts is told twice: undisturbed, and with all these deaths; after each act both have left the same. Everything
// that is kept is looked at after each death that ended a transaction; `CRASH=all` looks after every death.

const app = useApp();
const folder = mkdtempSync(join(tmpdir(), 'dazvol-crash-'));
let database: Database;
let crash: Crash;
let deps: Deps;
let calm: Told[];
let told: Told[];

beforeAll(async () => {
  const name = `dazvol_crash_${process.env.VITEST_POOL_ID ?? 1}`;
  database = await openDatabase({ url: await freshDatabase(serverUrl() ?? '', name), dataDir: null, onError: () => {} });
  // Before its first connection: each is counted from its beginning.
  crash = crashable(database);
  await useCodeKey(database, codeKeyOfTests, new Date('2026-01-01'));
  deps = { ...app.deps, database, files: openFiles(folder) };
  calm = await everyAct(app.deps);
  told = await everyAct(deps);
}, 180_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** One text for everything that is kept. Who is signed in and how often something was tried is nobody's effect. */
async function everything(): Promise<string> {
  const { rows } = await database.pool.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('sessions', 'limits') order by 1`,
  );
  const each = rows.map(
    ({ name }) => `select '${name}' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from "${name}" t`,
  );
  const sums = await database.pool.query(each.join(' union all '));
  return sums.rows.map(({ sum }) => sum).join('\n');
}

/** Dies after each query, one after the other, until the effect is there. Returns after how many it was, and what the form was answered then. */
async function dieEverywhere(send: (deps: Deps) => Promise<unknown>): Promise<{ deaths: number; answer: unknown; lost: boolean }> {
  const before = await everything();
  for (let at = 1; ; at += 1) {
    crash.arm(at);
    const outcome = await send(deps).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    const death = crash.disarm();
    if (death === null) {
      // Whatever the deaths before left would be here: they are looked at one by one where anybody could see anything of them.
      if ('error' in outcome) throw outcome.error;
      return { deaths: at - 1, answer: outcome.answer, lost: false };
    }
    // A restarted process has none of these connections; here the pool has to hear first that they are cut.
    await new Promise((resolve) => setTimeout(resolve, 5));
    // It may not say that it did what nobody was told of.
    expect(outcome).toHaveProperty('error');
    if ((death.visible || process.env.CRASH === 'all') && (await everything()) !== before)
      return { deaths: at, answer: await send(deps), lost: true };
  }
}

describe('the acts of this register', () => {
  it('are all told here, but those that only read', () => {
    const offered = actsOffered();
    expect(offered.length).toBeGreaterThan(60);
    expect(offered.filter((name) => !told.some(({ act }) => act === name) && !readingActs.includes(name))).toEqual([]);
  });

  it('leave nothing by half, nothing twice and lose no acknowledgement, wherever the process dies', { timeout: 900_000 }, async () => {
    let deaths = 0;
    const lost: string[] = [];
    const wrong: string[] = [];
    for (const [place, { act, begin }] of told.entries()) {
      const send = await begin(deps);
      const died = await dieEverywhere(send);
      deaths += died.deaths;
      if (died.lost) lost.push(act);
      const after = await everything();
      if (!withoutForm.includes(act)) {
        // Whoever was answered is answered the same ever after.
        const again = await send(deps);
        const asBefore = oneTime.includes(act) ? { repeated: true } : died.answer;
        if (!tellsWhatItFound.includes(act) && JSON.stringify(again) !== JSON.stringify(asBefore))
          wrong.push(`${act} was answered ${JSON.stringify(died.answer)}, and then ${JSON.stringify(again)}`);
        if ((await everything()) !== after) wrong.push(`${act} was done twice`);
      }
      if (/":(id|number)/.test(JSON.stringify(died.answer) ?? '')) wrong.push(`${act} leads nowhere: ${JSON.stringify(died.answer)}`);
      const quiet = await calm[place]?.begin(app.deps);
      const undisturbed = await quiet?.(app.deps);
      // One that was recorded and not shown is recorded once more when it is shown.
      if (withoutForm.includes(act) && died.lost) await quiet?.(app.deps);
      if (!oneTime.includes(act) && kindOf(died.answer) !== kindOf(undisturbed))
        wrong.push(`${act} was answered ${kindOf(died.answer)} and not ${kindOf(undisturbed)}`);
      if (/refused|missing|stale/.test(kindOf(undisturbed))) wrong.push(`${act} was not done at all: ${JSON.stringify(undisturbed)}`);
      if (afresh.includes(act)) continue;
      const [rows, others] = [await rowCounts(database), await rowCounts(app.deps.database)];
      const unlike = Object.keys(rows).filter((table) => rows[table] !== others[table]);
      if (unlike.length > 0) wrong.push(`${act} left others behind in ${unlike}`);
    }
    expect(wrong).toEqual([]);
    // Each died after its commit once, and had to be asked again.
    expect(lost.length).toBeGreaterThan(50);
    expect(deaths).toBeGreaterThan(600);
    if (process.env.LOG_LEVEL) console.log(`${told.length} acts, ${deaths} deaths, ${lost.length} lost answers`);
  });
});

/** The invitation is in a letter or shown once: who lost the answer is told that it was done. */
const oneTime = ['createAccount'];
/** What is shown for one time and was perhaps taken is followed by the next of its kind. */
const afresh = shownAfresh().map(({ act }) => act);
/** An import has no form: it answers what was new, and the second time nothing is. */
const tellsWhatItFound = ['importLicences'];
/** Each opening is recorded, and a letter's link to leave by has nothing to be done twice. */
const withoutForm = ['openEvidence', ...afresh];

function kindOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null ? Object.keys(answer).join() : String(answer);
}
