import type { Response } from 'supertest';

/** For `.buffer(true).parse(binary)`: the body of an answer as the bytes it is, unpacked. */
export function binary(answer: Response, done: (error: Error | null, body: Buffer) => void): void {
  const stream = answer as unknown as NodeJS.ReadableStream;
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
