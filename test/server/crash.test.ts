import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actOnApplication } from '../../src/acts/application.ts';
import { useApp } from '../support/app.ts';
import { holdGate, untilWaiting } from '../support/gate.ts';
import { aRecommendedCase, type Case, doing, versionOf } from '../support/journeys.ts';
import { serverUrl } from '../support/needs.ts';
import { ownEnv } from '../support/own-env.ts';
import { expectAllOrNothing, grantedOnce, stillRecommended, storyOf } from '../support/story.ts';

const app = useApp();
const grant = { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' } as const;

async function startGranting({ id, head }: Case): Promise<ChildProcess> {
  const { rows } = await app.deps.database.pool.query('select current_database() as name');
  const url = new URL(serverUrl() ?? '');
  url.pathname = `/${rows[0].name}`;
  const script = fileURLToPath(new URL('grant-child.ts', import.meta.url));
  const args = [script, url.href, '/nonexistent', id, head.actor.id];
  const child = spawn(process.execPath, args, { env: ownEnv, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

async function killAtOnce(child: ChildProcess): Promise<void> {
  // It may have done its work and ended by itself meanwhile.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('a process killed while it decides', () => {
  it('leaves nothing of a decision that was half written', async () => {
    const one = await aRecommendedCase(app.deps);
    // The log's lock comes last: the decision, the licence and the event are written by then, and not committed.
    const gate = await holdGate(app.deps.database, 'select from log_state for update');
    const child = await startGranting(one);
    await untilWaiting(app.deps.database, 1);
    await killAtOnce(child);
    await gate.open();
    expect(await storyOf(app.deps.database, one.id)).toEqual(stillRecommended);
    const again = await actOnApplication(app.deps, doing(one.head.actor), { id: one.id }, await versionOf(app.deps, one.id), grant);
    expect(again).toEqual({ done: '/somewhere' });
    expect(await storyOf(app.deps.database, one.id)).toEqual(grantedOnce);
  });

  it.each([0, 2, 4, 6, 8, 12, 20, 40])('leaves all or nothing when it dies %i ms after it began', async (delay) => {
    const one = await aRecommendedCase(app.deps);
    const child = await startGranting(one);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await killAtOnce(child);
    expectAllOrNothing(await storyOf(app.deps.database, one.id));
  });

  it('is not harmed when the server ends its connection in the middle', async () => {
    const one = await aRecommendedCase(app.deps);
    const gate = await holdGate(app.deps.database, 'select from log_state for update');
    const deciding = actOnApplication(app.deps, doing(one.head.actor), { id: one.id }, await versionOf(app.deps, one.id), grant);
    const outcome = expect(deciding).rejects.toThrow();
    await untilWaiting(app.deps.database, 1);
    await app.deps.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    await outcome;
    await gate.open();
    expect(await storyOf(app.deps.database, one.id)).toEqual(stillRecommended);
  });
});
