import { join } from 'node:path';
import { z } from 'zod';
import { policyOf } from './log/policy.ts';
import { isClamdAddress } from './sieve/clamd.ts';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The one address to listen on; every address of the machine where it is not given. */
  HOST: z.string().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** The same database by other roles of it (`store/rights.ts`); each is that of `DATABASE_URL` where it is not given. */
  JOB_DATABASE_URL: z.string().startsWith('postgres').optional(),
  PUBLISHER_DATABASE_URL: z.string().startsWith('postgres').optional(),
  MIGRATE_DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** A streaming replica of it, from which public pages are read. */
  REPLICA_DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** Signs the session cookies. Made and kept in the data folder where it is not given, but not in production. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** Opens tips and knows their codes. Made and kept in the data folder where it is not given, but not in production. */
  TIP_KEY: z.string().min(32).optional(),
  /** The file with the private key, P-256 in PEM, that signs the codes of extracts. In the data folder where it is not given, but not in production. */
  EXTRACT_KEY: z.string().optional(),
  /** The addresses of the reverse proxies whose forwarded headers are believed, with commas between. */
  TRUST_PROXY: z.string().default(''),
  /** The register's own address, as letters name it, without a slash at its end. */
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** The mail server that takes our letters: `smtp://user:password@host:587`, `smtps://…`. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'begins with smtp:// or smtps://')
    .optional(),
  /** Whom letters come from: an address, or `Name <address>`. */
  MAIL_FROM: z.string().includes('@').optional(),
  /** The ClamAV daemon that uploaded files are shown to: `tcp://host:3310`, `unix:/run/clamav/clamd.ctl`. Without it none is asked. */
  CLAMAV_URL: z.string().refine(isClamdAddress, 'is tcp://host:port or unix:/path').optional(),
  /** The socket of a signer that runs by itself, or that it is to listen on. Without it one runs beside the web process. */
  SIGNER_SOCKET: z.string().min(1).optional(),
  /** The keys of the log's witnesses (`name+id+key`), with spaces between. */
  WITNESSES: z.string().default(''),
  /** How many of them must have cosigned a checkpoint; more than half where it is not given. */
  WITNESS_QUORUM: z.coerce.number().int().min(1).optional(),
  /** Which process does the jobs: this one too, or `npm run jobs` apart from it. */
  JOBS: z.enum(['here', 'apart']).default('here'),
  /** Seconds it still serves after SIGTERM while it says that it is not ready; 5 in production, none elsewhere. */
  STOP_GRACE: z.coerce.number().min(0).max(600).optional(),
  /** Seconds that requests and jobs under way have after that. */
  STOP_WITHIN: z.coerce.number().min(1).max(3600).default(30),
  /** Where Prometheus is told. Without a port nothing listens. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  /** The collector that traces go to: OTLP over HTTP, without `/v1/traces`. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** The sign-in service of others for agencies' people: its issuer, and the register's name and secret there. */
  OPENID_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OPENID_CLIENT_ID: z.string().min(1).optional(),
  OPENID_CLIENT_SECRET: z.string().min(1).optional(),
  /** How sure it must be of a person, one of these with spaces between; and how it must have known, each of these. */
  OPENID_ACR: z.string().default(''),
  OPENID_AMR: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** The settings of this process, checked. Throws a readable error that names every wrong setting. */
export function readEnv(): Env {
  const data = given(schema);
  if (data.NODE_ENV === 'production') {
    if (data.DATABASE_URL === undefined) throw new Error('production needs DATABASE_URL: the embedded database is for evaluation only');
    if (data.SESSION_SECRET === undefined) throw new Error('production needs SESSION_SECRET, at least 32 characters');
    if (data.TIP_KEY === undefined) throw new Error('production needs TIP_KEY, at least 32 characters that are kept in a safe place too');
    if (data.EXTRACT_KEY === undefined) throw new Error('production needs EXTRACT_KEY, a file with a private key of P-256 in PEM');
  }
  if (data.JOBS === 'apart' && data.DATABASE_URL === undefined)
    throw new Error('JOBS=apart needs DATABASE_URL: the embedded database has one process');
  if (data.REPLICA_DATABASE_URL !== undefined && data.DATABASE_URL === undefined)
    throw new Error('REPLICA_DATABASE_URL needs DATABASE_URL: the primary that it follows');
  openIdOf(data);
  policyOf(data.WITNESSES, data.WITNESS_QUORUM);
  if (data.SMTP_URL !== undefined) {
    if (data.MAIL_FROM === undefined) throw new Error('SMTP_URL needs MAIL_FROM: the address that letters come from');
    if (data.BASE_URL === undefined) throw new Error('SMTP_URL needs BASE_URL: the address of the register that letters lead to');
  }
  return data;
}

