import { connect, type Socket } from 'node:net';

/** What a server did under load: answers a second, and how long the slower ones took, in milliseconds. */
export type Measured = { perSecond: number; p50: number; p99: number };

/**
 * Asks `path` over and over on `connections` kept-alive connections for `seconds`, one request at a time on each, and counts whole answers.
 * Speaks HTTP on bare sockets, so that measuring costs far less than what is measured. Throws on any answer but 200.
 */
export async function load(port: number, path: string, options: { connections: number; seconds: number }): Promise<Measured> {
  const until = performance.now() + options.seconds * 1000;
  const times: number[] = [];
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\nAccept-Language: be\r\n\r\n`;
  await Promise.all(Array.from({ length: options.connections }, () => askUntil(port, request, until, times)));
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / options.seconds, p50: at(0.5), p99: at(0.99) };
}

function askUntil(port: number, request: string, until: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    let started = 0;
    let missing = -1; // bytes of the body still to come; -1: the head has not been read
    let head: Buffer = Buffer.alloc(0);
    const ask = () => {
      started = performance.now();
      socket.write(request);
    };
    socket.setNoDelay(true).on('connect', ask).on('error', reject);
    socket.on('data', (chunk: Buffer) => {
      if (missing < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        const length = /content-length: (\d+)/i.exec(text)?.[1];
        if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
          socket.destroy();
          reject(new Error(`an answer that cannot be counted: ${text.slice(0, 200)}`));
          return;
        }
        missing = Number(length) - (head.length - end - 4);
        head = Buffer.alloc(0);
      } else {
        missing -= chunk.length;
      }
      if (missing > 0) return;
      missing = -1;
      const now = performance.now();
      times.push(now - started);
      if (now < until) ask();
      else socket.end(resolve);
    });
  });
}
