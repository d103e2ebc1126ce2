import { connect } from 'node:net';

/** `unknown`: it could not be asked, or did not say. That is not clean. */
export type Scanned = { state: 'clean' } | { state: 'infected'; finding: string } | { state: 'unknown'; why: string };
export type Scan = (bytes: Uint8Array) => Promise<Scanned>;

/** Whether this names a ClamAV daemon: `tcp://host:port` or `unix:/path`. */
export function isClamdAddress(address: string): boolean {
  return /^(tcp:\/\/[^/:]+:\d{1,5}|unix:\/.+)$/.test(address);
}

/**
 * Asks a ClamAV daemon by its own protocol (`INSTREAM`, clamd(8)): the bytes go in pieces with their length before them, an empty piece ends
 * them. One answer within `patience` milliseconds, whatever happens; never rejects.
 */
export function clamdAt(address: string, patience = 15_000): Scan {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = address.startsWith('unix:') ? connect(address.slice('unix:'.length)) : connect(placeOf(address));
      let said = '';
      const late = setTimeout(() => finish('no answer in time'), patience);
      function finish(why: string): void {
        clearTimeout(late);
        socket.destroy();
        resolve(answerOf(said) ?? { state: 'unknown', why });
      }
      socket.setEncoding('utf8');
      socket.on('connect', () => {
        socket.write('zINSTREAM\0');
        for (let at = 0; at < bytes.length; at += piece) socket.write(framed(bytes.subarray(at, at + piece)));
        socket.write(framed(new Uint8Array()));
      });
      socket.on('data', (text: string) => {
        said += text;
        if (said.includes('\0') || said.length > 10_000) finish('not understood');
      });
      socket.on('error', (error) => finish(error.message));
      socket.on('close', () => finish('ended without an answer'));
    });
}

const piece = 64 * 1024;

function placeOf(address: string): { host: string; port: number } {
  const { hostname, port } = new URL(address);
  return { host: hostname, port: Number(port) };
}

function framed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** What a whole answer says: only the two that clamd ends with a verdict count. */
function answerOf(said: string): Scanned | null {
  const [, verdict, finding = ''] = /^stream: (OK|([^\0]+) FOUND)\0$/.exec(said) ?? [];
  if (verdict === undefined) return null;
  return verdict === 'OK' ? { state: 'clean' } : { state: 'infected', finding: finding.slice(0, 200) };
}
