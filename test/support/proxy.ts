import { connect, createServer, type Socket } from 'node:net';

/**
 * A door before the database that can be shut and opened again: to the application the server has died and come back. `silence`: nothing comes
 * any more over the connections that are open, new ones are as ever.
 */
export async function openProxy(
  serverUrl: string,
): Promise<{ url: string; shut: () => void; reopen: () => void; silence: () => void; close: () => void }> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let shut = false;
  const server = createServer((inner) => {
    if (shut) {
      inner.destroy();
      return;
    }
    const outer = connect(Number(target.port || 5432), target.hostname);
    for (const [socket, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    inner.pipe(outer).pipe(inner);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    shut: () => {
      shut = true;
      dropAll();
    },
    reopen: () => {
      shut = false;
    },
    silence: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close: () => {
      dropAll();
      server.close();
    },
  };
}
