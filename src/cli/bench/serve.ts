// One server of the bench in a process of its own: `node serve.ts app|bare|sql URL NUMBER`. Says its port on standard output.
import { createServer, type RequestListener } from 'node:http';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { pino } from 'pino';
import { createApp } from '../../app.ts';
import { policyOf } from '../../log/policy.ts';
import { openSieve } from '../../sieve/sieve.ts';
import { type Database, openDatabase } from '../../store/database.ts';
import { openFiles } from '../../store/files.ts';
import { openLaw } from '../../store/law.ts';
import { watchPresence } from '../../store/presence.ts';
import { openReader } from '../../store/reader.ts';
import { publicLicence } from '../../store/register.ts';
import { openSealing } from '../../store/sealing.ts';

process.on('SIGTERM', () => process.exit(0));
const [which, url, number] = process.argv.slice(2) as ['app' | 'bare' | 'sql', string, string];
const database = await openDatabase({ url, dataDir: null, onError: (error) => process.stderr.write(`${error.message}\n`) });
const app = appOn(database);
const server = createServer(which === 'app' ? app : await (which === 'sql' ? withSql() : bare()));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});

function appOn(database: Database): RequestListener {
  const mail = { base: '', way: 'none', secret: '' } as const;
  const sealing = openSealing('never used by the bench, which tells nothing');
  const signing = { origin: 'http://localhost', software: null, asking: true, given: null };
  const deps = {
    database,
    files: openFiles('/nonexistent'),
    sieve: openSieve(),
    law: openLaw(),
    sealing,
    signing,
    mail,
    policy: policyOf(''),
    now: () => new Date(),
  };
  const logger = pino({ level: 'error' }, pino.destination(2));
  return createApp(deps, { sessionSecret: 'never used by the bench, which signs nobody in', secureCookies: false, trustProxy: [], logger });
}

/** The yardstick: the very bytes of the page, head and all, out of memory. */
async function bare(): Promise<RequestListener> {
  const { bytes, headers } = await pageOf(`/be/register/${number}`);
  return (_, res) => {
    res.writeHead(200, headers).end(bytes);
  };
}

/** A second one: no framework and no view, but the look-up's own SQL on a pipelined connection before the same bytes. */
async function withSql(): Promise<RequestListener> {
  const { client } = openReader(
    url,
    watchPresence(
      () => Promise.resolve(),
      () => {},
    ),
    () => {},
  );
  const statement = await statementOf(client);
  const { bytes, headers } = await pageOf(`/be/register/${number}`);
  return (req, res) => {
    const asked = req.url?.slice(req.url.lastIndexOf('/') + 1);
    client.query({ ...statement, values: [asked] }).then(
      () => res.writeHead(200, headers).end(bytes),
      () => res.writeHead(500).end(),
    );
  };
}

/** The prepared statement that the application sends for one licence, caught on its way. */
async function statementOf(client: pg.Client): Promise<{ name: string; text: string; rowMode: 'array' }> {
  let caught: { name: string; text: string } | undefined;
  const query = (config: { name: string; text: string }, values: unknown[]) => {
    caught = config;
    return client.query({ ...config, values });
  };
  await publicLicence(drizzle({ client: { query } as unknown as pg.Client }), number);
  if (!caught) throw new Error('the look-up sent no statement');
  return { name: caught.name, text: caught.text, rowMode: 'array' };
}

async function pageOf(path: string): Promise<{ bytes: Buffer; headers: string[] }> {
  const own = createServer(app);
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const address = own.address();
  const answer = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${path}`, {
    // Unpacked, so that its head speaks of the bytes that are sent.
    headers: { accept: 'text/html', 'accept-encoding': 'identity' },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  own.close();
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  const ofNode = ['date', 'connection', 'keep-alive'];
  return { bytes, headers: [...answer.headers].filter(([name]) => !ofNode.includes(name)).flat() };
}