/** The sign-in service of others, or null where none is set. Throws a readable error where it is set by halves. */
export function openIdOf(env: Env): { issuer: string; clientId: string; clientSecret: string; acr: string[]; amr: string[] } | null {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined) return null;
  if (clientId === undefined || clientSecret === undefined)
    throw new Error('OPENID_ISSUER needs OPENID_CLIENT_ID and OPENID_CLIENT_SECRET');
  if (env.NODE_ENV === 'production' && (!issuer.startsWith('https:') || env.BASE_URL === undefined))
    throw new Error('OPENID_ISSUER in production begins with https: and needs BASE_URL, to which the service sends people back');
  const listed = (text: string) => text.split(' ').filter(Boolean);
  return { issuer, clientId, clientSecret, acr: listed(env.OPENID_ACR), amr: listed(env.OPENID_AMR) };
}

function given<Settings>(of: z.ZodType<Settings>): Settings {
  // A setting that is there but empty is one that nobody set.
  const { success, data, error } = of.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')));
  if (!success) throw new Error(`wrong settings:\n${z.prettifyError(error)}`);
  return data;
}

/** Where the signer's folder and its socket are, and the name its log gets at the first start. It is told nothing else. */
export function readSignerEnv(): { folder: string; socket: string; origin: string; mode: 0o600 | 0o660 } {
  const settings = given(schema.pick({ DATA_DIR: true, SIGNER_SOCKET: true, BASE_URL: true, PORT: true }));
  const { host, pathname } = new URL(baseOf(settings));
  // One that runs by itself has a user of its own: the group of its socket's folder says who may ask.
  return { ...signerPlace(settings), origin: `${host}${pathname.replace(/\/+$/, '')}/log`, mode: settings.SIGNER_SOCKET ? 0o660 : 0o600 };
}

/** The same for whoever asks it. */
export function signerPlace({ DATA_DIR, SIGNER_SOCKET }: Pick<Env, 'DATA_DIR' | 'SIGNER_SOCKET'>): { folder: string; socket: string } {
  const folder = join(DATA_DIR, 'signer');
  return { folder, socket: SIGNER_SOCKET ?? join(folder, 'socket') };
}

/** The settings a signer beside this process is started with. */
export function besideEnv({ DATA_DIR, BASE_URL, PORT }: Env): Record<string, string> {
  return { DATA_DIR, PORT: String(PORT), ...(BASE_URL === undefined ? {} : { BASE_URL }) };
}

/** How long this process takes to stop. */
export function patienceOf({ STOP_GRACE, STOP_WITHIN, NODE_ENV }: Env): { grace: number; within: number } {
  return { grace: STOP_GRACE ?? (NODE_ENV === 'production' ? 5 : 0), within: STOP_WITHIN };
}

/** The origin at which browsers see the register: what officers sign is bound to it. */
export function originOfRegister(env: Env): string {
  return new URL(mailingOf(env).base).origin;
}

/** How this process's letters leave and where they lead. Without a mail server a development machine keeps them in its inbox. */
export function mailingOf({ BASE_URL, NODE_ENV, PORT, SMTP_URL }: Env): { base: string; way: 'server' | 'inbox' | 'none' } {
  const away = NODE_ENV === 'production' ? 'none' : 'inbox';
  return { base: baseOf({ BASE_URL, PORT }), way: SMTP_URL === undefined ? away : 'server' };
}

function baseOf({ BASE_URL, PORT }: Pick<Env, 'BASE_URL' | 'PORT'>): string {
  return BASE_URL ?? `http://localhost:${PORT}`;
}
