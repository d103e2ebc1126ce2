import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { openLogger } from '../../src/http/logger.ts';
import { openMetrics } from '../../src/http/metrics.ts';
import { useApp } from '../support/app.ts';
import { aLicence } from '../support/journeys.ts';

const app = useApp();

function observed() {
  const metrics = openMetrics(app.deps.database, app.deps.now);
  const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
  const logger = openLogger('silent');
  return { metrics, listener: createApp(app.deps, { ...settings, logger, observers: [metrics.observe] }) };
}

describe('the metrics', () => {
  it('count answers by pattern, never by what was asked', async () => {
    const { licence } = await aLicence(app.deps);
    const { metrics, listener } = observed();
    await request(listener).get(`/en/register/${licence}`).set('Accept', 'text/html').expect(200);
    await request(listener).get('/en/register?q=Niamiha').set('Accept', 'text/html').expect(200);
    await request(listener).get('/en/no/such/page').expect(404);
    await request(listener).propfind('/en/no/such/page').expect(405);
    const { text } = await request(metrics.listener).get('/metrics').expect(200);
    expect(text).toMatch(/dazvol_answer_seconds_count\{method="GET",route="\/register\/:number[^"]*",code="200"\} 1/);
    expect(text).toMatch(/dazvol_answer_seconds_count\{method="GET",route="none",code="404"\} 1/);
    expect(text).toMatch(/dazvol_answer_seconds_count\{method="other",route="none",code="405"\} 1/);
    expect(text).not.toContain(licence);
    expect(text).not.toContain('Niamiha');
  });

  it('tell how the log, the letters and the pool are', async () => {
    await aLicence(app.deps);
    const { text } = await request(observed().metrics.listener).get('/metrics').expect(200);
    const { rows } = await app.deps.database.pool.query('select size from log_state');
    expect(text).toContain(`dazvol_log_entries{state="all"} ${rows[0].size}\n`);
    expect(text).toMatch(/dazvol_letters\{state="waiting"\} [1-9]/);
    expect(text).toContain('dazvol_database_up 1\n');
    expect(text).toMatch(/dazvol_pool_connections\{state="idle"\} \d/);
  });

  it('are nowhere else on that port', async () => {
    const { metrics } = observed();
    await request(metrics.listener).get('/').expect(404);
    await request(metrics.listener).post('/metrics').expect(404);
  });
});
