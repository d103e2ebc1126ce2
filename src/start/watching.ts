import { createServer } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import { openMetrics } from '../http/metrics.ts';
import { traceRequests } from '../http/tracing.ts';
import type { Database } from '../store/database.ts';
import { openTracing } from './tracing.ts';

/** `observers`: what is to see every request. `stop`: sends what is left. */
export type Watching = { observers: RequestHandler[]; stop: () => Promise<void> };

/** Metrics and traces, each only where its setting asks for it. */
export async function startWatching(env: Env, database: Database, logger: Logger): Promise<Watching> {
  const { METRICS_PORT: port, METRICS_HOST: host, OTEL_EXPORTER_OTLP_ENDPOINT: collector } = env;
  const observers: RequestHandler[] = [];
  const ends: (() => Promise<unknown>)[] = [];
  if (collector !== undefined) {
    ends.push(await openTracing(collector));
    observers.push(traceRequests);
  }
  if (port !== undefined) {
    const metrics = openMetrics(database, () => new Date());
    observers.push(metrics.observe);
    const server = createServer(metrics.listener);
    // The register serves all the same: a monitoring that misses its port is told by its own alarm.
    server.on('error', (error) => logger.warn({ err: error }, 'metrics'));
    server.listen({ port, host }).unref();
    ends.push(async () => server.close());
  }
  return {
    observers,
    stop: async () => {
      await Promise.allSettled(ends.map((end) => end()));
    },
  };
}
