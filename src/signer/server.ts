import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { type Answer, request } from './protocol.ts';
import { answerTo, beginSigner } from './signing.ts';

export type SignerSettings = { folder: string; socket: string; origin: string; mode: 0o600 | 0o660 };

/**
 * Serves a signer on its socket until the process ends. Where another serves there already, it waits until that one is gone.
 * @param onError a question that could not be answered, which its asker sees as a connection that ended
 */
export async function serveSigner({ folder, socket, origin, mode }: SignerSettings, onError: (error: unknown) => void): Promise<Server> {
  beginSigner(folder, origin);
  while (await isServed(socket)) await new Promise((resolve) => setTimeout(resolve, 1000));
  rmSync(socket, { force: true });
  const server = createServer((connection) => serve(connection, folder, onError));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  chmodSync(socket, mode);
  return server;
}

function isServed(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    const end = (is: boolean) => {
      connection.destroy();
      resolve(is);
    };
    connection.on('connect', () => end(true)).on('error', () => end(false));
  });
}

const longestLine = 65_536;

function serve(connection: Socket, folder: string, onError: (error: unknown) => void): void {
  let asked = '';
  connection.setEncoding('utf8').on('error', () => connection.destroy());
  connection.on('data', (text: string) => {
    asked += text;
    if (asked.length > longestLine) connection.destroy();
    for (let end = asked.indexOf('\n'); end >= 0; end = asked.indexOf('\n')) {
      const line = asked.slice(0, end);
      asked = asked.slice(end + 1);
      try {
        connection.write(`${JSON.stringify(answerLine(line, folder))}\n`);
      } catch (error) {
        onError(error);
        connection.destroy();
        return;
      }
    }
  });
}

function answerLine(line: string, folder: string): Answer {
  const { success, data } = request.safeParse(parsed(line));
  return success ? answerTo(folder, data) : { refused: 'malformed', last: null };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
