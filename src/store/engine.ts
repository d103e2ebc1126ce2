import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** What a `pg` client takes for its socket: the engine inside this process. Each client gets one of its own. */
export function speakTo(engine: PGlite): () => Socket {
  return () => new EngineSocket(engine) as unknown as Socket;
}

/**
 * The engine as a socket of PostgreSQL's own protocol, for a `pg.Client`. What the client sends together reaches the engine in one piece: a
 * query is one call into it and not five.
 */
class EngineSocket extends Duplex {
  private readonly engine: PGlite;

  constructor(engine: PGlite) {
    super();
    this.engine = engine;
  }

  connect(): void {
    this.engine.waitReady.then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    );
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.speak(chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.speak(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  private speak(said: Buffer, done: (error?: Error) => void): void {
    // A client takes its leave; the engine has one session and keeps it.
    const leaves = said.subarray(-leave.length).equals(leave);
    const asked = leaves ? said.subarray(0, -leave.length) : said;
    const answer: Buffer[] = [];
    // A copy, for what is handed here is a window on the engine's memory. Told raw, and not answered as a whole: that answer the engine reads too,
    // and keeps.
    const onRawData = (bytes: Uint8Array) => answer.push(Buffer.from(bytes));
    const answered = asked.length > 0 ? this.engine.execProtocolRawStream(asked, { onRawData }) : Promise.resolve();
    answered.then(() => {
      if (answer.length > 0) this.push(Buffer.concat(answer));
      if (leaves) this.push(null);
      done();
    }, done);
  }

  // What a client asks of a socket and the engine has no use for.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** The message of the protocol by which a client ends its session. */
const leave = Buffer.from([0x58, 0, 0, 0, 4]);

/**
 * A client that prepares what it is asked, under one name for one text: the engine plans a statement once and not at every asking. Most of
 * what a small question costs it is the planning.
 */
export class PlanningClient extends pg.Client {
  private readonly names = new Map<string, string>();

  constructor(config?: pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...given: unknown[]) => unknown;
    const query = (first: unknown, ...others: unknown[]) =>
      ask(isPlannable(first) ? { ...first, name: this.nameOf(first.text) } : first, ...others);
    this.query = query as typeof this.query;
  }

  private nameOf(text: string): string | undefined {
    if (this.names.size < mostPlans && !this.names.has(text)) this.names.set(text, `planned ${this.names.size}`);
    return this.names.get(text);
  }
}

/** Past these a text is planned at every asking: lists of many lengths would fill the engine's memory. */
const mostPlans = 500;

/** A question as Drizzle asks it, without a name of its own. A list of rows to write is another text for each length: not worth keeping. */
function isPlannable(query: unknown): query is { text: string } {
  const { text, name, submit } = (query ?? {}) as { text?: unknown; name?: unknown; submit?: unknown };
  return typeof text === 'string' && name === undefined && submit === undefined && !/^\s*insert into .*\), \(/s.test(text);
}
