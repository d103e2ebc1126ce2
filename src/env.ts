import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The one address to listen on; every address of the machine where it is not given. */
  HOST: z.string().optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** Signs the session cookies. Made and kept in the data folder where it is not given, but not in production. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** The addresses of the reverse proxies whose forwarded headers are believed, with commas between. */
  TRUST_PROXY: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** The settings of this process, checked. Throws a readable error that names every wrong setting. */
export function readEnv(): Env {
  // A setting that is there but empty is one that nobody set.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const { success, data, error } = schema.safeParse(given);
  if (!success) throw new Error(`wrong settings:\n${z.prettifyError(error)}`);
  if (data.NODE_ENV === 'production') {
    if (data.DATABASE_URL === undefined) throw new Error('production needs DATABASE_URL: the embedded database is for evaluation only');
    if (data.SESSION_SECRET === undefined) throw new Error('production needs SESSION_SECRET, at least 32 characters');
  }
  return data;
}
