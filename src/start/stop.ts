import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { soonEnough } from '../store/patience.ts';

/** `grace`: seconds it still serves while it already says that it is not ready. `within`: seconds that what is under way has after that. */
export type Patience = { grace: number; within: number };

/** What a process does to stop, in this order. */
export type Steps = {
  /** At once. */
  begin: () => void;
  /** After the grace: nothing new is taken, and what is under way ends. */
  finish: () => Promise<void>;
  /** Last. */
  close: () => Promise<void>;
};

/**
 * SIGTERM: begins, waits the grace so that the proxy in front looks elsewhere, finishes, closes, and ends with 0; with 1 where something was
 * not done in time. SIGINT, from a terminal, has no grace. A second signal ends at once.
 */
export function stopOnSignal({ begin, finish, close }: Steps, { grace, within }: Patience, logger: Logger): void {
  let stopping = false;
  const stop = async (seconds: number) => {
    if (stopping) process.exit(1);
    stopping = true;
    begin();
    await pause(seconds * 1000);
    const done = finish().then(() => true);
    const inTime = await soonEnough(done, within * 1000);
    if (inTime === null) logger.warn({ within }, 'stopped with work under way');
    await soonEnough(close(), 5000);
    process.exit(inTime === null ? 1 : 0);
  };
  const failed = (error: unknown) => {
    logger.error({ err: error }, 'stopping');
    process.exit(1);
  };
  process.on('SIGTERM', () => void stop(grace).catch(failed));
  process.on('SIGINT', () => void stop(0).catch(failed));
}

/** Takes no more connections and waits until the last request is answered. */
export function closeServer(server: Server): Promise<void> {
  // A connection on which a long answer ended only now would wait for another request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
