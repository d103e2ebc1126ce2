import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Backend = { port: number; isReady: boolean; answered: number };

/**
 * A proxy of the smallest kind before several web processes: each request goes to the next one that says it is ready, over connections that
 * are kept, and is never tried a second time.
 */
export async function aRoundRobin() {
  const backends: Backend[] = [];
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let isOver = false;
  // Each is looked at by itself: one that is slow to say so keeps nobody from hearing that another is not ready any more.
  const look = async (one: Backend) => {
    for (; !isOver; await pause(50)) {
      const answer = await fetch(`http://127.0.0.1:${one.port}/health/ready`).catch(() => null);
      one.isReady = answer?.status === 200;
    }
  };
  const server = createServer((asked, answer) => {
    const ready = backends.filter(({ isReady }) => isReady);
    turn += 1;
    const backend = ready[turn % Math.max(1, ready.length)];
    if (!backend) return void answer.writeHead(502).end('nobody is ready');
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port: backend.port, agent, method, path: url, headers }, (got) => {
      backend.answered += 1;
      const { connection, 'keep-alive': _, ...others } = got.headers;
      answer.writeHead(got.statusCode ?? 502, others);
      got.pipe(answer);
    });
    passed.on('error', (error) => answer.writeHead(502).end(String(error)));
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const looking: Promise<void>[] = [];
  return {
    port: (server.address() as AddressInfo).port,
    /** Resolves when it is ready. */
    add: async (port: number): Promise<Backend> => {
      const backend = { port, isReady: false, answered: 0 };
      backends.push(backend);
      looking.push(look(backend));
      while (!backend.isReady) await pause(20);
      return backend;
    },
    close: async () => {
      isOver = true;
      await Promise.all(looking);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
