import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where a log is read from. `get`: the file at this path below the log's address, or with a slash before it below the register's; null where there
 * is none. Throws where nothing can be known.
 */
export type Source = { name: string; get: (path: string) => Promise<Buffer | null> };

/** The log of the register at this address, or in this folder. */
export function openSource(address: string): Source {
  return /^https?:/.test(address) ? overHttp(logOf(address)) : inFolder(address);
}

/** The log's own address: that of the register with `/log` behind it, if it is not there. */
export function logOf(address: string): string {
  const plain = address.replace(/\/+$/, '');
  return plain.endsWith('/log') ? plain : `${plain}/log`;
}

const [attempts, mostBytes, mostSeconds] = [3, 32 * 1024 * 1024, 30];

function overHttp(address: string): Source {
  const register = address.slice(0, -'/log'.length);
  async function once(path: string): Promise<Buffer | null> {
    const answer = await fetch(path.startsWith('/') ? `${register}${path}` : `${address}/${path}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(mostSeconds * 1000),
    });
    if (answer.status === 404 || answer.status === 410) {
      await answer.body?.cancel();
      return null;
    }
    if (!answer.ok) throw new Error(`${address}/${path} answers ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (bytes.length > mostBytes) throw new Error(`${address}/${path} is too large`);
    return bytes;
  }
  return {
    name: address,
    get: async (path) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(path);
        } catch (error) {
          if (attempt === attempts) throw new Error(`${address}/${path} cannot be read`, { cause: error });
          await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
        }
      }
    },
  };
}

function inFolder(folder: string): Source {
  return {
    name: folder,
    get: (path) =>
      readFile(join(folder, ...path.split('/'))).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return null;
        throw error;
      }),
  };
}
