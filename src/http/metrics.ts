import type { RequestListener } from 'node:http';
import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../store/database.ts';
import { readVitals, type Vitals } from '../store/vitals.ts';

/** What a process counts of itself. `observe` goes before the routes; `listener` tells it all, on a port of its own, to Prometheus. */
export type Metrics = { observe: RequestHandler; listener: RequestListener };

/**
 * Answers are counted by method, by the pattern of the address and by code: never by the address itself, which says who was looked up.
 * Of the database only counts and ages are told.
 */
export function openMetrics(database: Database, now: () => Date): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'dazvol_' });
  const answers = new Histogram({
    name: 'dazvol_answer_seconds',
    help: 'Time from a request to the end of its answer, by pattern of the address',
    labelNames: ['method', 'route', 'code'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 5],
    registers: [registry],
  });
  const tell = vitalGauges(registry, now);
  poolGauges(registry, database);
  const unread = new Counter({ name: 'dazvol_vitals_unread_total', help: 'Times the database could not be asked', registers: [registry] });
  const up = new Gauge({ name: 'dazvol_database_up', help: '1 while the database answers', registers: [registry] });
  return {
    observe: (req, res, next) => {
      const started = performance.now();
      res.on('finish', () => {
        const labels = { method: knownMethod(req.method), route: patternOf(req.route), code: String(res.statusCode) };
        answers.observe(labels, (performance.now() - started) / 1000);
      });
      next();
    },
    listener: (req, res) => {
      if (req.url !== '/metrics' || req.method !== 'GET') {
        res.writeHead(404).end();
        return;
      }
      readVitals(database)
        .then(
          (vitals) => {
            tell(vitals);
            up.set(1);
          },
          () => {
            unread.inc();
            up.set(0);
          },
        )
        .then(() => registry.metrics())
        .then(
          (text) => res.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
          () => res.writeHead(500).end(),
        );
    },
  };
}

/** Whatever a stranger sends as a method is one more line for ever, so it is one of these or `other`. */
function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST'].includes(method) ? method : 'other';
}

function patternOf(route: unknown): string {
  const path = (route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : 'none';
}

function poolGauges(registry: Registry, { pool }: Database): void {
  const connections = new Gauge({
    name: 'dazvol_pool_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect: () => {
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'waited-for' }, pool.waitingCount);
    },
  });
}

function vitalGauges(registry: Registry, now: () => Date): (vitals: Vitals) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `dazvol_${name}`, help, labelNames, registers: [registry] });
  const entries = gauge('log_entries', 'Entries of the public log: all, published, cosigned by a witness', ['state']);
  const unpublished = gauge('log_unpublished_seconds', 'How long the oldest unpublished entry has waited; 0 where none does');
  const letters = gauge('letters', 'Letters that wait or were given up', ['state']);
  const oldest = gauge('letters_oldest_seconds', 'How long the oldest waiting letter has waited');
  const scans = gauge('scans_pending', 'Files that no scanner has looked at yet');
  const ended = gauge('job_ended_timestamp_seconds', 'When a job last ended well', ['job']);
  const failed = gauge('job_failed_timestamp_seconds', 'When a job last failed', ['job']);
  const since = (moment: Date | null) => (moment === null ? 0 : Math.max(0, (now().getTime() - moment.getTime()) / 1000));
  return (vitals) => {
    entries.set({ state: 'all' }, vitals.size);
    entries.set({ state: 'published' }, vitals.published?.size ?? 0);
    entries.set({ state: 'cosigned' }, vitals.witnessed?.size ?? 0);
    unpublished.set(since(vitals.unpublishedAt));
    letters.set({ state: 'waiting' }, vitals.mail.waiting);
    letters.set({ state: 'failed' }, vitals.mail.failed);
    oldest.set(since(vitals.mail.oldest));
    scans.set(vitals.scansPending);
    for (const { job, endedAt, failedAt } of vitals.jobs) {
      if (endedAt) ended.set({ job }, endedAt.getTime() / 1000);
      if (failedAt) failed.set({ job }, failedAt.getTime() / 1000);
    }
  };
}
