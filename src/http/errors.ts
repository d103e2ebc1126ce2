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

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  '57P01', // terminated by an administrator
  '57P02', // crash of another session
  '57P03', // cannot connect now
  '08006',
  '08001',
  '53300', // too many connections
]);

/** Any error as one with an answer; null for a surprise. Knows the parsers' errors and a database that is away. */
export function asHttpError(error: unknown): HttpError | null {
  if (error instanceof HttpError) return error;
  if (error instanceof URIError) return new HttpError(400, 'malformed address');
  if (!(error instanceof Error)) return null;
  if (isAway(error)) return new HttpError(503, 'the database is away', 10);
  const status = 'status' in error ? error.status : undefined;
  if (status === 413) return new HttpError(413, 'too large');
  if (status === 415) return new HttpError(415, 'unknown encoding');
  if (typeof status === 'number' && status >= 400 && status < 500) return new HttpError(400, error.message);
  return null;
}

function isAway(error: Error): boolean {
  const { code } = error as { code?: string };
  if (code !== undefined && connectionCodes.has(code)) return true;
  if (
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
      error.message,
    )
  )
    return true;
  if (error instanceof AggregateError) return error.errors.some((one) => one instanceof Error && isAway(one));
  return error.cause instanceof Error && isAway(error.cause);
}
