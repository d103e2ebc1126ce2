import { isAway } from '../store/away.ts';
import { databaseCode } from '../store/database.ts';

/** A request that cannot be served as it is: answered with this code and a page in the reader's language, never logged as a fault. */
export class HttpError extends Error {
  readonly code: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503;
  readonly retryAfter: number | undefined;

  /** @param retryAfter seconds until another try makes sense */
  constructor(code: HttpError['code'], message: string, retryAfter?: number) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** What a page throws for something that is not there, or not this person's to see: the two look the same from outside. */
export function notFound(): HttpError {
  return new HttpError(404, 'not found');
}

/** Any error as one with an answer; null for a surprise. Knows the parsers' errors and a database that is away. */
export function asHttpError(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error;
  if (error instanceof URIError) return new HttpError(400, 'malformed address');
  if (!(error instanceof Error)) return null;
  if (isAway(error)) return new HttpError(503, 'the database is away', 10);
  if (passing.has(databaseCode(error) ?? '')) return new HttpError(503, 'the database is too busy', 10);
  const status = 'status' in error ? error.status : undefined;
  if (status === 413) return new HttpError(413, 'too large');
  if (status === 415) return new HttpError(415, 'unknown encoding');
  if (typeof status === 'number' && status >= 400 && status < 500) return new HttpError(400, error.message);
  return null;
}

const passing = new Set([
  '57014', // took longer than a statement may
  '55P03', // waited longer for a lock than it may
  '40001', // stood in another's way, and once more each time it was tried again
  '40P01',
  '25006', // has become a server that only reads, and another one writes now
]);
