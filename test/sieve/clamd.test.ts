import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clamdAt, isClamdAddress } from '../../src/sieve/clamd.ts';

/** A daemon that does as it is told once it has all there is, or at once. */
async function daemon(answer: (socket: Socket, bytes: Buffer) => void, { waits = true } = {}): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    let got = Buffer.alloc(0);
    if (!waits) answer(socket, got);
    socket.on('data', (more: Buffer) => {
      got = Buffer.concat([got, more]);
      const bytes = bytesIn(got);
      if (bytes && waits) answer(socket, bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

/** What was sent by the protocol, once its end has come. */
function bytesIn(got: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (!got.subarray(0, command.length).equals(command)) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length; ) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const said = (words: string) => daemon((socket) => socket.end(words));
const scanBy = async (address: string, patience?: number) => (await clamdAt(address, patience)(Buffer.alloc(200_000, 'x'))).state;

describe('asking a ClamAV daemon', () => {
  it('sends every byte, and none more', async () => {
    let sent: Buffer = Buffer.alloc(0);
    const address = await daemon((socket, bytes) => {
      sent = bytes;
      socket.end('stream: OK\0');
    });
    const bytes = Buffer.from(Array.from({ length: 300_001 }, (_, index) => index % 251));
    expect(await clamdAt(address)(bytes)).toEqual({ state: 'clean' });
    expect(sent.equals(bytes)).toBe(true);
  });

  it('tells what was found', async () => {
    const scan = clamdAt(await said('stream: Win.Test.EICAR_HDB-1 FOUND\0'));
    expect(await scan(Buffer.from('x'))).toEqual({ state: 'infected', finding: 'Win.Test.EICAR_HDB-1' });
  });

  it('takes for clean nothing but the one answer that says so', async () => {
    const others = [
      'stream: OK',
      'OK\0',
      'INSTREAM size limit exceeded. ERROR\0',
      'stream: a ERROR\0',
      'stream: OK\0 FOUND\0',
      '',
      'stream: OKAY\0',
    ];
    for (const words of others) expect([words, await scanBy(await said(words))]).toEqual([words, 'unknown']);
  });

  it('does not know where none answers, or ends in the middle, or says nothing in time', async () => {
    expect(await scanBy('tcp://127.0.0.1:1')).toBe('unknown');
    expect(await scanBy(`unix:${join(tmpdir(), 'no-such-socket')}`)).toBe('unknown');
    expect(await scanBy(await daemon((socket) => socket.destroy(), { waits: false }))).toBe('unknown');
    expect(await scanBy(await daemon(() => {}), 200)).toBe('unknown');
    expect(await scanBy(await daemon((socket) => socket.write('y'.repeat(20_000))))).toBe('unknown');
  });

  it('knows an address when it sees one', () => {
    const good = ['tcp://127.0.0.1:3310', 'tcp://clamav:3310', 'unix:/run/clamav/clamd.ctl'];
    const bad = ['127.0.0.1:3310', 'tcp://clamav', 'http://clamav:3310', 'unix:run', 'tcp://clamav:3310/x', ''];
    expect([...good, ...bad].filter(isClamdAddress)).toEqual(good);
  });
});
