import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import type { TestApp } from './app.ts';

export type Plain = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Serves the application on a port for the test file, for requests of which every header counts. */
export function serve(app: TestApp): () => number {
  let server: Server;
  beforeAll(async () => {
    server = createServer(app.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return () => (server.address() as AddressInfo).port;
}

/** One GET with these headers and no others; the body as it came over the wire. */
export function ask(port: number, path: string, headers: Record<string, string>): Promise<Plain> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end();
  });
}
